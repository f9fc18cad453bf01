import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { child, children, type Element, oid, read } from './der.ts';

/** The part of a certificate request that names the key and proves its possession. */
export interface KeyRequest {
  readonly publicKeyRequest?: {
    readonly publicKey?: { readonly content?: string };
    readonly proofOfPossession?: string;
  };
  /** A PKCS #10 request: base64 of PEM. */
  readonly certificateSigningRequest?: string;
}

/** The hash of each signature algorithm, by its OID (RFC 5758, RFC 4055, RFC 8410). */
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

/** Returns the hash that Sigstore's algorithm registry pairs with a key. Null for Ed25519, which takes no hash. */
function selectHash(key: KeyObject): 'sha256' | 'sha384' | 'sha512' | null {
  if (key.asymmetricKeyType === 'ed25519') return null;
  const curve = key.asymmetricKeyDetails?.namedCurve;
  if (curve === 'secp384r1') return 'sha384';
  return curve === 'secp521r1' ? 'sha512' : 'sha256';
}

/**
 * Reads the key of a request and checks the proof of possession: a signature over the token's subject, or a certificate
 * signing request. Returns undefined for an invalid signature. Throws for a key or request that cannot be parsed.
 */
export function readProvenKey(request: KeyRequest, subject: string): KeyObject | undefined {
  if (request.certificateSigningRequest)
    return readSigningRequest(Buffer.from(request.certificateSigningRequest, 'base64').toString('utf8'));
  const key = createPublicKey(request.publicKeyRequest?.publicKey?.content ?? '');
  const proof = Buffer.from(request.publicKeyRequest?.proofOfPossession ?? '', 'base64');
  return verify(selectHash(key), Buffer.from(subject), key, proof) ? key : undefined;
}

/** Reads the key of a certificate signing request (RFC 2986). Returns undefined for an invalid signature. */
function readSigningRequest(pem: string): KeyObject | undefined {
  const der = Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
  const [info, algorithm, signature] = children(read(der)) as (Element | undefined)[];
  if (!info || !algorithm || !signature) throw new RangeError('not a certificate signing request');
  const hash = HASHES.get(child(algorithm, 0).raw.toString('hex'));
  if (hash === undefined) throw new RangeError('unknown signature algorithm');
  const key = createPublicKey({ key: child(info, 2).raw, format: 'der', type: 'spki' });
  return verify(hash, info.raw, key, signature.body.subarray(1)) ? key : undefined;
}
