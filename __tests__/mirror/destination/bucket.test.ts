import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { collect, streamOf } from '../../../src/lib/bytes.ts';
import { baseError } from '../../../src/lib/errors.ts';
import { type BucketOptions, bucketDestination } from '../../../src/mirror/destination/bucket.ts';
import type { Destination } from '../../../src/mirror/index.ts';
import { storeError } from '../../../src/store/errors.ts';
import { type MemoryStore, memoryStore, steppedClock } from '../../support/memory-store.ts';

const NOW = '2026-03-14T02:00:00.000Z';
const LATER = '2026-03-14T03:00:00.000Z';
const LATEST = '2026-03-14T04:00:00.000Z';

const openBucket = (store: MemoryStore, options: Partial<BucketOptions> = {}): Destination =>
  bucketDestination({
    store,
    location: { bucket: 'acme', prefix: 'mirror' },
    clock: steppedClock(Date.parse(NOW)),
    ...options,
  });

const rejectWith = (error: Error) => async (): Promise<never> => {
  throw error;
};
const denied = storeError('store-access-denied', { store: 'memory', bucket: 'acme', detail: 'locked' });

describe('bucketDestination', () => {
  it('uses its URL as its name, with and without a prefix', () => {
    const store = memoryStore();
    expect(openBucket(store).name).toBe('s3://acme/mirror');
    expect(openBucket(store, { location: { bucket: 'acme', prefix: '' } }).name).toBe('s3://acme');
  });

  it('lists the files below its prefix, sorted, with sizes and without the lock', async () => {
    const store = memoryStore();
    for (const key of ['mirror/b', 'mirror/a/x', 'mirror/.lock', 'mirrors/c', 'other']) store.place(key, key);
    const bucket = openBucket(store);
    expect(await bucket.list()).toEqual([
      { path: 'a/x', size: 10 },
      { path: 'b', size: 8 },
    ]);
    expect(await bucket.list('a/')).toEqual([{ path: 'a/x', size: 10 }]);
    expect([await bucket.has('b'), await bucket.has('.lock'), await bucket.has('c')]).toEqual([true, false, false]);
    expect(
      (await openBucket(store, { location: { bucket: 'acme', prefix: '' } }).list()).map(({ path }) => path),
    ).toEqual(['mirror/.lock', 'mirror/a/x', 'mirror/b', 'mirrors/c', 'other']);
  });

  it('lists only names below its prefix, even if the store lists others', async () => {
    const store = memoryStore();
    for (const key of ['mirror/b', 'elsewhere/c']) store.place(key, key);
    const unfiltered: MemoryStore = { ...store, list: () => store.list('') };
    expect((await openBucket(unfiltered).list()).map(({ path }) => path)).toEqual(['b']);
  });

  it('returns a file of exactly the maximum size and refuses a larger one', async () => {
    const store = memoryStore();
    store.place('mirror/five', '12345');
    const bucket = openBucket(store);
    expect((await bucket.read('five', 5))?.toString()).toBe('12345');
    await expect(bucket.read('five', 4)).rejects.toMatchObject({
      code: 'file-too-large',
      details: { path: 's3://acme/mirror/five', found: 5, limit: 4 },
    });
    expect(await bucket.read('six', 5)).toBeUndefined();
  });

  it('streams a file that exists and returns undefined for one that does not', async () => {
    const store = memoryStore();
    store.place('mirror/one', 'one');
    const stream = await openBucket(store).stream('one');
    expect((await collect(stream ?? streamOf(), 10, 'one')).toString()).toBe('one');
    expect(await openBucket(store).stream('two')).toBeUndefined();
  });

  it.each<[string, Error]>([
    ['a refusal', denied],
    ['a fault', baseError('http-status', { status: 503, url: 'memory', method: 'GET', detail: '', attempts: 1 })],
    ['an error of another kind', Object.assign(new Error('of another kind'), { code: 'object-not-found' })],
  ])('does not report an unreadable file as missing: it fails with %s', async (_, error) => {
    const bucket = openBucket({ ...memoryStore(), get: rejectWith(error) });
    await expect(bucket.read('one', 10)).rejects.toBe(error);
    await expect(bucket.stream('one')).rejects.toBe(error);
  });
});

