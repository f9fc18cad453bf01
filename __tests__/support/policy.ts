import { dirname, join } from 'node:path';
import { baseError } from '../../src/lib/errors.ts';
import { loadTrust, type PolicyFiles, type Trust } from '../../src/verify/index.ts';
import { ISSUER, NOW, newSigstore, rootBytes, SUBJECT } from './forge.ts';

/** Returns files in memory: path to content. */
export function memoryFiles(files: Readonly<Record<string, string | Buffer>>, modified: Date = NOW): PolicyFiles {
  return {
    read: async (path, _maxBytes, what) => {
      const content = files[path];
      if (content === undefined) throw baseError('file-not-found', { what, path });
      return Buffer.from(content);
    },
    modifiedAt: async () => modified,
  };
}

export const POLICY = '/security/trust-policy.yaml';
export const sigstore = newSigstore();
export const IDENTITY = { issuer: ISSUER, subject: SUBJECT };
export const SIGNATURE = { name: 'signature', kind: 'signature', identities: [IDENTITY] };
export const ROOT = { name: 'production', trustedRoot: { path: 'trust-roots/trusted_root.json' } };

/** Loads a policy (an object as JSON, or text) next to the root of `sigstore` and other files. */
export function loadTestTrust(
  policy: object | string,
  files: Readonly<Record<string, string | Buffer>> = {},
  options: { readonly modified?: Date; readonly only?: string } = {},
): Promise<Trust> {
  const at = (name: string): string => join(dirname(POLICY), name);
  const all = {
    [POLICY]: typeof policy === 'string' ? policy : JSON.stringify(policy),
    [at('trust-roots/trusted_root.json')]: rootBytes(sigstore),
    ...Object.fromEntries(Object.entries(files).map(([name, content]) => [at(name), content])),
  };
  return loadTrust(POLICY, memoryFiles(all, options.modified), NOW, options.only);
}

export const createPolicy = (...requirements: readonly object[]): object => ({
  version: 1,
  roots: [ROOT],
  requirements,
});
