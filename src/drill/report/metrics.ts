import { BYPASS_STATES } from '../../bypass/index.ts';
import { createMetric, type Metric, type MetricName } from '../../telemetry/index.ts';
import type { DrillReport } from '../schema.ts';

type Labels = Readonly<Record<string, string>>;

/** Creates a metric with one sample, or without one for a value that is not there. */
const single = (name: MetricName, labels: Labels, value: number | null | undefined): Metric =>
  createMetric(name, value === null || value === undefined ? [] : [{ labels, value }]);

const createRunGauges = ({ outcome, finishedAt, durationSeconds }: DrillReport, labels: Labels): Metric[] => [
  single('mc_dr_success_last', labels, outcome === 'passed' ? 1 : 0),
  single('mc_dr_last_run_timestamp_seconds', labels, Date.parse(finishedAt) / 1000),
  single('mc_dr_duration_seconds_last', labels, durationSeconds),
];

const createRecoveryGauges = ({ rtoSeconds, rpoSeconds, objectives }: DrillReport, labels: Labels): Metric[] => [
  single('mc_dr_rto_seconds_last', labels, rtoSeconds),
  single('mc_dr_rpo_seconds_last', labels, rpoSeconds),
  single('mc_dr_rto_objective_seconds', labels, objectives.rtoSeconds),
  single('mc_dr_rpo_objective_seconds', labels, objectives.rpoSeconds),
];

const createStepGauge = ({ steps }: DrillReport, labels: Labels): Metric =>
  createMetric(
    'mc_dr_step_duration_seconds_last',
    steps
      .filter((step) => step.outcome !== 'skipped')
      .map((step) => ({
        labels: { ...labels, step: step.name, outcome: step.outcome },
        value: step.durationSeconds,
      })),
  );

const createReleaseGauge = ({ releases }: DrillReport, labels: Labels): Metric =>
  createMetric(
    'mc_dr_releases_last',
    (['restored', 'superseded', 'lost'] as const).map((fate) => ({
      labels: { ...labels, fate },
      value: releases.filter((release) => release.fate === fate).length,
    })),
  );

/** Creates the metrics that lead from the figures to their proof. */
const createEvidenceGauges = (
  { drillId, evidence }: DrillReport,
  labels: Labels,
  run: string | undefined,
): Metric[] => {
  const info = { ...labels, drill: drillId, digest: evidence?.digest ?? '', ...(run === undefined ? {} : { run }) };
  const until = evidence?.stored?.retainUntil;
  return [
    single('mc_evidence_pack_bytes', labels, evidence?.size),
    createMetric('mc_dr_evidence_pack_info', evidence ? [{ labels: info, value: 1 }] : []),
    single(
      'mc_dr_evidence_retain_until_timestamp_seconds',
      labels,
      until === undefined ? undefined : Date.parse(until) / 1000,
    ),
  ];
};

/** Every outcome has a sample, because zero is a fact here. */
const createBypassCounter = ({ bypassOutcomes }: DrillReport['counters'], labels: Labels): Metric =>
  createMetric(
    'mc_bypass_events_total',
    BYPASS_STATES.map((outcome) => ({ labels: { ...labels, outcome }, value: bypassOutcomes?.[outcome] ?? 0 })),
  );

const createCounters = ({ counters, chain, steps }: DrillReport, labels: Labels): Metric[] => [
  single('mc_verify_mirror_success_total', labels, counters.mirrorVerifications),
  single('mc_verify_mirror_failure_total', labels, counters.mirrorVerificationFailures),
  single('mc_promote_success_total', labels, counters.promotions),
  createBypassCounter(counters, labels),
  createMetric('mc_log_integrity_checks_total', [
    { labels: { ...labels, outcome: 'passed' }, value: chain ? 1 : 0 },
    { labels: { ...labels, outcome: 'failed' }, value: steps.some(isFailedSeal) ? 1 : 0 },
  ]),
];

/** The step that seals the log chain also checks it. */
const isFailedSeal = ({ name, outcome }: DrillReport['steps'][number]): boolean =>
  name === 'seal' && outcome === 'failed';

/**
 * Returns the metrics of a drill. An RTO or RPO that was not reached, or does not apply, has no sample. `run` is the URL of the run
 * on GitHub.
 */
export function createDrillMetrics(report: DrillReport, run?: string): readonly Metric[] {
  const labels = { scenario: report.scenario };
  return [
    ...createRecoveryGauges(report, labels),
    ...createRunGauges(report, labels),
    createStepGauge(report, labels),
    createReleaseGauge(report, labels),
    single('mc_mirror_tree_size', labels, report.syncs.at(-1)?.treeSize),
    ...createEvidenceGauges(report, labels, run),
    ...createCounters(report, labels),
  ];
}
