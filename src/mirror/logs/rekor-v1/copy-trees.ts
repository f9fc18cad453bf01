import { forEachConcurrent } from '../../../lib/concurrency.ts';
import { edgeTiles, type HashTile, listLevels, MerkleTree, TILE_WIDTH, tilePath } from '../../../tlog/index.ts';
import type { Destination } from '../../destination/types.ts';
import { mirrorError } from '../../errors.ts';

import { hex } from '../checkpoints.ts';
import { LogFork } from '../fork.ts';
import { MAX_RETRIEVED } from './api.ts';
import type { RekorV1Entry } from './entry.ts';
import { treePath } from './proofs.ts';
import type { RekorV1Run } from './run.ts';
import type { RekorV1Tree } from './trees.ts';

/** Limit of an index in one file. A private log is smaller. */
const MAX_ENTRIES = 250_000;
const MAX_ENTRY_BYTES = 4 * 1024 * 1024;
const HASH_BYTES = 32;
const ENTRY = /^entries\/([0-9a-f]{64}|[0-9a-f]{80})\.json$/;

/**
 * Copies every entry of all trees of a log in ranges, without the entries of a run that was killed. Computes the root
 * of each tree from its entries, compares it with the checkpoint, and writes the hash tiles. Returns the number of
 * tiles. Throws `log-fork`, `mirror-mode-unsupported`.
 */
export async function copyTrees(run: RekorV1Run): Promise<number> {
  const { log, to, index, trees, mirrored, ports } = run;
  const total = trees.reduce((sum, { head }) => sum + head.size, 0);
  if (total > MAX_ENTRIES)
    throw mirrorError('mirror-mode-unsupported', {
      name: log.name,
      type: log.type,
      mode: log.mode,
      expected: `mode: subjects, because the log has ${total} entries (maximum ${MAX_ENTRIES})`,
    });
  const fetched = await adoptEntries(run);
  let done = total - countMissing(run);
  for (const tree of trees)
    await forEachConcurrent(
      splitMissing(run, tree),
      ports.concurrency,
      async (range) => {
        for (const entry of await fetchRange(run, range)) fetched.set(entry.logIndex, entry);
        done += range.length;
        ports.progress({ task: `log ${log.name}`, message: `log ${log.name}: entries`, done, total, unit: 'items' });
      },
      ports.signal,
    );
  let tiles = 0;
  try {
    for (const tree of trees)
      tiles += await writeTiles(to.under(treePath(tree.treeId)), await rebuildTree(run, tree, fetched));
  } catch (error) {
    // The entries are of another history than the kept one: remove the new ones.
    const known = new Set(index.entries.map(({ uuid }) => uuid));
    if (error instanceof LogFork)
      for (const { uuid } of mirrored.list()) if (!known.has(uuid)) await to.remove(`entries/${uuid}.json`);
    throw error;
  }
  return tiles;
}

/**
 * Adopts the entries of a run that was killed, and verifies each. Removes an invalid one, so that it is fetched again.
 */
async function adoptEntries(run: RekorV1Run): Promise<Map<number, RekorV1Entry>> {
  const known = new Set(run.index.entries.map(({ uuid }) => uuid));
  const left = new Map<number, RekorV1Entry>();
  for (const { path } of await run.to.list('entries/')) {
    const uuid = ENTRY.exec(path)?.[1];
    if (uuid === undefined || known.has(uuid)) continue;
    const bytes = await run.to.read(path, MAX_ENTRY_BYTES);
    try {
      if (!bytes) continue;
      const entry = run.read(bytes, { uuid });
      run.mirrored.add(entry);
      left.set(entry.logIndex, entry);
    } catch {
      await run.to.remove(path);
    }
  }
  return left;
}

const listMissing = ({ mirrored }: RekorV1Run, { base, head }: RekorV1Tree): readonly number[] =>
  Array.from({ length: head.size }, (_, leafIndex) => base + leafIndex).filter((logIndex) => !mirrored.has(logIndex));
const countMissing = (run: RekorV1Run): number =>
  run.trees.reduce((sum, tree) => sum + listMissing(run, tree).length, 0);

