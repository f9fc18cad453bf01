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
  listContent,
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
const findLayer = (graph: Graph): string => graph.blobs.find(({ size }) => size === 'amd64'.length)?.digest ?? '';

describe('copyGraph, from a source that returns wrong content,', () => {
  const streamText = async function* (text: string): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text);
  };
  const endless = async function* (): AsyncGenerator<Uint8Array> {
    for (;;) yield Buffer.alloc(64 * 1024);
  };
  it.each([
    ['returns other bytes', () => streamText('AMD64'), 'digest-mismatch', 'amd64'],
    ['returns fewer bytes than announced', () => streamText('amd6'), 'size-mismatch', 'amd64'],
    ['returns more bytes than announced', () => streamText('amd64!'), 'size-mismatch', 'amd64'],
    ['never ends', endless, 'size-mismatch', 'amd64'],
  ])('fails with a coded error and publishes nothing when the source %s', async (_, stream, code) => {
    const { source, graph } = await release();
    const layer = findLayer(graph);
    const dishonest = memoryRepository({
      given: (digest, bytes) => (digest === layer ? stream() : streamText(bytes.toString())),
    });
    for (const [digest, bytes] of source.blobs) dishonest.blobs.set(digest, bytes);
    const destination = memoryRepository();
    await expect(copyGraph(graph, dishonest, destination, OPTIONS)).rejects.toMatchObject({ code });
    expect(destination.blobs.has(layer)).toBe(false);
    expect(destination.tagged.size).toBe(0);
    expect(destination.dangling()).toEqual([]);
  });

  it('publishes at none of several destinations', async () => {
    const { source, graph } = await release();
    source.blobs.set(findLayer(graph), Buffer.from('AMD64'));
    const destinations = [memoryRepository(), memoryRepository()];
    const targets = destinations.map((repository) => ({ repository, tag: 'v1' }));
    for (const outcome of await copyGraphs(graph, source, targets, OPTIONS))
      expect(outcome).toMatchObject({ error: { code: 'digest-mismatch' } });
    for (const { tagged } of destinations) expect(tagged.size).toBe(0);
  });
});

describe('copyGraph, to a destination that loses content,', () => {
  it('sends a lost blob once more', async () => {
    const { source, graph } = await release();
    const layer = findLayer(graph);
    let losses = 1;
    const destination = memoryRepository({ keeps: (digest) => digest !== layer || losses-- <= 0 });
    await copyGraph(graph, source, destination, OPTIONS);
    expect(listContent(destination)).toEqual(listContent(source));
  });

  it('fails when the destination loses the blob again', async () => {
    const { source, graph } = await release();
    const layer = findLayer(graph);
    const destination = memoryRepository({ keeps: (digest) => digest !== layer });
    await expect(copyGraph(graph, source, destination, OPTIONS)).rejects.toMatchObject({ code: 'copy-not-kept' });
    expect([destination.tagged.size, destination.dangling()]).toEqual([0, []]);
  });

  it('detects in a deep copy a blob that the destination changed', async () => {
    const { source, graph } = await release();
    const layer = findLayer(graph);
    const destination = memoryRepository();
    const unchecked: Repository = {
      ...destination,
      pushBlob: async (descriptor, content) => {
        const how = await destination.pushBlob(descriptor, content);
        if (descriptor.digest === layer) destination.blobs.set(layer, Buffer.from('AMD64'));
        return how;
      },
    };
    await expect(copyGraph(graph, source, unchecked, { ...OPTIONS, deep: true })).rejects.toMatchObject({
      code: 'copy-not-kept',
    });
    expect(destination.tagged.size).toBe(0);
  });

  it('fails when the destination returns another manifest than the one pushed', async () => {
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

  it('fails when the destination does not list a referrer after the second push', async () => {
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

describe('copyGraph, to a damaged destination,', () => {
  const damaged = async (options: MemoryOptions = {}) => {
    const { source, graph } = await release();
    const destination = memoryRepository(options);
    await copyGraph(graph, source, destination, OPTIONS);
    return { source, graph, destination, layer: findLayer(graph) };
  };

  it('restores a missing blob in any copy and a corrupt blob in a deep copy, and the plan announces both', async () => {
    const { source, graph, destination, layer } = await damaged();
    destination.blobs.delete(layer);
    expect(await planCopy(graph, destination, OPTIONS)).toMatchObject({ heal: 1, missing: 0, bytes: 5 });
    const healed = await copyGraph(graph, source, destination, OPTIONS);
    expect(healed).toMatchObject({ healed: 1, copied: 0, bytesCopied: 5 });
    destination.blobs.set(layer, Buffer.from('AMD64'));
    expect(await planCopy(graph, destination, OPTIONS)).toMatchObject({ heal: 0 });
    expect(await planCopy(graph, destination, { ...OPTIONS, deep: true })).toMatchObject({ heal: 1, bytes: 5 });
    expect(await copyGraph(graph, source, destination, { ...OPTIONS, deep: true })).toMatchObject({ healed: 1 });
    expect(listContent(destination)).toEqual(listContent(source));
    expect(destination.blobs.get(layer)?.toString()).toBe('amd64');
  });

  it('reports how to fix a corrupt blob that the destination does not overwrite', async () => {
    const { source, graph, destination, layer } = await damaged({ overwrites: false });
    destination.blobs.set(layer, Buffer.from('AMD64'));
    await expect(copyGraph(graph, source, destination, { ...OPTIONS, deep: true })).rejects.toMatchObject({
      code: 'rot-not-mended',
      hint: expect.stringContaining('Delete the content in the storage of the registry'),
    });
    destination.blobs.delete(layer);
    expect(await copyGraph(graph, source, destination, { ...OPTIONS, deep: true })).toMatchObject({ healed: 1 });
  });

  it('pushes a referrer again when the destination has it and does not list it', async () => {
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

describe('copyGraph, from a source over the network,', () => {
  let server: ScriptedServer | undefined;
  const http = createHttp({ retries: 0, tryTimeoutMs: 2_000, totalTimeoutMs: 4_000, idleTimeoutMs: 300 });
  afterEach(() => server?.end());
  /** Starts the copy of one image from a server that corrupts one of its answers. */
  const startCopy = async (part: 'manifest' | 'layer', corrupt: (response: ServerResponse, bytes: Buffer) => void) => {
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
        corrupt(response, bytes);
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
      'sends a manifest without an end',
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
      'sends a manifest that nests a million levels deep',
      'manifest',
      'manifest-malformed',
      (response: ServerResponse) => {
        response.writeHead(200, type).end(`{"schemaVersion":2,"x":${'['.repeat(1_000_000)}`);
      },
    ],
    [
      'stops in the middle of a blob and keeps the connection open',
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
      'sends a blob that is longer than announced',
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
  ] as const)(
    'fails within its time limits with a coded error and publishes nothing when the source %s',
    async (_, part, code, corrupt) => {
      const { copied, destination } = await startCopy(part, corrupt);
      await expect(copied).rejects.toMatchObject({ code });
      expect([destination.tagged.size, destination.dangling()]).toEqual([0, []]);
    },
  );
});