describe('a write into bucketDestination', () => {
  const countSpoolFiles = async (): Promise<number> =>
    (await readdir(tmpdir())).filter((name) => name.startsWith('mc-mirror-')).length;

  it.each<[string, string | Uint8Array]>([
    ['text', 'é'],
    ['bytes', Buffer.from('é')],
  ])('stores and lists the file if the content is %s', async (_, content) => {
    const bucket = openBucket(memoryStore());
    await bucket.write('one', content);
    expect((await bucket.read('one', 10))?.toString()).toBe('é');
    expect(await bucket.list()).toEqual([{ path: 'one', size: 2 }]);
  });

  it('uploads bytes directly, without a temporary file', async () => {
    const bytes = Buffer.from('one');
    const put: MemoryStore['put'] = async (_key, { content }) => {
      for await (const chunk of content()) expect(chunk).toBe(bytes);
      throw denied;
    };
    await expect(openBucket({ ...memoryStore(), put }).write('one', bytes)).rejects.toBe(denied);
  });

  it('stores and lists a stream, and leaves no temporary file', async () => {
    const before = await countSpoolFiles();
    const bucket = openBucket(memoryStore());
    await bucket.write('one', streamOf('on', 'e'));
    expect((await bucket.read('one', 10))?.toString()).toBe('one');
    expect(await bucket.list()).toEqual([{ path: 'one', size: 3 }]);
    expect(await countSpoolFiles()).toBe(before);
  });

  it('stores nothing from a stream that breaks off, and fails with the error of the stream', async () => {
    const store = memoryStore();
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from('on');
      throw denied;
    };
    await expect(openBucket(store).write('one', broken())).rejects.toBe(denied);
    expect(store.asked).toEqual([]);
  });

  it.each([
    ['index.json', 'application/json'],
    ['logs/rekor/checkpoint', 'text/plain'],
    ['blobs/sha256/00', 'application/octet-stream'],
  ])('sets the content type from the name: %s becomes %s', async (path, contentType) => {
    const store = memoryStore();
    await openBucket(store).write(path, 'x');
    expect(store.options.get(`mirror/${path}`)).toEqual({ contentType });
  });

  it('locks the file from now on for the requested time', async () => {
    const store = memoryStore();
    await openBucket(store, { lock: { mode: 'GOVERNANCE', retainSeconds: 3600 } }).write('one', 'x');
    expect(store.options.get('mirror/one')?.retention).toEqual({ mode: 'GOVERNANCE', until: LATER });
  });
});

describe('a removal from bucketDestination', () => {
  it('hides a file, and sends no request for a missing file', async () => {
    const store = memoryStore();
    store.place('mirror/one', 'x');
    const bucket = openBucket(store);
    await bucket.remove('two');
    expect(store.asked).toEqual([]);
    await bucket.remove('one');
    expect(store.asked).toEqual(['remove mirror/one']);
    expect(await bucket.list()).toEqual([]);
  });

  it('removes every version of a file permanently, and keeps names that only share its prefix', async () => {
    const store = memoryStore();
    for (const key of ['mirror/one', 'mirror/one', 'mirror/one.json']) store.place(key, 'x');
    const bucket = openBucket(store);
    expect(await bucket.erase('one')).toBeUndefined();
    expect(store.asked).toEqual(['remove mirror/one v1', 'remove mirror/one v2']);
    expect((await bucket.list()).map(({ path }) => path)).toEqual(['one.json']);
  });
});

