import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemClock } from '../../../src/lib/clock.ts';
import { digestOf, getHex } from '../../../src/lib/digest.ts';
import {
  type MirrorConfig,
  type MirrorServer,
  openMirror,
  serveMirror,
  syncMirror,
} from '../../../src/mirror/index.ts';
import { readFiles } from '../../support/folders.ts';
import { pushFullRelease } from '../../support/image.ts';
import { attest, mirrorConfig, mirrorPorts, sandboxSigner } from '../../support/mirror.ts';
import { startWorld, type World } from '../../support/sandbox.ts';

let world: World;
let config: MirrorConfig;
let server: MirrorServer;
let release = digestOf('');
const faults: string[] = [];

beforeAll(async () => {
  world = await startWorld();
  const app = world.repository('primary', 'acme/app');
  const { root } = await pushFullRelease(app, 'v1');
  await attest(app, root, await sandboxSigner(world));
  await attest(app, root, await sandboxSigner(world, 'v1'), 'https://example.test/v1');
  release = root.digest as typeof release;
  config = await mirrorConfig(world, [`${world.host('primary')}/acme/app`], 'served');
  await syncMirror(config, mirrorPorts(world));
  server = await serveMirror({
    dir: config.to,
    host: '127.0.0.1',
    port: 0,
    clock: systemClock,
    onFault: (error) => faults.push(error.message),
  });
}, 60_000);
afterAll(async () => {
  await server.close();
  await world.end();
});

const get = (path: string, init?: RequestInit): Promise<Response> => fetch(`${server.url}${path}`, init);
const getJson = async (path: string, init?: RequestInit) =>
  (await get(path, init)).json() as Promise<Record<string, never>>;
const post = (path: string, body: object) =>
  getJson(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** Sends a path that `fetch` would normalize. */
const rawGet = (path: string, method = 'GET', headers: Record<string, string> = {}): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    request({ host: hostname, port, path, method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .once('error', reject)
      .end();
  });

describe('mc mirror serve', () => {
  it('serves each file byte for byte, so that clients read it like the folder', async () => {
    for (const [path, bytes] of await readFiles(config.to))
      expect({ path, digest: digestOf(Buffer.from(await (await get(`/${path}`)).arrayBuffer())) }).toEqual({
        path,
        digest: digestOf(bytes),
      });
    const mirror = await openMirror(server.url, mirrorPorts(world));
    expect((await mirror.evidence(release)).length).toBeGreaterThan(1);
  });

  it('answers HEAD, conditional and range requests', async () => {
    const path = `/${[...(await readFiles(config.to)).keys()].find((name) => name.startsWith('blobs/'))}`;
    const complete = await get(path);
    const bytes = Buffer.from(await complete.arrayBuffer());
    const head = await get(path, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(bytes.length)]);
    expect(complete.headers.get('cache-control')).toContain('immutable');
    // This does not use fetch, which adds "no-cache" to a conditional request.
    expect(await rawGet(path, 'GET', { 'if-none-match': complete.headers.get('etag') ?? '' })).toBe(304);
    const log = await get('/api/v1/log');
    expect(await rawGet('/api/v1/log', 'GET', { 'if-none-match': log.headers.get('etag') ?? '' })).toBe(304);
    const part = await get(path, { headers: { range: 'bytes=2-5' } });
    expect([part.status, Buffer.from(await part.arrayBuffer())]).toEqual([206, bytes.subarray(2, 6)]);
    expect((await get(path, { headers: { range: 'bytes=999999999-' } })).status).toBe(416);
  });

  it('accepts no write requests', async () => {
    const before = [...(await readFiles(config.to))].map(([path, bytes]) => [path, digestOf(bytes)]);
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'MKCOL'])
      expect(await rawGet('/index.json', method)).toBe(405);
    expect((await get('/index.json', { method: 'POST', body: '{}' })).status).toBe(404);
    expect((await get('/api/v1/index/retrieve', { method: 'POST', body: 'x'.repeat(70_000) })).status).toBe(413);
    expect([...(await readFiles(config.to))].map(([path, bytes]) => [path, digestOf(bytes)])).toEqual(before);
  });

  it('serves no path outside the mirror', async () => {
    await writeFile(join(world.sandbox.dir, 'secret'), 'a secret');
    await mkdir(join(config.to, 'blobs'), { recursive: true });
    await symlink(join(world.sandbox.dir, 'secret'), join(config.to, 'blobs', 'link'));
    await writeFile(join(config.to, '.lock'), 'holder');
    await writeFile(join(config.to, 'blobs', 'half.0123456789ab.tmp'), 'half');
    const paths = [
      '/../secret',
      '/blobs/../../secret',
      '/%2e%2e/secret',
      '/blobs/%2e%2e%2f%2e%2e%2fsecret',
      '/..%5csecret',
      '/blobs/link',
      '/.lock',
      '/blobs/half.0123456789ab.tmp',
      '/%00',
      '//etc/passwd',
      '/blobs',
      '/blobs/',
      '/%zz',
      `/${'a'.repeat(3000)}`,
      '*',
    ];
    for (const path of paths) expect({ path, ok: (await rawGet(path)) < 400 }).toEqual({ path, ok: false });
    expect(faults).toEqual([]);
  });

  it('reports liveness, readiness and metrics', async () => {
    expect([(await get('/healthz')).status, (await get('/readyz')).status]).toEqual([200, 200]);
    const metrics = await (await get('/metrics')).text();
    expect(metrics).toMatch(/^mc_mirror_rpo_seconds \d/m);
    expect(metrics).toMatch(/^mc_mirror_log_size\{log="rekor2"\} 1$/m);
    expect(metrics).toMatch(/^mc_mirror_forks\{log="rekor2"\} 0$/m);
    expect(metrics.endsWith('# EOF\n')).toBe(true);
  });

  it('shows a page without scripts, and escapes untrusted text', async () => {
    const page = await get('/');
    const text = await page.text();
    expect(text).toContain('Recovery point (RPO)');
    expect(text).toContain('acme/app');
    expect(text).not.toContain('<script');
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; style-src 'sha256-/);
  });
});

