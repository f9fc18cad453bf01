import { digestOf, hexOf } from '../../lib/digest.ts';
import type { Destination } from '../destination/types.ts';
import { MAX_ROOT_BYTES, type MirrorIndex, tufPath } from '../format/layout.ts';
import { readTufRoot, type TufConfig } from '../tuf/config.ts';
import { type CountingFiles, damaged } from './files.ts';

export async function checkSigningConfig({ signingConfig }: MirrorIndex, files: CountingFiles): Promise<void> {
  if (!signingConfig) return;
  const { path, sha256 } = signingConfig;
  const bytes = await files.read(path, MAX_ROOT_BYTES);
  if (!bytes) throw damaged(path, 'it is missing');
  const found = hexOf(digestOf(bytes));
  if (found !== sha256) throw damaged(path, `its sha256 is ${found}, the index says ${sha256}`);
}

/** Every signature, hash and target of a repository again, from its pinned root. */
export async function checkTufRepository(repository: TufConfig, to: Destination, files: CountingFiles): Promise<void> {
  const { checkTuf } = await import('../tuf/check.ts');
  const root = await readTufRoot(repository);
  await checkTuf({ name: repository.name, root }, to.under(tufPath(repository.name)), files.counted);
}
