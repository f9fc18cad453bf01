import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { streamOf } from '../../src/lib/bytes.ts';
import { baseError } from '../../src/lib/errors.ts';
import type { Http, HttpRequest, HttpResponse } from '../../src/lib/http.ts';
import type { McError } from '../../src/lib/mc-error.ts';
import { createIdleGuard } from '../../src/store/idle.ts';
import { createBytesUpload, openS3Store } from '../../src/store/index.ts';

const SECRET = 'wJalrXUtnFEMI-the-secret';
const TOKEN = 'the-session-token';

/** A server that records its requests, and answers or refuses. */
function serverThat(refuses?: { status: number; said: string }) {
  const asked: HttpRequest[] = [];
  const http: Http = {
    close: async () => {},
    send: async (request) => {
      asked.push(request);
      if (typeof request.body === 'function') for await (const _chunk of request.body());
      if (refuses)
        throw baseError('http-status', {
          method: request.method ?? 'GET',
          url: 'https://s3.test/evidence',
          status: refuses.status,
          detail: refuses.said,
          attempts: 1,
        });
      const response: HttpResponse = {
        status: 200,
        url: String(request.url),
        headers: { 'x-amz-version-id': 'v7', etag: '"e"', 'content-length': '0' },
        body: streamOf(''),
        bytes: async () => Buffer.alloc(0),
        text: async () => '',
        json: async () => ({}),
        discard: async () => {},
      };
      return response;
    },
  };
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: SECRET, sessionToken: TOKEN };
  return { asked, store: openS3Store({ http, endpoint: 'https://s3.test/', bucket: 'evidence', credentials }) };
}

const until = '2027-01-01T00:00:00.000Z';
const retention = { mode: 'COMPLIANCE', until } as const;
const putRefused = async (status: number, said: string) => {
  const { store } = serverThat({ status, said });
  return store.put('k', await createBytesUpload(Buffer.from('x')), { contentType: 'text/plain' }).then(
    () => undefined,
    (error: McError) => error,
  );
};

describe('a put', () => {
  it('has both checksums and its retention in one signed request', async () => {
    const { asked, store } = serverThat();
    const bytes = Buffer.from('the pack');
    const digest = (algorithm: string) => createHash(algorithm).update(bytes).digest();
    const put = await store.put('a/b c', await createBytesUpload(bytes), {
      contentType: 'application/x-tar',
      retention,
    });
    expect(put).toMatchObject({ versionId: 'v7', size: 8 });
    const [{ method, url, headers = {}, contentLength } = { url: '' }] = asked;
    expect([method, url, contentLength]).toEqual(['PUT', 'https://s3.test/evidence/a/b%20c', 8]);
    expect(headers).toMatchObject({
      'content-md5': digest('md5').toString('base64'),
      'x-amz-checksum-sha256': digest('sha256').toString('base64'),
      'x-amz-content-sha256': digest('sha256').toString('hex'),
      'x-amz-object-lock-mode': 'COMPLIANCE',
      'x-amz-object-lock-retain-until-date': until,
    });
    const signed = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '')?.[1]?.split(';') ?? [];
    for (const name of ['content-md5', 'x-amz-checksum-sha256', 'x-amz-object-lock-mode', 'x-amz-security-token'])
      expect(signed).toContain(name);
  });

  it('never reveals the secret in a request or an error', async () => {
    const { asked, store } = serverThat();
    await store.put('k', await createBytesUpload(Buffer.from('x')), { contentType: 'text/plain' });
    expect(JSON.stringify(asked)).not.toContain(SECRET);
    const error = await putRefused(403, '<Error><Code>AccessDenied</Code></Error>');
    expect(JSON.stringify([error, error?.message, error?.details])).not.toMatch(new RegExp(`${SECRET}|${TOKEN}`));
  });

  it('does not start if the content exceeds the size limit of a request', async () => {
    const { asked, store } = serverThat();
    const huge = { ...(await createBytesUpload(Buffer.from('x'))), size: 6 * 1024 ** 3 };
    await expect(store.put('k', huge, { contentType: 'x' })).rejects.toMatchObject({ code: 'object-too-large' });
    expect(asked).toEqual([]);
  });
});

describe('a refusal of the store', () => {
  it.each([
    [404, '<Error><Code>NoSuchBucket</Code></Error>', 'bucket-not-found'],
    [400, '<Code>InvalidRequest</Code><Message>Bucket is missing Object Lock Configuration', 'bucket-without-lock'],
    [403, '<Error><Code>SignatureDoesNotMatch</Code></Error>', 'store-access-denied'],
    [403, '', 'store-access-denied'],
    [500, '<Error><Code>InternalError</Code></Error>', 'http-status'],
    [400, '<Error><Code>BadDigest</Code></Error>', 'http-status'],
  ])('with status %i and %j is %s', async (status, said, code) => {
    expect((await putRefused(status, said))?.code).toBe(code);
  });
});

describe('a stalled upload', () => {
  it('causes a fault after the time limit without progress, and not before', async () => {
    const guard = createIdleGuard(40, { method: 'PUT', url: 'https://s3.test/k' });
    const slow = async function* (): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < 4; i++) {
        await new Promise((done) => setTimeout(done, 20));
        yield Buffer.from('x');
      }
    };
    for await (const _chunk of guard.watch(slow)()) expect(guard.signal.aborted).toBe(false);
    await new Promise((done) => setTimeout(done, 80));
    expect(guard.signal.reason).toMatchObject({ code: 'network-timeout' });
  });
});
