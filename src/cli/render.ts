import { styleText } from 'node:util';
import type { McError } from '../lib/mc-error.ts';
import type { Section } from '../lib/present.ts';
import type { Printable } from '../lib/printable.ts';
import { tableLines } from './table.ts';

export type Style = (format: 'bold' | 'dim' | 'red' | 'green' | 'yellow', text: string) => string;

export const styleFor = (color: boolean): Style =>
  color ? (format, text) => styleText(format, text, { validateStream: false }) : (_, text) => text;

/** Text of others is cleaned before it is styled: the only escape sequences on a terminal are those of `style`. */
export function renderSections(sections: readonly Section[], style: Style, { line: plain }: Printable): string {
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

export function renderError(error: McError, style: Style, verbose: boolean, { line: plain, text }: Printable): string {
  const lines = [`${style('red', 'error')} ${style('bold', error.code)}: ${plain(error.message)}`];
  if (error.hint) lines.push(`  ${plain(error.hint)}`);
  if (verbose)
    for (let at: unknown = error.cause; at instanceof Error; at = at.cause)
      lines.push(style('dim', text(at.stack ?? at.message)));
  return lines.join('\n');
}
