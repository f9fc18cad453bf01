import { cleanLine } from '../../lib/clean-text.ts';
import {
  STATES,
  summarizePeriod,
  type Table,
  tabulateFailures,
  tabulateFigures,
  tabulatePacks,
  tabulateTrend,
} from './rows.ts';
import type { PeriodReport } from './schema.ts';

/** Escapes untrusted text, so that it is neither markup nor a link. */
const escapeMarkdown = (text: string): string =>
  cleanLine(text).replace(/[\\`*_{}[\]<>#!|~&@]|https?:/g, (c) => (c.length > 1 ? c.replace(':', '\\:') : `\\${c}`));

const formatRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const formatTable = ({ columns, rows }: Table): string =>
  [
    formatRow(columns),
    formatRow(columns.map(() => '---')),
    ...rows.map((row) => formatRow(row.map(escapeMarkdown))),
  ].join('\n');

const formatPart = (title: string, table: Table): string[] =>
  table.rows.length === 0 ? [] : [`## ${title}`, formatTable(table)];

/** Renders the report of a period as Markdown. */
export function renderPeriodMarkdown(report: PeriodReport): string {
  const checklist = report.checklist.map(
    ({ text, state, evidence }) =>
      `- [${state === 'met' ? 'x' : ' '}] ${text} **${STATES[state]}**\n${evidence.map((one) => `  - ${escapeMarkdown(one)}`).join('\n')}`,
  );
  const parts = [
    '# Evidence of disaster recovery',
    summarizePeriod(report),
    ...formatPart('Figures', tabulateFigures(report)),
    ...formatPart('RTO and RPO', tabulateTrend(report)),
    '## Definition of done',
    checklist.join('\n'),
    ...formatPart('Packs', tabulatePacks(report)),
    ...formatPart('Packs that did not verify', tabulateFailures(report)),
  ];
  return `${parts.join('\n\n')}\n`;
}
