import type { KeyObject } from 'node:crypto';
import { p256 } from '@noble/curves/nist.js';

/**
 * An ECDSA signature (DER) by a P-256 key over a digest whose bytes are gone: node:crypto always hashes itself, so this
 * is @noble/curves. Randomized, so that signing once more gives another signature.
 */
export function signDigest(key: KeyObject, digest: Uint8Array): Buffer {
  const { d = '' } = key.export({ format: 'jwk' });
  const options = { prehash: false, format: 'der', lowS: false, extraEntropy: true } as const;
  return Buffer.from(p256.sign(digest, Buffer.from(d, 'base64url'), options));
}