function splitMissing(run: RekorV1Run, tree: RekorV1Tree): readonly (readonly number[])[] {
  const missing = listMissing(run, tree);
  return Array.from({ length: Math.ceil(missing.length / MAX_RETRIEVED) }, (_, i) =>
    missing.slice(i * MAX_RETRIEVED, (i + 1) * MAX_RETRIEVED),
  );
}

/**
 * Fetches a range of entries with one request if the log supports it, and each entry that is missing from the answer on
 * its own.
 */
async function fetchRange(run: RekorV1Run, range: readonly number[]): Promise<readonly RekorV1Entry[]> {
  const entries: RekorV1Entry[] = [];
  const keep = async (bytes: Buffer, logIndex?: number): Promise<void> => {
    const entry = run.read(bytes, logIndex === undefined ? {} : { logIndex });
    if (!range.includes(entry.logIndex) || entries.some((one) => one.logIndex === entry.logIndex)) return;
    entries.push(entry);
    await run.keep(entry, bytes);
  };
  for (const bytes of await run.api.entries(range)) await keep(bytes);
  for (const logIndex of range)
    if (!entries.some((one) => one.logIndex === logIndex)) await keep(await run.api.entry(logIndex), logIndex);
  return entries;
}

/**
 * Builds a tree from its entries. Its root must be the signed one, now and for the checkpoint of each entry. Throws
 * `log-fork`.
 */
async function rebuildTree(
  { log, mirrored, proofs }: RekorV1Run,
  tree: RekorV1Tree,
  fetched: ReadonlyMap<number, RekorV1Entry>,
): Promise<MerkleTree> {
  const { base, head, kept } = tree;
  const leaves = new MerkleTree();
  for (const { uuid, logIndex } of mirrored.list())
    if (logIndex >= base && logIndex < base + head.size && logIndex === base + leaves.size)
      leaves.append(Buffer.from(uuid.slice(-2 * HASH_BYTES), 'hex'));
  const root = leaves.root();
  if (leaves.size !== head.size || !root.equals(head.root))
    throw new LogFork(
      log,
      kept,
      `its ${leaves.size} entries have the root ${hex(root)}, but it signed ${hex(head.root)}`,
      {
        seen: head.text,
      },
    );
  for (const { treeId, checkpoint } of fetched.values()) {
    if (treeId !== tree.treeId) continue;
    if (checkpoint.size > head.size) await proofs.assertConsistent(tree, checkpoint);
    else if (!leaves.root(checkpoint.size).equals(checkpoint.root))
      throw new LogFork(log, head, `the checkpoint of an entry has another root for ${checkpoint.size} entries`, {
        seen: checkpoint.text,
      });
  }
  return leaves;
}

/**
 * Writes the missing hash tiles of a tree (C2SP tlog-tiles), and removes stale partial ones. Returns the number of
 * written tiles.
 */
async function writeTiles(to: Destination, tree: MerkleTree): Promise<number> {
  const edge = new Set(edgeTiles(tree.size).map(tilePath));
  let written = 0;
  for (const tile of listHashTiles(tree.size)) {
    if (await to.has(tilePath(tile))) continue;
    await to.write(tilePath(tile), tileBytes(tree, tile));
    written++;
  }
  for (const { path } of await to.list('tile/')) if (/\.p\/\d+$/.test(path) && !edge.has(path)) await to.remove(path);
  return written;
}

/** Yields the hash tiles of a tree of `size` leaves. */
export function* listHashTiles(size: number): Generator<HashTile> {
  for (const level of listLevels(size)) {
    const count = Math.floor(size / TILE_WIDTH ** level);
    for (let index = 0; index * TILE_WIDTH < count; index++)
      yield { level, index, width: Math.min(TILE_WIDTH, count - index * TILE_WIDTH) };
  }
}

/** Returns the bytes of a hash tile. */
export const tileBytes = (tree: MerkleTree, { level, index, width }: HashTile): Buffer =>
  tree.hashes(8 * level, index * TILE_WIDTH, width);
