import { symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { folderDestination } from '../../../src/mirror/destination/folder.ts';
import { type MirrorServer, serveMirror } from '../../../src/mirror/serve/server.ts';
import { temporaryFolder } from '../../support/folders.ts';

let dir: string;
let server: MirrorServer;
const faults: string[] = [];
const clock = { now: () => new Date('2026-03-14T02:00:00.000Z') };

beforeAll(async () => {
  dir = await temporaryFolder();
  const to = folderDestination(dir);
  await to.write('blobs/sha256/a', 'a blob of some bytes');
  await to.write('blobs/sha256/a.html', '<script>');
  await to.write('logs/x/tile/0/000.html', '<script>');
  await to.write('logs/x/tile/0/000.p/1.html', '<script>');
  await to.write('logs/x/checkpoint', 'a checkpoint');
  await to.write('mirror.json', '{}');
  await to.write('index.json', 'damaged');
  await to.write('trust/a.json', '{}');
  await writeFile(join(dir, '.lock'), 'holder');
  await writeFile(join(dir, 'blobs', 'x.tmp'), 'half');
  const outside = join(await temporaryFolder(), 'secret');
  await writeFile(outside, 'a secret');
  await symlink(outside, join(dir, 'blobs', 'link'));
  await symlink(join(dir, 'mirror.json'), join(dir, 'inside'));
  server = await serveMirror({ dir, host: '127.0.0.1', port: 0, clock, onFault: ({ code }) => faults.push(code) });
});
afterAll(() => server.close());

/** Sends a path that clients with URL normalization would not send. */
const ask = (path: string, method = 'GET', headers: Record<string, string> = {}, body?: string | Buffer) =>
  new Promise<{ status: number; text: string; headers: Record<string, string | string[] | undefined> }>(
    (resolve, reject) => {
      const { hostname, port } = new URL(server.url);
      const sent = request({ host: hostname, port, path, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            text: Buffer.concat(chunks).toString(),
            headers: response.headers,
          }),
        );
      }).once('error', reject);
      sent.end(body);
    },
  );
const getStatus = async (...args: Parameters<typeof ask>) => (await ask(...args)).status;

describe('a request path', () => {
  it('starts with a slash and has at most 2048 characters', async () => {
    expect(await getStatus(`/${'a'.repeat(2047)}`)).toBe(404);
    expect(await getStatus(`/${'a'.repeat(2048)}`)).toBe(414);
    expect(await getStatus('*')).toBe(414);
  });

  it.each(['/blobs/%2e%2e%2fx', '/%2e%2e%2f', '/blobs/.%2f', '/..%5csecret', '/a%00', '/%zz'])(
    '%s returns 400',
    async (path) => {
      expect(await getStatus(path)).toBe(400);
    },
  );

  it.each(['/../secret', '/blobs/link', '/blobs/x.tmp', '/.lock', '/blobs', '/blobs/', '/none', '/blobs/sha256/a/b'])(
    '%s returns 404',
    async (path) => {
      expect(await ask(path)).toMatchObject({ status: 404, text: expect.stringContaining('is not in this mirror') });
      expect(faults).toEqual([]);
    },
  );

  it('may resolve to another file of the mirror', async () => {
    expect(await ask('/inside')).toMatchObject({ status: 200, text: '{}' });
    expect(await ask('/%62lobs/sha256/a')).toMatchObject({ status: 200, text: 'a blob of some bytes' });
  });
});

describe('a request method', () => {
  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s returns 405', async (method) => {
    expect(await ask('/mirror.json', method)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });

  it('HEAD returns no body for a file or an answer', async () => {
    for (const path of ['/blobs/sha256/a', '/healthz']) {
      const [got, head] = [await ask(path), await ask(path, 'HEAD')];
      expect([got.status, head.status, head.text]).toEqual([200, 200, '']);
      expect(head.headers['content-length']).toBe(String(got.text.length));
      expect(got.text.length).toBeGreaterThan(0);
    }
  });

  it('POST accepts up to 64 KiB', async () => {
    const most = 64 * 1024;
    expect(await getStatus('/none', 'POST', {}, 'x')).toBe(404);
    expect(await getStatus('/none', 'POST', {}, 'x'.repeat(most))).toBe(404);
    expect(await ask('/none', 'POST', {}, 'x'.repeat(most + 1))).toMatchObject({ status: 413 });
    expect(await getStatus('/none', 'POST', { 'transfer-encoding': 'chunked' }, 'x'.repeat(most + 1))).toBe(413);
  });
});

