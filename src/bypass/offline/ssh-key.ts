import { createPublicKey, type KeyObject } from 'node:crypto';
import { describe } from '../../lib/describe.ts';
import { sha256 } from '../../lib/digest.ts';
import { SshReader } from './wire.ts';

/** The elliptic curves of ECDSA keys (RFC 5656): the name in JWK, the bytes of a coordinate, and the hash of a signature. */
export const CURVES = {
  nistp256: { crv: 'P-256', bytes: 32, hash: 'sha256' },
  nistp384: { crv: 'P-384', bytes: 48, hash: 'sha384' },
  nistp521: { crv: 'P-521', bytes: 66, hash: 'sha512' },
} as const;
export type Curve = keyof typeof CURVES;

/** The types of keys that may sign. */
export const KEY_TYPES = [
  'ssh-ed25519',
  'ecdsa-sha2-nistp256',
  'ecdsa-sha2-nistp384',
  'ecdsa-sha2-nistp521',
  'ssh-rsa',
  'sk-ssh-ed25519@openssh.com',
  'sk-ecdsa-sha2-nistp256@openssh.com',
] as const;
export type KeyType = (typeof KEY_TYPES)[number];

/** A public key of SSH. */
export interface SshPublicKey {
  readonly type: KeyType;
  /** The key as SSH encodes it. Two keys are the same if these bytes are. */
  readonly blob: Buffer;
  readonly key: KeyObject;
  /** Why signatures of this key do not count, although it is well-formed. */
  readonly weakness: string | undefined;
  /** The application of a FIDO key; undefined for others. */
  readonly application: string | undefined;
}

/** The line of a key of a type that is not supported. */
export interface UnsupportedKey {
  readonly unsupported: string;
}

const MIN_RSA_BITS = 3_072;
const MAX_RSA_BYTES = 2_048; // 16384 bits, the limit of OpenSSH and OpenSSL
const MAX_EXPONENT_BYTES = 8;
const LINE = /^([a-z0-9][a-z0-9@.-]{2,63}) ([A-Za-z0-9+/]{16,10000}={0,2})(?: [^\r\n]*)?$/;

const encode = (bytes: Buffer): string => bytes.toString('base64url');
const isKeyType = (name: string): name is KeyType => KEY_TYPES.some((type) => type === name);

/** Formats the fingerprint of a key as `ssh-keygen -l` does. */
export const formatFingerprint = (blob: Buffer): string =>
  `SHA256:${sha256(blob).toString('base64').replace(/=+$/, '')}`;

/**
 * Parses one line of a public key, as in a `.pub` file: type, base64, comment. Options before the type are refused. Throws a
 * TypeError for a malformed line.
 */
export function parsePublicKeyLine(line: string): SshPublicKey | UnsupportedKey {
  const [, name = '', text = ''] = LINE.exec(line.trim()) ?? [];
  if (name === '') throw new TypeError('expected one line "TYPE BASE64 COMMENT" without options');
  const blob = Buffer.from(text, 'base64');
  if (blob.toString('base64') !== text) throw new TypeError('the key is not canonical base64');
  const found = new SshReader(blob).readText();
  if (found !== name) throw new TypeError(`expected a key of type ${name}, found ${found}`);
  return isKeyType(name) ? parsePublicKey(blob) : { unsupported: name };
}

/** Parses a public key in SSH's encoding. Throws a TypeError for a key that is malformed or of another type. */
export function parsePublicKey(blob: Buffer): SshPublicKey {
  const reader = new SshReader(blob);
  const type = reader.readText();
  if (!isKeyType(type)) throw new TypeError(`keys of type ${type} are not supported`);
  const parsed = readKey(type, reader);
  const application = type.startsWith('sk-') ? reader.readText() : undefined;
  reader.end();
  return { type, blob: Buffer.from(blob), ...parsed, application, weakness: findWeakness(parsed.key, application) };
}

function findWeakness(key: KeyObject, application: string | undefined): string | undefined {
  const bits = key.asymmetricKeyDetails?.modulusLength;
  if (bits !== undefined && bits < MIN_RSA_BITS)
    return `the RSA key has ${bits} bits, expected ${MIN_RSA_BITS} at least`;
  if (application !== undefined && !application.startsWith('ssh:'))
    return `the FIDO key is for the application "${application}", expected one that starts with "ssh:"`;
  return undefined;
}

function readKey(type: KeyType, reader: SshReader): { readonly key: KeyObject } {
  if (type === 'ssh-rsa') {
    const e = reader.readNumber(MAX_EXPONENT_BYTES);
    const n = reader.readNumber(MAX_RSA_BYTES);
    if ((e.at(-1) ?? 0) % 2 === 0 || (e.length === 1 && (e[0] ?? 0) < 3))
      throw new TypeError('the RSA exponent is not odd, or less than 3');
    return { key: importKey({ kty: 'RSA', e: encode(e), n: encode(n) }) };
  }
  if (type === 'ssh-ed25519' || type === 'sk-ssh-ed25519@openssh.com') {
    const x = reader.readString();
    if (x.length !== 32) throw new TypeError(`an Ed25519 key has ${x.length} bytes, expected 32`);
    return { key: importKey({ kty: 'OKP', crv: 'Ed25519', x: encode(x) }) };
  }
  return { key: importKey(readEcPoint(reader, getCurve(type))) };
}

/** Returns the curve of a type of ECDSA keys. */
export function getCurve(type: KeyType): Curve {
  const curve = (Object.keys(CURVES) as Curve[]).find((name) => type.includes(name));
  if (!curve) throw new TypeError(`keys of type ${type} have no curve`);
  return curve;
}

/** Reads the name of the curve and the uncompressed point of a key (RFC 5656, section 3.1), as JWK. */
export function readEcPoint(reader: SshReader, curve: Curve) {
  const found = reader.readText();
  if (found !== curve) throw new TypeError(`expected the curve ${curve}, found ${found}`);
  const { crv, bytes } = CURVES[curve];
  const point = reader.readString();
  if (point.length !== 1 + 2 * bytes || point[0] !== 4)
    throw new TypeError(`expected an uncompressed point of ${1 + 2 * bytes} bytes`);
  return { kty: 'EC', crv, x: encode(point.subarray(1, 1 + bytes)), y: encode(point.subarray(1 + bytes)) };
}

/** Imports a key. OpenSSL refuses a point that is not on its curve. */
function importKey(key: Record<string, string>): KeyObject {
  try {
    return createPublicKey({ key, format: 'jwk' });
  } catch (error) {
    throw new TypeError(`the key is not usable: ${describe(error)}`, { cause: error });
  }
}
