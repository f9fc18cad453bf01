import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe } from '../../lib/describe.ts';
import { baseError } from '../../lib/errors.ts';
import { writeFileAtomic } from '../../lib/files.ts';
import { createEventLog, createMetric, type EventLog, formatOpenMetrics, type Metric } from '../../telemetry/index.ts';
import type { MirrorConfig } from '../config.ts';
import { readIndex } from '../format/reading.ts';
import { readState } from '../format/state.ts';
import type { MirrorPorts } from '../ports.ts';
import { createMirrorMetrics } from '../serve/metrics.ts';
import type { FailingSource } from './backoff.ts';
import type { Round } from './service.ts';

export interface ObserveOptions {
  /** The file for OpenMetrics text, rewritten after each round, for the textfile collector of node_exporter. */
  readonly metrics?: string | undefined;
  /** Pushes the metrics after each round. It reports its failures itself. */
  readonly push?: ((metrics: readonly Metric[]) => Promise<void>) | undefined;
  /** The file to which events are appended as JSON lines, for Loki and similar systems. */
  readonly events?: string | undefined;
}

/** Creates an observer that records each round in files. It tries to write both files even if one of them fails. */
export function createRoundRecorder(
  { events, ...outputs }: ObserveOptions,
  ports: Pick<MirrorPorts, 'clock' | 'destination'>,
): (round: Round) => Promise<void> {
  let before: readonly FailingSource[] = [];
  return async (round) => {
    const recorded =
      events === undefined
        ? undefined
        : { path: events, text: formatEvents(round, before, createEventLog(ports.clock, {})) };
    before = round.failing;
    const [first, second] = await Promise.allSettled([
      publishMetrics(outputs, () => readMirrorMetrics(round.config, ports, listServiceMetrics(round))),
      recorded && appendEvents(recorded.path, recorded.text),
    ]);
    if (first.status === 'rejected') throw first.reason;
    if (second.status === 'rejected') throw second.reason;
  };
}

/** Appends events to a file, and creates its folder. Throws `file-unwritable`. */
export async function appendEvents(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await appendFile(path, text);
  } catch (error) {
    throw baseError('file-unwritable', { path, detail: describe(error) }, { cause: error });
  }
}

/** Formats the events of a round: its result, and each source that failed or recovered. */
function formatEvents(round: Round, before: readonly FailingSource[], events: EventLog): string {
  const { number, seconds, report, error, failing } = round;
  for (const { source, code, failures, nextTry } of failing) {
    if (before.find((one) => one.source === source)?.failures === failures) continue; // the source was not asked
    const level = code === 'log-fork' ? 'error' : 'warn';
    const event = code === 'log-fork' ? 'log-fork' : 'source-failed';
    events.add(level, event, `${source}: ${code}`, { source, code, failures, nextTry });
  }
  for (const { source } of before)
    if (report && !failing.some((one) => one.source === source))
      events.add('info', 'source-recovered', `${source} can be read again`, { source });
  const passed = report?.outcome === 'passed';
  const codes = [...(report?.reasons ?? []), ...(error ? [error] : [])].map(({ code }) => code);
  const message = error?.message ?? report?.reasons[0]?.message ?? 'all sources were read completely';
  const details = { round: number, seconds, ...(passed ? {} : { codes }) };
  events.add(passed ? 'info' : 'error', passed ? 'round-passed' : 'round-failed', message, details);
  return events.text();
}

/** Writes metrics to the file and pushes them, where the options ask for that. */
export async function publishMetrics(
  { metrics: path, push }: Pick<ObserveOptions, 'metrics' | 'push'>,
  read: () => Promise<readonly Metric[]>,
): Promise<void> {
  if (path === undefined && push === undefined) return;
  const metrics = await read();
  await push?.(metrics);
  if (path !== undefined) await writeFileAtomic(path, await formatOpenMetrics(metrics));
}

/** Reads the metrics of a mirror from its files, and adds further metrics. */
export async function readMirrorMetrics(
  config: MirrorConfig | undefined,
  ports: Pick<MirrorPorts, 'clock' | 'destination'>,
  additional: readonly Metric[] = [],
): Promise<readonly Metric[]> {
  const to = config && ports.destination(config);
  if (!to) return [...createMirrorMetrics(undefined, undefined, 0, ports.clock), ...additional];
  // Unreadable files are left out. The metrics of the service show the failure.
  const index = await readIndex(to).catch(() => undefined);
  const state = await readState(to).catch(() => undefined);
  const bytes = (await to.list()).reduce((sum, { size }) => sum + size, 0);
  return [...createMirrorMetrics(index, state, bytes, ports.clock), ...additional];
}

/** Lists the metrics of the service after a round. */
export function listServiceMetrics({ number, failedRounds, startedAt, seconds, report, failing }: Round): Metric[] {
  return [
    createMetric('mc_mirror_rounds_total', [
      { labels: { outcome: 'passed' }, value: number - failedRounds },
      { labels: { outcome: 'failed' }, value: failedRounds },
    ]),
    createMetric('mc_mirror_round_passed', [{ value: report?.outcome === 'passed' ? 1 : 0 }]),
    createMetric('mc_mirror_round_timestamp_seconds', [{ value: startedAt.getTime() / 1000 }]),
    createMetric('mc_mirror_round_duration_seconds', [{ value: seconds }]),
    createMetric(
      'mc_mirror_source_failures',
      failing.map(({ source, code, failures }) => ({ labels: { source, code }, value: failures })),
    ),
    createMetric(
      'mc_mirror_source_next_try_timestamp_seconds',
      failing.map(({ source, nextTry }) => ({ labels: { source }, value: Date.parse(nextTry) / 1000 })),
    ),
  ];
}
