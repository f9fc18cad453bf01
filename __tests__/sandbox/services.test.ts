import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AwsClient } from 'aws4fetch';
import { digestOf } from '../../src/lib/digest.ts';
import type { HttpRequest } from '../../src/lib/http.ts';
import { attach, pushImage } from '../support/image.ts';
import { startWorld, type World } from '../support/sandbox.ts';
import { sandboxStore } from '../support/store.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());
const send = (request: HttpRequest) => world.http.send({ retries: 0, accept: 'any', ...request });

describe('the sandbox registry (distribution spec 1.1)', () => {
  const base = (): string => `${world.sandbox.urls.regions.primary.registry}/v2/acme/spec`;
  const bytes = Buffer.from('chunked upload');

  it('accepts a blob in chunks, reports the offset, and checks the digest at the end', async () => {
    const begun = await send({ url: `${base()}/blobs/uploads/`, method: 'POST' });
    expect(begun.status).toBe(202);
    const at = new URL(begun.headers.location ?? '', begun.url).href;
    const chunk = await send({
      url: at,
      method: 'PATCH',
      headers: { 'content-range': '0-4' },
      body: bytes.subarray(0, 5),
    });
    expect(chunk).toMatchObject({ status: 202, headers: { range: '0-4' } });
    expect((await send({ url: at, method: 'PATCH', headers: { 'content-range': '9-10' }, body: 'xx' })).status).toBe(
      416,
    );
    expect((await send({ url: at })).headers.range).toBe('0-4');
    const wrong = await send({ url: `${at}?digest=${digestOf('other')}`, method: 'PUT', body: bytes.subarray(5) });
    expect(wrong.status).toBe(400);
    const all = await send({ url: `${base()}/blobs/uploads/?digest=${digestOf(bytes)}`, method: 'POST', body: bytes });
    expect(all.status).toBe(201);
  });

  it('serves ranges, and answers 416 past the end', async () => {
    const url = `${base()}/blobs/${digestOf(bytes)}`;
    const part = await send({ url, headers: { range: 'bytes=2-5' } });
    expect(part).toMatchObject({ status: 206, headers: { 'content-range': `bytes 2-5/${bytes.length}` } });
    expect(await part.text(100)).toBe('unke');
    expect((await send({ url, headers: { range: 'bytes=999-' } })).status).toBe(416);
  });

  it('mounts a blob from another repository', async () => {
    const url = `${world.sandbox.urls.regions.primary.registry}/v2/acme/other/blobs/uploads/?mount=${digestOf(bytes)}&from=acme/spec`;
    expect((await send({ url, method: 'POST' })).status).toBe(201);
    expect((await send({ url: url.replace('acme/spec', 'acme/none'), method: 'POST' })).status).toBe(202);
  });

  it('rejects a manifest with missing blobs or a wrong digest', async () => {
    const manifest = {
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      config: { mediaType: 'x/y', digest: digestOf('none'), size: 4 },
      layers: [],
    };
    const put = (target: string, body: string) =>
      send({
        url: `${base()}/manifests/${target}`,
        method: 'PUT',
        headers: { 'content-type': manifest.mediaType },
        body,
      });
    expect((await put('v1', JSON.stringify(manifest))).status).toBe(404);
    expect((await put(digestOf('other'), JSON.stringify({ ...manifest, config: undefined, layers: [] }))).status).toBe(
      400,
    );
    expect((await put('v1', 'no json')).status).toBe(400);
  });

  it('lists tags in pages and referrers by type, and states that it filtered them', async () => {
    const repository = world.repository('primary', 'acme/spec');
    const image = await pushImage(repository, 'tagged', 'a');
    for (const tag of ['b', 'c']) await pushImage(repository, 'tagged', tag);
    const page = await send({ url: `${base()}/tags/list?n=2` });
    expect(await page.json(10_000)).toMatchObject({ tags: ['a', 'b'] });
    expect(page.headers.link).toContain('last=b');
    await attach(repository, image, 'application/vnd.one', '1');
    await attach(repository, image, 'application/vnd.two', '2');
    const one = await send({ url: `${base()}/referrers/${image.digest}?artifactType=application/vnd.one` });
    expect(one.headers['oci-filters-applied']).toBe('artifactType');
    expect(((await one.json(100_000)) as { manifests: unknown[] }).manifests).toHaveLength(1);
    expect(await repository.referrers(image.digest)).toHaveLength(2);
  });

  it.each(['../x', 'UPPER/case', 'a/../../b'])('does not serve the repository name %j', async (name) => {
    const { status } = await send({
      url: `${world.sandbox.urls.regions.primary.registry}/v2/${encodeURIComponent(name)}/tags/list`,
    });
    expect(status).toBe(404);
  });
});

