import { BYPASS_STATES } from '../../bypass/index.ts';
import type { Metric } from '../../telemetry/index.ts';
import type { DrillReport } from '../schema.ts';

type Labels = Readonly<Record<string, string>>;

const gauge = (name: string, help: string, labels: Labels, value: number | null): Metric => ({
  name,
  help,
  type: 'gauge',
  samples: value === null ? [] : [{ labels, value }],
});

const counter = (name: string, help: string, labels: Labels, value: number): Metric => ({
  name,
  help,
  type: 'counter',
  samples: [{ labels, value }],
});

const createRunGauges = ({ outcome, finishedAt, durationSeconds }: DrillReport, labels: Labels): Metric[] => [
  gauge('mc_dr_success_last', 'Whether the last drill passed: 1 or 0', labels, outcome === 'passed' ? 1 : 0),
  gauge(
    'mc_dr_last_run_timestamp_seconds',
    'When the last drill ended, in seconds since 1970',
    labels,
    Date.parse(finishedAt) / 1000,
  ),
  gauge('mc_dr_duration_seconds_last', 'Seconds that the last drill took', labels, durationSeconds),
];

const createRecoveryGauges = ({ rtoSeconds, rpoSeconds, objectives }: DrillReport, labels: Labels): Metric[] => [
  gauge(
    'mc_dr_rto_seconds_last',
    'Seconds from the loss to the passed promote check, in the last drill',
    labels,
    rtoSeconds ?? null,
  ),
  gauge(
    'mc_dr_rpo_seconds_last',
    'Seconds from the recovery point to the loss, in the last drill',
    labels,
    rpoSeconds ?? null,
  ),
  gauge('mc_dr_rto_objective_seconds', 'The objective for the RTO', labels, objectives.rtoSeconds ?? null),
  gauge('mc_dr_rpo_objective_seconds', 'The objective for the RPO', labels, objectives.rpoSeconds ?? null),
];

const createStepGauge = ({ steps }: DrillReport, labels: Labels): Metric => ({
  name: 'mc_dr_step_duration_seconds_last',
  help: 'Seconds that each step of the last drill took',
  type: 'gauge',
  samples: steps
    .filter((step) => step.outcome !== 'skipped')
    .map((step) => ({
      labels: { ...labels, step: step.name, outcome: step.outcome },
      value: step.durationSeconds,
    })),
});

const createReleaseGauge = ({ releases }: DrillReport, labels: Labels): Metric => ({
  name: 'mc_dr_releases_last',
  help: 'Releases that the primary had published before the loss, by their state after the drill',
  type: 'gauge',
  samples: (['restored', 'superseded', 'lost'] as const).map((fate) => ({
    labels: { ...labels, fate },
    value: releases.filter((release) => release.fate === fate).length,
  })),
});

/** Every outcome has a sample, because zero is a fact here. */
const createBypassCounter = ({ bypassOutcomes }: DrillReport['counters'], labels: Labels): Metric => ({
  name: 'mc_bypass_events_total',
  help: 'Bypasses that were requested, by their outcome',
  type: 'counter',
  samples: BYPASS_STATES.map((outcome) => ({
    labels: { ...labels, outcome },
    value: bypassOutcomes?.[outcome] ?? 0,
  })),
});

const createCounters = ({ counters }: DrillReport, labels: Labels): Metric[] => [
  counter(
    'mc_verify_mirror_success_total',
    'Verifications from the mirror that passed',
    labels,
    counters.mirrorVerifications,
  ),
  counter(
    'mc_verify_mirror_failure_total',
    'Verifications from the mirror that did not pass',
    labels,
    counters.mirrorVerificationFailures,
  ),
  counter(
    'mc_promote_success_total',
    'Releases that were copied, verified and marked promotable',
    labels,
    counters.promotions,
  ),
  createBypassCounter(counters, labels),
];

/** Returns the metrics of a drill. An RTO or RPO that was not reached, or does not apply, has no sample. */
export function createDrillMetrics(report: DrillReport): readonly Metric[] {
  const labels = { scenario: report.scenario };
  return [
    ...createRecoveryGauges(report, labels),
    ...createRunGauges(report, labels),
    createStepGauge(report, labels),
    createReleaseGauge(report, labels),
    gauge(
      'mc_mirror_tree_size',
      'Entries of the transparency log in the mirror',
      labels,
      report.syncs.at(-1)?.treeSize ?? null,
    ),
    gauge('mc_evidence_pack_bytes', 'Size of the evidence pack', labels, report.evidence?.size ?? null),
    ...createCounters(report, labels),
  ];
}
