import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { streamOf } from '../../../src/lib/bytes.ts';
import { digestOf } from '../../../src/lib/digest.ts';
import { createHttp, type Http } from '../../../src/lib/http.ts';
import {
  type Credentials,
  listRepositories,
  OCI_INDEX,
  openRepository,
  parseReference,
  type Repository,
} from '../../../src/oci/index.ts';
import { transferBlob } from '../../../src/oci/transfer.ts';
import { type ScriptedServer, scriptedServer } from '../../support/scripted-server.ts';
import { type TlsServers, tlsServers } from '../../support/tls-server.ts';

const BYTES = Buffer.from('bytes of an image');
const BLOB = { mediaType: 'text/plain', digest: digestOf(BYTES), size: BYTES.length };
const UPLOAD = '/v2/acme/app/blobs/uploads/1';
const credentials: Credentials = async () => ({ username: 'acme', password: 'a-secret' });

let http: Http;
let secure: TlsServers;
let plain: ScriptedServer;
/** The requests that reached an address which a registry named. */
let arrived: { readonly authorization: string | undefined; readonly body: string }[];

beforeEach(async () => {
  http = createHttp({ retries: 0, tryTimeoutMs: 5_000 });
  secure = tlsServers();
  arrived = [];
  plain = await scriptedServer((request, response, body) => record(request, response, body));
});
afterEach(async () => {
  await http.close();
  await plain.end();
  await secure.end();
});

function record(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
  arrived.push({ authorization: request.headers.authorization, body: body.toString() });
  if (request.method === 'GET') response.end(BYTES);
  else response.writeHead(201).end();
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Starts a TLS registry that requires Basic credentials and answers as the test scripts it. */
async function registry(answer: Answer): Promise<Repository> {
  const host = await secure.serve((request, response) => {
    request.resume().once('end', () => {
      if (request.headers.authorization) answer(request, response);
      else response.writeHead(401, { 'www-authenticate': 'Basic realm="acme"' }).end();
    });
  });
  return openRepository(parseReference(`${host}/acme/app`), { http, credentials });
}

const answerWith =
  (status: number, headers: Record<string, string>, body = ''): Answer =>
  (_, response) =>
    response.writeHead(status, headers).end(body);
const at = (path: string): string => `http://${plain.host}${path}`;
const push = (repository: Repository): Promise<void> => repository.pushBlob(BLOB, () => streamOf(BYTES));

describe('openRepository, for a registry over https,', () => {
  it.each([
    ['of a new upload', (location: string) => answerWith(202, { location })],
    [
      'of the next chunk',
      (location: string): Answer =>
        (request, response) => {
          if (request.method === 'POST') response.writeHead(202, { location: UPLOAD }).end();
          else if (request.method === 'GET') response.writeHead(204, { location: UPLOAD, range: '0-3' }).end();
          else if (request.method === 'PATCH') response.writeHead(202, { location }).end();
          else response.writeHead(503).end();
        },
    ],
    [
      'of an upload that is resumed',
      (location: string): Answer =>
        (request, response) => {
          if (request.method === 'POST') response.writeHead(202, { location: UPLOAD }).end();
          else if (request.method === 'GET') response.writeHead(204, { location, range: '0-3' }).end();
          else response.writeHead(503).end();
        },
    ],
    [
      'of a redirected upload',
      (location: string): Answer =>
        (request, response) => {
          if (request.method === 'POST') response.writeHead(202, { location: UPLOAD }).end();
          else response.writeHead(307, { location }).end();
        },
    ],
  ])('sends no bytes to plain http at the Location %s', async (_, answer) => {
    const repository = await registry(answer(at('/taken')));
    await expect(push(repository)).rejects.toMatchObject({ code: 'http-redirect', family: 'fault' });
    expect(arrived).toEqual([]);
  });

  it('sends no bytes to plain http at the Location of a mount that the registry did not do', async () => {
    const host = await secure.serve((request, response) => {
      if (request.method === 'HEAD') response.writeHead(404).end();
      else if (request.method === 'GET') response.end(BYTES);
      else response.writeHead(202, { location: at('/taken') }).end();
    });
    const open = (name: string) => openRepository(parseReference(`${host}/acme/${name}`), { http, credentials });
    await expect(transferBlob(open('source'), open('app'), BLOB)).rejects.toMatchObject({ code: 'http-redirect' });
    expect(arrived).toEqual([]);
  });

  it('does not read a blob from plain http', async () => {
    const repository = await registry(answerWith(307, { location: at('/blob') }));
    await expect(
      (async () => {
        for await (const _ of repository.blob(BLOB));
      })(),
    ).rejects.toMatchObject({ code: 'http-redirect' });
    expect(arrived).toEqual([]);
  });

  it('does not request a token over plain http', async () => {
    const host = await secure.serve(answerWith(401, { 'www-authenticate': `Bearer realm="${at('/token')}"` }));
    const repository = openRepository(parseReference(`${host}/acme/app`), { http, credentials });
    await expect(repository.tags()).rejects.toMatchObject({ code: 'token-realm-refused' });
    expect(arrived).toEqual([]);
  });

  it('does not read a page of a list from plain http, and rejects the incomplete list', async () => {
    const link = `<${at('/page')}>; rel="next"`;
    const tags = await registry(answerWith(200, { link }, '{"tags":["v1"]}'));
    await expect(tags.tags()).rejects.toMatchObject({ code: 'response-malformed' });
    const index = JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests: [] });
    const referrers = await registry(answerWith(200, { link, 'content-type': OCI_INDEX }, index));
    await expect(referrers.referrers(BLOB.digest)).rejects.toMatchObject({ code: 'response-malformed' });
    const host = await secure.serve(answerWith(200, { link }, '{"repositories":["acme/app"]}'));
    const catalog = async (): Promise<void> => {
      for await (const _ of listRepositories(host, { http, credentials }));
    };
    await expect(catalog()).rejects.toMatchObject({ code: 'response-malformed' });
    expect(arrived).toEqual([]);
  });

  it('follows a URL to another origin over https without credentials', async () => {
    const storage = await secure.serve((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => record(request, response, Buffer.concat(chunks)));
    });
    const upload = await registry(answerWith(202, { location: `https://${storage}/upload?signature=s` }));
    await push(upload);
    const blob = await registry(answerWith(307, { location: `https://${storage}/blob` }));
    const read: Buffer[] = [];
    for await (const chunk of blob.blob(BLOB)) read.push(Buffer.from(chunk));
    expect(Buffer.concat(read).equals(BYTES)).toBe(true);
    expect(arrived).toEqual([
      { authorization: undefined, body: BYTES.toString() },
      { authorization: undefined, body: '' },
    ]);
  });
});
