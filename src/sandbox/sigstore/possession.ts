import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { child, children, type Element, oid, read } from './der.ts';

/** What a client sends beside its token to have a key certified. */
export interface KeyRequest {
  readonly publicKeyRequest?: {
    readonly publicKey?: { readonly content?: string };
    readonly proofOfPossession?: string;
  };
  /** A PKCS #10 request in PEM, in base64 once more. */
  readonly certificateSigningRequest?: string;
}

/** By the OID of a signature algorithm (RFC 5758, RFC 4055, RFC 8410), the hash that goes with it. */
const HASHES = new Map<string, string | null>(
  [
    ['1.2.840.10045.4.3.2', 'sha256'],
    ['1.2.840.10045.4.3.3', 'sha384'],
    ['1.2.840.10045.4.3.4', 'sha512'],
    ['1.2.840.113549.1.1.11', 'sha256'],
    ['1.2.840.113549.1.1.12', 'sha384'],
    ['1.2.840.113549.1.1.13', 'sha512'],
    ['1.3.101.112', null],
  ].map(([dotted, hash]) => [oid(String(dotted)).toString('hex'), hash ?? null]),
);

/** The hash that Sigstore's algorithm registry pairs with a key; null for Ed25519, which hashes itself. */
export function hashFor(key: KeyObject): 'sha256' | 'sha384' | 'sha512' | null {
  if (key.asymmetricKeyType === 'ed25519') return null;
  const curve = key.asymmetricKeyDetails?.namedCurve;
  if (curve === 'secp384r1') return 'sha384';
  return curve === 'secp521r1' ? 'sha512' : 'sha256';
}

/**
 * The key that is to be certified, if its holder has shown to have the private half: by a signature over the token's
 * subject, or by a certificate signing request. Undefined if the signature is wrong; throws on what can't be read.
 */
export function provenKey(request: KeyRequest, subject: string): KeyObject | undefined {
  if (request.certificateSigningRequest)
    return keyOfCsr(Buffer.from(request.certificateSigningRequest, 'base64').toString('utf8'));
  const key = createPublicKey(request.publicKeyRequest?.publicKey?.content ?? '');
  const proof = Buffer.from(request.publicKeyRequest?.proofOfPossession ?? '', 'base64');
  return verify(hashFor(key), Buffer.from(subject), key, proof) ? key : undefined;
}

/** RFC 2986. */
function keyOfCsr(pem: string): KeyObject | undefined {
  const der = Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
  const [info, algorithm, signature] = children(read(der)) as (Element | undefined)[];
  if (!info || !algorithm || !signature) throw new RangeError('no certificate signing request');
  const hash = HASHES.get(child(algorithm, 0).raw.toString('hex'));
  if (hash === undefined) throw new RangeError('a signature algorithm that is not known');
  const key = createPublicKey({ key: child(info, 2).raw, format: 'der', type: 'spki' });
  return verify(hash, info.raw, key, signature.body.subarray(1)) ? key : undefined;
}
