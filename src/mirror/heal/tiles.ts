import {
  edgeTiles,
  fullTiles,
  type Hash,
  type HashTile,
  listLevels,
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
import { attempt } from './attempt.ts';
import type { HealWriter } from './writer.ts';

/** The tree of a signed checkpoint. */
export interface SignedTree {
  readonly size: number;
  readonly root: Hash;
}

/**
 * Heals the tiles and entry bundles of a log from its root down. The right edge must lead to the signed root, each tile to the
 * tile above it, and each bundle to its tile. Intact files stay; all others come from the first source that has them intact.
 */
export async function healTiles(
  tree: SignedTree,
  logFiles: Destination,
  sources: readonly StaticFiles[],
  writer: HealWriter,
): Promise<void> {
  const from = [logFiles, ...sources].map((files) => ({ name: files.name, tiles: new TileSource(files.name, files) }));
  const writeIfChanged = async (tile: Tile, bytes: Buffer, name: string): Promise<void> => {
    const path = tilePath(tile);
    const stored = await logFiles.read(path, bytes.length).catch(() => undefined);
    if (!stored?.equals(bytes)) await writer.write(logFiles, path, bytes, name);
  };

  let edge: Edge | undefined;
  for (const first of from) edge ??= await readEdge(tree, [first, ...from]);
  if (!edge) return; // without the edge no tile below it can be checked
  for (const { tile, bytes, name } of edge.values()) await writeIfChanged(tile, bytes, name);
  const edgeHashes = new Map([...edge].map(([path, { hashes }]) => [path, hashes]));
  const read = async (tile: HashTile) =>
    (await attempt(() => new TileSource(logFiles.name, logFiles).tile(tile)))?.hashes;

  const healTile = async (tile: HashTile, expected: Hash): Promise<Buffer | undefined> => {
    for (const { name, tiles } of from) {
      const found = await attempt(() => tiles.tile(tile));
      if (!found || !subtreeRoot(found.hashes).equals(expected)) continue;
      await writeIfChanged(tile, found.bytes, name);
      return found.bytes;
    }
    return undefined;
  };
  const healBundle = async (tile: Tile, leaves: Buffer): Promise<void> => {
    for (const { name, tiles } of from) {
      const bytes = await attempt(() => tiles.bundle(tile, leaves));
      if (bytes) return writeIfChanged(tile, bytes, name);
    }
  };

  for (const level of listLevels(tree.size).toReversed()) {
    let parent: { readonly path: string; readonly hashes: readonly Hash[] | undefined } | undefined;
    for (const tile of fullTiles(tree.size, level)) {
      writer.signal?.throwIfAborted();
      const above = tileHolding(tree.size, level + 1, tile.index);
      const path = tilePath(above);
      // A level may be too large for memory. The healed tiles of the level above are read again, one at a time.
      if (parent?.path !== path) parent = { path, hashes: edgeHashes.get(path) ?? (await read(above)) };
      const expected = parent.hashes?.[tile.index % TILE_WIDTH];
      const leaves = expected && (await healTile(tile, expected));
      if (leaves && level === 0) await healBundle({ ...tile, level: 'entries' }, leaves);
    }
  }
  for (const { tile, bytes } of edge.values())
    if (tile.level === 0) await healBundle({ ...tile, level: 'entries' }, bytes);
}

/** The tiles on the right edge of a tree, with their sources. */
type Edge = ReadonlyMap<string, FetchedTile & { readonly name: string }>;

/** Reads each tile of the edge from the first source that has it. Returns undefined if they do not lead to the root. */
async function readEdge(
  { size, root }: SignedTree,
  from: readonly { readonly name: string; readonly tiles: TileSource }[],
): Promise<Edge | undefined> {
  const edge = new Map<string, FetchedTile & { readonly name: string }>();
  for (const tile of edgeTiles(size))
    for (const { name, tiles } of from) {
      const found = edge.has(tilePath(tile)) ? undefined : await attempt(() => tiles.tile(tile));
      if (found) edge.set(tilePath(tile), { ...found, name });
    }
  if (edge.size < edgeTiles(size).length) return undefined;
  return rootFromEdge(size, (tile) => edge.get(tilePath(tile))?.hashes ?? []).equals(root) ? edge : undefined;
}
