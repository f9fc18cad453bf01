import { type ConfigurationError, VerificationError } from '../lib/mc-error.ts';
import { createStatement, type Signer } from '../sigstore/index.ts';
import { explainSignerMismatch, type Trust, verifyPromotion } from '../verify/index.ts';
import { promoteError } from './errors.ts';

const TRIAL_HEX = '0'.repeat(64);

/**
 * Checks before the first write that statements of a signer will count under the policy. The policy must name its key or identity.
 * A key also signs a trial statement, and a keyless signer requests its certificate from the CA. Without a signer the policy must
 * accept unsigned records. Throws `promotion-requirement-missing`, `promotion-signer-missing`, `promotion-signer-unusable`, and the
 * errors of the CA.
 */
export async function requireSigner(
  signer: Signer | undefined,
  trust: Trust,
  predicateType: string,
  { ignoreMaxAge = false }: { readonly ignoreMaxAge?: boolean } = {},
): Promise<void> {
  const [requirement] = trust.promotion.requirements;
  if (!requirement && !trust.promotion.unsigned)
    throw promoteError('promotion-requirement-missing', { policy: trust.path });
  if (!signer) {
    if (!requirement) return;
    throw promoteError('promotion-signer-missing', { requirement: requirement.name });
  }
  const claim = await signer.identify();
  if (!requirement) return;
  const unusable = (cause: { readonly message: string }): ConfigurationError =>
    promoteError('promotion-signer-unusable', { requirement: requirement.name, detail: cause.message }, { cause });
  const mismatch = explainSignerMismatch(claim, trust);
  if (mismatch) throw unusable(mismatch);
  if (claim.kind !== 'key') return;
  try {
    const trial = await signer.signStatement(createStatement([{ digest: { sha256: TRIAL_HEX } }], predicateType, {}));
    verifyPromotion(`sha256:${TRIAL_HEX}`, trial, trust, predicateType, { ignoreMaxAge });
  } catch (error) {
    if (error instanceof VerificationError) throw unusable(error);
    throw error;
  }
}
