import { tlogError } from './errors.ts';
import { HASH_BYTES, type Hash, putLeafHash } from './hashing.ts';

/** The number of hashes in a full tile (C2SP tlog-tiles). Each hash of a tile of level L is the root of 256^L leaves. */
export const TILE_WIDTH = 256;
/** The length of an entry is a uint16. */
export const MAX_ENTRY_BYTES = 0xffff;
export const MAX_ENTRY_BUNDLE_BYTES = TILE_WIDTH * (MAX_ENTRY_BYTES + 2);

export interface Tile {
  /** 0 or more; `entries` for an entry bundle. */
  readonly level: number | 'entries';
  readonly index: number;
  /** The number of its hashes or entries: 1 to 256. */
  readonly width: number;
}

/** Formats the path `tile/<L>/<N>[.p/<W>]` with N in groups of three digits: 1234067 is `x001/x234/067`. */
export function tilePath({ level, index, width }: Tile): string {
  const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0');
  const groups = digits.match(/\d{3}/g) ?? [];
  const path = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${level}/${path}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

/** Parses a canonical tile path. Returns undefined for any other text. */
export function parseTilePath(path: string): Tile | undefined {
  const match = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
  if (!match) return undefined;
  const [, level = '', digits = '', width] = match;
  const tile: Tile = {
    level: level === 'entries' ? level : Number(level),
    index: Number(digits.replace(/[x/]/g, '')),
    width: width === undefined ? TILE_WIDTH : Number(width),
  };
  const isTile =
    tile.width >= 1 && Number.isSafeInteger(tile.index) && !(width !== undefined && tile.width >= TILE_WIDTH);
  return isTile && tilePath(tile) === path ? tile : undefined;
}

/** Lists every tile of a tree of `size` leaves: entry bundles, and hash tiles of all levels. The last of a level may be partial. */
export function tilesFor(size: number): Tile[] {
  const tiles: Tile[] = [];
  const level = (name: Tile['level'], count: number): void => {
    for (let index = 0; index * TILE_WIDTH < count; index++) {
      tiles.push({ level: name, index, width: Math.min(TILE_WIDTH, count - index * TILE_WIDTH) });
    }
  };
  level('entries', size);
  for (let at = 0, count = size; count > 0; at++, count = Math.floor(count / TILE_WIDTH)) level(at, count);
  return tiles;
}

/** Splits the bytes of a tile into its hashes. Throws `tile-malformed` unless there are exactly `width`. */
export function parseTile(bytes: Buffer, tile: Tile): Hash[] {
  if (bytes.length !== tile.width * HASH_BYTES) {
    throw tlogError('tile-malformed', {
      path: tilePath(tile),
      detail: `expected ${tile.width} hashes, found ${bytes.length} bytes`,
    });
  }
  return Array.from({ length: tile.width }, (_, i) => bytes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES));
}

/** Visits the entries of a bundle: each has a big-endian uint16 length and that number of bytes. Throws `tile-malformed`. */
function visitEntries(bytes: Buffer, tile: Tile, visit: (from: number, to: number, i: number) => void): void {
  const malformed = (detail: string) => tlogError('tile-malformed', { path: tilePath(tile), detail });
  let [at, count] = [0, 0];
  while (at < bytes.length) {
    if (at + 2 > bytes.length) throw malformed('it ends within a length');
    const end = at + 2 + bytes.readUInt16BE(at);
    if (end > bytes.length) throw malformed('it ends within an entry');
    if (count === tile.width) throw malformed(`it has more than ${tile.width} entries`);
    visit(at + 2, end, count++);
    at = end;
  }
  if (count !== tile.width) throw malformed(`expected ${tile.width} entries, found ${count}`);
}

/** Parses the entries of a bundle. Throws `tile-malformed`. */
export function parseEntryBundle(bytes: Buffer, tile: Tile): Buffer[] {
  const entries: Buffer[] = [];
  visitEntries(bytes, tile, (from, to) => entries.push(bytes.subarray(from, to)));
  return entries;
}

/** Computes the joined leaf hashes of a bundle's entries: the bytes of its tile of level 0. Throws `tile-malformed`. */
export function hashEntries(bytes: Buffer, tile: Tile): Buffer {
  const hashes = Buffer.allocUnsafe(tile.width * HASH_BYTES);
  visitEntries(bytes, tile, (from, to, i) => putLeafHash(bytes, from, to, hashes, i));
  return hashes;
}

/** Formats entries as a bundle. Throws RangeError for an entry that is too long. */
export const formatEntryBundle = (entries: readonly Uint8Array[]): Buffer =>
  Buffer.concat(
    entries.flatMap((entry) => {
      if (entry.length > MAX_ENTRY_BYTES) throw new RangeError(`an entry has at most ${MAX_ENTRY_BYTES} bytes`);
      return [Buffer.from([entry.length >> 8, entry.length & 0xff]), entry];
    }),
  );
