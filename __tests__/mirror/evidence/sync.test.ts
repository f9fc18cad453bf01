import { beforeEach, describe, expect, it } from '@jest/globals';
import { streamOf } from '../../../src/lib/bytes.ts';
import { type Digest, digestLike, digestOf, parseDigest } from '../../../src/lib/digest.ts';
import { baseError } from '../../../src/lib/errors.ts';
import type { RepositoryReleases } from '../../../src/mirror/evidence/jobs.ts';
import { syncEvidence } from '../../../src/mirror/evidence/sync.ts';
import { Catalog } from '../../../src/mirror/format/catalog.ts';
import { type EvidenceItem, MAX_EVIDENCE_BYTES } from '../../../src/mirror/format/layout.ts';
import { readEvidence } from '../../../src/mirror/format/reading.ts';
import { folderDestination } from '../../../src/mirror/index.ts';
import { ociError } from '../../../src/oci/errors.ts';
import {
  attachArtifact,
  type Descriptor,
  OCI_MANIFEST,
  type Reference,
  type Repository,
} from '../../../src/oci/index.ts';
import { BUNDLE_V03 } from '../../../src/sigstore/index.ts';
import { barePorts, judge } from '../../support/bare-mirror.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { attach, pushImage, pushIndex } from '../../support/image.ts';
import { type MemoryRepository, memoryRepository, pushBytes } from '../../support/memory-repository.ts';

const REPOSITORY: Reference = { kind: 'registry', registry: 'memory.test', repository: 'app' };
const createPlace = (more: Partial<RepositoryReleases>): RepositoryReleases => ({
  repository: REPOSITORY,
  everyTag: false,
  releases: [],
  candidates: [],
  ...more,
});

let app: MemoryRepository;
let to: ReturnType<typeof folderDestination>;
beforeEach(async () => {
  app = memoryRepository();
  to = folderDestination(await temporaryFolder());
});
async function sync(
  repositories: readonly RepositoryReleases[],
  repository: (reference: Reference) => Repository = () => app,
) {
  const catalog = await Catalog.open(to, 2);
  const ports = barePorts('2026-06-01T00:00:00Z', { repository });
  return syncEvidence({ subject: 'the app', repositories }, { to, catalog, judge }, ports);
}
const readItems = (subject: Descriptor): Promise<readonly EvidenceItem[]> =>
  readEvidence(to, parseDigest(subject.digest));
const attachBundle = (subject: Descriptor, content: string, more: object = {}): Promise<Descriptor> =>
  attachArtifact(app, subject, {
    artifactType: BUNDLE_V03,
    layers: [{ mediaType: BUNDLE_V03, bytes: Buffer.from(content) }],
    ...more,
  });

