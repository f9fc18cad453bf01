import { createMetric, type Metric } from '../telemetry/index.ts';
import type { PromoteReport } from './schema.ts';

/** Returns the metrics of a promotion. A plan changes nothing, so it has none. */
export function createPromotionMetrics({ planned, destinations, durationSeconds }: PromoteReport): readonly Metric[] {
  if (planned) return [];
  const promotable = destinations.filter((one) => one.promotable).length;
  const bytes = destinations.reduce((sum, { copy }) => sum + (copy?.bytesCopied ?? 0), 0);
  return [
    createMetric('mc_promote_success_total', [{ value: promotable }]),
    createMetric('mc_promote_failure_total', [{ value: destinations.length - promotable }]),
    createMetric('mc_promote_bytes_last', [{ value: bytes }]),
    createMetric('mc_promote_duration_seconds_last', [{ value: durationSeconds }]),
  ];
}
