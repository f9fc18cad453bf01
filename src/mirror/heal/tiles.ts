import { McError } from '../../lib/mc-error.ts';
import {
  edgeTiles,
  fullTiles,
  type Hash,
  type HashTile,
  levelsOf,
  rootFromEdge,
  subtreeRoot,
  TILE_WIDTH,
  type Tile,
  tileHolding,
  tilePath,
} from '../../tlog/index.ts';
import type { Destination } from '../destination/types.ts';
import type { StaticFiles } from '../format/files.ts';
import { type FetchedTile, TileSource } from '../logs/tiled/tile-source.ts';
import type { Healer } from './healer.ts';

/** A tree as a log signed it. */
export interface SignedTree {
  readonly size: number;
  readonly root: Hash;
}

/**
 * Mends the tiles and bundles of a log from its root down: the edge must lead to the signed root, each tile to the one
 * above it, each bundle to its tile. What does so already stays; of all else the first source that has it right gives it.
 */
export async function healTiles(
  tree: SignedTree,
  place: Destination,
  sources: readonly StaticFiles[],
  healer: Healer,
): Promise<void> {
  const from = [place, ...sources].map((files) => ({ name: files.name, tiles: new TileSource(files.name, files) }));
  const keep = async (tile: Tile, bytes: Buffer, name: string): Promise<void> => {
    const path = tilePath(tile);
    const here = await place.read(path, bytes.length).catch(() => undefined);
    if (!here?.equals(bytes)) await healer.write(place, path, bytes, name);
  };

  let edge: Edge | undefined;
  for (const first of from) edge ??= await readEdge(tree, [first, ...from]);
  if (!edge) return; // without it nothing below can be judged
  for (const { tile, bytes, name } of edge.values()) await keep(tile, bytes, name);
  const edgeHashes = new Map([...edge].map(([path, { hashes }]) => [path, hashes]));
  const read = async (tile: HashTile) => (await tried(() => new TileSource(place.name, place).tile(tile)))?.hashes;

  const mend = async (tile: HashTile, expected: Hash): Promise<Buffer | undefined> => {
    for (const { name, tiles } of from) {
      const found = await tried(() => tiles.tile(tile));
      if (!found || !subtreeRoot(found.hashes).equals(expected)) continue;
      await keep(tile, found.bytes, name);
      return found.bytes;
    }
    return undefined;
  };
  const mendBundle = async (tile: Tile, leaves: Buffer): Promise<void> => {
    for (const { name, tiles } of from) {
      const bytes = await tried(() => tiles.bundle(tile, leaves));
      if (bytes) return keep(tile, bytes, name);
    }
  };

  for (const level of levelsOf(tree.size).toReversed()) {
    let parent: { readonly path: string; readonly hashes: readonly Hash[] | undefined } | undefined;
    for (const tile of fullTiles(tree.size, level)) {
      healer.signal?.throwIfAborted();
      const above = tileHolding(tree.size, level + 1, tile.index);
      const path = tilePath(above);
      // A level may be large: of the one above, what was put right is read again from the mirror, one tile at a time.
      if (parent?.path !== path) parent = { path, hashes: edgeHashes.get(path) ?? (await read(above)) };
      const expected = parent.hashes?.[tile.index % TILE_WIDTH];
      const leaves = expected && (await mend(tile, expected));
      if (leaves && level === 0) await mendBundle({ ...tile, level: 'entries' }, leaves);
    }
  }
  for (const { tile, bytes } of edge.values())
    if (tile.level === 0) await mendBundle({ ...tile, level: 'entries' }, bytes);
}

/** The right edge of a tree, and where each of its tiles came from. */
type Edge = ReadonlyMap<string, FetchedTile & { readonly name: string }>;

/** Each tile of the edge from the first that has it; undefined where together they do not lead to the root. */
async function readEdge(
  { size, root }: SignedTree,
  from: readonly { readonly name: string; readonly tiles: TileSource }[],
): Promise<Edge | undefined> {
  const edge = new Map<string, FetchedTile & { readonly name: string }>();
  for (const tile of edgeTiles(size))
    for (const { name, tiles } of from) {
      const found = edge.has(tilePath(tile)) ? undefined : await tried(() => tiles.tile(tile));
      if (found) edge.set(tilePath(tile), { ...found, name });
    }
  if (edge.size < edgeTiles(size).length) return undefined;
  return rootFromEdge(size, (tile) => edge.get(tilePath(tile))?.hashes ?? []).equals(root) ? edge : undefined;
}

/** What a source does not have, has wrong, or cannot give now. */
export async function tried<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof McError && error.code !== 'cancelled') return undefined;
    throw error;
  }
}
