import { beforeEach, describe, expect, it } from '@jest/globals';
import { streamOf } from '../../../src/lib/bytes.ts';
import { type Digest, digestOf, hexOf } from '../../../src/lib/digest.ts';
import { BlobStore } from '../../../src/mirror/blobs.ts';
import { Catalog } from '../../../src/mirror/catalog.ts';
import { Intake } from '../../../src/mirror/evidence/intake.ts';
import { claimsSignature, type EvidenceJudge, type SignedPiece } from '../../../src/mirror/evidence/judge.ts';
import {
  pieceId,
  quarantinePath,
  readQuarantined,
  readRecord,
  recordAt,
  recordPath,
} from '../../../src/mirror/evidence/quarantine.ts';
import { type Destination, type EvidenceItem, folderDestination } from '../../../src/mirror/index.ts';
import { blobPath, formatJson } from '../../../src/mirror/layout.ts';
import { readEvidence } from '../../../src/mirror/read.ts';
import { temporaryFolder } from '../../support/folders.ts';

const ABOUT = digestOf('a release');
const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const MiB = 1024 * 1024;

/** A judge that accepts content beginning with "good" and counts the requests. */
function judgeOf(fingerprint = 'one'): EvidenceJudge & { readonly asked: SignedPiece[] } {
  const asked: SignedPiece[] = [];
  return {
    fingerprint,
    asked,
    judge: (_, piece) => {
      asked.push(piece);
      return piece.bytes.toString().startsWith('good')
        ? { verified: true, predicateType: 'https://example.test/said' }
        : { verified: false, code: 'signature-invalid', message: 'it is not good' };
    },
  };
}

const itemOf = (content: string, more: Partial<EvidenceItem> = {}): EvidenceItem => ({
  digest: digestOf(content),
  size: content.length,
  mediaType: BUNDLE,
  kind: 'bundle',
  manifest: digestOf(`manifest of ${content}`),
  source: 'registry.test/app',
  ...more,
});

let to: Destination;
beforeEach(async () => {
  to = folderDestination(await temporaryFolder());
});

const contents = new Map<Digest, string>();
const made = (content: string, more: Partial<EvidenceItem> = {}): EvidenceItem => {
  const item = itemOf(content, more);
  contents.set(item.digest, content);
  return item;
};
async function take(judge: EvidenceJudge, ...artifacts: readonly (readonly EvidenceItem[])[]) {
  const catalog = await Catalog.open(to, 1);
  const fetched: Digest[] = [];
  const intake = new Intake({ to, catalog, judge, blobs: new BlobStore(to) });
  for (const items of artifacts)
    await intake.artifact(ABOUT, items, (item) => {
      fetched.push(item.digest);
      return streamOf(contents.get(item.digest) ?? '');
    });
  const count = await intake.finish();
  await catalog.judged(judge.fingerprint);
  await catalog.save();
  return { count, fetched, quarantined: intake.quarantined };
}
const paths = async () => (await to.list()).map(({ path }) => path).filter((path) => !path.startsWith('evidence/'));

