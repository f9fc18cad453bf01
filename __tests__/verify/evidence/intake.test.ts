import { createPublicKey, type KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../src/lib/digest.ts';
import { SIMPLE_SIGNING, type SignedPiece, statementFor } from '../../../src/sigstore/index.ts';
import { verifyError } from '../../../src/verify/errors.ts';
import { evidenceJudge, type Trust } from '../../../src/verify/index.ts';
import {
  type Forgery,
  forge,
  NOW,
  newKey,
  newSigstore,
  PROVENANCE,
  provenanceOf,
  RELEASE,
  RELEASE_DIGESTS,
  rootBytes,
  statementForDigest,
} from '../../support/forge.ts';
import { IDENTITY, policyWith, ROOT, SIGNATURE, sigstore, trustOf } from '../../support/policy.ts';
import { alone, spelt } from '../../support/spelt.ts';

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
const made = (forgery: Forgery = {}): Buffer => Buffer.from(JSON.stringify(forge(sigstore, forgery)));
const signed = made();
const attested = made({ statement: provenanceOf() });
const trusted = (...requirements: readonly object[]): Promise<Trust> => trustOf(policyWith(...requirements), files);
const verdict = async (trust: Trust | Promise<Trust>, one: SignedPiece) =>
  evidenceJudge(await trust).judge(subject, one);
const no = (code: string) => ({ verified: false, code, message: expect.any(String) });

describe('evidence that is worth keeping', () => {
  it('verifies, is about the subject, and is by somebody whom a requirement names; a statement with its type', async () => {
    expect(await verdict(trusted(SIGNATURE), piece(signed))).toStrictEqual({ verified: true });
    expect(await verdict(trusted(SIGNATURE), piece(attested))).toStrictEqual({
      verified: true,
      predicateType: PROVENANCE,
    });
  });

  it('need be by one of those whom requirements name, in any place', async () => {
    expect(await verdict(trusted(SIGNATURE, OTHER), piece(signed))).toStrictEqual({ verified: true });
    expect(await verdict(trusted(OTHER, SIGNATURE), piece(signed))).toStrictEqual({ verified: true });
    expect(await verdict(trusted(BY_KEY, OTHER), piece(signed))).toStrictEqual(no('identity-mismatch'));
  });

  it('is kept whatever else a requirement asks of it: kind, threshold, age', async () => {
    const strict = { ...SIGNATURE, kind: 'attestation', predicateType: 'https://x.test', threshold: 2, maxAge: '1s' };
    const trust = { ...(await trusted(strict)), asOf: new Date(NOW.getTime() + 86_400_000) };
    expect(await verdict(trust, piece(signed))).toStrictEqual({ verified: true });
  });

  it('is not what does not verify, each with its own code', async () => {
    const trust = await trusted(SIGNATURE);
    expect(await verdict(trust, piece(made({ ctKey: null })))).toStrictEqual(no('sct-invalid'));
    expect(await verdict(trust, piece(made({ content: Buffer.from('another') })))).toStrictEqual(
      no('artifact-digest-mismatch'),
    );
    expect(await verdict(trust, piece(Buffer.from('no bundle')))).toStrictEqual(no('bundle-malformed'));
    expect(evidenceJudge(trust).judge(digestOf('another'), piece(attested))).toStrictEqual(no('subject-mismatch'));
  });

  it('is judged, and a fault of ours is no verdict', async () => {
    const trust = await trusted(SIGNATURE);
    const [first] = trust.requirements;
    if (!first) throw new Error('no requirement');
    const pattern = {
      matches: () => {
        throw verifyError('policy-pattern-invalid', { given: '(', path: 'x', detail: 'y' });
      },
    };
    const broken = { ...first, identities: [{ issuer: IDENTITY.issuer, subjectPattern: '(', pattern }] };
    const { judge } = evidenceJudge({ ...trust, requirements: [broken] });
    expect(() => judge(subject, piece(signed))).toThrow(expect.objectContaining({ code: 'policy-pattern-invalid' }));
  });
});

describe("evidence of cosign's old format", () => {
  const trust = trusted(BY_KEY);
  const logless = { version: 1, roots: [{ ...ROOT, logs: 'none', timestamps: 1 }], requirements: [BY_KEY] };
  const simple = Buffer.from(
    JSON.stringify({
      critical: { type: 'cosign container image signature', image: { 'docker-manifest-digest': subject } },
    }),
  );
  /** A layer that the key signed, with a timestamp and no log. */
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

  it('is a document that names the image, signed by its annotations', async () => {
    const judge = evidenceJudge(await trustOf(logless, files));
    expect(judge.judge(subject, layer())).toStrictEqual({ verified: true });
    expect(judge.judge(digestOf('another'), layer())).toStrictEqual(no('subject-mismatch'));
    expect(await verdict(trust, layer())).toStrictEqual(no('log-entry-missing'));
    // The same bytes are no bundle.
    expect(judge.judge(subject, { ...layer(), mediaType: BUNDLE })).toStrictEqual(no('bundle-malformed'));
  });

  it('is an envelope with a statement', async () => {
    const { dsseEnvelope } = forge(sigstore, { managed: release, statement: statementForDigest(subject) });
    const envelope = piece(Buffer.from(JSON.stringify(dsseEnvelope)), { mediaType: ENVELOPE });
    const timeless = await trustOf({ ...logless, roots: [ROOT] }, files);
    expect(evidenceJudge(timeless).judge(subject, envelope)).toStrictEqual(no('log-entry-missing'));
    const open = { ...timeless, roots: timeless.roots.map((root) => ({ ...root, thresholds: { logs: 0 } })) };
    expect(evidenceJudge(open).judge(subject, envelope)).toStrictEqual({
      verified: true,
      predicateType: 'https://sigstore.dev/cosign/sign/v1',
    });
    expect(evidenceJudge(open).judge(subject, { ...envelope, mediaType: BUNDLE })).toStrictEqual(
      no('bundle-malformed'),
    );
  });

  it('whose annotations are damaged is refused', async () => {
    const damaged = { ...layer(), annotations: { 'dev.sigstore.cosign/bundle': '{' } };
    expect(await verdict(trust, damaged)).toStrictEqual(no('bundle-malformed'));
    expect(await verdict(trust, piece(Buffer.from('{'), { mediaType: ENVELOPE }))).toStrictEqual(
      no('bundle-malformed'),
    );
  });
});

describe('a mark of whom the policy lets promote', () => {
  const statement = statementFor([{ name: 'app', digest: RELEASE_DIGESTS }], MARK, {});
  const mark = spelt({ statement, managed: marker }, alone);

  it('is kept, by its type: such a key is named by no other requirement, and needs no log', async () => {
    expect(await verdict(trusted(SIGNATURE, PROMOTION), piece(mark))).toStrictEqual({
      verified: true,
      predicateType: MARK,
    });
    expect(await verdict(trusted(SIGNATURE), piece(mark))).toStrictEqual(no('key-not-trusted'));
  });

  it('is kept however old it is: a revocation does not grow old', async () => {
    const aged = await trusted(SIGNATURE, { ...PROMOTION, maxAge: '1d' });
    const later = { ...aged, asOf: new Date(NOW.getTime() + 2 * 86_400_000) };
    const old = spelt({ statement, managed: marker });
    expect(await verdict(later, piece(old))).toStrictEqual({ verified: true, predicateType: MARK });
  });

  it('is about this subject, and by nobody else', async () => {
    const trust = await trusted(SIGNATURE, PROMOTION);
    expect(evidenceJudge(trust).judge(digestOf('another'), piece(mark))).toMatchObject({ verified: false });
    const stranger = spelt({ statement, managed: release }, alone);
    expect(await verdict(trust, piece(stranger))).toMatchObject({ verified: false });
  });

  it('is a statement with a type: what else such a key signs is judged like all other evidence', async () => {
    const trust = await trusted(SIGNATURE, PROMOTION);
    expect(await verdict(trust, piece(spelt({ managed: marker }, alone)))).toStrictEqual(no('key-not-trusted'));
    const untyped = JSON.stringify({ ...statement, predicateType: 1 });
    expect(await verdict(trust, piece(made({ statement: untyped, managed: marker })))).toStrictEqual(
      no('statement-malformed'),
    );
    expect(await verdict(trust, piece(made({ statement: 'no JSON', managed: marker })))).toStrictEqual(
      no('statement-malformed'),
    );
    // Who signs releases does so under such a policy too.
    expect(await verdict(trust, piece(signed))).toStrictEqual({ verified: true });
    expect(await verdict(trust, piece(attested))).toStrictEqual({ verified: true, predicateType: PROVENANCE });
  });
});

describe('the fingerprint of a judge', () => {
  const fingerprint = async (trust: Trust | Promise<Trust>): Promise<string> => evidenceJudge(await trust).fingerprint;

  it('is the same for the same policy', async () => {
    const one = await fingerprint(trusted(SIGNATURE, BY_KEY, PROMOTION));
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(await fingerprint(trusted(SIGNATURE, BY_KEY, PROMOTION))).toBe(one);
  });

  it('is another one with another policy, root, or key at the same place', async () => {
    const policy = policyWith(SIGNATURE, BY_KEY, PROMOTION);
    const each = await Promise.all([
      fingerprint(trusted(SIGNATURE)),
      fingerprint(trustOf(policy, files)),
      fingerprint(trustOf(policy, { ...files, 'trust-roots/trusted_root.json': rootBytes(newSigstore()) })),
      fingerprint(trustOf(policy, { ...files, 'release.pub': files['marker.pub'] })),
      fingerprint(trustOf(policy, { ...files, 'marker.pub': files['release.pub'] })),
    ]);
    expect(new Set(each).size).toBe(each.length);
  });
});
