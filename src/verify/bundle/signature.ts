import { createDigestSet, type Digest } from '../../lib/digest.ts';
import { verifyError } from '../errors.ts';
import { describeSigner, isAccepted, judge } from '../evidence/judge.ts';
import type { Trust } from '../policy/types.ts';
import { evaluateRequirement, isMet } from '../requirements/evaluate.ts';
import type { VerifiedSigner } from '../schema.ts';

/**
 * Verifies one bundle under a policy: a signature over the artifact with `digest`, by a signer of any requirement of
 * kind `signature`. It is for artifacts without attestations that are not releases, such as the seal of a log chain.
 * Returns the signer; throws a VerificationError.
 */
export function verifySignature(digest: Digest, bundle: Buffer, trust: Trust): VerifiedSigner {
  const request = { subject: digest, digests: createDigestSet(digest), trust };
  const judged = judge({ bytes: bundle, origin: 'the bundle' }, request);
  if (!isAccepted(judged)) throw judged.error;
  const results = trust.requirements
    .filter(({ kind }) => kind === 'signature')
    .map((requirement) => evaluateRequirement(requirement, [judged], trust.asOf));
  if (results.some(isMet)) return describeSigner(judged);
  throw (
    results.find(({ miss }) => miss)?.miss ??
    verifyError('nothing-verified', {
      subject: digest,
      requirement: 'signature',
      detail: 'the policy has no requirement of kind signature, so it names no signer',
    })
  );
}
