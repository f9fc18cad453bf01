import { z } from 'zod';
import { describe } from '../../../lib/describe.ts';
import { conform, parseJson } from '../../../lib/json.ts';
import { VerificationError } from '../../../lib/mc-error.ts';
import { type Hash, leafHash, type NoteVerifier, verifyInclusion } from '../../../tlog/index.ts';
import { mirrorError } from '../../errors.ts';
import { type KeptCheckpoint, openLogCheckpoint, parseTreeId } from '../checkpoints.ts';
import type { LogConfig } from '../log-config.ts';

const LEAF_HEX = 64;
const hex = z.string().regex(/^[0-9a-f]{64}$/);
const index = z.int().nonnegative();

/** Rekor v1, `GET /api/v1/log/entries`: one entry under its UUID. */
const entryAnswer = z.record(
  z.string().regex(/^([0-9a-f]{16})?[0-9a-f]{64}$/),
  z.looseObject({
    body: z.base64(),
    logIndex: index.describe('over all shards'),
    verification: z.looseObject({
      inclusionProof: z.looseObject({
        checkpoint: z.string(),
        hashes: z.array(hex).max(64),
        logIndex: index.describe('in the shard'),
        rootHash: hex,
        treeSize: index,
      }),
    }),
  }),
);

/** A verified entry of a Rekor v1 log. */
export interface RekorV1Entry {
  readonly uuid: string;
  /** Number of the entry over all trees. */
  readonly logIndex: number;
  readonly treeId: string;
  /** Number of the entry in its own tree, starting at 0. */
  readonly leafIndex: number;
  readonly leaf: Hash;
  /** The content of the entry, usually JSON. */
  readonly body: Buffer;
  /** The checkpoint of the inclusion proof. */
  readonly checkpoint: KeptCheckpoint;
}

/** The start of a tree: `base` is the number of its first entry over all trees. */
export interface TreeRange {
  readonly treeId: string;
  readonly base: number;
}

/**
 * Reads an entry of a Rekor v1 log and verifies its inclusion proof. The UUID must end with the hash of the body, and
 * the proof must lead to the root of a signed checkpoint. The number must match the leaf index in one of the trees. Throws
 * `log-proof-mismatch`.
 */
export function readRekorV1Entry(
  log: LogConfig,
  bytes: Buffer,
  keys: readonly NoteVerifier[],
  trees: readonly TreeRange[],
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
  if (!one || more.length > 0) throw mismatch('?', 'expected exactly one entry in the answer');
  const [uuid, entry] = one;
  const { inclusionProof: proof } = entry.verification;
  const body = Buffer.from(entry.body, 'base64');
  const leaf = leafHash(body);
  if (!uuid.endsWith(leaf.toString('hex')))
    throw mismatch(entry.logIndex, 'its UUID does not end with the hash of its body');
  const root = Buffer.from(proof.rootHash, 'hex');
  const path = proof.hashes.map((hash) => Buffer.from(hash, 'hex'));
  if (!verifyInclusion(leaf, proof.logIndex, proof.treeSize, path, root))
    throw mismatch(entry.logIndex, 'its inclusion proof does not lead to the root');
  let checkpoint: KeptCheckpoint;
  try {
    checkpoint = openLogCheckpoint(log, Buffer.from(proof.checkpoint), keys, "the proof's checkpoint");
  } catch (error) {
    if (!(error instanceof VerificationError)) throw error;
    throw mismatch(entry.logIndex, describe(error), error);
  }
  if (checkpoint.size !== proof.treeSize || !checkpoint.root.equals(root))
    throw mismatch(entry.logIndex, 'the checkpoint of its proof signs another tree');
  // The UUID and the origin of the checkpoint may name the tree. A log with one tree need not name it.
  const named = uuid.length > LEAF_HEX ? BigInt(`0x${uuid.slice(0, -LEAF_HEX)}`).toString() : parseTreeId(checkpoint);
  const tree =
    trees.find(({ treeId }) => treeId === named) ?? (named === undefined && !trees[1] ? trees[0] : undefined);
  if (!tree || (parseTreeId(checkpoint) ?? tree.treeId) !== tree.treeId)
    throw mismatch(
      entry.logIndex,
      `it is in the tree ${named ?? '?'}, but its checkpoint is of "${checkpoint.origin}"`,
    );
  if (entry.logIndex !== tree.base + proof.logIndex)
    throw mismatch(entry.logIndex, `its leaf index is ${proof.logIndex} in a tree whose first entry is ${tree.base}`);
  return { uuid, logIndex: entry.logIndex, treeId: tree.treeId, leafIndex: proof.logIndex, leaf, body, checkpoint };
}

/** The parts of an entry's body that name its signers. All of them are untrusted. */
interface Body {
  readonly spec?: {
    readonly signature?: { readonly publicKey?: { readonly content?: unknown } };
    readonly signatures?: readonly { readonly verifier?: unknown }[];
    readonly content?: { readonly envelope?: { readonly signatures?: readonly { readonly publicKey?: unknown }[] } };
    readonly publicKey?: unknown;
  };
}

/**
 * Returns the keys and certificates of an entry (hashedrekord and rekord, dsse, intoto), usually PEM; none for an
 * unknown kind.
 */
export function readVerifiers(body: Buffer): readonly Buffer[] {
  try {
    const { spec } = JSON.parse(body.toString('utf8')) as Body;
    return [
      spec?.signature?.publicKey?.content,
      spec?.publicKey,
      ...(spec?.signatures ?? []).map(({ verifier }) => verifier),
      ...(spec?.content?.envelope?.signatures ?? []).map(({ publicKey }) => publicKey),
    ].flatMap((value) => (typeof value === 'string' ? [Buffer.from(value, 'base64')] : []));
  } catch {
    return []; // the body is not JSON
  }
}
