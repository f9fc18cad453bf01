import { createMetric, type Metric } from '../../telemetry/index.ts';
import type { TrustCheckReport } from './schema.ts';

/** Returns the metrics of a check of a policy: when each root stops verifying, by its authorities and by the age of its pin. */
export const createTrustMetrics = ({ roots }: Pick<TrustCheckReport, 'roots'>): readonly Metric[] => [
  createMetric(
    'mc_trust_root_until_timestamp_seconds',
    roots.flatMap(({ name, until, pinUntil }) =>
      [
        { ends: 'authority', at: until },
        { ends: 'pin', at: pinUntil },
      ].flatMap(({ ends, at }) =>
        at === undefined ? [] : [{ labels: { root: name, ends }, value: Date.parse(at) / 1000 }],
      ),
    ),
  ),
];
