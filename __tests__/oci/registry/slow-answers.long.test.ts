import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fetchAttestations } from '../../../src/github/attestations.ts';
import { streamOf } from '../../../src/lib/bytes.ts';
import { digestOf } from '../../../src/lib/digest.ts';
import { createHttp, type Http } from '../../../src/lib/http.ts';
import { httpFiles } from '../../../src/mirror/format/files.ts';
import {
  anonymous,
  listRepositories,
  OCI_INDEX,
  OCI_MANIFEST,
  openRepository,
  parseReference,
  type Repository,
} from '../../../src/oci/index.ts';
import { transferBlob } from '../../../src/oci/transfer.ts';
import { type ScriptedServer, scriptedServer } from '../../support/scripted-server.ts';

const LARGE = Buffer.alloc(5 * 1024 * 1024, 'x');
const digest = digestOf('an image');

let http: Http;
let server: ScriptedServer;
let repository: Repository;

/** Sends a byte every 20 ms, so that no idle limit applies. The whole answer would take 20 s. */
function drip(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-length': '1000', ...headers });
  const timer = setInterval(() => response.write(' '), 20);
  response.once('close', () => clearInterval(timer));
}

beforeEach(async () => {
  http = createHttp({ retries: 1, documentTimeoutMs: 400 });
  server = await scriptedServer((request, response) => {
    const path = request.url ?? '';
    if (path.startsWith('/v2/denied/')) {
      const realm = `http://${request.headers.host}/token`;
      response.writeHead(401, { 'www-authenticate': `Bearer realm="${realm}"` }).end();
    } else if (path.includes('/referrers/')) drip(response, 200, { 'content-type': OCI_INDEX });
    else if (path.includes('/manifests/')) drip(response, 200, { 'content-type': OCI_MANIFEST });
    else if (request.method === 'POST') response.writeHead(202, { location: `${path}1` }).end();
    else if (request.method === 'PUT' && path.includes('refused')) drip(response, 400);
    else if (request.method === 'PUT') drip(response, 201);
    else drip(response, 200);
  });
  repository = openRepository(parseReference(`${server.host}/acme/app`), { http, credentials: anonymous });
});
afterEach(async () => {
  await http.close();
  await server.end();
});

async function first(list: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of list) return;
}
const open = (name: string): Repository =>
  openRepository(parseReference(`${server.host}/${name}`), { http, credentials: anonymous });

describe('the registry client, for an answer that arrives a byte at a time,', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['a manifest', () => repository.manifest('v1')],
    ['a list of tags', () => repository.tags()],
    ['a list of referrers', () => repository.referrers(digest)],
    ['a list of repositories', () => first(listRepositories(server.host, { http, credentials: anonymous }))],
    ['a token', () => open('denied/app').tags()],
    ['a file of a mirror', () => httpFiles(`http://${server.host}`, http).read('mirror.json', 2_000)],
    [
      'an answer of GitHub',
      () => first(fetchAttestations({ api: `http://${server.host}`, repository: 'acme/app' }, digest, { http })),
    ],
  ])('ends the read of %s with a fault', async (_, read) => {
    const started = Date.now();
    await expect(read()).rejects.toMatchObject({ code: 'document-too-slow', family: 'fault' });
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  it('does not wait for the body of an upload: it needs none on success, and omits the text of a refusal', async () => {
    const small = { mediaType: 'text/plain', digest: digestOf('x'), size: 1 };
    const started = Date.now();
    await repository.pushBlob(small, () => streamOf('x'));
    const refused = open('refused/app').pushBlob(small, () => streamOf('x'));
    await expect(refused).rejects.toMatchObject({ code: 'registry-refused' });
    expect(Date.now() - started).toBeLessThan(8_000);
  });

  it('does not wait for the body of a relayed upload, also when the headers arrive slowly', async () => {
    const blob = { mediaType: 'text/plain', digest: digestOf(LARGE), size: LARGE.length };
    const source = await scriptedServer((request, response) => {
      if (request.method === 'GET') response.end(LARGE);
    });
    const target = await scriptedServer((request, response) => {
      if (request.method === 'POST') response.writeHead(202, { location: '/v2/acme/app/blobs/uploads/1' }).end();
      else if (request.method === 'GET') response.writeHead(404).end();
      else {
        const { socket } = response;
        socket?.write('HTTP/1.1 201 Created\r\n');
        const timer = setInterval(() => socket?.write('x'), 20);
        socket?.once('close', () => clearInterval(timer));
        socket?.on('error', () => {});
      }
    });
    try {
      const [from, to] = [source, target].map(({ host }) =>
        openRepository(parseReference(`${host}/acme/app`), { http, credentials: anonymous }),
      );
      if (!from || !to) throw new Error('no repositories');
      await expect(transferBlob(from, to, blob)).rejects.toMatchObject({ code: 'network-unreachable' });
    } finally {
      await source.end();
      await target.end();
    }
  });
});
