/** Characters without a column of their own, such as marks and joiners: a terminal draws them on the character before. */
const NO_COLUMN = /[\p{Mark}\p{Format}]/u;
/** Characters with two columns on a terminal (Unicode Standard Annex 11): full-width East Asian scripts, and emoji. */
const TWO_COLUMNS =
  /(?![\uff61-\uffdc])[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;

/** Returns the number of terminal columns of a text without control characters. */
export function measureWidth(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const c of text) width += NO_COLUMN.test(c) ? 0 : TWO_COLUMNS.test(c) ? 2 : 1;
  return width;
}

/**
 * Wraps a text between words. A word is never cut, because a digest, a URL or a path must stay whole for a copy; a terminal wraps
 * a word that is wider than the line.
 */
export function wrapText(text: string, width: number): string[] {
  if (measureWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || measureWidth(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** Joins parts of a line with a gap. Parts that do not fit into `width` columns form further lines, which are indented. */
export function joinParts(parts: readonly string[], width = Number.POSITIVE_INFINITY): string[] {
  const gap = ' '.repeat(GAP);
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const joined = `${last}${gap}${part}`;
    if (last !== undefined && measureWidth(joined) <= width) lines[lines.length - 1] = joined;
    else if (last === undefined) lines.push(...wrapText(part, width));
    else lines.push(...wrapText(part, width - GAP).map((line) => gap + line));
  }
  return lines;
}

/** The place of a text in a table. Row 0 has the headings, and `line` counts the lines of a wrapped cell. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly line: number;
}

/** Styles a text of a cell without changing its width. */
export type Paint = (text: string, place: CellPlace) => string;

type Rows = readonly (readonly string[])[];

const GAP = 2;
/** A table in which a cell would need more lines is printed as blocks. */
const MAX_CELL_LINES = 6;

/**
 * Formats a table for a terminal of `width` columns. The first row has the headings. A column without values is left out. Where
 * the table is too wide, its cells are wrapped between words. Where the words do not fit, each row becomes a block of lines.
 */
export function formatTable(rows: Rows, paint: Paint, width = Number.POSITIVE_INFINITY): string[] {
  const columns = listColumns(rows);
  if (rows.length < 2 || columns.length === 0) return [];
  const widths = chooseWidths(rows, columns, width);
  return widths ? formatColumns(rows, columns, widths, paint) : formatBlocks(rows, columns, width, paint);
}

/** Lists the columns that have a value below their heading. */
function listColumns([, ...body]: Rows): readonly number[] {
  const count = Math.max(0, ...body.map((row) => row.length));
  return Array.from({ length: count }, (_, i) => i).filter((i) => body.some((row) => (row[i] ?? '') !== ''));
}

const measureWords = (text: string): number => Math.max(...text.split(' ').map(measureWidth));

/** Returns the width of each column; undefined where the words of the cells do not fit beside each other. */
function chooseWidths(rows: Rows, columns: readonly number[], width: number): readonly number[] | undefined {
  const measure = (of: (text: string) => number): number[] =>
    columns.map((i) => Math.max(...rows.map((row) => of(row[i] ?? ''))));
  const space = width - GAP * (columns.length - 1);
  const natural = measure(measureWidth);
  if (sum(natural) <= space) return natural;
  const widths = measure(measureWords);
  let left = space - sum(widths);
  if (left < 0) return undefined;
  // The columns that need the least get all that they need; the others share the rest.
  const byNeed = columns.map((_, at) => at).toSorted((a, b) => getNeed(a) - getNeed(b));
  for (const [done, at] of byNeed.entries()) {
    const extra = Math.min(getNeed(at), Math.floor(left / (byNeed.length - done)));
    widths[at] = (widths[at] ?? 0) + extra;
    left -= extra;
  }
  const isReadable = rows.every((row) =>
    columns.every((i, at) => wrapText(row[i] ?? '', widths[at] ?? 0).length <= MAX_CELL_LINES),
  );
  return isReadable ? widths : undefined;

  function getNeed(at: number): number {
    return (natural[at] ?? 0) - (widths[at] ?? 0);
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function formatColumns(rows: Rows, columns: readonly number[], widths: readonly number[], paint: Paint): string[] {
  const named = columns.some((i) => (rows[0]?.[i] ?? '') !== '');
  return rows.flatMap((row, index) => {
    if (index === 0 && !named) return [];
    const cells = columns.map((i, at) => wrapText(row[i] ?? '', widths[at] ?? 0));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      columns
        .map((column, at) => {
          const text = cells[at]?.[line] ?? '';
          const padding = ' '.repeat(Math.max(0, (widths[at] ?? 0) - measureWidth(text)));
          return (text === '' ? '' : paint(text, { row: index, column, line })) + padding;
        })
        .join(' '.repeat(GAP))
        .trimEnd(),
    );
  });
}

/** Formats each row as a block: its first value, then one line for each other value, with the heading of its column. */
function formatBlocks([head = [], ...body]: Rows, columns: readonly number[], width: number, paint: Paint): string[] {
  return body.flatMap((row, index) => {
    const [first, ...others] = columns.filter((column) => (row[column] ?? '') !== '');
    if (first === undefined) return [];
    const write = (text: string, column: number, indent: number): string[] =>
      wrapText(text, width - indent).map((line, at) =>
        indentLine(paint(line, { row: index + 1, column, line: at }), line, indent, width),
      );
    return [
      ...(index === 0 ? [] : ['']),
      ...write(row[first] ?? '', first, 0),
      ...others.flatMap((column) => {
        const text = row[column] ?? '';
        const label = head[column] ?? '';
        if (label === '') return write(text, column, GAP);
        const painted = `${' '.repeat(GAP)}${paint(`${label}:`, { row: 0, column, line: 0 })}`;
        const isShort = GAP + measureWidth(`${label}: ${text}`) <= width;
        if (isShort) return [`${painted} ${paint(text, { row: index + 1, column, line: 0 })}`];
        return [painted, ...write(text, column, 2 * GAP)];
      }),
    ];
  });
}

/** Indents a line, but not a line that fits into the width only without an indentation. */
const indentLine = (painted: string, line: string, indent: number, width: number): string => {
  const size = measureWidth(line);
  return size + indent > width && size <= width ? painted : ' '.repeat(indent) + painted;
};
