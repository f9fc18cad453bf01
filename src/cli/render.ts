import { stripVTControlCharacters, styleText } from 'node:util';
import Table from 'cli-table3';
import type { McError } from '../lib/errors.ts';
import type { Section } from '../lib/present.ts';

export type Style = (format: 'bold' | 'dim' | 'red' | 'green' | 'yellow', text: string) => string;

export const styleFor = (color: boolean): Style =>
  color ? (format, text) => styleText(format, text, { validateStream: false }) : (_, text) => text;

/**
 * Text from registries, bundles and logs may hold escape sequences; a terminal must not obey them.
 * Newlines go too: a cell is a line.
 */
export const plain = (text: string): string =>
  [...stripVTControlCharacters(text)].map((c) => ((c.codePointAt(0) ?? 0) < 0x20 || c === '\u007f' ? ' ' : c)).join('');

const NO_BORDER = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

export function renderSections(sections: readonly Section[], style: Style): string {
  return sections
    .map((section) => {
      const parts = [style('bold', plain(section.title))];
      for (const line of section.lines ?? []) parts.push(`  ${plain(line)}`);
      if (section.table) {
        const table = new Table({
          chars: NO_BORDER,
          style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
          head: section.table.columns.map((column) => style('dim', plain(column))),
        });
        for (const row of section.table.rows) table.push(row.map(plain));
        parts.push(
          table
            .toString()
            .split('\n')
            .map((line) => `  ${line}`.trimEnd())
            .join('\n'),
        );
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
