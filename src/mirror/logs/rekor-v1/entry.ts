import { z } from 'zod';
import { describe } from '../../../lib/describe.ts';
import { conform, parseJson } from '../../../lib/json.ts';
import { VerificationError } from '../../../lib/mc-error.ts';
import { type Hash, leafHash, type NoteVerifier, verifyInclusion } from '../../../tlog/index.ts';
import { mirrorError } from '../../errors.ts';
import { type KeptCheckpoint, openLogCheckpoint, treeIdOf } from '../checkpoints.ts';
import type { LogConfig } from '../log-config.ts';

const LEAF_HEX = 64;
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
  readonly treeId: string;
  /** Its number in its own tree. */
  readonly place: number;
  readonly leaf: Hash;
  /** What the log keeps of it: JSON as a rule. */
  readonly body: Buffer;
  /** The one that its proof leads to. */
  readonly checkpoint: KeptCheckpoint;
}

/** Where the numbers of a tree's entries begin. */
export interface TreePlace {
  readonly treeId: string;
  readonly base: number;
}

/**
 * Reads an entry of a Rekor v1 log and holds it against its own proof: its body is the leaf that the UUID names, the path
 * leads to the root of a checkpoint that the log has signed, and its number is that of its place in one of the log's trees.
 * Throws `log-proof-mismatch`.
 */
export function readRekorV1Entry(
  log: LogConfig,
  bytes: Buffer,
  keys: readonly NoteVerifier[],
  trees: readonly TreePlace[],
): RekorV1Entry {
  const mismatch = (index: number | string, detail: string, cause?: unknown) =>
    mirrorError('log-proof-mismatch', { log: log.name, index, detail }, { cause });
  let answer: z.output<typeof entryAnswer>;
  try {
    answer = conform(entryAnswer, parseJson(bytes.toString('utf8'), 'the entry'), 'the entry');
  } catch (error) {
    throw mismatch('?', describe(error), error);
  }
  const [one, ...more] = Object.entries(answer);
  if (!one || more.length > 0) throw mismatch('?', 'the answer is not one entry');
  const [uuid, entry] = one;
  const { inclusionProof: proof } = entry.verification;
  const body = Buffer.from(entry.body, 'base64');
  const leaf = leafHash(body);
  if (!uuid.endsWith(leaf.toString('hex')))
    throw mismatch(entry.logIndex, 'its body is not the one that its UUID names');
  const root = Buffer.from(proof.rootHash, 'hex');
  const path = proof.hashes.map((hash) => Buffer.from(hash, 'hex'));
  if (!verifyInclusion(leaf, proof.logIndex, proof.treeSize, path, root))
    throw mismatch(entry.logIndex, 'the path does not lead from it to the root');
  let checkpoint: KeptCheckpoint;
  try {
    checkpoint = openLogCheckpoint(log, Buffer.from(proof.checkpoint), keys, "the proof's checkpoint");
  } catch (error) {
    if (!(error instanceof VerificationError)) throw error;
    throw mismatch(entry.logIndex, describe(error), error);
  }
  if (checkpoint.size !== proof.treeSize || !checkpoint.root.equals(root))
    throw mismatch(entry.logIndex, "the proof's checkpoint signs another tree");
  // Each of the three may name the tree, and none has to.
  const named = uuid.length > LEAF_HEX ? BigInt(`0x${uuid.slice(0, -LEAF_HEX)}`).toString() : treeIdOf(checkpoint);
  const tree =
    trees.find(({ treeId }) => treeId === named) ?? (named === undefined && !trees[1] ? trees[0] : undefined);
  if (!tree || (treeIdOf(checkpoint) ?? tree.treeId) !== tree.treeId)
    throw mismatch(entry.logIndex, `it is of the tree ${named ?? '?'}, its checkpoint of "${checkpoint.origin}"`);
  if (entry.logIndex !== tree.base + proof.logIndex)
    throw mismatch(entry.logIndex, `it stands at ${proof.logIndex} of a tree that begins at ${tree.base}`);
  return { uuid, logIndex: entry.logIndex, treeId: tree.treeId, place: proof.logIndex, leaf, body, checkpoint };
}
