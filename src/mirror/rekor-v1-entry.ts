import { z } from 'zod';
import { describe, VerificationError } from '../lib/errors.ts';
import { conform, parseJson } from '../lib/json.ts';
import { leafHash, type NoteVerifier, verifyInclusion } from '../tlog/index.ts';
import { openLogCheckpoint } from './checkpoints.ts';
import type { LogConfig } from './log-config.ts';

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const place = z.int().nonnegative();

/** Rekor v1, `GET /api/v1/log/entries`: one entry under its UUID. */
const entryAnswer = z.record(
  z.string().regex(/^([0-9a-f]{16})?[0-9a-f]{64}$/),
  z.looseObject({
    body: z.base64(),
    logIndex: place.describe('over all shards'),
    verification: z.looseObject({
      inclusionProof: z.looseObject({
        checkpoint: z.string(),
        hashes: z.array(hex).max(64),
        logIndex: place.describe('in the shard'),
        rootHash: hex,
        treeSize: place,
      }),
    }),
  }),
);

export interface RekorV1Entry {
  readonly uuid: string;
  readonly logIndex: number;
}

/**
 * Reads an entry of a Rekor v1 log and holds it against its own proof: its body is the leaf that the UUID names, the path
 * leads to the root of a checkpoint that the log has signed. Throws `log-proof-mismatch`.
 */
export function readRekorV1Entry(log: LogConfig, bytes: Buffer, keys: readonly NoteVerifier[]): RekorV1Entry {
  const mismatch = (index: number | string, detail: string, cause?: unknown) =>
    new VerificationError('log-proof-mismatch', { log: log.name, index, detail }, { cause });
  let answer: z.output<typeof entryAnswer>;
  try {
    answer = conform(entryAnswer, parseJson(bytes.toString('utf8'), 'the entry'), 'the entry');
  } catch (error) {
    throw mismatch('?', describe(error), error);
  }
  const [[uuid, entry] = [], ...more] = Object.entries(answer);
  if (uuid === undefined || entry === undefined || more.length > 0) throw mismatch('?', 'the answer is not one entry');
  const { inclusionProof: proof } = entry.verification;
  const leaf = leafHash(Buffer.from(entry.body, 'base64'));
  if (!uuid.endsWith(leaf.toString('hex')))
    throw mismatch(entry.logIndex, 'its body is not the one that its UUID names');
  const root = Buffer.from(proof.rootHash, 'hex');
  const path = proof.hashes.map((hash) => Buffer.from(hash, 'hex'));
  if (!verifyInclusion(leaf, proof.logIndex, proof.treeSize, path, root))
    throw mismatch(entry.logIndex, 'the path does not lead from it to the root');
  try {
    const checkpoint = openLogCheckpoint(log, Buffer.from(proof.checkpoint), keys, "the proof's checkpoint");
    if (checkpoint.size !== proof.treeSize || !checkpoint.root.equals(root))
      throw mismatch(entry.logIndex, "the proof's checkpoint signs another tree");
  } catch (error) {
    if (!(error instanceof VerificationError) || error.code === 'log-proof-mismatch') throw error;
    throw mismatch(entry.logIndex, describe(error), error);
  }
  return { uuid, logIndex: entry.logIndex };
}
