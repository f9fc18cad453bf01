import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { describe } from '../../lib/describe.ts';
import { CURVES, type Curve, getCurve, parsePublicKey, readEcPoint, type SshPublicKey } from './ssh-key.ts';
import { SshReader, writeNumber, writeString } from './wire.ts';

/** A private key of OpenSSH. `key` is undefined if it is encrypted, or on a FIDO authenticator. */
export interface SshPrivateKey {
  readonly publicKey: SshPublicKey;
  readonly key: KeyObject | undefined;
}

const MAGIC = Buffer.from('openssh-key-v1\0');
const BEGIN = '-----BEGIN OPENSSH PRIVATE KEY-----';
const ARMOR = new RegExp(`^${BEGIN}\\r?\\n([A-Za-z0-9+/=\\r\\n]+)-----END OPENSSH PRIVATE KEY-----\\s*$`);
const MAX_NUMBER_BYTES = 2_048;

const encode = (bytes: Buffer): string => bytes.toString('base64url');
const toNumber = (bytes: Buffer): bigint => BigInt(`0x${bytes.toString('hex')}`);

/** Returns whether a file starts as a private key of OpenSSH does. */
export const isOpenSshKey = (file: Buffer): boolean => file.subarray(0, BEGIN.length).toString('latin1') === BEGIN;

/** Parses a private key of OpenSSH (PROTOCOL.key). Throws a TypeError whose message has no part of the key. */
export function parsePrivateKey(file: Buffer): SshPrivateKey {
  const [, text = ''] = ARMOR.exec(file.toString('latin1')) ?? [];
  const reader = new SshReader(Buffer.from(text, 'base64'));
  if (!reader.take(MAGIC.length).equals(MAGIC)) throw new TypeError('it is not a private key of OpenSSH');
  const cipher = reader.readText();
  reader.readText();
  reader.readString();
  if (reader.readUint32() !== 1) throw new TypeError('it has several keys');
  const publicKey = parsePublicKey(reader.readString());
  const section = reader.readString();
  if (cipher !== 'none' || publicKey.application !== undefined) return { publicKey, key: undefined };
  try {
    return { publicKey, key: readPrivateSection(new SshReader(section), publicKey) };
  } catch (error) {
    if (error instanceof TypeError && error.cause === undefined) throw error;
    throw new TypeError(`the key is not usable: ${describe(error)}`);
  }
}

function readPrivateSection(reader: SshReader, publicKey: SshPublicKey): KeyObject {
  const [check, repeated] = [reader.readUint32(), reader.readUint32()];
  if (check !== repeated) throw new TypeError('its check numbers differ');
  const type = reader.readText();
  if (type !== publicKey.type) throw new TypeError('its private part is of another type than its public part');
  return createPrivateKey({ key: readPrivateJwk(reader, publicKey), format: 'jwk' });
}

function readPrivateJwk(reader: SshReader, { type }: SshPublicKey): Record<string, string> {
  if (type === 'ssh-rsa') return readRsa(reader);
  if (type === 'ssh-ed25519') {
    const [x, pair] = [reader.readString(), reader.readString()];
    if (x.length !== 32 || pair.length !== 64) throw new TypeError('its Ed25519 key has a wrong length');
    return { kty: 'OKP', crv: 'Ed25519', x: encode(x), d: encode(pair.subarray(0, 32)) };
  }
  const curve: Curve = getCurve(type);
  const { bytes } = CURVES[curve];
  const point = readEcPoint(reader, curve);
  const d = reader.readNumber(bytes);
  return { ...point, d: encode(Buffer.concat([Buffer.alloc(bytes - d.length), d])) };
}

function readRsa(reader: SshReader): Record<string, string> {
  const names = ['n', 'e', 'd', 'qi', 'p', 'q'] as const;
  const numbers = names.map((name) => [name, reader.readNumber(MAX_NUMBER_BYTES)] as const);
  const { d = Buffer.alloc(1), p = Buffer.alloc(1), q = Buffer.alloc(1), ...rest } = Object.fromEntries(numbers);
  const reduce = (prime: Buffer): Buffer => {
    const hex = (toNumber(d) % (toNumber(prime) - 1n)).toString(16);
    return Buffer.from(hex.padStart(prime.length * 2, '0'), 'hex');
  };
  const all = { ...rest, d, p, q, dp: reduce(p), dq: reduce(q) };
  return { kty: 'RSA', ...Object.fromEntries(Object.entries(all).map(([name, bytes]) => [name, encode(bytes)])) };
}

/** Signs data, and returns the signature as SSH encodes it. RSA signs with SHA-512. */
export function signData(data: Buffer, key: KeyObject, { type }: SshPublicKey): Buffer {
  if (type === 'ssh-rsa') return Buffer.concat(['rsa-sha2-512', sign('sha512', data, key)].map(writeString));
  if (type === 'ssh-ed25519') return Buffer.concat([type, sign(null, data, key)].map(writeString));
  const { hash, bytes } = CURVES[getCurve(type)];
  const value = sign(hash, data, { key, dsaEncoding: 'ieee-p1363' });
  const numbers = [value.subarray(0, bytes), value.subarray(bytes)].map(writeNumber);
  return Buffer.concat([type, Buffer.concat(numbers)].map(writeString));
}
