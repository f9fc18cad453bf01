import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe } from '../../lib/describe.ts';
import { baseError } from '../../lib/errors.ts';
import { writeFileAtomic } from '../../lib/files.ts';
import { createEventLog, type EventLog, type Metric } from '../../telemetry/index.ts';
import type { MirrorConfig } from '../config.ts';
import { readIndex } from '../format/reading.ts';
import { readState } from '../format/state.ts';
import type { MirrorPorts } from '../ports.ts';
import { formatMetrics } from '../serve/metrics.ts';
import type { FailingSource } from './backoff.ts';
import type { Round } from './service.ts';

export interface ObserveOptions {
  /** OpenMetrics text, written anew after each round: for node_exporter's textfile collector. */
  readonly metrics?: string | undefined;
  /** JSON lines, appended to: for Loki and the like. */
  readonly events?: string | undefined;
}

/** Writes each round down in files; both are told even where one cannot be written. */
export function roundFiles(
  { metrics, events }: ObserveOptions,
  ports: Pick<MirrorPorts, 'clock' | 'destination'>,
): (round: Round) => Promise<void> {
  let before: readonly FailingSource[] = [];
  return async (round) => {
    const told =
      events === undefined
        ? undefined
        : { path: events, text: eventsOf(round, before, createEventLog(ports.clock, {})) };
    before = round.failing;
    const [first, second] = await Promise.allSettled([
      metrics === undefined ? undefined : metricsText(round, ports).then((text) => writeFileAtomic(metrics, text)),
      told && appendEvents(told.path, told.text),
    ]);
    if (first.status === 'rejected') throw first.reason;
    if (second.status === 'rejected') throw second.reason;
  };
}

export async function appendEvents(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await appendFile(path, text);
  } catch (error) {
    throw baseError('file-unwritable', { path, detail: describe(error) }, { cause: error });
  }
}

/** What happened in a round: how it ended, and each source that failed anew, failed again, or is back. */
function eventsOf(round: Round, before: readonly FailingSource[], events: EventLog): string {
  const { number, seconds, report, error, failing } = round;
  for (const { source, code, failures, nextTry } of failing) {
    if (before.find((one) => one.source === source)?.failures === failures) continue; // it was left alone
    const level = code === 'log-fork' ? 'error' : 'warn';
    const event = code === 'log-fork' ? 'log-fork' : 'source-failed';
    events.add(level, event, `${source}: ${code}`, { source, code, failures, nextTry });
  }
  for (const { source } of before)
    if (report && !failing.some((one) => one.source === source))
      events.add('info', 'source-recovered', `${source} is followed again`, { source });
  const passed = report?.outcome === 'passed';
  const codes = [...(report?.reasons ?? []), ...(error ? [error] : [])].map(({ code }) => code);
  const message = error?.message ?? report?.reasons[0]?.message ?? 'all sources were followed to their end';
  const details = { round: number, seconds, ...(passed ? {} : { codes }) };
  events.add(passed ? 'info' : 'error', passed ? 'round-passed' : 'round-failed', message, details);
  return events.text();
}

const metricsText = (round: Round, ports: Pick<MirrorPorts, 'clock' | 'destination'>): Promise<string> =>
  metricsOf(round.config, ports, serviceMetrics(round));

/** What a mirror tells of itself, as it lies there, and `own` besides. */
export async function metricsOf(
  config: MirrorConfig | undefined,
  ports: Pick<MirrorPorts, 'clock' | 'destination'>,
  own: readonly Metric[] = [],
): Promise<string> {
  const to = config && ports.destination(config);
  if (!to) return formatMetrics(undefined, undefined, 0, ports.clock, own);
  // What cannot be read is left out: the service's own numbers say that something is wrong.
  const index = await readIndex(to).catch(() => undefined);
  const state = await readState(to).catch(() => undefined);
  const bytes = (await to.list()).reduce((sum, { size }) => sum + size, 0);
  return formatMetrics(index, state, bytes, ports.clock, own);
}

export function serviceMetrics({ number, failedRounds, startedAt, seconds, report, failing }: Round): Metric[] {
  return [
    {
      name: 'mc_mirror_rounds_total',
      help: 'Rounds since the service began, by how they ended.',
      type: 'counter',
      samples: [
        { labels: { outcome: 'passed' }, value: number - failedRounds },
        { labels: { outcome: 'failed' }, value: failedRounds },
      ],
    },
    {
      name: 'mc_mirror_round_passed',
      help: 'Whether the last round followed all sources to their end.',
      type: 'gauge',
      samples: [{ value: report?.outcome === 'passed' ? 1 : 0 }],
    },
    {
      name: 'mc_mirror_round_timestamp_seconds',
      help: 'When the last round began: one that is old is of a service that hangs or is gone.',
      type: 'gauge',
      samples: [{ value: startedAt.getTime() / 1000 }],
    },
    {
      name: 'mc_mirror_round_duration_seconds',
      help: 'How long the last round took.',
      type: 'gauge',
      samples: [{ value: seconds }],
    },
    {
      name: 'mc_mirror_source_failures',
      help: 'How often in a row a source could not be followed.',
      type: 'gauge',
      samples: failing.map(({ source, code, failures }) => ({ labels: { source, code }, value: failures })),
    },
    {
      name: 'mc_mirror_source_next_try_timestamp_seconds',
      help: 'Until when a source that failed is left alone.',
      type: 'gauge',
      samples: failing.map(({ source, nextTry }) => ({ labels: { source }, value: Date.parse(nextTry) / 1000 })),
    },
  ];
}
