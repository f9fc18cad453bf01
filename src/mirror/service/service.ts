import { rfc3339, secondsBetween } from '../../lib/clock.ts';
import { asMcError } from '../../lib/errors.ts';
import type { McError } from '../../lib/mc-error.ts';
import { silent } from '../../lib/progress.ts';
import { beginReport } from '../../lib/report.ts';
import type { MirrorConfig } from '../config.ts';
import { readState } from '../format/state.ts';
import type { MirrorPorts } from '../ports.ts';
import type { MirrorSyncReport } from '../schema.ts';
import { syncMirror } from '../sync/sync.ts';
import { type FailingSource, type Random, SourceBackoff } from './backoff.ts';
import { lineOf } from './line.ts';

export interface ServiceOptions {
  /** Milliseconds from the beginning of one round to that of the next; a tenth more or less, so that services spread. */
  readonly everyMs: number;
  /** Reads `mirror.yaml` and credentials, anew for each round. */
  readonly open: () => Promise<{ readonly config: MirrorConfig; readonly ports: MirrorPorts }>;
  /** Called after each round; what it throws is told, and the service goes on. */
  readonly observe?: ((round: Round) => Promise<void>) | undefined;
  /** One line for people who read logs. */
  readonly tell: (line: string) => void;
  readonly random?: Random | undefined;
}

/** One round, when it has ended: its report, or what kept it from one. */
export interface Round {
  readonly number: number;
  /** Rounds so far, this one among them, that did not pass. */
  readonly failedRounds: number;
  /** The last one that could be read. */
  readonly config: MirrorConfig | undefined;
  readonly startedAt: Date;
  readonly seconds: number;
  readonly report: MirrorSyncReport | undefined;
  readonly error: McError | undefined;
  /** Sources that are left alone, or asked again in the next round. */
  readonly failing: readonly FailingSource[];
}

/** How a service ended; what happened in its rounds is in its log, its metrics and its events. */
export interface ServiceReport {
  readonly type: 'mirror-service';
  readonly outcome: 'passed' | 'failed';
  readonly rounds: number;
  readonly failedRounds: number;
}

/**
 * Follows the sources until `signal` says stop: a round every `everyMs`, at once after one that took longer. A
 * round that fails, a configuration or policy that became unusable, a mirror that another writes: told, and tried again
 * the next time. A source that fails is asked less and less often. Being stopped is how a service ends, and no failure.
 */
export async function runMirrorService(
  options: ServiceOptions,
  { clock, signal }: Pick<MirrorPorts, 'clock' | 'signal'>,
): Promise<ServiceReport> {
  const { everyMs, tell, observe, random = Math.random } = options;
  const report = beginReport('mirror-service', clock);
  const backoff = new SourceBackoff(clock, everyMs, random);
  const run = roundsOf(options.open, backoff);
  const isStopped = (): boolean => signal?.aborted === true;
  let [rounds, failedRounds] = [0, 0];
  while (!isStopped()) {
    const startedAt = clock.now();
    const result = await run();
    if (isStopped() && !result.report) break; // in the middle of a round: the next service goes on from there
    rounds++;
    if (result.report?.outcome !== 'passed') failedRounds++;
    const seconds = secondsBetween(startedAt, clock.now());
    const round: Round = { number: rounds, failedRounds, startedAt, seconds, failing: backoff.all(), ...result };
    const pauseMs = Math.max(0, everyMs * (0.9 + 0.2 * random()) - seconds * 1000);
    tell(`${rfc3339(clock.now())} ${lineOf(round, pauseMs)}`);
    await observe?.(round).catch((error: unknown) => {
      const { code, message } = asMcError(error);
      tell(`${rfc3339(clock.now())} the round could not be written down: ${code}: ${message}`);
    });
    if (!isStopped()) await clock.sleep(pauseMs, signal).catch(() => undefined);
  }
  tell(`${rfc3339(clock.now())} stopped after ${rounds} rounds`);
  return report.finish([], { rounds, failedRounds });
}

/** Rounds that remember the last configuration that was good, and where the last service left off. */
function roundsOf(
  open: ServiceOptions['open'],
  backoff: SourceBackoff,
): () => Promise<Pick<Round, 'config' | 'report' | 'error'>> {
  let [config, isRestored]: [MirrorConfig | undefined, boolean] = [undefined, false];
  return async () => {
    try {
      const opened = await open();
      config = opened.config;
      const ports: MirrorPorts = { ...opened.ports, progress: silent, backoff };
      if (!isRestored) {
        const state = await readState(ports.destination(config)).catch(() => undefined); // a damaged one holds nobody back
        backoff.restore(state?.errors ?? []);
        isRestored = true;
      }
      return { config, report: await syncMirror(config, ports), error: undefined };
    } catch (error) {
      return { config, report: undefined, error: asMcError(error) };
    }
  };
}
