import { describe } from '../../../lib/describe.ts';
import { baseError } from '../../../lib/errors.ts';
import { McError, type VerificationError } from '../../../lib/mc-error.ts';
import {
  formatEntryBundle,
  type Hash,
  type HashTile,
  leafHashesOf,
  MAX_ENTRY_BUNDLE_BYTES,
  parseEntryBundle,
  parseTile,
  TILE_WIDTH,
  type Tile,
  tilePath,
} from '../../../tlog/index.ts';
import { mirrorError } from '../../errors.ts';
import type { StaticFiles } from '../../format/files.ts';

const HASH_BYTES = 32;

/** A tile with its bytes and its hashes. */
export interface FetchedTile {
  readonly tile: HashTile;
  readonly bytes: Buffer;
  readonly hashes: readonly Hash[];
}

/**
 * Reads the tiles of a log, and counts the tiles, bundles and bytes that it read. A malformed tile throws
 * `log-tile-mismatch`.
 */
export class TileSource {
  readonly #log: string;
  readonly #files: StaticFiles;
  tiles = 0;
  bundles = 0;
  bytes = 0;

  constructor(log: string, files: StaticFiles) {
    this.#log = log;
    this.#files = files;
  }

  /** Reads a tile of hashes. Does not check the hashes. */
  async tile(tile: HashTile): Promise<FetchedTile> {
    const bytes = await this.#read(tile, TILE_WIDTH * HASH_BYTES, (full) => full.subarray(0, tile.width * HASH_BYTES));
    this.tiles++;
    if (bytes.length !== tile.width * HASH_BYTES)
      throw this.mismatch(tile, `expected ${tile.width * HASH_BYTES} bytes, found ${bytes.length}`);
    return {
      tile,
      bytes,
      get hashes() {
        return parseTile(bytes, tile);
      },
    };
  }

  /**
   * Reads an entry bundle and checks it: its entries must hash to `leaves`, the joined hashes of a tile. Throws
   * `mirror-entry-mismatch`.
   */
  async bundle(tile: Tile, leaves: Buffer): Promise<Buffer> {
    const full = { ...tile, width: TILE_WIDTH };
    const bytes = await this.#read(tile, MAX_ENTRY_BUNDLE_BYTES, (all) =>
      formatEntryBundle(parseEntryBundle(all, full).slice(0, tile.width)),
    );
    this.bundles++;
    const found = this.#parse(tile, () => leafHashesOf(bytes, tile));
    if (!found.equals(leaves)) {
      const wrong = Array.from({ length: tile.width }, (_, i) => i * HASH_BYTES).findIndex(
        (at) => !found.subarray(at, at + HASH_BYTES).equals(leaves.subarray(at, at + HASH_BYTES)),
      );
      throw mirrorError('mirror-entry-mismatch', { index: tile.index * TILE_WIDTH + wrong, log: this.#log });
    }
    return bytes;
  }

  /** Creates the error `log-tile-mismatch` for a tile of this log. */
  mismatch(tile: Tile, detail: string, cause?: unknown): VerificationError {
    return mirrorError('log-tile-mismatch', { path: tilePath(tile), log: this.#log, detail }, { cause });
  }

  #parse<T>(tile: Tile, parse: () => T): T {
    try {
      return parse();
    } catch (error) {
      throw this.mismatch(tile, describe(error), error);
    }
  }

  /**
   * Reads a tile. A log may delete a partial tile once it is full (C2SP tlog-tiles): then `cut` cuts it from the full
   * one.
   */
  async #read(tile: Tile, maxBytes: number, cut: (full: Buffer) => Buffer): Promise<Buffer> {
    let bytes = await this.#files.read(tilePath(tile), maxBytes);
    if (!bytes && tile.width < TILE_WIDTH) {
      const full = await this.#files.read(tilePath({ ...tile, width: TILE_WIDTH }), maxBytes);
      bytes = full && this.#parse(tile, () => cut(full));
    }
    if (!bytes) throw new MissingTile(tilePath(tile), this.#files.name);
    this.bytes += bytes.length;
    return bytes;
  }
}

/** The error for a missing tile that the checkpoint of the log covers. */
export class MissingTile extends McError {
  constructor(path: string, where: string) {
    super('response-malformed', baseError.entries['response-malformed'], {
      url: where,
      detail: `${path} is missing, but the checkpoint covers it`,
    });
  }
}
