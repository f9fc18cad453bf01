import type { SubjectDigest } from '../lib/digest.ts';
import { parseBundle } from '../sigstore/index.ts';
import type { VerifiedSigner } from './schema.ts';
import { verifyStatement } from './statement.ts';
import type { Trust } from './trust.ts';

/**
 * Holds the bundle of a promotion record, or of a revocation, against the policy: by somebody whom its requirement of kind
 * `promotion` names; where it has none, by somebody who may sign releases. A managed key needs no log and no time unless
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

const isByKey = (bundle: Buffer): boolean =>
  parseBundle(bundle, 'the bundle').verificationMaterial.content.$case === 'publicKey';

const withoutLogs = (trust: Trust): Trust => ({
  ...trust,
  roots: trust.roots.map((root) => ({ ...root, least: { logs: 0 } })),
});
