import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createHttp } from '../../src/lib/http.ts';
import {
  anonymous,
  closure,
  copyGraph,
  copyGraphs,
  type Graph,
  OCI_MANIFEST,
  openRepository,
  parseReference,
  planCopy,
  type Repository,
} from '../../src/oci/index.ts';
import { attach, pushFullRelease, pushImage } from '../support/image.ts';
import {
  contentOf,
  type MemoryOptions,
  type MemoryRepository,
  memoryRepository,
} from '../support/memory-repository.ts';
import { type ScriptedServer, scriptedServer } from '../support/scripted-server.ts';

const OPTIONS = { concurrency: 4, tag: 'v1' };

async function release(options: MemoryOptions = {}): Promise<{ source: MemoryRepository; graph: Graph }> {
  const source = memoryRepository({ name: 'source.test/app', pause: async () => {}, ...options });
  await pushFullRelease(source, 'v1');
  return { source, graph: await closure(source, 'v1', OPTIONS) };
}
const layerOf = (graph: Graph): string => graph.blobs.find(({ size }) => size === 'amd64'.length)?.digest ?? '';

describe('a source that lies', () => {
  const wrong = async function* (text: string): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text);
  };
  const endless = async function* (): AsyncGenerator<Uint8Array> {
    for (;;) yield Buffer.alloc(64 * 1024);
  };
  it.each([
    ['gives other bytes', () => wrong('AMD64'), 'digest-mismatch', 'amd64'],
    ['gives fewer bytes than it said', () => wrong('amd6'), 'size-mismatch', 'amd64'],
    ['gives more bytes than it said', () => wrong('amd64!'), 'size-mismatch', 'amd64'],
    ['never ends', endless, 'size-mismatch', 'amd64'],
  ])('and %s is told so, with what was expected, and nothing is published', async (_, stream, code) => {
    const { source, graph } = await release();
    const layer = layerOf(graph);
    const lying = memoryRepository({
      given: (digest, bytes) => (digest === layer ? stream() : wrong(bytes.toString())),
    });
    for (const [digest, bytes] of source.blobs) lying.blobs.set(digest, bytes);
    const destination = memoryRepository();
    await expect(copyGraph(graph, lying, destination, OPTIONS)).rejects.toMatchObject({ code });
    expect(destination.blobs.has(layer)).toBe(false);
    expect(destination.tagged.size).toBe(0);
    expect(destination.dangling()).toEqual([]);
  });

  it('to several destinations publishes at none', async () => {
    const { source, graph } = await release();
    source.blobs.set(layerOf(graph), Buffer.from('AMD64'));
    const places = [memoryRepository(), memoryRepository()];
    const targets = places.map((repository) => ({ repository, tag: 'v1' }));
    for (const outcome of await copyGraphs(graph, source, targets, OPTIONS))
      expect(outcome).toMatchObject({ error: { code: 'digest-mismatch' } });
    for (const { tagged } of places) expect(tagged.size).toBe(0);
  });
});

