import type { Section } from '../../lib/present.ts';
import type { DrillReport } from '../schema.ts';
import { headline, measured, measuresRecovery, objective, outcomeWord } from './words.ts';

/** The closing tables: the steps, RTO and RPO against their objectives, what failed. */
export function present(report: DrillReport): Section[] {
  const { objectives } = report;
  const lost = report.releases.filter(({ fate }) => fate === 'lost');
  const row = (name: string, value: number | null, limit: number, met: boolean): string[] => [
    name,
    value === null ? 'not reached' : measured(value),
    objective(limit),
    met ? 'met' : 'missed',
  ];
  const sections: Section[] = [
    {
      title: 'Steps',
      table: {
        columns: ['step', 'took', 'outcome'],
        rows: report.steps.map((step) => [
          step.title,
          step.outcome === 'skipped' ? '' : measured(step.durationSeconds),
          outcomeWord(step.outcome).toLowerCase(),
        ]),
      },
    },
    {
      title: headline(report),
      ...(measuresRecovery(report)
        ? {
            table: {
              columns: ['', 'measured', 'objective', ''],
              rows: [
                row('RTO', report.rtoSeconds, objectives.rtoSeconds, objectives.rtoMet),
                row('RPO', report.rpoSeconds, objectives.rpoSeconds, objectives.rpoMet),
              ],
            },
          }
        : {}),
    },
  ];
  const lines: string[] = [];
  if (report.recovered !== null) lines.push(`came back: ${report.recovered.version}, ${report.recovered.digest}`);
  if (lost.length > 0) lines.push(`lost: ${lost.map(({ version }) => version).join(', ')}`);
  if (report.evidence !== null) lines.push(`evidence: ${report.evidence.path}, ${report.evidence.digest}`);
  if (lines.length > 0) sections.push({ title: 'Releases and evidence', lines });
  if (report.reasons.length > 0)
    sections.push({
      title: 'Why it failed',
      lines: report.reasons.flatMap(({ code, message, hint }) => [
        `${code}: ${message}`,
        ...(hint ? [`  ${hint}`] : []),
      ]),
    });
  return sections;
}
