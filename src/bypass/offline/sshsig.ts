import { createHash, verify } from 'node:crypto';
import { describe } from '../../lib/describe.ts';
import { bypassError } from '../errors.ts';
import { CURVES, getCurve, parsePublicKey, type SshPublicKey } from './ssh-key.ts';
import { SshReader, writeString, writeUint32 } from './wire.ts';

/** The purposes of a signature: it approves the request, or it vetoes it. `ssh-keygen -Y sign -n NAMESPACE` writes them. */
export const NAMESPACES = { approval: 'mc-bypass', veto: 'mc-bypass-veto' } as const;
export type Purpose = keyof typeof NAMESPACES;

export const MAX_SIGNATURE_BYTES = 32 * 1024;
const HASHES = ['sha256', 'sha512'] as const;
export type SshsigHash = (typeof HASHES)[number];

const MAGIC = Buffer.from('SSHSIG');
const VERSION = 1;
const BEGIN = '-----BEGIN SSH SIGNATURE-----';
const END = '-----END SSH SIGNATURE-----';
const LINE_LENGTH = 70; // of ssh-keygen
const ARMOR = new RegExp(`^${BEGIN}\\r?\\n((?:[A-Za-z0-9+/=]{1,76}\\r?\\n)+)${END}[\\r\\n]*$`);
const USER_PRESENT = 0x01;
const FIDO = { hash: 'sha256', flagBytes: 1, counterBytes: 4 } as const;

/** A signature of a file by an SSH key (PROTOCOL.sshsig of OpenSSH, version 1). It is not verified yet. */
export interface Sshsig {
  readonly publicKey: SshPublicKey;
  readonly namespace: string;
  readonly hash: SshsigHash;
  /** The signature as SSH encodes it: its algorithm, then its value. */
  readonly signature: Buffer;
}

/** Returns whether a text starts as an armored signature does. */
export const isSshsig = (bytes: Buffer): boolean => bytes.subarray(0, BEGIN.length).toString('latin1') === BEGIN;

/** Parses an armored signature. Throws `bypass-signature-invalid` and nothing else. */
export function parseSshsig(armored: Buffer): Sshsig {
  try {
    return readSshsig(removeArmor(armored));
  } catch (error) {
    throw bypassError('bypass-signature-invalid', { detail: describe(error) }, { cause: error });
  }
}

function removeArmor(armored: Buffer): Buffer {
  if (armored.length > MAX_SIGNATURE_BYTES) throw new TypeError(`expected at most ${MAX_SIGNATURE_BYTES} bytes`);
  const [, lines = ''] = ARMOR.exec(armored.toString('latin1')) ?? [];
  const text = lines.replace(/\r?\n/g, '');
  const bytes = Buffer.from(text, 'base64');
  if (text === '' || bytes.toString('base64') !== text)
    throw new TypeError(`expected "${BEGIN}", lines of canonical base64, and "${END}"`);
  return bytes;
}

function readSshsig(bytes: Buffer): Sshsig {
  const reader = new SshReader(bytes);
  if (!reader.take(MAGIC.length).equals(MAGIC)) throw new TypeError('the magic is not SSHSIG');
  const version = reader.readUint32();
  if (version !== VERSION) throw new TypeError(`expected version ${VERSION}, found ${version}`);
  const publicKey = parsePublicKey(reader.readString());
  const namespace = reader.readText();
  if (reader.readString().length > 0) throw new TypeError('the reserved field is not empty');
  const named = reader.readText();
  const hash = HASHES.find((name) => name === named);
  if (!hash) throw new TypeError(`expected the hash sha256 or sha512, found ${named}`);
  const signature = Buffer.from(reader.readString());
  reader.end();
  return { publicKey, namespace, hash, signature };
}

/** Formats a signature as `ssh-keygen -Y sign` does. */
export function formatSshsig({ publicKey, namespace, hash, signature }: Sshsig): string {
  const bytes = Buffer.concat([
    MAGIC,
    writeUint32(VERSION),
    ...[publicKey.blob, namespace, '', hash, signature].map(writeString),
  ]);
  const lines = bytes.toString('base64').match(new RegExp(`.{1,${LINE_LENGTH}}`, 'g')) ?? [];
  return [BEGIN, ...lines, END, ''].join('\n');
}

