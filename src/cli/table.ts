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
 * Formats a table: each column is as wide as its widest cell, with two spaces between columns. `styleHead` styles the cells of
 * the first row.
 */
export function formatTable(rows: readonly (readonly string[])[], styleHead: (cell: string) => string): string[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, measureWidth(cell));
  return rows.map((row, index) =>
    row
      .map((cell, i) => (index === 0 ? styleHead(cell) : cell) + ' '.repeat((widths[i] ?? 0) - measureWidth(cell)))
      .join('  ')
      .trimEnd(),
  );
}
