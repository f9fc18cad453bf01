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
import { damaged } from './findings.ts';
import type { CheckedLog } from './logs.ts';

type KnownTree = RekorV1Index['trees'][number];

/** A mirrored log, and the paths in its folder that the check has seen. */
interface Checked {
  readonly log: RekorV1Config;
  readonly logFiles: Destination;
  readonly keys: readonly NoteVerifier[];
  readonly files: StaticFiles;
  /** The folder of the log within the mirror. */
  readonly dir: string;
  readonly known: Set<string>;
}

/**
 * Checks a Rekor v1 log: every entry against its own proof, and every stored checkpoint by consistency proofs with the head
 * of its tree. For a log in mode `full` it also recomputes the root of each tree from its entries.
 */
export async function checkRekorV1(
  log: RekorV1Config,
  logFiles: Destination,
  keys: readonly NoteVerifier[],
  files: StaticFiles,
): Promise<CheckedLog> {
  const dir = logPath(log.name);
  const newest = await readKeptCheckpoint(log, logFiles, keys);
  if (!newest) throw damaged(`${dir}/checkpoint`, 'it is missing');
  if (!(await logFiles.has('index.json'))) throw damaged(`${dir}/index.json`, 'it is missing');
  const index = await readRekorV1Index(logFiles);
  const paths = index.entries.map(({ uuid }) => `entries/${uuid}.json`);
  const checked: Checked = { log, logFiles, keys, files, dir, known: new Set(['checkpoint', 'index.json', ...paths]) };
  const entries = await readEntries(checked, index);
  for (const tree of index.trees) {
    const head = await readHead(checked, tree);
    const isActive = tree === index.trees.at(-1);
    if (isActive && (newest.size !== head.size || !newest.root.equals(head.root)))
      throw damaged(`${dir}/checkpoint`, 'it is not the checkpoint of the active tree');
    const inTree = entries.filter(({ treeId }) => treeId === tree.treeId);
    await checkTree(checked, tree, head, inTree);
  }
  for (const { path } of await logFiles.list())
    if (!checked.known.has(path)) throw damaged(`${dir}/${path}`, 'its index does not name it');
  return { name: log.name, size: newest.size, root: hex(newest.root) };
}

async function readEntries(
  { log, keys, files, dir }: Checked,
  { entries, trees }: RekorV1Index,
): Promise<readonly RekorV1Entry[]> {
  const read: RekorV1Entry[] = [];
  for (const { uuid, logIndex } of entries) {
    const path = `${dir}/entries/${uuid}.json`;
    const bytes = await files.read(path, MAX_ENTRY_BUNDLE_BYTES);
    if (!bytes) throw damaged(path, 'it is missing');
    const found = readRekorV1Entry(log, bytes, keys, trees);
    if (found.uuid !== uuid || found.logIndex !== logIndex) throw damaged(path, `it contains entry ${found.logIndex}`);
    read.push(found);
  }
  return read;
}

async function readHead({ log, logFiles, keys, dir, known }: Checked, tree: KnownTree): Promise<KeptCheckpoint> {
  const folder = treePath(tree.treeId);
  const path = `${dir}/${folder}/checkpoint`;
  const head = await readKeptCheckpoint(log, logFiles.under(folder), keys);
  if (!head) throw damaged(path, 'it is missing');
  if (head.size !== tree.size) throw damaged(path, `it covers ${head.size} entries, the index lists ${tree.size}`);
  known.add(`${folder}/checkpoint`);
  return head;
}

/** Checks that proofs connect each checkpoint of a tree to its head. In mode `full` the entries are a proof too. */
async function checkTree(
  { log, logFiles, keys, files, dir, known }: Checked,
  tree: KnownTree,
  head: KeptCheckpoint,
  entries: readonly RekorV1Entry[],
): Promise<void> {
  const folder = treePath(tree.treeId);
  const recomputed = log.mode === 'full' ? await checkWholeTree(logFiles, dir, tree, head, entries, known) : undefined;
  const chain = new Chain(head, recomputed);
  for (const { path } of await logFiles.list(`${folder}/consistency/`)) {
    const bytes = (await files.read(`${dir}/${path}`, MAX_INDEX_BYTES)) ?? Buffer.alloc(0);
    chain.link(...checkProof(log, bytes, keys, `${dir}/${path}`));
    known.add(path);
  }
  const unproven = chain.findUnproven(entries.map(({ checkpoint }) => checkpoint));
  if (unproven)
    throw damaged(
      `${dir}/${folder}`,
      `no proof connects the checkpoint of ${unproven.size} entries to that of ${head.size}`,
    );
}

/** Checks that the mirror has all entries and tiles of a tree, and that they lead to its root. */
async function checkWholeTree(
  logFiles: Destination,
  dir: string,
  { treeId, size }: KnownTree,
  head: KeptCheckpoint,
  entries: readonly RekorV1Entry[],
  known: Set<string>,
): Promise<MerkleTree> {
  const tree = new MerkleTree();
  for (const entry of entries) if (entry.leafIndex === tree.size) tree.append(entry.leaf);
  if (tree.size !== size || !tree.root().equals(head.root))
    throw damaged(
      `${dir}/entries`,
      `tree ${treeId} has ${tree.size} of ${size} entries, with the root ${hex(tree.root())}`,
    );
  for (const tile of listHashTiles(size)) {
    const path = `${treePath(treeId)}/${tilePath(tile)}`;
    const bytes = await logFiles.read(path, MAX_ENTRY_BUNDLE_BYTES);
    if (!bytes?.equals(tileBytes(tree, tile)))
      throw damaged(`${dir}/${path}`, bytes ? 'it differs from the tile of the entries' : 'it is missing');
    known.add(path);
  }
  return tree;
}

/** The checkpoints of a tree that proofs connect to its head. */
class Chain {
  readonly #head: KeptCheckpoint;
  readonly #tree: MerkleTree | undefined;
  readonly #links = new Map<string, KeptCheckpoint[]>();

  constructor(head: KeptCheckpoint, recomputed: MerkleTree | undefined) {
    this.#head = head;
    this.#tree = recomputed;
  }

  link(from: KeptCheckpoint, to: KeptCheckpoint): void {
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const)
      this.#links.set(getKey(one), [...(this.#links.get(getKey(one)) ?? []), other]);
  }

  /** Finds a checkpoint, among the linked ones and `others`, that no proof connects to the head. */
  findUnproven(others: readonly KeptCheckpoint[]): KeptCheckpoint | undefined {
    const linked = [...this.#links.values()].flat();
    const queue = [this.#head, ...[...linked, ...others].filter((one) => this.#isOfTree(one))];
    const proven = new Set<string>();
    for (let one = queue.pop(); one; one = queue.pop()) {
      if (proven.has(getKey(one))) continue;
      proven.add(getKey(one));
      queue.push(...(this.#links.get(getKey(one)) ?? []));
    }
    return [...linked, ...others].find((one) => !proven.has(getKey(one)));
  }

  /** Compares a checkpoint with the recomputed tree, if the mirror has all entries. */
  #isOfTree({ size, root }: KeptCheckpoint): boolean {
    return size === 0 || (this.#tree !== undefined && size <= this.#tree.size && this.#tree.root(size).equals(root));
  }
}

const getKey = ({ size, root }: KeptCheckpoint): string => `${size} ${hex(root)}`;
