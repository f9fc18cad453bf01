import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from '@jest/globals';
import { openClient } from '../../../src/lib/http/client.ts';
import { parseProxy, proxyFromEnv } from '../../../src/lib/http/proxy.ts';
import type { Http, HttpOptions } from '../../../src/lib/http/types.ts';
import { createHttp } from '../../../src/lib/http.ts';
import type { McError } from '../../../src/lib/mc-error.ts';
import { type ProxyBehavior, startProxy, type TestProxy } from '../../support/proxy.ts';
import { type TlsServers, tlsServers } from '../../support/tls-server.ts';

const SECRET = 'pass%40word-of-proxy';
const ends: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function proxy(behavior: ProxyBehavior): Promise<TestProxy> {
  const started = await startProxy(behavior);
  ends.push(started.end);
  return started;
}

function tls(): TlsServers {
  const servers = tlsServers({ isUntrusted: true, names: ['registry.test', 'other.test'] });
  ends.push(servers.end);
  return servers;
}

function client(options: HttpOptions): Http {
  const http = openClient({ retries: 0, tryTimeoutMs: 15_000, ...options });
  ends.push(() => http.close());
  return http;
}

const fail = (sent: Promise<unknown>): Promise<McError> =>
  sent.then(
    () => {
      throw new Error('the request did not fail');
    },
    (error: McError) => error,
  );

