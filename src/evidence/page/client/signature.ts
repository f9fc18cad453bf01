import { DerReader } from '../../../lib/der.ts';
import { type Bytes, isEqual } from './bytes.ts';
import type { Certificate, PublicKey } from './certificate.ts';

const SEQUENCE = 0x30;
const INTEGER = 0x02;

// Object identifiers, in hex.
const RSA_KEY = '2a864886f70d010101';
const EC_KEY = '2a8648ce3d0201';
const HASHES: ReadonlyMap<string, string> = new Map([
  ['2a8648ce3d040302', 'SHA-256'], // ECDSA with SHA-256, 384 and 512 (RFC 5758)
  ['2a8648ce3d040303', 'SHA-384'],
  ['2a8648ce3d040304', 'SHA-512'],
  ['2a864886f70d01010b', 'SHA-256'], // RSA with the same hashes (RFC 4055)
  ['2a864886f70d01010c', 'SHA-384'],
  ['2a864886f70d01010d', 'SHA-512'],
]);

interface Curve {
  readonly name: string;
  /** Bytes of a field element. */
  readonly width: number;
  /** The hash of a signature by a key on this curve. */
  readonly hash: string;
}

const CURVES: ReadonlyMap<string, Curve> = new Map([
  ['2a8648ce3d030107', { name: 'P-256', width: 32, hash: 'SHA-256' }],
  ['2b81040022', { name: 'P-384', width: 48, hash: 'SHA-384' }],
  ['2b81040023', { name: 'P-521', width: 66, hash: 'SHA-512' }],
]);

/** Converts an ECDSA signature from DER to the form of WebCrypto: r and s, each as wide as the field of the curve. */
function convertSignature(der: Bytes, width: number): Bytes {
  const out = new Uint8Array(2 * width);
  const whole = new DerReader(der);
  const halves = whole.inside(SEQUENCE);
  whole.end();
  for (const i of [0, 1]) {
    const { content } = halves.element(INTEGER);
    const short = content[0] === 0 ? content.subarray(1) : content;
    if (short.length > width) throw new Error('the signature is malformed');
    out.set(short, (i + 1) * width - short.length);
  }
  halves.end();
  return out;
}

/** Verifies an RSA (PKCS #1 v1.5) or ECDSA signature. The default for `hash` is the hash of the curve, and SHA-256 for RSA. */
export async function verifySignature(key: PublicKey, data: Bytes, signature: Bytes, hash?: string): Promise<boolean> {
  const { subtle } = globalThis.crypto;
  if (key.algorithm === RSA_KEY) {
    const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: hash ?? 'SHA-256' };
    const imported = await subtle.importKey('spki', key.spki, algorithm, false, ['verify']);
    return subtle.verify(algorithm, imported, signature, data);
  }
  const curve = key.algorithm === EC_KEY && key.curve !== undefined ? CURVES.get(key.curve) : undefined;
  if (!curve) throw new Error('this page cannot verify signatures by this kind of key');
  const algorithm = { name: 'ECDSA', namedCurve: curve.name };
  const imported = await subtle.importKey('spki', key.spki, algorithm, false, ['verify']);
  const plain = convertSignature(signature, curve.width);
  return subtle.verify({ name: 'ECDSA', hash: hash ?? curve.hash }, imported, plain, data);
}

/** Reports whether one of the authorities issued the certificate while its own certificate was valid. */
export async function isIssuedBy(authorities: readonly Certificate[], leaf: Certificate): Promise<boolean> {
  for (const authority of authorities) {
    if (!isEqual(authority.subject, leaf.issuer)) continue;
    if (leaf.notBefore < authority.notBefore || leaf.notBefore > authority.notAfter) continue;
    const hash = HASHES.get(leaf.algorithm);
    if (hash !== undefined && (await verifySignature(authority.key, leaf.signed, leaf.signature, hash))) return true;
  }
  return false;
}