describe('the sandbox store (S3 with Object Lock)', () => {
  const bucket = (): string => `${world.sandbox.urls.regions.primary.store}/locked`;
  const signed = async (
    url: string,
    init: { method?: string; headers?: Record<string, string>; body?: string } = {},
    secret?: string,
  ) => {
    const { accessKeyId, secretAccessKey } = world.sandbox.urls.storeCredentials;
    const client = new AwsClient({
      accessKeyId,
      secretAccessKey: secret ?? secretAccessKey,
      service: 's3',
      region: 'us-east-1',
    });
    const request = await client.sign(url, init);
    const headers = Object.fromEntries(request.headers);
    return send({
      url,
      method: init.method ?? 'GET',
      headers,
      ...(init.body === undefined ? {} : { body: init.body }),
    });
  };
  const until = (ms: number): string => new Date(Date.now() + ms).toISOString();
  const lock = (mode: string, ms = 3_600_000): Record<string, string> => ({
    'x-amz-object-lock-mode': mode,
    'x-amz-object-lock-retain-until-date': until(ms),
    'x-amz-checksum-sha256': Buffer.from(digestOf('kept').slice(7), 'hex').toString('base64'),
  });
  const put = (key: string, headers: Record<string, string> = {}) =>
    signed(`${bucket()}/${key}`, { method: 'PUT', body: 'kept', headers });

  beforeAll(() => sandboxStore(world.sandbox, 'primary').createBucket('locked'));

  it('answers only requests signed with its key', async () => {
    expect((await signed(`${bucket()}/x`, { method: 'PUT', body: 'x' }, 'wrong-secret')).status).toBe(403);
    expect((await send({ url: `${bucket()}/x` })).status).toBe(403);
  });

  it('keeps all versions after an overwrite and a delete', async () => {
    const first = (await put('v')).headers['x-amz-version-id'];
    await put('v');
    await signed(`${bucket()}/v`, { method: 'DELETE' });
    expect((await signed(`${bucket()}/v`)).status).toBe(404);
    expect(await (await signed(`${bucket()}/v?versionId=${first}`)).text(100)).toBe('kept');
  });

  it('enforces COMPLIANCE for every caller, and GOVERNANCE for callers without bypass', async () => {
    const compliance = (await put('c', lock('COMPLIANCE'))).headers['x-amz-version-id'];
    const governance = (await put('g', lock('GOVERNANCE'))).headers['x-amz-version-id'];
    const bypass = { 'x-amz-bypass-governance-retention': 'true' };
    const remove = (key: string, version: string | undefined, headers = {}) =>
      signed(`${bucket()}/${key}?versionId=${version}`, { method: 'DELETE', headers });
    expect((await remove('c', compliance, bypass)).status).toBe(403);
    expect((await remove('g', governance)).status).toBe(403);
    expect((await remove('g', governance, bypass)).status).toBe(204);
    const shorten = `<Retention><Mode>COMPLIANCE</Mode><RetainUntilDate>${until(60_000)}</RetainUntilDate></Retention>`;
    expect(
      (await signed(`${bucket()}/c?retention&versionId=${compliance}`, { method: 'PUT', body: shorten })).status,
    ).toBe(403);
    const longer = shorten.replace(/<RetainUntilDate>[^<]*</, `<RetainUntilDate>${until(7_200_000)}<`);
    expect(
      (await signed(`${bucket()}/c?retention&versionId=${compliance}`, { method: 'PUT', body: longer })).status,
    ).toBe(200);
  });

  it('rejects a wrong checksum, a lock date in the past, and a lock without a checksum', async () => {
    expect((await put('x', { 'x-amz-checksum-sha256': Buffer.alloc(32).toString('base64') })).status).toBe(400);
    expect((await put('x', { 'content-md5': Buffer.alloc(16).toString('base64') })).status).toBe(400);
    expect((await put('x', lock('COMPLIANCE', -1_000))).status).toBe(400);
    const { 'x-amz-checksum-sha256': _, ...unchecked } = lock('COMPLIANCE');
    expect((await put('x', unchecked)).status).toBe(400);
  });

  it('lists its objects, and writes an object only once on request', async () => {
    await put('list/a');
    await put('list/b');
    const list = await (await signed(`${bucket()}?list-type=2&prefix=list/`)).text(100_000);
    expect([...list.matchAll(/<Key>(.*?)<\/Key>/g)].map(([, key]) => key)).toEqual(['list/a', 'list/b']);
    expect((await put('list/a', { 'if-none-match': '*' })).status).toBe(412);
  });
});
