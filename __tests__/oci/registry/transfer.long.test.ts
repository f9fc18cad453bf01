import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { collect, streamOf } from '../../../src/lib/bytes.ts';
import { digestOf } from '../../../src/lib/digest.ts';
import { createHttp, type Http } from '../../../src/lib/http.ts';
import { anonymous, openRepository, parseReference, type Repository } from '../../../src/oci/index.ts';
import { transferBlob } from '../../../src/oci/transfer.ts';
import { createRegistryHandler } from '../../../src/sandbox/registry/handler.ts';
import { startWorld, type World } from '../../support/sandbox.ts';

const MiB = 1024 * 1024;
const describeBlob = (bytes: Buffer) => ({
  mediaType: 'application/octet-stream',
  digest: digestOf(bytes),
  size: bytes.length,
});
const LARGE = randomBytes(9 * MiB + 17);
const MIDDLE = randomBytes(2 * MiB + 5);
const SMALL = randomBytes(70_000);

/** A proxy before a registry with storage. It counts body bytes, and it may answer or cut a request first. */
interface Gate {
  readonly host: string;
  readonly asked: string[];
  /** Bytes of all request bodies received. */
  received: number;
  before: (request: IncomingMessage, response: ServerResponse) => unknown;
}

let world: World;
const servers: Server[] = [];
let http: Http;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());
beforeEach(() => {
  http = createHttp({ retries: 1, tryTimeoutMs: 5_000 });
});
afterEach(async () => {
  await http.close();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

let folder = 0;
async function startGate(before: Gate['before'] = () => undefined): Promise<Gate> {
  const handler = createRegistryHandler({ dir: `${world.dir}/gate-${folder++}` });
  const gate = { host: '', asked: [] as string[], received: 0, before };
  const server = createServer((request, response) => {
    gate.asked.push(`${request.method} ${request.url?.replace(/[0-9a-f-]{36}/, 'UPLOAD')}`);
    const push = request.push.bind(request);
    request.push = (chunk: unknown, encoding?: BufferEncoding) => {
      if (chunk instanceof Uint8Array) gate.received += chunk.length;
      return push(chunk, encoding);
    };
    gate.before(request, response);
    if (!response.headersSent && !request.socket.destroyed)
      void Promise.resolve(handler(request, response)).catch(() => request.socket.destroy());
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  gate.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return gate;
}

const open = (host: string, name = 'acme/app'): Repository =>
  openRepository(parseReference(`${host}/${name}`), { http, credentials: anonymous });

async function createSource(bytes: Buffer): Promise<Repository> {
  const source = world.repository('primary', 'acme/source');
  await source.pushBlob(describeBlob(bytes), () => streamOf(bytes));
  return open(world.host('primary'), 'acme/source');
}

/** Resets a request's connection after the registry has received `limit` bytes of its body. */
function cutAfter(request: IncomingMessage, limit: number): void {
  const push = request.push.bind(request);
  let at = 0;
  request.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (!(chunk instanceof Uint8Array)) return push(chunk, encoding);
    const part = chunk.subarray(0, Math.max(0, limit - at));
    at += chunk.length;
    if (part.length > 0) push(part);
    // The registry must write these bytes to its file before the reset.
    if (at >= limit) setTimeout(() => request.socket.resetAndDestroy(), 20);
    return at < limit;
  };
}

describe.each([
  ['small', SMALL],
  ['middle', MIDDLE],
  ['large', LARGE],
])('transferBlob, for a %s blob,', (_, bytes) => {
  it('copies every byte in one PUT', async () => {
    const destination = await startGate();
    expect(await transferBlob(await createSource(bytes), open(destination.host), describeBlob(bytes))).toBe('uploaded');
    expect(
      (await collect(open(destination.host).blob(describeBlob(bytes)), 2 * bytes.length, 'it')).equals(bytes),
    ).toBe(true);
    expect(destination.asked.slice(0, 2)).toEqual([
      'POST /v2/acme/app/blobs/uploads/',
      `PUT /v2/acme/app/blobs/uploads/UPLOAD?digest=${encodeURIComponent(describeBlob(bytes).digest)}`,
    ]);
    expect(destination.received).toBe(bytes.length);
  });

  it('stores nothing when the source returns wrong content', async () => {
    const source = await createSource(bytes);
    const destination = await startGate();
    await world.sandbox.fault('primary', 'registry', 'corrupt', bytes.length - 1);
    try {
      await expect(transferBlob(source, open(destination.host), describeBlob(bytes))).rejects.toMatchObject({
        code: 'digest-mismatch',
      });
    } finally {
      await world.sandbox.fault('primary', 'registry', 'none');
    }
    expect(destination.received).toBeLessThan(bytes.length);
    expect(await open(destination.host).hasBlob(describeBlob(bytes))).toBe(false);
  });
});

describe.each([
  ['middle', MIDDLE, 500_000],
  ['large', LARGE, 2 * MiB],
])('transferBlob, for a %s blob whose upload is cut,', (_, bytes, every) => {
  it('resumes at the offset of the registry after each cut and sends few bytes twice', async () => {
    const source = await createSource(bytes);
    let cuts = 0;
    const destination = await startGate((request) => {
      if (/^(PUT|PATCH)$/.test(request.method ?? '') && cuts++ < 4) cutAfter(request, every);
    });
    await transferBlob(source, open(destination.host), describeBlob(bytes));
    expect(
      (await collect(open(destination.host).blob(describeBlob(bytes)), 2 * bytes.length, 'it')).equals(bytes),
    ).toBe(true);
    expect(destination.asked.filter((line) => line.startsWith('POST'))).toHaveLength(1);
    expect(destination.asked.filter((line) => line.startsWith('GET /v2/acme/app/blobs/uploads/'))).toHaveLength(4);
    // The allowance covers bytes in buffers at the time of the reset.
    expect(destination.received - bytes.length).toBeLessThan(4 * MiB);
  });

  it('restarts an upload that the registry no longer knows', async () => {
    const source = await createSource(bytes);
    let cuts = 0;
    const destination = await startGate((request, response) => {
      if (request.method === 'PUT' && cuts++ < 2) cutAfter(request, every);
      if (request.method === 'GET' && request.url?.includes('uploads')) response.writeHead(404).end();
    });
    await transferBlob(source, open(destination.host), describeBlob(bytes));
    expect(await open(destination.host).hasBlob(describeBlob(bytes))).toBe(true);
    expect(destination.asked.filter((line) => line.startsWith('POST'))).toHaveLength(3);
  });
});

describe('transferBlob, for an upload,', () => {
  it('continues in the same PUT after the source was cut', async () => {
    const source = await createSource(LARGE);
    const destination = await startGate();
    await world.sandbox.fault('primary', 'registry', 'cut', 2 * MiB);
    try {
      await transferBlob(source, open(destination.host), describeBlob(LARGE));
    } finally {
      await world.sandbox.fault('primary', 'registry', 'none');
    }
    expect(destination.asked.filter((line) => line.startsWith('PUT'))).toHaveLength(1);
    expect(destination.received).toBe(LARGE.length);
  });

  it('stops when it makes no progress', async () => {
    const source = await createSource(MIDDLE);
    const destination = await startGate(
      (request) => void (request.method === 'PUT' && request.socket.resetAndDestroy()),
    );
    await expect(transferBlob(source, open(destination.host), describeBlob(MIDDLE))).rejects.toMatchObject({
      code: 'network-unreachable',
    });
    expect(destination.asked.filter((line) => line.startsWith('PUT')).length).toBeLessThanOrEqual(5);
  });

  it.each([
    ['OCI-Chunk-Min-Length', 5 * MiB],
    ['no minimum', 0],
  ])('uses chunks for a registry that limits the request size (%s)', async (_, least) => {
    const bytes = randomBytes(20 * MiB);
    const source = await createSource(bytes);
    const chunks: number[] = [];
    const destination = await startGate((request, response) => {
      const length = Number(request.headers['content-length']);
      if (request.method === 'POST' && least > 0) response.setHeader('oci-chunk-min-length', String(least));
      if (request.method === 'PATCH') chunks.push(length);
      if (length > 16 * MiB) {
        response.writeHead(413, { 'content-length': 0 });
        response.flushHeaders();
        request.resume().on('close', () => response.end());
      }
    });
    await transferBlob(source, open(destination.host), describeBlob(bytes));
    expect(await open(destination.host).hasBlob(describeBlob(bytes))).toBe(true);
    expect(chunks).toEqual([16 * MiB, 4 * MiB]);
  });

  it.each(['1', new Date(Date.now() + 1_000).toUTCString()])(
    'waits for the time in Retry-After: %s, and then tries again',
    async (after) => {
      const source = await createSource(MIDDLE);
      let first = true;
      const destination = await startGate((request, response) => {
        if (request.method !== 'PUT' || !first) return;
        first = false;
        request.resume().on('end', () => response.writeHead(429, { 'retry-after': after }).end());
        Object.defineProperty(response, 'headersSent', { value: true, configurable: true });
      });
      await transferBlob(source, open(destination.host), describeBlob(MIDDLE));
      expect(await open(destination.host).hasBlob(describeBlob(MIDDLE))).toBe(true);
    },
  );

  it('resumes from a disk too', async () => {
    const layout = openRepository(parseReference(`oci-layout:${world.dir}/layout`), { http, credentials: anonymous });
    await layout.pushBlob(describeBlob(MIDDLE), () => streamOf(MIDDLE));
    let cuts = 0;
    const destination = await startGate((request) => {
      if (/^(PUT|PATCH)$/.test(request.method ?? '') && cuts++ < 2) cutAfter(request, 600_000);
    });
    await transferBlob(layout, open(destination.host), describeBlob(MIDDLE));
    expect(await open(destination.host).hasBlob(describeBlob(MIDDLE))).toBe(true);
    expect(destination.asked.filter((line) => line.startsWith('POST'))).toHaveLength(1);
  });
});

describe('transferBlob, within one registry,', () => {
  const within = async (before?: Gate['before']) => {
    const registry = await startGate(before);
    await open(registry.host, 'acme/one').pushBlob(describeBlob(SMALL), () => streamOf(SMALL));
    registry.received = 0;
    registry.asked.length = 0;
    const how = await transferBlob(
      open(registry.host, 'acme/one'),
      open(registry.host, 'acme/two'),
      describeBlob(SMALL),
    );
    expect(await open(registry.host, 'acme/two').hasBlob(describeBlob(SMALL))).toBe(true);
    return { how, registry };
  };

  it('mounts the blob and sends no bytes', async () => {
    const { how, registry } = await within();
    expect(how).toBe('mounted');
    expect(registry.received).toBe(0);
    expect(registry.asked).toHaveLength(2);
  });

  it.each([400, 401, 403, 404, 405, 500])(
    'uploads the blob when the registry answers the mount with %d',
    async (status) => {
      const { how } = await within((request, response) => {
        if (request.url?.includes('mount=')) response.writeHead(status).end();
      });
      expect(how).toBe('uploaded');
    },
  );

  it('uploads to the session that the registry opened for the mount, without another POST', async () => {
    const { how, registry } = await within((request) => {
      request.url = request.url?.replace(/mount=[^&]*&from=[^&]*/, '');
    });
    expect(how).toBe('uploaded');
    expect(registry.asked.filter((line) => line.startsWith('POST'))).toHaveLength(1);
  });
});
