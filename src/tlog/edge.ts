import { EMPTY_ROOT, type Hash, nodeHash, rootOfFull } from './hashing.ts';
import { consistencyProofFrom, type Subtrees } from './merkle.ts';
import { TILE_WIDTH, type Tile, tilePath } from './tiles.ts';

/** A tile of hashes, not a bundle of entries. */
export type HashTile = Tile & { readonly level: number };

const LEVEL_HEIGHT = 8;
const LEVELS = [0, 1, 2, 3, 4, 5, 6]; // 256^6 leaves times 31 are all that a JavaScript integer counts

/** How many hashes a level has in a tree of `size` leaves: its full subtrees of 256^level leaves. */
const hashesAt = (size: number, level: number): number => Math.floor(size / TILE_WIDTH ** level);

/** The partial tiles of a tree, from level 0 up: its right edge, which alone leads to the root. */
export const edgeTiles = (size: number): HashTile[] =>
  LEVELS.map((level) => ({
    level,
    index: Math.floor(hashesAt(size, level) / TILE_WIDTH),
    width: hashesAt(size, level) % TILE_WIDTH,
  })).filter(({ width }) => width > 0);

/** The levels of a tree that have hashes, from 0 up. */
export const levelsOf = (size: number): number[] => LEVELS.filter((level) => hashesAt(size, level) > 0);

/** The full tiles of one level in a tree of `size` leaves, from index `from` on. */
export function* fullTiles(size: number, level: number, from = 0): Generator<HashTile> {
  const end = Math.floor(hashesAt(size, level) / TILE_WIDTH);
  for (let index = from; index < end; index++) yield { level, index, width: TILE_WIDTH };
}

/** The tile that holds hash number `position` of a level, with the width it has in a tree of `size` leaves. */
export function tileHolding(size: number, level: number, position: number): HashTile {
  const index = Math.floor(position / TILE_WIDTH);
  return { level, index, width: Math.min(TILE_WIDTH, hashesAt(size, level) - index * TILE_WIDTH) };
}

/** The root over 2^k hashes: of a full tile the hash that stands for it one level up. */
export const subtreeRoot = (hashes: readonly Hash[]): Hash =>
  hashes.length > 0 ? rootOfFull(Buffer.concat(hashes)) : EMPTY_ROOT;

/** The root of a tree of `size` leaves out of its {@link edgeTiles}, which `hashesOf` gives. */
export function rootFromEdge(size: number, hashesOf: (tile: HashTile) => readonly Hash[]): Hash {
  let root: Hash | undefined;
  for (const tile of edgeTiles(size)) {
    const hashes = hashesOf(tile);
    for (let end = tile.width, span = 1; end > 0; span *= 2) {
      if (Math.floor(end / span) % 2 === 0) continue; // the smallest full subtree stands rightmost
      const left = subtreeRoot(hashes.slice(end - span, end));
      root = root ? nodeHash(left, root) : left;
      end -= span;
    }
  }
  return root ?? EMPTY_ROOT;
}

/** The full subtrees of a tree of `size` leaves, out of its tiles: for roots and proofs of any smaller size. */
export const subtreesOf =
  (size: number, hashesOf: (tile: HashTile) => readonly Hash[]): Subtrees =>
  (height, index) => {
    const span = 2 ** (height % LEVEL_HEIGHT);
    const first = index * span;
    const within = first % TILE_WIDTH;
    const tile = tileHolding(size, Math.floor(height / LEVEL_HEIGHT), first);
    return subtreeRoot(hashesOf(tile).slice(within, within + span));
  };

/** The tiles of a tree of `size` leaves that `use` takes its hashes out of: for a reader that must fetch them first. */
export function tilesNeeded(size: number, use: (subtrees: Subtrees) => unknown): HashTile[] {
  const tiles = new Map<string, HashTile>();
  use(
    subtreesOf(size, (tile) => {
      tiles.set(tilePath(tile), tile);
      return [];
    }),
  );
  return [...tiles.values()];
}

/** The tiles that a consistency proof between two sizes is made of. */
export const tilesForConsistency = (oldSize: number, size: number): HashTile[] =>
  tilesNeeded(size, (subtrees) => consistencyProofFrom(oldSize, size, subtrees));
