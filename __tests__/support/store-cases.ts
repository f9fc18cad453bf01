import { createHash } from 'node:crypto';
import type { StoreAnswer, StoreClient } from './store.ts';

/** The expected answer of a store. A text in `body` must match completely; a pattern can match a part. */
export interface Expected {
  readonly status: number;
  readonly code?: string;
  readonly body?: string | RegExp;
  readonly headers?: Readonly<Record<string, string | RegExp | null>>;
}

export interface StoreCase {
  readonly name: string;
  readonly ask: (store: StoreClient) => Promise<StoreAnswer>;
  readonly expected: Expected;
}

/** Buckets of the cases. The last one does not exist. */
export const [LOCKED, PLAIN, NONE] = ['case-locked', 'case-plain', 'case-none'] as const;
const TEN = '0123456789';
const KEYS = ['a', 'dir/1', 'dir/2', 'dir/sub/3', 'e f+g', 'z'] as const;
const base64 = (algorithm: string, text: string): string => createHash(algorithm).update(text).digest('base64');
const inAnHour = (): string => new Date(Date.now() + 3_600_000).toISOString();
const path = (bucket: string, key: string): string => `${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`;

export async function fillStore(store: StoreClient): Promise<void> {
  await store.createBucket(LOCKED);
  await store.createBucket(PLAIN, { lock: false });
  for (const key of KEYS)
    await store.send('PUT', path(LOCKED, key), {
      body: TEN,
      headers: { 'content-type': 'text/plain', 'x-amz-meta-of': key, 'cache-control': 'no-store' },
    });
}

const get =
  (key: string, headers: Record<string, string> = {}) =>
  (store: StoreClient) =>
    store.send('GET', path(LOCKED, key), { headers });
const put =
  (key: string, body: string, headers: Record<string, string> = {}, bucket: string = LOCKED) =>
  (store: StoreClient) =>
    store.send('PUT', path(bucket, key), { body, headers });
const list = (query: string) => (store: StoreClient) => store.send('GET', `${LOCKED}?${query}`);
const etag = `"${createHash('md5').update(TEN).digest('hex')}"`;

const BUCKETS: readonly StoreCase[] = [
  {
    name: 'a PUT does not create a bucket',
    ask: put('x', 'x', {}, NONE),
    expected: { status: 404, code: 'NoSuchBucket' },
  },
  {
    name: 'a GET in a missing bucket',
    ask: (store) => store.send('GET', `${NONE}/x`),
    expected: { status: 404, code: 'NoSuchBucket' },
  },
  {
    name: 'a list of a missing bucket',
    ask: (store) => store.send('GET', `${NONE}?list-type=2`),
    expected: { status: 404, code: 'NoSuchBucket' },
  },
  {
    name: 'a bucket that already exists',
    ask: (store) => store.send('PUT', PLAIN),
    expected: { status: 409, code: 'BucketAlreadyOwnedByYou' },
  },
  {
    name: 'a bucket without versions reports that',
    ask: (store) => store.send('GET', `${PLAIN}?versioning`),
    expected: { status: 200, body: /^(?!.*Enabled)/s },
  },
  {
    name: 'a bucket with a lock has versions',
    ask: (store) => store.send('GET', `${LOCKED}?versioning`),
    expected: { status: 200, body: /Enabled/ },
  },
  {
    name: 'a bucket without a lock reports that',
    ask: (store) => store.send('GET', `${PLAIN}?object-lock`),
    expected: { status: 404, code: 'ObjectLockConfigurationNotFoundError' },
  },
  {
    name: 'a lock in a bucket without lock support',
    ask: put(
      'x',
      'x',
      {
        'content-md5': base64('md5', 'x'),
        'x-amz-object-lock-mode': 'COMPLIANCE',
        'x-amz-object-lock-retain-until-date': inAnHour(),
      },
      PLAIN,
    ),
    expected: { status: 400, code: 'InvalidRequest' },
  },
  {
    name: 'an object without versions has no version',
    ask: put('x', 'x', {}, PLAIN),
    expected: { status: 200, headers: { 'x-amz-version-id': null } },
  },
];

