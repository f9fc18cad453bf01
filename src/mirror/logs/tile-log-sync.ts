import { forEachConcurrent, mapConcurrent } from '../../lib/concurrency.ts';
import { baseError } from '../../lib/errors.ts';
import { McError, VerificationError } from '../../lib/mc-error.ts';
import type { Progress } from '../../lib/progress.ts';
import { tlogError } from '../../tlog/errors.ts';
import {
  consistencyProofFrom,
  EMPTY_ROOT,
  edgeTiles,
  fullTiles,
  type Hash,
  type HashTile,
  levelsOf,
  type NoteVerifier,
  rootFromEdge,
  rootOfFull,
  rootsFromConsistency,
  subtreesOf,
  TILE_WIDTH,
  type Tile,
  tileHolding,
  tilePath,
  tilesForConsistency,
} from '../../tlog/index.ts';
import type { Destination } from '../destination/types.ts';
import { mirrorError } from '../errors.ts';
import type { StaticFiles } from '../format/files.ts';
import { WITNESSED, type WitnessGate } from '../witness/gate.ts';
import {
  hex,
  type KeptCheckpoint,
  MAX_CHECKPOINT_BYTES,
  openLogCheckpoint,
  openNextCheckpoint,
  type SeenTree,
} from './checkpoints.ts';
import { LogFork } from './fork.ts';
import { type LogConfig, saysFrozen } from './log-config.ts';
import { dropStale } from './stale-tiles.ts';
import { type FetchedTile, MissingTile, TileSource } from './tile-source.ts';

export interface LogSync {
  readonly size: number;
  readonly root: Hash;
  readonly previousSize: number;
  /** What was taken over. */
  readonly tiles: number;
  readonly bundles: number;
  readonly bytes: number;
  /** Its checkpoint says that it takes no more entries. */
  readonly frozen: boolean;
}

export interface LogSyncPorts {
  readonly source: StaticFiles;
  readonly keys: readonly NoteVerifier[];
  readonly witnesses?: WitnessGate | undefined;
  readonly progress: Progress;
  readonly concurrency: number;
  /** Leaves at the end of the last sync that ended. */
  readonly settledSize?: number | undefined;
  /** The tree as the mirror's index has it: what a log must have grown from, also where its checkpoint is gone. */
  readonly known?: SeenTree | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The checkpoint that a mirrored log has, its signature checked; undefined where nothing was mirrored yet. */
export async function keptCheckpoint(
  log: LogConfig,
  files: StaticFiles,
  keys: readonly NoteVerifier[],
): Promise<KeptCheckpoint | undefined> {
  const bytes = await files.read('checkpoint', MAX_CHECKPOINT_BYTES);
  if (!bytes) return undefined;
  try {
    return openLogCheckpoint(log, bytes, keys, `${files.name}/checkpoint`);
  } catch (error) {
    if (!(error instanceof McError)) throw error;
    throw mirrorError('mirror-damaged', { path: `${files.name}/checkpoint`, detail: error.message }, { cause: error });
  }
}

/**
 * Brings a mirrored tile log (`to`) to the state of its source. Nothing is written before it is held against the signed
 * root, and the new root against the kept one; full tiles once written never change; the checkpoint comes last. So a run
 * that was killed has only left true tiles, and the next one goes on from them. Throws `log-fork`, `log-tile-mismatch`,
 * `mirror-entry-mismatch`, `mirror-damaged`, `log-unwitnessed`.
 */
export async function syncTileLog(log: LogConfig, to: Destination, ports: LogSyncPorts): Promise<LogSync> {
  const kept = await keptCheckpoint(log, to, ports.keys);
  const seen = kept ?? ports.known;
  const bytes = await ports.source.read('checkpoint', MAX_CHECKPOINT_BYTES);
  if (!bytes) throw baseError('response-malformed', { url: ports.source.name, detail: 'it has no checkpoint' });
  const next = openNextCheckpoint(log, bytes, ports.keys, seen);
  const source = new TileSource(log.name, ports.source);
  const proof = (from: number) => proofFrom(from, next.size, to, source, ports.concurrency);
  const admit = async () => ports.witnesses?.admit({ log: log.name, next, kept: to, proof });
  let witnessed: string | undefined;
  if (next.size !== kept?.size || kept.size === 0) {
    const proven = await proveGrowth(log, to, source, seen, next, ports.concurrency);
    witnessed = await admit();
    await new TileCopy(to, source, proven, kept?.size ?? 0, next.size, ports).run(log.name);
  } else witnessed = await admit();
  if (witnessed !== undefined) await to.write(WITNESSED, witnessed);
  if (kept?.text !== next.text) await to.write('checkpoint', bytes);
  await dropStale(to, kept !== undefined && kept.size === ports.settledSize ? kept.size : undefined, next.size);
  const { tiles, bundles, bytes: read } = source;
  return {
    size: next.size,
    root: next.root,
    previousSize: kept?.size ?? 0,
    tiles,
    bundles,
    bytes: read,
    frozen: saysFrozen(next),
  };
}

/** RFC 6962 consistency between two sizes, out of tiles that are here already or else at the source. */
async function proofFrom(
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
    subtreesOf(size, (tile) => tiles.get(tilePath(tile)) ?? []),
  );
}

