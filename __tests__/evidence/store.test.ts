import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { storePack } from '../../src/evidence/index.ts';
import { collect, streamOf } from '../../src/lib/bytes.ts';
import { digestOf } from '../../src/lib/digest.ts';
import type { ObjectStore, Retention, StoredObject } from '../../src/store/index.ts';

/** Creates a store in memory that can return wrong answers. */
function createStore(fault: { bytes?: boolean; unlocked?: boolean; shorter?: boolean } = {}): ObjectStore {
  let bytes: Buffer = Buffer.alloc(0);
  let object: StoredObject | undefined;
  const none = async function* (): AsyncGenerator<StoredObject> {};
  return {
    name: 'memory',
    put: async (key, upload, { retention }) => {
      bytes = await collect(upload.content(), 1 << 20, key);
      if (fault.bytes) bytes[0] = (bytes[0] ?? 0) ^ 1;
      const until = fault.shorter ? new Date(0).toISOString() : retention?.until;
      const kept: Retention | undefined =
        fault.unlocked || !retention || until === undefined ? undefined : { mode: retention.mode, until };
      object = { key, versionId: 'v1', size: bytes.length, etag: '"e"', ...(kept ? { retention: kept } : {}) };
      return object;
    },
    head: async () => object,
    get: async () => {
      if (!object) throw new Error('nothing was put');
      return { object, content: streamOf(bytes) };
    },
    list: none,
    versions: none,
  };
}

describe('a pack in a write-once store', () => {
  let dir = '';
  const clock = { now: () => new Date('2026-03-14T02:00:00.250Z'), sleep: async () => {} };
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'mc-keep-'));
    await writeFile(join(dir, 'p.evidence.tar'), 'the pack');
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));
  const putPack = (store: ObjectStore) =>
    storePack(
      { path: join(dir, 'p.evidence.tar'), bucket: 'b', key: 'drills/p', mode: 'COMPLIANCE', retainSeconds: 60 },
      { clock, store },
    );

  it('reads back as written, and the receipt states the content, the place and the retention', async () => {
    expect(await putPack(createStore())).toMatchObject({
      outcome: 'passed',
      location: 's3://b/drills/p',
      versionId: 'v1',
      digest: digestOf('the pack'),
      mode: 'COMPLIANCE',
      retainUntil: '2026-03-14T02:01:01.000Z',
    });
  });

  it.each([
    [{ bytes: true }, 'store-other-bytes'],
    [{ unlocked: true }, 'store-not-locked'],
    [{ shorter: true }, 'store-not-locked'],
  ])('fails if the store does not do what it confirms: %j', async (fault, code) => {
    const report = await putPack(createStore(fault));
    expect(report.outcome).toBe('failed');
    expect(report.reasons.map((reason) => reason.code)).toEqual([code]);
  });
});
