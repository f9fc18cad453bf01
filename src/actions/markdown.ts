import type { Section } from '../lib/present.ts';
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

function formatSections(sections: readonly Section[], print: Printable): string {
  const plain = (text: string): string => escapeMarkdown(print.line(text));
  return sections
    .map(({ title, lines = [], table }) => {
      const parts = [`### ${plain(title)}`];
      if (lines.length > 0) parts.push(lines.map((line) => `- ${plain(line)}`).join('\n'));
      if (table && table.rows.length > 0) {
        const row = (cells: readonly string[]): string => `| ${cells.map(plain).join(' | ')} |`;
        parts.push(
          [row(table.columns), `|${table.columns.map(() => ' --- |').join('')}`, ...table.rows.map(row)].join('\n'),
        );
      }
      return parts.join('\n\n');
    })
    .join('\n\n');
}
