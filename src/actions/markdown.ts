import { stripVTControlCharacters } from 'node:util';
import type { Section } from '../lib/present.ts';

/** Text from registries and bundles is data, not Markdown, HTML or a workflow command. */
export const escapeMarkdown = (text: string): string =>
  stripVTControlCharacters(text)
    .replace(/[\r\n]+/g, ' ')
    .replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] ?? c)
    .replace(/[\\`*_{}[\]|~@#]/g, '\\$&');

/** Sections as GitHub-flavoured Markdown for the job summary. */
export function markdownOf(sections: readonly Section[]): string {
  return sections
    .map(({ title, lines = [], table }) => {
      const parts = [`### ${escapeMarkdown(title)}`];
      if (lines.length > 0) parts.push(lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n'));
      if (table && table.rows.length > 0) {
        const row = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
        parts.push(
          [row(table.columns), `|${table.columns.map(() => ' --- |').join('')}`, ...table.rows.map(row)].join('\n'),
        );
      }
      return parts.join('\n\n');
    })
    .join('\n\n');
}
