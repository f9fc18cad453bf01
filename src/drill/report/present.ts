import type { Cell, Section } from '../../lib/present.ts';
import { type ObjectiveName, readObjective } from '../objectives.ts';
import type { DrillReport } from '../schema.ts';
import { formatObjective, formatOutcome, formatSeconds } from './format.ts';
import { formatHeadline } from './texts.ts';

function formatRow(report: DrillReport, name: ObjectiveName): Cell[] {
  const objective = readObjective(report, name);
  if (!objective.applies) return [name.toUpperCase(), 'does not apply', '', objective.reason];
  const { measured, limit, met } = objective;
  return [
    name.toUpperCase(),
    measured === null ? 'not reached' : formatSeconds(measured),
    formatObjective(limit),
    met ? { outcome: 'passed', text: 'met' } : { outcome: 'failed', text: 'missed' },
  ];
}

const formatStepOutcome = (outcome: DrillReport['steps'][number]['outcome']): Cell => {
  const text = formatOutcome(outcome).toLowerCase();
  return outcome === 'skipped' ? text : { outcome, text };
};

const presentSteps = ({ steps }: DrillReport): Section => ({
  title: 'Steps',
  table: {
    columns: ['step', 'took', 'outcome'],
    rows: steps.map((step) => [
      step.title,
      step.outcome === 'skipped' ? '' : formatSeconds(step.durationSeconds),
      formatStepOutcome(step.outcome),
    ]),
  },
});

const presentResult = (report: DrillReport): Section => ({
  title: formatHeadline(report),
  outcome: report.outcome,
  reasons: report.reasons,
  table: {
    columns: ['', 'measured', 'objective', 'result'],
    rows: [formatRow(report, 'rto'), formatRow(report, 'rpo')],
  },
});

/** Returns the closing tables: the steps, RTO and RPO with their objectives, and the reasons of a failure. */
export function present(report: DrillReport): Section[] {
  const { recovered, evidence, counters } = report;
  const sections = [presentSteps(report), presentResult(report)];
  const lost = report.releases.filter(({ fate }) => fate === 'lost');
  const lines: string[] = [];
  if (recovered !== null) lines.push(`restored: ${recovered.version}, ${recovered.digest}`);
  if (lost.length > 0) lines.push(`lost: ${lost.map(({ version }) => version).join(', ')}`);
  const outcomes = Object.entries(counters.bypassOutcomes ?? {}).filter(([, count]) => count > 0);
  if (outcomes.length > 0)
    lines.push(`bypasses: ${outcomes.map(([outcome, count]) => `${count} ${outcome}`).join(', ')}`);
  if (evidence !== null) lines.push(`evidence: ${evidence.path}, ${evidence.digest}`);
  if (lines.length > 0) sections.push({ title: 'Releases and evidence', lines });
  return sections;
}