describe('the releases that syncEvidence finds in a repository', () => {
  it('include every tag in sorted order, except tags that are not releases', async () => {
    const two = await pushImage(app, 'two', 'v2');
    const one = await pushImage(app, 'one', 'v1');
    const hex = 'a'.repeat(64);
    for (const tag of [`sha256-${hex}`, `sha256-${hex}.sig`, `sha512-${'a'.repeat(128)}.att`])
      await pushImage(app, 'beside', tag);
    const ambiguous = await pushImage(app, 'odd', 'sha256-short');
    const { releases } = await sync([createPlace({ everyTag: true })]);
    expect(releases).toEqual(
      [
        ['sha256-short', ambiguous],
        ['v1', one],
        ['v2', two],
      ].map(([tag, image]) => {
        const { digest, mediaType, size } = image as Descriptor;
        return { reference: `memory.test/app:${tag}`, digest, mediaType, size };
      }),
    );
  });

  it('include only the configured ones, by tag, by digest, or by both', async () => {
    const image = await pushImage(app, 'one', 'v1');
    const { digest } = image;
    const { releases } = await sync([createPlace({ releases: [{ tag: 'v1' }, { digest }, { tag: 'v1', digest }] })]);
    expect(releases.map(({ reference }) => reference)).toEqual([
      'memory.test/app:v1',
      `memory.test/app@${digest}`,
      `memory.test/app:v1@${digest}`,
    ]);
  });

  it('fail individually if the target of a tag cannot be read', async () => {
    await pushImage(app, 'one', 'v1');
    await pushImage(app, 'broken', 'v2');
    await pushImage(app, 'three', 'v3');
    const broken = (await app.resolve('v2'))?.digest;
    const unreadable: Repository = Object.assign(Object.create(app) as Repository, {
      manifest: async (target: string) => {
        if (target === broken) throw ociError('manifest-malformed', { what: 'app:v2', detail: 'bad' });
        return app.manifest(target);
      },
    });
    const { releases, failures } = await sync([createPlace({ everyTag: true })], () => unreadable);
    expect(releases.map(({ reference }) => reference)).toEqual(['memory.test/app:v1', 'memory.test/app:v3']);
    expect(failures).toMatchObject([{ code: 'manifest-malformed' }]);
  });

  it('must exist if they are configured', async () => {
    await pushImage(app, 'one', 'v1');
    await expect(sync([createPlace({ releases: [{ tag: 'v1' }, { tag: 'v2' }] })])).rejects.toMatchObject({
      code: 'http-status',
      details: { url: 'memory.test/app:v2', status: 404, detail: 'no such release' },
    });
    const digest = digestOf('none');
    await expect(sync([createPlace({ releases: [{ digest }] })])).rejects.toMatchObject({
      details: { url: `memory.test/app@${digest}` },
    });
  });

  it('may be missing if they are optional or if the tag was only just listed', async () => {
    const image = await pushImage(app, 'one');
    const candidates = [digestOf('none'), image.digest as Digest];
    expect((await sync([createPlace({ candidates })])).releases.map(({ reference }) => reference)).toEqual([
      `memory.test/app@${image.digest}`,
    ]);
    await pushImage(app, 'two', 'v2');
    const tags = async () => ['gone', 'v2'];
    const { releases } = await sync([createPlace({ everyTag: true })], () => ({ ...app, tags }));
    expect(releases.map(({ reference }) => reference)).toEqual(['memory.test/app:v2']);
  });

  it('exclude releases without a SHA-256 digest', async () => {
    const image = await pushImage(app, 'one', 'v1');
    const { bytes } = await app.manifest(image.digest);
    const digest = digestLike(bytes, 'sha512:');
    await app.pushManifest(bytes, OCI_MANIFEST, digest);
    expect((await sync([createPlace({ releases: [{ digest }, { tag: 'v1' }] })])).releases).toHaveLength(1);
  });
});