const RANGES: readonly StoreCase[] = [
  {
    name: 'bytes=-3',
    ask: get('a', { range: 'bytes=-3' }),
    expected: { status: 206, body: '789', headers: { 'content-range': 'bytes 7-9/10' } },
  },
  {
    name: 'bytes=-100',
    ask: get('a', { range: 'bytes=-100' }),
    expected: { status: 206, body: TEN, headers: { 'content-range': 'bytes 0-9/10' } },
  },
  { name: 'bytes=-0', ask: get('a', { range: 'bytes=-0' }), expected: { status: 416, code: 'InvalidRange' } },
  { name: 'bytes=2-4', ask: get('a', { range: 'bytes=2-4' }), expected: { status: 206, body: '234' } },
  { name: 'bytes=8-100', ask: get('a', { range: 'bytes=8-100' }), expected: { status: 206, body: '89' } },
  { name: 'bytes=7-', ask: get('a', { range: 'bytes=7-' }), expected: { status: 206, body: '789' } },
  { name: 'bytes=10-', ask: get('a', { range: 'bytes=10-' }), expected: { status: 416, code: 'InvalidRange' } },
  {
    name: 'bytes=5-2',
    ask: get('a', { range: 'bytes=5-2' }),
    expected: { status: 416, code: 'InvalidRange' },
  },
  {
    name: 'several ranges are ignored',
    ask: get('a', { range: 'bytes=0-1,3-4' }),
    expected: { status: 200, body: TEN },
  },
  {
    name: 'a range of another unit is ignored',
    ask: get('a', { range: 'items=0-1' }),
    expected: { status: 200, body: TEN },
  },
];

const CONDITIONS: readonly StoreCase[] = [
  {
    name: 'If-Match with the current version',
    ask: get('a', { 'if-match': etag }),
    expected: { status: 200, body: TEN },
  },
  {
    name: 'If-Match with another version',
    ask: get('a', { 'if-match': '"other"' }),
    expected: { status: 412, code: 'PreconditionFailed' },
  },
  {
    name: 'If-None-Match of this version',
    ask: get('a', { 'if-none-match': etag }),
    expected: { status: 304, body: '' },
  },
  {
    name: 'If-None-Match of another',
    ask: get('a', { 'if-none-match': '"other"' }),
    expected: { status: 200, body: TEN },
  },
  {
    name: 'If-Modified-Since the past',
    ask: get('a', { 'if-modified-since': 'Sat, 01 Jan 2000 00:00:00 GMT' }),
    expected: { status: 200 },
  },
  {
    name: 'If-Unmodified-Since the past',
    ask: get('a', { 'if-unmodified-since': 'Sat, 01 Jan 2000 00:00:00 GMT' }),
    expected: { status: 412, code: 'PreconditionFailed' },
  },
  {
    name: 'PUT If-None-Match: * over an object',
    ask: put('a', 'x', { 'if-none-match': '*' }),
    expected: { status: 412, code: 'PreconditionFailed' },
  },
  {
    name: 'PUT If-Match over nothing',
    ask: put('absent', 'x', { 'if-match': etag }),
    expected: { status: 404, code: 'NoSuchKey' },
  },
];

