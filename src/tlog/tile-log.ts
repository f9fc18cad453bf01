import { join } from 'node:path';
import { fileKind, readFileBounded, writeFileAtomic } from '../lib/files.ts';
import { parseCheckpoint, signCheckpoint } from './checkpoint.ts';
import { type Hash, leafHash } from './hashing.ts';
import type { NoteSigner } from './note.ts';
import {
  formatEntryBundle,
  MAX_ENTRY_BUNDLE_BYTES,
  MAX_ENTRY_BYTES,
  parseEntryBundle,
  TILE_WIDTH,
  type Tile,
  tilePath,
  tilesFor,
} from './tiles.ts';
import { MerkleTree } from './tree.ts';

/** The place of a new entry, with its inclusion proof. */
export interface Appended {
  readonly index: number;
  /** The first checkpoint that covers the entry, a signed note. */
  readonly checkpoint: string;
  readonly size: number;
  readonly root: Hash;
  /** The path from the entry's leaf to `root`, sibling first. */
  readonly proof: readonly Hash[];
}

/** A C2SP tile log that can grow. */
export interface TileLog {
  readonly size: number;
  /** The newest signed checkpoint. */
  readonly checkpoint: string;
  /** Appends one entry (at most 65,535 bytes). Overlapping calls run one after another, each with its own checkpoint. */
  append(entry: Uint8Array): Promise<Appended>;
  inclusionProof(index: number, size?: number): readonly Hash[];
  consistencyProof(oldSize: number, size?: number): readonly Hash[];
  root(size?: number): Hash;
}

/**
 * Opens or creates a C2SP tile log in a folder that any static web server can serve: `checkpoint`, `tile/…`. An append
 * writes the entry bundle and the tiles first, and the checkpoint last. So a reader never finds a checkpoint without them.
 */
export async function openTileLog(options: {
  readonly dir: string;
  readonly origin: string;
  /** The first is the log's own key. */
  readonly signers: readonly NoteSigner[];
}): Promise<TileLog> {
  const { dir, origin, signers } = options;
  const checkpointPath = join(dir, 'checkpoint');
  const tree = new MerkleTree();
  let tail: Buffer[] = []; // the entries of the last bundle while it is not full

  if (await fileKind(checkpointPath)) {
    const { size } = parseCheckpoint((await readFileBounded(checkpointPath, MAX_ENTRY_BUNDLE_BYTES)).toString());
    for (const tile of tilesFor(size).filter(({ level }) => level === 'entries')) {
      const bytes = await readFileBounded(join(dir, tilePath(tile)), MAX_ENTRY_BUNDLE_BYTES);
      const entries = parseEntryBundle(bytes, tile);
      for (const entry of entries) tree.append(leafHash(entry));
      tail = entries.length === TILE_WIDTH ? [] : entries;
    }
  }
  const sign = (): string => signCheckpoint({ origin, size: tree.size, root: tree.root() }, ...signers);
  let checkpoint = sign();
  await writeFileAtomic(checkpointPath, checkpoint);

  const write = (tile: Tile, bytes: Buffer): Promise<void> => writeFileAtomic(join(dir, tilePath(tile)), bytes);

  const append = async (entry: Uint8Array): Promise<Appended> => {
    const index = tree.size;
    const entries = [...tail, Buffer.from(entry)];
    const bundle = formatEntryBundle(entries);
    tree.append(leafHash(entry));
    await write({ level: 'entries', index: Math.floor(index / TILE_WIDTH), width: entries.length }, bundle);
    // A level gets a new hash whenever 256 of the one below are full, this leaf included.
    for (let level = 0, count = tree.size; Number.isInteger(count); level++, count /= TILE_WIDTH) {
      const width = ((count - 1) % TILE_WIDTH) + 1;
      const tile = { level, index: Math.floor((count - 1) / TILE_WIDTH), width };
      await write(tile, tree.hashes(8 * level, tile.index * TILE_WIDTH, width));
    }
    tail = entries.length === TILE_WIDTH ? [] : entries;
    checkpoint = sign();
    await writeFileAtomic(checkpointPath, checkpoint);
    const [size, root] = [tree.size, tree.root()];
    return { index, checkpoint, size, root, proof: tree.inclusionProof(index, size) };
  };

  let last: Promise<unknown> = Promise.resolve();
  return {
    get size() {
      return tree.size;
    },
    get checkpoint() {
      return checkpoint;
    },
    append: async (entry) => {
      if (entry.length > MAX_ENTRY_BYTES) throw new RangeError(`an entry has at most ${MAX_ENTRY_BYTES} bytes`);
      // After a failed write the tree is ahead of its files, so every later call fails with the same error.
      const next = last.then(() => append(entry));
      last = next;
      return next;
    },
    inclusionProof: (index, size) => tree.inclusionProof(index, size),
    consistencyProof: (oldSize, size) => tree.consistencyProof(oldSize, size),
    root: (size) => tree.root(size),
  };
}
