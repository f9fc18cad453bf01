import { beforeEach, describe, expect, it } from '@jest/globals';
import { streamOf } from '../../../src/lib/bytes.ts';
import { type Digest, digestOf, hexOf } from '../../../src/lib/digest.ts';
import { Intake } from '../../../src/mirror/evidence/intake.ts';
import { claimsSignature } from '../../../src/mirror/evidence/judge.ts';
import {
  pieceId,
  quarantinePath,
  readQuarantined,
  readRecord,
  recordAt,
  recordPath,
} from '../../../src/mirror/evidence/quarantine.ts';
import { BlobStore } from '../../../src/mirror/format/blobs.ts';
import { Catalog } from '../../../src/mirror/format/catalog.ts';
import { blobPath, formatJson } from '../../../src/mirror/format/layout.ts';
import { readEvidence } from '../../../src/mirror/format/reading.ts';
import { type Destination, type EvidenceItem, folderDestination } from '../../../src/mirror/index.ts';
import type { EvidenceJudge, SignedPiece } from '../../../src/sigstore/index.ts';
import { temporaryFolder } from '../../support/folders.ts';

const ABOUT = digestOf('a release');
const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const MiB = 1024 * 1024;

/** Believes what begins with "good", and counts what it is asked. */
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

describe('the way in of evidence', () => {
  it('lists what is believed, with what it says of itself, and keeps apart what is not', async () => {
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

  it('asks a judge of the same mind once, fetches everything once, and asks another one again', async () => {
    const artifacts = [[made('good two')], [made('bad two')]] as const;
    expect((await take(judgeOf(), ...artifacts)).fetched).toHaveLength(2);
    const again = judgeOf();
    expect((await take(again, ...artifacts)).fetched).toEqual([]);
    expect(again.asked.map(({ bytes }) => bytes.toString())).toEqual(['bad two']);
    const other = judgeOf('two');
    expect((await take(other, ...artifacts)).fetched).toEqual([]);
    expect(other.asked).toHaveLength(2);
  });

  it('fetches again what is listed and no longer here', async () => {
    const good = made('good gone');
    await take(judgeOf(), [good]);
    await to.remove(`blobs/sha256/${hexOf(good.digest)}`);
    expect((await take(judgeOf(), [good])).fetched).toEqual([good.digest]);
  });

  it('drops from the index what is refused by now, and lets it back in', async () => {
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

  it('never reads what is too large to be a bundle; what is too large to be kept leaves only its record', async () => {
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

  it('keeps an artifact apart as a whole when a part of it is too large', async () => {
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

  it('tells two old signatures over one payload apart, by the signature', async () => {
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

  it('records one piece that was found in two places once, with both', async () => {
    const places = ['registry.test/a', 'registry.test/b'].map((source) => made('bad twice', { source }));
    expect(await take(judgeOf(), ...places.map((place) => [place]))).toMatchObject({ quarantined: 1 });
    const record = await readRecord(to, recordPath(ABOUT, hexOf(digestOf('bad twice'))));
    expect(record?.items.map(({ source }) => source)).toEqual(['registry.test/a', 'registry.test/b']);
  });

  it('does not fill an index beyond what a reader takes', async () => {
    const documents = Array.from({ length: 5_001 }, (_, i) =>
      made(`document ${i}`, { kind: 'other', mediaType: 'text/plain' }),
    );
    await expect(take(judgeOf(), documents)).rejects.toMatchObject({
      code: 'evidence-too-much',
      details: { source: ABOUT, limit: 5_000 },
    });
    expect(await take(judgeOf(), documents.slice(1))).toMatchObject({ count: 5_000 });
  });

  it('judges again what is refused, even if its bytes are here beside what was believed', async () => {
    const artifact = [made('good part'), made('bad part')];
    expect(await take(judgeOf(), artifact)).toMatchObject({ count: 1, quarantined: 1 });
    expect(await to.has(blobPath(digestOf('bad part')))).toBe(true);
    const again = judgeOf();
    expect(await take(again, artifact)).toMatchObject({ count: 1, quarantined: 1, fetched: [] });
    expect(again.asked.map(({ bytes }) => bytes.toString())).toEqual(['bad part']);
  });

  it('judges what is 16 MiB, and keeps apart the bytes of what is 128 MiB', async () => {
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

  it('says of bytes that one of two places gives as too large that they are not held', async () => {
    const [small, large] = [made('bad size', { source: 'a' }), made('bad size', { source: 'b', size: 129 * MiB })];
    await take(judgeOf(), [small], [large]);
    expect(await readRecord(to, recordPath(ABOUT, hexOf(small.digest)))).toMatchObject({ held: false });
  });

  it('writes what is kept apart once, and keeps its words until the reason is another one', async () => {
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

describe('a document', () => {
  const document = (content: string) => made(content, { kind: 'sbom', mediaType: 'application/spdx+json' });
  const verifiedOf = async (item: EvidenceItem) =>
    (await readEvidence(to, ABOUT)).find(({ digest }) => digest === item.digest)?.verified;
  /** What lies about a digest, as an index says it. */
  const about = async (subject: Digest, ...evidence: readonly EvidenceItem[]): Promise<void> => {
    const catalog = await Catalog.open(to, 1);
    await catalog.put(subject, formatJson({ version: 1, subject, evidence }));
    await catalog.save();
  };
  const signature = (more: Partial<EvidenceItem> = {}) => made('good signature', { verified: true, ...more });

  it('is verified where something that verified is about its content, or about its manifest', async () => {
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

  it('is not verified by a signature that did not, nor by a document that did', async () => {
    const [one, two] = [document('one'), document('two')];
    const { verified: _, ...unjudged } = signature();
    await about(one.digest, unjudged, signature({ verified: false, source: 'another' }));
    await about(two.digest, { ...document('a signed document'), verified: true });
    await take(judgeOf(), [one], [two]);
    expect([await verifiedOf(one), await verifiedOf(two)]).toEqual([false, false]);
  });

  it('is verified by what comes in with it', async () => {
    const sbom = document('sbom');
    const catalog = await Catalog.open(to, 1);
    const intake = new Intake({ to, catalog, judge: judgeOf(), blobs: new BlobStore(to) });
    await intake.artifact(ABOUT, [sbom], () => streamOf('sbom'));
    await intake.artifact(sbom.manifest as Digest, [made('good about it')], () => streamOf('good about it'));
    expect(await intake.finish()).toBe(2);
    expect(await verifiedOf(sbom)).toBe(true);
  });
});

describe('what claims a signature', () => {
  it.each([
    ['bundle', 'text/plain', true],
    ['signature', 'application/vnd.dev.cosign.simplesigning.v1+json', true],
    ['attestation', 'application/vnd.dsse.envelope.v1+json', true],
    ['attestation', 'application/vnd.in-toto+json', false],
    ['sbom', 'application/spdx+json', false],
    ['other', 'text/plain', false],
  ] as const)('of a %s that is %s: %s', (kind, mediaType, claims) => {
    expect(claimsSignature({ kind, mediaType })).toBe(claims);
  });
});

describe('paths of the quarantine', () => {
  it('are records only where they have their form', () => {
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

  it('lead to a record, or to none where there is none; one of another form is damaged', async () => {
    const path = recordPath(ABOUT, hexOf(digestOf('x')));
    expect(await readRecord(to, path)).toBeUndefined();
    await to.write(path, '{}');
    await expect(readRecord(to, path)).rejects.toMatchObject({ code: 'mirror-damaged', details: { path } });
  });

  it('lead to bytes only as long as they are what they were', async () => {
    const item = itemOf('apart');
    expect(await readQuarantined(to, ABOUT, item)).toBeUndefined();
    await to.write(quarantinePath(ABOUT, hexOf(item.digest)), 'apart');
    expect(String(await readQuarantined(to, ABOUT, item))).toBe('apart');
    await to.write(quarantinePath(ABOUT, hexOf(item.digest)), 'apart!');
    expect(await readQuarantined(to, ABOUT, item)).toBeUndefined();
  });
});
