import { describe, expect, it } from '@jest/globals';
import { baseError } from '../../../src/lib/errors.ts';
import { checkTileLog } from '../../../src/mirror/check/logs.ts';
import type { MirrorIndex } from '../../../src/mirror/index.ts';
import { computeMerkleRoot, leafHash } from '../../../src/tlog/index.ts';
import { memoryMirror } from '../../support/memory-store.ts';
import { createEntries, LOG, renderLog, signedRoot, testLogKeys } from '../../support/tile-log.ts';

const SIZE = 300;
const files = renderLog(createEntries(SIZE));
const root = computeMerkleRoot(createEntries(SIZE).map(leafHash)).toString('hex');

const createLine = (name: string, size: number): MirrorIndex['logs'][number] => ({
  name,
  type: 'rekor-v2',
  origin: LOG.type === 'rekor-v2' ? LOG.origin : '',
  size,
  root,
  syncedAt: '2026-03-14T02:00:00Z',
});
const createIndex = (...logs: MirrorIndex['logs']): MirrorIndex => ({
  version: 1,
  syncedAt: '2026-03-14T02:00:00Z',
  trust: [],
  logs,
  subjects: [],
});

/** Checks the log after replacing these of its files; undefined removes a file. */
async function check(changed: Readonly<Record<string, string | Buffer | undefined>> = {}, index = createIndex()) {
  const all = Object.entries({ ...Object.fromEntries(files), ...changed });
  const mirror = await memoryMirror(
    all.flatMap(([path, content]) => (content === undefined ? [] : [[`logs/rekor2/${path}`, content] as const])),
  );
  return checkTileLog(LOG, mirror.under('logs/rekor2'), testLogKeys, index, mirror);
}
const damaged = (path: string, detail: unknown) => ({ code: 'mirror-damaged', details: { path, detail } });

describe('checkTileLog', () => {
  it('returns the size and root that it recomputed from the entries', async () => {
    expect(await check()).toEqual({ name: 'rekor2', size: SIZE, root });
  });

  it('reports a missing checkpoint', async () => {
    await expect(check({ checkpoint: undefined })).rejects.toMatchObject(
      damaged('logs/rekor2/checkpoint', 'it is missing'),
    );
  });

  it.each(['tile/0/000', 'tile/0/001.p/44', 'tile/1/000.p/1', 'tile/entries/000', 'tile/entries/001.p/44'])(
    'names a missing tile: %s',
    async (path) => {
      await expect(check({ [path]: undefined })).rejects.toMatchObject(damaged(`logs/rekor2/${path}`, 'it is missing'));
    },
  );

  it('names the log of a tile that does not match the level below it', async () => {
    const [path, other] = ['tile/entries/001.p/44', renderLog(createEntries(SIZE, 'other'))];
    await expect(check({ [path]: other.get(path) })).rejects.toMatchObject(
      damaged('logs/rekor2', expect.stringContaining('tile/0/001.p/44')),
    );
    await expect(check({ [path]: 'x' })).rejects.toMatchObject(damaged('logs/rekor2', expect.any(String)));
  });

  it('reports tiles whose root differs from the signed root', async () => {
    const other = computeMerkleRoot(createEntries(SIZE, 'other').map(leafHash));
    await expect(check({ checkpoint: signedRoot(SIZE, other) })).rejects.toMatchObject(
      damaged('logs/rekor2', `its tiles lead to the root ${root}, its checkpoint signs ${other.toString('hex')}`),
    );
  });

  it('reports a checkpoint with fewer entries than the index names for this log', async () => {
    for (const logs of [
      [createLine('rekor2', SIZE - 1)],
      [createLine('rekor2', SIZE)],
      [createLine('other', SIZE + 1)],
    ])
      expect(await check({}, createIndex(...logs))).toMatchObject({ size: SIZE });
    await expect(check({}, createIndex(createLine('other', 1), createLine('rekor2', SIZE + 1)))).rejects.toMatchObject(
      damaged('logs/rekor2/checkpoint', 'it covers 300 entries, the index lists 301'),
    );
  });

  it('reports a file that no log of its size has, and accepts cosigned checkpoints', async () => {
    expect(await check({ 'witnessed/checkpoint': 'x' })).toMatchObject({ size: SIZE });
    await expect(check({ 'tile/0/002': 'x' })).rejects.toMatchObject(
      damaged('logs/rekor2/tile/0/002', expect.stringMatching(/a log of this size has no such file/)),
    );
  });

  it.each<[string, Error]>([
    ['a fault', baseError('internal-error', { what: 'the disk failed' })],
    ['an error of another kind', new TypeError('of another kind')],
  ])('does not report an unreadable file as damaged: it fails with %s', async (_, error) => {
    const mirror = await memoryMirror([...files].map(([path, bytes]) => [`logs/rekor2/${path}`, bytes] as const));
    const failing = {
      name: 'failing',
      read: async () => {
        throw error;
      },
    };
    const work = checkTileLog(LOG, mirror.under('logs/rekor2'), testLogKeys, createIndex(), failing);
    await expect(work).rejects.toBe(error);
  });
});
