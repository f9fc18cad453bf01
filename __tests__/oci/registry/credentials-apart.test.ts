import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { streamOf } from '../../../src/lib/bytes.ts';
import { digestOf } from '../../../src/lib/digest.ts';
import { createHttp, type Http } from '../../../src/lib/http.ts';
import { type Credentials, openRepository, parseReference } from '../../../src/oci/index.ts';
import { transferBlob } from '../../../src/oci/transfer.ts';
import { createRegistryHandler } from '../../../src/sandbox/registry/handler.ts';
import { PROFILES } from '../../../src/sandbox/registry/profiles.ts';
import { temporaryFolder } from '../../support/folders.ts';

const USERS = { left: 'secret-of-left', right: 'secret-of-right' };
const SIZES = [
  ['small', 1_000],
  ['large', 6 * 1024 * 1024],
] as const;

interface Seen {
  readonly host: string;
  readonly path: string;
  readonly authorization: string | undefined;
}

let http: Http;
let seen: Seen[];
const servers: Server[] = [];
beforeEach(() => {
  http = createHttp({ retries: 1, tryTimeoutMs: 5_000 });
  seen = [];
});
afterEach(async () => {
  await http.close();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** Starts a registry that records every Authorization header and issues tokens that name their user. */
async function registry(mode: 'basic' | 'bearer', profile: keyof typeof PROFILES): Promise<string> {
  const handler = createRegistryHandler({
    dir: await temporaryFolder(),
    auth: { mode, users: USERS },
    profile: () => PROFILES[profile],
  });
  const server = createServer((request, response) => {
    seen.push({
      host: request.headers.host ?? '',
      path: request.url ?? '',
      authorization: request.headers.authorization,
    });
    void Promise.resolve(handler(request, response)).catch(() => request.socket.destroy());
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const asked: string[] = [];
const user =
  (name: 'left' | 'right'): Credentials =>
  async (host) => {
    asked.push(`${name} for ${host}`);
    return { username: name, password: USERS[name] };
  };
const basic = (name: 'left' | 'right'): string => `Basic ${Buffer.from(`${name}:${USERS[name]}`).toString('base64')}`;

async function copyBlob(from: string, to: string, size: number): Promise<void> {
  const bytes = Buffer.alloc(size, 'x');
  const blob = { mediaType: 'text/plain', digest: digestOf(bytes), size };
  const open = (host: string, name: string, who: 'left' | 'right') =>
    openRepository(parseReference(`${host}/${name}`), { http, credentials: user(who) });
  await open(from, 'acme/source', 'left').pushBlob(blob, () => streamOf(bytes));
  seen.length = 0;
  const destination = open(to, 'acme/destination', 'right');
  await transferBlob(open(from, 'acme/source', 'left'), destination, blob);
  expect(await destination.hasBlob(blob)).toBe(true);
}

describe.each(SIZES)('a copy of a %s blob', (_, size) => {
  it.each(['basic', 'bearer'] as const)('sends each of two registries only its own user (%s)', async (mode) => {
    const [from, to] = [await registry(mode, 'spec'), await registry(mode, 'spec')];
    await copyBlob(from, to, size);
    const sent = (host: string) =>
      new Set(seen.filter((one) => one.host === host).map(({ authorization }) => authorization));
    expect(sent(from).has(basic('left'))).toBe(true);
    expect(sent(to).has(basic('right'))).toBe(true);
    const shared = [...sent(from)].filter((header) => header !== undefined && sent(to).has(header));
    expect(shared).toEqual([]);
    expect(asked).not.toContain(`left for ${to}`);
    expect(asked).not.toContain(`right for ${from}`);
  });

  it.each(['basic', 'bearer'] as const)('sends each user of one registry only to its repository (%s)', async (mode) => {
    const host = await registry(mode, 'harbor'); // harbor refuses the mount, so the copy uses both sides.
    await copyBlob(host, host, size);
    const who = (path: RegExp): (string | undefined)[] =>
      seen.filter((one) => path.test(one.path)).map(({ authorization }) => authorization);
    if (mode === 'basic') {
      expect(who(/acme\/source\/blobs\/sha256/)).toContain(basic('left'));
      expect(who(/acme\/source\/blobs\/sha256/)).not.toContain(basic('right'));
      expect(who(/acme\/destination\//)).not.toContain(basic('left'));
    } else {
      const tokens = (path: RegExp) => new Set(who(path).filter((header) => header?.startsWith('Bearer ')));
      const [reading, writing] = [tokens(/acme\/source\/blobs\/sha256/), tokens(/acme\/destination\//)];
      expect([...reading].filter((token) => writing.has(token))).toEqual([]);
      expect(who(/^\/token.*acme%2Fdestination|^\/token.*destination/)).not.toContain(basic('left'));
    }
  });

  it('sends no credentials to storage on another host', async () => {
    const [from, to] = [await registry('bearer', 'gar'), await registry('bearer', 'gar')];
    await copyBlob(from, to, size);
    const storage = seen.filter(({ path }) => path.startsWith('/storage/'));
    expect(storage.length).toBeGreaterThan(0);
    expect(storage.map(({ authorization }) => authorization)).toEqual(storage.map(() => undefined));
    expect(storage.every(({ host }) => host.startsWith('localhost:'))).toBe(true);
  });
});

describe('the client that holds a refresh token', () => {
  it('does not send it to the target of a redirect of the realm', async () => {
    const bodies: string[] = [];
    const other = createServer(async (request, response) => {
      for await (const chunk of request) bodies.push(String(chunk));
      response.end('{"token":"t"}');
    }).listen(0, '127.0.0.1');
    const realm = createServer((request, response) => {
      request.resume();
      const { port } = other.address() as AddressInfo;
      if (request.url === '/token') response.writeHead(307, { location: `http://localhost:${port}/` }).end();
      else response.writeHead(401, { 'www-authenticate': `Bearer realm="http://${request.headers.host}/token"` }).end();
    }).listen(0, '127.0.0.1');
    servers.push(other, realm);
    await new Promise((resolve) => realm.once('listening', resolve));
    const host = `127.0.0.1:${(realm.address() as AddressInfo).port}`;
    const credentials: Credentials = async () => ({ username: '', password: '', identityToken: 'the-refresh-token' });
    const repository = openRepository(parseReference(`${host}/a/b`), { http, credentials });
    await expect(repository.tags()).rejects.toMatchObject({
      family: 'fault',
      message: expect.not.stringContaining('the-refresh'),
    });
    expect(bodies).toEqual([]);
  });
});
