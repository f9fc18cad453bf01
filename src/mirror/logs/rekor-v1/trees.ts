import { type NoteVerifier, rootsFromConsistency } from '../../../tlog/index.ts';
import type { Destination } from '../../destination/types.ts';
import type { RekorV1Index } from '../../format/layout.ts';
import { hex, type KeptCheckpoint, openNextCheckpoint, parseTreeId, readKeptCheckpoint } from '../checkpoints.ts';
import { LogFork } from '../fork.ts';
import type { RekorV1Config } from '../log-config.ts';
import type { RekorV1Api } from './api.ts';
import { consistencyPath, formatProof, treePath } from './proofs.ts';

/** One tree of a Rekor v1 log. A log has any number of inactive trees, followed by the active one. */
export interface RekorV1Tree {
  readonly treeId: string;
  /** Number of the first entry of the tree. Entries are numbered over all trees. */
  readonly base: number;
  /** The current checkpoint. */
  readonly head: KeptCheckpoint;
  /** The checkpoint in the mirror. */
  readonly kept: KeptCheckpoint | undefined;
}

/**
 * Opens the current trees of a log. Verifies the signature of each checkpoint, and proves that the tree begins with the
 * kept one. A tree must not disappear, and the number of its first entry must not change. Throws `log-fork`.
 */
export async function openTrees(
  log: RekorV1Config,
  to: Destination,
  index: RekorV1Index,
  proofs: ConsistencyProofs,
  keys: readonly NoteVerifier[],
  api: RekorV1Api,
): Promise<readonly RekorV1Tree[]> {
  const shards = await api.shards();
  const newest = await readKeptCheckpoint(log, to, keys);
  const active = shards.at(-1)?.signedTreeHead ?? '';
  const known = [...index.trees.map(({ treeId }) => treeId), parseTreeId(newest)].filter((id) => id !== undefined);
  for (const treeId of known)
    if (!shards.some((shard) => shard.treeID === treeId))
      throw new LogFork(log, newest, `the log no longer lists the tree ${treeId}`, { seen: active });
  const trees: RekorV1Tree[] = [];
  let base = 0;
  for (const { treeID: treeId, signedTreeHead } of shards) {
    const kept =
      (await readKeptCheckpoint(log, to.under(treePath(treeId)), keys)) ??
      (parseTreeId(newest) === treeId || (shards.length === 1 && parseTreeId(newest) === undefined)
        ? newest
        : undefined);
    const head = openNextCheckpoint(log, Buffer.from(signedTreeHead), keys, kept);
    if ((parseTreeId(head) ?? treeId) !== treeId || (kept && kept.origin !== head.origin))
      throw new LogFork(log, kept, `the checkpoint of the tree ${treeId} has the origin "${head.origin}"`, {
        seen: head.text,
      });
    const listed = index.trees.find((tree) => tree.treeId === treeId);
    if (listed && listed.base !== base)
      throw new LogFork(log, kept, `the first entry of the tree ${treeId} is now ${base}, and was ${listed.base}`, {
        seen: head.text,
      });
    const tree = { treeId, base, head, kept };
    if (kept) await proofs.assertConsistent(tree, kept);
    trees.push(tree);
    base += head.size;
  }
  return trees;
}

/**
 * Fetches the consistency proofs between the checkpoints of a tree, each of them once. Writes nothing before `write`.
 */
export class ConsistencyProofs {
  readonly #log: RekorV1Config;
  readonly #api: RekorV1Api;
  readonly #proofs = new Map<string, Promise<string>>();
  readonly #roots = new Map<string, KeptCheckpoint>();

  constructor(log: RekorV1Config, api: RekorV1Api) {
    this.#log = log;
    this.#api = api;
  }

  /** Proves that another checkpoint of a tree is consistent with its current checkpoint. Throws `log-fork`. */
  async assertConsistent({ treeId, head }: Pick<RekorV1Tree, 'treeId' | 'head'>, other: KeptCheckpoint): Promise<void> {
    const before = this.#roots.get(`${treeId} ${other.size}`) ?? (other.size === head.size ? head : other);
    this.#roots.set(`${treeId} ${other.size}`, before);
    if (!before.root.equals(other.root))
      throw new LogFork(
        this.#log,
        before,
        `the log signed two roots for ${other.size} entries: ${hex(before.root)} and ${hex(other.root)}`,
        { seen: other.text },
      );
    if (other.size === head.size || other.size === 0 || head.size === 0) return;
    const [from, to] = other.size < head.size ? [other, head] : [head, other];
    const path = `${treePath(treeId)}/${consistencyPath(from.size, to.size)}`;
    const proof = this.#proofs.get(path) ?? this.#prove(treeId, from, to);
    this.#proofs.set(path, proof);
    await proof;
  }

  /** Writes the proofs that are not in the mirror yet. */
  async write(to: Destination): Promise<void> {
    for (const [path, text] of this.#proofs) if (!(await to.has(path))) await to.write(path, await text);
  }

  async #prove(treeId: string, from: KeptCheckpoint, to: KeptCheckpoint): Promise<string> {
    const hashes = await this.#api.proof(treeId, from.size, to.size);
    const proof = hashes.map((hash) => Buffer.from(hash, 'hex'));
    const roots = rootsFromConsistency(from.size, from.root, to.size, proof);
    if (!roots?.old.equals(from.root) || !roots.new.equals(to.root))
      throw new LogFork(
        this.#log,
        from,
        `the log does not prove that its tree of ${to.size} entries begins with these (root ${hex(from.root)})`,
        { seen: to.text },
      );
    return formatProof(from, to, hashes);
  }
}
