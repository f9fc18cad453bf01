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

const entriesOf = (count: number): Buffer[] => Array.from({ length: count }, (_, i) => Buffer.from(`entry ${i}`));
const filesOf = (count: number): Map<string, Buffer> =>
  new Map([...renderTiles(entriesOf(count))].map(({ path, bytes }) => [path, Buffer.from(bytes)]));
const readerOf =
  (files: ReadonlyMap<string, Buffer>, asked: string[] = []): TileReader =>
  async (tile) => {
    asked.push(tilePath(tile));
    return files.get(tilePath(tile)) ?? Promise.reject(new Error(`no ${tilePath(tile)}`));
  };

describe('the tiles of a whole log', () => {
  it.each([
    [0, []],
    [1, ['tile/entries/000.p/1', 'tile/0/000.p/1']],
    [255, ['tile/entries/000.p/255', 'tile/0/000.p/255']],
    [256, ['tile/entries/000', 'tile/0/000', 'tile/1/000.p/1']],
    [257, ['tile/entries/000', 'tile/entries/001.p/1', 'tile/0/000', 'tile/0/001.p/1', 'tile/1/000.p/1']],
  ])('of %i entries are these, and each is read once', async (count, paths) => {
    const files = filesOf(count);
    expect([...files.keys()]).toEqual(paths);
    const asked: string[] = [];
    expect(await rootFromTiles(count, readerOf(files, asked))).toEqual(rootOf(entriesOf(count).map(leafHash)));
    expect(asked.sort()).toEqual([...paths].sort());
  });

  it('hold the roots of the full tiles below them', () => {
    const leaves = entriesOf(520).map(leafHash);
    const above = filesOf(520).get('tile/1/000.p/2') ?? Buffer.alloc(0);
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
    ['tile/1/000.p/1', 'that of a level above', 0, 31],
  ])('with a wrong hash are told by %s and %s hash', async (path, _, wrong, at) => {
    const files = filesOf(300);
    const tile = files.get(path) ?? Buffer.alloc(0);
    tile[at] = (tile[at] ?? 0) ^ 1;
    await expect(rootFromTiles(300, readerOf(files))).rejects.toMatchObject({
      code: 'tile-malformed',
      details: { path, detail: `hash ${wrong} does not match the level below it` },
    });
  });

  it('with a hash too few are told by their width', async () => {
    const files = filesOf(300);
    files.set('tile/0/000', (files.get('tile/0/000') ?? Buffer.alloc(0)).subarray(32));
    await expect(rootFromTiles(300, readerOf(files))).rejects.toMatchObject({
      code: 'tile-malformed',
      details: { path: 'tile/0/000', detail: 'expected 256 hashes, found 8160 bytes' },
    });
  });

  it('lead to the root over many tiles of the level above, each by itself', async () => {
    // 2^17 equal entries: every tile of a level is the same, and the root is the hash over two equal ones, 17 times.
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
