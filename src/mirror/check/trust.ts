import { digestOf, getHex } from '../../lib/digest.ts';
import type { Destination } from '../destination/types.ts';
import { MAX_ROOT_BYTES, type MirrorIndex, tufPath } from '../format/layout.ts';
import type { TrustedRootFile } from '../logs/log-keys.ts';
import { readTufRoot, type TufConfig } from '../tuf/config.ts';
import type { CountingFiles } from './files.ts';
import { damaged } from './findings.ts';

/** Checks a trusted root against the SHA-256 in the index, and against the root of the policy with the same name. */
export async function checkTrustedRoot(
  { name, path, sha256 }: MirrorIndex['trust'][number],
  roots: readonly TrustedRootFile[],
  files: CountingFiles,
): Promise<void> {
  await checkSha256(path, sha256, files);
  const pinned = roots.find((root) => root.name === name);
  if (pinned && getHex(digestOf(pinned.bytes)) !== sha256) throw damaged(path, 'it is not the root of the policy');
}

/** Checks the signing config against the SHA-256 in the index. */
export async function checkSigningConfig({ signingConfig }: MirrorIndex, files: CountingFiles): Promise<void> {
  if (signingConfig) await checkSha256(signingConfig.path, signingConfig.sha256, files);
}

async function checkSha256(path: string, expected: string, files: CountingFiles): Promise<void> {
  const bytes = await files.read(path, MAX_ROOT_BYTES);
  if (!bytes) throw damaged(path, 'it is missing');
  const found = getHex(digestOf(bytes));
  if (found !== expected) throw damaged(path, `its sha256 is ${found}, the index lists ${expected}`);
}

/** Checks every signature, hash and target of a TUF repository again, from its pinned root. */
export async function checkTufRepository(repository: TufConfig, to: Destination, files: CountingFiles): Promise<void> {
  const { checkTuf } = await import('../tuf/check.ts');
  const root = await readTufRoot(repository);
  await checkTuf({ name: repository.name, root }, to.under(tufPath(repository.name)), files.counted);
}