describe('a response', () => {
  it('has the status 304 for a client with the current content, unless it reports an error', async () => {
    const { headers } = await ask('/healthz');
    const same = { 'if-none-match': String(headers.etag) };
    expect(await ask('/healthz', 'GET', same)).toMatchObject({ status: 304, text: '' });
    expect(await getStatus('/healthz', 'GET', { 'if-none-match': '"another"' })).toBe(200);
    const none = await ask('/none');
    expect(await getStatus('/none', 'GET', { 'if-none-match': String(none.headers.etag) })).toBe(404);
  });

  it('names its cache lifetime: one year for content by digest, none for content that a sync changes', async () => {
    const getCacheControl = async (path: string) => (await ask(path)).headers['cache-control'];
    const year = 'public, max-age=31536000, immutable';
    expect(await getCacheControl('/blobs/sha256/a')).toBe(year);
    expect(await getCacheControl('/logs/x/tile/0/000.html')).toBe(year);
    expect(await getCacheControl('/logs/x/tile/0/000.p/1.html')).toBe('public, max-age=5');
    expect(await getCacheControl('/trust/a.json')).toBe('public, max-age=5');
    expect(await getCacheControl('/mirror.json')).toBe('public, max-age=0');
    expect(await getCacheControl('/healthz')).toBe('no-cache');
  });

  it('has no HTML content type, even for a blob or tile with an HTML name', async () => {
    const getType = async (path: string) => (await ask(path)).headers['content-type'];
    for (const path of ['/blobs/sha256/a.html', '/logs/x/tile/0/000.html', '/logs/x/tile/0/000.p/1.html'])
      expect(await getType(path)).toBe('application/octet-stream');
    expect(await getType('/logs/x/checkpoint')).toBe('text/plain; charset=utf-8');
    expect(await getType('/mirror.json')).toMatch(/^application\/json/);
    expect((await ask('/healthz')).headers['x-content-type-options']).toBe('nosniff');
  });

  it('contains only the requested part for a valid range request', async () => {
    expect(await ask('/blobs/sha256/a', 'GET', { range: 'bytes=2-5' })).toMatchObject({ status: 206, text: 'blob' });
    expect(await ask('/blobs/sha256/a', 'GET', { range: 'bytes=99-' })).toMatchObject({
      status: 416,
      text: expect.stringContaining('the range is outside of the file'),
    });
  });

  it('reports an error if a file exists and cannot be read', async () => {
    const socket = createServer();
    await new Promise<void>((resolve) => socket.listen(join(dir, 'socket'), resolve));
    try {
      expect((await ask('/socket')).status).toBe(500);
      expect(faults).toEqual(['internal-error']);
    } finally {
      faults.length = 0;
      socket.close();
    }
  });

  it('reports an error without internal details if the mirror is damaged', async () => {
    const { status, text } = await ask('/readyz');
    expect([status, JSON.parse(text)]).toEqual([
      500,
      { code: 500, message: 'the mirror cannot be read; see the log of the server' },
    ]);
    expect(faults).toEqual(['mirror-damaged']);
    faults.length = 0;
  });
});

describe('serveMirror with an invalid configuration', () => {
  it.each([
    ['the mirror is missing', { dir: '/nonexistent/mirror' }, 'file-not-found'],
    ['the address is not one of this machine', { host: '203.0.113.1' }, 'address-unusable'],
    ['the key is invalid', { tls: { cert: Buffer.from('x'), key: Buffer.from('y') } }, 'tls-files-unusable'],
  ])('names the problem: %s', async (_, wrong, code) => {
    const options = { dir, host: '127.0.0.1', port: 0, clock, ...wrong };
    await expect(serveMirror(options)).rejects.toMatchObject({ code, family: 'configuration' });
  });
});