describe('a destination that does not keep what it took', () => {
  it('is given it once more, and is right then', async () => {
    const { source, graph } = await release();
    const layer = layerOf(graph);
    let losses = 1;
    const destination = memoryRepository({ keeps: (digest) => digest !== layer || losses-- <= 0 });
    await copyGraph(graph, source, destination, OPTIONS);
    expect(contentOf(destination)).toEqual(contentOf(source));
  });

  it('is an error when it loses it again', async () => {
    const { source, graph } = await release();
    const layer = layerOf(graph);
    const destination = memoryRepository({ keeps: (digest) => digest !== layer });
    await expect(copyGraph(graph, source, destination, OPTIONS)).rejects.toMatchObject({ code: 'copy-not-kept' });
    expect([destination.tagged.size, destination.dangling()]).toEqual([0, []]);
  });

  it('is found out with --deep where it does not look at what manifests name', async () => {
    const { source, graph } = await release();
    const layer = layerOf(graph);
    const destination = memoryRepository();
    const careless: Repository = {
      ...destination,
      pushBlob: async (descriptor, content) => {
        const how = await destination.pushBlob(descriptor, content);
        if (descriptor.digest === layer) destination.blobs.set(layer, Buffer.from('AMD64'));
        return how;
      },
    };
    await expect(copyGraph(graph, source, careless, { ...OPTIONS, deep: true })).rejects.toMatchObject({
      code: 'copy-not-kept',
    });
    expect(destination.tagged.size).toBe(0);
  });

  it('is an error when it gives back another manifest than it took', async () => {
    const { source, graph } = await release();
    const destination = memoryRepository();
    const other = await pushImage(destination, 'another');
    const swapping: Repository = {
      ...destination,
      manifest: async (target) => {
        const found = await destination.manifest(target);
        return found.descriptor.digest === graph.root.digest ? destination.manifest(other.digest) : found;
      },
    };
    await expect(copyGraph(graph, source, swapping, OPTIONS)).rejects.toMatchObject({ code: 'copy-not-kept' });
  });

  it('is an error when a referrer that it took is not listed, after it was sent again', async () => {
    const { source, graph } = await release();
    const destination = memoryRepository();
    const forgetful: Repository = { ...destination, referrers: async () => [] };
    await expect(copyGraph(graph, source, forgetful, OPTIONS)).rejects.toMatchObject({
      code: 'copy-not-kept',
      details: { detail: expect.stringContaining('is not listed as a referrer') },
    });
    expect(destination.tagged.size).toBe(0);
  });
});

describe('a destination that is damaged', () => {
  const damaged = async (options: MemoryOptions = {}) => {
    const { source, graph } = await release();
    const destination = memoryRepository(options);
    await copyGraph(graph, source, destination, OPTIONS);
    return { source, graph, destination, layer: layerOf(graph) };
  };

  it('has its lost blob healed by any copy, its rotten one by a deep one; the plan says so before', async () => {
    const { source, graph, destination, layer } = await damaged();
    destination.blobs.delete(layer);
    expect(await planCopy(graph, destination, OPTIONS)).toMatchObject({ heal: 1, missing: 0, bytes: 5 });
    const healed = await copyGraph(graph, source, destination, OPTIONS);
    expect(healed).toMatchObject({ healed: 1, copied: 0, bytesCopied: 5 });
    destination.blobs.set(layer, Buffer.from('AMD64'));
    expect(await planCopy(graph, destination, OPTIONS)).toMatchObject({ heal: 0 });
    expect(await planCopy(graph, destination, { ...OPTIONS, deep: true })).toMatchObject({ heal: 1, bytes: 5 });
    expect(await copyGraph(graph, source, destination, { ...OPTIONS, deep: true })).toMatchObject({ healed: 1 });
    expect(contentOf(destination)).toEqual(contentOf(source));
    expect(destination.blobs.get(layer)?.toString()).toBe('amd64');
  });

  it('and does not write over its rotten blob is told how it is mended', async () => {
    const { source, graph, destination, layer } = await damaged({ overwrites: false });
    destination.blobs.set(layer, Buffer.from('AMD64'));
    await expect(copyGraph(graph, source, destination, { ...OPTIONS, deep: true })).rejects.toMatchObject({
      code: 'rot-not-mended',
      hint: expect.stringContaining('Delete the content in its storage'),
    });
    destination.blobs.delete(layer);
    expect(await copyGraph(graph, source, destination, { ...OPTIONS, deep: true })).toMatchObject({ healed: 1 });
  });

  it('lists a referrer again that is there and was not listed', async () => {
    const { source, graph, destination } = await damaged();
    const referrer = graph.nodes.find(({ role }) => role === 'referrer')?.manifest.descriptor.digest;
    let unlisted = true;
    const list: Repository = {
      ...destination,
      referrers: async (digest) =>
        (await destination.referrers(digest)).filter((one) => !unlisted || one.digest !== referrer),
      pushManifest: (bytes, mediaType, target) => {
        unlisted = false;
        return destination.pushManifest(bytes, mediaType, target);
      },
    };
    const result = await copyGraph(graph, source, list, OPTIONS);
    expect(result.parts.filter(({ state }) => state === 'healed').map(({ digest }) => digest)).toEqual([referrer]);
  });
});