describe('Intake', () => {
  it('lists accepted evidence with its annotations, and stores rejected evidence in the quarantine', async () => {
    const [good, bad] = [made('good one'), made('bad one')];
    expect(await take(judgeOf(), [good], [bad])).toMatchObject({ count: 1, quarantined: 1 });
    expect(await readEvidence(to, ABOUT)).toEqual([
      { ...good, predicateType: 'https://example.test/said', verified: true },
    ]);
    expect(await readRecord(to, recordPath(ABOUT, hexOf(bad.digest)))).toEqual({
      version: 1,
      subject: ABOUT,
      code: 'signature-invalid',
      message: 'it is not good',
      held: true,
      items: [bad],
    });
    expect(await paths()).toEqual([
      `blobs/sha256/${hexOf(good.digest)}`,
      `quarantine/sha256/${hexOf(ABOUT)}/${hexOf(bad.digest)}`,
      `quarantine/sha256/${hexOf(ABOUT)}/${hexOf(bad.digest)}.json`,
    ]);
  });

  it('asks a judge with the same fingerprint once, fetches each piece once, and asks a different judge again', async () => {
    const artifacts = [[made('good two')], [made('bad two')]] as const;
    expect((await take(judgeOf(), ...artifacts)).fetched).toHaveLength(2);
    const again = judgeOf();
    expect((await take(again, ...artifacts)).fetched).toEqual([]);
    expect(again.asked.map(({ bytes }) => bytes.toString())).toEqual(['bad two']);
    const other = judgeOf('two');
    expect((await take(other, ...artifacts)).fetched).toEqual([]);
    expect(other.asked).toHaveLength(2);
  });

  it('fetches a listed piece again if it is no longer stored', async () => {
    const good = made('good gone');
    await take(judgeOf(), [good]);
    await to.remove(`blobs/sha256/${hexOf(good.digest)}`);
    expect((await take(judgeOf(), [good])).fetched).toEqual([good.digest]);
  });

  it('removes a piece from the index when a policy rejects it, and lists it again when a policy accepts it', async () => {
    const piece = made('good then bad');
    await take(judgeOf(), [piece]);
    const strict: EvidenceJudge = {
      fingerprint: 'strict',
      judge: () => ({ verified: false, code: 'identity-mismatch', message: 'nobody' }),
    };
    expect(await take(strict, [piece])).toMatchObject({ count: 0, quarantined: 1 });
    expect(await readEvidence(to, ABOUT)).toEqual([]);
    await take(judgeOf('three'), [piece]);
    expect(await readEvidence(to, ABOUT)).toHaveLength(1);
    expect(await paths()).toEqual([`blobs/sha256/${hexOf(piece.digest)}`]);
  });

  it('never reads a piece that is too large for a bundle, and keeps only the record of one too large to store', async () => {
    const large = made('large', { size: 17 * MiB });
    const huge = made('huge', { size: 129 * MiB });
    const judge = judgeOf();
    expect(await take(judge, [large], [huge])).toMatchObject({ count: 0, quarantined: 2, fetched: [large.digest] });
    expect(judge.asked).toEqual([]);
    const records = (await paths()).filter((path) => recordAt(path));
    const held = await Promise.all(records.map(async (path) => (await readRecord(to, path))?.held));
    expect(held.toSorted()).toEqual([false, true]);
    for (const path of records) expect(await readRecord(to, path)).toMatchObject({ code: 'evidence-too-large' });
  });

  it('quarantines a whole artifact if a part of it is too large', async () => {
    const intake = new Intake({ to, catalog: await Catalog.open(to, 1), judge: judgeOf(), blobs: new BlobStore(to) });
    const good = made('good but for its neighbour');
    await intake.artifact(ABOUT, [good], () => streamOf('good but for its neighbour'), {
      digest: digestOf('x'),
      size: 200 * MiB,
    });
    expect(await intake.finish()).toBe(0);
    expect(await readRecord(to, recordPath(ABOUT, hexOf(good.digest)))).toMatchObject({
      code: 'evidence-too-large',
      held: true,
    });
  });

  it('distinguishes two legacy signatures over one payload by the signature', async () => {
    const layer = (signature: string) =>
      made('payload', {
        kind: 'signature',
        mediaType: 'application/vnd.dev.cosign.simplesigning.v1+json',
        annotations: { 'dev.cosignproject.cosign/signature': signature },
      });
    const [one, two] = [layer('MEU1'), layer('MEU2')];
    expect(pieceId(one)).not.toBe(pieceId(two));
    const judge: EvidenceJudge = {
      fingerprint: 'x',
      judge: (_, { annotations }) =>
        annotations?.['dev.cosignproject.cosign/signature'] === 'MEU1'
          ? { verified: true }
          : { verified: false, code: 'signature-invalid', message: '' },
    };
    expect(await take(judge, [one, two])).toMatchObject({ count: 1, quarantined: 1 });
    expect(await readEvidence(to, ABOUT)).toMatchObject([{ annotations: one.annotations }]);
  });

  it('records a piece from two sources once, with both sources', async () => {
    const places = ['registry.test/a', 'registry.test/b'].map((source) => made('bad twice', { source }));
    expect(await take(judgeOf(), ...places.map((place) => [place]))).toMatchObject({ quarantined: 1 });
    const record = await readRecord(to, recordPath(ABOUT, hexOf(digestOf('bad twice'))));
    expect(record?.items.map(({ source }) => source)).toEqual(['registry.test/a', 'registry.test/b']);
  });

  it('adds no more items to an index than a reader accepts', async () => {
    const documents = Array.from({ length: 5_001 }, (_, i) =>
      made(`document ${i}`, { kind: 'other', mediaType: 'text/plain' }),
    );
    await expect(take(judgeOf(), documents)).rejects.toMatchObject({
      code: 'evidence-too-much',
      details: { source: ABOUT, limit: 5_000 },
    });
    expect(await take(judgeOf(), documents.slice(1))).toMatchObject({ count: 5_000 });
  });

  it('judges a rejected piece again, even if its bytes are stored with accepted evidence', async () => {
    const artifact = [made('good part'), made('bad part')];
    expect(await take(judgeOf(), artifact)).toMatchObject({ count: 1, quarantined: 1 });
    expect(await to.has(blobPath(digestOf('bad part')))).toBe(true);
    const again = judgeOf();
    expect(await take(again, artifact)).toMatchObject({ count: 1, quarantined: 1, fetched: [] });
    expect(again.asked.map(({ bytes }) => bytes.toString())).toEqual(['bad part']);
  });

  it('judges a piece of 16 MiB, and quarantines the bytes of a piece of 128 MiB', async () => {
    expect(await take(judgeOf(), [made('good and large', { size: 16 * MiB })])).toMatchObject({ count: 1 });
    const [most, more] = [made('most', { size: 128 * MiB }), made('more', { size: 128 * MiB + 1 })];
    expect(await take(judgeOf(), [most], [more])).toMatchObject({ quarantined: 2, fetched: [most.digest] });
    for (const [{ digest }, held] of [
      [most, true],
      [more, false],
    ] as const) {
      expect(await readRecord(to, recordPath(ABOUT, hexOf(digest)))).toMatchObject({ held });
      expect(await to.has(quarantinePath(ABOUT, hexOf(digest)))).toBe(held);
    }
  });

  it('records bytes as not stored if one of two sources reports them as too large', async () => {
    const [small, large] = [made('bad size', { source: 'a' }), made('bad size', { source: 'b', size: 129 * MiB })];
    await take(judgeOf(), [small], [large]);
    expect(await readRecord(to, recordPath(ABOUT, hexOf(small.digest)))).toMatchObject({ held: false });
  });

  it('writes a quarantine record once, and keeps its text until the reason changes', async () => {
    const bad = made('bad word');
    const saying = (fingerprint: string, code: string, message: string): EvidenceJudge => ({
      fingerprint,
      judge: () => ({ verified: false, code, message }),
    });
    const record = () => readRecord(to, recordPath(ABOUT, hexOf(bad.digest)));
    const bytes = quarantinePath(ABOUT, hexOf(bad.digest));
    await take(saying('1', 'signature-invalid', 'first'), [bad]);
    const written: string[] = [];
    const place = to;
    to = {
      ...place,
      write: (path, content) => {
        written.push(path);
        return place.write(path, content);
      },
    };
    await take(saying('2', 'signature-invalid', 'second'), [bad]);
    expect(await record()).toMatchObject({ code: 'signature-invalid', message: 'first' });
    await take(saying('3', 'identity-mismatch', 'third'), [bad]);
    expect(await record()).toMatchObject({ code: 'identity-mismatch', message: 'third' });
    expect(written).not.toContain(bytes);
  });
});

