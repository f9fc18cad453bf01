import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createRegistryHandler } from '../../src/sandbox/registry/handler.ts';
import { temporaryFolder } from '../support/folders.ts';

const BYTES = Buffer.from('0123456789');
const sha512 = (data: Buffer | string): string => `sha512:${createHash('sha512').update(data).digest('hex')}`;
const sha256 = (data: Buffer | string): string => `sha256:${createHash('sha256').update(data).digest('hex')}`;
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';

describe('the sandbox registry', () => {
  let server: Server;
  let base = '';
  beforeEach(async () => {
    const handler = createRegistryHandler({ dir: await temporaryFolder() });
    server = createServer((request, response) => void handler(request, response)).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2/acme/app`;
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const ask = (path: string, init: RequestInit = {}): Promise<Response> => fetch(`${base}${path}`, init);
  const push = async (bytes: Buffer, digest: string): Promise<number> =>
    (await ask(`/blobs/uploads/?digest=${digest}`, { method: 'POST', body: new Uint8Array(bytes) })).status;

  it.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=5-0', 416, '', 'bytes */10'],
    ['bytes=500-0', 416, '', 'bytes */10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=-', 200, '0123456789', null],
    ['bytes=0-1,3-4', 200, '0123456789', null],
    ['lines=0-1', 200, '0123456789', null],
  ])('answers a blob request with Range: %s with %i', async (range, status, body, contentRange) => {
    expect(await push(BYTES, sha256(BYTES))).toBe(201);
    const response = await ask(`/blobs/${sha256(BYTES)}`, { headers: { range } });
    expect([response.status, await response.text(), response.headers.get('content-range')]).toEqual([
      status,
      body,
      contentRange,
    ]);
  });

  it('stores blobs and manifests under sha512 digests and checks them', async () => {
    expect(await push(BYTES, sha512(BYTES))).toBe(201);
    expect(await push(BYTES, sha512('other bytes'))).toBe(400);
    expect(await (await ask(`/blobs/${sha512(BYTES)}`)).text()).toBe(BYTES.toString());
    expect((await ask(`/blobs/${sha256(BYTES)}`)).status).toBe(404);
    const config = { mediaType: 'application/json', digest: sha512(BYTES), size: BYTES.length };
    const manifest = JSON.stringify({ schemaVersion: 2, mediaType: OCI_MANIFEST, config, layers: [] });
    const put = (digest: string) =>
      ask(`/manifests/${digest}`, { method: 'PUT', headers: { 'content-type': OCI_MANIFEST }, body: manifest });
    const response = await put(sha512(manifest));
    expect([response.status, response.headers.get('docker-content-digest')]).toEqual([201, sha512(manifest)]);
    expect((await put(sha512('another'))).status).toBe(400);
    expect(await (await ask(`/manifests/${sha512(manifest)}`)).text()).toBe(manifest);
    expect((await ask(`/referrers/${sha512(manifest)}`)).status).toBe(200);
    expect((await ask(`/manifests/${sha512(manifest)}`, { method: 'DELETE' })).status).toBe(202);
  });

  it('accepts an upload that announces its algorithm, and rejects an unknown algorithm', async () => {
    const begin = (algorithm: string) => ask(`/blobs/uploads/?digest-algorithm=${algorithm}`, { method: 'POST' });
    const begun = await begin('sha512');
    expect(begun.status).toBe(202);
    const location = new URL(begun.headers.get('location') ?? '', base);
    location.searchParams.set('digest', sha512(BYTES));
    expect((await fetch(location, { method: 'PUT', body: new Uint8Array(BYTES) })).status).toBe(201);
    expect((await begin('md5')).status).toBe(400);
    expect(await push(BYTES, `md5:${'a'.repeat(32)}`)).toBe(400);
  });

  it('sets the tags of a manifest that is pushed by digest', async () => {
    await push(BYTES, sha256(BYTES));
    const config = { mediaType: 'application/json', digest: sha256(BYTES), size: BYTES.length };
    const body = JSON.stringify({ schemaVersion: 2, mediaType: OCI_MANIFEST, config, layers: [] });
    const init = { method: 'PUT', headers: { 'content-type': OCI_MANIFEST }, body };
    const response = await ask(`/manifests/${sha256(body)}?tag=v1&tag=latest`, init);
    expect([response.status, response.headers.get('oci-tag')]).toEqual([201, 'v1, latest']);
    expect(await (await ask('/tags/list')).json()).toEqual({ name: 'acme/app', tags: ['latest', 'v1'] });
    expect((await ask(`/manifests/v2?tag=v1`, init)).status).toBe(400);
    expect((await ask(`/manifests/${sha256(body)}?tag=.%2F`, init)).status).toBe(400);
  });

  it('mounts a blob from any repository when the request names no source', async () => {
    await push(BYTES, sha256(BYTES));
    const url = `${base.replace('acme/app', 'acme/other')}/blobs/uploads/?mount=${sha256(BYTES)}`;
    expect((await fetch(url, { method: 'POST' })).status).toBe(201);
    expect((await fetch(url.replace(/sha256:.{4}/, 'sha256:0000'), { method: 'POST' })).status).toBe(202);
  });

  it.each([
    ['POST', '/manifests/v1'],
    ['PUT', '/tags/list'],
    ['DELETE', '/tags/list'],
    ['POST', `/referrers/sha256:${'a'.repeat(64)}`],
    ['PUT', `/blobs/sha256:${'a'.repeat(64)}`],
    ['GET', '/blobs/uploads/'],
    ['POST', '/blobs/uploads/3fa85f64-5717-4562-b3fc-2c963f66afa6'],
  ])('answers the unsupported request %s %s with 405 and the allowed methods', async (method, path) => {
    const response = await ask(path, { method });
    expect([response.status, await response.json()]).toEqual([
      405,
      { errors: [expect.objectContaining({ code: 'UNSUPPORTED' })] },
    ]);
    expect(response.headers.get('allow')).toBeTruthy();
  });

  it('returns its lists in pages, and rejects a page size that is not a number', async () => {
    await push(BYTES, sha256(BYTES));
    const config = { mediaType: 'application/json', digest: sha256(BYTES), size: BYTES.length };
    const body = JSON.stringify({ schemaVersion: 2, mediaType: OCI_MANIFEST, config, layers: [] });
    await ask(`/manifests/${sha256(body)}?tag=a&tag=b&tag=c`, { method: 'PUT', body });
    const first = await ask('/tags/list?n=2');
    expect(await first.json()).toMatchObject({ tags: ['a', 'b'] });
    const [, next = ''] = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '') ?? [];
    expect(await (await fetch(new URL(next, base))).json()).toMatchObject({ tags: ['c'] });
    expect((await ask('/tags/list?n=many')).status).toBe(400);
    expect(await (await fetch(new URL('/v2/_catalog?n=0', base))).json()).toEqual({ repositories: [] });
  });
});