describe('the read APIs of mc mirror serve', () => {
  it('return attestations by digest in the GitHub format, in pages', async () => {
    const { attestations } = await getJson(`/repos/acme/app/attestations/${release}`);
    expect(attestations).toHaveLength(2);
    const first = await get(`/orgs/acme/attestations/${release}?per_page=1`);
    const link = /<(\?[^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    const second = await getJson(`/orgs/acme/attestations/${release}${link}`);
    expect(second.attestations).toHaveLength(1);
    const typed = await getJson(`/repos/acme/app/attestations/${release}?predicate_type=https://example.test/v1`);
    expect(typed.attestations).toHaveLength(1);
    expect((await get(`/repos/acme/app/attestations/sha256:${'0'.repeat(64)}`)).status).toBe(404);
    expect((await get('/repos/acme/app/attestations/nonsense')).status).toBe(422);
    expect((await get(`/v1/evidence/${release}`)).status).toBe(200);
  });

  it('return Rekor v2 tiles', async () => {
    const checkpoint = await readFile(join(config.to, 'logs/rekor2/checkpoint'), 'utf8');
    for (const base of ['/api/v2', '/logs/rekor2/api/v2', '/logs/rekor2']) {
      expect(await (await get(`${base}/checkpoint`)).text()).toBe(checkpoint);
      expect((await get(`${base}/tile/0/000.p/1`)).status).toBe(200);
    }
    expect((await get('/logs/none/api/v2/checkpoint')).status).toBe(404);
  });

  it('return Rekor v1 entries', async () => {
    const source = world.sandbox.urls.regions.primary.rekorV1;
    const theirs = (await (await fetch(`${source}/api/v1/log`)).json()) as Record<string, unknown>;
    expect(await getJson('/api/v1/log')).toMatchObject({
      treeID: theirs.treeID,
      treeSize: 1,
      rootHash: theirs.rootHash,
    });
    expect(await (await get('/api/v1/log/publicKey')).text()).toBe(
      await (await fetch(`${source}/api/v1/log/publicKey`)).text(),
    );
    const entry = await getJson('/api/v1/log/entries?logIndex=0');
    const [uuid = ''] = Object.keys(entry);
    expect(await getJson(`/api/v1/log/entries/${uuid}`)).toEqual(entry);
    expect(await getJson(`/api/v1/log/entries/${uuid.slice(-64)}`)).toEqual(entry);
    expect(await post('/api/v1/log/entries/retrieve', { entryUUIDs: [uuid], logIndexes: [0] })).toEqual([entry]);
    expect(await post('/api/v1/index/retrieve', { hash: release })).toEqual([uuid]);
    expect(await post('/api/v1/index/retrieve', { hash: `sha256:${'0'.repeat(64)}` })).toEqual([]);
    for (const path of [
      '/api/v1/log/entries?logIndex=7',
      `/api/v1/log/entries/${'0'.repeat(64)}`,
      '/api/v1/log/proof?firstSize=1&lastSize=9',
      '/api/v1/none',
    ])
      expect((await get(path)).status).toBe(404);
    for (const body of ['[', '[[[', '"x"', '{"entryUUIDs":7}', '{}', `{"logIndexes":[${'1,'.repeat(20)}1]}`])
      expect((await get('/api/v1/index/retrieve', { method: 'POST', body })).status).toBe(400);
  });

  it('find an entry by the entry that a client would propose to the log', async () => {
    const entry = Object.values(await getJson('/api/v1/log/entries?logIndex=0'))[0] as unknown as { body: string };
    const body = JSON.parse(Buffer.from(entry.body, 'base64').toString('utf8'));
    // cosign sends null for the lists that it does not use.
    const found = await post('/api/v1/log/entries/retrieve', { entries: [body], entryUUIDs: null, logIndexes: null });
    expect(Object.keys((found as unknown as object[])[0] ?? {})).toHaveLength(1);
    const other = {
      ...body,
      spec: { ...body.spec, payloadHash: { algorithm: 'sha256', value: getHex(digestOf('x')) } },
    };
    expect(await post('/api/v1/log/entries/retrieve', { entries: [other] })).toEqual([]);
  });
});

describe('mc mirror serve with an invalid configuration', () => {
  it.each([
    ['the mirror is missing', { dir: '/nonexistent/mirror' }, 'file-not-found'],
    ['the address is not one of this machine', { host: '203.0.113.1' }, 'address-unusable'],
    ['the key is invalid', { tls: { cert: Buffer.from('x'), key: Buffer.from('y') } }, 'tls-files-unusable'],
  ])('names the problem: %s', async (_, wrong, code) => {
    const options = { dir: config.to, host: '127.0.0.1', port: 0, clock: systemClock, ...wrong };
    await expect(serveMirror(options)).rejects.toMatchObject({ code, family: 'configuration' });
  });
});
