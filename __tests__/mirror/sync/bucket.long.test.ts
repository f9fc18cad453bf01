import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemClock } from '../../../src/lib/clock.ts';
import { digestOf } from '../../../src/lib/digest.ts';
import { describeProcess } from '../../../src/lib/holder.ts';
import { bucketDestination } from '../../../src/mirror/destination/bucket.ts';
import { withBucketLock } from '../../../src/mirror/destination/bucket-lock.ts';
import {
  checkMirror,
  type Destination,
  type MirrorPorts,
  mirrorStatus,
  syncMirror,
} from '../../../src/mirror/index.ts';
import { createBytesUpload, type MutableStore, openS3Store } from '../../../src/store/index.ts';
import { readFiles } from '../../support/folders.ts';
import { pushFullRelease } from '../../support/image.ts';
import { attest, mirrorConfig, mirrorPorts, sandboxSigner } from '../../support/mirror.ts';
import { startWorld, type World } from '../../support/sandbox.ts';

let world: World;
let store: MutableStore;
beforeAll(async () => {
  world = await startWorld();
  store = openS3Store({
    http: world.http,
    endpoint: world.sandbox.urls.regions.secondary.store,
    bucket: 'mirror',
    credentials: world.sandbox.urls.storeCredentials,
  });
}, 30_000);
afterAll(() => world.end());

const json = { contentType: 'application/json' };
const bucket = (prefix: string): Destination =>
  bucketDestination({ store, location: { bucket: 'mirror', prefix }, clock: systemClock });

describe('openS3Store with conditional writes', () => {
  it('creates a missing object only once under concurrent requests', async () => {
    const puts = await Promise.all(
      ['a', 'b', 'c', 'd'].map(async (text) =>
        store.putIf('once', await createBytesUpload(Buffer.from(text)), json, { ifAbsent: true }),
      ),
    );
    expect(puts.filter((one) => one !== undefined)).toHaveLength(1);
  });

  it('replaces an object only if its etag matches', async () => {
    const first = await store.putIf('seen', await createBytesUpload(Buffer.from('1')), json, { ifAbsent: true });
    const replace = async (text: string, etag: string) =>
      store.putIf('seen', await createBytesUpload(Buffer.from(text)), json, { ifMatch: etag });
    expect(await replace('2', '"another"')).toBeUndefined();
    expect(await replace('2', first?.etag ?? '')).toBeDefined();
    expect(await replace('3', first?.etag ?? '')).toBeUndefined();
    await store.remove('seen');
    expect(await store.head('seen')).toBeUndefined();
    expect(await replace('4', first?.etag ?? '')).toBeUndefined();
  });
});

describe('withBucketLock', () => {
  const options = { clock: systemClock, waitMs: 5_000, lifeMs: 200 };

  it('lets one process work at a time', async () => {
    let [inside, most] = [0, 0];
    const work = async () => {
      most = Math.max(most, ++inside);
      await systemClock.sleep(20);
      inside--;
    };
    await Promise.all([1, 2, 3].map(() => withBucketLock({ ...options, store, key: 'lock' }, work)));
    expect(most).toBe(1);
    expect(await store.head('lock')).toBeUndefined();
  });

  it('takes the lock over from a holder without heartbeats, and stops that holder from writing', async () => {
    await store.putIf('dead', await createBytesUpload(Buffer.from('{"holder":"gone"}')), json, { ifAbsent: true });
    const started = Date.now();
    expect(await withBucketLock({ ...options, store, key: 'dead' }, async () => 'mine')).toBe('mine');
    expect(Date.now() - started).toBeGreaterThanOrEqual(options.lifeMs);
    const lost = withBucketLock({ ...options, store, key: 'stolen' }, async (lockSignal) => {
      await store.put('stolen', await createBytesUpload(Buffer.from('another')), json);
      await systemClock.sleep(options.lifeMs);
      lockSignal.throwIfAborted();
    });
    await expect(lost).rejects.toMatchObject({ code: 'locked' });
    expect(await store.head('stolen')).toBeDefined();
  });

  it('takes the lock over at once from a process that was killed on this machine', async () => {
    const gone = { ...(await describeProcess()), pid: 2 ** 22 + 1 };
    await store.putIf('gone', await createBytesUpload(Buffer.from(JSON.stringify(gone))), json, { ifAbsent: true });
    const { clock } = options;
    expect(await withBucketLock({ clock, store, key: 'gone', waitMs: 5_000 }, async () => 'mine')).toBe('mine');
  });

  it('waits for a live holder, then names the holder in its error', async () => {
    const lock = withBucketLock({ ...options, store, key: 'held' }, () => systemClock.sleep(900));
    await systemClock.sleep(50);
    const second = withBucketLock({ ...options, store, key: 'held', waitMs: 400 }, async () => {});
    await expect(second).rejects.toMatchObject({ code: 'locked' });
    await lock;
  });
});

describe('a mirror in a bucket', () => {
  it('stores the same bytes as a mirror in a folder, and supports check and status', async () => {
    const signer = await sandboxSigner(world);
    const app = world.repository('primary', 'acme/app');
    await attest(app, (await pushFullRelease(app, 'v1')).root, signer);
    const config = await mirrorConfig(world, [`${world.host('primary')}/acme/app`], 'folder');
    const clock = { ...systemClock, now: () => new Date('2026-03-14T02:00:00Z') };
    const ports: MirrorPorts = { ...mirrorPorts(world), clock };
    const inBucket = { ...ports, destination: () => bucket('release/mirror') };
    expect((await syncMirror(config, ports)).outcome).toBe('passed');
    expect((await syncMirror(config, inBucket)).outcome).toBe('passed');
    const files = await readFiles(config.to);
    const at = bucket('release/mirror');
    const listed = await at.list();
    expect(listed.map(({ path }) => path)).toEqual([...files.keys()].sort());
    for (const { path } of listed.filter((file) => !/rekor1.*checkpoint|SHA256SUMS|mirror.json/.test(file.path)))
      expect(digestOf((await at.read(path, 1 << 24)) ?? Buffer.alloc(0))).toBe(digestOf(files.get(path) ?? ''));
    expect(await checkMirror(config, inBucket)).toMatchObject({ outcome: 'passed', reasons: [] });
    expect((await mirrorStatus(config, inBucket)).bytes).toBeGreaterThan(0);
    await at.write('blobs/sha256/x', 'rot');
    expect((await checkMirror(config, inBucket)).reasons).toMatchObject([{ code: 'mirror-damaged' }]);
  }, 60_000);

  it('names no file outside its prefix', async () => {
    await bucket('a').write('index.json', 'of a');
    await bucket('ab').write('index.json', 'of ab');
    expect((await bucket('a').list()).map(({ path }) => path)).toEqual(['index.json']);
    await bucket('a').remove('index.json');
    expect(await bucket('a').list()).toEqual([]);
    expect(await bucket('ab').has('index.json')).toBe(true);
  });
});

describe('a stream into a bucket', () => {
  it('uploads all of its bytes', async () => {
    const chunks = (async function* () {
      for (const chunk of ['one ', 'two']) yield Buffer.from(chunk);
    })();
    await bucket('stream').write('blobs/one', chunks);
    expect((await bucket('stream').read('blobs/one', 10))?.toString()).toBe('one two');
    await expect(bucket('stream').read('blobs/one', 3)).rejects.toMatchObject({ code: 'file-too-large' });
  });
});
