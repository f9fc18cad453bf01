import type { Metric } from '../../telemetry/index.ts';
import type { DrillReport } from '../schema.ts';

const gauge = (name: string, help: string, labels: Readonly<Record<string, string>>, value: number | null): Metric => ({
  name,
  help,
  type: 'gauge',
  samples: value === null ? [] : [{ labels, value }],
});

const counter = (name: string, help: string, labels: Readonly<Record<string, string>>, value: number): Metric => ({
  name,
  help,
  type: 'counter',
  samples: [{ labels, value }],
});

/** A drill as metrics. What was not reached (RTO, RPO) has no sample: absent, never zero. */
export function drillMetrics(report: DrillReport): readonly Metric[] {
  const labels = { scenario: report.scenario };
  const of = (fate: string): number => report.releases.filter((release) => release.fate === fate).length;
  const { objectives, counters, evidence } = report;
  return [
    gauge(
      'mc_dr_rto_seconds_last',
      'Seconds from the loss to the yes of the promotion gate, in the last drill',
      labels,
      report.rtoSeconds,
    ),
    gauge(
      'mc_dr_rpo_seconds_last',
      'Seconds from the newest release that came back whole to the loss, in the last drill',
      labels,
      report.rpoSeconds,
    ),
    gauge('mc_dr_rto_objective_seconds', 'The objective that the RTO is held to', labels, objectives.rtoSeconds),
    gauge('mc_dr_rpo_objective_seconds', 'The objective that the RPO is held to', labels, objectives.rpoSeconds),
    gauge('mc_dr_success_last', 'Whether the last drill passed: 1 or 0', labels, report.outcome === 'passed' ? 1 : 0),
    gauge(
      'mc_dr_last_run_timestamp_seconds',
      'When the last drill ended, in seconds since 1970',
      labels,
      Date.parse(report.finishedAt) / 1000,
    ),
    gauge('mc_dr_duration_seconds_last', 'Seconds that the last drill took', labels, report.durationSeconds),
    {
      name: 'mc_dr_step_duration_seconds_last',
      help: 'Seconds that each step of the last drill took',
      type: 'gauge',
      samples: report.steps
        .filter((step) => step.outcome !== 'skipped')
        .map((step) => ({
          labels: { ...labels, step: step.name, outcome: step.outcome },
          value: step.durationSeconds,
        })),
    },
    {
      name: 'mc_dr_releases_last',
      help: 'Releases that the primary had published when it was lost, by what became of them',
      type: 'gauge',
      samples: (['restored', 'superseded', 'lost'] as const).map((fate) => ({
        labels: { ...labels, fate },
        value: of(fate),
      })),
    },
    gauge(
      'mc_mirror_tree_size',
      'Entries of the transparency log that the mirror holds',
      labels,
      report.syncs.at(-1)?.treeSize ?? null,
    ),
    gauge('mc_evidence_pack_bytes', 'Size of the evidence pack', labels, evidence?.size ?? null),
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
    counter('mc_bypass_events_total', 'Exceptions from the gates that were used', labels, counters.bypasses),
  ];
}