const CHECKSUMS: readonly StoreCase[] = [
  {
    name: 'CRC32',
    ask: put('sum/crc32', 'x', { 'x-amz-checksum-crc32': 'jNwWgw==' }),
    expected: { status: 200, headers: { 'x-amz-checksum-crc32': 'jNwWgw==' } },
  },
  {
    name: 'CRC32C',
    ask: put('sum/crc32c', '123456789', { 'x-amz-checksum-crc32c': '4waSgw==' }),
    expected: { status: 200, headers: { 'x-amz-checksum-crc32c': '4waSgw==' } },
  },
  {
    name: 'SHA1',
    ask: put('sum/sha1', 'x', { 'x-amz-checksum-sha1': base64('sha1', 'x') }),
    expected: { status: 200 },
  },
  {
    name: 'SHA256',
    ask: put('sum/sha256', 'x', { 'x-amz-checksum-sha256': base64('sha256', 'x') }),
    expected: { status: 200 },
  },
  {
    name: 'a wrong CRC32',
    ask: put('bad', 'x', { 'x-amz-checksum-crc32': 'AAAAAA==' }),
    expected: { status: 400, code: 'BadDigest' },
  },
  {
    name: 'a wrong CRC32C',
    ask: put('bad', 'x', { 'x-amz-checksum-crc32c': 'AAAAAA==' }),
    expected: { status: 400, code: 'BadDigest' },
  },
  {
    name: 'a wrong SHA1',
    ask: put('bad', 'x', { 'x-amz-checksum-sha1': base64('sha1', 'y') }),
    expected: { status: 400, code: 'BadDigest' },
  },
  {
    name: 'a wrong SHA256',
    ask: put('bad', 'x', { 'x-amz-checksum-sha256': base64('sha256', 'y') }),
    expected: { status: 400, code: 'BadDigest' },
  },
  {
    name: 'a wrong Content-MD5',
    ask: put('bad', 'x', { 'content-md5': base64('md5', 'y') }),
    expected: { status: 400, code: 'BadDigest' },
  },
  {
    name: 'a malformed Content-MD5',
    ask: put('bad', 'x', { 'content-md5': 'zz' }),
    expected: { status: 400, code: 'InvalidDigest' },
  },
  { name: 'a refused object does not exist', ask: get('bad'), expected: { status: 404, code: 'NoSuchKey' } },
];

const COPIES: readonly StoreCase[] = [
  {
    name: 'a copy',
    ask: (store) => store.send('PUT', `${LOCKED}/copy`, { headers: { 'x-amz-copy-source': `/${LOCKED}/dir/1` } }),
    expected: { status: 200, body: /CopyObjectResult/ },
  },
  {
    name: 'has the bytes and the metadata',
    ask: get('copy'),
    expected: {
      status: 200,
      body: TEN,
      headers: { 'x-amz-meta-of': 'dir/1', 'content-type': 'text/plain', 'cache-control': 'no-store', etag },
    },
  },
  {
    name: 'of a key that is percent-encoded',
    ask: (store) => store.send('PUT', `${LOCKED}/copy2`, { headers: { 'x-amz-copy-source': `${LOCKED}/e%20f%2Bg` } }),
    expected: { status: 200 },
  },
  {
    name: 'with other metadata',
    ask: (store) =>
      store.send('PUT', `${LOCKED}/copy2`, {
        headers: {
          'x-amz-copy-source': `${LOCKED}/a`,
          'x-amz-metadata-directive': 'REPLACE',
          'content-type': 'text/html',
        },
      }),
    expected: { status: 200 },
  },
  {
    name: 'has that metadata',
    ask: get('copy2'),
    expected: { status: 200, body: TEN, headers: { 'content-type': 'text/html', 'x-amz-meta-of': null } },
  },
  {
    name: 'into a bucket without versions',
    ask: (store) => store.send('PUT', `${PLAIN}/copy`, { headers: { 'x-amz-copy-source': `/${LOCKED}/a` } }),
    expected: { status: 200, headers: { 'x-amz-version-id': null } },
  },
  {
    name: 'of nothing',
    ask: (store) => store.send('PUT', `${LOCKED}/copy`, { headers: { 'x-amz-copy-source': `/${LOCKED}/none` } }),
    expected: { status: 404, code: 'NoSuchKey' },
  },
  {
    name: 'onto itself',
    ask: (store) => store.send('PUT', `${LOCKED}/a`, { headers: { 'x-amz-copy-source': `/${LOCKED}/a` } }),
    expected: { status: 400, code: 'InvalidRequest' },
  },
];

