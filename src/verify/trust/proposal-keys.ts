import { basename, extname } from 'node:path';
import { sha256 } from '../../lib/digest.ts';
import { readVerificationKey } from '../../lib/keys/read.ts';
import type { ManagedKey } from '../policy/types.ts';
import type { ProposedKey } from './proposal-text.ts';

/** A public key that may have signed the releases, and its file in the proposal. */
export interface GivenKey extends ManagedKey, ProposedKey {
  /** The path that was given. */
  readonly path: string;
  /** The key by itself in PEM, without other content of the file. */
  readonly pem: Buffer;
}

const FOLDER = 'trust-roots/keys';
const MAX_NAME = 80;

/**
 * Reads the keys that were given for a proposal, each once. Their names are those of the files. Throws
 * `public-key-unusable`, also for a private key.
 */
export function readKeys(given: readonly { readonly path: string; readonly pem: Buffer }[]): readonly GivenKey[] {
  const keys = new Map<string, GivenKey>();
  const names = new Set<string>();
  for (const { path, pem: content } of given) {
    const key = readVerificationKey(content, path);
    const fingerprint = sha256(key.export({ type: 'spki', format: 'der' })).toString('hex');
    if (keys.has(fingerprint)) continue;
    const pem = Buffer.from(key.export({ type: 'spki', format: 'pem' }));
    const digest = sha256(pem).toString('hex');
    const plain =
      basename(path, extname(path))
        .replace(/[^A-Za-z0-9._-]/g, '_')
        .slice(0, MAX_NAME) || 'key';
    const name = names.has(plain) ? `${plain}-${fingerprint.slice(0, 12)}` : plain;
    names.add(name);
    const pin = { path: `${FOLDER}/${plain}-${digest.slice(0, 12)}.pub`, sha256: digest };
    keys.set(fingerprint, { name, fingerprint, key, path, pem, pin });
  }
  return [...keys.values()];
}