interface Proven {
  /** The partial tiles of the new tree. */
  readonly edge: ReadonlyMap<string, FetchedTile>;
  /** They, and those that the proof was made of: what was fetched is not fetched again. */
  readonly seen: ReadonlyMap<string, FetchedTile>;
}

/** Fetches the right edge of the new tree, and holds it against the new root, and the new root against the kept one. */
async function proveGrowth(
  log: LogConfig,
  to: Destination,
  source: TileSource,
  kept: SeenTree | undefined,
  next: KeptCheckpoint,
  concurrency: number,
): Promise<Proven> {
  const edge = new Map<string, FetchedTile>();
  const hashesOf = (tiles: ReadonlyMap<string, FetchedTile>) => (tile: HashTile) =>
    tiles.get(tilePath(tile))?.hashes ?? [];
  try {
    for (const fetched of await mapConcurrent(edgeTiles(next.size), concurrency, (tile) => source.tile(tile)))
      edge.set(tilePath(fetched.tile), fetched);
    const root = rootFromEdge(next.size, hashesOf(edge));
    if (!root.equals(next.root))
      throw tlogError('tile-root-mismatch', { what: log.name, expected: hex(next.root), found: hex(root) });
    if (!kept || kept.size === 0 || kept.size === next.size) return { edge, seen: edge };

    // Tiles that are here spare a request. Where they do not prove it, the disk may have changed them: then the source's must.
    const local = new TileSource(log.name, to);
    const isHere = async (tile: HashTile): Promise<boolean> => to.has(tilePath(tile));
    for (const read of [
      async (tile: HashTile) => ((await isHere(tile)) ? local.tile(tile).catch(() => undefined) : source.tile(tile)),
      (tile: HashTile) => source.tile(tile),
    ]) {
      const seen = new Map(edge);
      const needed = tilesForConsistency(kept.size, next.size).filter((tile) => !seen.has(tilePath(tile)));
      for (const fetched of await mapConcurrent(needed, concurrency, read))
        if (fetched) seen.set(tilePath(fetched.tile), fetched);
      const proof = consistencyProofFrom(kept.size, next.size, subtreesOf(next.size, hashesOf(seen)));
      const roots = rootsFromConsistency(kept.size, kept.root, next.size, proof);
      if (roots?.old.equals(kept.root) && roots.new.equals(next.root)) return { edge, seen };
    }
    throw new LogFork(log, kept, `its tree of ${next.size} entries does not begin with them (root ${hex(kept.root)})`, {
      seen: next.text,
    });
  } catch (error) {
    // Without a kept state there is nothing to fork from: then the source is only damaged.
    const unproven = error instanceof MissingTile || (error instanceof VerificationError && error.code !== 'log-fork');
    if (kept && kept.size > 0 && unproven)
      throw new LogFork(log, kept, error.message, { seen: next.text, cause: error });
    throw error;
  }
}

