import { createPublicKey, type KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../src/lib/digest.ts';
import { createStatement, SIMPLE_SIGNING, type SignedPiece } from '../../../src/sigstore/index.ts';
import { verifyError } from '../../../src/verify/errors.ts';
import { createEvidenceJudge, type Trust } from '../../../src/verify/index.ts';
import {
  createDigestStatement,
  createProvenance,
  type Forgery,
  forge,
  NOW,
  newKey,
  newSigstore,
  PROVENANCE,
  RELEASE,
  RELEASE_DIGESTS,
  rootBytes,
} from '../../support/forge.ts';
import { createPolicy, IDENTITY, loadTestTrust, ROOT, SIGNATURE, sigstore } from '../../support/policy.ts';
import { encodeBundle, removeLogAndTimestamp } from '../../support/spelt.ts';

const subject = digestOf(RELEASE);
const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const ENVELOPE = 'application/vnd.dsse.envelope.v1+json';
const MARK = 'https://acme.test/promotion/v1';
const [marker, release] = [newKey('P-256'), newKey('P-256')];
const pem = (key: KeyObject): string => createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
const files = { 'marker.pub': pem(marker), 'release.pub': pem(release) };
const OTHER = { ...SIGNATURE, name: 'other', identities: [{ ...IDENTITY, subject: 'https://acme.test/other' }] };
const BY_KEY = { name: 'key', kind: 'signature', keys: [{ name: 'release', path: 'release.pub' }] };
const PROMOTION = { name: 'may promote', kind: 'promotion', keys: [{ name: 'operations', path: 'marker.pub' }] };

const piece = (bytes: Buffer, more: Partial<SignedPiece> = {}): SignedPiece => ({
  origin: 'a layer',
  mediaType: BUNDLE,
  bytes,
  ...more,
});
const createBundle = (forgery: Forgery = {}): Buffer => Buffer.from(JSON.stringify(forge(sigstore, forgery)));
const signed = createBundle();
const attested = createBundle({ statement: createProvenance() });
const createTrust = (...requirements: readonly object[]): Promise<Trust> =>
  loadTestTrust(createPolicy(...requirements), files);
const judgePiece = async (trust: Trust | Promise<Trust>, one: SignedPiece) =>
  createEvidenceJudge(await trust).judge(subject, one);
const rejection = (code: string) => ({ verified: false, code, message: expect.any(String) });

describe('the judge of evidence', () => {
  it('accepts evidence about the subject by a signer of any requirement, and returns the type of a statement', async () => {
    expect(await judgePiece(createTrust(SIGNATURE), piece(signed))).toStrictEqual({ verified: true });
    expect(await judgePiece(createTrust(SIGNATURE), piece(attested))).toStrictEqual({
      verified: true,
      predicateType: PROVENANCE,
    });
  });

  it('accepts a signer of any of the requirements', async () => {
    expect(await judgePiece(createTrust(SIGNATURE, OTHER), piece(signed))).toStrictEqual({ verified: true });
    expect(await judgePiece(createTrust(OTHER, SIGNATURE), piece(signed))).toStrictEqual({ verified: true });
    expect(await judgePiece(createTrust(BY_KEY, OTHER), piece(signed))).toStrictEqual(rejection('identity-mismatch'));
  });

  it('ignores the other demands of a requirement: kind, threshold, age', async () => {
    const strict = { ...SIGNATURE, kind: 'attestation', predicateType: 'https://x.test', threshold: 2, maxAge: '1s' };
    const trust = { ...(await createTrust(strict)), asOf: new Date(NOW.getTime() + 86_400_000) };
    expect(await judgePiece(trust, piece(signed))).toStrictEqual({ verified: true });
  });

  it('rejects evidence that does not verify, with its own code', async () => {
    const trust = await createTrust(SIGNATURE);
    expect(await judgePiece(trust, piece(createBundle({ ctKey: null })))).toStrictEqual(rejection('sct-invalid'));
    expect(await judgePiece(trust, piece(createBundle({ content: Buffer.from('another') })))).toStrictEqual(
      rejection('artifact-digest-mismatch'),
    );
    expect(await judgePiece(trust, piece(Buffer.from('no bundle')))).toStrictEqual(rejection('bundle-malformed'));
    expect(createEvidenceJudge(trust).judge(digestOf('another'), piece(attested))).toStrictEqual(
      rejection('subject-mismatch'),
    );
  });

  it('throws an internal fault and does not return a verdict', async () => {
    const trust = await createTrust(SIGNATURE);
    const [first] = trust.requirements;
    if (!first) throw new Error('no requirement');
    const pattern = {
      matches: () => {
        throw verifyError('policy-pattern-invalid', { given: '(', path: 'x', detail: 'y' });
      },
    };
    const broken = { ...first, identities: [{ issuer: IDENTITY.issuer, subjectPattern: '(', pattern }] };
    const { judge } = createEvidenceJudge({ ...trust, requirements: [broken] });
    expect(() => judge(subject, piece(signed))).toThrow(expect.objectContaining({ code: 'policy-pattern-invalid' }));
  });
});

describe("the judge of evidence, for cosign's old format,", () => {
  const trust = createTrust(BY_KEY);
  const logless = { version: 1, roots: [{ ...ROOT, logs: 'none', timestamps: 1 }], requirements: [BY_KEY] };
  const simple = Buffer.from(
    JSON.stringify({
      critical: { type: 'cosign container image signature', image: { 'docker-manifest-digest': subject } },
    }),
  );
  /** Returns a layer with a signature of the key, a timestamp and no log entry. */
  const layer = () => {
    const { messageSignature, verificationMaterial } = forge(sigstore, { managed: release, content: simple });
    const [stamp] = verificationMaterial.timestampVerificationData.rfc3161Timestamps;
    return piece(simple, {
      mediaType: SIMPLE_SIGNING,
      annotations: {
        'dev.cosignproject.cosign/signature': messageSignature?.signature ?? '',
        'dev.sigstore.cosign/rfc3161timestamp': JSON.stringify({ SignedRFC3161Timestamp: stamp?.signedTimestamp }),
      },
    });
  };

  it('accepts a document that names the image, with the signature in the annotations', async () => {
    const judge = createEvidenceJudge(await loadTestTrust(logless, files));
    expect(judge.judge(subject, layer())).toStrictEqual({ verified: true });
    expect(judge.judge(digestOf('another'), layer())).toStrictEqual(rejection('subject-mismatch'));
    expect(await judgePiece(trust, layer())).toStrictEqual(rejection('log-entry-missing'));
    // The same bytes are not a bundle.
    expect(judge.judge(subject, { ...layer(), mediaType: BUNDLE })).toStrictEqual(rejection('bundle-malformed'));
  });

  it('accepts an envelope with a statement', async () => {
    const { dsseEnvelope } = forge(sigstore, { managed: release, statement: createDigestStatement(subject) });
    const envelope = piece(Buffer.from(JSON.stringify(dsseEnvelope)), { mediaType: ENVELOPE });
    const timeless = await loadTestTrust({ ...logless, roots: [ROOT] }, files);
    expect(createEvidenceJudge(timeless).judge(subject, envelope)).toStrictEqual(rejection('log-entry-missing'));
    const open = { ...timeless, roots: timeless.roots.map((root) => ({ ...root, thresholds: { logs: 0 } })) };
    expect(createEvidenceJudge(open).judge(subject, envelope)).toStrictEqual({
      verified: true,
      predicateType: 'https://sigstore.dev/cosign/sign/v1',
    });
    expect(createEvidenceJudge(open).judge(subject, { ...envelope, mediaType: BUNDLE })).toStrictEqual(
      rejection('bundle-malformed'),
    );
  });

  it('rejects damaged annotations', async () => {
    const damaged = { ...layer(), annotations: { 'dev.sigstore.cosign/bundle': '{' } };
    expect(await judgePiece(trust, damaged)).toStrictEqual(rejection('bundle-malformed'));
    expect(await judgePiece(trust, piece(Buffer.from('{'), { mediaType: ENVELOPE }))).toStrictEqual(
      rejection('bundle-malformed'),
    );
  });
});

describe('the judge of evidence, for a promotion statement,', () => {
  const statement = createStatement([{ name: 'app', digest: RELEASE_DIGESTS }], MARK, {});
  const mark = encodeBundle({ statement, managed: marker }, removeLogAndTimestamp);

  it('accepts a key of the promotion requirement by the type of the statement, without a log entry', async () => {
    expect(await judgePiece(createTrust(SIGNATURE, PROMOTION), piece(mark))).toStrictEqual({
      verified: true,
      predicateType: MARK,
    });
    expect(await judgePiece(createTrust(SIGNATURE), piece(mark))).toStrictEqual(rejection('key-not-trusted'));
  });

  it('accepts a statement of any age, because a revocation does not expire', async () => {
    const aged = await createTrust(SIGNATURE, { ...PROMOTION, maxAge: '1d' });
    const later = { ...aged, asOf: new Date(NOW.getTime() + 2 * 86_400_000) };
    const old = encodeBundle({ statement, managed: marker });
    expect(await judgePiece(later, piece(old))).toStrictEqual({ verified: true, predicateType: MARK });
  });

  it('requires this subject and a signer of the requirement', async () => {
    const trust = await createTrust(SIGNATURE, PROMOTION);
    expect(createEvidenceJudge(trust).judge(digestOf('another'), piece(mark))).toMatchObject({ verified: false });
    const stranger = encodeBundle({ statement, managed: release }, removeLogAndTimestamp);
    expect(await judgePiece(trust, piece(stranger))).toMatchObject({ verified: false });
  });

  it('requires a statement with a type, and judges any other signature by that key like all evidence', async () => {
    const trust = await createTrust(SIGNATURE, PROMOTION);
    expect(await judgePiece(trust, piece(encodeBundle({ managed: marker }, removeLogAndTimestamp)))).toStrictEqual(
      rejection('key-not-trusted'),
    );
    const untyped = JSON.stringify({ ...statement, predicateType: 1 });
    expect(await judgePiece(trust, piece(createBundle({ statement: untyped, managed: marker })))).toStrictEqual(
      rejection('statement-malformed'),
    );
    expect(await judgePiece(trust, piece(createBundle({ statement: 'no JSON', managed: marker })))).toStrictEqual(
      rejection('statement-malformed'),
    );
    // The release signers remain valid under such a policy.
    expect(await judgePiece(trust, piece(signed))).toStrictEqual({ verified: true });
    expect(await judgePiece(trust, piece(attested))).toStrictEqual({ verified: true, predicateType: PROVENANCE });
  });
});

describe('the fingerprint of the judge', () => {
  const fingerprint = async (trust: Trust | Promise<Trust>): Promise<string> =>
    createEvidenceJudge(await trust).fingerprint;

  it('stays equal for an equal policy', async () => {
    const one = await fingerprint(createTrust(SIGNATURE, BY_KEY, PROMOTION));
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(await fingerprint(createTrust(SIGNATURE, BY_KEY, PROMOTION))).toBe(one);
  });

  it('differs with another policy, another root, or another key at the same path', async () => {
    const policy = createPolicy(SIGNATURE, BY_KEY, PROMOTION);
    const each = await Promise.all([
      fingerprint(createTrust(SIGNATURE)),
      fingerprint(loadTestTrust(policy, files)),
      fingerprint(loadTestTrust(policy, { ...files, 'trust-roots/trusted_root.json': rootBytes(newSigstore()) })),
      fingerprint(loadTestTrust(policy, { ...files, 'release.pub': files['marker.pub'] })),
      fingerprint(loadTestTrust(policy, { ...files, 'marker.pub': files['release.pub'] })),
    ]);
    expect(new Set(each).size).toBe(each.length);
  });
});
