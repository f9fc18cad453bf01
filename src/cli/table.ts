/** Marks, joiners and the like stand on the character before them. */
const NO_COLUMN = /[\p{Mark}\p{Format}]/u;
/** What takes two columns of a terminal (Unicode Standard Annex 11): the scripts of East Asia in full width, and emoji. */
const TWO_COLUMNS =
  /(?![\uff61-\uffdc])[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;

/** How many columns of a terminal a text takes; it holds no control characters. */
export function widthOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const c of text) width += NO_COLUMN.test(c) ? 0 : TWO_COLUMNS.test(c) ? 2 : 1;
  return width;
}

/** Lines of a table, its columns as wide as their widest cell and two spaces apart; `head` dresses the cells of the first. */
export function tableLines(rows: readonly (readonly string[])[], head: (cell: string) => string): string[] {
  const widths: number[] = [];
  for (const row of rows) for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, widthOf(cell));
  return rows.map((row, at) =>
    row
      .map((cell, i) => (at === 0 ? head(cell) : cell) + ' '.repeat((widths[i] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
}
