import { styleText } from 'node:util';
import type { McError } from '../lib/mc-error.ts';
import type { Section } from '../lib/present.ts';
import type { Printable } from '../lib/printable.ts';
import { formatTable } from './table.ts';

export type Style = (format: 'bold' | 'dim' | 'red' | 'green' | 'yellow', text: string) => string;

export const styleFor = (color: boolean): Style =>
  color ? (format, text) => styleText(format, text, { validateStream: false }) : (_, text) => text;

/** Renders sections for a terminal. Untrusted text is cleaned before it is styled, so every escape sequence comes from `style`. */
export function renderSections(sections: readonly Section[], style: Style, { line: plain }: Printable): string {
  return sections
    .map((section) => {
      const parts = [style('bold', plain(section.title))];
      for (const line of section.lines ?? []) parts.push(`  ${plain(line)}`);
      if (section.table) {
        const { columns, rows } = section.table;
        const cells = [columns, ...rows].map((row) => row.map(plain));
        for (const line of formatTable(cells, (cell) => style('dim', cell))) parts.push(`  ${line}`.trimEnd());
      }
      return parts.join('\n');
    })
    .join('\n\n');
}

/** Renders an error with its hint. With `verbose`, the stacks of its causes follow. */
export function renderError(error: McError, style: Style, verbose: boolean, { line: plain, text }: Printable): string {
  const lines = [`${style('red', 'error')} ${style('bold', error.code)}: ${plain(error.message)}`];
  const { excerpt } = error.details;
  if (typeof excerpt === 'string')
    lines.push(
      ...text(excerpt)
        .split('\n')
        .map((line) => style('dim', `    ${line}`)),
    );
  if (error.hint) lines.push(`  ${plain(error.hint)}`);
  if (verbose)
    for (let cause: unknown = error.cause; cause instanceof Error; cause = cause.cause)
      lines.push(style('dim', text(cause.stack ?? cause.message)));
  return lines.join('\n');
}