describe('the evidence that syncEvidence stores', () => {
  const V1 = [createPlace({ releases: [{ tag: 'v1' }] })];

  it('includes the referrers of a release, with their source and annotations', async () => {
    const image = await pushImage(app, 'one', 'v1');
    const bare = await attach(app, image, 'application/spdx+json', 'an SBOM');
    const rich = await attachArtifact(app, image, {
      artifactType: BUNDLE_V03,
      layers: [{ mediaType: BUNDLE_V03, bytes: Buffer.from('good one'), annotations: { of: 'the layer' } }],
      annotations: { 'dev.sigstore.bundle.predicateType': 'https://example.test/p' },
    });
    const legacy = await attachArtifact(app, image, {
      artifactType: BUNDLE_V03,
      layers: [{ mediaType: BUNDLE_V03, bytes: Buffer.from('good two') }],
      annotations: { predicateType: 'https://example.test/q' },
    });
    expect(await sync(V1)).toMatchObject({ items: 3, quarantined: 0 });
    const items = new Map((await readItems(image)).map((item) => [item.manifest as string, item]));
    expect(items.get(bare.digest)).toEqual({
      digest: digestOf('an SBOM'),
      size: 7,
      mediaType: 'text/plain',
      kind: 'sbom',
      artifactType: 'application/spdx+json',
      manifest: bare.digest,
      source: 'memory.test/app',
      verified: false,
    });
    expect(items.get(rich.digest)).toMatchObject({
      kind: 'bundle',
      predicateType: 'https://example.test/p',
      verified: true,
    });
    expect(items.get(legacy.digest)?.predicateType).toBe('https://example.test/q');
    expect(items.get(legacy.digest)).not.toHaveProperty('annotations');
    expect(items.get(legacy.digest)).not.toHaveProperty('tag');
  });

  it('includes artifacts under the tags of cosign, with the tag and the layer annotations', async () => {
    const image = await pushImage(app, 'one', 'v1');
    const tag = `${image.digest.replace(':', '-')}.sig`;
    const config = await pushBytes(app, 'application/vnd.oci.image.config.v1+json', Buffer.from('{}'));
    const layer = {
      ...(await pushBytes(app, 'application/vnd.dev.cosign.simplesigning.v1+json', Buffer.from('good'))),
      annotations: { 'dev.cosignproject.cosign/signature': 'MEU=' },
    };
    const manifest = { schemaVersion: 2, mediaType: OCI_MANIFEST, config, layers: [layer] };
    const signed = await app.pushManifest(Buffer.from(JSON.stringify(manifest)), OCI_MANIFEST, tag);
    await sync(V1);
    expect(await readItems(image)).toEqual([
      {
        digest: digestOf('good'),
        size: 4,
        mediaType: layer.mediaType,
        kind: 'signature',
        artifactType: config.mediaType,
        annotations: layer.annotations,
        manifest: signed.digest,
        source: 'memory.test/app',
        tag,
        verified: true,
      },
    ]);
  });

  it('includes referrers of the platforms of an index, but not the platforms', async () => {
    const [amd64, arm64] = [await pushImage(app, 'amd64'), await pushImage(app, 'arm64')];
    const nested = await pushIndex(app, [arm64]);
    const index = await pushIndex(app, [amd64, nested], 'v1');
    for (const [subject, content] of [
      [amd64, 'good of amd64'],
      [arm64, 'good of arm64'],
      [index, 'good of the index'],
    ] as const)
      await attachBundle(subject, content);
    expect(await sync(V1)).toMatchObject({ items: 3, quarantined: 0 });
    for (const [subject, content] of [
      [amd64, 'good of amd64'],
      [arm64, 'good of arm64'],
      [index, 'good of the index'],
    ] as const)
      expect((await readItems(subject)).map(({ digest }) => digest)).toEqual([digestOf(content)]);
    expect(await readItems(nested)).toEqual([]);
  });

  it('goes to the quarantine if it does not verify, and is copied only once', async () => {
    const image = await pushImage(app, 'one', 'v1');
    await attachBundle(image, 'bad');
    await attachBundle(image, 'good');
    expect(await sync(V1)).toMatchObject({ items: 1, quarantined: 1 });
    expect(await sync(V1)).toMatchObject({ items: 1, quarantined: 1, copied: 0, bytes: 0 });
  });

  it.each([
    ['listed', 'has the maximum size', MAX_EVIDENCE_BYTES, 1, 0],
    ['quarantined', 'is larger', MAX_EVIDENCE_BYTES + 1, 0, 1],
  ])('becomes %s if a part of it %s', async (_, __, size, items, quarantined) => {
    const image = await pushImage(app, 'one', 'v1');
    const config = await pushBytes(app, 'application/vnd.oci.empty.v1+json', Buffer.from('{}'));
    const layer = { ...(await pushBytes(app, 'application/spdx+json', Buffer.from('content'))), size };
    const artifactType = 'application/spdx+json';
    const subject = { mediaType: image.mediaType, digest: image.digest, size: image.size };
    const manifest = { schemaVersion: 2, mediaType: OCI_MANIFEST, artifactType, config, layers: [layer], subject };
    await app.pushManifest(Buffer.from(JSON.stringify(manifest)), OCI_MANIFEST);
    const blob: Repository['blob'] = ({ digest }) => streamOf(digest === layer.digest ? 'content' : '{}');
    expect(await sync(V1, () => ({ ...app, blob }))).toMatchObject({ items, quarantined });
    expect((await readItems(image)).map((item) => item.size)).toEqual(items === 1 ? [size] : []);
  });

  it('stays if it was judged before a failure, and the report lists the failure', async () => {
    const image = await pushImage(app, 'one', 'v1');
    await attachBundle(image, 'good');
    const down = baseError('network-unreachable', { method: 'GET', url: 'x', detail: 'down', attempts: 1 });
    const other: Reference = { ...REPOSITORY, repository: 'other' };
    const resolve = async (): Promise<never> => {
      throw down;
    };
    const repositories = [...V1, createPlace({ repository: other, releases: [{ tag: 'v1' }] })];
    await expect(sync(repositories, (reference) => (reference === other ? { ...app, resolve } : app))).rejects.toBe(
      down,
    );
    expect((await readItems(image)).map(({ digest }) => digest)).toEqual([digestOf('good')]);
  });
});
