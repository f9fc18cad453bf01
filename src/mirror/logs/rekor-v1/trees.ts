import { type NoteVerifier, rootsFromConsistency } from '../../../tlog/index.ts';
import type { Destination } from '../../destination/types.ts';
import type { RekorV1Index } from '../../format/layout.ts';
import { hex, type KeptCheckpoint, openNextCheckpoint, treeIdOf } from '../checkpoints.ts';
import { LogFork } from '../fork.ts';
import type { RekorV1Config } from '../log-config.ts';
import { keptCheckpoint } from '../tile-log-sync.ts';
import type { RekorV1Api } from './api.ts';
import { consistencyPath, formatProof, treePath } from './proofs.ts';

/** One tree of a Rekor v1 log: it has one active tree and any number of inactive ones before it. */
export interface RekorV1Tree {
  readonly treeId: string;
  /** Entries are numbered over all trees: the number of this one's first. */
  readonly base: number;
  readonly head: KeptCheckpoint;
  readonly kept: KeptCheckpoint | undefined;
}

/**
 * The trees that a log has now, each head signed and proven to follow the one that is kept of it. A tree that was seen does
 * not go, and stays where its entries are numbered. Throws `log-fork`.
 */
export async function openTrees(
  log: RekorV1Config,
  to: Destination,
  index: RekorV1Index,
  links: Links,
  keys: readonly NoteVerifier[],
  api: RekorV1Api,
): Promise<readonly RekorV1Tree[]> {
  const shards = await api.shards();
  const newest = await keptCheckpoint(log, to, keys);
  const active = shards.at(-1)?.signedTreeHead ?? '';
  const known = [...index.trees.map(({ treeId }) => treeId), treeIdOf(newest)].filter((id) => id !== undefined);
  for (const treeId of known)
    if (!shards.some((shard) => shard.treeID === treeId))
      throw new LogFork(log, newest, `it knows nothing of the tree ${treeId} any more`, { seen: active });
  const trees: RekorV1Tree[] = [];
  let base = 0;
  for (const { treeID: treeId, signedTreeHead } of shards) {
    const kept =
      (await keptCheckpoint(log, to.under(treePath(treeId)), keys)) ??
      (treeIdOf(newest) === treeId || (shards.length === 1 && treeIdOf(newest) === undefined) ? newest : undefined);
    const head = openNextCheckpoint(log, Buffer.from(signedTreeHead), keys, kept);
    if ((treeIdOf(head) ?? treeId) !== treeId || (kept && kept.origin !== head.origin))
      throw new LogFork(log, kept, `its tree ${treeId} is signed as "${head.origin}"`, { seen: head.text });
    const said = index.trees.find((tree) => tree.treeId === treeId);
    if (said && said.base !== base)
      throw new LogFork(log, kept, `its tree ${treeId} begins at entry ${base}, and began at ${said.base}`, {
        seen: head.text,
      });
    const tree = { treeId, base, head, kept };
    if (kept) await links.join(tree, kept);
    trees.push(tree);
    base += head.size;
  }
  return trees;
}

/** Proofs that checkpoints of a tree are of one history, asked for once each; nothing is written before `write`. */
export class Links {
  readonly #log: RekorV1Config;
  readonly #api: RekorV1Api;
  readonly #proofs = new Map<string, Promise<string>>();
  readonly #roots = new Map<string, KeptCheckpoint>();

  constructor(log: RekorV1Config, api: RekorV1Api) {
    this.#log = log;
    this.#api = api;
  }

  /** Holds another checkpoint of a tree against the tree's head. Throws `log-fork`. */
  async join({ treeId, head }: Pick<RekorV1Tree, 'treeId' | 'head'>, other: KeptCheckpoint): Promise<void> {
    const before = this.#roots.get(`${treeId} ${other.size}`) ?? (other.size === head.size ? head : other);
    this.#roots.set(`${treeId} ${other.size}`, before);
    if (!before.root.equals(other.root))
      throw new LogFork(
        this.#log,
        before,
        `for ${other.size} entries it signs two roots: ${hex(before.root)} and ${hex(other.root)}`,
        { seen: other.text },
      );
    if (other.size === head.size || other.size === 0 || head.size === 0) return;
    const [from, to] = other.size < head.size ? [other, head] : [head, other];
    const path = `${treePath(treeId)}/${consistencyPath(from.size, to.size)}`;
    const proof = this.#proofs.get(path) ?? this.#prove(treeId, from, to);
    this.#proofs.set(path, proof);
    await proof;
  }

  /** By path within the log. */
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
        `it does not prove that its tree of ${to.size} entries begins with them (root ${hex(from.root)})`,
        { seen: to.text },
      );
    return formatProof(from, to, hashes);
  }
}
