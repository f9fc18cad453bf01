import { describe, expect, it } from '@jest/globals';
import type { StaticFiles } from '../../../../src/mirror/format/files.ts';
import { MissingTile, TileSource } from '../../../../src/mirror/logs/tiled/tile-source.ts';
import { leafHash } from '../../../../src/tlog/index.ts';
import { createEntries, renderLog } from '../../../support/tile-log.ts';

const LEAVES = createEntries(300).map(leafHash);
const log = renderLog(createEntries(300));

function createSource(files: ReadonlyMap<string, Buffer>) {
  const reads: string[] = [];
  const of: StaticFiles = {
    name: 'http://log.test',
    read: async (path) => {
      reads.push(path);
      return files.get(path);
    },
  };
  return { reads, tiles: new TileSource('log', of) };
}
const replaceFile = (path: string, bytes: Buffer): Map<string, Buffer> => new Map([...log, [path, bytes]]);
const HASHES = { level: 0, index: 1, width: 44 } as const;
const ENTRIES = { level: 'entries', index: 1, width: 44 } as const;
const joinLeaves = (from: number, to: number): Buffer => Buffer.concat(LEAVES.slice(from, to));

describe('TileSource', () => {
  it('returns the bytes and hashes of a tile, and counts the tile', async () => {
    const { reads, tiles } = createSource(log);
    const { tile, bytes, hashes } = await tiles.tile(HASHES);
    expect([tile, bytes, hashes]).toEqual([HASHES, joinLeaves(256, 300), LEAVES.slice(256)]);
    expect(reads).toEqual(['tile/0/001.p/44']);
    expect([tiles.tiles, tiles.bundles, tiles.bytes]).toEqual([1, 0, 44 * 32]);
  });

  it('uses the beginning of the full tile if the partial one is missing', async () => {
    const grown = renderLog(createEntries(600));
    const { reads, tiles } = createSource(grown);
    expect((await tiles.tile(HASHES)).bytes).toEqual(joinLeaves(256, 300));
    expect(await tiles.bundle(ENTRIES, joinLeaves(256, 300))).toEqual(log.get('tile/entries/001.p/44'));
    expect(reads).toEqual(['tile/0/001.p/44', 'tile/0/001', 'tile/entries/001.p/44', 'tile/entries/001']);
    expect([tiles.tiles, tiles.bundles]).toEqual([1, 1]);
  });

  it.each([0, 43 * 32, 44 * 32 - 1, 44 * 32 + 1, 45 * 32])('rejects a tile of %i bytes', async (length) => {
    const { tiles } = createSource(replaceFile('tile/0/001.p/44', Buffer.alloc(length)));
    await expect(tiles.tile(HASHES)).rejects.toMatchObject({
      code: 'log-tile-mismatch',
      details: { path: 'tile/0/001.p/44', log: 'log', detail: `expected 1408 bytes, found ${length}` },
    });
  });

  it('reports a missing tile as a fault of the log that signed it', async () => {
    const { reads, tiles } = createSource(new Map());
    await expect(tiles.tile({ level: 0, index: 0, width: 256 })).rejects.toBeInstanceOf(MissingTile);
    expect(reads).toEqual(['tile/0/000']);
    await expect(tiles.tile(HASHES)).rejects.toMatchObject({
      code: 'response-malformed',
      details: { url: 'http://log.test', detail: 'tile/0/001.p/44 is missing, but the checkpoint covers it' },
    });
  });
});

describe('TileSource for the entries of a tile', () => {
  it('returns entries that hash to the tile, and counts them', async () => {
    const { reads, tiles } = createSource(log);
    expect(await tiles.bundle(ENTRIES, joinLeaves(256, 300))).toEqual(log.get('tile/entries/001.p/44'));
    expect(reads).toEqual(['tile/entries/001.p/44']);
    expect([tiles.tiles, tiles.bundles]).toEqual([0, 1]);
    expect(tiles.bytes).toBe(log.get('tile/entries/001.p/44')?.length);
  });

  it('rejects a changed entry and names its log index', async () => {
    const { tiles } = createSource(log);
    const others = [...LEAVES];
    others[299] = leafHash(Buffer.from('another'));
    await expect(tiles.bundle(ENTRIES, Buffer.concat(others.slice(256)))).rejects.toMatchObject({
      code: 'mirror-entry-mismatch',
      details: { index: 299, log: 'log' },
    });
  });

  it('rejects content that is not an entry bundle', async () => {
    const { tiles } = createSource(replaceFile('tile/entries/001.p/44', Buffer.from('x')));
    await expect(tiles.bundle(ENTRIES, joinLeaves(256, 300))).rejects.toMatchObject({
      code: 'log-tile-mismatch',
      details: { path: 'tile/entries/001.p/44', log: 'log' },
    });
    const full = createSource(new Map([['tile/entries/001', Buffer.from('x')]]));
    await expect(full.tiles.bundle(ENTRIES, joinLeaves(256, 300))).rejects.toMatchObject({ code: 'log-tile-mismatch' });
  });
});
