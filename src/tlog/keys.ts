import type { KeyObject } from 'node:crypto';
import { describeKey } from '../lib/keys/key-types.ts';
import { isFinding, type KeyResult, readPkcs8, readPrivateFile, readSpki } from '../lib/keys/read.ts';
import { tlogError } from './errors.ts';

/** Reads an Ed25519 private key, PKCS #8 PEM. No message contains the key; `what` names its source. Throws `log-key-unreadable`. */
export function readPrivateKey(pem: string | Uint8Array, what: string): KeyObject {
  return requireEd25519(readPkcs8(pem, what), what, 'private Ed25519');
}

/**
 * Reads the Ed25519 private key of a seal: PKCS #8 PEM, or cosign's encrypted key with the password in `env.COSIGN_PASSWORD`. Throws
 * `log-key-unreadable`, and the errors of cosign's form.
 */
export async function readSealKey(
  pem: string | Uint8Array,
  what: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<KeyObject> {
  return requireEd25519(await readPrivateFile(pem, what, env), what, 'private Ed25519');
}

/** Reads an Ed25519 public key, SubjectPublicKeyInfo PEM. Rejects a private key: it must not be stored where seals are checked. */
export function readPublicKey(pem: string | Uint8Array, what: string): KeyObject {
  return requireEd25519(readSpki(pem, what), what, 'public Ed25519');
}

function requireEd25519(key: KeyResult, what: string, expected: string): KeyObject {
  if (isFinding(key)) throw tlogError('log-key-unreadable', { what, expected, found: key.found });
  if (key.asymmetricKeyType !== 'ed25519')
    throw tlogError('log-key-unreadable', { what, expected, found: describeKey(key) });
  return key;
}