/** Tiles are small: so many take the place of one transfer, to hide the way to a log that is far. */
const TILES_A_TRANSFER = 4;
/** A few: tiles come in order. */
const MAX_PARENTS = 4;

/** Copies what is new of a tree, from its root down: each tile is held against the hash above it before it is written. */
class TileCopy {
  readonly #to: Destination;
  readonly #source: TileSource;
  readonly #proven: Proven;
  readonly #from: number;
  readonly #size: number;
  readonly #ports: LogSyncPorts;
  readonly #local: TileSource;
  readonly #parents = new Map<string, Promise<readonly Hash[]>>();

  constructor(to: Destination, source: TileSource, proven: Proven, from: number, size: number, ports: LogSyncPorts) {
    this.#to = to;
    this.#source = source;
    this.#proven = proven;
    this.#from = from;
    this.#size = size;
    this.#ports = ports;
    this.#local = new TileSource('mirror', to);
  }

  async run(name: string): Promise<void> {
    const { progress } = this.#ports;
    let done = this.#from;
    const tell = (count: number): void => {
      done = Math.min(done + count, this.#size); // the first of the tiles may be new in part
      progress({ task: `log ${name}`, message: `log ${name}: entries`, done, total: this.#size, unit: 'items' });
    };
    for (const level of levelsOf(this.#size).toReversed()) {
      const before = Math.floor(this.#from / TILE_WIDTH ** (level + 1));
      await forEachConcurrent(
        fullTiles(this.#size, level, before),
        this.#ports.concurrency * TILES_A_TRANSFER,
        async (tile) => {
          const above = await this.#above(tile);
          await this.#copyFull(tile, above[tile.index % TILE_WIDTH] ?? EMPTY_ROOT);
          if (level === 0) tell(TILE_WIDTH);
        },
        this.#ports.signal,
      );
    }
    for (const { tile, bytes } of this.#proven.edge.values()) {
      if (tile.level === 0) await this.#copyBundle({ ...tile, level: 'entries' }, bytes);
      await this.#write(tile, bytes);
    }
    if (this.#size > this.#from) tell(this.#size - done);
  }

  /** The hashes of the tile above one, which was written or proven before. Its neighbours need the same. */
  #above(tile: HashTile): Promise<readonly Hash[]> {
    const parent = tileHolding(this.#size, tile.level + 1, tile.index);
    const path = tilePath(parent);
    const known = this.#parents.get(path);
    if (known) return known;
    const [oldest = ''] = this.#parents.keys();
    if (this.#parents.size >= MAX_PARENTS) this.#parents.delete(oldest);
    const proven = this.#proven.edge.get(path);
    const hashes = proven ? Promise.resolve(proven.hashes) : this.#local.tile(parent).then((here) => here.hashes);
    this.#parents.set(path, hashes);
    return hashes;
  }

  async #copyFull(tile: HashTile, expected: Hash): Promise<void> {
    // One that is here already was true when it was written; the disk may have changed it since.
    const here = (await this.#has(tile)) ? await this.#local.tile(tile).catch(() => undefined) : undefined;
    const isHere = here !== undefined && rootOfFull(here.bytes).equals(expected);
    const { bytes } = isHere ? here : (this.#proven.seen.get(tilePath(tile)) ?? (await this.#source.tile(tile)));
    if (!rootOfFull(bytes).equals(expected))
      throw this.#source.mismatch(tile, 'the tile above it has another hash for it');
    // The bundle first: where a full tile is, its entries are.
    if (tile.level === 0) await this.#copyBundle({ ...tile, level: 'entries' }, bytes);
    if (!isHere) await this.#write(tile, bytes);
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
