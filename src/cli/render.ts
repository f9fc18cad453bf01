import { styleText } from 'node:util';
import type { McError, Reason } from '../lib/mc-error.ts';
import { type Cell, groupReasons, MARKS, type Section, type TreeLine, type Verdict } from '../lib/present.ts';
import type { Printable } from '../lib/printable.ts';
import { formatTable, joinParts, type Paint, wrapText } from './table.ts';

export type Style = (format: 'bold' | 'dim' | 'red' | 'green' | 'yellow', text: string) => string;

/** Returns the function that styles text: with escape sequences, or without any where colours are off. */
export const styleFor = (color: boolean): Style =>
  color ? (format, text) => styleText(format, text, { validateStream: false }) : (_, text) => text;

/** The widths of the output in columns. */
export interface Layout {
  /** The width of a table. */
  readonly width: number;
  /** The width of a sentence. It is unlimited in a pipe, where a program may look for the sentence. */
  readonly proseWidth?: number | undefined;
}

const DEFAULT_LAYOUT: Layout = { width: 100 };
const INDENT = 2;
const COLORS = { passed: 'green', failed: 'red', warning: 'yellow' } as const;

/** Renders sections for a terminal. Untrusted text is cleaned before it is styled, so every escape sequence comes from `style`. */
export function renderSections(
  sections: readonly Section[],
  style: Style,
  print: Printable,
  layout: Layout = DEFAULT_LAYOUT,
): string {
  return sections.map((section) => renderSection(section, style, print, layout)).join('\n\n');
}

function renderSection(section: Section, style: Style, print: Printable, layout: Layout): string {
  const { title, outcome, lines = [], tree = [], table, reasons = [], warnings = [] } = section;
  const mark = outcome === undefined ? '' : `${style(COLORS[outcome], MARKS[outcome])} `;
  return [
    `${mark}${style('bold', print.line(title))}`,
    ...lines.map((line) => `  ${print.line(line)}`),
    ...tree.flatMap((line) => renderTreeLine(line, print, layout)),
    ...(table ? renderTable(table, style, print, layout) : []),
    ...renderReasons(reasons, 'failed', style, print, layout),
    ...renderReasons(warnings, 'warning', style, print, layout),
  ].join('\n');
}

/** Renders a line of a tree. On a terminal, parts that do not fit into the width continue below it. */
function renderTreeLine({ branch, below, parts }: TreeLine, print: Printable, { proseWidth }: Layout): string[] {
  const texts = parts.map(print.line);
  const room = proseWidth === undefined ? undefined : proseWidth - INDENT - branch.length;
  return joinParts(texts, room).map((text, i) => `${' '.repeat(INDENT)}${i === 0 ? branch : below}${text}`);
}

function renderTable(
  { columns, rows }: NonNullable<Section['table']>,
  style: Style,
  { line: plain }: Printable,
  { width }: Layout,
): string[] {
  const show = (cell: Cell): string =>
    typeof cell === 'string' ? plain(cell) : `${MARKS[cell.outcome]} ${plain(cell.text)}`.trimEnd();
  const paint: Paint = (text, { row, column, line }) => {
    if (row === 0) return style('dim', text);
    const cell = rows[row - 1]?.[column];
    return typeof cell === 'object' && line === 0 ? paintMark(text, cell.outcome, style) : text;
  };
  const texts = [columns.map(plain), ...rows.map((row) => row.map(show))];
  return formatTable(texts, paint, width - INDENT).map((line) => `  ${line}`.trimEnd());
}

const paintMark = (text: string, outcome: Verdict['outcome'], style: Style): string =>
  style(COLORS[outcome], MARKS[outcome]) + text.slice(MARKS[outcome].length);

/** Renders reasons: the messages of one code, below them the hint, and the command that explains the code. */
function renderReasons(
  reasons: readonly Reason[],
  outcome: Verdict['outcome'],
  style: Style,
  { line: plain }: Printable,
  layout: Layout,
): string[] {
  const mark = style(COLORS[outcome], MARKS[outcome]);
  const label = outcome === 'warning' ? 'warning ' : '';
  return groupReasons(reasons).flatMap(({ code, hint, messages }) => {
    const name = plain(code);
    return [
      ...messages.flatMap((message) => {
        const [first = '', ...more] = wrapProse(`${name}: ${plain(message)}`, 2 * INDENT + label.length, layout);
        return [`  ${mark} ${label}${style('bold', name)}${first.slice(name.length)}`, ...indent(more, 2 * INDENT)];
      }),
      ...(hint === undefined ? [] : indent(wrapProse(plain(hint), 2 * INDENT, layout), 2 * INDENT)),
      `    ${style('dim', `mc explain ${name}`)}`,
    ];
  });
}

/** Wraps a sentence that is printed after `before` columns. */
const wrapProse = (text: string, before: number, { proseWidth }: Layout): string[] =>
  proseWidth === undefined ? [text] : wrapText(text, proseWidth - before);

const indent = (lines: readonly string[], columns: number): string[] => lines.map((line) => ' '.repeat(columns) + line);

/** Renders an error with its hint. With `verbose`, the stacks of its causes follow. */
export function renderError(
  error: McError,
  style: Style,
  verbose: boolean,
  { line: plain, text }: Printable,
  layout: Layout = DEFAULT_LAYOUT,
): string {
  const label = 'error ';
  const [first = '', ...more] = wrapProse(`${error.code}: ${plain(error.message)}`, label.length, layout);
  const lines = [`${style('red', 'error')} ${style('bold', error.code)}${first.slice(error.code.length)}`];
  lines.push(...indent(more, INDENT));
  const { excerpt } = error.details;
  if (typeof excerpt === 'string')
    lines.push(...indent(text(excerpt).split('\n'), 2 * INDENT).map((line) => style('dim', line)));
  if (error.hint) lines.push(...indent(wrapProse(plain(error.hint), INDENT, layout), INDENT));
  if (verbose)
    for (let cause: unknown = error.cause; cause instanceof Error; cause = cause.cause)
      lines.push(style('dim', text(cause.stack ?? cause.message)));
  return lines.join('\n');
}
