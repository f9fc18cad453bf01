import { MAX_ENTRY_BUNDLE_BYTES, MerkleTree, type NoteVerifier, tilePath } from '../../tlog/index.ts';
import type { Destination } from '../destination/types.ts';
import type { StaticFiles } from '../format/files.ts';
import { logPath, MAX_INDEX_BYTES, type RekorV1Index } from '../format/layout.ts';
import { hex, type KeptCheckpoint, readKeptCheckpoint } from '../logs/checkpoints.ts';
import type { RekorV1Config } from '../logs/log-config.ts';
import { listHashTiles, tileBytes } from '../logs/rekor-v1/copy-trees.ts';
import { type RekorV1Entry, readRekorV1Entry } from '../logs/rekor-v1/entry.ts';
import { readRekorV1Index } from '../logs/rekor-v1/entry-index.ts';
import { checkProof, treePath } from '../logs/rekor-v1/proofs.ts';
import { damaged } from './files.ts';
import type { CheckedLog } from './logs.ts';

type KnownTree = RekorV1Index['trees'][number];

/**
 * Every entry against its own proof; every checkpoint that was kept, of an entry or of a link of the chain, joined to its
 * tree's head by proofs; and of a log that is here whole, the root of each tree from its entries.
 */
export async function checkRekorV1(
  log: RekorV1Config,
  place: Destination,
  keys: readonly NoteVerifier[],
  files: StaticFiles,
): Promise<CheckedLog> {
  const dir = logPath(log.name);
  const newest = await readKeptCheckpoint(log, place, keys);
  if (!newest) throw damaged(`${dir}/checkpoint`, 'it is missing');
  if (!(await place.has('index.json'))) throw damaged(`${dir}/index.json`, 'it is missing');
  const { entries: lines, trees } = await readRekorV1Index(place);
  const known = new Set(['checkpoint', 'index.json', ...lines.map(({ uuid }) => `entries/${uuid}.json`)]);

  const entries: RekorV1Entry[] = [];
  for (const { uuid, logIndex } of lines) {
    const path = `${dir}/entries/${uuid}.json`;
    const bytes = await files.read(path, MAX_ENTRY_BUNDLE_BYTES);
    if (!bytes) throw damaged(path, 'it is missing');
    const found = readRekorV1Entry(log, bytes, keys, trees);
    if (found.uuid !== uuid || found.logIndex !== logIndex) throw damaged(path, `it holds entry ${found.logIndex}`);
    entries.push(found);
  }
  const active = trees.at(-1);
  for (const tree of trees) {
    const at = treePath(tree.treeId);
    const head = await readKeptCheckpoint(log, place.under(at), keys);
    if (!head) throw damaged(`${dir}/${at}/checkpoint`, 'it is missing');
    if (head.size !== tree.size)
      throw damaged(`${dir}/${at}/checkpoint`, `it covers ${head.size} entries, the index says ${tree.size}`);
    if (tree === active && (newest.size !== head.size || !newest.root.equals(head.root)))
      throw damaged(`${dir}/checkpoint`, "it is not the active tree's");
    known.add(`${at}/checkpoint`);
    const of = entries.filter(({ treeId }) => treeId === tree.treeId);
    const whole = log.mode === 'full' ? await checkWhole(place, dir, tree, head, of, known) : undefined;
    const chain = new Chain(head, whole);
    for (const { path } of await place.list(`${at}/consistency/`)) {
      const bytes = (await files.read(`${dir}/${path}`, MAX_INDEX_BYTES)) ?? Buffer.alloc(0);
      chain.link(...checkProof(log, bytes, keys, `${dir}/${path}`));
      known.add(path);
    }
    const loose = chain.loose(of.map(({ checkpoint }) => checkpoint));
    if (loose)
      throw damaged(
        `${dir}/${at}`,
        `no proof joins the checkpoint of ${loose.size} entries to the one of ${head.size}`,
      );
  }
  for (const { path } of await place.list())
    if (!known.has(path)) throw damaged(`${dir}/${path}`, 'its index does not name it');
  return { name: log.name, size: newest.size, root: hex(newest.root) };
}

/** Every entry of a tree is here, and leads with the others to its root, through its tiles. */
async function checkWhole(
  place: Destination,
  dir: string,
  { treeId, size }: KnownTree,
  head: KeptCheckpoint,
  entries: readonly RekorV1Entry[],
  known: Set<string>,
): Promise<MerkleTree> {
  const tree = new MerkleTree();
  for (const entry of entries) if (entry.place === tree.size) tree.append(entry.leaf);
  if (tree.size !== size || !tree.root().equals(head.root))
    throw damaged(
      `${dir}/entries`,
      `${tree.size} of the ${size} entries of tree ${treeId} are here, root ${hex(tree.root())}`,
    );
  for (const tile of listHashTiles(size)) {
    const path = `${treePath(treeId)}/${tilePath(tile)}`;
    const bytes = await place.read(path, MAX_ENTRY_BUNDLE_BYTES);
    if (!bytes?.equals(tileBytes(tree, tile)))
      throw damaged(`${dir}/${path}`, bytes ? 'it is another' : 'it is missing');
    known.add(path);
  }
  return tree;
}

/** Which checkpoints of a tree are proven to be of one history with its head. */
class Chain {
  readonly #head: KeptCheckpoint;
  readonly #whole: MerkleTree | undefined;
  readonly #links = new Map<string, KeptCheckpoint[]>();

  constructor(head: KeptCheckpoint, whole: MerkleTree | undefined) {
    this.#head = head;
    this.#whole = whole;
  }

  link(from: KeptCheckpoint, to: KeptCheckpoint): void {
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const)
      this.#links.set(nameOf(one), [...(this.#links.get(nameOf(one)) ?? []), other]);
  }

  /** One, of those and of the links', that nothing joins to the head. */
  loose(others: readonly KeptCheckpoint[]): KeptCheckpoint | undefined {
    const linked = [...this.#links.values()].flat();
    const queue = [this.#head, ...[...linked, ...others].filter((one) => this.#isOfTree(one))];
    const proven = new Set<string>();
    for (let one = queue.pop(); one; one = queue.pop()) {
      if (proven.has(nameOf(one))) continue;
      proven.add(nameOf(one));
      queue.push(...(this.#links.get(nameOf(one)) ?? []));
    }
    return [...linked, ...others].find((one) => !proven.has(nameOf(one)));
  }

  /** Where all entries are here, the tree itself is the proof. */
  #isOfTree({ size, root }: KeptCheckpoint): boolean {
    return size === 0 || (this.#whole !== undefined && size <= this.#whole.size && this.#whole.root(size).equals(root));
  }
}

const nameOf = ({ size, root }: KeptCheckpoint): string => `${size} ${hex(root)}`;
