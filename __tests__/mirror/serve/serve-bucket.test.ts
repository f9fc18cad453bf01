import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bucketDestination } from '../../../src/mirror/destination/bucket.ts';
import type { Destination } from '../../../src/mirror/index.ts';
import { type MirrorServer, serveMirror } from '../../../src/mirror/serve/server.ts';
import { memoryStore, steppedClock } from '../../support/memory-store.ts';

const NOW = new Date('2026-03-14T02:00:00.000Z');
const store = memoryStore();
const openBucket = (): Destination =>
  bucketDestination({
    store,
    location: { bucket: 'acme', prefix: 'mirror' },
    clock: steppedClock(NOW.getTime()),
  });
let server: MirrorServer;
const faults: string[] = [];

beforeAll(async () => {
  store.place('mirror/blobs/sha256/a', 'a blob');
  store.place('mirror/logs/x/tile/0/000.p/1', 'a partial tile');
  store.place('mirror/logs/x/tile/0/000', 'a tile');
  store.place('mirror/logs/x/checkpoint', 'a checkpoint');
  store.place('mirror/mirror.json', '{"state":1}');
  store.place('mirror/trust/a.json', '{}');
  store.place('mirror/.lock', 'holder');
  store.place('secret', 'beside the mirror');
  server = await serveMirror({
    dir: openBucket,
    host: '127.0.0.1',
    port: 0,
    clock: { now: () => NOW },
    onFault: ({ message }) => faults.push(message),
  });
});
afterAll(() => server.close());

/** Sends a path that clients with URL normalization would not send. */
const ask = (path: string, method = 'GET') =>
  new Promise<{ status: number; text: string; headers: Record<string, string | string[] | undefined> }>(
    (resolve, reject) => {
      const { hostname, port } = new URL(server.url);
      request({ host: hostname, port, path, method }, async (response) => {
        const text = (await response.toArray()).join('');
        resolve({ status: response.statusCode ?? 0, text, headers: response.headers });
      })
        .once('error', reject)
        .end();
    },
  );

describe('serveMirror with a bucket', () => {
  it('sends each object unchanged, with the cache lifetime of its kind', async () => {
    for (const [path, text, type, cache] of [
      ['/blobs/sha256/a', 'a blob', 'application/octet-stream', 'public, max-age=31536000, immutable'],
      ['/logs/x/tile/0/000', 'a tile', 'application/octet-stream', 'public, max-age=31536000, immutable'],
      ['/logs/x/tile/0/000.p/1', 'a partial tile', 'application/octet-stream', 'public, max-age=5'],
      ['/logs/x/checkpoint', 'a checkpoint', 'text/plain; charset=utf-8', 'public, max-age=0'],
      ['/mirror.json', '{"state":1}', 'application/json; charset=utf-8', 'public, max-age=0'],
      ['/trust/a.json', '{}', 'application/json; charset=utf-8', 'public, max-age=5'],
    ]) {
      const { status, text: found, headers } = await ask(path ?? '');
      const expected = { path, status: 200, found: text, type, cache, sniff: 'nosniff' };
      expect({
        path,
        status,
        found,
        type: headers['content-type'],
        cache: headers['cache-control'],
        sniff: headers['x-content-type-options'],
      }).toEqual(expected);
    }
  });

  it('answers HEAD without a body', async () => {
    expect(await ask('/blobs/sha256/a', 'HEAD')).toMatchObject({ status: 200, text: '' });
  });

  it('serves no object outside the prefix, no dotfile and nothing that is missing', async () => {
    for (const path of ['/.lock', '/blobs/.x', '/../secret', '/%2e%2e/secret', '//x/secret', '/blobs/', '/missing'])
      expect({ path, ok: (await ask(path)).status < 400 }).toEqual({ path, ok: false });
    expect(faults).toEqual([]);
  });

  it('counts an object that was written after the start', async () => {
    const readBytes = async (): Promise<number> =>
      Number(/^mc_mirror_bytes (\d+)$/m.exec((await ask('/metrics')).text)?.[1]);
    const before = await readBytes();
    store.place('mirror/blobs/sha256/later', '12345');
    expect(await readBytes()).toBe(before + 5);
  });

  it('answers 500 without details when the store fails, and reports the error', async () => {
    const broken = await serveMirror({
      dir: () => ({ ...openBucket(), stream: () => Promise.reject(new Error('the store at 10.0.0.1 is gone')) }),
      host: '127.0.0.1',
      port: 0,
      clock: { now: () => NOW },
      onFault: ({ message }) => faults.push(message),
    });
    try {
      const response = await fetch(`${broken.url}/trust/a.json`);
      expect([response.status, await response.text()]).toEqual([500, expect.not.stringContaining('10.0.0.1')]);
      expect(faults.join()).toContain('the store at 10.0.0.1 is gone');
    } finally {
      await broken.close();
    }
  });
});
