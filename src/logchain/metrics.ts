import { createMetric, type Metric } from '../telemetry/index.ts';
import type { CheckReport } from './schema.ts';

/** Returns the metrics of one check of a chain. */
export const createCheckMetrics = ({ outcome, finishedAt }: CheckReport): readonly Metric[] => [
  createMetric(
    'mc_log_integrity_checks_total',
    (['passed', 'failed'] as const).map((each) => ({ labels: { outcome: each }, value: outcome === each ? 1 : 0 })),
  ),
  createMetric('mc_log_integrity_check_timestamp_seconds', [{ value: Date.parse(finishedAt) / 1000 }]),
];
