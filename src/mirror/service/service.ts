import { formatBytes } from '../../lib/bytes.ts';
import { rfc3339, secondsBetween } from '../../lib/clock.ts';
import { formatDuration } from '../../lib/duration.ts';
import { asMcError } from '../../lib/errors.ts';
import type { McError } from '../../lib/mc-error.ts';
import { formatCount } from '../../lib/plural.ts';
import { silent } from '../../lib/progress.ts';
import { beginReport } from '../../lib/report.ts';
import type { MirrorConfig } from '../config.ts';
import { readState } from '../format/state.ts';
import type { MirrorPorts } from '../ports.ts';
import type { MirrorSyncReport } from '../schema.ts';
import { syncMirror } from '../sync/sync.ts';
import { type FailingSource, type Random, SourceBackoff } from './backoff.ts';

export interface ServiceOptions {
  /** Milliseconds from the start of one round to the start of the next, varied by 10 % so that services spread their load. */
  readonly everyMs: number;
  /** Reads `mirror.yaml` and the credentials, again for each round. */
  readonly open: () => Promise<{ readonly config: MirrorConfig; readonly ports: MirrorPorts }>;
  /** Called after each round. The service logs its errors and continues. */
  readonly observe?: ((round: Round) => Promise<void>) | undefined;
  /** Writes one log line. */
  readonly log: (line: string) => void;
  readonly random?: Random | undefined;
}

/** A completed round, with its report or the error that prevented a report. */
export interface Round {
  readonly number: number;
  /** The number of failed rounds so far, including this one. */
  readonly failedRounds: number;
  /** The last configuration that could be read. */
  readonly config: MirrorConfig | undefined;
  readonly startedAt: Date;
  readonly seconds: number;
  readonly report: MirrorSyncReport | undefined;
  readonly error: McError | undefined;
  /** The sources that failed when they were last asked. */
  readonly failing: readonly FailingSource[];
}

/** The report of a service that has stopped. Its log, metrics and events describe the rounds. */
export interface ServiceReport {
  readonly type: 'mirror-service';
  readonly outcome: 'passed' | 'failed';
  readonly rounds: number;
  readonly failedRounds: number;
}

/**
 * Syncs the mirror every `everyMs` until `signal` aborts. The next round starts immediately if a round took
 * longer. The service logs a failed round, an invalid configuration or policy, and a lock of another writer, and tries again
 * in the next round. It waits longer after each failure of a source. An abort is not a failure.
 */
export async function runMirrorService(
  options: ServiceOptions,
  { clock, signal }: Pick<MirrorPorts, 'clock' | 'signal'>,
): Promise<ServiceReport> {
  const { everyMs, log, observe, random = Math.random } = options;
  const report = beginReport('mirror-service', clock);
  const backoff = new SourceBackoff(clock, everyMs, random);
  const run = createRounds(options.open, backoff);
  const isStopped = (): boolean => signal?.aborted === true;
  let [rounds, failedRounds] = [0, 0];
  while (!isStopped()) {
    const startedAt = clock.now();
    const result = await run();
    if (isStopped() && !result.report) break; // the next service continues the interrupted round
    rounds++;
    if (result.report?.outcome !== 'passed') failedRounds++;
    const seconds = secondsBetween(startedAt, clock.now());
    const round: Round = { number: rounds, failedRounds, startedAt, seconds, failing: backoff.list(), ...result };
    const pauseMs = Math.max(0, everyMs * (0.9 + 0.2 * random()) - seconds * 1000);
    log(`${rfc3339(clock.now())} ${formatRound(round, pauseMs)}`);
    await observe?.(round).catch((error: unknown) => {
      const { code, message } = asMcError(error);
      log(`${rfc3339(clock.now())} cannot record the round: ${code}: ${message}`);
    });
    if (!isStopped()) await clock.sleep(pauseMs, signal).catch(() => undefined);
  }
  log(`${rfc3339(clock.now())} stopped after ${formatCount(rounds, 'round')}`);
  return report.finish([], { rounds, failedRounds });
}

/**
 * Creates the function that runs one round. It keeps the last valid configuration, and restores the backoff of the last service.
 */
function createRounds(
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
        const state = await readState(ports.destination(config)).catch(() => undefined); // a damaged state has no waits to restore
        backoff.restore(state?.errors ?? []);
        isRestored = true;
      }
      return { config, report: await syncMirror(config, ports), error: undefined };
    } catch (error) {
      return { config, report: undefined, error: asMcError(error) };
    }
  };
}

const toOneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');

/** Formats the result of a round as one log line, which names each failing source. Removes control characters. */
export function formatRound({ number, report, error, failing, seconds }: Round, pauseMs: number): string {
  const outcome = report?.outcome === 'passed' ? 'passed' : 'FAILED';
  const took = `round ${number} ${outcome} in ${formatDuration(seconds)}`;
  const next = pauseMs === 0 ? 'next round immediately' : `next round in ${formatDuration(pauseMs / 1000)}`;
  const parts = [took, ...(report ? [formatCounts(report)] : []), ...formatReasons(report, error)];
  const waiting = failing.map(
    ({ source, code, failures, nextTry }) => `${source}: ${code} (${failures} in a row), asked again at ${nextTry}`,
  );
  return toOneLine([...parts, ...waiting, next].join('; '));
}

function formatCounts(report: NonNullable<Round['report']>): string {
  const [logs, subjects] = [report.logs.length, report.subjects.length];
  const bytes = [...report.logs, ...report.subjects].reduce((sum, one) => sum + one.bytes, 0);
  const entries = report.logs.reduce((sum, { size, previousSize }) => sum + Math.max(0, size - previousSize), 0);
  return `logs: ${logs}, new entries: ${entries}, subjects: ${subjects}, fetched: ${formatBytes(bytes)}`;
}

const formatReasons = (report: Round['report'], error: Round['error']): string[] =>
  [...(report?.reasons ?? []), ...(error ? [error] : [])].map(({ code, message }) => `${code}: ${message}`);
