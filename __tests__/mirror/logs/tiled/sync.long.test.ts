import { generateKeyPairSync } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { digestOf } from '../../../../src/lib/digest.ts';
import { baseError } from '../../../../src/lib/errors.ts';
import { McError } from '../../../../src/lib/mc-error.ts';
import { type ProgressEvent, silent } from '../../../../src/lib/progress.ts';
import { folderDestination } from '../../../../src/mirror/destination/folder.ts';
import type { StaticFiles } from '../../../../src/mirror/format/files.ts';
import { readKeptCheckpoint } from '../../../../src/mirror/logs/checkpoints.ts';
import { syncTileLog, type TileLogPorts } from '../../../../src/mirror/logs/tiled/sync.ts';
import type { LogSyncResult } from '../../../../src/mirror/logs/types.ts';
import { computeMerkleRoot, EMPTY_ROOT, type Hash, leafHash, verifyConsistency } from '../../../../src/tlog/index.ts';
import { copyFolder, readFiles, temporaryFolder } from '../../../support/folders.ts';
import { createEntries, LOG, renderLog, signedRoot, testLogKeys, writeFiles } from '../../../support/tile-log.ts';

interface Source extends StaticFiles {
  readonly reads: string[];
}

/** A log in memory that drops the connection after `budget` reads. */
function serve(files: ReadonlyMap<string, Buffer>, budget = Number.POSITIVE_INFINITY): Source {
  const reads: string[] = [];
  return {
    name: 'http://log.test',
    reads,
    read: async (path) => {
      if (reads.length >= budget)
        throw baseError('network-unreachable', { method: 'GET', url: path, detail: 'cut', attempts: 1 });
      reads.push(path);
      return files.get(path);
    },
  };
}

const sync = (
  dir: string,
  source: StaticFiles,
  settledSize?: number,
  more: Partial<TileLogPorts> = {},
): Promise<LogSyncResult> =>
  syncTileLog(LOG, folderDestination(dir), {
    source,
    keys: testLogKeys,
    progress: silent,
    concurrency: 4,
    settledSize,
    ...more,
  });

/** Compares digests: jest compares buffers byte by byte, which takes a hundred times as long. */
const listDigests = (files: ReadonlyMap<string, Buffer>): string[] =>
  [...files].map(([path, bytes]) => `${path} ${digestOf(bytes)}`).sort();
const expectMirrored = async (dir: string, files: ReadonlyMap<string, Buffer>) =>
  expect(listDigests(await readFiles(dir))).toEqual(listDigests(files));

