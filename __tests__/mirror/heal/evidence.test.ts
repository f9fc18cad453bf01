import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Digest, digestOf, getHex } from '../../../src/lib/digest.ts';
import { type EvidenceSources, loadEvidenceSources, syncSubjects } from '../../../src/mirror/evidence/subjects.ts';
import { Catalog } from '../../../src/mirror/format/catalog.ts';
import { blobPath, type EvidenceItem, evidencePath, formatJson } from '../../../src/mirror/format/layout.ts';
import { formatRecord, quarantinePath, recordPath } from '../../../src/mirror/format/quarantine.ts';
import {
  healEvidence,
  listBlobDigests,
  listEvidenceDigests,
  MAX_HEALED_BYTES,
} from '../../../src/mirror/heal/evidence.ts';
import { HealWriter } from '../../../src/mirror/heal/writer.ts';
import type { MirrorPorts } from '../../../src/mirror/index.ts';
import { attachArtifact, type Descriptor } from '../../../src/oci/index.ts';
import type { PieceVerdict } from '../../../src/sigstore/index.ts';
import { pushImage } from '../../support/image.ts';
import { type MemoryRepository, memoryRepository } from '../../support/memory-repository.ts';
import { memoryMirror } from '../../support/memory-store.ts';
import { smallConfig, smallPorts } from '../../support/small-mirror.ts';

const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const [A, B, C] = [digestOf('a'), digestOf('b'), digestOf('c')];

describe('the expected digest of an evidence file', () => {
  const createRecord = (isStored: boolean, digest: Digest): [string, string] => {
    const items: EvidenceItem[] = [{ digest, size: 1, mediaType: BUNDLE, kind: 'bundle', source: 'registry.test/app' }];
    const why = { code: 'identity-mismatch', message: 'no signer is trusted' };
    return [recordPath(A, getHex(digest)), formatRecord({ version: 1, subject: A, ...why, held: isStored, items })];
  };

  it('comes from the catalog for indexes and records, and from the records for quarantined bytes', async () => {
    const [stored, notStored] = [createRecord(true, B), createRecord(false, C)];
    const damaged = recordPath(A, getHex(A));
    const quarantine = { [stored[0]]: digestOf(stored[1]), [notStored[0]]: digestOf(notStored[1]), [damaged]: A };
    const catalog = formatJson({ version: 1, indexes: { [A]: C }, quarantine });
    const to = await memoryMirror([['evidence/index.json', catalog], stored, notStored, [damaged, 'x']]);
    expect(await listEvidenceDigests(to)).toEqual(
      new Map([...Object.entries(quarantine), [evidencePath(A), C], [quarantinePath(A, getHex(B)), B]]),
    );
  });

  it('comes from the name of a blob', () => {
    const upper = blobPath(A).toUpperCase();
    expect(listBlobDigests([blobPath(A), 'blobs/sha256/x', `${blobPath(B)}0`, `x/${blobPath(B)}`, upper, ''])).toEqual(
      new Map([[blobPath(A), A]]),
    );
  });

  it('applies to files of at most 128 MiB', () => {
    expect(MAX_HEALED_BYTES).toBe(128 * 1024 * 1024);
  });
});

describe('healEvidence', () => {
  let repository: MemoryRepository;
  let image: Descriptor;
  let sources: EvidenceSources;
  let intact: Map<string, string>;
  const judgeText = (text: string): PieceVerdict =>
    text === 'good' ? { verified: true } : { verified: false, code: 'identity-mismatch', message: 'untrusted signer' };
  const createPorts = (): MirrorPorts => smallPorts(undefined as never, { repository: () => repository });
  beforeAll(async () => {
    repository = memoryRepository({ name: 'registry.test/app' });
    image = await pushImage(repository, 'image', 'v1');
    for (const text of ['good', 'bad'])
      await attachArtifact(repository, image, {
        artifactType: BUNDLE,
        layers: [{ mediaType: BUNDLE, bytes: Buffer.from(text) }],
      });
    const judge = { fingerprint: 'f', judge: (_: Digest, { bytes }: { bytes: Buffer }) => judgeText(bytes.toString()) };
    sources = await loadEvidenceSources(smallConfig({ subjects: ['registry.test/app:v1'] }), {
      judge: async () => judge,
    });
    const to = await memoryMirror();
    const catalog = await Catalog.open(to, 2);
    const [result] = await syncSubjects(sources, to, catalog, createPorts());
    expect(result?.line).toMatchObject({ outcome: 'synced', items: 1, quarantined: 1 });
    await catalog.save();
    intact = new Map();
    for (const { path } of await to.list()) intact.set(path, (await to.read(path, 1e6))?.toString() ?? '');
  });

  const listKinds = (): [string, string][] => [
    ['an index', evidencePath(image.digest as Digest)],
    ['a bundle', blobPath(digestOf('good'))],
    ['a manifest', blobPath(image.digest as Digest)],
    ['a record', recordPath(image.digest as Digest, getHex(digestOf('bad')))],
    ['what is kept apart', quarantinePath(image.digest as Digest, getHex(digestOf('bad')))],
  ];
  /** Heals these files, which must have these digests. */
  async function mend(files: ReadonlyMap<string, string>, wanted: ReadonlyMap<string, Digest>) {
    const to = await memoryMirror(files);
    const writer = new HealWriter(to, undefined);
    await healEvidence(sources, wanted, to, writer, createPorts());
    const after = new Map<string, string>();
    for (const { path } of await to.list()) after.set(path, (await to.read(path, 1e6))?.toString() ?? '');
    return { healed: writer.healed, after };
  }

  it('restores a missing or changed file of every kind from its source', async () => {
    for (const [what, path] of listKinds()) {
      const expected = digestOf(intact.get(path) ?? '');
      for (const broken of [new Map([...intact].filter(([one]) => one !== path)), new Map([...intact, [path, 'x']])]) {
        const { healed, after } = await mend(broken, new Map([[path, expected]]));
        expect({ what, healed, after }).toEqual({ what, healed: [{ path, from: 'its source' }], after: intact });
      }
    }
  });

  it('restores all files at once', async () => {
    const paths = listKinds().map(([, path]) => path);
    const broken = new Map([...intact].filter(([path]) => !paths.includes(path)));
    const { healed, after } = await mend(
      broken,
      new Map(paths.map((path) => [path, digestOf(intact.get(path) ?? '')])),
    );
    expect(healed.map(({ path }) => path).sort()).toEqual(paths.sort());
    expect(after).toEqual(intact);
  });

  it('restores no other content, and changes no other file', async () => {
    const path = blobPath(digestOf('good'));
    const broken = new Map([...intact, [path, 'x'], [blobPath(A), 'x']]);
    expect(await mend(broken, new Map([[path, A]]))).toEqual({ healed: [], after: new Map([...broken].sort()) });
    expect(await mend(broken, new Map())).toEqual({ healed: [], after: new Map([...broken].sort()) });
  });

  it('restores nothing if the catalog is damaged', async () => {
    const path = blobPath(digestOf('good'));
    for (const catalog of ['x', 'null', '{}', '[]']) {
      const broken = new Map([...intact, ['evidence/index.json', catalog], [path, 'x']]);
      expect((await mend(broken, new Map([[path, digestOf('good')]]))).healed).toEqual([]);
    }
  });
});
