import type { Section } from '../../lib/present.ts';
import { STATES, summarizePeriod, tabulateFailures, tabulateFigures, tabulatePacks, tabulateTrend } from './rows.ts';
import type { PeriodReport } from './schema.ts';

/** Returns the tables of a period for a terminal. */
export function presentPeriod(report: PeriodReport): Section[] {
  const checklist: Section = {
    title: 'Definition of done',
    table: {
      columns: ['line', 'state'],
      rows: report.checklist.map(({ text, state }) => [
        text,
        state === 'met' ? { outcome: 'passed', text: STATES[state] } : { outcome: 'warning', text: STATES[state] },
      ]),
    },
  };
  const parts: Section[] = [
    { title: 'RTO and RPO', table: tabulateTrend(report) },
    checklist,
    { title: 'Packs', table: tabulatePacks(report) },
    { title: 'Packs that did not verify', table: tabulateFailures(report) },
    { title: 'Figures', table: tabulateFigures(report) },
  ];
  return [
    ...parts.filter(({ table }) => table && table.rows.length > 0),
    { title: summarizePeriod(report), outcome: report.outcome, reasons: report.reasons },
  ];
}
