import { join } from 'node:path';
import { readInstalledFile } from '../lib/installation.ts';
import { MAX_TRUSTED_ROOT_BYTES } from '../sigstore/index.ts';

const PUBLIC_GOOD = 'SECURITY/trust-roots/trusted_root.json';

/** Reads the trusted root of the public-good instance that mc includes. Throws `file-not-found` and `file-too-large`. */
export async function readIncludedRoot(installRoot: string): Promise<{ path: string; bytes: Buffer }> {
  const bytes = await readInstalledFile(installRoot, PUBLIC_GOOD, MAX_TRUSTED_ROOT_BYTES, 'the trusted root');
  return { path: join(installRoot, PUBLIC_GOOD), bytes };
}
