import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import {
  createHttp,
  fetchBytes,
  type Http,
  type HttpOptions,
  isLoopback,
  retryAfterMs,
  safeUrl,
} from '../../src/lib/http.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

describe('the HTTP client', () => {
  const servers: Server[] = [];
  const clients: Http[] = [];
  const serve = async (handler: Handler): Promise<string> => {
    const server = createServer(handler).listen(0, '127.0.0.1');
    servers.push(server);
    await new Promise((resolve) => server.once('listening', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const client = (options: HttpOptions = {}): Http => {
    const http = createHttp(options);
    clients.push(http);
    return http;
  };
  afterEach(async () => {
    for (const http of clients.splice(0)) await http.close();
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });

  it('retries 429 and 5xx and waits for the time in Retry-After', async () => {
    const times: number[] = [];
    const url = await serve((_, response) => {
      times.push(Date.now());
      if (times.length === 1) response.writeHead(429, { 'retry-after': '1' }).end();
      else if (times.length === 2) response.writeHead(503).end();
      else response.end('ok');
    });
    const response = await client().send({ url });
    expect(await response.text(10)).toBe('ok');
    expect(times).toHaveLength(3);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(990);
  });

  it('fails with the status, the start of the body and the number of attempts', async () => {
    const url = await serve((_, response) => response.writeHead(500).end('the disk is full'));
    await expect(client({ retries: 1 }).send({ url: `${url}/x?token=secret` })).rejects.toMatchObject({
      code: 'http-status',
      message: expect.stringContaining('the disk is full'),
      details: { status: 500, attempts: 2, url: `${url}/x` },
    });
  });

  it('does not retry a 404', async () => {
    let count = 0;
    const url = await serve((_, response) => {
      count++;
      response.writeHead(404).end();
    });
    await expect(client().send({ url })).rejects.toMatchObject({ code: 'http-status' });
    expect(count).toBe(1);
    expect((await client().send({ url, accept: [404] })).status).toBe(404);
  });

  it('retries a refused connection and reports the refusal', async () => {
    await expect(client({ retries: 1 }).send({ url: 'http://127.0.0.1:1/' })).rejects.toMatchObject({
      code: 'network-unreachable',
      details: { attempts: 2 },
    });
  });

  it('ends an attempt without an answer', async () => {
    const url = await serve(() => {});
    await expect(client({ tryTimeoutMs: 100, retries: 1 }).send({ url })).rejects.toMatchObject({
      code: 'network-timeout',
      details: { attempts: 2 },
    });
  });

  it('ends at the time limit of all attempts, even if Retry-After requests more', async () => {
    const url = await serve((_, response) => response.writeHead(503, { 'retry-after': '30' }).end());
    const started = Date.now();
    await expect(client({ totalTimeoutMs: 500 }).send({ url })).rejects.toMatchObject({ code: 'http-status' });
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  it('ends on cancellation, before and during an attempt', async () => {
    const url = await serve(() => {});
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    await expect(client().send({ url, signal: controller.signal })).rejects.toMatchObject({ code: 'cancelled' });
    await expect(client().send({ url, signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('drops credentials on a redirect to another origin and keeps them on the same origin', async () => {
    const seen: (string | undefined)[] = [];
    const other = await serve((request, response) => {
      seen.push(request.headers.authorization);
      response.end('there');
    });
    const url = await serve((request, response) => {
      seen.push(request.headers.authorization);
      if (request.url === '/a') response.writeHead(307, { location: '/b' }).end();
      else response.writeHead(302, { location: `${other}/c` }).end();
    });
    const response = await client().send({ url: `${url}/a`, headers: { Authorization: 'Bearer t' } });
    expect(response.url).toBe(`${other}/c`);
    expect(seen).toEqual(['Bearer t', 'Bearer t', undefined]);
  });

  it.each([
    ['for ever', '/loop', 'too often'],
    ['to another scheme', 'file:///etc/passwd', 'url-malformed'],
    ['to a remote host over plain HTTP', 'http://mirror.test/', 'plain-http-refused'],
  ])('does not follow a redirect %s', async (_, location, why) => {
    const url = await serve((_request, response) => response.writeHead(302, { location }).end());
    const error = await client()
      .send({ url })
      .catch((thrown: Error) => thrown);
    expect(`${(error as { code?: string }).code} ${(error as Error).message}`).toContain(why);
  });

  it('sends a streamed body again with each attempt', async () => {
    const bodies: string[] = [];
    const url = await serve(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      bodies.push(`${request.headers['content-length']} ${body}`);
      response.writeHead(bodies.length === 1 ? 503 : 201).end();
    });
    const body = async function* () {
      yield Buffer.from('ab');
      yield Buffer.from('cd');
    };
    await client().send({ url, method: 'PUT', body, contentLength: 4 });
    expect(bodies).toEqual(['4 abcd', '4 abcd']);
  });

  it('keeps its connection after a HEAD', async () => {
    const url = await serve((_, response) => response.writeHead(200, { 'content-length': '200000' }).end());
    let connections = 0;
    servers[0]?.on('connection', () => connections++);
    const http = client();
    for (let i = 0; i < 12; i++) {
      const response = await http.send({ url, method: 'HEAD' });
      await response.discard();
    }
    expect(connections).toBeLessThanOrEqual(2); // The next request may start before the previous one ends.
  });

  it('reads no more than the given limit', async () => {
    const url = await serve((_, response) => response.end('x'.repeat(2_000)));
    await expect((await client().send({ url })).bytes(1_999)).rejects.toMatchObject({ code: 'response-too-large' });
    expect(await (await client().send({ url })).bytes(2_000)).toHaveLength(2_000);
  });

  it('reports a truncated body, and fetchBytes requests it again', async () => {
    let count = 0;
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '10' });
      if (++count % 2 === 1) {
        response.write('hal');
        setTimeout(() => response.destroy(), 20);
      } else response.end('0123456789');
    });
    await expect((await client().send({ url })).bytes(100)).rejects.toMatchObject({ code: 'network-unreachable' });
    count = 0;
    expect((await fetchBytes(client(), { url }, 100)).bytes.toString()).toBe('0123456789');
  });

  describe('with an answer of one byte at a time', () => {
    const LIMIT = { documentTimeoutMs: 300, retries: 1 };
    const SIZE = 1_000; // The whole answer takes 20 s.
    let asked = 0;
    const dripping = async (status = 200): Promise<string> => {
      asked = 0;
      return serve((_, response) => {
        asked++;
        response.writeHead(status, { 'content-length': SIZE });
        const timer = setInterval(() => response.write('x'), 20);
        response.once('close', () => clearInterval(timer));
      });
    };
    const quick = async (work: Promise<unknown>): Promise<void> => {
      const started = Date.now();
      await work;
      expect(Date.now() - started).toBeLessThan(5_000);
    };
    const tooSlow = { code: 'document-too-slow', family: 'fault' };

    it('refuses a small answer that is not complete in time', async () => {
      const url = await dripping();
      const http = client(LIMIT);
      await quick(expect((await http.send({ url })).bytes(SIZE)).rejects.toMatchObject(tooSlow));
      await quick(expect((await http.send({ url })).text(SIZE)).rejects.toMatchObject(tooSlow));
      await quick(expect((await http.send({ url })).json(SIZE)).rejects.toMatchObject(tooSlow));
    });

    it('does not request it again', async () => {
      const url = await dripping();
      await quick(expect(fetchBytes(client(LIMIT), { url }, SIZE)).rejects.toMatchObject(tooSlow));
      expect(asked).toBe(1);
    });

    it('does not restart the time limit for an answer that is also truncated', async () => {
      const url = await serve((_, response) => {
        asked++;
        response.writeHead(200, { 'content-length': SIZE });
        const timer = setInterval(() => response.write('x'), 20);
        setTimeout(() => response.destroy(), 200);
        response.once('close', () => clearInterval(timer));
      });
      asked = 0;
      const request = { url, documentTimeoutMs: 150, retries: 50 };
      await quick(expect(fetchBytes(client(), request, SIZE)).rejects.toMatchObject(tooSlow));
      expect(asked).toBe(1);
      const retried = fetchBytes(client(), { ...request, documentTimeoutMs: 600 }, SIZE);
      await quick(expect(retried).rejects.toMatchObject({ family: 'fault' }));
      expect(asked).toBeLessThan(6);
    });

    it('does not wait for all of an error answer, or of a body that is not read', async () => {
      const refusing = await dripping(404);
      await quick(expect(client(LIMIT).send({ url: refusing })).rejects.toMatchObject({ code: 'http-status' }));
      const response = await client(LIMIT).send({ url: await dripping(201) });
      await quick(response.discard());
    });

    it('reads a transfer to its end while bytes arrive', async () => {
      const url = await serve((_, response) => {
        response.writeHead(200, { 'content-length': 40 });
        let sent = 0;
        const timer = setInterval(() => {
          response.write('x');
          if (++sent === 40) clearInterval(timer);
        }, 20);
      });
      let size = 0;
      for await (const chunk of (await client(LIMIT).send({ url })).body) size += chunk.length;
      expect(size).toBe(40);
    });
  });

  it('uses plain HTTP only for this machine and for named hosts', async () => {
    await expect(client().send({ url: 'http://registry.test/' })).rejects.toMatchObject({ code: 'plain-http-refused' });
    await expect(
      client({ plainHttpHosts: ['registry.test'], retries: 0 }).send({ url: 'http://registry.test/' }),
    ).rejects.toMatchObject({
      code: 'network-unreachable',
    });
  });

  it('uses the proxy for other hosts, never for this machine', async () => {
    const asked: string[] = [];
    const proxy = await serve(() => {});
    servers[0]?.on('connect', (request, socket) => {
      asked.push(request.url ?? '');
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
    const url = await serve((_, response) => response.end('direct'));
    const http = client({
      proxy: { http: proxy, https: proxy, noProxy: 'skipped.test' },
      retries: 0,
      tryTimeoutMs: 2_000,
    });
    expect(await (await http.send({ url })).text(10)).toBe('direct');
    await expect(http.send({ url: 'https://registry.test/v2/' })).rejects.toMatchObject({ code: 'proxy-refused' });
    await expect(http.send({ url: 'https://skipped.test/v2/' })).rejects.toBeDefined();
    expect(asked).toEqual(['registry.test:443']);
  });
});

describe('a URL', () => {
  it.each(['localhost', '127.0.0.1', '127.1.2.3', '[::1]', 'a.localhost'])('with host %s is this machine', (host) =>
    expect(isLoopback(host)).toBe(true),
  );
  it.each(['127.0.0.1.evil.test', 'localhost.test', '10.0.0.1', '0.0.0.0'])('with host %s is another machine', (host) =>
    expect(isLoopback(host)).toBe(false),
  );
  it('shows no secrets when it is printed', () => {
    expect(safeUrl('https://user:password@host.test/a?sig=secret#x')).toBe('https://host.test/a');
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  it.each([
    ['2', 2_000],
    ['0', 0],
    ['Thu, 01 Jan 2026 00:00:05 GMT', 5_000],
    ['Wed, 31 Dec 2025 23:00:00 GMT', 0],
    ['99999999', 60_000],
    ['soon', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    [undefined, undefined],
  ])('parses %s', (value, expected) => expect(retryAfterMs(value, now)).toBe(expected));
});
