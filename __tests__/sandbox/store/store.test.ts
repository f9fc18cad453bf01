import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorld, type World } from '../../support/sandbox.ts';
import { type StoreClient, sandboxStore, storeClient } from '../../support/store.ts';
import { describeDifference, fillStore, LOCKED, PLAIN, STORE_CASES } from '../../support/store-cases.ts';

let world: World;
let store: StoreClient;
beforeAll(async () => {
  world = await startWorld();
  store = sandboxStore(world.sandbox, 'primary');
  await fillStore(store);
});
afterAll(() => world.end());

const lockHeaders = {
  'x-amz-object-lock-mode': 'COMPLIANCE',
  'x-amz-object-lock-retain-until-date': new Date(Date.now() + 3_600_000).toISOString(),
};

describe.each(Object.entries(STORE_CASES))('the sandbox store: %s', (_, cases) => {
  it.each(cases.map((one) => [one.name, one] as const))('%s', async (__, { ask, expected }) => {
    expect(describeDifference(expected, await ask(store))).toBeUndefined();
  });
});

describe('the sandbox store', () => {
  it.each([
    ['batch delete', 'POST', `${LOCKED}?delete`, {}],
    ['starting a multipart upload', 'POST', `${LOCKED}/big?uploads`, {}],
    ['a part of a multipart upload', 'PUT', `${LOCKED}/big?partNumber=1&uploadId=x`, {}],
    ['completing a multipart upload', 'POST', `${LOCKED}/big?uploadId=x`, {}],
    ['aborting a multipart upload', 'DELETE', `${LOCKED}/big?uploadId=x`, {}],
    ['the list of multipart uploads', 'GET', `${LOCKED}?uploads`, {}],
    ['default retention', 'PUT', `${LOCKED}?object-lock`, {}],
    ['suspended versions', 'PUT', `${LOCKED}?versioning`, {}],
    ['the first version of the list of objects', 'GET', LOCKED, {}],
    ['the list of buckets', 'GET', '', {}],
    ['removing a bucket', 'DELETE', PLAIN, {}],
    ['a bucket policy', 'GET', `${LOCKED}?policy`, {}],
    ['a lifecycle', 'PUT', `${LOCKED}?lifecycle`, {}],
    ['access control lists', 'GET', `${LOCKED}/a?acl`, {}],
    ['tags of an object', 'PUT', `${LOCKED}/a?tagging`, {}],
    ['attributes of an object', 'GET', `${LOCKED}/a?attributes`, {}],
    ['a part of an object', 'GET', `${LOCKED}/a?partNumber=1`, {}],
    ['other headers of an answer', 'GET', `${LOCKED}/a?response-content-type=x`, {}],
    ['tags in a header', 'PUT', `${LOCKED}/t`, { 'x-amz-tagging': 'a=b' }],
    ['encryption', 'PUT', `${LOCKED}/t`, { 'x-amz-server-side-encryption': 'AES256' }],
    ['another storage class', 'PUT', `${LOCKED}/t`, { 'x-amz-storage-class': 'GLACIER' }],
    ['a public object', 'PUT', `${LOCKED}/t`, { 'x-amz-acl': 'public-read' }],
    ['CRC64NVME', 'PUT', `${LOCKED}/t`, { 'x-amz-checksum-crc64nvme': 'AAAAAAAAAAA=' }],
    ['If-None-Match with a version on a write', 'PUT', `${LOCKED}/t`, { 'if-none-match': '"x"' }],
    ['If-Match on a delete', 'DELETE', `${LOCKED}/a`, { 'if-match': '"x"' }],
    [
      'a copy with a condition on the source',
      'PUT',
      `${LOCKED}/t`,
      { 'x-amz-copy-source': `${LOCKED}/a`, 'x-amz-copy-source-if-match': 'x' },
    ],
    ['signed chunks', 'PUT', `${LOCKED}/t`, { 'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD' }],
  ])(
    'answers 501 and changes nothing for an unsupported feature: %s',
    async (_, method, path, headers: Record<string, string>) => {
      const body = path.endsWith('?versioning')
        ? '<VersioningConfiguration><Status>Suspended</Status></VersioningConfiguration>'
        : 'body';
      const answer = await store.send(method, path, {
        headers,
        ...(method === 'GET' || method === 'DELETE' ? {} : { body }),
      });
      expect([answer.status, answer.code]).toEqual([501, 'NotImplemented']);
      expect((await store.send('GET', `${LOCKED}/t`)).status).toBe(404);
      expect((await store.send('GET', `${LOCKED}/a`)).text).toBe('0123456789');
    },
  );

  it('answers 501 to a presigned URL, with any signature', async () => {
    for (const query of [
      'X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=00',
      'AWSAccessKeyId=x&Signature=y&Expires=1',
    ]) {
      const response = await fetch(`${store.endpoint}/${LOCKED}/a?${query}`);
      expect([response.status, await response.text()]).toEqual([501, expect.stringContaining('NotImplemented')]);
    }
  });
});

