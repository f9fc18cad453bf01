import { constants, type KeyObject, verify } from 'node:crypto';

/**
 * Returns the hash that belongs to a key: FIPS 186-5 pairs curves with hashes, and so does Sigstore's algorithm
 * registry.
 */
export const selectHash = (key: KeyObject): 'sha256' | 'sha384' | 'sha512' => {
  const curve = key.asymmetricKeyDetails?.namedCurve;
  return curve === 'secp384r1' ? 'sha384' : curve === 'secp521r1' ? 'sha512' : 'sha256';
};

/**
 * Verifies a signature over bytes with any key of Sigstore's algorithm registry. `@sigstore/verify` assumes SHA-256 and
 * PKCS #1 v1.5: it rejects P-384, P-521 and RSA-PSS. P-384 and P-521 keys may also sign over SHA-256.
 */
export function verifyBytes(bytes: Uint8Array, key: KeyObject, signature: Uint8Array): boolean {
  switch (key.asymmetricKeyType) {
    case 'ed25519':
      return verify(null, bytes, key, signature);
    case 'ec':
      return [...new Set([selectHash(key), 'sha256'])].some((hash) => verify(hash, bytes, key, signature));
    case 'rsa':
    case 'rsa-pss': {
      const pss = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
      return (
        verify('sha256', bytes, pss, signature) ||
        (key.asymmetricKeyType === 'rsa' && verify('sha256', bytes, key, signature))
      );
    }
    default:
      return false;
  }
}
