import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { digestLike } from '../../src/lib/digest.ts';
import { McError } from '../../src/lib/mc-error.ts';
import {
  choosePlatform,
  closure,
  copyGraph,
  type Descriptor,
  listEdges,
  OCI_INDEX,
  OCI_MANIFEST,
  type OciDigest,
  type Repository,
  readManifest,
} from '../../src/oci/index.ts';
import { attach, pushImage, pushIndex, pushPlatforms } from '../support/image.ts';
import { type MemoryRepository, memoryRepository, pushBytes } from '../support/memory-repository.ts';

const OPTIONS = { concurrency: 4 };
const createRepository = (): MemoryRepository => memoryRepository({ pause: async () => {} });
const CONFIG = 'application/vnd.oci.image.config.v1+json';
const LAYER = 'application/vnd.oci.image.layer.v1.tar';
const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
const toDescriptor = ({ mediaType, digest, size }: Descriptor) => ({ mediaType, digest, size });

async function pushImageWith(repository: Repository, layers: readonly object[], tag?: string): Promise<Descriptor> {
  const config = await pushBytes(repository, CONFIG, json({ os: 'linux', architecture: 'amd64' }));
  const manifest = { schemaVersion: 2, mediaType: OCI_MANIFEST, config, layers };
  return repository.pushManifest(json(manifest), OCI_MANIFEST, tag);
}

describe('closure', () => {
  it('includes the attestations of BuildKit and marks them as attestations', async () => {
    const repository = createRepository();
    const { attestation } = await pushPlatforms(repository, 'v1');
    const graph = await closure(repository, 'v1', OPTIONS);
    expect(graph.nodes).toHaveLength(5);
    expect(listEdges(graph).find(({ to }) => to.digest === attestation.digest)?.relation).toBe('attestation');
  });

  it('includes Docker manifest lists and schema 2 images as well as OCI manifests', async () => {
    const repository = createRepository();
    const config = await pushBytes(repository, 'application/vnd.docker.container.image.v1+json', json({}));
    const layer = await pushBytes(repository, 'application/vnd.docker.image.rootfs.diff.tar.gzip', json('layer'));
    const type = 'application/vnd.docker.distribution.manifest.v2+json';
    const docker = await repository.pushManifest(
      json({ schemaVersion: 2, mediaType: type, config, layers: [layer] }),
      type,
    );
    const list = 'application/vnd.docker.distribution.manifest.list.v2+json';
    const children = [docker, await pushImage(repository, 'oci')].map(toDescriptor);
    await repository.pushManifest(json({ schemaVersion: 2, mediaType: list, manifests: children }), list, 'v1');
    const graph = await closure(repository, 'v1', OPTIONS);
    expect([graph.nodes.length, graph.blobs.length, graph.root.mediaType]).toEqual([3, 4, list]);
  });

  it('supports sha512 digests for manifests and blobs, also after a copy', async () => {
    const repository = createRepository();
    const bytes = Buffer.from('a layer');
    const layer = { mediaType: LAYER, digest: digestLike(bytes, 'sha512:'), size: bytes.length };
    await repository.pushBlob(layer, async function* () {
      yield bytes;
    });
    const config = await pushBytes(repository, CONFIG, json({}));
    const image = json({ schemaVersion: 2, mediaType: OCI_MANIFEST, config, layers: [layer] });
    const digest = digestLike(image, 'sha512:');
    const child = await repository.pushManifest(image, OCI_MANIFEST, digest);
    expect(child.digest).toBe(digest);
    await attach(repository, child, 'application/vnd.test', 'about it');
    await pushIndex(repository, [child], 'v1');
    const graph = await closure(repository, 'v1', OPTIONS);
    const destination = memoryRepository();
    await copyGraph(graph, repository, destination, { ...OPTIONS, tag: 'v1', deep: true });
    expect([...destination.manifests.keys()].sort()).toEqual([...repository.manifests.keys()].sort());
    expect(destination.blobs.has(layer.digest)).toBe(true);
    expect(await closure(destination, 'v1', OPTIONS)).toEqual(graph);
  });

  it('includes an entry of an index that is not a manifest', async () => {
    const repository = createRepository();
    const note = await pushBytes(repository, 'text/plain', Buffer.from('a note'));
    await pushIndex(repository, [await pushImage(repository, 'image'), note], 'v1');
    const graph = await closure(repository, 'v1', OPTIONS);
    expect(graph.blobs.map(({ digest }) => digest)).toContain(note.digest);
    const destination = memoryRepository();
    await copyGraph(graph, repository, destination, { ...OPTIONS, tag: 'v1' });
    expect(destination.blobs.has(note.digest)).toBe(true);
  });

  it('includes every cosign tag, also two tags that point to one manifest or to a known manifest', async () => {
    const repository = createRepository();
    const [one, other] = [await pushImage(repository, 'one'), await pushImage(repository, 'other')];
    const root = await pushIndex(repository, [one, other], 'v1');
    const tag = ({ digest }: Descriptor, end: string): string => `${digest.replace(':', '-')}.${end}`;
    await pushImage(repository, 'signature', tag(one, 'sig'));
    await pushImage(repository, 'signature', tag(other, 'sig'));
    await pushImage(repository, 'one', tag(root, 'att'));
    const graph = await closure(repository, 'v1', OPTIONS);
    expect([graph.nodes.length, graph.tags.length]).toEqual([4, 3]);
    const destination = memoryRepository();
    await copyGraph(graph, repository, destination, { ...OPTIONS, tag: 'v1' });
    expect([...destination.tagged].sort()).toEqual([...repository.tagged].sort());
  });

  it('omits a listed referrer that does not name the subject, and notes it', async () => {
    const repository = createRepository();
    const image = await pushImage(repository, 'image', 'v1');
    const stranger = await pushImage(repository, 'stranger');
    const dishonest: Repository = {
      ...repository,
      referrers: async (digest) => [...(await repository.referrers(digest)), stranger],
    };
    const graph = await closure(dishonest, 'v1', OPTIONS);
    expect(graph.nodes).toHaveLength(1);
    expect(graph.notes).toEqual([expect.stringContaining(`${stranger.digest} is listed as a referrer`)]);
    // A valid referrer that the same list names is not lost.
    const right = await attach(repository, image, 'application/vnd.test', 'right');
    const onRight = await attach(repository, right, 'application/vnd.test', 'on right');
    const early: Repository = {
      ...repository,
      referrers: async (digest) => (digest === image.digest ? [onRight, right] : repository.referrers(digest)),
    };
    for (const concurrency of [1, 2, 4]) {
      const completeGraph = await closure(early, 'v1', { concurrency });
      expect([completeGraph.nodes.length, completeGraph.notes]).toEqual([3, []]);
    }
  });

  it.each([
    ['child', (image: Descriptor) => image.digest],
    ['referrer', (_: Descriptor, referrer: Descriptor) => referrer.digest],
  ])('throws closure-incomplete when a %s is missing', async (role, gone) => {
    const repository = createRepository();
    const image = await pushImage(repository, 'image');
    await pushIndex(repository, [image], 'v1');
    const referrer = await attach(repository, image, 'application/vnd.test', 'evidence');
    const listed: Repository = {
      ...repository,
      referrers: async (digest) => (digest === image.digest ? [referrer] : []),
    };
    repository.manifests.delete(gone(image, referrer));
    await expect(closure(listed, 'v1', OPTIONS)).rejects.toMatchObject({
      code: 'closure-incomplete',
      details: { role, missing: gone(image, referrer) },
    });
  });

  it('rejects a descriptor whose size differs from the manifest or the blob', async () => {
    const repository = createRepository();
    const image = await pushImage(repository, 'image');
    await pushIndex(repository, [{ ...image, size: image.size + 1 }], 'v1');
    await expect(closure(repository, 'v1', OPTIONS)).rejects.toMatchObject({ code: 'size-mismatch' });
    const layer = await pushBytes(repository, LAYER, Buffer.from('layer'));
    await pushImageWith(repository, [layer, { ...layer, size: 6 }], 'v2');
    await expect(closure(repository, 'v2', OPTIONS)).rejects.toMatchObject({ code: 'size-mismatch' });
  });

  it('rejects a schema 1 manifest with its own error code', async () => {
    const repository = createRepository();
    const old: Repository = {
      ...repository,
      manifest: async (target) => readManifest(json({ schemaVersion: 1, fsLayers: [] }), undefined, target),
    };
    await expect(closure(old, 'v1', OPTIONS)).rejects.toMatchObject({ code: 'manifest-schema1' });
  });
});

