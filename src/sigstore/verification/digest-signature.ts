import { constants, createPublicKey, type KeyObject, publicDecrypt } from 'node:crypto';
import { p256, p384, p521 } from '@noble/curves/nist.js';
import { verifyPssDigest } from './rsa-pss.ts';

const CURVES = { prime256v1: p256, secp384r1: p384, secp521r1: p521 } as const;

/** RFC 8017, section 9.2, note 1: the DER before the digest in an EMSA-PKCS1-v1_5 signature. */
const DIGEST_INFO = {
  sha256: Buffer.from('3031300d060960864801650304020105000420', 'hex'),
  sha384: Buffer.from('3041300d060960864801650304020205000430', 'hex'),
  sha512: Buffer.from('3051300d060960864801650304020305000440', 'hex'),
} as const;

/**
 * Verifies a signature over a digest, without the bytes. node:crypto verifies bytes only, so ECDSA comes from
 * @noble/curves, and this module checks the padding of RSA. Ed25519 signs the bytes, so its result is `false`.
 */
export function verifyDigestSignature(
  digest: Uint8Array,
  algorithm: keyof typeof DIGEST_INFO,
  key: KeyObject,
  signature: Uint8Array,
): boolean {
  try {
    if (key.asymmetricKeyType === 'ec') {
      const curve = CURVES[key.asymmetricKeyDetails?.namedCurve as keyof typeof CURVES];
      return (
        curve?.verify(signature, digest, exportPoint(key), { prehash: false, format: 'der', lowS: false }) ?? false
      );
    }
    if (key.asymmetricKeyType === 'rsa-pss') return verifyPssDigest(digest, algorithm, key, signature);
    if (key.asymmetricKeyType === 'rsa') {
      if (verifyPssDigest(digest, algorithm, key, signature)) return true;
      const opened = publicDecrypt({ key, padding: constants.RSA_PKCS1_PADDING }, signature);
      return opened.equals(Buffer.concat([DIGEST_INFO[algorithm], digest]));
    }
  } catch {
    // a malformed signature
  }
  return false;
}

/** Returns the uncompressed point of an EC key (SEC 1, section 2.3.3). */
function exportPoint(key: KeyObject): Uint8Array {
  const { x = '', y = '' } = createPublicKey({
    key: key.export({ type: 'spki', format: 'der' }),
    format: 'der',
    type: 'spki',
  }).export({ format: 'jwk' });
  return Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
}
