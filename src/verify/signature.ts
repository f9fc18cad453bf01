import { createDigestSet, type Digest } from '../lib/digest.ts';
import { verifyError } from './errors.ts';
import { isAccepted, judge, signerOf } from './judge.ts';
import { hold } from './requirement.ts';
import type { VerifiedSigner } from './schema.ts';
import type { Trust } from './trust.ts';

/**
 * Holds one bundle against a policy: a signature over the artifact with `digest`, by somebody who may sign releases (the
 * requirements of kind `signature`; any of them). For what is no release and has no attestations, like the seal of a log
 * chain. Gives the signer; throws VerificationError.
 */
export function verifySignature(digest: Digest, bundle: Buffer, trust: Trust): VerifiedSigner {
  const request = { subject: digest, digests: createDigestSet(digest), trust };
  const judged = judge({ bytes: bundle, origin: 'the bundle' }, request);
  if (!isAccepted(judged)) throw judged.error;
  const fared = trust.requirements
    .filter(({ kind }) => kind === 'signature')
    .map((requirement) => hold(requirement, [judged], trust.asOf));
  if (fared.some(({ by }) => by.length > 0)) return signerOf(judged);
  throw (
    fared.find(({ miss }) => miss)?.miss ??
    verifyError('nothing-verified', {
      subject: digest,
      requirement: 'signature',
      detail: 'the policy has no requirement of kind signature: it says of nobody that he may sign this',
    })
  );
}
