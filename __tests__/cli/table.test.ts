import { describe, expect, it } from '@jest/globals';
import { formatTable, measureWidth } from '../../src/cli/table.ts';

describe('a table on a terminal', () => {
  it('has columns as wide as their widest cell, two spaces apart, without trailing spaces', () => {
    const rows = [
      ['name', 'at'],
      ['✓ signature', '2026'],
      ['x', ''],
    ];
    expect(formatTable(rows, (cell) => `<${cell}>`)).toEqual(['<name>         <at>', '✓ signature  2026', 'x']);
  });

  it('has no lines without rows, and accepts rows of different lengths', () => {
    expect(formatTable([], String)).toEqual([]);
    expect(formatTable([['a'], ['b', 'c']], String)).toEqual(['a', 'b  c']);
  });

  it('counts terminal columns: two for wide letters and emoji, none for marks', () => {
    const widths = [
      ['abc', 3],
      ['é', 1],
      ['é', 1],
      ['✓', 1],
      ['発行', 4],
      ['ﾊﾝｶｸ', 4],
      ['ＡＢ', 4],
      ['한', 2],
      ['🚀', 2],
      ['a\u200d', 1],
    ] as const;
    for (const [text, width] of widths) expect([text, measureWidth(text)]).toEqual([text, width]);
  });
});
