import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { decryptCosignKey, type ProcessEnvironment } from './cosign-key.ts';
import { keyError } from './errors.ts';
import { describeKey, isSupportedKey } from './key-types.ts';
import {
  COSIGN_LABELS,
  CREATE_KEY,
  decodeBlock,
  describePrivateFile,
  describePublicFile,
  type FoundContent,
  listLabels,
  PKCS8_LABEL,
  SPKI_LABEL,
} from './pem.ts';

/** A key of any type that Node reads, or what the file contains instead. */
export type KeyResult = KeyObject | FoundContent;

/** Returns whether the result describes a file that has no usable key. */
export const isFinding = (result: KeyResult): result is FoundContent => 'found' in result;

const parsePkcs8 = (der: Buffer): KeyObject | undefined => {
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } catch {
    return undefined; // the reason of OpenSSL can quote the input
  } finally {
    der.fill(0);
  }
};

const parseSpki = (der: Buffer): KeyObject | undefined => {
  try {
    return createPublicKey({ key: der, format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
};

/** Returns the only label of a private key in a file; undefined for no label and for several. */
function findOnlyLabel(text: string): string | undefined {
  const labels = listLabels(text).filter((label) => label.endsWith('PRIVATE KEY'));
  return labels.length === 1 ? labels[0] : undefined;
}

/** Reads one private key in PKCS #8 PEM without a passphrase. `path` is for messages. */
export function readPkcs8(pem: string | Uint8Array, path: string): KeyResult {
  const text = Buffer.from(pem).toString('latin1');
  const der = findOnlyLabel(text) === PKCS8_LABEL ? decodeBlock(text, PKCS8_LABEL) : undefined;
  return (der && parsePkcs8(der)) ?? describePrivateFile(text, path);
}

/**
 * Reads one private key in PKCS #8 PEM or in cosign's encrypted form, with the password in `env.COSIGN_PASSWORD`. Throws
 * `cosign-password-missing`, `cosign-password-wrong` and `cosign-key-malformed`.
 */
export async function readPrivateFile(
  pem: string | Uint8Array,
  path: string,
  env: ProcessEnvironment,
): Promise<KeyResult> {
  const text = Buffer.from(pem).toString('latin1');
  const label = findOnlyLabel(text);
  if (label === undefined || !COSIGN_LABELS.includes(label)) return readPkcs8(pem, path);
  const body = decodeBlock(text, label);
  if (!body) throw keyError('cosign-key-malformed', { path, detail: 'its PEM block has no end or is not base64' });
  const key = parsePkcs8(await decryptCosignKey(body, path, env));
  if (!key) throw keyError('cosign-key-malformed', { path, detail: 'its decrypted content is not a PKCS #8 key' });
  return key;
}

/** Reads one public key in PEM (SubjectPublicKeyInfo). A file with a private key is refused: it must not be where keys are verified. */
export function readSpki(pem: string | Uint8Array, path: string): KeyResult {
  const text = Buffer.from(pem).toString('latin1');
  const labels = listLabels(text);
  const isOnlyKey = labels.filter((label) => label.endsWith('KEY')).length === 1 && labels.includes(SPKI_LABEL);
  const der = isOnlyKey ? decodeBlock(text, SPKI_LABEL) : undefined;
  return (der && parseSpki(der)) ?? describePublicFile(text, path);
}

/**
 * Reads the private key that signs: Ed25519, P-256, P-384, or RSA of 3072 bits or more, as PKCS #8 PEM or cosign's encrypted key.
 * Throws `signing-key-unusable`, which names what the file contains and the command that fixes it, and the errors of cosign's form.
 */
export async function readSigningKey(
  pem: string | Uint8Array,
  path: string,
  env: ProcessEnvironment,
): Promise<KeyObject> {
  const key = await readPrivateFile(pem, path, env);
  if (isFinding(key)) throw keyError('signing-key-unusable', { path, ...key });
  if (!isSupportedKey(key)) throw keyError('signing-key-unusable', { path, found: describeKey(key), fix: CREATE_KEY });
  return key;
}

/** Reads a public key that verifies, of the types that {@link readSigningKey} reads. Throws `public-key-unusable`. */
export function readVerificationKey(pem: string | Uint8Array, path: string): KeyObject {
  const key = readSpki(pem, path);
  if (isFinding(key)) throw keyError('public-key-unusable', { path, ...key });
  if (!isSupportedKey(key))
    throw keyError('public-key-unusable', {
      path,
      found: describeKey(key),
      fix: `${CREATE_KEY} Sign the release again with it, and put its public key into the policy.`,
    });
  return key;
}