describe('syncTileLog', () => {
  it.each([0, 1, 255, 256, 257, 700])('copies the source byte for byte (%i entries)', async (size) => {
    const dir = await temporaryFolder();
    const log = renderLog(createEntries(size));
    const synced = await sync(dir, serve(log));
    expect(synced).toMatchObject({ size, previousSize: 0 });
    await expectMirrored(dir, log);
  });

  it('fetches only new content, from any stored size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1400 }), fc.integer({ min: 0, max: 1400 }), async (a, b) => {
        const [old, size] = [Math.min(a, b), Math.max(a, b)];
        const dir = await temporaryFolder();
        await sync(dir, serve(renderLog(createEntries(old))));
        const log = renderLog(createEntries(size));
        const source = serve(log);
        expect(await sync(dir, source, old)).toMatchObject({ size, previousSize: old });
        await expectMirrored(dir, log);
        const countFull = (count: number) => Math.floor(count / 256);
        // New bundles and tiles, the right edge, the checkpoint, and at most three tiles for the proof.
        expect(source.reads.length).toBeLessThanOrEqual(2 * (countFull(size) - countFull(old)) + 8);
        expect(new Set(source.reads).size).toBe(source.reads.length);
        if (old === size && size > 0) expect(source.reads).toEqual(['checkpoint']);
      }),
      { numRuns: 25 },
    );
  }, 30_000);

  it('fetches only new tiles at the higher levels of a large log', async () => {
    const dir = await temporaryFolder();
    await sync(dir, serve(renderLog(createEntries(65_530))));
    const log = renderLog(createEntries(66_100));
    const source = serve(log);
    await sync(dir, source);
    await expectMirrored(dir, log);
    expect(source.reads.length).toBeLessThan(20);
  }, 30_000);

  it('writes the same bytes after a run that was killed at any point', async () => {
    const log = renderLog(createEntries(1200));
    const origin = await temporaryFolder();
    await sync(origin, serve(renderLog(createEntries(300))));
    const before = await readFiles(origin);
    for (let budget = 1; ; budget++) {
      const dir = await copyFolder(origin);
      const cut = await sync(dir, serve(log, budget)).catch((error: unknown) => error);
      if (!(cut instanceof McError)) break;
      expect(cut.code).toBe('network-unreachable');
      expect((await readFiles(dir)).get('checkpoint')).toEqual(before.get('checkpoint'));
      await sync(dir, serve(log), 300);
      await expectMirrored(dir, log);
    }
  }, 30_000);

  it('removes stale tiles everywhere if the last run did not end', async () => {
    const dir = await temporaryFolder();
    const log = renderLog(createEntries(1200));
    await sync(dir, serve(renderLog(createEntries(300))));
    const stale = [...(await readFiles(dir))].filter(([path]) => path.includes('.p/'));
    await sync(dir, serve(log));
    // A run that is killed between the checkpoint and the end leaves these files.
    await writeFiles(dir, new Map(stale));
    await sync(dir, serve(log), 300);
    await expectMirrored(dir, log);
  });

  it('removes partial tiles of an interrupted run at another size, and repairs a tile that the disk changed', async () => {
    const dir = await temporaryFolder();
    const [killedAt, later] = [renderLog(createEntries(520)), renderLog(createEntries(800))];
    for (const path of ['tile/0/002.p/8', 'tile/entries/002.p/8', 'tile/1/000.p/2']) {
      await mkdir(dirname(join(dir, path)), { recursive: true });
      await writeFile(join(dir, path), killedAt.get(path) ?? '');
    }
    await writeFile(join(dir, 'tile/0/000'), Buffer.alloc(8192));
    await sync(dir, serve(later));
    await expectMirrored(dir, later);
  });

  it.each([
    ['changed', Buffer.alloc(8192)],
    ['truncated', Buffer.alloc(100)],
  ])('does not report a tile that the disk has %s as a fork of the log', async (_, bytes) => {
    const dir = await temporaryFolder();
    await sync(dir, serve(renderLog(createEntries(600))));
    await writeFile(join(dir, 'tile/0/001'), bytes);
    expect(await sync(dir, serve(renderLog(createEntries(700))))).toMatchObject({ size: 700, previousSize: 600 });
  });

  it('uses the beginning of a full tile if its source no longer has the partial one', async () => {
    const dir = await temporaryFolder();
    const log = renderLog(createEntries(300));
    const grown = renderLog(createEntries(600));
    const served = new Map([...grown].filter(([path]) => path.startsWith('tile/')));
    for (const path of ['checkpoint', 'tile/1/000.p/1']) served.set(path, log.get(path) ?? Buffer.alloc(0));
    await sync(dir, serve(served));
    await expectMirrored(dir, log);
  });
});

