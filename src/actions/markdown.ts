import type { Reason } from '../lib/mc-error.ts';
import { type Cell, groupReasons, type Section, type Verdict } from '../lib/present.ts';
import type { Printable } from '../lib/printable.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Escapes untrusted text for GitHub-flavoured Markdown. The result shows the text and contains no HTML, image, link, mention,
 * formula, list or end of a table cell.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .trim()
    .replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c)
    .replace(/[\\`*_{}[\]|~@#$!]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');

/** GitHub accepts a job summary of at most 1 MiB and drops a larger one. */
const MAX_BYTES = 1_000_000;

/** Formats sections as Markdown for the job summary, and cuts the text to the size that GitHub accepts. */
export function formatMarkdown(sections: readonly Section[], print: Printable): string {
  const whole = Buffer.from(formatSections(sections, print));
  if (whole.length <= MAX_BYTES) return whole.toString('utf8');
  const lastLine = whole.lastIndexOf('\n', MAX_BYTES);
  return `${whole.toString('utf8', 0, Math.max(0, lastLine))}\n\nThe output \`result\` contains the complete report.`;
}

/** The marks of verdicts on GitHub. */
const EMOJI = { passed: '✅', failed: '❌', warning: '⚠️' } as const satisfies Record<Verdict['outcome'], string>;

function formatSections(sections: readonly Section[], print: Printable): string {
  const plain = (text: string): string => escapeMarkdown(print.line(text));
  return sections
    .map(({ title, outcome, lines = [], tree = [], table, reasons = [], warnings = [] }) => {
      const parts = [`### ${outcome === undefined ? '' : `${EMOJI[outcome]} `}${plain(title)}`];
      const items = [...lines, ...tree.map(({ branch, parts: texts }) => `${branch}${texts.join('  ')}`)];
      if (items.length > 0) parts.push(items.map((item) => `- ${plain(item)}`).join('\n'));
      if (table && table.rows.length > 0) parts.push(formatTable(table, plain));
      if (reasons.length > 0) parts.push(formatReasons(reasons, EMOJI.failed, plain));
      if (warnings.length > 0) parts.push(formatReasons(warnings, EMOJI.warning, plain));
      return parts.join('\n\n');
    })
    .join('\n\n');
}

/** Formats a table. A column without values is left out, as on a terminal. */
function formatTable({ columns, rows }: NonNullable<Section['table']>, plain: (text: string) => string): string {
  const show = (cell: Cell = ''): string =>
    typeof cell === 'string' ? plain(cell) : `${EMOJI[cell.outcome]} ${plain(cell.text)}`.trimEnd();
  const kept = columns.map((_, i) => i).filter((i) => rows.some((row) => (row[i] ?? '') !== ''));
  const row = (cells: readonly Cell[]): string => `| ${kept.map((i) => show(cells[i])).join(' | ')} |`;
  return [row(columns), `|${kept.map(() => ' --- |').join('')}`, ...rows.map(row)].join('\n');
}

/** Formats reasons as a list: the sentences of one code, then the hint, and the command that explains the code. */
const formatReasons = (reasons: readonly Reason[], mark: string, plain: (text: string) => string): string =>
  groupReasons(reasons)
    .map(({ code, hint, messages }) =>
      [
        ...messages.map((message) => `- ${mark} **${plain(code)}**: ${plain(message)}`),
        `  - ${hint === undefined ? '' : `${plain(hint)} `}(mc explain ${plain(code)})`,
      ].join('\n'),
    )
    .join('\n');
