import { beforeEach, describe, expect, it } from '@jest/globals';
import { streamOf } from '../../../src/lib/bytes.ts';
import { type Digest, digestOf, getHex } from '../../../src/lib/digest.ts';
import { Intake } from '../../../src/mirror/evidence/intake.ts';
import { claimsSignature } from '../../../src/mirror/evidence/judge.ts';
import { BlobStore } from '../../../src/mirror/format/blobs.ts';
import { Catalog } from '../../../src/mirror/format/catalog.ts';
import { blobPath, formatJson } from '../../../src/mirror/format/layout.ts';
import {
  getPieceId,
  parseRecordPath,
  quarantinePath,
  readQuarantined,
  readRecord,
  recordPath,
} from '../../../src/mirror/format/quarantine.ts';
import { readEvidence } from '../../../src/mirror/format/reading.ts';
import { type Destination, type EvidenceItem, folderDestination } from '../../../src/mirror/index.ts';
import type { EvidenceJudge, SignedPiece } from '../../../src/sigstore/index.ts';
import { temporaryFolder } from '../../support/folders.ts';

const ABOUT = digestOf('a release');
const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const MiB = 1024 * 1024;

/** A judge that accepts content beginning with "good" and counts the requests. */
function createJudge(fingerprint = 'one'): EvidenceJudge & { readonly judged: SignedPiece[] } {
  const judged: SignedPiece[] = [];
  return {
    fingerprint,
    judged,
    judge: (_, piece) => {
      judged.push(piece);
      return piece.bytes.toString().startsWith('good')
        ? { verified: true, predicateType: 'https://example.test/said' }
        : { verified: false, code: 'signature-invalid', message: 'it is not good' };
    },
  };
}

