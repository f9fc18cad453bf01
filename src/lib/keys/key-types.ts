import type { KeyObject } from 'node:crypto';

const MIN_RSA_BITS = 3072; // as strong as P-256 (NIST SP 800-57 part 1, section 5.6.1)
const CURVES: readonly (string | undefined)[] = ['prime256v1', 'secp384r1'];

/** Names the type of a key, for an error. */
export const describeKey = (key: KeyObject): string => {
  const { namedCurve, modulusLength } = key.asymmetricKeyDetails ?? {};
  return key.asymmetricKeyType === 'rsa'
    ? `an RSA key of ${modulusLength} bits`
    : `a key of type ${namedCurve ?? key.asymmetricKeyType}`;
};

/**
 * Returns whether a key may sign or verify signatures, attestations and promotion records: Ed25519, P-256, P-384, and RSA of 3072
 * bits or more.
 */
export function isSupportedKey(key: KeyObject): boolean {
  const { namedCurve, modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
  switch (key.asymmetricKeyType) {
    case 'ed25519':
      return true;
    case 'ec':
      return CURVES.includes(namedCurve);
    case 'rsa':
      return modulusLength >= MIN_RSA_BITS;
    default:
      return false;
  }
}
