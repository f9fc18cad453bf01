import { type Signer as LibrarySigner, type TrustMaterial, Verifier } from '@sigstore/verify';
import type { Entity } from './entity.ts';
import type { PossibleSigner } from './signers.ts';
import type { Thresholds } from './thresholds.ts';

/**
 * Verifies what `@sigstore/verify` can: timestamps (RFC 3161), the certificate's chain (RFC 5280, section 6) and SCTs
 * (RFC 6962, section 3.2), inclusion and content of the log entries, and the signature. Throws the library's errors.
 */
export function verifyEntity(
  { signed, logEntries }: Entity,
  signer: PossibleSigner,
  material: TrustMaterial,
  { logs, timestamps }: Thresholds,
): LibrarySigner {
  const unread = logEntries.length - signed.tlogEntries.length;
  const verifier = new Verifier(signer.kind === 'key' ? trustKey(material, signer) : material, {
    // assertThresholds counts again: log by log, with the entries that the library is not given.
    tlogThreshold: Math.max(0, logs - unread),
    // An instance without a signature log has no certificate log either: its root names no CT log.
    ctlogThreshold: logs === 0 && material.ctlogs.length === 0 ? 0 : 1,
    timestampThreshold: timestamps,
  });
  return verifier.verify(signed);
}

/** The policy names the key, and names no end of its validity. */
const trustKey = (material: TrustMaterial, { key }: Extract<PossibleSigner, { kind: 'key' }>): TrustMaterial => ({
  ...material,
  publicKey: () => ({ publicKey: key, validFor: () => true }),
});
