import { digestSetOf, type SubjectDigest } from '../lib/digest.ts';
import { assertEveryByte } from '../sigstore/index.ts';
import { verifyError } from './errors.ts';
import { isAccepted, judge, signerOf } from './judge.ts';
import { hold } from './requirement.ts';
import type { VerifiedSigner } from './schema.ts';
import type { Requirement, Trust } from './trust.ts';

/**
 * Who may sign statements of a type that is the project's own, like the manifest of an evidence pack: those of the
 * policy's requirements for that predicate type where it has any, else those who may sign releases.
 */
function signersOf(trust: Trust, predicateType: string): readonly Requirement[] {
  const own = trust.requirements.filter((requirement) => requirement.predicateType === predicateType);
  if (own.length > 0) return own;
  return trust.requirements
    .filter(({ kind }) => kind === 'signature')
    .map((requirement) => ({ ...requirement, kind: 'attestation' as const, predicateType }));
}

/**
 * Holds one bundle against a policy: an in-toto statement of `predicateType` about `digest`, signed by somebody who may.
 * No byte of the bundle can be another unseen. Gives the signer; throws VerificationError.
 */
export function verifyStatement(
  digest: SubjectDigest,
  bundle: Buffer,
  trust: Trust,
  predicateType: string,
): VerifiedSigner {
  const request = { subject: digest, digests: digestSetOf(digest), trust };
  const judged = judge({ bytes: bundle, origin: 'the bundle' }, request);
  if (!isAccepted(judged)) throw judged.error;
  const root = trust.roots.find(({ name }) => name === judged.root);
  if (root) assertEveryByte(bundle, root);
  const fared = signersOf(trust, predicateType).map((requirement) => hold(requirement, [judged], trust.asOf));
  if (fared.some(({ by }) => by.length > 0)) return signerOf(judged);
  throw (
    fared.find(({ miss }) => miss)?.miss ??
    verifyError('nothing-verified', {
      subject: digest,
      requirement: predicateType,
      detail: 'the policy says of nobody that he may sign this',
    })
  );
}

/** A signer in three words, for reports that are not about verification. */
export const whoSigned = ({
  identity,
  key,
  times,
}: VerifiedSigner): { identity: string; issuer: string; timestamp?: string } => ({
  identity: identity?.subject ?? `the key "${key}"`,
  issuer: identity ? (identity.issuer ?? 'none') : 'the policy',
  ...(times[0] === undefined ? {} : { timestamp: times[0] }),
});
