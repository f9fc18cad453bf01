import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  formatEntryBundle,
  leafHash,
  leafHashesOf,
  parseEntryBundle,
  parseTile,
  parseTilePath,
  renderTiles,
  rootFromTiles,
  rootOf,
  type TileReader,
  tilePath,
  tilesFor,
} from '../../src/tlog/index.ts';

const createEntries = (count: number): Buffer[] => Array.from({ length: count }, (_, i) => Buffer.from(`entry ${i}`));

function store(count: number): { files: Map<string, Buffer>; read: TileReader } {
  const files = new Map([...renderTiles(createEntries(count))].map(({ path, bytes }) => [path, Buffer.from(bytes)]));
  const read: TileReader = async (tile) =>
    files.get(tilePath(tile)) ?? Promise.reject(new Error(`no ${tilePath(tile)}`));
  return { files, read };
}

describe('the tile module', () => {
  it.each([
    [{ level: 0, index: 0, width: 256 }, 'tile/0/000'],
    [{ level: 'entries' as const, index: 1_234_067, width: 256 }, 'tile/entries/x001/x234/067'],
    [{ level: 2, index: 5, width: 3 }, 'tile/2/005.p/3'],
    [{ level: 0, index: 1_000, width: 1 }, 'tile/0/x001/000.p/1'],
  ])('computes the paths of C2SP tlog-tiles', (tile, path) => expect(tilePath(tile)).toBe(path));

  it('writes 551 files for 70,000 entries', () => {
    expect(tilesFor(70_000)).toHaveLength(274 + 274 + 2 + 1);
  });

  it.each([0, 1, 2, 255, 256, 257, 511, 512, 700, 65_536, 65_537 + 300])(
    'computes the root of %i entries from their tiles',
    async (count) => {
      const { read } = store(count);
      expect(await rootFromTiles(count, read)).toEqual(rootOf(createEntries(count).map(leafHash)));
    },
  );

  it('detects a change in any tile', async () => {
    const count = 600;
    const root = rootOf(createEntries(count).map(leafHash));
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), async (which, where) => {
        const { files, read } = store(count);
        const victim = [...files.values()][which % files.size] ?? Buffer.alloc(1);
        const at = where % victim.length;
        victim[at] = (victim[at] ?? 0) ^ 1;
        const found = await rootFromTiles(count, read).catch(() => undefined);
        expect(found === undefined || !found.equals(root)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('rejects truncated and overlong tiles', () => {
    const tile = { level: 'entries' as const, index: 0, width: 2 };
    const bundle = [...renderTiles(createEntries(2))][0]?.bytes ?? Buffer.alloc(0);
    expect(parseEntryBundle(bundle, tile)).toHaveLength(2);
    for (const bytes of [
      bundle.subarray(0, -1),
      bundle.subarray(0, 1),
      Buffer.concat([bundle, bundle]),
      Buffer.alloc(0),
    ]) {
      expect(() => parseEntryBundle(bytes, tile)).toThrow(expect.objectContaining({ code: 'tile-malformed' }));
    }
  });
});

describe('parseTilePath', () => {
  it.each([
    ['tile/0/000', { level: 0, index: 0, width: 256 }],
    ['tile/0/000.p/1', { level: 0, index: 0, width: 1 }],
    ['tile/63/999.p/255', { level: 63, index: 999, width: 255 }],
    ['tile/entries/x001/x234/067', { level: 'entries', index: 1_234_067, width: 256 }],
    ['tile/0/x009/x007/x199/x254/x740/991', { level: 0, index: Number.MAX_SAFE_INTEGER, width: 256 }],
  ])('parses %s', (path, tile) => expect(parseTilePath(path)).toEqual(tile));

  it.each([
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/257',
    'tile/0/000.p/999',
    'tile/0/x009/x007/x199/x254/x740/992',
    'tile/00/000',
    'tile/0/x000/001',
    'tile/-1/000',
    'checkpoint',
  ])('rejects %s', (path) => expect(parseTilePath(path)).toBeUndefined());
});

describe('renderTiles', () => {
  const pathsOf = (size: number): string[] => tilesFor(size).map(tilePath);
  it('writes full tiles, except the last tile of each level', () => {
    expect(pathsOf(0)).toEqual([]);
    expect(pathsOf(1)).toEqual(['tile/entries/000.p/1', 'tile/0/000.p/1']);
    expect(pathsOf(256)).toEqual(['tile/entries/000', 'tile/0/000', 'tile/1/000.p/1']);
    expect(pathsOf(513)).toEqual([
      ...['tile/entries/000', 'tile/entries/001', 'tile/entries/002.p/1'],
      ...['tile/0/000', 'tile/0/001', 'tile/0/002.p/1'],
      'tile/1/000.p/2',
    ]);
    expect(pathsOf(65_536).slice(-3)).toEqual(['tile/0/255', 'tile/1/000', 'tile/2/000.p/1']);
  });
});

describe('parseTile', () => {
  const tile = { level: 0, index: 7, width: 3 };
  it('returns the hashes of a tile in order', () => {
    const hashes = ['a', 'b', 'c'].map((text) => leafHash(Buffer.from(text)));
    expect(parseTile(Buffer.concat(hashes), tile)).toEqual(hashes);
  });

  it.each([0, 95, 97, 128])('rejects %i bytes for a tile of three hashes', (length) => {
    expect(() => parseTile(Buffer.alloc(length), tile)).toThrow(
      expect.objectContaining({
        code: 'tile-malformed',
        details: { path: 'tile/0/007.p/3', detail: `expected 3 hashes, found ${length} bytes` },
      }),
    );
  });
});

describe('parseEntryBundle', () => {
  const tile = { level: 'entries' as const, index: 0, width: 2 };
  it.each([
    ['two entries', '0001610002 6263', ['61', '6263']],
    ['an empty entry at the end', '000161 0000', ['61', '']],
    ['only empty entries', '0000 0000', ['', '']],
  ])('returns %s', (_, hex, entries) => {
    const bytes = Buffer.from(hex.replaceAll(' ', ''), 'hex');
    expect(parseEntryBundle(bytes, tile).map((entry) => entry.toString('hex'))).toEqual(entries);
    const data = entries.map((entry) => Buffer.from(entry, 'hex'));
    expect(leafHashesOf(bytes, tile)).toEqual(Buffer.concat(data.map(leafHash)));
    expect(formatEntryBundle(data)).toEqual(bytes);
  });

  it.each([
    ['no entry', '', 'expected 2 entries, found 0'],
    ['one entry', '000161', 'expected 2 entries, found 1'],
    ['three entries', '000161 000162 000163', 'it holds more than 2 entries'],
    ['half of a length', '000161 00', 'it ends within a length'],
    ['a length without its entry', '000161 0001', 'it ends within an entry'],
    ['an entry that lacks one byte', '000161 00026162'.slice(0, -2), 'it ends within an entry'],
  ])('rejects, for a bundle of two entries, %s', (_, hex, detail) => {
    const bytes = Buffer.from(hex.replaceAll(' ', ''), 'hex');
    for (const read of [parseEntryBundle, leafHashesOf])
      expect(() => read(bytes, tile)).toThrow(
        expect.objectContaining({ code: 'tile-malformed', details: { path: 'tile/entries/000.p/2', detail } }),
      );
  });

  it('accepts entries up to the length that a uint16 can state', () => {
    const longest = formatEntryBundle([Buffer.alloc(65_535, 1)]);
    expect(longest.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xff, 1]));
    expect(parseEntryBundle(longest, { ...tile, width: 1 })).toEqual([Buffer.alloc(65_535, 1)]);
    expect(() => formatEntryBundle([Buffer.alloc(0), Buffer.alloc(65_536)])).toThrow(
      new RangeError('an entry has at most 65535 bytes'),
    );
  });
});
