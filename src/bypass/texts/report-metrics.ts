import type { Metric } from '../../telemetry/index.ts';
import type { BypassPeriodReport } from '../lifecycle-schema.ts';
import { BYPASS_STATES } from '../lifecycle-schema.ts';

/** Returns the metrics of a period: the bypasses by their outcome. Every outcome has a sample, because zero is a fact here. */
export const createPeriodMetrics = ({ counts }: BypassPeriodReport): readonly Metric[] => [
  {
    name: 'mc_bypass_events_total',
    help: 'Bypasses that were requested in the period of the report, by their outcome',
    type: 'counter',
    samples: BYPASS_STATES.map((outcome) => ({ labels: { outcome }, value: counts.states[outcome] })),
  },
  {
    name: 'mc_bypass_postmortems_overdue',
    help: 'Post-mortems of used bypasses that are overdue',
    type: 'gauge',
    samples: [{ value: counts.postmortems.overdue }],
  },
];
