import { forEachConcurrent } from '../../../lib/concurrency.ts';
import type { Progress } from '../../../lib/progress.ts';
import {
  computeFullRoot,
  EMPTY_ROOT,
  edgeTiles,
  fullTiles,
  type Hash,
  type HashTile,
  listLevels,
  TILE_WIDTH,
  type Tile,
  tileHolding,
  tilePath,
} from '../../../tlog/index.ts';
import type { Destination } from '../../destination/types.ts';
import type { ProvenGrowth } from './growth.ts';
import { TileSource } from './tile-source.ts';

/** Tiles are small: this many concurrent ones per allowed transfer hide the latency of a remote log. */
const TILES_PER_TRANSFER = 4;
/** Tiles are copied in order, so that neighbours need the same parent. */
const MAX_PARENTS = 4;

export interface TileCopyPorts {
  readonly progress: Progress;
  /** Number of concurrent transfers. */
  readonly concurrency: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Copies the new tiles of a tree from the root down. Checks each tile against the hash in its parent before it writes
 * the tile.
 */
export class TileCopy {
  readonly #to: Destination;
  readonly #source: TileSource;
  readonly #proven: ProvenGrowth;
  readonly #from: number;
  readonly #size: number;
  readonly #ports: TileCopyPorts;
  readonly #local: TileSource;
  readonly #parents = new Map<string, Promise<readonly Hash[]>>();

  constructor(
    to: Destination,
    source: TileSource,
    proven: ProvenGrowth,
    { from, size }: { readonly from: number; readonly size: number },
    ports: TileCopyPorts,
  ) {
    this.#to = to;
    this.#source = source;
    this.#proven = proven;
    this.#from = from;
    this.#size = size;
    this.#ports = ports;
    this.#local = new TileSource('mirror', to);
  }

  /** Copies the tiles and entry bundles of the log `name`. Throws `log-tile-mismatch`, `mirror-entry-mismatch`. */
  async run(name: string): Promise<void> {
    const { progress } = this.#ports;
    let done = this.#from;
    const report = (count: number): void => {
      done = Math.min(done + count, this.#size); // only a part of the first tile may be new
      progress({ task: `log ${name}`, message: `log ${name}: entries`, done, total: this.#size, unit: 'items' });
    };
    for (const level of listLevels(this.#size).toReversed()) {
      const before = Math.floor(this.#from / TILE_WIDTH ** (level + 1));
      await forEachConcurrent(
        fullTiles(this.#size, level, before),
        this.#ports.concurrency * TILES_PER_TRANSFER,
        async (tile) => {
          const parent = await this.#readParent(tile);
          await this.#copyFull(tile, parent[tile.index % TILE_WIDTH] ?? EMPTY_ROOT);
          if (level === 0) report(TILE_WIDTH);
        },
        this.#ports.signal,
      );
    }
    for (const { tile, bytes } of this.#proven.edge.values()) {
      if (tile.level === 0) await this.#copyBundle({ ...tile, level: 'entries' }, bytes);
      await this.#write(tile, bytes);
    }
    if (this.#size > this.#from) report(this.#size - done);
  }

  /** Reads the hashes of the parent of a tile, which was written or proven before. */
  #readParent(tile: HashTile): Promise<readonly Hash[]> {
    const parent = tileHolding(this.#size, tile.level + 1, tile.index);
    const path = tilePath(parent);
    const known = this.#parents.get(path);
    if (known) return known;
    const [oldest = ''] = this.#parents.keys();
    if (this.#parents.size >= MAX_PARENTS) this.#parents.delete(oldest);
    const proven = this.#proven.edge.get(path);
    const hashes = proven ? Promise.resolve(proven.hashes) : this.#local.tile(parent).then((stored) => stored.hashes);
    this.#parents.set(path, hashes);
    return hashes;
  }

  async #copyFull(tile: HashTile, expected: Hash): Promise<void> {
    // A tile in the mirror was verified when it was written. The disk may have changed it since.
    const stored = (await this.#has(tile)) ? await this.#local.tile(tile).catch(() => undefined) : undefined;
    const isStored = stored !== undefined && computeFullRoot(stored.bytes).equals(expected);
    const { bytes } = isStored ? stored : (this.#proven.fetched.get(tilePath(tile)) ?? (await this.#source.tile(tile)));
    if (!computeFullRoot(bytes).equals(expected))
      throw this.#source.mismatch(tile, 'its parent has another hash for it');
    // The bundle comes first: a full tile in the mirror implies its entries.
    if (tile.level === 0) await this.#copyBundle({ ...tile, level: 'entries' }, bytes);
    if (!isStored) await this.#write(tile, bytes);
  }

  async #copyBundle(tile: Tile, leaves: Buffer): Promise<void> {
    if (!(await this.#has(tile))) await this.#write(tile, await this.#source.bundle(tile, leaves));
  }

  #has(tile: Tile): Promise<boolean> {
    return this.#to.has(tilePath(tile));
  }

  #write(tile: Tile, bytes: Buffer): Promise<void> {
    return this.#to.write(tilePath(tile), bytes);
  }
}

/** From this many folders on, one listing of all tiles is cheaper. */
const MAX_LISTINGS = 64;

/**
 * Removes the partial tiles of every size but `size`: those of the previous tree, and of a run that was killed before
 * it wrote its checkpoint. They are between the size after the last complete run (`settled`) and `size`; anywhere if
 * that is unknown.
 */
export async function removeStaleTiles(to: Destination, settled: number | undefined, size: number): Promise<void> {
  const expected = new Set(
    edgeTiles(size).flatMap((tile) => [
      tilePath(tile),
      ...(tile.level === 0 ? [tilePath({ ...tile, level: 'entries' })] : []),
    ]),
  );
  const near = settled === undefined ? [] : listPartialFolders(settled, size);
  const folders = settled === undefined || near.length > MAX_LISTINGS ? ['tile/'] : near;
  for (const folder of folders)
    for (const { path } of await to.list(folder))
      if (/\.p\/\d+$/.test(path) && !expected.has(path)) await to.remove(path);
}

/** Returns the folders in which trees of `from` to `to` leaves have partial tiles. */
function listPartialFolders(from: number, to: number): readonly string[] {
  const folders: string[] = [];
  for (const level of listLevels(to)) {
    const countFull = (size: number): number => Math.floor(size / TILE_WIDTH ** (level + 1));
    for (let index = countFull(from); index <= countFull(to) && folders.length <= MAX_LISTINGS; index++) {
      const full = { level, index, width: TILE_WIDTH };
      folders.push(`${tilePath(full)}.p/`);
      if (level === 0) folders.push(`${tilePath({ ...full, level: 'entries' })}.p/`);
    }
  }
  return folders;
}
