import { describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../src/lib/digest.ts';
import { verifySignature } from '../../../src/verify/index.ts';
import { createProvenance, forge, PROVENANCE, RELEASE } from '../../support/forge.ts';
import { createPolicy, IDENTITY, loadTestTrust, SIGNATURE, sigstore } from '../../support/policy.ts';

const bundle = Buffer.from(JSON.stringify(forge(sigstore)));
const digest = digestOf(RELEASE);

describe('verifySignature', () => {
  it('accepts a signer of any signature requirement', async () => {
    const other = { ...SIGNATURE, name: 'other', identities: [{ ...IDENTITY, subject: 'https://acme.test/other' }] };
    for (const requirements of [
      [SIGNATURE, other],
      [other, SIGNATURE],
    ])
      expect(verifySignature(digest, bundle, await loadTestTrust(createPolicy(...requirements)))).toMatchObject({
        identity: { subject: IDENTITY.subject },
      });
    const trust = await loadTestTrust(createPolicy(other));
    expect(() => verifySignature(digest, bundle, trust)).toThrow(
      expect.objectContaining({ code: 'identity-mismatch' }),
    );
  });

  it('rejects an attestation, and any signature if the policy has no signature requirement', async () => {
    const attestation = { ...SIGNATURE, kind: 'attestation', predicateType: PROVENANCE };
    const trust = await loadTestTrust(createPolicy(attestation));
    expect(() => verifySignature(digest, bundle, trust)).toThrow(expect.objectContaining({ code: 'nothing-verified' }));
    const attested = Buffer.from(JSON.stringify(forge(sigstore, { statement: createProvenance() })));
    const releases = await loadTestTrust(createPolicy(SIGNATURE));
    expect(() => verifySignature(digest, attested, releases)).toThrow();
  });

  it('requires a signature over these bytes', async () => {
    const trust = await loadTestTrust(createPolicy(SIGNATURE));
    expect(() => verifySignature(digestOf('another'), bundle, trust)).toThrow(
      expect.objectContaining({ code: 'artifact-digest-mismatch' }),
    );
  });
});
