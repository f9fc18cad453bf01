import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { tlogError } from './errors.ts';

/** Reads an Ed25519 private key, PKCS #8 PEM. No message contains the key; `what` names its source. Throws `log-key-unreadable`. */
export function readPrivateKey(pem: string | Uint8Array, what: string): KeyObject {
  return read(() => createPrivateKey(Buffer.from(pem)), what, 'private Ed25519');
}

/** Reads an Ed25519 public key, SubjectPublicKeyInfo PEM. Rejects a private key: it must not be stored where seals are checked. */
export function readPublicKey(pem: string | Uint8Array, what: string): KeyObject {
  return read(
    () => {
      const bytes = Buffer.from(pem);
      if (bytes.includes('PRIVATE KEY')) throw new TypeError('it is a private key');
      return createPublicKey(bytes);
    },
    what,
    'public Ed25519',
  );
}

function read(open: () => KeyObject, what: string, expected: string): KeyObject {
  let key: KeyObject;
  try {
    key = open();
  } catch (error) {
    throw tlogError('log-key-unreadable', { what, expected }, { cause: error });
  }
  if (key.asymmetricKeyType !== 'ed25519') throw tlogError('log-key-unreadable', { what, expected });
  return key;
}
