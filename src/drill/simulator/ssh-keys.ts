import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { writeFileAtomic } from '../../lib/files.ts';

const TYPE = 'ssh-ed25519';
const BLOCK_BYTES = 8;
const LINE = 70;

const encodeNumber = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

const encodeString = (value: Buffer | string): Buffer => {
  const bytes = Buffer.from(value);
  return Buffer.concat([encodeNumber(bytes.length), bytes]);
};

const encodeStrings = (...values: readonly (Buffer | string)[]): Buffer => Buffer.concat(values.map(encodeString));

/** Formats an Ed25519 key as ssh-keygen writes an unencrypted one (PROTOCOL.key of OpenSSH). */
function formatPrivateKey(publicKey: Buffer, secret: Buffer, comment: string): string {
  const blob = encodeStrings(TYPE, publicKey);
  const check = randomBytes(4);
  const pair = Buffer.concat([secret, publicKey]);
  const section = Buffer.concat([check, check, encodeStrings(TYPE, publicKey, pair, comment)]);
  const missing = (BLOCK_BYTES - (section.length % BLOCK_BYTES)) % BLOCK_BYTES;
  const padding = Buffer.from(Array.from({ length: missing }, (_, at) => at + 1));
  const file = Buffer.concat([
    Buffer.from('openssh-key-v1\0'),
    encodeStrings('none', 'none', ''),
    encodeNumber(1),
    encodeStrings(blob, Buffer.concat([section, padding])),
  ]);
  const lines = file.toString('base64').match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  return ['-----BEGIN OPENSSH PRIVATE KEY-----', ...lines, '-----END OPENSSH PRIVATE KEY-----', ''].join('\n');
}

/** Creates an SSH key and writes its private part, which only the owner of the file can read. Returns the public line. */
export async function createSshKey(path: string, comment: string): Promise<string> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const { x = '', d = '' } = privateKey.export({ format: 'jwk' });
  const [publicKey, secret] = [Buffer.from(x, 'base64url'), Buffer.from(d, 'base64url')];
  await writeFileAtomic(path, formatPrivateKey(publicKey, secret, comment), { mode: 0o600 });
  return `${TYPE} ${encodeStrings(TYPE, publicKey).toString('base64')} ${comment}`;
}