describe('the result of syncTileLog', () => {
  it('reports each full tile of new entries and then the rest, and nothing for an empty log', async () => {
    const dir = await temporaryFolder();
    const events: ProgressEvent[] = [];
    const listEvents = async (size: number) => {
      events.length = 0;
      await sync(dir, serve(renderLog(createEntries(size))), undefined, { progress: (event) => events.push(event) });
      return events.map(({ done, total }) => [done, total]);
    };
    expect(await listEvents(0)).toEqual([]);
    expect(await listEvents(256)).toEqual([
      [256, 256],
      [256, 256],
    ]);
    expect(await listEvents(300)).toEqual([[300, 300]]);
    expect(await listEvents(512)).toEqual([
      [512, 512],
      [512, 512],
    ]);
    expect(await listEvents(800)).toEqual([
      [768, 800],
      [800, 800],
    ]);
    expect(events[0]).toMatchObject({ task: 'log rekor2', message: 'log rekor2: entries', unit: 'items' });
    expect(await listEvents(800)).toEqual([]);
  });

  it('reports what it read from the source, and the old and new size of the log', async () => {
    const dir = await temporaryFolder();
    const log = renderLog(createEntries(300));
    expect(await sync(dir, serve(log))).toEqual({
      size: 300,
      root: computeMerkleRoot(createEntries(300).map(leafHash)),
      previousSize: 0,
      tiles: 3,
      bundles: 2,
      bytes: [...log].reduce((sum, [path, bytes]) => sum + (path === 'checkpoint' ? 0 : bytes.length), 0),
      frozen: false,
    });
    expect(await sync(dir, serve(log))).toMatchObject({ previousSize: 300, tiles: 0, bundles: 0, bytes: 0 });
  });

  it('proves growth to witnesses from any size, with stored tiles where possible', async () => {
    const dir = await temporaryFolder();
    await sync(dir, serve(renderLog(createEntries(600))));
    const source = serve(renderLog(createEntries(700)));
    const leaves = createEntries(700).map(leafHash);
    const proofs = new Map<number, readonly Hash[]>();
    const admit: NonNullable<TileLogPorts['witnesses']>['admit'] = async ({ log, next, proof }) => {
      expect([log, next.size]).toEqual(['rekor2', 700]);
      for (const from of [0, 1, 300, 600, 700]) proofs.set(from, await proof(from));
      return 'cosigned';
    };
    await sync(dir, source, undefined, { witnesses: { admit } });
    expect([proofs.get(0), proofs.get(700)]).toEqual([[], []]);
    for (const [from, proof] of proofs) {
      const old = from === 0 ? EMPTY_ROOT : computeMerkleRoot(leaves.slice(0, from));
      expect(verifyConsistency(from, old, 700, computeMerkleRoot(leaves), proof)).toBe(true);
    }
    // It does not fetch full tiles that are already stored.
    expect(source.reads.filter((path) => /^tile\/\d\/00[01]$/.test(path))).toEqual([]);
    expect((await readFiles(dir)).get('witnessed/checkpoint')?.toString()).toBe('cosigned');
  });
});

describe('syncTileLog for a log that does not prove its growth', () => {
  const other = generateKeyPairSync('ed25519').privateKey;
  const good = renderLog(createEntries(300));
  const renderFork = (size: number) => renderLog([...createEntries(200), ...createEntries(size, 'evil').slice(200)]);
  const replaceCheckpoint = (files: Map<string, Buffer>, text: string) =>
    new Map([...files, ['checkpoint', Buffer.from(text)] as const]);
  const cases: [string, ReadonlyMap<string, Buffer>][] = [
    ['rewrote entries and grew', renderFork(700)],
    ['rewrote entries and did not grow', renderFork(300)],
    ['rewrote the first entry and grew by full tiles', renderLog(createEntries(1024, 'evil'))],
    ['is smaller', renderLog(createEntries(299))],
    ['is empty', renderLog([])],
    ['is signed by another key', renderLog(createEntries(400), other)],
    [
      'signs a root that its tiles do not have',
      replaceCheckpoint(renderLog(createEntries(400)), signedRoot(400, Buffer.alloc(32))),
    ],
    ['signs a size without the tiles for it', replaceCheckpoint(good, signedRoot(9999, Buffer.alloc(32)))],
    ['has an invalid checkpoint', replaceCheckpoint(good, 'hello')],
    [
      'has the checkpoint of another origin',
      replaceCheckpoint(good, good.get('checkpoint')?.toString().replaceAll('acme', 'evil') ?? ''),
    ],
  ];

  it.each(cases)('refuses the log and keeps the mirror unchanged: the log %s', async (_, files) => {
    const dir = await temporaryFolder();
    await sync(dir, serve(good));
    await expect(sync(dir, serve(files))).rejects.toMatchObject({ code: 'log-fork', family: 'verification' });
    await expectMirrored(dir, good);
    await sync(dir, serve(renderLog(createEntries(400))));
    await expectMirrored(dir, renderLog(createEntries(400)));
  });
});

