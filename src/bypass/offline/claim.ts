import { sha256 } from '../../lib/digest.ts';
import { canonicalJson } from '../../lib/json.ts';
import type { BypassReport } from '../schema.ts';

const CLAIM_DIGITS = 32;

/**
 * Creates the claim of an offline use: the start of the SHA-256 of a fresh nonce and of the facts that the record in the store does not
 * have. The report has the nonce, so a changed approval or expiry in it no longer matches the record.
 */
export const createClaim = ({
  nonce,
  approvals = [],
  expiresAt,
}: { readonly nonce: string } & Pick<BypassReport, 'approvals' | 'expiresAt'>): string =>
  sha256(canonicalJson({ nonce, approvals, expiresAt: expiresAt ?? null }))
    .toString('hex')
    .slice(0, CLAIM_DIGITS);
