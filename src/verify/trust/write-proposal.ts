import { dirname, join } from 'node:path';
import { fileKind, writeFileAtomic } from '../../lib/files.ts';
import { verifyError } from '../errors.ts';
import type { Proposal } from './propose.ts';

/** Writes a proposed policy and the roots that it pins, the policy last. Throws `policy-exists`: none is overwritten. */
export async function writeProposal(path: string, { text, files }: Proposal): Promise<void> {
  if ((await fileKind(path)) !== undefined) throw verifyError('policy-exists', { path });
  for (const [file, bytes] of files) await writeFileAtomic(join(dirname(path), file), bytes);
  await writeFileAtomic(path, text);
}
