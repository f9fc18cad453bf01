import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { collect } from '../../src/lib/bytes.ts';
import { createHttp, type Http } from '../../src/lib/http.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { createBytesUpload, type ObjectStore, openS3Store } from '../../src/store/index.ts';

const later = new Date(Date.now() + 3_600_000).toISOString();

describe('an S3 store', () => {
  let dir = '';
  let sandbox: Sandbox;
  let http: Http;
  let store: ObjectStore;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'mc-store-'));
    sandbox = await startSandbox({ dir: join(dir, 'sandbox') });
    http = createHttp({});
    store = openS3Store({
      http,
      endpoint: sandbox.urls.regions.secondary.store,
      bucket: 'evidence',
      credentials: sandbox.urls.storeCredentials,
    });
  });
  afterAll(async () => {
    await http.close();
    await sandbox.close();
    await rm(dir, { recursive: true, force: true });
  });
  const put = async (key: string, text: string) =>
    store.put(key, await createBytesUpload(Buffer.from(text)), {
      contentType: 'text/plain',
      retention: { mode: 'COMPLIANCE', until: later },
    });

  it('returns what was stored, with its version and retention', async () => {
    const { versionId } = await put('a key/with ünusual (chars)!.tar', 'content');
    const { object, content } = await store.get('a key/with ünusual (chars)!.tar', versionId);
    expect((await collect(content, 100, 'x')).toString()).toBe('content');
    expect(object).toMatchObject({ versionId, size: 7, retention: { mode: 'COMPLIANCE', until: later } });
  });

  it('keeps the older version on a second put of a key', async () => {
    const first = await put('twice', 'one');
    const second = await put('twice', 'two');
    expect(second.versionId).not.toBe(first.versionId);
    expect((await collect((await store.get('twice', first.versionId)).content, 9, 'x')).toString()).toBe('one');
    const versions = [];
    for await (const each of store.versions('twice')) versions.push(each.versionId);
    expect(versions.sort()).toEqual([first.versionId, second.versionId].sort());
  });

  it('reports a missing object only if it is missing', async () => {
    expect(await store.head('missing')).toBeUndefined();
    await expect(store.get('missing')).rejects.toMatchObject({ code: 'object-not-found' });
    const stranger = openS3Store({
      http,
      endpoint: sandbox.urls.regions.secondary.store,
      bucket: 'evidence',
      credentials: { accessKeyId: 'no', secretAccessKey: 'no' },
    });
    await expect(stranger.head('twice')).rejects.toMatchObject({ code: 'store-access-denied' });
  });

  it('lists the newest version of each key below a prefix', async () => {
    await put('list/a&b', '1');
    await put('list/c', '1');
    await put('list/c', '22');
    const found = [];
    for await (const each of store.list('list/')) found.push([each.key, each.size]);
    expect(found).toEqual([
      ['list/a&b', 1],
      ['list/c', 2],
    ]);
  });

  it('refuses an invalid bucket name before any request', () => {
    expect(() =>
      openS3Store({ http, endpoint: 'http://127.0.0.1:1', bucket: '../x', credentials: sandbox.urls.storeCredentials }),
    ).toThrow(/bucket/);
  });
});
