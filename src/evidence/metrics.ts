import { createMetric, type Metric } from '../telemetry/index.ts';
import type { PackListReport } from './schema.ts';

/** Returns the metrics of an evidence store: how many of its versions are locked, and when the first lock ends. */
export function createStoreMetrics(
  place: string,
  { versions, finishedAt }: Pick<PackListReport, 'versions' | 'finishedAt'>,
): readonly Metric[] {
  const now = Date.parse(finishedAt);
  const ends = versions
    .flatMap(({ retention }) => (retention ? [Date.parse(retention.until)] : []))
    .filter((end) => end > now);
  return [
    createMetric('mc_evidence_versions', [
      { labels: { place, lock: 'locked' }, value: ends.length },
      { labels: { place, lock: 'unlocked' }, value: versions.length - ends.length },
    ]),
    createMetric(
      'mc_evidence_lock_ends_timestamp_seconds',
      ends.length === 0 ? [] : [{ labels: { place }, value: Math.min(...ends) / 1000 }],
    ),
  ];
}
