import { z } from 'zod';
import { type NoteVerifier, verifyConsistency } from '../../../tlog/index.ts';
import { mirrorError } from '../../errors.ts';
import { formatJson } from '../../format/layout.ts';
import { readAs } from '../../format/reading.ts';
import { type KeptCheckpoint, openLogCheckpoint } from '../checkpoints.ts';
import type { LogConfig } from '../log-config.ts';

/** Within `logs/NAME`: what is held of one tree. */
export const treePath = (treeId: string): string => `trees/${treeId}`;
/** Within a tree: that the tree of `first` leaves is the beginning of that of `last`. */
export const consistencyPath = (first: number, last: number): string => `consistency/${first}-${last}.json`;

const proofSchema = z.strictObject({
  version: z.literal(1),
  from: z.string().describe('checkpoint'),
  to: z.string().describe('checkpoint'),
  hashes: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(64),
});

/** A link of the chain of checkpoints that a mirror has seen of a log without tiles. */
export const formatProof = (from: KeptCheckpoint, to: KeptCheckpoint, hashes: readonly string[]): string =>
  formatJson({ version: 1, from: from.text, to: to.text, hashes });

/**
 * Holds a kept link: both checkpoints signed by the log, and the one a beginning of the other. Gives the two. Throws
 * VerificationError.
 */
export function checkProof(
  log: LogConfig,
  bytes: Buffer,
  keys: readonly NoteVerifier[],
  path: string,
): readonly [KeptCheckpoint, KeptCheckpoint] {
  const proof = readAs(proofSchema, bytes, path);
  const open = (text: string): KeptCheckpoint => openLogCheckpoint(log, Buffer.from(text), keys, path);
  const [from, to] = [open(proof.from), open(proof.to)];
  const hashes = proof.hashes.map((hash) => Buffer.from(hash, 'hex'));
  if (
    from.origin !== to.origin ||
    !path.endsWith(consistencyPath(from.size, to.size)) ||
    !verifyConsistency(from.size, from.root, to.size, to.root, hashes)
  )
    throw mirrorError('mirror-damaged', { path, detail: 'it does not prove what its name says' });
  return [from, to];
}
