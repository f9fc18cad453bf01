import { createPublicKey, type KeyObject, verify, X509Certificate } from 'node:crypto';
import { preAuthEncoding, verifyDigestSignature } from '../../sigstore/index.ts';

export type HashName = 'sha256' | 'sha384' | 'sha512';

/** Reads the public key from a PEM certificate or key, the form of a verifier in Rekor v1. Throws for other bytes. */
export function parsePemKey(pem: Buffer): KeyObject {
  const isCertificate = pem.toString('latin1').includes('-----BEGIN CERTIFICATE-----');
  return isCertificate ? new X509Certificate(pem).publicKey : createPublicKey({ key: pem, format: 'pem' });
}

/** Reads the public key from a DER certificate or key, the form of a verifier in Rekor v2. Throws for other bytes. */
export function parseDerKey(der: Buffer, kind: 'certificate' | 'key'): KeyObject {
  if (der[0] !== 0x30) throw new RangeError('not DER'); // Node.js would accept PEM too
  return kind === 'certificate'
    ? new X509Certificate(der).publicKey
    : createPublicKey({ key: der, format: 'der', type: 'spki' });
}

/** Checks the signature of a hashedrekord with the digest of the signed bytes. Returns false for Ed25519, which needs the bytes. */
export function verifyHashSignature(key: KeyObject, hash: HashName, digest: Buffer, signature: Buffer): boolean {
  return verifyDigestSignature(digest, hash, key, signature);
}

/** Checks one signature of a DSSE envelope with a key. Rekor uses SHA-256 for every key except Ed25519. */
export function verifyEnvelopeSignature(
  key: KeyObject,
  envelope: { readonly payloadType: string; readonly payload: Buffer },
  signature: Buffer,
): boolean {
  const hash = key.asymmetricKeyType === 'ed25519' ? null : 'sha256';
  return verify(hash, preAuthEncoding(envelope.payloadType, envelope.payload), key, signature);
}
