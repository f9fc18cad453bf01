import { dirname, join } from 'node:path';
import { ConfigurationError } from '../../lib/errors.ts';
import { fileKind, writeFileAtomic } from '../../lib/files.ts';
import type { Proposal } from './propose.ts';

/** Writes a proposed policy and the roots that it pins, the policy last. Throws `policy-exists`: none is overwritten. */
export async function writeProposal(path: string, { text, files }: Proposal): Promise<void> {
  if ((await fileKind(path)) !== undefined) throw new ConfigurationError('policy-exists', { path });
  for (const [file, bytes] of files) await writeFileAtomic(join(dirname(path), file), bytes);
  await writeFileAtomic(path, text);
}