describe('closure, for foreign layers,', () => {
  const release = async (layer: object, here = false): Promise<MemoryRepository> => {
    const repository = createRepository();
    const bytes = Buffer.from('a foreign layer');
    if (here) await pushBytes(repository, LAYER, bytes);
    const digest = digestLike(bytes, 'sha256:');
    await pushImageWith(
      repository,
      [{ digest, size: bytes.length, urls: ['https://elsewhere.test/x'], ...layer }],
      'v1',
    );
    return repository;
  };
  const windows = { mediaType: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip' };

  it('leaves the layers where they are and notes it', async () => {
    const graph = await closure(await release(windows, true), 'v1', OPTIONS);
    expect([graph.blobs.length, graph.foreign.length]).toEqual([1, 1]);
    expect(graph.notes).toEqual([expect.stringContaining('is a foreign layer: not copied')]);
  });

  it('includes or rejects the layers on request', async () => {
    const copied = await closure(await release(windows, true), 'v1', { ...OPTIONS, foreignLayers: 'copy' });
    expect([copied.blobs.length, copied.foreign.length]).toEqual([2, 0]);
    await expect(
      closure(await release(windows, true), 'v1', { ...OPTIONS, foreignLayers: 'fail' }),
    ).rejects.toMatchObject({ code: 'foreign-layer' });
  });

  it('counts a layer as foreign if it is non-distributable or missing, not because of a further URL', async () => {
    const ordinary = { mediaType: LAYER };
    expect((await closure(await release(ordinary, true), 'v1', OPTIONS)).foreign).toEqual([]);
    expect((await closure(await release(ordinary), 'v1', OPTIONS)).foreign).toHaveLength(1);
    const oci = { mediaType: 'application/vnd.oci.image.layer.nondistributable.v1.tar+zstd' };
    expect((await closure(await release(oci, true), 'v1', OPTIONS)).foreign).toHaveLength(1);
  });
});

describe('choosePlatform', () => {
  it('finds a platform in nested indexes or in the config of an image, and never guesses', async () => {
    const repository = createRepository();
    const { index, amd64 } = await pushPlatforms(repository, 'v1');
    await pushIndex(repository, [index], 'nested');
    expect((await choosePlatform(repository, 'nested', 'linux/amd64')).digest).toBe(amd64.digest);
    expect((await choosePlatform(repository, 'v1', 'linux/arm')).digest).not.toBe(amd64.digest);
    const image = await pushImageWith(repository, [], 'image');
    expect((await choosePlatform(repository, 'image', 'linux/amd64')).digest).toBe(image.digest);
    await expect(choosePlatform(repository, 'v1', 'unknown/unknown')).rejects.toMatchObject({
      code: 'platform-not-found',
    });
    for (const platform of ['linux/arm64', 'linux/arm/v6', 'unknown/unknown', 'linux'])
      await expect(choosePlatform(repository, 'image', platform)).rejects.toMatchObject({ code: 'platform-not-found' });
  });
});

describe('closure, for a hostile registry,', () => {
  it('rejects a release with more manifests than the limit', async () => {
    const repository = createRepository();
    // One real image answers for all digests, because the limit counts the digests that the indexes name.
    const image = await pushImage(repository, 'image');
    const names = Array.from({ length: 30_000 }, (_, i) => digestLike(Buffer.from(`${i}`), 'sha256:'));
    const hostile: Repository = {
      ...repository,
      manifest: async (target) => {
        const found = await repository.manifest(target.startsWith('sha256:') ? image.digest : target);
        return { ...found, descriptor: { ...found.descriptor, digest: target as OciDigest } };
      },
      referrers: async () => [],
    };
    const parts = [0, 10_000, 20_000].map((from) => names.slice(from, from + 10_000));
    const indexes: Descriptor[] = [];
    for (const part of parts)
      indexes.push(
        await pushIndex(
          repository,
          part.map((digest) => ({ ...image, digest })),
        ),
      );
    const root = await pushIndex(repository, indexes, 'v1');
    const real = new Set<string>([root.digest, ...indexes.map(({ digest }) => digest)]);
    const mixed: Repository = {
      ...hostile,
      manifest: (target) => (real.has(target) || target === 'v1' ? repository : hostile).manifest(target),
    };
    await expect(closure(mixed, 'v1', OPTIONS)).rejects.toMatchObject({ code: 'closure-too-large' });
    await expect(closure(mixed, indexes[0]?.digest ?? '', OPTIONS)).resolves.toMatchObject({
      nodes: { length: 10_001 },
    });
  });

  it('throws only McError for any manifest', () =>
    fc.assert(
      fc.asyncProperty(
        fc.record(
          {
            schemaVersion: fc.constantFrom(2, 1, '2'),
            mediaType: fc.constantFrom(OCI_INDEX, OCI_MANIFEST, 'text/html', 5),
            config: hostileDescriptor(),
            layers: fc.oneof(fc.array(hostileDescriptor(), { maxLength: 3 }), fc.constant(null), fc.jsonValue()),
            manifests: fc.oneof(fc.array(hostileDescriptor(), { maxLength: 3 }), fc.jsonValue()),
            subject: hostileDescriptor(),
            annotations: fc.jsonValue(),
          },
          { requiredKeys: ['schemaVersion'] },
        ),
        async (value) => {
          const repository = createRepository();
          await pushImage(repository, 'image', 'v0');
          try {
            const bytes = json(value);
            const manifest = readManifest(bytes, OCI_MANIFEST, 'it');
            repository.manifests.set(manifest.descriptor.digest, manifest);
            repository.tagged.set('v1', manifest.descriptor.digest);
            await closure(repository, 'v1', OPTIONS);
          } catch (error) {
            expect(error).toBeInstanceOf(McError);
          }
        },
      ),
      { numRuns: 300 },
    ));
});

function hostileDescriptor(): fc.Arbitrary<unknown> {
  const digest = fc.constantFrom(
    `sha256:${'a'.repeat(64)}`,
    `sha512:${'b'.repeat(128)}`,
    'sha256:../../../etc/passwd',
    'md5:00',
    `sha256:${'A'.repeat(64)}`,
  );
  return fc.oneof(
    fc.record({
      mediaType: fc.constantFrom(OCI_MANIFEST, OCI_INDEX, LAYER, ''),
      digest,
      size: fc.oneof(fc.constantFrom(0, -1, 2 ** 53, 1.5, 1e308), fc.nat()),
    }),
    fc.jsonValue(),
  );
}
