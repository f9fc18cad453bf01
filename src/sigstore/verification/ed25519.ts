import { type KeyObject, verify } from 'node:crypto';
import { ed25519ph } from '@noble/curves/ed25519.js';

const RAW_BYTES = 32;

/**
 * RFC 8032: Ed25519 as it is, and Ed25519ph (over SHA-512, with its own prefix), which Sigstore clients use for messages
 * whose log entry has only a digest. node:crypto has no Ed25519ph.
 */
export function verifyEd25519(message: Uint8Array, key: KeyObject, signature: Uint8Array): boolean {
  if (verify(null, message, key, signature)) return true;
  const raw = key.export({ type: 'spki', format: 'der' }).subarray(-RAW_BYTES);
  try {
    return ed25519ph.verify(signature, message, raw, { zip215: false });
  } catch {
    return false; // a signature of another length
  }
}
