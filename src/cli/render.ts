import { stripVTControlCharacters, styleText } from 'node:util';
import type { McError } from '../lib/errors.ts';
import type { Section } from '../lib/present.ts';
import { tableLines } from './table.ts';

export type Style = (format: 'bold' | 'dim' | 'red' | 'green' | 'yellow', text: string) => string;

export const styleFor = (color: boolean): Style =>
  color ? (format, text) => styleText(format, text, { validateStream: false }) : (_, text) => text;

/**
 * Text from registries, bundles and logs may hold escape sequences; a terminal must not obey them.
 * Newlines go too: a cell is a line.
 */
export const plain = (text: string): string =>
  [...stripVTControlCharacters(text)].map((c) => ((c.codePointAt(0) ?? 0) < 0x20 || c === '\u007f' ? ' ' : c)).join('');

export function renderSections(sections: readonly Section[], style: Style): string {
  return sections
    .map((section) => {
      const parts = [style('bold', plain(section.title))];
      for (const line of section.lines ?? []) parts.push(`  ${plain(line)}`);
      if (section.table) {
        const { columns, rows } = section.table;
        const cells = [columns, ...rows].map((row) => row.map(plain));
        for (const line of tableLines(cells, (cell) => style('dim', cell))) parts.push(`  ${line}`.trimEnd());
      }
      return parts.join('\n');
    })
    .join('\n\n');
}

export function renderError(error: McError, style: Style, verbose: boolean): string {
  const lines = [`${style('red', 'error')} ${style('bold', error.code)}: ${plain(error.message)}`];
  if (error.hint) lines.push(`  ${plain(error.hint)}`);
  if (verbose)
    for (let at: unknown = error.cause; at instanceof Error; at = at.cause)
      lines.push(style('dim', at.stack ?? at.message));
  return lines.join('\n');
}
