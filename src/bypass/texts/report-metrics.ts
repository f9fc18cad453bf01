import { createMetric, type Metric } from '../../telemetry/index.ts';
import type { BypassPeriodReport, BypassSweepReport, PeriodBypass } from '../lifecycle-schema.ts';
import { BYPASS_STATES } from '../lifecycle-schema.ts';

const isOpenPastTtl = ({ expiresAt, closedAt }: PeriodBypass, now: string): boolean =>
  expiresAt !== undefined && closedAt === undefined && Date.parse(expiresAt) <= Date.parse(now);

/** Returns the metrics of a period: the bypasses by their outcome. Every outcome has a sample, because zero is a fact here. */
export const createPeriodMetrics = ({ counts, bypasses, finishedAt }: BypassPeriodReport): readonly Metric[] => [
  createMetric(
    'mc_bypass_events_total',
    BYPASS_STATES.map((outcome) => ({ labels: { outcome }, value: counts.states[outcome] })),
  ),
  createMetric('mc_bypass_open_past_ttl', [
    { value: bypasses.filter((bypass) => isOpenPastTtl(bypass, finishedAt)).length },
  ]),
  createMetric('mc_bypass_postmortems_overdue', [{ value: counts.postmortems.overdue }]),
];

/** Returns the metrics of a sweep: the bypasses that it could not clean up. */
export const createSweepMetrics = ({ failed }: BypassSweepReport): readonly Metric[] => [
  createMetric('mc_bypass_open_past_ttl', [{ value: failed.length }]),
];
