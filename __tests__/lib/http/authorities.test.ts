import { afterEach, describe, expect, it } from '@jest/globals';
import { openClient } from '../../../src/lib/http/client.ts';
import type { Http, HttpOptions } from '../../../src/lib/http/types.ts';
import { startProxy } from '../../support/proxy.ts';
import { type TlsFlaws, type TlsServers, tlsServers } from '../../support/tls-server.ts';

const ends: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

function tls(flaws: TlsFlaws = {}): TlsServers {
  const servers = tlsServers({ isUntrusted: true, ...flaws });
  ends.push(servers.end);
  return servers;
}

function client(options: HttpOptions = {}): Http {
  const http = openClient({ tryTimeoutMs: 5_000, ...options });
  ends.push(() => http.close());
  return http;
}

const get = async (http: Http, target: string): Promise<string> =>
  (await http.send({ url: `https://${target}/` })).text(100);

describe('a client with a private certificate authority', () => {
  it('trusts a server of the authority', async () => {
    const servers = tls();
    const target = await servers.serve((_, response) => response.end('private'));
    expect(await get(client({ ca: [servers.cert] }), target)).toBe('private');
  });

  it('still trusts the default authorities, to which NODE_EXTRA_CA_CERTS belongs', async () => {
    const trusted = tls({ isUntrusted: false });
    const target = await trusted.serve((_, response) => response.end('default'));
    expect(await get(client({ ca: [tls().cert] }), target)).toBe('default');
  });

  it('relays a body between two servers of the authority', async () => {
    const servers = tls();
    const content = Buffer.alloc(200_000, 'x');
    const from = await servers.serve((_, response) => response.end(content));
    let received = 0;
    const to = await servers.serve((request, response) => {
      request.on('data', (bytes: Buffer) => {
        received += bytes.length;
      });
      request.on('end', () => response.writeHead(201).end());
    });
    const transfer = {
      from: { url: new URL(`https://${from}/blob`), headers: {} },
      to: { url: new URL(`https://${to}/blob`), method: 'PUT', headers: {} },
      range: { at: 0, sendFrom: 0, end: content.length, size: content.length },
      inspect: () => undefined,
    };
    expect(await client().relay?.(transfer)).toBeUndefined(); // untrusted: the caller sends it and gets the error
    expect(await client({ ca: [servers.cert] }).relay?.(transfer)).toMatchObject({ status: 201 });
    expect(received).toBe(content.length);
  });
});

describe('a TLS connection that cannot be trusted', () => {
  it.each([
    ['an unknown authority', {}, 'tls-ca-unknown', /self.signed/, /--ca-file FILE, or set NODE_EXTRA_CA_CERTS=FILE/],
    ['an expired certificate', { isUntrusted: false, isExpired: true }, 'tls-certificate-expired', /expired/, /clock/],
    [
      'a certificate for another host',
      { isUntrusted: false, address: '10.0.0.1' },
      'tls-name-mismatch',
      /10\.0\.0\.1|cert's list/,
      /host name/,
    ],
  ] as const)('throws %s at once, without another try', async (_, flaws, code, detail, hint) => {
    const target = await tls(flaws).serve((_request, response) => response.end());
    let tries = 0;
    const http = client({ onTry: () => void tries++ });
    await expect(get(http, target)).rejects.toMatchObject({
      code,
      family: 'fault',
      message: expect.stringMatching(detail),
      hint: expect.stringMatching(hint),
    });
    expect(tries).toBe(1);
  });

  it('throws where the server does not speak TLS', async () => {
    const plain = await startProxy({});
    ends.push(plain.end);
    const target = plain.address.replace('127.0.0.1', '0.0.0.0');
    await expect(get(client({ retries: 0 }), target)).rejects.toMatchObject({
      code: expect.stringMatching(/^(?:tls-failed|network-unreachable)$/),
    });
    await expect(get(client({ retries: 0 }), plain.address)).rejects.toMatchObject({ code: 'tls-failed' });
  });
});