describe('syncTileLog for a damaged source', () => {
  it('never writes a changed byte into the mirror', async () => {
    const log = renderLog(createEntries(600));
    const before = renderLog(createEntries(100));
    const paths = [...log.keys()];
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), async (which, at, bits) => {
        const dir = await temporaryFolder();
        await sync(dir, serve(before));
        const path = paths[which % paths.length] ?? '';
        const bytes = Buffer.from(log.get(path) ?? '');
        bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ bits;
        await expect(sync(dir, serve(new Map([...log, [path, bytes]])))).rejects.toBeInstanceOf(McError);
        const trueFiles = [...listDigests(log), ...listDigests(before)];
        for (const file of listDigests(await readFiles(dir))) expect(trueFiles).toContain(file);
        await sync(dir, serve(log));
        await expectMirrored(dir, log);
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it('reports damage and not a fork if nothing was mirrored yet', async () => {
    const log = new Map([...renderLog(createEntries(600)), ['tile/1/000.p/2', Buffer.alloc(64)] as const]);
    await expect(sync(await temporaryFolder(), serve(log))).rejects.toMatchObject({ code: 'tile-root-mismatch' });
    log.set('tile/1/000.p/2', Buffer.alloc(63));
    await expect(sync(await temporaryFolder(), serve(log))).rejects.toMatchObject({ code: 'log-tile-mismatch' });
    await expect(sync(await temporaryFolder(), serve(new Map()))).rejects.toMatchObject({ code: 'response-malformed' });
  });

  it('reports damage and not a fork if the mirrored log was empty', async () => {
    const dir = await temporaryFolder();
    await sync(dir, serve(renderLog([])));
    const log = new Map([...renderLog(createEntries(3)), ['tile/0/000.p/3', Buffer.alloc(96)] as const]);
    await expect(sync(dir, serve(log))).rejects.toMatchObject({ code: 'tile-root-mismatch' });
    log.delete('tile/0/000.p/3');
    await expect(sync(dir, serve(log))).rejects.toMatchObject({ code: 'response-malformed' });
  });

  it('names the tile that does not match the tile above it', async () => {
    const dir = await temporaryFolder();
    const log = new Map([...renderLog(createEntries(600)), ['tile/0/001', Buffer.alloc(8192)] as const]);
    await expect(sync(dir, serve(log))).rejects.toMatchObject({
      code: 'log-tile-mismatch',
      details: { path: 'tile/0/001', log: 'rekor2', detail: 'its parent has another hash for it' },
    });
    expect((await readFiles(dir)).has('tile/0/001')).toBe(false);
  });

  it('sends no request if the checkpoint in the mirror does not verify', async () => {
    const dir = await temporaryFolder();
    await sync(dir, serve(renderLog(createEntries(10))));
    await writeFile(join(dir, 'checkpoint'), 'changed');
    await expect(sync(dir, serve(renderLog(createEntries(20))))).rejects.toMatchObject({ code: 'mirror-damaged' });
  });

  it('reports a local fault and not a damaged mirror', async () => {
    const broken = new TypeError('out of order');
    const throwBroken = (): never => {
      throw broken;
    };
    const files = { name: 'm', read: async () => renderLog(createEntries(1)).get('checkpoint') };
    const keys = testLogKeys.map((one) => ({ ...one, verifies: throwBroken }));
    await expect(readKeptCheckpoint(LOG, files, keys)).rejects.toBe(broken);
  });
});
