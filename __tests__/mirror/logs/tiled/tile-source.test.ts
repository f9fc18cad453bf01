import { describe, expect, it } from '@jest/globals';
import type { StaticFiles } from '../../../../src/mirror/format/files.ts';
import { MissingTile, TileSource } from '../../../../src/mirror/logs/tiled/tile-source.ts';
import { leafHash } from '../../../../src/tlog/index.ts';
import { entriesOf, renderLog } from '../../../support/tile-log.ts';

const LEAVES = entriesOf(300).map(leafHash);
const log = renderLog(entriesOf(300));

function source(files: ReadonlyMap<string, Buffer>) {
  const asked: string[] = [];
  const of: StaticFiles = {
    name: 'http://log.test',
    read: async (path) => {
      asked.push(path);
      return files.get(path);
    },
  };
  return { asked, tiles: new TileSource('log', of) };
}
const changed = (path: string, bytes: Buffer): Map<string, Buffer> => new Map([...log, [path, bytes]]);
const HASHES = { level: 0, index: 1, width: 44 } as const;
const ENTRIES = { level: 'entries', index: 1, width: 44 } as const;
const joined = (from: number, to: number): Buffer => Buffer.concat(LEAVES.slice(from, to));

describe('a tile of a log', () => {
  it('is its bytes and hashes, and is counted', async () => {
    const { asked, tiles } = source(log);
    const { tile, bytes, hashes } = await tiles.tile(HASHES);
    expect([tile, bytes, hashes]).toEqual([HASHES, joined(256, 300), LEAVES.slice(256)]);
    expect(asked).toEqual(['tile/0/001.p/44']);
    expect([tiles.tiles, tiles.bundles, tiles.bytes]).toEqual([1, 0, 44 * 32]);
  });

  it('is the beginning of the full one where the partial one is gone', async () => {
    const grown = renderLog(entriesOf(600));
    const { asked, tiles } = source(grown);
    expect((await tiles.tile(HASHES)).bytes).toEqual(joined(256, 300));
    expect(await tiles.bundle(ENTRIES, joined(256, 300))).toEqual(log.get('tile/entries/001.p/44'));
    expect(asked).toEqual(['tile/0/001.p/44', 'tile/0/001', 'tile/entries/001.p/44', 'tile/entries/001']);
    expect([tiles.tiles, tiles.bundles]).toEqual([1, 1]);
  });

  it.each([0, 43 * 32, 44 * 32 - 1, 44 * 32 + 1, 45 * 32])('is refused where it has %i bytes', async (length) => {
    const { tiles } = source(changed('tile/0/001.p/44', Buffer.alloc(length)));
    await expect(tiles.tile(HASHES)).rejects.toMatchObject({
      code: 'log-tile-mismatch',
      details: { path: 'tile/0/001.p/44', log: 'log', detail: `expected 1408 bytes, found ${length}` },
    });
  });

  it('that is missing is a fault of the log that says it has it', async () => {
    const { asked, tiles } = source(new Map());
    await expect(tiles.tile({ level: 0, index: 0, width: 256 })).rejects.toBeInstanceOf(MissingTile);
    expect(asked).toEqual(['tile/0/000']);
    await expect(tiles.tile(HASHES)).rejects.toMatchObject({
      code: 'response-malformed',
      details: { url: 'http://log.test', detail: 'tile/0/001.p/44 is missing, but the checkpoint covers it' },
    });
  });
});

describe('the entries of a tile', () => {
  it('are taken where they hash to it, and are counted', async () => {
    const { asked, tiles } = source(log);
    expect(await tiles.bundle(ENTRIES, joined(256, 300))).toEqual(log.get('tile/entries/001.p/44'));
    expect(asked).toEqual(['tile/entries/001.p/44']);
    expect([tiles.tiles, tiles.bundles]).toEqual([0, 1]);
    expect(tiles.bytes).toBe(log.get('tile/entries/001.p/44')?.length);
  });

  it('are refused where one is another: by its number in the log', async () => {
    const { tiles } = source(log);
    const others = [...LEAVES];
    others[299] = leafHash(Buffer.from('another'));
    await expect(tiles.bundle(ENTRIES, Buffer.concat(others.slice(256)))).rejects.toMatchObject({
      code: 'mirror-entry-mismatch',
      details: { index: 299, log: 'log' },
    });
  });

  it('are refused where they are no bundle', async () => {
    const { tiles } = source(changed('tile/entries/001.p/44', Buffer.from('x')));
    await expect(tiles.bundle(ENTRIES, joined(256, 300))).rejects.toMatchObject({
      code: 'log-tile-mismatch',
      details: { path: 'tile/entries/001.p/44', log: 'log' },
    });
    const full = source(new Map([['tile/entries/001', Buffer.from('x')]]));
    await expect(full.tiles.bundle(ENTRIES, joined(256, 300))).rejects.toMatchObject({ code: 'log-tile-mismatch' });
  });
});
