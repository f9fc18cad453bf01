import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  leafHash,
  parseEntryBundle,
  renderTiles,
  rootFromTiles,
  rootOf,
  type TileReader,
  tilePath,
  tilesFor,
} from '../../src/tlog/index.ts';

const entriesOf = (count: number): Buffer[] => Array.from({ length: count }, (_, i) => Buffer.from(`entry ${i}`));

function store(count: number): { files: Map<string, Buffer>; read: TileReader } {
  const files = new Map([...renderTiles(entriesOf(count))].map(({ path, bytes }) => [path, Buffer.from(bytes)]));
  const read: TileReader = async (tile) =>
    files.get(tilePath(tile)) ?? Promise.reject(new Error(`no ${tilePath(tile)}`));
  return { files, read };
}

describe('tiles', () => {
  it.each([
    [{ level: 0, index: 0, width: 256 }, 'tile/0/000'],
    [{ level: 'entries' as const, index: 1_234_067, width: 256 }, 'tile/entries/x001/x234/067'],
    [{ level: 2, index: 5, width: 3 }, 'tile/2/005.p/3'],
    [{ level: 0, index: 1_000, width: 1 }, 'tile/0/x001/000.p/1'],
  ])('have the paths of C2SP tlog-tiles', (tile, path) => expect(tilePath(tile)).toBe(path));

  it('of 70,000 entries are 551 files', () => {
    expect(tilesFor(70_000)).toHaveLength(274 + 274 + 2 + 1);
  });

  it.each([0, 1, 2, 255, 256, 257, 511, 512, 700, 65_536, 65_537 + 300])(
    'of %i entries lead back to the root',
    async (count) => {
      const { read } = store(count);
      expect(await rootFromTiles(count, read)).toEqual(rootOf(entriesOf(count).map(leafHash)));
    },
  );

  it('that were changed anywhere are found', async () => {
    const count = 600;
    const root = rootOf(entriesOf(count).map(leafHash));
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

  it('that are cut or too long are refused', () => {
    const tile = { level: 'entries' as const, index: 0, width: 2 };
    const bundle = [...renderTiles(entriesOf(2))][0]?.bytes ?? Buffer.alloc(0);
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
