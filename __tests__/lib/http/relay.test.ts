import { randomBytes } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createHttp, type Http, type HttpOptions, type RelayRequest } from '../../../src/lib/http.ts';

const BYTES = randomBytes(3 * 1024 * 1024 + 12_345);
const SIZE = BYTES.length;

describe('the relay of a body from one server to another', () => {
  const servers: Server[] = [];
  const clients: Http[] = [];
  const serve = async (handler: RequestListener): Promise<URL> => {
    const server = createServer(handler).listen(0, '127.0.0.1');
    servers.push(server);
    await new Promise((resolve) => server.once('listening', resolve));
    return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/blob`);
  };
  afterEach(async () => {
    for (const http of clients.splice(0)) await http.close();
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });

  /** A source that serves BYTES with ranges. `intercept` may answer first. */
  const source = (intercept: RequestListener = () => undefined): Promise<URL> =>
    serve((request, response) => {
      intercept(request, response);
      if (response.headersSent || response.destroyed) return;
      const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
      if (from === undefined) response.writeHead(200, { 'content-length': SIZE }).end(BYTES);
      else {
        const part = BYTES.subarray(Number(from), Number(to) + 1);
        const range = `bytes ${from}-${to}/${SIZE}`;
        response.writeHead(206, { 'content-length': part.length, 'content-range': range }).end(part);
      }
    });
  const received: { body: Buffer; headers: Record<string, unknown> }[] = [];
  const target = (status = 201): Promise<URL> => {
    received.length = 0;
    return serve(async (request, response) => {
      const chunks: Buffer[] = [];
      try {
        for await (const chunk of request) chunks.push(chunk as Buffer);
      } catch {
        return;
      }
      received.push({ body: Buffer.concat(chunks), headers: request.headers });
      response.writeHead(status, { 'x-refusal': 'yes' }).end('a refusal');
    });
  };
  const relay = async (from: URL, to: URL, more: Partial<RelayRequest> = {}, options: HttpOptions = {}) => {
    const http = createHttp(options);
    clients.push(http);
    const seen: Buffer[] = [];
    const answer = await http.relay?.({
      from: { url: from, headers: { authorization: 'Bearer of-the-source' } },
      to: { url: to, method: 'PUT', headers: { authorization: 'Bearer of-the-target' } },
      range: { at: 0, sendFrom: 0, end: SIZE, size: SIZE },
      inspect: (block) => seen.push(Buffer.from(block)),
      ...more,
    });
    return { answer, seen: Buffer.concat(seen) };
  };

  it('delivers every byte to the target and the inspection, with separate credentials for each side', async () => {
    const asked: (string | undefined)[] = [];
    const from = await source((request) => asked.push(request.headers.authorization));
    const { answer, seen } = await relay(from, await target());
    expect(answer).toMatchObject({ status: 201, headers: { 'x-refusal': 'yes' } });
    expect(seen.equals(BYTES)).toBe(true);
    expect(received[0]?.body.equals(BYTES)).toBe(true);
    expect(asked).toEqual(['Bearer of-the-source']);
    expect(received[0]?.headers).toMatchObject({
      authorization: 'Bearer of-the-target',
      'content-length': String(SIZE),
    });
  });

  it('can send a part, after an inspection of the beginning that is not sent', async () => {
    const range = { at: 1_000_000, sendFrom: 1_500_000, end: 2_500_000, size: SIZE };
    const { seen } = await relay(await source(), await target(), { range });
    expect(seen.equals(BYTES.subarray(1_000_000, 2_500_000))).toBe(true);
    expect(received[0]?.body.equals(BYTES.subarray(1_500_000, 2_500_000))).toBe(true);
  });

  it('continues with a range after the source is cut, over the same request to the target', async () => {
    let count = 0;
    const from = await source((_, response) => {
      if (++count > 3) return;
      const at = SIZE - 900_000 * (4 - count);
      if (count === 1) {
        response.writeHead(200, { 'content-length': SIZE }).write(BYTES.subarray(0, at));
        setTimeout(() => response.destroy(), 30);
      }
    });
    const { answer, seen } = await relay(from, await target());
    expect(answer?.status).toBe(201);
    expect(seen.equals(BYTES)).toBe(true);
    expect(received.map(({ body }) => body.equals(BYTES))).toEqual([true]);
  });

  it.each<[string, RequestListener]>([
    ['is chunked', (_, response) => void response.writeHead(200).end(BYTES)],
    ['redirects', (_, response) => void response.writeHead(307, { location: '/elsewhere' }).end()],
    [
      'sends more than its length',
      (_, r) => void r.writeHead(200, { 'content-length': SIZE + 1 }).end(Buffer.alloc(SIZE + 1)),
    ],
    ['is encoded', (_, r) => void r.writeHead(200, { 'content-length': SIZE, 'content-encoding': 'gzip' }).end(BYTES)],
    ['wants credentials', (_, response) => void response.writeHead(401).end()],
    ['does not speak HTTP', (request) => void request.socket.end('220 mail.test ESMTP\r\n\r\n')],
    ['hangs up', (request) => void request.socket.destroy()],
  ])('sends nothing and leaves the body to the ordinary client if the source %s', async (_, intercept) => {
    const { answer, seen } = await relay(await source(intercept), await target());
    expect(answer).toBeUndefined();
    expect(seen).toHaveLength(0);
    expect(received).toHaveLength(0);
  });

  it('leaves the body to the ordinary client behind a proxy or without a listener', async () => {
    const proxy = { http: 'http://127.0.0.1:1', https: 'http://127.0.0.1:1' };
    const options = { proxy, plainHttpHosts: ['registry.test'] };
    const from = new URL('http://registry.test/blob');
    expect((await relay(from, await target(), {}, options)).answer).toBeUndefined();
    expect((await relay(new URL('http://127.0.0.1:1/'), await target())).answer).toBeUndefined();
  });

  it('never uses plain HTTP to another host', async () => {
    await expect(relay(await source(), new URL('http://registry.test/'))).rejects.toMatchObject({
      code: 'plain-http-refused',
    });
  });

  it('does not complete when the inspection throws, so the target stores nothing', async () => {
    let end = 0;
    const inspect = (block: Buffer): void => {
      end += block.length;
      if (end === SIZE) throw new Error('not what was promised');
    };
    await expect(relay(await source(), await target(), { inspect })).rejects.toThrow('not what was promised');
    expect(received).toHaveLength(0);
  });

  it('returns the answer of a target that refuses early', async () => {
    const to = await serve((request, response) => {
      const refusal = 'too large for us';
      response.writeHead(413, { 'content-length': refusal.length }).write(refusal);
      request.resume().on('close', () => response.end()); // Servers keep the connection open for a while. A reset would drop the answer.
    });
    const { answer } = await relay(await source(), to);
    expect(answer?.status).toBe(413);
    expect(answer?.body.toString()).toBe('too large for us');
  });

  it('fails when the target is cut or confirms before the end', async () => {
    const cut = await serve((request) => void request.once('data', () => request.socket.resetAndDestroy()));
    await expect(relay(await source(), cut)).rejects.toMatchObject({ code: 'network-unreachable' });
    const hasty = await serve((_, response) => response.writeHead(201).end());
    await expect(relay(await source(), hasty)).rejects.toMatchObject({ code: 'network-unreachable' });
  });

  it('ends when either side is silent for too long', async () => {
    const options = { idleTimeoutMs: 150 };
    const silent = await source((_, response) => {
      response.writeHead(200, { 'content-length': SIZE }).write(BYTES.subarray(0, 1_000_000));
    });
    await expect(relay(silent, await target(), {}, options)).rejects.toMatchObject({ code: 'network-unreachable' });
    const large = 64 * 1024 * 1024; // The body is larger than the buffers of the connection.
    const from = await serve((_, response) => {
      response.writeHead(200, { 'content-length': large });
      for (let i = 0; i < 64; i++) response.write(Buffer.alloc(1024 * 1024));
    });
    const deaf = await serve((request) => void request.pause());
    const range = { at: 0, sendFrom: 0, end: large, size: large };
    await expect(relay(from, deaf, { range, inspect: () => {} }, options)).rejects.toMatchObject({
      code: 'network-unreachable',
    });
  });

  it('ends on cancellation and leaves no connection', async () => {
    const open = new Set<Socket>();
    const from = await source((request, response) => {
      open.add(request.socket);
      request.socket.once('close', () => open.delete(request.socket));
      response.writeHead(200, { 'content-length': SIZE }).write(BYTES.subarray(0, 1_000));
    });
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    await expect(relay(from, await target(), { signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' });
    await expect(relay(from, await target(), { signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' });
    // Waits until the server sees the end. Only the time limit of the test applies.
    while (open.size > 0) await new Promise((resolve) => setTimeout(resolve, 10));
  });
});
