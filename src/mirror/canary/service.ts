import { type Clock, rfc3339 } from '../../lib/clock.ts';
import { formatDuration } from '../../lib/duration.ts';
import { asMcError } from '../../lib/errors.ts';
import { formatCount } from '../../lib/plural.ts';
import { beginReport } from '../../lib/report.ts';
import type { Metric } from '../../telemetry/index.ts';
import type { MirrorCanaryReport } from './schema.ts';
import type { CanaryTally } from './tally.ts';

export interface CanaryServiceOptions {
  readonly everyMs: number;
  /** Reads the configuration again and runs one round. */
  readonly run: () => Promise<MirrorCanaryReport>;
  /** The number of subjects, for a round that ends without a report. */
  readonly subjects: { readonly good: number; readonly bad: number };
  readonly tally: CanaryTally;
  /** Publishes the metrics before the first round and after each round. */
  readonly publish: (metrics: readonly Metric[]) => Promise<void>;
  /** Writes one log line. */
  readonly log: (line: string) => void;
}

/** The report of a canary that was stopped. */
export interface CanaryServiceReport {
  readonly type: 'mirror-canary-service';
  readonly outcome: 'passed' | 'failed';
  readonly rounds: number;
  readonly failedRounds: number;
}

/** Runs a round of the canary every `everyMs`, until `signal` aborts. The service logs a failed round, and continues. */
export async function runCanaryService(
  { everyMs, run, subjects, tally, publish, log }: CanaryServiceOptions,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<CanaryServiceReport> {
  const report = beginReport('mirror-canary-service', clock);
  let [rounds, failedRounds] = [0, 0];
  const write = (line: string): void => log(`${rfc3339(clock.now())} ${line.replace(/\p{Cc}+/gu, ' ')}`);
  const record = (): Promise<void> =>
    publish(tally.metrics()).catch((error: unknown) => {
      const { code, message } = asMcError(error);
      write(`cannot record the round: ${code}: ${message}`);
    });
  await record();
  while (!signal.aborted) {
    const startedAt = clock.now().getTime();
    let line: string;
    try {
      const found = await run();
      tally.add(found);
      if (found.outcome === 'failed') failedRounds++;
      line = formatRound(found);
    } catch (error) {
      if (signal.aborted) break;
      const { code, message } = asMcError(error);
      tally.addFault(subjects);
      failedRounds++;
      line = `FAILED: ${code}: ${message}`;
    }
    rounds++;
    const pauseMs = Math.max(0, everyMs - (clock.now().getTime() - startedAt));
    write(`round ${rounds} ${line}; next round in ${formatDuration(pauseMs / 1000)}`);
    await record();
    await clock.sleep(pauseMs, signal).catch(() => undefined);
  }
  write(`stopped after ${formatCount(rounds, 'round')}`);
  return report.finish([], { rounds, failedRounds });
}

const formatRound = ({ outcome, subjects, reasons }: MirrorCanaryReport): string => {
  const asExpected = subjects.filter((one) => one.outcome === 'passed').length;
  const summary = `${outcome === 'passed' ? 'passed' : 'FAILED'}: ${asExpected} of ${formatCount(subjects.length, 'subject')} as expected`;
  return [summary, ...reasons.map(({ code, message }) => `${code}: ${message}`)].join('; ');
};
