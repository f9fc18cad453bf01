import { type KeyObject, randomBytes, scryptSync } from 'node:crypto';
import { xsalsa20poly1305 } from '@noble/ciphers/salsa.js';

const SIGSTORE_LABEL = 'ENCRYPTED SIGSTORE PRIVATE KEY';

export interface CosignKeyOptions {
  readonly label?: string;
  readonly params?: { readonly N: number; readonly r: number; readonly p: number };
  /** The content to encrypt, in place of the PKCS #8 DER of the key. */
  readonly content?: Buffer;
}

/** Encrypts a private key as `cosign generate-key-pair` does. */
export function encryptCosignKey(key: KeyObject, password: string, options: CosignKeyOptions = {}): string {
  const { label = SIGSTORE_LABEL, params = { N: 32_768, r: 8, p: 1 } } = options;
  const content = options.content ?? key.export({ type: 'pkcs8', format: 'der' });
  const [salt, nonce] = [randomBytes(32), randomBytes(24)];
  const secret = scryptSync(password, salt, 32, { ...params, maxmem: 256 * 1024 * 1024 });
  const ciphertext = Buffer.from(xsalsa20poly1305(secret, nonce).encrypt(content));
  const envelope = {
    kdf: { name: 'scrypt', params, salt: salt.toString('base64') },
    cipher: { name: 'nacl/secretbox', nonce: nonce.toString('base64') },
    ciphertext: ciphertext.toString('base64'),
  };
  return formatPem(label, Buffer.from(JSON.stringify(envelope)));
}

export const formatPem = (label: string, body: Buffer): string =>
  `-----BEGIN ${label}-----\n${body.toString('base64').replace(/(.{64})/g, '$1\n')}\n-----END ${label}-----\n`;

/** Changes the JSON in cosign's encrypted key. */
export function editCosignKey(pem: string, edit: (envelope: Record<string, unknown>) => unknown): string {
  const json = Buffer.from(pem.replace(/-----.*-----/g, ''), 'base64').toString();
  const edited = edit(JSON.parse(json));
  return formatPem(SIGSTORE_LABEL, Buffer.from(typeof edited === 'string' ? edited : JSON.stringify(edited)));
}
