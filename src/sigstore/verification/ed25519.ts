import { type KeyObject, verify } from 'node:crypto';
import { ed25519ph } from '@noble/curves/ed25519.js';

const RAW_BYTES = 32;

/**
 * Verifies an Ed25519 or Ed25519ph signature (RFC 8032, section 5.1). Sigstore clients use Ed25519ph, which is over
 * SHA-512 with a prefix, for messages whose log entry has a digest only. node:crypto has no Ed25519ph.
 */
export function verifyEd25519(message: Uint8Array, key: KeyObject, signature: Uint8Array): boolean {
  if (verify(null, message, key, signature)) return true;
  const raw = key.export({ type: 'spki', format: 'der' }).subarray(-RAW_BYTES);
  try {
    return ed25519ph.verify(signature, message, raw, { zip215: false });
  } catch {
    return false; // the signature has another length
  }
}