describe('the status of a document', () => {
  const document = (content: string) => made(content, { kind: 'sbom', mediaType: 'application/spdx+json' });
  const verifiedOf = async (item: EvidenceItem) =>
    (await readEvidence(to, ABOUT)).find(({ digest }) => digest === item.digest)?.verified;
  /** Returns the items about a digest as the index lists them. */
  const about = async (subject: Digest, ...evidence: readonly EvidenceItem[]): Promise<void> => {
    const catalog = await Catalog.open(to, 1);
    await catalog.put(subject, formatJson({ version: 1, subject, evidence }));
    await catalog.save();
  };
  const signature = (more: Partial<EvidenceItem> = {}) => made('good signature', { verified: true, ...more });

  it('is verified if a verified bundle is about its content or about its manifest', async () => {
    const [byContent, byManifest, byNobody] = [document('one'), document('two'), document('three')];
    await about(byContent.digest, document('a document about a document'), signature());
    await about(byManifest.manifest as Digest, signature(), document('and a document'));
    await take(judgeOf(), [byContent], [byManifest], [byNobody]);
    expect([await verifiedOf(byContent), await verifiedOf(byManifest), await verifiedOf(byNobody)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('does not become verified through a rejected signature or an unverified document', async () => {
    const [one, two] = [document('one'), document('two')];
    const { verified: _, ...unjudged } = signature();
    await about(one.digest, unjudged, signature({ verified: false, source: 'another' }));
    await about(two.digest, { ...document('a signed document'), verified: true });
    await take(judgeOf(), [one], [two]);
    expect([await verifiedOf(one), await verifiedOf(two)]).toEqual([false, false]);
  });

  it('becomes verified through a bundle that arrives with it', async () => {
    const sbom = document('sbom');
    const catalog = await Catalog.open(to, 1);
    const intake = new Intake({ to, catalog, judge: judgeOf(), blobs: new BlobStore(to) });
    await intake.artifact(ABOUT, [sbom], () => streamOf('sbom'));
    await intake.artifact(sbom.manifest as Digest, [made('good about it')], () => streamOf('good about it'));
    expect(await intake.finish()).toBe(2);
    expect(await verifiedOf(sbom)).toBe(true);
  });
});

describe('claimsSignature', () => {
  it.each([
    ['bundle', 'text/plain', true],
    ['signature', 'application/vnd.dev.cosign.simplesigning.v1+json', true],
    ['attestation', 'application/vnd.dsse.envelope.v1+json', true],
    ['attestation', 'application/vnd.in-toto+json', false],
    ['sbom', 'application/spdx+json', false],
    ['other', 'text/plain', false],
  ] as const)('returns for a %s that is %s: %s', (kind, mediaType, claims) => {
    expect(claimsSignature({ kind, mediaType })).toBe(claims);
  });
});

describe('quarantine paths', () => {
  it('match a record only in the canonical form', () => {
    const path = recordPath(ABOUT, hexOf(digestOf('x')));
    expect(recordAt(path)).toEqual({ subject: ABOUT, id: hexOf(digestOf('x')) });
    for (const other of [
      path.slice(0, -5),
      `${path}.json`,
      `x/${path}`,
      path.replace('sha256', 'sha512'),
      path.replace(/[0-9a-f]{4}/, 'ABCD'),
    ])
      expect(recordAt(other)).toBeUndefined();
  });

  it('resolve to a record or to none, and report a malformed record as damaged', async () => {
    const path = recordPath(ABOUT, hexOf(digestOf('x')));
    expect(await readRecord(to, path)).toBeUndefined();
    await to.write(path, '{}');
    await expect(readRecord(to, path)).rejects.toMatchObject({ code: 'mirror-damaged', details: { path } });
  });

  it('resolve to bytes only while the bytes match their digest', async () => {
    const item = itemOf('apart');
    expect(await readQuarantined(to, ABOUT, item)).toBeUndefined();
    await to.write(quarantinePath(ABOUT, hexOf(item.digest)), 'apart');
    expect(String(await readQuarantined(to, ABOUT, item))).toBe('apart');
    await to.write(quarantinePath(ABOUT, hexOf(item.digest)), 'apart!');
    expect(await readQuarantined(to, ABOUT, item)).toBeUndefined();
  });
});
