import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { collect } from '../../src/lib/bytes.ts';
import {
  closure,
  copyGraph,
  copyGraphs,
  type Graph,
  listMissing,
  openRepository,
  orderForPush,
  parseReference,
  type Repository,
} from '../../src/oci/index.ts';
import { attach, pushFullRelease, pushImage, pushIndex } from '../support/image.ts';
import { startWorld, type World } from '../support/sandbox.ts';

const OPTIONS = { concurrency: 4 };

describe.each([
  ['with the referrers API', true, true],
  ['by fallback tags', false, false],
  ['from the API to fallback tags', true, false],
  ['from fallback tags to the API', false, true],
])('copyGraph, for a release copied %s,', (_, primary, secondary) => {
  let world: World;
  let source: Repository;
  let graph: Graph;
  beforeAll(async () => {
    world = await startWorld({ referrers: { primary, secondary } });
    source = world.repository('primary', 'acme/app');
    await pushFullRelease(source, 'v1');
    graph = await closure(source, 'v1', OPTIONS);
  });
  afterAll(() => world.end());

  it('gets the whole closure: children, referrers, referrers of referrers, cosign tags', () => {
    expect(graph.nodes).toHaveLength(12);
    expect(graph.nodes.map(({ role }) => role).sort()).toEqual(
      [...Array(4).fill('child'), ...Array(3).fill('cosign-tag'), ...Array(4).fill('referrer'), 'root'].sort(),
    );
  });

  it('pushes children before their index and subjects before their referrers', () => {
    const seen = new Set<string>();
    for (const { manifest } of orderForPush(graph)) {
      for (const child of manifest.json.manifests ?? []) expect(seen).toContain(child.digest);
      if (manifest.json.subject) expect(seen).toContain(manifest.json.subject.digest);
      seen.add(manifest.descriptor.digest);
    }
  });

  it('copies every byte, lists the referrers, and finds everything present in a second run', async () => {
    const destination = world.repository('secondary', 'acme/copy');
    const first = await copyGraph(graph, source, destination, { ...OPTIONS, tag: 'v1' });
    expect(first).toMatchObject({ manifests: 12, present: 0, healed: 0 });
    const there = await closure(destination, 'v1', OPTIONS);
    expect(there.nodes.map(({ manifest }) => manifest.descriptor.digest).sort()).toEqual(
      graph.nodes.map(({ manifest }) => manifest.descriptor.digest).sort(),
    );
    for (const blob of graph.blobs) expect(await collect(destination.blob(blob), 1e6, 'blob')).toHaveLength(blob.size);
    expect(await listMissing(graph, destination, 4)).toEqual([]);
    const again = await copyGraph(graph, source, destination, { ...OPTIONS, tag: 'v1' });
    expect(again).toMatchObject({ copied: 0, healed: 0, bytesCopied: 0, present: 12 + graph.blobs.length });
  });

  it('returns the same graph after a copy to a disk and back', async () => {
    const layout = openRepository(parseReference(`oci-layout:${world.dir}/layout-${primary}-${secondary}`), {
      http: world.http,
      credentials: async () => undefined,
    });
    await copyGraph(graph, source, layout, { ...OPTIONS, tag: 'v1' });
    const onDisk = await closure(layout, 'v1', OPTIONS);
    expect(onDisk.nodes).toHaveLength(12);
    const back = world.repository('secondary', 'acme/back');
    await copyGraph(onDisk, layout, back, { ...OPTIONS, tag: 'v1' });
    expect((await closure(back, 'v1', OPTIONS)).nodes).toHaveLength(12);
  });
});