const createItem = (content: string, more: Partial<EvidenceItem> = {}): EvidenceItem => ({
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
const addItem = (content: string, more: Partial<EvidenceItem> = {}): EvidenceItem => {
  const item = createItem(content, more);
  contents.set(item.digest, content);
  return item;
};
async function admitAll(judge: EvidenceJudge, ...artifacts: readonly (readonly EvidenceItem[])[]) {
  const catalog = await Catalog.open(to, 1);
  const fetched: Digest[] = [];
  const intake = new Intake({ to, catalog, judge, blobs: new BlobStore(to) });
  for (const items of artifacts)
    await intake.admitArtifact(ABOUT, items, (item) => {
      fetched.push(item.digest);
      return streamOf(contents.get(item.digest) ?? '');
    });
  const count = await intake.finish();
  await catalog.setJudgedBy(judge.fingerprint);
  await catalog.save();
  return { count, fetched, quarantined: intake.quarantined };
}
const listPaths = async () => (await to.list()).map(({ path }) => path).filter((path) => !path.startsWith('evidence/'));

describe('Intake', () => {
  it('lists accepted evidence with its annotations, and stores rejected evidence in the quarantine', async () => {
    const [good, bad] = [addItem('good one'), addItem('bad one')];
    expect(await admitAll(createJudge(), [good], [bad])).toMatchObject({ count: 1, quarantined: 1 });
    expect(await readEvidence(to, ABOUT)).toEqual([
      { ...good, predicateType: 'https://example.test/said', verified: true },
    ]);
    expect(await readRecord(to, recordPath(ABOUT, getHex(bad.digest)))).toEqual({
      version: 1,
      subject: ABOUT,
      code: 'signature-invalid',
      message: 'it is not good',
      held: true,
      items: [bad],
    });
    expect(await listPaths()).toEqual([
      `blobs/sha256/${getHex(good.digest)}`,
      `quarantine/sha256/${getHex(ABOUT)}/${getHex(bad.digest)}`,
      `quarantine/sha256/${getHex(ABOUT)}/${getHex(bad.digest)}.json`,
    ]);
  });

  it('asks a judge with the same fingerprint once, fetches each piece once, and asks a different judge again', async () => {
    const artifacts = [[addItem('good two')], [addItem('bad two')]] as const;
    expect((await admitAll(createJudge(), ...artifacts)).fetched).toHaveLength(2);
    const again = createJudge();
    expect((await admitAll(again, ...artifacts)).fetched).toEqual([]);
    expect(again.judged.map(({ bytes }) => bytes.toString())).toEqual(['bad two']);
    const other = createJudge('two');
    expect((await admitAll(other, ...artifacts)).fetched).toEqual([]);
    expect(other.judged).toHaveLength(2);
  });

  it('fetches a listed piece again if it is no longer stored', async () => {
    const good = addItem('good gone');
    await admitAll(createJudge(), [good]);
    await to.remove(`blobs/sha256/${getHex(good.digest)}`);
    expect((await admitAll(createJudge(), [good])).fetched).toEqual([good.digest]);
  });

  it('removes a piece from the index when a policy rejects it, and lists it again when a policy accepts it', async () => {
    const piece = addItem('good then bad');
    await admitAll(createJudge(), [piece]);
    const strict: EvidenceJudge = {
      fingerprint: 'strict',
      judge: () => ({ verified: false, code: 'identity-mismatch', message: 'untrusted signer' }),
    };
    expect(await admitAll(strict, [piece])).toMatchObject({ count: 0, quarantined: 1 });
    expect(await readEvidence(to, ABOUT)).toEqual([]);
    await admitAll(createJudge('three'), [piece]);
    expect(await readEvidence(to, ABOUT)).toHaveLength(1);
    expect(await listPaths()).toEqual([`blobs/sha256/${getHex(piece.digest)}`]);
  });

  it('never reads a piece that is too large for a bundle, and keeps only the record of one too large to store', async () => {
    const large = addItem('large', { size: 17 * MiB });
    const huge = addItem('huge', { size: 129 * MiB });
    const judge = createJudge();
    expect(await admitAll(judge, [large], [huge])).toMatchObject({ count: 0, quarantined: 2, fetched: [large.digest] });
    expect(judge.judged).toEqual([]);
    const records = (await listPaths()).filter((path) => parseRecordPath(path));
    const storedFlags = await Promise.all(records.map(async (path) => (await readRecord(to, path))?.held));
    expect(storedFlags.toSorted()).toEqual([false, true]);
    for (const path of records) expect(await readRecord(to, path)).toMatchObject({ code: 'evidence-too-large' });
  });

  it('quarantines a whole artifact if a part of it is too large', async () => {
    const intake = new Intake({
      to,
      catalog: await Catalog.open(to, 1),
      judge: createJudge(),
      blobs: new BlobStore(to),
    });
    const good = addItem('good but for its neighbour');
    await intake.admitArtifact(ABOUT, [good], () => streamOf('good but for its neighbour'), {
      digest: digestOf('x'),
      size: 200 * MiB,
    });
    expect(await intake.finish()).toBe(0);
    expect(await readRecord(to, recordPath(ABOUT, getHex(good.digest)))).toMatchObject({
      code: 'evidence-too-large',
      held: true,
    });
  });

  it('distinguishes two legacy signatures over one payload by the signature', async () => {
    const addLayer = (signature: string) =>
      addItem('payload', {
        kind: 'signature',
        mediaType: 'application/vnd.dev.cosign.simplesigning.v1+json',
        annotations: { 'dev.cosignproject.cosign/signature': signature },
      });
    const [one, two] = [addLayer('MEU1'), addLayer('MEU2')];
    expect(getPieceId(one)).not.toBe(getPieceId(two));
    const judge: EvidenceJudge = {
      fingerprint: 'x',
      judge: (_, { annotations }) =>
        annotations?.['dev.cosignproject.cosign/signature'] === 'MEU1'
          ? { verified: true }
          : { verified: false, code: 'signature-invalid', message: '' },
    };
    expect(await admitAll(judge, [one, two])).toMatchObject({ count: 1, quarantined: 1 });
    expect(await readEvidence(to, ABOUT)).toMatchObject([{ annotations: one.annotations }]);
  });

  it('records a piece from two sources once, with both sources', async () => {
    const places = ['registry.test/a', 'registry.test/b'].map((source) => addItem('bad twice', { source }));
    expect(await admitAll(createJudge(), ...places.map((place) => [place]))).toMatchObject({ quarantined: 1 });
    const record = await readRecord(to, recordPath(ABOUT, getHex(digestOf('bad twice'))));
    expect(record?.items.map(({ source }) => source)).toEqual(['registry.test/a', 'registry.test/b']);
  });

  it('adds no more items to an index than a reader accepts', async () => {
    const documents = Array.from({ length: 5_001 }, (_, i) =>
      addItem(`document ${i}`, { kind: 'other', mediaType: 'text/plain' }),
    );
    await expect(admitAll(createJudge(), documents)).rejects.toMatchObject({
      code: 'evidence-too-much',
      details: { source: ABOUT, limit: 5_000 },
    });
    expect(await admitAll(createJudge(), documents.slice(1))).toMatchObject({ count: 5_000 });
  });

  it('judges a rejected piece again, even if its bytes are stored with accepted evidence', async () => {
    const artifact = [addItem('good part'), addItem('bad part')];
    expect(await admitAll(createJudge(), artifact)).toMatchObject({ count: 1, quarantined: 1 });
    expect(await to.has(blobPath(digestOf('bad part')))).toBe(true);
    const again = createJudge();
    expect(await admitAll(again, artifact)).toMatchObject({ count: 1, quarantined: 1, fetched: [] });
    expect(again.judged.map(({ bytes }) => bytes.toString())).toEqual(['bad part']);
  });

  it('judges a piece of 16 MiB, and quarantines the bytes of a piece of 128 MiB', async () => {
    expect(await admitAll(createJudge(), [addItem('good and large', { size: 16 * MiB })])).toMatchObject({ count: 1 });
    const [most, more] = [addItem('most', { size: 128 * MiB }), addItem('more', { size: 128 * MiB + 1 })];
    expect(await admitAll(createJudge(), [most], [more])).toMatchObject({ quarantined: 2, fetched: [most.digest] });
    for (const [{ digest }, isStored] of [
      [most, true],
      [more, false],
    ] as const) {
      expect(await readRecord(to, recordPath(ABOUT, getHex(digest)))).toMatchObject({ held: isStored });
      expect(await to.has(quarantinePath(ABOUT, getHex(digest)))).toBe(isStored);
    }
  });

  it('records bytes as not stored if one of two sources reports them as too large', async () => {
    const [small, large] = [
      addItem('bad size', { source: 'a' }),
      addItem('bad size', { source: 'b', size: 129 * MiB }),
    ];
    await admitAll(createJudge(), [small], [large]);
    expect(await readRecord(to, recordPath(ABOUT, getHex(small.digest)))).toMatchObject({ held: false });
  });

  it('writes a quarantine record once, and keeps its text until the reason changes', async () => {
    const bad = addItem('bad word');
    const createRefusingJudge = (fingerprint: string, code: string, message: string): EvidenceJudge => ({
      fingerprint,
      judge: () => ({ verified: false, code, message }),
    });
    const readBadRecord = () => readRecord(to, recordPath(ABOUT, getHex(bad.digest)));
    const bytes = quarantinePath(ABOUT, getHex(bad.digest));
    await admitAll(createRefusingJudge('1', 'signature-invalid', 'first'), [bad]);
    const written: string[] = [];
    const place = to;
    to = {
      ...place,
      write: (path, content) => {
        written.push(path);
        return place.write(path, content);
      },
    };
    await admitAll(createRefusingJudge('2', 'signature-invalid', 'second'), [bad]);
    expect(await readBadRecord()).toMatchObject({ code: 'signature-invalid', message: 'first' });
    await admitAll(createRefusingJudge('3', 'identity-mismatch', 'third'), [bad]);
    expect(await readBadRecord()).toMatchObject({ code: 'identity-mismatch', message: 'third' });
    expect(written).not.toContain(bytes);
  });
});

describe('the status of a document', () => {
  const addDocument = (content: string) => addItem(content, { kind: 'sbom', mediaType: 'application/spdx+json' });
  const getVerified = async (item: EvidenceItem) =>
    (await readEvidence(to, ABOUT)).find(({ digest }) => digest === item.digest)?.verified;
  /** Returns the items about a digest as the index lists them. */
  const addSubjectEvidence = async (subject: Digest, ...evidence: readonly EvidenceItem[]): Promise<void> => {
    const catalog = await Catalog.open(to, 1);
    await catalog.put(subject, formatJson({ version: 1, subject, evidence }));
    await catalog.save();
  };
  const createSignature = (more: Partial<EvidenceItem> = {}) => addItem('good signature', { verified: true, ...more });

  it('becomes verified if a verified bundle is about its content or about its manifest', async () => {
    const [byContent, byManifest, unsigned] = [addDocument('one'), addDocument('two'), addDocument('three')];
    await addSubjectEvidence(byContent.digest, addDocument('a document about a document'), createSignature());
    await addSubjectEvidence(byManifest.manifest as Digest, createSignature(), addDocument('and a document'));
    await admitAll(createJudge(), [byContent], [byManifest], [unsigned]);
    expect([await getVerified(byContent), await getVerified(byManifest), await getVerified(unsigned)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('does not become verified through a rejected signature or an unverified document', async () => {
    const [one, two] = [addDocument('one'), addDocument('two')];
    const { verified: _, ...withoutVerdict } = createSignature();
    await addSubjectEvidence(one.digest, withoutVerdict, createSignature({ verified: false, source: 'another' }));
    await addSubjectEvidence(two.digest, { ...addDocument('a signed document'), verified: true });
    await admitAll(createJudge(), [one], [two]);
    expect([await getVerified(one), await getVerified(two)]).toEqual([false, false]);
  });

  it('becomes verified through a bundle that arrives with it', async () => {
    const sbom = addDocument('sbom');
    const catalog = await Catalog.open(to, 1);
    const intake = new Intake({ to, catalog, judge: createJudge(), blobs: new BlobStore(to) });
    await intake.admitArtifact(ABOUT, [sbom], () => streamOf('sbom'));
    await intake.admitArtifact(sbom.manifest as Digest, [addItem('good about it')], () => streamOf('good about it'));
    expect(await intake.finish()).toBe(2);
    expect(await getVerified(sbom)).toBe(true);
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
    const path = recordPath(ABOUT, getHex(digestOf('x')));
    expect(parseRecordPath(path)).toEqual({ subject: ABOUT, id: getHex(digestOf('x')) });
    for (const other of [
      path.slice(0, -5),
      `${path}.json`,
      `x/${path}`,
      path.replace('sha256', 'sha512'),
      path.replace(/[0-9a-f]{4}/, 'ABCD'),
    ])
      expect(parseRecordPath(other)).toBeUndefined();
  });

  it('resolve to a record or to none, and report a malformed record as damaged', async () => {
    const path = recordPath(ABOUT, getHex(digestOf('x')));
    expect(await readRecord(to, path)).toBeUndefined();
    await to.write(path, '{}');
    await expect(readRecord(to, path)).rejects.toMatchObject({ code: 'mirror-damaged', details: { path } });
  });

  it('resolve to bytes only while the bytes match their digest', async () => {
    const item = createItem('apart');
    expect(await readQuarantined(to, ABOUT, item)).toBeUndefined();
    await to.write(quarantinePath(ABOUT, getHex(item.digest)), 'apart');
    expect(String(await readQuarantined(to, ABOUT, item))).toBe('apart');
    await to.write(quarantinePath(ABOUT, getHex(item.digest)), 'apart!');
    expect(await readQuarantined(to, ABOUT, item)).toBeUndefined();
  });
});
