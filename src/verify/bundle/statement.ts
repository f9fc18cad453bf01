import { createDigestSet, type SubjectDigest } from '../../lib/digest.ts';
import { assertEveryByte } from '../../sigstore/index.ts';
import { verifyError } from '../errors.ts';
import { describeSigner, isAccepted, judge } from '../evidence/judge.ts';
import type { Requirement, Trust } from '../policy/types.ts';
import { evaluateRequirement, isMet } from '../requirements/evaluate.ts';
import type { VerifiedSigner } from '../schema.ts';

/**
 * Selects the requirements for a statement of this project, such as the manifest of an evidence pack: those for its
 * predicate type, else those of kind `signature`.
 */
function selectRequirements(trust: Trust, predicateType: string): readonly Requirement[] {
  const own = trust.requirements.filter((requirement) => requirement.predicateType === predicateType);
  if (own.length > 0) return own;
  return trust.requirements
    .filter(({ kind }) => kind === 'signature')
    .map((requirement) => ({ ...requirement, kind: 'attestation' as const, predicateType }));
}

/**
 * Verifies one bundle under a policy: an in-toto statement of `predicateType` about `digest`, by a signer of a selected
 * requirement. No byte of the bundle can change without an error. Returns the signer; throws a VerificationError.
 */
export function verifyStatement(
  digest: SubjectDigest,
  bundle: Buffer,
  trust: Trust,
  predicateType: string,
): VerifiedSigner {
  const request = { subject: digest, digests: createDigestSet(digest), trust };
  const judged = judge({ bytes: bundle, origin: 'the bundle' }, request);
  if (!isAccepted(judged)) throw judged.error;
  const root = trust.roots.find(({ name }) => name === judged.root);
  if (root) assertEveryByte(bundle, root);
  const results = selectRequirements(trust, predicateType).map((requirement) =>
    evaluateRequirement(requirement, [judged], trust.asOf),
  );
  if (results.some(isMet)) return describeSigner(judged);
  throw (
    results.find(({ miss }) => miss)?.miss ??
    verifyError('nothing-verified', {
      subject: digest,
      requirement: predicateType,
      detail: `the policy has no requirement for ${predicateType} or of kind signature, so it names no signer`,
    })
  );
}

/** Summarizes a signer, for reports that are not about verification. */
export const summarizeSigner = ({
  identity,
  key,
  times,
}: VerifiedSigner): { identity: string; issuer: string; timestamp?: string } => ({
  identity: identity?.subject ?? `the key "${key}"`,
  issuer: identity ? (identity.issuer ?? 'none') : 'the policy',
  ...(times[0] === undefined ? {} : { timestamp: times[0] }),
});