describe('a source over the network that', () => {
  let server: ScriptedServer | undefined;
  const http = createHttp({ retries: 0, tryTimeoutMs: 2_000, totalTimeoutMs: 4_000, idleTimeoutMs: 300 });
  afterEach(() => server?.end());
  /** The release of one image, of which one answer is spoilt. */
  const spoilt = async (part: 'manifest' | 'layer', spoil: (response: ServerResponse, bytes: Buffer) => void) => {
    const memory = memoryRepository({ pause: async () => {} });
    await pushImage(memory, 'x'.repeat(100_000), 'v1');
    await attach(memory, (await memory.manifest('v1')).descriptor, 'application/vnd.test', 'evidence');
    server = await scriptedServer((request, response) => {
      const path = request.url ?? '';
      const target = path.split('/').pop() ?? '';
      const digest = memory.tagged.get(target) ?? target;
      const bytes = path.includes('/manifests/') ? memory.manifests.get(digest)?.bytes : memory.blobs.get(digest);
      if (path.endsWith('/tags/list')) response.end('{"tags":["v1"]}');
      else if (!bytes) response.writeHead(404).end();
      else if (
        path.includes(part === 'manifest' ? '/manifests/' : '/blobs/') &&
        (part === 'manifest' || bytes.length > 1e4)
      )
        spoil(response, bytes);
      else {
        const type = path.includes('/manifests/') ? OCI_MANIFEST : 'application/octet-stream';
        response.writeHead(200, { 'content-type': type, 'content-length': bytes.length }).end(bytes);
      }
    });
    const source = openRepository(parseReference(`${server.host}/acme/app`), { http, credentials: anonymous });
    const destination = memoryRepository();
    const copied = closure(source, 'v1', OPTIONS).then((graph) => copyGraph(graph, source, destination, OPTIONS));
    return { copied, destination };
  };
  const type = { 'content-type': OCI_MANIFEST };
  it.each([
    [
      'has a manifest without an end',
      'manifest',
      'response-too-large',
      (response: ServerResponse) => {
        response.writeHead(200, type);
        const more = (): void => {
          while (!response.destroyed && response.write(Buffer.alloc(64 * 1024, ' ')));
          response.once('drain', more);
        };
        more();
      },
    ],
    [
      'nests a manifest a million deep',
      'manifest',
      'manifest-malformed',
      (response: ServerResponse) => {
        response.writeHead(200, type).end(`{"schemaVersion":2,"x":${'['.repeat(1_000_000)}`);
      },
    ],
    [
      'stops in the middle of a blob and says nothing more',
      'layer',
      'network-unreachable',
      (response: ServerResponse, bytes: Buffer) => {
        response.writeHead(200, { 'content-length': bytes.length }).write(bytes.subarray(0, 10));
      },
    ],
    ['never answers', 'manifest', 'network-timeout', () => {}],
    [
      'cuts every blob after a few bytes',
      'layer',
      'network-unreachable',
      (response: ServerResponse, bytes: Buffer) => {
        response
          .writeHead(200, { 'content-length': bytes.length })
          .write(bytes.subarray(0, 10), () => response.destroy());
      },
    ],
    [
      'sends a blob that is longer than it says',
      'layer',
      'size-mismatch',
      (response: ServerResponse, bytes: Buffer) => {
        response.writeHead(200).end(Buffer.concat([bytes, bytes]));
      },
    ],
    [
      'changes one bit',
      'layer',
      'digest-mismatch',
      (response: ServerResponse, bytes: Buffer) => {
        const changed = Buffer.from(bytes);
        changed[50_000] = 1;
        response.writeHead(200, { 'content-length': bytes.length }).end(changed);
      },
    ],
  ] as const)('%s is a coded error, soon, and nothing is published', async (_, part, code, spoil) => {
    const { copied, destination } = await spoilt(part, spoil);
    await expect(copied).rejects.toMatchObject({ code });
    expect([destination.tagged.size, destination.dangling()]).toEqual([0, []]);
  });
});
