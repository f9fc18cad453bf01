import type { Cell, Section } from '../../lib/present.ts';
import type { DrillReport } from '../schema.ts';
import { formatHeadline, formatObjective, formatOutcome, formatSeconds, measuresRecovery } from './format.ts';

const formatRow = (name: string, value: number | null, limit: number, met: boolean): Cell[] => [
  name,
  value === null ? 'not reached' : formatSeconds(value),
  formatObjective(limit),
  met ? { outcome: 'passed', text: 'met' } : { outcome: 'failed', text: 'missed' },
];

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

function presentResult(report: DrillReport): Section {
  const { objectives, rtoSeconds, rpoSeconds, outcome, reasons } = report;
  const head = { title: formatHeadline(report), outcome, reasons };
  if (!measuresRecovery(report)) return head;
  return {
    ...head,
    table: {
      columns: ['', 'measured', 'objective', ''],
      rows: [
        formatRow('RTO', rtoSeconds, objectives.rtoSeconds, objectives.rtoMet),
        formatRow('RPO', rpoSeconds, objectives.rpoSeconds, objectives.rpoMet),
      ],
    },
  };
}

/** Returns the closing tables: the steps, RTO and RPO with their objectives, and the reasons of a failure. */
export function present(report: DrillReport): Section[] {
  const { recovered, evidence } = report;
  const sections = [presentSteps(report), presentResult(report)];
  const lost = report.releases.filter(({ fate }) => fate === 'lost');
  const lines: string[] = [];
  if (recovered !== null) lines.push(`restored: ${recovered.version}, ${recovered.digest}`);
  if (lost.length > 0) lines.push(`lost: ${lost.map(({ version }) => version).join(', ')}`);
  if (evidence !== null) lines.push(`evidence: ${evidence.path}, ${evidence.digest}`);
  if (lines.length > 0) sections.push({ title: 'Releases and evidence', lines });
  return sections;
}
