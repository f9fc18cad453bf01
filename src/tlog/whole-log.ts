import { type HashTile, rootFromEdge } from './edge.ts';
import { tlogError } from './errors.ts';
import { computeFullRoot, HASH_BYTES, type Hash, leafHashes } from './hashing.ts';
import { formatEntryBundle, hashEntries, parseTile, TILE_WIDTH, type Tile, tilePath, tilesFor } from './tiles.ts';

const LEVEL_BYTES = TILE_WIDTH * HASH_BYTES;

/** Computes the next level of a row of hashes: the joined roots of its full tiles. */
function computeNextLevel(hashes: Buffer): Buffer {
  const roots: Hash[] = [];
  for (let at = 0; at + LEVEL_BYTES <= hashes.length; at += LEVEL_BYTES)
    roots.push(computeFullRoot(hashes.subarray(at, at + LEVEL_BYTES)));
  return Buffer.concat(roots);
}

/** Renders every tile of a tree over these entries, including the entry bundles. */
export function* renderTiles(entries: readonly Uint8Array[]): Generator<{ tile: Tile; path: string; bytes: Buffer }> {
  const levels: Buffer[] = [leafHashes(entries)];
  for (let last = levels[0]; last && last.length >= LEVEL_BYTES; last = levels.at(-1))
    levels.push(computeNextLevel(last));
  for (const tile of tilesFor(entries.length)) {
    const [from, to] = [tile.index * TILE_WIDTH, tile.index * TILE_WIDTH + tile.width];
    const bytes =
      tile.level === 'entries'
        ? formatEntryBundle(entries.slice(from, to))
        : (levels[tile.level]?.subarray(from * HASH_BYTES, to * HASH_BYTES) ?? Buffer.alloc(0));
    yield { tile, path: tilePath(tile), bytes };
  }
}

/** Reads the bytes of a tile from a file or over HTTP. */
export type TileReader = (tile: Tile) => Promise<Buffer>;

/** The number of parallel reads. It hides the latency of a bucket, and fits into memory with the largest entries. */
const AHEAD = 8;

/**
 * Computes the root of a tree of `size` leaves from every tile: hashes the entries to leaves, and each level to the next.
 * Throws `tile-malformed` where two levels disagree. Needs memory for some bundles, and 1/8 byte for each leaf.
 */
export async function rootFromTiles(size: number, read: TileReader): Promise<Hash> {
  const edge = new Map<string, Hash[]>();
  const checked = async (tile: HashTile, computed: Buffer): Promise<void> => {
    const stored = await read(tile);
    if (!stored.equals(computed)) {
      const wrong = parseTile(stored, tile).findIndex(
        (hash, i) => !hash.equals(computed.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES)),
      );
      throw tlogError('tile-malformed', {
        path: tilePath(tile),
        detail: `hash ${wrong} does not match the level below it`,
      });
    }
    if (tile.width < TILE_WIDTH) edge.set(tilePath(tile), parseTile(stored, tile));
  };
  const bundles = tilesFor(size).filter(({ level }) => level === 'entries');
  let above: Hash[] = [];
  for (let first = 0; first < bundles.length; first += AHEAD) {
    const roots = await Promise.all(
      bundles.slice(first, first + AHEAD).map(async (bundle) => {
        const leaves = hashEntries(await read(bundle), bundle);
        const { index, width } = bundle;
        await checked({ level: 0, index, width }, leaves);
        return width === TILE_WIDTH ? [computeFullRoot(leaves)] : [];
      }),
    );
    above.push(...roots.flat());
  }
  for (let level = 1; above.length > 0; level++) {
    const hashes = Buffer.concat(above);
    for (let index = 0; index * TILE_WIDTH < above.length; index++) {
      const width = Math.min(TILE_WIDTH, above.length - index * TILE_WIDTH);
      const from = index * LEVEL_BYTES;
      await checked({ level, index, width }, hashes.subarray(from, from + width * HASH_BYTES));
    }
    above = Array.from({ length: Math.floor(above.length / TILE_WIDTH) }, (_, i) =>
      computeFullRoot(hashes.subarray(i * LEVEL_BYTES, (i + 1) * LEVEL_BYTES)),
    );
  }
  return rootFromEdge(size, (tile) => edge.get(tilePath(tile)) ?? []);
}
