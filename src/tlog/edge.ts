import { computeFullRoot, EMPTY_ROOT, type Hash, nodeHash } from './hashing.ts';
import { consistencyProofFrom, type Subtrees } from './merkle.ts';
import { TILE_WIDTH, type Tile, tilePath } from './tiles.ts';

/** A tile of hashes, not a bundle of entries. */
export type HashTile = Tile & { readonly level: number };

const LEVEL_HEIGHT = 8;
const LEVELS = [0, 1, 2, 3, 4, 5, 6]; // a JavaScript integer counts up to 31 times 256^6 leaves

/** Returns the number of hashes on a level of a tree of `size` leaves: its full subtrees of 256^level leaves. */
const countHashes = (size: number, level: number): number => Math.floor(size / TILE_WIDTH ** level);

/** Lists the partial tiles of a tree, from level 0 up. They are its right edge, and enough to compute its root. */
export const edgeTiles = (size: number): HashTile[] =>
  LEVELS.map((level) => ({
    level,
    index: Math.floor(countHashes(size, level) / TILE_WIDTH),
    width: countHashes(size, level) % TILE_WIDTH,
  })).filter(({ width }) => width > 0);

/** Lists the levels of a tree that have hashes, from 0 up. */
export const listLevels = (size: number): number[] => LEVELS.filter((level) => countHashes(size, level) > 0);

/** Lists the full tiles of one level in a tree of `size` leaves, from index `from` on. */
export function* fullTiles(size: number, level: number, from = 0): Generator<HashTile> {
  const end = Math.floor(countHashes(size, level) / TILE_WIDTH);
  for (let index = from; index < end; index++) yield { level, index, width: TILE_WIDTH };
}

/** Returns the tile with hash number `position` of a level, with its width in a tree of `size` leaves. */
export function tileHolding(size: number, level: number, position: number): HashTile {
  const index = Math.floor(position / TILE_WIDTH);
  return { level, index, width: Math.min(TILE_WIDTH, countHashes(size, level) - index * TILE_WIDTH) };
}

/** Computes the root of 2^k hashes. The root of a full tile is its hash on the next level. */
export const subtreeRoot = (hashes: readonly Hash[]): Hash =>
  hashes.length > 0 ? computeFullRoot(Buffer.concat(hashes)) : EMPTY_ROOT;

/** Computes the root of a tree of `size` leaves from its {@link edgeTiles}. `readHashes` returns the hashes of a tile. */
export function rootFromEdge(size: number, readHashes: (tile: HashTile) => readonly Hash[]): Hash {
  let root: Hash | undefined;
  for (const tile of edgeTiles(size)) {
    const hashes = readHashes(tile);
    for (let end = tile.width, span = 1; end > 0; span *= 2) {
      if (Math.floor(end / span) % 2 === 0) continue; // the smallest full subtree is the rightmost one
      const left = subtreeRoot(hashes.slice(end - span, end));
      root = root ? nodeHash(left, root) : left;
      end -= span;
    }
  }
  return root ?? EMPTY_ROOT;
}

/** Returns the full subtrees of a tree of `size` leaves from its tiles, for roots and proofs of any smaller size. */
export const createSubtrees =
  (size: number, readHashes: (tile: HashTile) => readonly Hash[]): Subtrees =>
  (height, index) => {
    const span = 2 ** (height % LEVEL_HEIGHT);
    const first = index * span;
    const within = first % TILE_WIDTH;
    const tile = tileHolding(size, Math.floor(height / LEVEL_HEIGHT), first);
    return subtreeRoot(readHashes(tile).slice(within, within + span));
  };

/** Lists the tiles of a tree of `size` leaves that `use` needs, for a reader that must fetch them first. */
export function tilesNeeded(size: number, use: (subtrees: Subtrees) => unknown): HashTile[] {
  const tiles = new Map<string, HashTile>();
  use(
    createSubtrees(size, (tile) => {
      tiles.set(tilePath(tile), tile);
      return [];
    }),
  );
  return [...tiles.values()];
}

/** Lists the tiles that a consistency proof between two sizes needs. */
export const tilesForConsistency = (oldSize: number, size: number): HashTile[] =>
  tilesNeeded(size, (subtrees) => consistencyProofFrom(oldSize, size, subtrees));
