import { mapConcurrent } from '../../../lib/concurrency.ts';
import { VerificationError } from '../../../lib/mc-error.ts';
import { tlogError } from '../../../tlog/errors.ts';
import {
  consistencyProofFrom,
  createSubtrees,
  edgeTiles,
  type Hash,
  type HashTile,
  rootFromEdge,
  rootsFromConsistency,
  tilePath,
  tilesForConsistency,
} from '../../../tlog/index.ts';
import type { Destination } from '../../destination/types.ts';
import { hex, type KeptCheckpoint, type SeenTree } from '../checkpoints.ts';
import { LogFork } from '../fork.ts';
import type { LogConfig } from '../log-config.ts';
import { type FetchedTile, MissingTile, TileSource } from './tile-source.ts';

/**
 * Builds the RFC 6962 consistency proof between two sizes from tiles, which it reads from the mirror or else from the
 * source.
 */
export async function buildConsistencyProof(
  from: number,
  size: number,
  to: Destination,
  source: TileSource,
  concurrency: number,
): Promise<readonly Hash[]> {
  const local = new TileSource('mirror', to);
  const tiles = new Map<string, readonly Hash[]>();
  for (const { tile, hashes } of await mapConcurrent(tilesForConsistency(from, size), concurrency, async (tile) =>
    (await to.has(tilePath(tile))) ? local.tile(tile) : source.tile(tile),
  ))
    tiles.set(tilePath(tile), hashes);
  return consistencyProofFrom(
    from,
    size,
    createSubtrees(size, (tile) => tiles.get(tilePath(tile)) ?? []),
  );
}

/** The tiles that prove the growth of a tree, by path. */
export interface ProvenGrowth {
  /** The partial tiles of the new tree. */
  readonly edge: ReadonlyMap<string, FetchedTile>;
  /** The edge, and the tiles of the consistency proof. A copy does not fetch them again. */
  readonly fetched: ReadonlyMap<string, FetchedTile>;
}

/**
 * Fetches the right edge of the new tree, checks it against the new root, and proves that the new tree begins with the
 * kept one (RFC 6962, consistency). Throws `log-fork`; `tile-root-mismatch` or a fault of the source if no tree was
 * kept.
 */
export async function proveGrowth(
  log: LogConfig,
  to: Destination,
  source: TileSource,
  kept: SeenTree | undefined,
  next: KeptCheckpoint,
  concurrency: number,
): Promise<ProvenGrowth> {
  const edge = new Map<string, FetchedTile>();
  const readHashes = (tiles: ReadonlyMap<string, FetchedTile>) => (tile: HashTile) =>
    tiles.get(tilePath(tile))?.hashes ?? [];
  try {
    for (const fetched of await mapConcurrent(edgeTiles(next.size), concurrency, (tile) => source.tile(tile)))
      edge.set(tilePath(fetched.tile), fetched);
    const root = rootFromEdge(next.size, readHashes(edge));
    if (!root.equals(next.root))
      throw tlogError('tile-root-mismatch', { what: log.name, expected: hex(next.root), found: hex(root) });
    if (!kept || kept.size === 0 || kept.size === next.size) return { edge, fetched: edge };

    // Tiles in the mirror save requests. If they prove nothing, the disk may have changed them: try the tiles of the source.
    const local = new TileSource(log.name, to);
    const isStored = async (tile: HashTile): Promise<boolean> => to.has(tilePath(tile));
    for (const read of [
      async (tile: HashTile) => ((await isStored(tile)) ? local.tile(tile).catch(() => undefined) : source.tile(tile)),
      (tile: HashTile) => source.tile(tile),
    ]) {
      const tiles = new Map(edge);
      const needed = tilesForConsistency(kept.size, next.size).filter((tile) => !tiles.has(tilePath(tile)));
      for (const one of await mapConcurrent(needed, concurrency, read)) if (one) tiles.set(tilePath(one.tile), one);
      const proof = consistencyProofFrom(kept.size, next.size, createSubtrees(next.size, readHashes(tiles)));
      const roots = rootsFromConsistency(kept.size, kept.root, next.size, proof);
      if (roots?.old.equals(kept.root) && roots.new.equals(next.root)) return { edge, fetched: tiles };
    }
    throw new LogFork(
      log,
      kept,
      `the tree of ${next.size} entries does not begin with the kept one (root ${hex(kept.root)})`,
      { seen: next.text },
    );
  } catch (error) {
    // A fork needs a kept tree. Without one, the source is only damaged.
    const unproven = error instanceof MissingTile || (error instanceof VerificationError && error.code !== 'log-fork');
    if (kept && kept.size > 0 && unproven)
      throw new LogFork(log, kept, error.message, { seen: next.text, cause: error });
    throw error;
  }
}
