import { z } from 'zod';
import { type NoteVerifier, verifyConsistency } from '../../../tlog/index.ts';
import { mirrorError } from '../../errors.ts';
import { formatJson } from '../../format/layout.ts';
import { parseMirrorFile } from '../../format/reading.ts';
import { type KeptCheckpoint, openLogCheckpoint } from '../checkpoints.ts';
import type { LogConfig } from '../log-config.ts';

/** Returns the folder of a tree, relative to `logs/NAME`. */
export const treePath = (treeId: string): string => `trees/${treeId}`;
/** Returns the path of a consistency proof from `first` to `last` leaves, relative to the folder of its tree. */
export const consistencyPath = (first: number, last: number): string => `consistency/${first}-${last}.json`;

const proofSchema = z.strictObject({
  version: z.literal(1),
  from: z.string().describe('checkpoint'),
  to: z.string().describe('checkpoint'),
  hashes: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(64),
});

/** Formats the proof that two checkpoints of a log without tiles are of one history. */
export const formatProof = (from: KeptCheckpoint, to: KeptCheckpoint, hashes: readonly string[]): string =>
  formatJson({ version: 1, from: from.text, to: to.text, hashes });

/**
 * Checks a consistency proof in the mirror: the log must have signed both checkpoints, and the second tree must begin
 * with the first one. Returns both checkpoints. Throws a VerificationError.
 */
export function checkProof(
  log: LogConfig,
  bytes: Buffer,
  keys: readonly NoteVerifier[],
  path: string,
): readonly [KeptCheckpoint, KeptCheckpoint] {
  const proof = parseMirrorFile(proofSchema, bytes, path);
  const open = (text: string): KeptCheckpoint => openLogCheckpoint(log, Buffer.from(text), keys, path);
  const [from, to] = [open(proof.from), open(proof.to)];
  const hashes = proof.hashes.map((hash) => Buffer.from(hash, 'hex'));
  if (
    from.origin !== to.origin ||
    !path.endsWith(consistencyPath(from.size, to.size)) ||
    !verifyConsistency(from.size, from.root, to.size, to.root, hashes)
  )
    throw mirrorError('mirror-damaged', { path, detail: 'it does not prove the consistency of the sizes in its name' });
  return [from, to];
}
