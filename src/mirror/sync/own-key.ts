import { createPublicKey, type KeyObject } from 'node:crypto';
import { readFileBounded } from '../../lib/files.ts';
import {
  ed25519NoteSigner,
  ed25519NoteVerifier,
  type NoteSigner,
  type NoteVerifier,
  readPrivateKey,
  verifierKey,
} from '../../tlog/index.ts';
import type { MirrorConfig } from '../config.ts';

const MAX_KEY_BYTES = 16 * 1024;

/** Reads the signer of the mirror; undefined for a configuration without `key`. Throws for an unusable key. */
export async function readStateSigner({ name, key }: MirrorConfig): Promise<NoteSigner | undefined> {
  if (key === undefined) return undefined;
  return ed25519NoteSigner(name, await readOwnKey(key));
}

/**
 * Reads the verifier of the mirror's own signatures; undefined for a configuration without `key`. Throws for an
 * unusable key.
 */
export async function readStateVerifier({
  name,
  key,
}: Pick<MirrorConfig, 'name' | 'key'>): Promise<NoteVerifier | undefined> {
  return key === undefined ? undefined : ed25519NoteVerifier(name, createPublicKey(await readOwnKey(key)));
}

/** Returns the verifier key of the mirror (NAME+ID+BASE64), which the policies of its readers pin. */
export const readOwnVerifierKey = async ({
  name,
  key,
}: Pick<MirrorConfig, 'name' | 'key'>): Promise<string | undefined> =>
  key === undefined ? undefined : verifierKey(name, await readOwnKey(key));

const readOwnKey = async (path: string): Promise<KeyObject> =>
  readPrivateKey(await readFileBounded(path, MAX_KEY_BYTES, "the mirror's key"), path);
