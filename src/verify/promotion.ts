import { type SubjectDigest, sha256 } from '../lib/digest.ts';
import type { McError } from '../lib/mc-error.ts';
import { sigstoreError } from '../sigstore/errors.ts';
import { isIssuedUnder, parseBundle, readCertificateIdentity, type SignerClaim } from '../sigstore/index.ts';
import { signerMismatch } from './requirement.ts';
import type { VerifiedSigner } from './schema.ts';
import { verifyStatement } from './statement.ts';
import type { Trust } from './trust.ts';

/**
 * Holds the bundle of a promotion record, or of a revocation, against the policy: by somebody whom its requirement of kind
 * `promotion` names; where it has none, by somebody who may sign releases: whether such a record counts at all is for the
 * caller to decide. A managed key needs no log and no time unless
 * the requirement asks for them: on the day that it is for, there may be neither. With `ageless` its `maxAge` is not
 * held: a revocation does not grow old. Throws VerificationError.
 */
export function verifyPromotion(
  digest: SubjectDigest,
  bundle: Buffer,
  trust: Trust,
  predicateType: string,
  { ageless = false }: { readonly ageless?: boolean } = {},
): VerifiedSigner {
  const named = ageless
    ? trust.promotion.requirements.map(({ maxAge: _, ...rest }) => rest)
    : trust.promotion.requirements;
  const own: Trust =
    named.length === 0
      ? {
          ...trust,
          requirements: ageless ? trust.requirements.map(({ maxAge: _, ...rest }) => rest) : trust.requirements,
        }
      : { ...trust, requirements: named.map((one) => ({ ...one, kind: 'attestation' as const, predicateType })) };
  return verifyStatement(digest, bundle, isByKey(bundle) ? withoutLogs(own) : own, predicateType);
}

/**
 * Returns why a signer is not one that the policy's requirement of kind `promotion` names, by what it says of itself before it
 * signs; undefined where it is one, or where there is no such requirement.
 */
export function explainSignerMismatch(claim: SignerClaim, trust: Trust): McError | undefined {
  const [requirement] = trust.promotion.requirements;
  if (!requirement) return undefined;
  if (claim.kind === 'key') {
    const fingerprint = sha256(claim.publicKey.export({ type: 'spki', format: 'der' })).toString('hex');
    return signerMismatch(requirement, { key: `sha256:${fingerprint}`, fingerprint });
  }
  const { certificate } = claim;
  const identity = readCertificateIdentity(certificate);
  if (!identity) return sigstoreError('certificate-untrusted', { detail: 'it does not have one name and an issuer' });
  const mismatch = signerMismatch(requirement, { identity });
  if (mismatch) return mismatch;
  if (trust.roots.some((root) => isIssuedUnder(certificate, root))) return undefined;
  const issuer = certificate.issuer.replaceAll('\n', ', ');
  return sigstoreError('certificate-untrusted', { detail: `no root of the policy has its issuer (${issuer})` });
}

const isByKey = (bundle: Buffer): boolean =>
  parseBundle(bundle, 'the bundle').verificationMaterial.content.$case === 'publicKey';

const withoutLogs = (trust: Trust): Trust => ({
  ...trust,
  roots: trust.roots.map((root) => ({ ...root, least: { logs: 0 } })),
});
