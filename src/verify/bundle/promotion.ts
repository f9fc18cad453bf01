import { type SubjectDigest, sha256 } from '../../lib/digest.ts';
import type { McError } from '../../lib/mc-error.ts';
import { sigstoreError } from '../../sigstore/errors.ts';
import { isIssuedUnder, parseBundle, readCertificateIdentity, type SignerClaim } from '../../sigstore/index.ts';
import type { Trust } from '../policy/types.ts';
import { findSignerMismatch } from '../requirements/evaluate.ts';
import type { VerifiedSigner } from '../schema.ts';
import { verifyStatement } from './statement.ts';

/**
 * Verifies the bundle of a promotion record or a revocation, by a signer of the policy's requirement of kind
 * `promotion`, or of its release requirements where it has none. The caller decides whether such a record counts. A
 * managed key needs neither a log nor a timestamp unless the requirement asks for them, because in a disaster there may
 * be none. With `ignoreMaxAge`, `maxAge` does not apply: a revocation does not expire. Throws a VerificationError.
 */
export function verifyPromotion(
  digest: SubjectDigest,
  bundle: Buffer,
  trust: Trust,
  predicateType: string,
  { ignoreMaxAge = false }: { readonly ignoreMaxAge?: boolean } = {},
): VerifiedSigner {
  const [own, release] = [trust.promotion.requirements, trust.requirements];
  const requirements =
    own.length === 0 ? release : own.map((one) => ({ ...one, kind: 'attestation' as const, predicateType }));
  const rules = ignoreMaxAge ? requirements.map(({ maxAge: _, ...rest }) => rest) : requirements;
  const adapted: Trust = { ...trust, requirements: rules };
  return verifyStatement(digest, bundle, isByKey(bundle) ? withoutThresholds(adapted) : adapted, predicateType);
}

/**
 * Explains why a signer does not match the policy's requirement of kind `promotion`, from its claim before it signs.
 * Returns undefined where it matches, and where there is no such requirement.
 */
export function explainSignerMismatch(claim: SignerClaim, trust: Trust): McError | undefined {
  const [requirement] = trust.promotion.requirements;
  if (!requirement) return undefined;
  if (claim.kind === 'key') {
    const fingerprint = sha256(claim.publicKey.export({ type: 'spki', format: 'der' })).toString('hex');
    return findSignerMismatch(requirement, { key: `sha256:${fingerprint}`, fingerprint });
  }
  const { certificate } = claim;
  const identity = readCertificateIdentity(certificate);
  if (!identity)
    return sigstoreError('certificate-untrusted', { detail: 'it does not have exactly one name and an issuer' });
  const mismatch = findSignerMismatch(requirement, { identity });
  if (mismatch) return mismatch;
  if (trust.roots.some((root) => isIssuedUnder(certificate, root))) return undefined;
  const issuer = certificate.issuer.replaceAll('\n', ', ');
  return sigstoreError('certificate-untrusted', {
    detail: `its issuer (${issuer}) is not a CA of a root in the policy`,
  });
}

const isByKey = (bundle: Buffer): boolean =>
  parseBundle(bundle, 'the bundle').verificationMaterial.content.$case === 'publicKey';

/** Removes the thresholds of the roots; a requirement may still ask for logs and times. */
const withoutThresholds = (trust: Trust): Trust => ({
  ...trust,
  roots: trust.roots.map((root) => ({ ...root, thresholds: { logs: 0 } })),
});