/** Returns a port of this machine on which no one listens. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('the settings of a proxy', () => {
  it('come from the lower-case variable first', () => {
    expect(proxyFromEnv({ HTTPS_PROXY: 'a', https_proxy: 'b', HTTP_PROXY: 'c', NO_PROXY: 'd', no_proxy: '' })).toEqual({
      https: 'b',
      http: 'c',
      noProxy: 'd',
    });
  });

  it.each([
    ['proxy.test:3128', 'http://proxy.test:3128', 'proxy.test:3128'],
    [' http://proxy.test ', 'http://proxy.test', 'proxy.test:80'],
    ['https://proxy.test/', 'https://proxy.test', 'proxy.test:443'],
    ['http://[fd00::1]:3128', 'http://[fd00::1]:3128', '[fd00::1]:3128'],
  ])('accept %s', (given, url, address) => {
    expect(parseProxy(given, 'HTTPS_PROXY')).toEqual({ url, address, authorization: undefined });
  });

  it('decode the credentials of the URL and keep them out of its text', () => {
    expect(parseProxy(`http://me:${SECRET}@proxy.test:3128`, 'HTTPS_PROXY')).toEqual({
      url: 'http://proxy.test:3128',
      address: 'proxy.test:3128',
      authorization: `Basic ${Buffer.from('me:pass@word-of-proxy').toString('base64')}`,
    });
  });

  it.each([
    'socks5://me:secret-of-socks@proxy.test:1080',
    'http://me:secret-of-socks@:99999',
    'http://me:secret-of-socks%zz@proxy.test',
  ])('refuse %s and print no part of it', async (given) => {
    const http = createHttp({ proxy: { https: given } });
    const error = await fail(http.send({ url: 'https://registry.test/' }));
    expect(error).toMatchObject({ code: 'proxy-malformed', family: 'configuration' });
    expect(JSON.stringify(error.toReason())).not.toContain('secret-of');
  });
});

describe('a client with a proxy', () => {
  it('tunnels https to the server, with TLS to the server itself', async () => {
    const servers = tls();
    const target = await servers.serve((_, response) => response.end('behind the proxy'));
    const { address, asked } = await proxy({ target, credentials: 'me:pass@word-of-proxy' });
    const http = client({ proxy: { https: `http://me:${SECRET}@${address}` }, ca: [servers.cert] });
    expect(await (await http.send({ url: 'https://registry.test/v2/' })).text(100)).toBe('behind the proxy');
    expect(asked).toEqual(['CONNECT registry.test:443']);
  });

  it('asks the proxy for the complete URL of a plain http host', async () => {
    const target = await proxy({ refuse: 204 });
    const { address, asked } = await proxy({ target: target.address });
    const http = client({ proxy: { http: address }, plainHttpHosts: ['registry.test'] });
    expect((await http.send({ url: 'http://registry.test/v2/' })).status).toBe(204);
    expect(asked).toEqual(['GET http://registry.test/v2/']);
  });

  it('still refuses plain http to a host that the user did not name', async () => {
    const { address, asked } = await proxy({});
    const http = client({ proxy: { http: address, https: address } });
    expect(await fail(http.send({ url: 'http://registry.test/v2/' }))).toMatchObject({ code: 'plain-http-refused' });
    expect(asked).toEqual([]);
  });

  it('goes directly to the hosts of NO_PROXY', async () => {
    const servers = tls();
    const target = await servers.serve((_, response) => response.end('direct'));
    const { address, asked } = await proxy({ target });
    const http = client({ proxy: { https: address, noProxy: '0.0.0.0/32' }, ca: [servers.cert] });
    expect(await (await http.send({ url: `https://${target}/` })).text(100)).toBe('direct');
    expect(asked).toEqual([]);
    expect(await (await http.send({ url: 'https://registry.test/' })).text(100)).toBe('direct');
    expect(asked).toEqual(['CONNECT registry.test:443']);
  });

  it('names a proxy that is down, and the server that it did not reach', async () => {
    const port = await freePort();
    const http = client({ proxy: { https: `http://me:${SECRET}@127.0.0.1:${port}` } });
    const error = await fail(http.send({ url: 'https://registry.test/v2/' }));
    expect(error).toMatchObject({ code: 'proxy-unreachable', family: 'fault' });
    expect(error.message).toMatch(
      new RegExp(`^the proxy 127.0.0.1:${port} cannot be reached for GET https://registry.test/v2/: .*ECONNREFUSED`),
    );
    expect(error.hint).toContain('NO_PROXY=registry.test');
    expect(JSON.stringify(error.toReason())).not.toContain('pass');
  });

  it('names a proxy that is down also for plain http', async () => {
    const port = await freePort();
    const http = client({ proxy: { http: `127.0.0.1:${port}` }, plainHttpHosts: ['registry.test'] });
    expect(await fail(http.send({ url: 'http://registry.test/' }))).toMatchObject({ code: 'proxy-unreachable' });
  });

  it('names a proxy that does not answer CONNECT', async () => {
    const { address } = await proxy({ isSilent: true });
    const error = await fail(client({ proxy: { https: address } }).send({ url: 'https://registry.test/' }));
    expect(error).toMatchObject({ code: 'proxy-unreachable' });
    expect(error.message).toContain(`the proxy ${address}`);
  }, 20_000);

  it.each([407, 403, 502])('reports that the proxy answered %s to CONNECT', async (refuse) => {
    const { address, asked } = await proxy({ refuse });
    const error = await fail(client({ proxy: { https: address } }).send({ url: 'https://registry.test/v2/' }));
    expect(error).toMatchObject({ code: 'proxy-refused', family: 'fault' });
    expect(error.message).toBe(`the proxy ${address} refused GET https://registry.test/v2/: status ${refuse}`);
    expect(error.hint).toContain(`HTTPS_PROXY=http://USER:PASSWORD@${address} for status 407`);
    expect(asked).toHaveLength(1);
  });

  it('reports that the proxy wants credentials for plain http', async () => {
    const { address } = await proxy({ credentials: 'me:secret' });
    const http = client({ proxy: { http: address }, plainHttpHosts: ['registry.test'] });
    expect(await fail(http.send({ url: 'http://registry.test/' }))).toMatchObject({
      code: 'proxy-refused',
      message: expect.stringContaining('status 407'),
    });
  });

  it('tries a proxy again that answers 503', async () => {
    const { address, asked } = await proxy({ refuse: 503 });
    await fail(client({ proxy: { https: address }, retries: 1 }).send({ url: 'https://registry.test/' }));
    expect(asked).toHaveLength(2);
  });

  it('routes the global fetch of a library through the proxy', async () => {
    const servers = tls();
    const target = await servers.serve((_, response) => response.end('by fetch'));
    const { address, asked } = await proxy({ target });
    // In a process of its own, because a test has another global object than `fetch`.
    const module = new URL('../../../src/lib/http/client.ts', import.meta.url).href;
    const options = { proxy: { https: address }, ca: [servers.cert] };
    const script = `
      const { openClient } = await import(${JSON.stringify(module)});
      const http = openClient(${JSON.stringify(options)});
      await http.routeFetch();
      console.log(await (await fetch('https://registry.test/metadata')).text());
      await http.close();`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
    expect(stdout).toBe('by fetch\n');
    expect(asked).toEqual(['CONNECT registry.test:443']);
  });
});
