import { createPublicKey, type KeyObject } from 'node:crypto';
import { verifyError } from '../errors.ts';

const MIN_RSA_BITS = 3072; // as strong as P-256 (NIST SP 800-57 part 1, section 5.6.1)
const CURVES: readonly (string | undefined)[] = ['prime256v1', 'secp384r1'];

/**
 * Reads a public key in PEM: Ed25519, ECDSA on P-256 or P-384, RSA of 3072 bits and more. Throws `public-key-unusable`,
 * also for a private key and for a certificate. The error never quotes the file.
 */
export function readPublicKey(pem: Buffer, path: string): KeyObject {
  const unusable = (found: string) => verifyError('public-key-unusable', { path, found });
  const labels = [...pem.toString('latin1').matchAll(/-----BEGIN ([A-Z0-9 ]{1,40})-----/g)].map(([, label]) => label);
  if (labels.some((label) => label?.endsWith('PRIVATE KEY'))) throw unusable('a private key');
  if (labels.includes('CERTIFICATE')) throw unusable('a certificate');
  if (labels.length > 1) throw unusable(`${labels.length} keys`);
  let key: KeyObject;
  try {
    key = createPublicKey(pem);
  } catch {
    throw unusable('no public key in PEM');
  }
  const { namedCurve, modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
  const type = key.asymmetricKeyType ?? 'unknown';
  if (type === 'ed25519') return key;
  if (type === 'ec' && CURVES.includes(namedCurve)) return key;
  if (type === 'rsa' && modulusLength >= MIN_RSA_BITS) return key;
  throw unusable(type === 'rsa' ? `an RSA key of ${modulusLength} bits` : `a key of type ${namedCurve ?? type}`);
}
