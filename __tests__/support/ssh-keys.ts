import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { signData } from '../../src/bypass/offline/private-key.ts';
import {
  CURVES,
  type Curve,
  type KeyType,
  parsePublicKey,
  type SshPublicKey,
} from '../../src/bypass/offline/ssh-key.ts';
import { createSignedData, formatSshsig, type SshsigHash } from '../../src/bypass/offline/sshsig.ts';
import { writeNumber, writeString, writeUint32 } from '../../src/bypass/offline/wire.ts';

export interface TestKey {
  readonly privateKey: KeyObject;
  readonly publicKey: SshPublicKey;
  /** One line, as in a `.pub` file. */
  readonly line: string;
}

const decode = (text: string | undefined): Buffer => Buffer.from(text ?? '', 'base64url');

/** Encodes a public key as SSH does. */
function encodePublicKey(type: KeyType, key: KeyObject): Buffer {
  const { x, y, n, e } = key.export({ format: 'jwk' });
  const application = type.startsWith('sk-') ? ['ssh:'] : [];
  if (type === 'ssh-rsa') return Buffer.concat([writeString(type), writeNumber(decode(e)), writeNumber(decode(n))]);
  if (type.includes('ed25519')) return Buffer.concat([type, decode(x), ...application].map(writeString));
  const curve = type.replace(/^.*(nistp\d+).*$/, '$1');
  const point = Buffer.concat([Buffer.of(4), decode(x), decode(y)]);
  return Buffer.concat([type, curve, point, ...application].map(writeString));
}

function generate(type: KeyType, bits: number): { privateKey: KeyObject; publicKey: KeyObject } {
  if (type === 'ssh-rsa') return generateKeyPairSync('rsa', { modulusLength: bits });
  if (type.includes('ed25519')) return generateKeyPairSync('ed25519');
  const curve = type.replace(/^.*(nistp\d+).*$/, '$1') as Curve;
  return generateKeyPairSync('ec', { namedCurve: CURVES[curve].crv });
}

/** Creates a key of a type. A FIDO key is one in software, which signs as an authenticator does. */
export function createTestKey(type: KeyType = 'ssh-ed25519', bits = 3072): TestKey {
  const pair = generate(type, bits);
  const publicKey = parsePublicKey(encodePublicKey(type, pair.publicKey));
  return { privateKey: pair.privateKey, publicKey, line: `${type} ${publicKey.blob.toString('base64')} test` };
}

/** Signs as a FIDO authenticator does: the application, the flags, the counter and the data. */
function signWithFido({ privateKey, publicKey }: TestKey, data: Buffer, flags: number): Buffer {
  const digest = (value: Buffer | string): Buffer => createHash('sha256').update(value).digest();
  const state = Buffer.concat([Buffer.of(flags), writeUint32(7)]);
  const signed = Buffer.concat([digest(publicKey.application ?? ''), state, digest(data)]);
  if (publicKey.type.includes('ed25519'))
    return Buffer.concat([writeString(publicKey.type), writeString(sign(null, signed, privateKey)), state]);
  const value = sign('sha256', signed, { key: privateKey, dsaEncoding: 'ieee-p1363' });
  const numbers = [value.subarray(0, 32), value.subarray(32)].map(writeNumber);
  return Buffer.concat([writeString(publicKey.type), writeString(Buffer.concat(numbers)), state]);
}

/** Creates an armored SSHSIG over a message. `flags` are those of a FIDO key. */
export function createSignature(
  key: TestKey,
  message: Uint8Array,
  {
    namespace = 'mc-bypass',
    hash = 'sha512',
    flags = 1,
  }: { namespace?: string; hash?: SshsigHash; flags?: number } = {},
): string {
  const { privateKey, publicKey } = key;
  const data = createSignedData(message, namespace, hash);
  const signature = publicKey.type.startsWith('sk-')
    ? signWithFido(key, data, flags)
    : signData(data, privateKey, publicKey);
  return formatSshsig({ publicKey, namespace, hash, signature });
}