describe('the sandbox store, for a PUT under Object Lock,', () => {
  it.each([
    ['x-amz-checksum-crc32', 'jNwWgw=='],
    ['x-amz-checksum-sha1', 'EfatjsUqKYSrqv18O1FlA3hcIHI='],
    ['content-md5', 'ndTkYSaMgDT1yFZOFVxnpg=='],
  ])('accepts %s as the only checksum, like AWS and boto3', async (name, value) => {
    const bad = await store.send('PUT', `${LOCKED}/locked`, { body: 'x', headers: { ...lockHeaders, [name]: 'AAAA' } });
    expect(bad.status).toBe(400);
    const { status, headers } = await store.send('PUT', `${LOCKED}/locked`, {
      body: 'x',
      headers: { ...lockHeaders, [name]: value },
    });
    expect(status).toBe(200);
    const head = await store.send('HEAD', `${LOCKED}/locked`, { headers: { 'x-amz-checksum-mode': 'ENABLED' } });
    if (name !== 'content-md5') expect(head.headers.get(name)).toBe(value);
    expect(head.headers.get('x-amz-object-lock-mode')).toBe('COMPLIANCE');
    const version = headers.get('x-amz-version-id');
    expect((await store.send('DELETE', `${LOCKED}/locked?versionId=${version}`)).status).toBe(403);
  });

  it('rejects a request without a checksum, and one whose announced checksum is missing', async () => {
    const none = await store.send('PUT', `${LOCKED}/locked`, { body: 'x', headers: lockHeaders });
    expect([none.status, none.code]).toEqual([400, 'InvalidRequest']);
    const announced = { 'x-amz-sdk-checksum-algorithm': 'CRC32' };
    const missing = await store.send('PUT', `${LOCKED}/locked`, {
      body: 'x',
      headers: { ...lockHeaders, ...announced },
    });
    expect([missing.status, missing.code]).toEqual([400, 'InvalidRequest']);
  });
});

describe('the sandbox store, for a body in aws-chunked,', () => {
  const chunked = (text: string, trailers: string, more: Record<string, string> = {}) =>
    store.send('PUT', `${LOCKED}/chunked`, {
      body: `${text.length.toString(16)}\r\n${text}\r\n0\r\n${trailers}\r\n`,
      headers: {
        'content-encoding': 'aws-chunked',
        'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
        'x-amz-decoded-content-length': String(text.length),
        'x-amz-sdk-checksum-algorithm': 'CRC32',
        'x-amz-trailer': 'x-amz-checksum-crc32',
        ...more,
      },
    });

  it('stores the decoded body and checks the trailer', async () => {
    expect((await chunked('x', 'x-amz-checksum-crc32:jNwWgw==\r\n', lockHeaders)).status).toBe(200);
    const { text, headers } = await store.send('GET', `${LOCKED}/chunked`);
    expect([text, headers.get('content-encoding')]).toEqual(['x', null]);
  });

  it.each([
    ['a wrong checksum', 'x', 'x-amz-checksum-crc32:AAAAAA==\r\n', {}, 'BadDigest'],
    ['an unannounced trailer', 'x', 'x-amz-checksum-sha1:AAAA\r\n', {}, 'MalformedTrailerError'],
    ['no trailer', 'x', '', {}, 'MalformedTrailerError'],
    [
      'another length',
      'x',
      'x-amz-checksum-crc32:jNwWgw==\r\n',
      { 'x-amz-decoded-content-length': '2' },
      'IncompleteBody',
    ],
    ['bytes after the end', 'x', 'x-amz-checksum-crc32:jNwWgw==\r\n\r\nmore', {}, 'IncompleteBody'],
  ])('rejects a body with %s', async (_, text, trailers, headers, code) => {
    const answer = await chunked(text, trailers, headers);
    expect([answer.status, answer.code]).toEqual([400, code]);
  });
});

