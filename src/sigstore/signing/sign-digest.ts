import type { KeyObject } from 'node:crypto';
import { p256 } from '@noble/curves/nist.js';

/**
 * Signs a digest with a P-256 key; returns the ECDSA signature in DER. node:crypto signs bytes only, so this uses
 * @noble/curves. The signature is randomized, so a second one is different.
 */
export function signDigest(key: KeyObject, digest: Uint8Array): Buffer {
  const { d = '' } = key.export({ format: 'jwk' });
  const options = { prehash: false, format: 'der', lowS: false, extraEntropy: true } as const;
  return Buffer.from(p256.sign(digest, Buffer.from(d, 'base64url'), options));
}
