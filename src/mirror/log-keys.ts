import { createPublicKey } from 'node:crypto';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import { ConfigurationError, describe } from '../lib/errors.ts';
import { parseJson } from '../lib/json.ts';
import { ecdsaNoteVerifier, ed25519NoteVerifier, type NoteVerifier } from '../tlog/index.ts';
import type { LogConfig } from './config.ts';

/** A root of the trust policy, its pin checked: the exact bytes of a `trusted_root.json`. */
export interface TrustedRootFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The keys that the checkpoints of a log may be signed with: those of the trusted roots' logs whose baseUrl has the host
 * `origin` (with or without its port). Throws `mirror-log-key-missing`.
 */
export function logKeys(log: LogConfig, roots: readonly TrustedRootFile[]): readonly NoteVerifier[] {
  const hosts: string[] = [];
  const verifiers: NoteVerifier[] = [];
  for (const { name, bytes } of roots) {
    for (const { baseUrl, publicKey } of parseRoot(bytes, name).tlogs) {
      const names = hostsOf(baseUrl);
      hosts.push(...names.slice(0, 1));
      if (!names.includes(log.origin) || !publicKey?.rawBytes) continue;
      const verifier = verifierOf(log.origin, publicKey.rawBytes);
      if (verifier) verifiers.push(verifier);
    }
  }
  if (verifiers.length > 0) return verifiers;
  throw new ConfigurationError('mirror-log-key-missing', { ...log, found: [...new Set(hosts)].join(', ') || 'none' });
}

function parseRoot(bytes: Uint8Array, name: string): TrustedRoot {
  const what = `the trusted root "${name}"`;
  try {
    return TrustedRoot.fromJSON(parseJson(Buffer.from(bytes).toString('utf8'), what));
  } catch (error) {
    throw new ConfigurationError('json-malformed', { what, detail: describe(error) }, { cause: error });
  }
}

function hostsOf(baseUrl: string): readonly string[] {
  try {
    const { hostname, host } = new URL(/^[a-z]+:\/\//i.test(baseUrl) ? baseUrl : `https://${baseUrl}`);
    return [hostname, host];
  } catch {
    return [];
  }
}

/** Undefined for keys that no checkpoint is signed with. */
function verifierOf(origin: string, spki: Uint8Array): NoteVerifier | undefined {
  const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
  if (key.asymmetricKeyType === 'ed25519') return ed25519NoteVerifier(origin, key);
  return key.asymmetricKeyType === 'ec' ? ecdsaNoteVerifier(origin, key) : undefined;
}
