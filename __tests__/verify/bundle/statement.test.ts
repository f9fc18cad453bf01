import { describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../src/lib/digest.ts';
import { createStatement } from '../../../src/sigstore/index.ts';
import { summarizeSigner, verifyStatement } from '../../../src/verify/index.ts';
import { type Forgery, newSigstore, RELEASE, RELEASE_DIGESTS, rootBytes } from '../../support/forge.ts';
import { createPolicy, IDENTITY, loadTestTrust, ROOT, SIGNATURE } from '../../support/policy.ts';
import { encodeBundle } from '../../support/spelt.ts';

const TYPE = 'https://acme.test/manifest/v1';
const digest = digestOf(RELEASE);
const createBundle = (forgery: Forgery = {}): Buffer =>
  encodeBundle({ statement: createStatement([{ name: 'app', digest: RELEASE_DIGESTS }], TYPE, {}), ...forgery });
const bundle = createBundle();
const code = (name: string) => expect.objectContaining({ code: name });
const OTHER = { ...IDENTITY, subject: 'https://acme.test/other' };

const attestation = (more: object = {}): object => ({
  name: 'own',
  kind: 'attestation',
  predicateType: TYPE,
  identities: [IDENTITY],
  ...more,
});

describe('verifyStatement', () => {
  it('accepts a signer of releases if the policy has no requirement for the type', async () => {
    const trust = await loadTestTrust(createPolicy(SIGNATURE));
    expect(verifyStatement(digest, bundle, trust, TYPE)).toMatchObject({
      identity: IDENTITY,
      predicateType: TYPE,
      root: 'production',
      origin: 'the bundle',
      bundle: digestOf(bundle),
    });
    const stranger = await loadTestTrust(createPolicy({ ...SIGNATURE, identities: [OTHER] }));
    expect(() => verifyStatement(digest, bundle, stranger, TYPE)).toThrow(code('identity-mismatch'));
  });

  it('accepts a signer of any signature requirement', async () => {
    const another = { ...SIGNATURE, name: 'another', identities: [OTHER] };
    for (const requirements of [
      [SIGNATURE, another],
      [another, SIGNATURE],
    ])
      expect(
        verifyStatement(digest, bundle, await loadTestTrust(createPolicy(...requirements)), TYPE).identity?.subject,
      ).toBe(IDENTITY.subject);
  });

  it('accepts only the signers of the requirement for the type, if the policy has one', async () => {
    const named = await loadTestTrust(createPolicy({ ...SIGNATURE, identities: [OTHER] }, attestation()));
    expect(verifyStatement(digest, bundle, named, TYPE).identity?.subject).toBe(IDENTITY.subject);
    const others = await loadTestTrust(createPolicy(SIGNATURE, attestation({ identities: [OTHER] })));
    expect(() => verifyStatement(digest, bundle, others, TYPE)).toThrow(code('identity-mismatch'));
  });

  it('rejects a signer of a requirement for another type', async () => {
    const elsewhere = attestation({ predicateType: 'https://acme.test/elsewhere/v1' });
    const trust = await loadTestTrust(createPolicy(elsewhere));
    expect(() => verifyStatement(digest, bundle, trust, TYPE)).toThrow(code('nothing-verified'));
    const beside = await loadTestTrust(createPolicy({ ...SIGNATURE, identities: [OTHER] }, elsewhere));
    expect(() => verifyStatement(digest, bundle, beside, TYPE)).toThrow(code('identity-mismatch'));
  });

  it('requires the predicate type, and rejects a bare signature', async () => {
    const trust = await loadTestTrust(createPolicy(SIGNATURE));
    expect(() => verifyStatement(digest, bundle, trust, `${TYPE}.1`)).toThrow(code('predicate-mismatch'));
    expect(() => verifyStatement(digest, encodeBundle(), trust, TYPE)).toThrow(code('predicate-mismatch'));
  });

  it('reports the cause if the bundle does not verify', async () => {
    const trust = await loadTestTrust(createPolicy(SIGNATURE));
    expect(() => verifyStatement(digestOf('another'), bundle, trust, TYPE)).toThrow(code('subject-mismatch'));
    expect(() => verifyStatement(digest, createBundle({ ctKey: null }), trust, TYPE)).toThrow(code('sct-invalid'));
  });

  it('checks every byte of the bundle under the root that verifies it, in any order of the roots', async () => {
    const other = newSigstore('other.test');
    const policy = (...roots: readonly object[]): object => ({ version: 1, roots, requirements: [SIGNATURE] });
    const first = { name: 'other', trustedRoot: { path: 'other.json' } };
    const files = { 'other.json': rootBytes(other) };
    for (const roots of [[ROOT], [first, ROOT], [ROOT, first]]) {
      const trust = await loadTestTrust(policy(...roots), files);
      expect(verifyStatement(digest, bundle, trust, TYPE).root).toBe('production');
      const spaced = Buffer.from(bundle.toString('utf8').replace(',', ', '));
      expect(() => verifyStatement(digest, spaced, trust, TYPE)).toThrow(code('bundle-malformed'));
    }
  });
});

describe('whoSigned', () => {
  const signer = { root: 'production', times: [], logEntries: [], origin: 'x', bundle: 'sha256:0' };
  it('returns the identity, its issuer and the first trusted time', () => {
    const identity = { ...IDENTITY, extensions: {} };
    const times = ['2026-03-01T12:00:00.000Z', '2026-03-01T12:00:01.000Z'];
    expect(summarizeSigner({ ...signer, identity, times })).toEqual({
      identity: IDENTITY.subject,
      issuer: IDENTITY.issuer,
      timestamp: '2026-03-01T12:00:00.000Z',
    });
  });
  it('returns the name of a key of the policy, and omits a missing time', () => {
    expect(summarizeSigner({ ...signer, key: 'release' })).toEqual({
      identity: 'the key "release"',
      issuer: 'the policy',
    });
    expect(Object.keys(summarizeSigner({ ...signer, key: 'release' }))).toEqual(['identity', 'issuer']);
  });
});
