import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Digest, digestOf } from '../../../src/lib/digest.ts';
import type { StaticFiles } from '../../../src/mirror/format/files.ts';
import { blobPath, type EvidenceItem, type MirrorIndex } from '../../../src/mirror/format/layout.ts';
import { retentionSchema } from '../../../src/mirror/retention/config.ts';
import { findProtections } from '../../../src/mirror/retention/protect.ts';
import type { Piece } from '../../../src/mirror/retention/types.ts';
import { MAX_MANIFEST_BYTES } from '../../../src/oci/index.ts';

const files = new Map<string, Buffer>();
const place: StaticFiles = { name: 'memory', read: async (path) => files.get(path) };
beforeEach(() => files.clear());

const addBlob = (value: object): Digest => {
  const bytes = Buffer.from(JSON.stringify(value));
  files.set(blobPath(digestOf(bytes)), bytes);
  return digestOf(bytes);
};
const createPiece = (about: Digest, name: string, more: Partial<EvidenceItem> = {}, record?: string): Piece => ({
  about,
  item: {
    digest: digestOf(name),
    manifest: digestOf(`${name} manifest`),
    size: 1,
    mediaType: '',
    kind: 'bundle',
    source: 's',
    ...more,
  },
  ...(record === undefined ? {} : { record }),
});
const createIndex = (...releases: readonly Digest[]): MirrorIndex => ({
  version: 1,
  syncedAt: '2026-01-01T00:00:00.000Z',
  trust: [],
  logs: [],
  subjects: [
    {
      subject: 'reg.test/app',
      syncedAt: '2026-01-01T00:00:00.000Z',
      releases: releases.map((digest, i) => ({ reference: `reg.test/app:v${i}`, digest, mediaType: '', size: 1 })),
    },
  ],
});
const nothing = retentionSchema.parse({});

describe('findProtections', () => {
  it('covers a listed release with its platforms, their evidence, and nested evidence about that', async () => {
    const [arm, amd] = [addBlob({ layers: ['arm'] }), addBlob({ layers: ['amd'] })];
    const nested = addBlob({ manifests: [{ digest: arm }] });
    const root = addBlob({ manifests: [{ digest: nested }, { digest: amd }, { digest: 'sha512:other' }] });
    const [sbom, signature, quarantined] = [
      createPiece(arm, 'sbom'),
      createPiece(digestOf('sbom manifest'), 'signature of the sbom'),
      createPiece(arm, 'apart', {}, 'quarantine/x.json'),
    ];
    const other = createPiece(digestOf('unlisted'), 'other');
    const found = await findProtections(nothing, [], createIndex(root), [sbom, signature, quarantined, other], place);
    for (const digest of [root, nested, arm, amd, sbom.item.digest, sbom.item.manifest, signature.item.digest])
      expect(found.get(digest as Digest)).toEqual({ why: 'listed', detail: 'reg.test/app:v0' });
    for (const digest of [other.about, other.item.digest, quarantined.item.digest])
      expect(found.has(digest)).toBe(false);
  });

  it('reports the strongest reason: a hold, a keep-list, a promotion, a listing', async () => {
    const [held, kept, promoted, listed] = ['held', 'kept', 'promoted', 'listed'].map((name) => addBlob({ name })) as [
      Digest,
      Digest,
      Digest,
      Digest,
    ];
    const record = { predicateType: 'https://github.com/org/mc-actions/predicates/promotion/v1' };
    const pieces = [held, kept, promoted].map((digest, i) => createPiece(digest, `promotion ${i}`, record));
    const byArtifact = createPiece(digestOf('p'), 'p', { artifactType: 'application/vnd.mc.promotion.v1+json' });
    const config = retentionSchema.parse({ keep: [kept, held] });
    const hold = { digest: held, reason: 'case 1', by: 'counsel' };
    const index = createIndex(held, kept, promoted, listed);
    const found = await findProtections(config, [hold], index, [...pieces, byArtifact], place);
    expect([held, kept, promoted, listed, byArtifact.about].map((digest) => found.get(digest)?.why)).toEqual([
      'legal-hold',
      'keep-list',
      'promotable',
      'listed',
      'promotable',
    ]);
    expect(found.get(held)?.detail).toBe('case 1 (counsel)');
  });

  it('fails as a whole if the index of a protected release is damaged', async () => {
    const root = addBlob({ manifests: [] });
    files.set(blobPath(root), Buffer.from('{"manifests":[ ]}'));
    await expect(findProtections(nothing, [], createIndex(root), [], place)).rejects.toMatchObject({
      code: 'mirror-damaged',
    });
  });

  it('covers files, whose bytes a mirror does not store, and images whose manifest is not an index', async () => {
    const [file, image] = [digestOf('a file'), addBlob({ manifests: 'none' })];
    files.set(blobPath(digestOf('text')), Buffer.from('text'));
    const found = await findProtections(
      retentionSchema.parse({ keep: [file, digestOf('text')] }),
      [],
      createIndex(image),
      [],
      place,
    );
    expect([...found.keys()].toSorted()).toEqual([file, image, digestOf('text')].toSorted());
  });

  it('reads the platforms of an index up to the maximum manifest size, and of no larger one', async () => {
    const platform = addBlob({ layers: [] });
    const createSizedIndex = (size: number): Digest => {
      const text = JSON.stringify({ manifests: [{ digest: platform }] });
      const bytes = Buffer.from(text.padEnd(size, ' '));
      files.set(blobPath(digestOf(bytes)), bytes);
      return digestOf(bytes);
    };
    const most = await findProtections(nothing, [], createIndex(createSizedIndex(MAX_MANIFEST_BYTES)), [], place);
    expect(most.has(platform)).toBe(true);
    const more = await findProtections(nothing, [], createIndex(createSizedIndex(MAX_MANIFEST_BYTES + 1)), [], place);
    expect(more.has(platform)).toBe(false);
  });
});
