import { type ScryptOptions, scrypt } from 'node:crypto';
import { xsalsa20poly1305 } from '@noble/ciphers/salsa.js';
import { z } from 'zod';
import { rememberSecret } from '../secrets.ts';
import { keyError } from './errors.ts';

/** The environment variables of the process, as the entry point passes them. */
export type ProcessEnvironment = Readonly<Record<string, string | undefined>>;

const KEY_BYTES = 32;
const NONCE_BYTES = 24;
const TAG_BYTES = 16;
const MAX_SALT_BYTES = 1024;
/** scrypt needs 128 * N * r bytes: 128 MiB for the largest N. */
const MAX_MEMORY = 160 * 1024 * 1024;

const bytes = (min: number, max: number) =>
  z
    .base64()
    .transform((text) => Buffer.from(text, 'base64'))
    .refine(({ length }) => length >= min && length <= max);

/**
 * The body of the PEM block: JSON of go-securesystemslib, package "encrypted". Only its three sets of parameters are read, as by
 * cosign, so that a file cannot use more memory or time.
 */
const envelope = z.object({
  kdf: z.object({
    name: z.literal('scrypt'),
    params: z.object({ N: z.literal([32_768, 65_536, 131_072]), r: z.literal(8), p: z.literal(1) }),
    salt: bytes(1, MAX_SALT_BYTES),
  }),
  cipher: z.object({ name: z.literal('nacl/secretbox'), nonce: bytes(NONCE_BYTES, NONCE_BYTES) }),
  ciphertext: bytes(TAG_BYTES + 1, 64 * 1024),
});

function readEnvelope(body: Buffer, path: string): z.output<typeof envelope> {
  let json: unknown;
  try {
    json = JSON.parse(body.toString('utf8'));
  } catch {
    throw keyError('cosign-key-malformed', { path, detail: 'its content is not JSON' });
  }
  const read = envelope.safeParse(json);
  if (read.success) return read.data;
  const field = read.error.issues[0]?.path.join('.') ?? '';
  throw keyError('cosign-key-malformed', {
    path,
    detail: field === '' ? 'its content is not a JSON object' : `its field ${field} is missing or not supported`,
  });
}

const deriveKey = (password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(Buffer.from(password, 'utf8'), salt, KEY_BYTES, { ...options, maxmem: MAX_MEMORY }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });

/**
 * Decrypts the body of cosign's encrypted key with the password in `COSIGN_PASSWORD`, which may be empty. Returns the PKCS #8 DER.
 * Remembers the password as a secret. Throws `cosign-password-missing`, `cosign-password-wrong` and `cosign-key-malformed`; no error
 * quotes the file or the password.
 */
export async function decryptCosignKey(body: Buffer, path: string, env: ProcessEnvironment): Promise<Buffer> {
  const password = env.COSIGN_PASSWORD;
  if (password === undefined) throw keyError('cosign-password-missing', { path });
  rememberSecret(password);
  const { kdf, cipher, ciphertext } = readEnvelope(body, path);
  const key = await deriveKey(password, kdf.salt, kdf.params);
  try {
    return Buffer.from(xsalsa20poly1305(key, cipher.nonce).decrypt(ciphertext));
  } catch {
    throw keyError('cosign-password-wrong', { path });
  } finally {
    key.fill(0);
  }
}