describe('copyGraph, when a fault occurs,', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.end());
  const release = async (name: string): Promise<{ source: Repository; destination: Repository; graph: Graph }> => {
    const source = world.repository('primary', name);
    await pushImage(source, `content of ${name}`, 'v1');
    return { source, destination: world.repository('secondary', name), graph: await closure(source, 'v1', OPTIONS) };
  };
  const erase = async (name: string, digest: string): Promise<void> => {
    await world.http.send({ url: `http://${world.host('secondary')}/v2/${name}/blobs/${digest}`, method: 'DELETE' });
  };

  it('restores a blob that is missing at a destination whose manifest is present', async () => {
    const { source, destination, graph } = await release('acme/heal');
    await copyGraph(graph, source, destination, { ...OPTIONS, tag: 'v1' });
    await erase('acme/heal', graph.blobs[0]?.digest ?? '');
    expect(await copyGraph(graph, source, destination, { ...OPTIONS, tag: 'v1' })).toMatchObject({
      healed: 1,
      copied: 0,
    });
    expect(await listMissing(graph, destination, 4)).toEqual([]);
  });

  it('finds a corrupt blob only in a deep copy', async () => {
    const { source, destination, graph } = await release('acme/rot');
    await copyGraph(graph, source, destination, OPTIONS);
    await world.sandbox.fault('secondary', 'registry', 'corrupt', 3);
    try {
      await expect(copyGraph(graph, source, destination, { ...OPTIONS, deep: true })).rejects.toMatchObject({
        family: 'verification',
      });
    } finally {
      await world.sandbox.fault('secondary', 'registry', 'none');
    }
    expect(await copyGraph(graph, source, destination, { ...OPTIONS, deep: true })).toMatchObject({ healed: 0 });
  });

  it('publishes nothing from a source that returns wrong content, and reports what it expected', async () => {
    const { source, destination, graph } = await release('acme/lie');
    await world.sandbox.fault('primary', 'registry', 'corrupt', 5);
    try {
      await expect(copyGraph(graph, source, destination, { ...OPTIONS, tag: 'v1' })).rejects.toMatchObject({
        code: 'digest-mismatch',
      });
    } finally {
      await world.sandbox.fault('primary', 'registry', 'none');
    }
    expect(await destination.resolve('v1')).toBeUndefined();
    expect(await destination.resolve(graph.root.digest)).toBeUndefined();
  });

  it('copies to five destinations at once, also large blobs', async () => {
    const source = world.repository('primary', 'acme/large');
    await pushImage(source, 'x'.repeat(5 * 1024 * 1024), 'v1');
    const graph = await closure(source, 'v1', OPTIONS);
    const targets = Array.from({ length: 5 }, (_, i) => ({
      repository: world.repository('secondary', `acme/large${i}`),
      tag: 'v1',
    }));
    const before = source.requests;
    for (const outcome of await copyGraphs(graph, source, targets, OPTIONS))
      expect(outcome).toMatchObject({ result: { copied: 3 } });
    expect(source.requests - before).toBe(2);
    for (const { repository } of targets) expect(await listMissing(graph, repository, 4)).toEqual([]);
  });

  it('resumes interrupted downloads', async () => {
    const source = world.repository('primary', 'acme/cut');
    await pushImage(source, 'x'.repeat(5_000), 'v1');
    const graph = await closure(source, 'v1', OPTIONS);
    await world.sandbox.fault('primary', 'registry', 'cut', 2_000);
    try {
      const layer = graph.blobs.find(({ size }) => size === 5_000);
      expect(layer && (await collect(source.blob(layer), 1e6, 'layer')).toString()).toBe('x'.repeat(5_000));
    } finally {
      await world.sandbox.fault('primary', 'registry', 'none');
    }
  });

  it('never treats a failed listing as an empty one', async () => {
    const { source, graph } = await release('acme/listing');
    await world.sandbox.fault('primary', 'registry', 'error', 1);
    try {
      await expect(source.referrers(graph.root.digest)).rejects.toMatchObject({ family: 'fault' });
      await expect(source.resolve('v1')).rejects.toMatchObject({ family: 'fault' });
    } finally {
      await world.sandbox.fault('primary', 'registry', 'none');
    }
  });

  it('completes the destination after it was stopped in the middle', async () => {
    const source = world.repository('primary', 'acme/stop');
    await pushFullRelease(source, 'v1');
    const graph = await closure(source, 'v1', OPTIONS);
    const destination = world.repository('secondary', 'acme/stop');
    for (const stopAt of [2, 9, 15]) {
      const stop = new AbortController();
      let events = 0;
      const progress = (): void => {
        if (++events === stopAt) stop.abort(new Error('stopped'));
      };
      await copyGraph(graph, source, destination, { concurrency: 1, tag: 'v1', progress, signal: stop.signal }).catch(
        () => undefined,
      );
      // Every manifest that is present must refer only to present content.
      if (await destination.resolve('v1')) expect(await listMissing(graph, destination, 4)).toEqual([]);
    }
    await copyGraph(graph, source, destination, { ...OPTIONS, tag: 'v1' });
    expect(await listMissing(graph, destination, 4)).toEqual([]);
    expect((await closure(destination, 'v1', OPTIONS)).nodes).toHaveLength(12);
  });

  it('keeps every referrer of several that are attached at once by the fallback tag', async () => {
    const fallback = await startWorld({ referrers: { primary: false } });
    try {
      const repository = fallback.repository('primary', 'acme/many');
      const subject = await pushImage(repository, 'subject', 'v1');
      const attached = await Promise.all(
        Array.from({ length: 5 }, (_, i) => attach(repository, subject, 'application/vnd.test', `number ${i}`)),
      );
      expect((await repository.referrers(subject.digest)).map(({ digest }) => digest).sort()).toEqual(
        attached.map(({ digest }) => digest).sort(),
      );
    } finally {
      await fallback.end();
    }
  });

  it('stops at an index that contains itself through another index', async () => {
    const repository = world.repository('primary', 'acme/deep');
    let index = await pushIndex(repository, [await pushImage(repository, 'leaf')]);
    for (let i = 0; i < 16; i++) index = await pushIndex(repository, [index], i === 15 ? 'v1' : undefined);
    await expect(closure(repository, 'v1', OPTIONS)).rejects.toMatchObject({ code: 'closure-too-large' });
  });
});
