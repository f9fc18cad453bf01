import { createPublicKey, type KeyObject, verify, X509Certificate } from 'node:crypto';
import { preAuthEncoding, verifyDigestSignature } from '../../sigstore/index.ts';

export type HashName = 'sha256' | 'sha384' | 'sha512';

/** The public key of a verifier as Rekor v1 takes it: a certificate or a key in PEM. Throws if it is neither. */
export function pemKey(pem: Buffer): KeyObject {
  const isCertificate = pem.toString('latin1').includes('-----BEGIN CERTIFICATE-----');
  return isCertificate ? new X509Certificate(pem).publicKey : createPublicKey({ key: pem, format: 'pem' });
}

/** The same in DER, as Rekor v2 takes it. */
export function derKey(der: Buffer, kind: 'certificate' | 'key'): KeyObject {
  if (der[0] !== 0x30) throw new RangeError('not DER'); // node would take PEM as well
  return kind === 'certificate'
    ? new X509Certificate(der).publicKey
    : createPublicKey({ key: der, format: 'der', type: 'spki' });
}

/** Whether a signature is over something with this digest, as a hashedrekord claims. Ed25519 can't be told: no. */
export function signsDigest(key: KeyObject, hash: HashName, digest: Buffer, signature: Buffer): boolean {
  return verifyDigestSignature(digest, hash, key, signature);
}

/** Whether one signature of a DSSE envelope is by a key. Rekor takes SHA-256 for every key that does not hash itself. */
export function signsEnvelope(
  key: KeyObject,
  envelope: { readonly payloadType: string; readonly payload: Buffer },
  signature: Buffer,
): boolean {
  const hash = key.asymmetricKeyType === 'ed25519' ? null : 'sha256';
  return verify(hash, preAuthEncoding(envelope.payloadType, envelope.payload), key, signature);
}
