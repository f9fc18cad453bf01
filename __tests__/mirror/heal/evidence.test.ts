import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Digest, digestOf, hexOf } from '../../../src/lib/digest.ts';
import { formatRecord, quarantinePath, recordPath } from '../../../src/mirror/evidence/quarantine.ts';
import { type EvidenceSources, evidenceSources, syncSubjects } from '../../../src/mirror/evidence/subjects.ts';
import { Catalog } from '../../../src/mirror/format/catalog.ts';
import { blobPath, type EvidenceItem, evidencePath, formatJson } from '../../../src/mirror/format/layout.ts';
import { blobDigests, evidenceDigests, MAX_HEALED_BYTES, mendEvidence } from '../../../src/mirror/heal/evidence.ts';
import { Healer } from '../../../src/mirror/heal/healer.ts';
import type { MirrorPorts } from '../../../src/mirror/index.ts';
import { attachArtifact, type Descriptor } from '../../../src/oci/index.ts';
import type { PieceVerdict } from '../../../src/sigstore/index.ts';
import { pushImage } from '../../support/image.ts';
import { type MemoryRepository, memoryRepository } from '../../support/memory-repository.ts';
import { memoryMirror } from '../../support/memory-store.ts';
import { smallConfig, smallPorts } from '../../support/small-mirror.ts';

const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const [A, B, C] = [digestOf('a'), digestOf('b'), digestOf('c')];

describe('what evidence must be', () => {
  const recordOf = (held: boolean, digest: Digest): [string, string] => {
    const items: EvidenceItem[] = [{ digest, size: 1, mediaType: BUNDLE, kind: 'bundle', source: 'registry.test/app' }];
    const why = { code: 'identity-mismatch', message: 'nobody is trusted' };
    return [recordPath(A, hexOf(digest)), formatRecord({ version: 1, subject: A, ...why, held, items })];
  };

  it('is what the catalog says of indexes and records, and records of their bytes, where they are kept', async () => {
    const [kept, notKept] = [recordOf(true, B), recordOf(false, C)];
    const damaged = recordPath(A, hexOf(A));
    const quarantine = { [kept[0]]: digestOf(kept[1]), [notKept[0]]: digestOf(notKept[1]), [damaged]: A };
    const catalog = formatJson({ version: 1, indexes: { [A]: C }, quarantine });
    const to = await memoryMirror([['evidence/index.json', catalog], kept, notKept, [damaged, 'x']]);
    expect(await evidenceDigests(to)).toEqual(
      new Map([...Object.entries(quarantine), [evidencePath(A), C], [quarantinePath(A, hexOf(B)), B]]),
    );
  });

  it('of a blob is its name', () => {
    const upper = blobPath(A).toUpperCase();
    expect(blobDigests([blobPath(A), 'blobs/sha256/x', `${blobPath(B)}0`, `x/${blobPath(B)}`, upper, ''])).toEqual(
      new Map([[blobPath(A), A]]),
    );
  });

  it('is no larger than a piece of evidence may be', () => {
    expect(MAX_HEALED_BYTES).toBe(128 * 1024 * 1024);
  });
});

describe('evidence that is broken', () => {
  let repository: MemoryRepository;
  let image: Descriptor;
  let sources: EvidenceSources;
  let whole: Map<string, string>;
  const verdictOf = (text: string): PieceVerdict =>
    text === 'good' ? { verified: true } : { verified: false, code: 'identity-mismatch', message: 'of nobody' };
  const ports = (): MirrorPorts => smallPorts(undefined as never, { repository: () => repository });
  beforeAll(async () => {
    repository = memoryRepository({ name: 'registry.test/app' });
    image = await pushImage(repository, 'image', 'v1');
    for (const text of ['good', 'bad'])
      await attachArtifact(repository, image, {
        artifactType: BUNDLE,
        layers: [{ mediaType: BUNDLE, bytes: Buffer.from(text) }],
      });
    const judge = { fingerprint: 'f', judge: (_: Digest, { bytes }: { bytes: Buffer }) => verdictOf(bytes.toString()) };
    sources = await evidenceSources(smallConfig({ subjects: ['registry.test/app:v1'] }), { judge: async () => judge });
    const to = await memoryMirror();
    const catalog = await Catalog.open(to, 2);
    const [result] = await syncSubjects(sources, to, catalog, ports());
    expect(result?.line).toMatchObject({ outcome: 'synced', items: 1, quarantined: 1 });
    await catalog.save();
    whole = new Map();
    for (const { path } of await to.list()) whole.set(path, (await to.read(path, 1e6))?.toString() ?? '');
  });

  const kinds = (): [string, string][] => [
    ['an index', evidencePath(image.digest as Digest)],
    ['a bundle', blobPath(digestOf('good'))],
    ['a manifest', blobPath(image.digest as Digest)],
    ['a record', recordPath(image.digest as Digest, hexOf(digestOf('bad')))],
    ['what is kept apart', quarantinePath(image.digest as Digest, hexOf(digestOf('bad')))],
  ];
  /** Mends these files, which must have these digests. */
  async function mend(files: ReadonlyMap<string, string>, wanted: ReadonlyMap<string, Digest>) {
    const to = await memoryMirror(files);
    const healer = new Healer(to, undefined);
    await mendEvidence(sources, wanted, to, healer, ports());
    const there = new Map<string, string>();
    for (const { path } of await to.list()) there.set(path, (await to.read(path, 1e6))?.toString() ?? '');
    return { healed: healer.healed, there };
  }

  it('comes back from its source, whatever kind it is of, whether missing or changed', async () => {
    for (const [what, path] of kinds()) {
      const expected = digestOf(whole.get(path) ?? '');
      for (const broken of [new Map([...whole].filter(([one]) => one !== path)), new Map([...whole, [path, 'x']])]) {
        const { healed, there } = await mend(broken, new Map([[path, expected]]));
        expect({ what, healed, there }).toEqual({ what, healed: [{ path, from: 'its source' }], there: whole });
      }
    }
  });

  it('comes back all at once', async () => {
    const paths = kinds().map(([, path]) => path);
    const broken = new Map([...whole].filter(([path]) => !paths.includes(path)));
    const { healed, there } = await mend(broken, new Map(paths.map((path) => [path, digestOf(whole.get(path) ?? '')])));
    expect(healed.map(({ path }) => path).sort()).toEqual(paths.sort());
    expect(there).toEqual(whole);
  });

  it('does not come back as something else, and nothing else is touched', async () => {
    const path = blobPath(digestOf('good'));
    const broken = new Map([...whole, [path, 'x'], [blobPath(A), 'x']]);
    expect(await mend(broken, new Map([[path, A]]))).toEqual({ healed: [], there: new Map([...broken].sort()) });
    expect(await mend(broken, new Map())).toEqual({ healed: [], there: new Map([...broken].sort()) });
  });

  it('stays broken where the catalog is', async () => {
    const path = blobPath(digestOf('good'));
    for (const catalog of ['x', 'null', '{}', '[]']) {
      const broken = new Map([...whole, ['evidence/index.json', catalog], [path, 'x']]);
      expect((await mend(broken, new Map([[path, digestOf('good')]]))).healed).toEqual([]);
    }
  });
});