describe('the sandbox store', () => {
  it('rejects a body that differs from the signed one', async () => {
    const headers = { 'x-amz-content-sha256': '0'.repeat(64) };
    const answer = await store.send('PUT', `${LOCKED}/x`, { body: 'x', headers });
    expect([answer.status, answer.code]).toEqual([400, 'XAmzContentSHA256Mismatch']);
    const stranger = storeClient(store.endpoint, { accessKeyId: 'SANDBOXACCESSKEY', secretAccessKey: 'another' });
    expect((await stranger.send('PUT', `${LOCKED}/x`, { body: 'x' })).code).toBe('SignatureDoesNotMatch');
    expect((await fetch(`${store.endpoint}/${LOCKED}/%zz`)).status).toBe(400);
  });

  it('returns keys, versions and prefixes in pages without a gap or a repetition', async () => {
    await store.createBucket('paged');
    for (const key of ['a/1', 'a/2', 'b', 'c/1', 'd', 'd', 'd']) await store.send('PUT', `paged/${key}`, { body: key });
    const all = async (query: string, next: (text: string) => string | undefined) => {
      const found: string[] = [];
      for (let more: string | undefined = ''; more !== undefined; ) {
        const { text } = await store.send('GET', `paged?${query}&max-keys=1${more}`);
        for (const [, key = ''] of text.matchAll(/<(?:Key|CommonPrefixes><Prefix)>([^<]+)</g)) found.push(key);
        more = text.includes('<IsTruncated>true') ? next(text) : undefined;
      }
      return found;
    };
    const token = (text: string) => `&continuation-token=${/<NextContinuationToken>([^<]+)/.exec(text)?.[1]}`;
    expect(await all('list-type=2', token)).toEqual(['a/1', 'a/2', 'b', 'c/1', 'd']);
    expect(await all('list-type=2&delimiter=%2F', token)).toEqual(['a/', 'b', 'c/', 'd']);
    const marker = (text: string) => {
      const version = /<NextVersionIdMarker>([^<]+)/.exec(text)?.[1];
      return `&key-marker=${/<NextKeyMarker>([^<]+)/.exec(text)?.[1]}${version ? `&version-id-marker=${version}` : ''}`;
    };
    expect(await all('versions', marker)).toEqual(['a/1', 'a/2', 'b', 'c/1', 'd', 'd', 'd']);
    expect(await all('versions&delimiter=%2F', marker)).toEqual(['a/', 'b', 'c/', 'd', 'd', 'd']);
  });

  it('keeps one version of a key in a bucket without versions', async () => {
    for (const body of ['one', 'two']) await store.send('PUT', `${PLAIN}/only`, { body });
    expect((await store.send('GET', `${PLAIN}/only`)).text).toBe('two');
    const { text } = await store.send('GET', `${PLAIN}?versions&prefix=only`);
    expect([...text.matchAll(/<VersionId>([^<]+)/g)].map(([, id]) => id)).toEqual(['null']);
    expect((await store.send('DELETE', `${PLAIN}/only`)).status).toBe(204);
    expect((await store.send('GET', `${PLAIN}?versions&prefix=only`)).text).not.toContain('<Key>');
  });

  it('copies one version and locks the copy', async () => {
    const first = (await store.send('PUT', `${LOCKED}/many`, { body: 'first' })).headers.get('x-amz-version-id');
    await store.send('PUT', `${LOCKED}/many`, { body: 'second' });
    const source = { 'x-amz-copy-source': `/${LOCKED}/many?versionId=${first}` };
    const copied = await store.send('PUT', `${LOCKED}/of-many`, { headers: { ...source, ...lockHeaders } });
    expect([copied.status, copied.headers.get('x-amz-copy-source-version-id')]).toEqual([200, first]);
    const { text, headers } = await store.send('GET', `${LOCKED}/of-many`);
    expect([text, headers.get('x-amz-object-lock-mode')]).toEqual(['first', 'COMPLIANCE']);
  });

  it('enforces a legal hold, and accepts only a valid legal hold document', async () => {
    await store.send('PUT', `${LOCKED}/held`, { body: 'x' });
    const hold = (body: string) => store.send('PUT', `${LOCKED}/held?legal-hold`, { body });
    for (const body of ['', '<x/>', 'ON', '<LegalHold><Status>MAYBE</Status></LegalHold>', '<Status>ON</Status>'])
      expect((await hold(body)).code).toBe('MalformedXML');
    expect((await hold('<LegalHold xmlns="x"><Status>ON</Status></LegalHold>')).status).toBe(200);
    const head = await store.send('HEAD', `${LOCKED}/held`);
    expect(head.headers.get('x-amz-object-lock-legal-hold')).toBe('ON');
    const version = head.headers.get('x-amz-version-id');
    expect((await store.send('DELETE', `${LOCKED}/held?versionId=${version}`)).status).toBe(403);
    await hold('<LegalHold><Status>OFF</Status></LegalHold>');
    expect((await store.send('DELETE', `${LOCKED}/held?versionId=${version}`)).status).toBe(204);
  });
});