const LISTS: readonly StoreCase[] = [
  {
    name: 'a list with a delimiter',
    ask: list('list-type=2&delimiter=%2F&prefix=d'),
    expected: {
      status: 200,
      body: /<KeyCount>1<\/KeyCount>.*<CommonPrefixes><Prefix>dir\/<\/Prefix><\/CommonPrefixes>/s,
    },
  },
  {
    name: 'has no key after it',
    ask: list('list-type=2&delimiter=%2F&prefix=d'),
    expected: { status: 200, body: /^(?!.*<Key>)/s },
  },
  {
    name: 'within a prefix',
    ask: list('list-type=2&delimiter=%2F&prefix=dir%2F'),
    expected: { status: 200, body: /dir\/1.*dir\/2.*<CommonPrefixes><Prefix>dir\/sub\/</s },
  },
  {
    name: 'percent-encoded keys',
    ask: list('list-type=2&encoding-type=url&prefix=e'),
    expected: {
      status: 200,
      body: /<Key>e(%20|\+)f%2Bg<\/Key>.*<EncodingType>url|<EncodingType>url.*<Key>e(%20|\+)f%2Bg<\/Key>/s,
    },
  },
  {
    name: 'no keys',
    ask: list('list-type=2&max-keys=0'),
    expected: { status: 200, body: /<KeyCount>0<\/KeyCount>.*<IsTruncated>false|<IsTruncated>false.*<KeyCount>0/s },
  },
  {
    name: 'a negative count',
    ask: list('list-type=2&max-keys=-1'),
    expected: { status: 400, code: 'InvalidArgument' },
  },
  {
    name: 'behind a key',
    ask: list('list-type=2&prefix=dir&start-after=dir%2F2'),
    expected: { status: 200, body: /^(?!.*dir\/1<).*dir\/sub\/3/s },
  },
];

const DELETES: readonly StoreCase[] = [
  {
    name: 'a delete hides the key',
    ask: (store) => store.send('DELETE', `${LOCKED}/z`),
    expected: { status: 204, headers: { 'x-amz-delete-marker': 'true' } },
  },
  {
    name: 'a GET of the hidden key',
    ask: get('z'),
    expected: { status: 404, code: 'NoSuchKey', headers: { 'x-amz-delete-marker': 'true' } },
  },
  {
    name: 'cannot be copied',
    ask: (store) => store.send('PUT', `${LOCKED}/y`, { headers: { 'x-amz-copy-source': `/${LOCKED}/z` } }),
    expected: { status: 404, code: 'NoSuchKey' },
  },
  {
    name: 'is a marker among the versions',
    ask: list('versions&prefix=z'),
    expected: { status: 200, body: /<DeleteMarker>.*<\/DeleteMarker>/s },
  },
  {
    name: 'a delete of a missing key in a bucket without versions',
    ask: (store) => store.send('DELETE', `${PLAIN}/none`),
    expected: { status: 204 },
  },
  {
    name: 'a delete of a missing version does nothing',
    ask: (store) => store.send('DELETE', `${LOCKED}/a?versionId=9d2c2b1e-0f4c-4d4c-8a68-0e6f0f1f4b2b`),
    expected: { status: 204 },
  },
  { name: 'keeps the object', ask: get('a'), expected: { status: 200, body: TEN } },
];

/** Calls with one correct S3 answer, in order. The tests send them to MinIO and to the sandbox. */
export const STORE_CASES: Readonly<Record<string, readonly StoreCase[]>> = {
  buckets: BUCKETS,
  ranges: RANGES,
  conditions: CONDITIONS,
  checksums: CHECKSUMS,
  copies: COPIES,
  lists: LISTS,
  deletes: DELETES,
};

/** Returns why an answer differs from the expected one, or undefined. */
export function describeDifference(
  { status, code, body, headers = {} }: Expected,
  answer: StoreAnswer,
): string | undefined {
  if (answer.status !== status) return `status ${answer.status} for ${status}: ${answer.text.slice(0, 300)}`;
  if (code !== undefined && answer.code !== code) return `code ${answer.code} for ${code}`;
  if (typeof body === 'string' ? answer.text !== body : body && !body.test(answer.text))
    return `body ${answer.text.slice(0, 900)} for ${body}`;
  for (const [name, wanted] of Object.entries(headers)) {
    const found = answer.headers.get(name);
    const fits = wanted instanceof RegExp ? wanted.test(found ?? '') : found === wanted;
    if (!fits) return `${name}: ${found} for ${wanted}`;
  }
  return undefined;
}
