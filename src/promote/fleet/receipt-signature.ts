import type { Digest } from '../../lib/digest.ts';
import { asMcError } from '../../lib/errors.ts';
import { createStatement, type Signer } from '../../sigstore/index.ts';
import { summarizeSigner, type Trust, verifyPromotion } from '../../verify/index.ts';
import { promoteError } from '../errors.ts';
import type { ReceiptHead } from './receipt-format.ts';

/** The predicate type of the signature of a receipt, see docs/predicates/fleet-receipt.md. */
export const RECEIPT_PREDICATE = 'https://github.com/org/mc-actions/predicates/fleet-receipt/v1';

/**
 * Verifies the signature of a receipt. It must cover exactly the bytes before it, and its signer must be one that the policy accepts
 * for promotion records. Returns the name of the signer. Throws `fleet-receipt-signature`.
 */
export function verifyReceiptSignature(path: string, covers: Digest, bundle: Buffer, trust: Trust): string {
  try {
    return summarizeSigner(verifyPromotion(covers, bundle, trust, RECEIPT_PREDICATE, { ignoreMaxAge: true })).identity;
  } catch (error) {
    const detail = asMcError(error).message;
    throw promoteError('fleet-receipt-signature', { path, detail }, { cause: error });
  }
}

/** Signs the digest of the bytes of a receipt so far. Throws where the policy would not accept the signature. */
export async function signReceipt(
  path: string,
  covers: Digest,
  head: ReceiptHead,
  signer: Signer,
  trust: Trust,
): Promise<Buffer> {
  const subject = [{ digest: { sha256: covers.slice('sha256:'.length) } }];
  const bundle = await signer.signStatement(createStatement(subject, RECEIPT_PREDICATE, head));
  verifyReceiptSignature(path, covers, bundle, trust);
  return bundle;
}
