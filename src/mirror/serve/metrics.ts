import type { Clock } from '../../lib/clock.ts';
import { createMetric, formatOpenMetrics, type Metric } from '../../telemetry/index.ts';
import type { MirrorIndex } from '../format/layout.ts';
import type { MirrorState } from '../format/state.ts';

const secondsSince = (now: Date, since: string): number => Math.max(0, (now.getTime() - Date.parse(since)) / 1000);

/** Formats the metrics of a mirror in OpenMetrics text. */
export const formatMetrics = (...content: Parameters<typeof createMirrorMetrics>): Promise<string> =>
  formatOpenMetrics(createMirrorMetrics(...content));

/** Creates the metrics of a mirror. Times are in seconds, sizes in entries or bytes. */
export function createMirrorMetrics(
  index: MirrorIndex | undefined,
  state: MirrorState | undefined,
  bytes: number,
  clock: Pick<Clock, 'now'>,
): readonly Metric[] {
  const now = clock.now();
  return [
    createMetric('mc_mirror_ready', [{ value: index ? 1 : 0 }]),
    createMetric(
      'mc_mirror_last_success_timestamp_seconds',
      index ? [{ value: Date.parse(index.syncedAt) / 1000 }] : [],
    ),
    createMetric('mc_mirror_rpo_seconds', index ? [{ value: secondsSince(now, index.syncedAt) }] : []),
    createMetric('mc_mirror_source_lag_seconds', [
      // A frozen log is complete, so its age has no meaning.
      ...(index?.logs ?? [])
        .filter(({ frozen }) => frozen !== true)
        .map(({ name, syncedAt }) => ({ labels: { source: name, kind: 'log' }, value: secondsSince(now, syncedAt) })),
      ...(index?.subjects ?? []).map(({ subject, syncedAt }) => ({
        labels: { source: subject, kind: 'subject' },
        value: secondsSince(now, syncedAt),
      })),
    ]),
    createMetric(
      'mc_mirror_log_size',
      (index?.logs ?? []).map(({ name, size }) => ({ labels: { log: name }, value: size })),
    ),
    createMetric(
      'mc_mirror_log_frozen',
      (index?.logs ?? []).map(({ name, frozen }) => ({ labels: { log: name }, value: frozen ? 1 : 0 })),
    ),
    createMetric(
      'mc_mirror_tuf_expiry_timestamp_seconds',
      (index?.tuf ?? []).map(({ name, expires }) => ({
        labels: { repository: name },
        value: Date.parse(expires) / 1000,
      })),
    ),
    createMetric(
      'mc_mirror_source_errors',
      (state?.errors ?? []).map(({ source, code }) => ({ labels: { source, code }, value: 1 })),
    ),
    createMetric(
      'mc_mirror_forks',
      (index?.logs ?? []).map(({ name }) => ({
        labels: { log: name },
        value: (state?.forks ?? []).filter(({ log }) => log === name).length,
      })),
    ),
    createMetric('mc_mirror_evidence_subjects', state ? [{ value: state.evidence.subjects }] : []),
    createMetric('mc_mirror_bytes', [{ value: bytes }]),
  ];
}
