import { describe, expect, it } from '@jest/globals';
import { formatTable, measureWidth, type Paint, wrapText } from '../../src/cli/table.ts';

describe('a table on a terminal', () => {
  it('has columns as wide as their widest cell, two spaces apart, without trailing spaces', () => {
    const rows = [
      ['name', 'at'],
      ['✓ signature', '2026'],
      ['x', ''],
    ];
    const angles: Paint = (text, { row }) => (row === 0 ? `<${text}>` : text);
    expect(formatTable(rows, angles)).toEqual(['<name>         <at>', '✓ signature  2026', 'x']);
  });

  it('has no lines without rows, and accepts rows of different lengths', () => {
    expect(formatTable([], String)).toEqual([]);
    expect(formatTable([['name', 'at']], String)).toEqual([]);
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

  it('leaves out a column without values, and the headings if none has a name', () => {
    expect(
      formatTable(
        [
          ['name', 'log', 'root'],
          ['a', '', 'r'],
        ],
        String,
      ),
    ).toEqual(['name  root', 'a     r']);
    expect(
      formatTable(
        [
          ['', ''],
          ['digest', 'd'],
        ],
        String,
      ),
    ).toEqual(['digest  d']);
  });
});

describe('a table that is wider than the terminal', () => {
  const digest = `sha256:${'a'.repeat(64)}`;
  const rows = [
    ['requirement', 'found', 'digest'],
    ['signature', 'a sentence that has more words than fit', digest],
  ];

  it('wraps its cells between words', () => {
    expect(formatTable(rows, String, 100)).toEqual([
      `requirement  found           digest`,
      `signature    a sentence      ${digest}`,
      `             that has more`,
      `             words than fit`,
    ]);
  });

  it('becomes blocks if the words do not fit beside each other, and keeps a digest on one line', () => {
    expect(formatTable([...rows, ['sbom', '', digest]], String, 80)).toEqual([
      'signature',
      '  found: a sentence that has more words than fit',
      '  digest:',
      `    ${digest}`,
      '',
      'sbom',
      '  digest:',
      `    ${digest}`,
    ]);
  });

  it('has no line above 40 columns on a terminal of 40 columns, except a word that is longer', () => {
    const lines = formatTable(rows, String, 40);
    expect(lines).toEqual([
      'signature',
      '  found:',
      '    a sentence that has more words than',
      '    fit',
      '  digest:',
      `    ${digest}`,
    ]);
  });

  it('does not indent a word that fits on a line only without an indentation', () => {
    expect(formatTable(rows, String, 72).at(-1)).toBe(digest);
  });

  it('paints each line of a cell with its place', () => {
    const places: unknown[] = [];
    const paint: Paint = (text, place) => {
      places.push([text, place]);
      return text;
    };
    formatTable(rows, paint, 100);
    expect(places).toContainEqual(['that has more', { row: 1, column: 1, line: 1 }]);
    expect(places).toContainEqual(['requirement', { row: 0, column: 0, line: 0 }]);
  });
});

describe('wrapText', () => {
  it('breaks between words and never in a word', () => {
    expect(wrapText('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrapText('a longer-than-the-line b', 6)).toEqual(['a', 'longer-than-the-line', 'b']);
    expect(wrapText('', 6)).toEqual(['']);
    expect(wrapText('発行 発行', 5)).toEqual(['発行', '発行']);
  });
});
