import { DRILL_METRICS } from './drill.ts';
import type { MetricEntry } from './entry.ts';
import { MIRROR_METRICS } from './mirror.ts';
import { RELEASE_METRICS } from './release.ts';

const ENTRIES = { ...DRILL_METRICS, ...MIRROR_METRICS, ...RELEASE_METRICS };

export type MetricName = keyof typeof ENTRIES;

/** Every metric of the project by its name. Code cannot create a metric that is not in this catalogue. */
export const METRICS: Readonly<Record<MetricName, MetricEntry>> = ENTRIES;