describe('the lock state of a bucket file', () => {
  const createRetention = (time: string) => ({ retention: { mode: 'GOVERNANCE', until: time } as const });

  it.each<[string, readonly Parameters<MemoryStore['place']>[2][], string | undefined]>([
    ['reports no lock if the store returns none', [{}], undefined],
    ['reports no lock if the retention has expired', [createRetention('2026-03-14T01:59:59.999Z')], undefined],
    ['reports no lock if the retention ends now', [createRetention(NOW)], undefined],
    ['reports the end of the retention', [createRetention('2026-03-14T02:00:00.001Z')], '2026-03-14T02:00:00.001Z'],
    ['reports the latest end of all versions', [createRetention(LATER), createRetention(LATEST), {}], LATEST],
    [
      'reports the latest end, even if a later version ends before',
      [createRetention(LATEST), createRetention(LATER)],
      LATEST,
    ],
    ['reports a legal hold', [{ legalHold: true }], 'legal hold'],
    [
      'reports a legal hold on an earlier version without one on the next version',
      [{ legalHold: true }, createRetention(LATEST)],
      'legal hold',
    ],
    [
      'reports a legal hold on a later version without one on the previous version',
      [createRetention(LATEST), { legalHold: true }, {}],
      'legal hold',
    ],
  ])('%s', async (_, versions, expected) => {
    const store = memoryStore();
    for (const version of versions) store.place('mirror/one', 'x', version);
    store.place('mirror/one.json', 'x', { legalHold: true });
    const bucket = openBucket(store);
    expect(await bucket.lockedUntil('one')).toBe(expected);
    expect(await bucket.erase('one')).toBe(expected);
    expect(store.asked).toHaveLength(expected === undefined ? versions.length : 0);
    expect(await bucket.has('one')).toBe(expected !== undefined);
  });

  it('uses the clock of the store if that clock is behind', async () => {
    const store = memoryStore();
    store.place('mirror/one', 'x', createRetention(NOW));
    const bucket = openBucket({ ...store, remove: rejectWith(denied) });
    expect(await bucket.erase('one')).toBe(NOW);
    expect(await bucket.has('one')).toBe(true);
  });

  it.each<[string, object, Error]>([
    ['fails if the store refuses and nothing was ever locked', {}, denied],
    ['fails if the store fails', createRetention(NOW), baseError('internal-error', { what: 'the store failed' })],
    [
      'fails on an error of another kind',
      createRetention(NOW),
      Object.assign(new Error('x'), { code: 'store-access-denied' }),
    ],
  ])('%s', async (_, version, error) => {
    const store = memoryStore();
    store.place('mirror/one', 'x', version);
    await expect(openBucket({ ...store, remove: rejectWith(error) }).erase('one')).rejects.toBe(error);
  });
});

describe('the exclusive writer of a bucket', () => {
  it('sees what others wrote before, and is refused a second lock at once', async () => {
    const store = memoryStore();
    const bucket = openBucket(store);
    expect(await bucket.list()).toEqual([]);
    store.place('mirror/one', 'x');
    await bucket.withLock(async () => {
      expect((await bucket.list()).map(({ path }) => path)).toEqual(['one']);
      await expect(bucket.withLock(async () => 'twice')).rejects.toMatchObject({
        code: 'locked',
        details: { path: 's3://acme/mirror/.lock', holder: 'this process' },
      });
    });
    expect(await bucket.withLock(async () => 'again')).toBe('again');
  });

  it('writes and removes nothing after its signal aborts', async () => {
    const store = memoryStore();
    store.place('mirror/one', 'x');
    const caller = new AbortController();
    const bucket = openBucket(store, { signal: caller.signal });
    await bucket.withLock(async () => {
      caller.abort(new Error('called off'));
      for (const work of [bucket.write('two', 'x'), bucket.remove('one'), bucket.erase('one')])
        await expect(work).rejects.toThrow('called off');
    });
    expect(store.asked.filter((line) => !line.endsWith('.lock'))).toEqual([]);
  });
});
