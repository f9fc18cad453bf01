import { describe, expect, it } from '@jest/globals';
import {
  EMPTY_ROOT,
  type Hash,
  leafHash,
  nodeHash,
  parseTile,
  renderTiles,
  rootFromTiles,
  rootOf,
  type Tile,
  type TileReader,
  tilePath,
  tilesFor,
} from '../../src/tlog/index.ts';

const createEntries = (count: number): Buffer[] => Array.from({ length: count }, (_, i) => Buffer.from(`entry ${i}`));
const renderFiles = (count: number): Map<string, Buffer> =>
  new Map([...renderTiles(createEntries(count))].map(({ path, bytes }) => [path, Buffer.from(bytes)]));
const createReader =
  (files: ReadonlyMap<string, Buffer>, asked: string[] = []): TileReader =>
  async (tile) => {
    asked.push(tilePath(tile));
    return files.get(tilePath(tile)) ?? Promise.reject(new Error(`no ${tilePath(tile)}`));
  };

describe('rootFromTiles', () => {
  it.each([
    [0, []],
    [1, ['tile/entries/000.p/1', 'tile/0/000.p/1']],
    [255, ['tile/entries/000.p/255', 'tile/0/000.p/255']],
    [256, ['tile/entries/000', 'tile/0/000', 'tile/1/000.p/1']],
    [257, ['tile/entries/000', 'tile/entries/001.p/1', 'tile/0/000', 'tile/0/001.p/1', 'tile/1/000.p/1']],
  ])('reads each of these tiles once for %i entries', async (count, paths) => {
    const files = renderFiles(count);
    expect([...files.keys()]).toEqual(paths);
    const asked: string[] = [];
    expect(await rootFromTiles(count, createReader(files, asked))).toEqual(rootOf(createEntries(count).map(leafHash)));
    expect(asked.sort()).toEqual([...paths].sort());
  });

  it('reads tiles whose hashes are the roots of the full tiles one level below', () => {
    const leaves = createEntries(520).map(leafHash);
    const above = renderFiles(520).get('tile/1/000.p/2') ?? Buffer.alloc(0);
    expect(parseTile(above, { level: 1, index: 0, width: 2 })).toEqual([
      rootOf(leaves.slice(0, 256)),
      rootOf(leaves.slice(256, 512)),
    ]);
  });

  it.each([
    ['tile/0/000', 'the first', 0, 0],
    ['tile/0/000', 'the fourth', 3, 3 * 32],
    ['tile/0/000', 'the last', 255, 256 * 32 - 1],
    ['tile/0/001.p/44', 'the last of a partial tile', 43, 44 * 32 - 1],
    ['tile/1/000.p/1', 'the first of a higher level', 0, 31],
  ])('reports a wrong hash with its path %s and its position: %s', async (path, _, wrong, at) => {
    const files = renderFiles(300);
    const tile = files.get(path) ?? Buffer.alloc(0);
    tile[at] = (tile[at] ?? 0) ^ 1;
    await expect(rootFromTiles(300, createReader(files))).rejects.toMatchObject({
      code: 'tile-malformed',
      details: { path, detail: `hash ${wrong} is not that of what lies below it` },
    });
  });

  it('reports a tile with a missing hash by its width', async () => {
    const files = renderFiles(300);
    files.set('tile/0/000', (files.get('tile/0/000') ?? Buffer.alloc(0)).subarray(32));
    await expect(rootFromTiles(300, createReader(files))).rejects.toMatchObject({
      code: 'tile-malformed',
      details: { path: 'tile/0/000', detail: 'expected 256 hashes, found 8160 bytes' },
    });
  });

  it('computes the root over several tiles of the second level, one at a time', async () => {
    // The log has 2^17 equal entries. So all tiles of a level are equal, and the root is the pairwise hash, 17 times.
    const doubled = (times: number, from: Hash): Hash =>
      times === 0 ? from : doubled(times - 1, nodeHash(from, from));
    const leaf = leafHash(Buffer.from('x'));
    const bundle = Buffer.concat(Array.from({ length: 256 }, () => Buffer.from([0, 1, 'x'.charCodeAt(0)])));
    const [bottom, middle, top] = [0, 8, 16].map((height) => doubled(height, leaf));
    const bytesOf = ({ level, width }: Tile): Buffer =>
      level === 'entries' ? bundle : Buffer.concat(Array(width).fill([bottom, middle, top][level] ?? EMPTY_ROOT));
    const asked: string[] = [];
    const read: TileReader = async (tile) => {
      asked.push(tilePath(tile));
      return bytesOf(tile);
    };
    expect(await rootFromTiles(2 ** 17, read)).toEqual(doubled(17, leaf));
    expect(asked.sort()).toEqual(
      tilesFor(2 ** 17)
        .map(tilePath)
        .sort(),
    );
  });
});