/** Returns the bytes that a key signs: the namespace, the name of the hash, and the hash of the message. */
export const createSignedData = (message: Uint8Array, namespace: string, hash: SshsigHash): Buffer =>
  Buffer.concat([MAGIC, ...[namespace, '', hash, createHash(hash).update(message).digest()].map(writeString)]);

/**
 * Verifies a signature of a message. The caller decides whether the key is one that it trusts, and compares the namespace. Throws
 * `bypass-signature-invalid` for a signature that does not count: wrong bytes, SHA-1, RSA under 3072 bits, or a FIDO key without the
 * user-presence flag.
 */
export function verifySshsig(sshsig: Sshsig, message: Uint8Array): void {
  try {
    if (!isValid(sshsig, createSignedData(message, sshsig.namespace, sshsig.hash)))
      throw new TypeError('it is not a signature of these bytes by its key');
  } catch (error) {
    throw bypassError('bypass-signature-invalid', { detail: describe(error) }, { cause: error });
  }
}

function isValid({ publicKey, signature }: Sshsig, data: Buffer): boolean {
  const { type, key, weakness, application } = publicKey;
  if (weakness !== undefined) throw new TypeError(weakness);
  const reader = new SshReader(signature);
  const algorithm = reader.readText();
  if (type === 'ssh-rsa') return isValidRsa(publicKey, algorithm, reader, data);
  if (algorithm !== type) throw new TypeError(`expected a signature of type ${type}, found ${algorithm}`);
  const value = reader.readString();
  const signed = application === undefined ? data : readFidoData(reader, application, data);
  reader.end();
  if (type === 'ssh-ed25519' || type === 'sk-ssh-ed25519@openssh.com') {
    if (value.length !== 64) throw new TypeError(`an Ed25519 signature has ${value.length} bytes, expected 64`);
    return verify(null, signed, key, value);
  }
  const { hash, bytes } = CURVES[getCurve(type)];
  return verify(hash, signed, { key, dsaEncoding: 'ieee-p1363' }, readEcdsa(value, bytes));
}

function isValidRsa({ key }: SshPublicKey, algorithm: string, reader: SshReader, data: Buffer): boolean {
  const [, hash] = /^rsa-sha2-(256|512)$/.exec(algorithm) ?? [];
  if (hash === undefined) throw new TypeError(`expected a signature rsa-sha2-256 or rsa-sha2-512, found ${algorithm}`);
  const value = reader.readString();
  reader.end();
  const length = Math.ceil((key.asymmetricKeyDetails?.modulusLength ?? 0) / 8);
  if (value.length !== length) throw new TypeError(`an RSA signature has ${value.length} bytes, expected ${length}`);
  return verify(`sha${hash}`, data, key, value);
}

/**
 * Returns the bytes that an authenticator signs (PROTOCOL.u2f of OpenSSH): the hash of the application, the flags, the counter, and
 * the hash of the data. Throws if the flags do not have the user's presence.
 */
function readFidoData(reader: SshReader, application: string, data: Buffer): Buffer {
  const flags = reader.take(FIDO.flagBytes);
  const counter = reader.take(FIDO.counterBytes);
  if ((flags.readUInt8() & USER_PRESENT) === 0)
    throw new TypeError('the FIDO key signed without the presence of its user (no-touch-required)');
  const digest = (value: Buffer | string): Buffer => createHash(FIDO.hash).update(value).digest();
  return Buffer.concat([digest(application), flags, counter, digest(data)]);
}

/** Reads r and s of an ECDSA signature (RFC 5656, section 3.1.2), and returns them with the length of the curve. */
function readEcdsa(value: Buffer, length: number): Buffer {
  const reader = new SshReader(value);
  const numbers = [reader.readNumber(length), reader.readNumber(length)];
  reader.end();
  return Buffer.concat(numbers.flatMap((number) => [Buffer.alloc(length - number.length), number]));
}
