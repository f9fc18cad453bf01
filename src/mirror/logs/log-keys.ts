import type { TrustedLog } from '../../sigstore/index.ts';
import { ecdsaNoteVerifier, ed25519NoteVerifier, type NoteVerifier, parseVerifierKey } from '../../tlog/index.ts';
import { mirrorError } from '../errors.ts';
import type { LogConfig } from './log-config.ts';

/**
 * A root of the trust policy, already checked against its pin: the exact bytes of a `trusted_root.json`, and its logs.
 */
export interface TrustedRootFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly logs: readonly Pick<TrustedLog, 'names' | 'publicKey' | 'keyId'>[];
}

/**
 * Returns the keys that may sign the checkpoints of a log. A tiled log has the key of its configuration. A Rekor log
 * has the keys of the logs in the trusted roots whose `baseUrl` has the host `origin`, with or without port. Throws
 * `mirror-log-key-missing`.
 */
export function listLogKeys(log: LogConfig, roots: readonly TrustedRootFile[]): readonly NoteVerifier[] {
  if (log.type === 'tiled') return [parseVerifierKey(log.key)];
  const logs = roots.flatMap((root) => root.logs);
  const verifiers = logs
    .filter(({ names }) => names.includes(log.origin))
    .flatMap(({ publicKey }) => {
      if (publicKey.asymmetricKeyType === 'ed25519') return [ed25519NoteVerifier(log.origin, publicKey)];
      // Trusted roots have keys of other types for SETs only. They sign no checkpoints.
      return publicKey.asymmetricKeyType === 'ec' ? [ecdsaNoteVerifier(log.origin, publicKey)] : [];
    });
  if (verifiers.length > 0) return verifiers;
  const found = [...new Set(logs.flatMap(({ names }) => names.slice(0, 1)))].join(', ') || 'none';
  throw mirrorError('mirror-log-key-missing', { type: log.type, origin: log.origin, name: log.name, found });
}

/** Returns the log IDs by which bundles name a log, in base64. */
export const listLogIds = (log: LogConfig, roots: readonly TrustedRootFile[]): ReadonlySet<string> =>
  new Set(
    roots
      .flatMap((root) => root.logs)
      .filter(({ names }) => names.includes(log.origin))
      .map(({ keyId }) => keyId.toString('base64')),
  );
