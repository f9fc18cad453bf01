import { tlogError } from './errors.ts';
import { HASH_BYTES, type Hash, putLeafHash } from './hashing.ts';

/** C2SP tlog-tiles: hashes of a full tile; a tile of level L holds the roots of 256^L leaves each. */
export const TILE_WIDTH = 256;
/** An entry's length is a uint16. */
export const MAX_ENTRY_BYTES = 0xffff;
export const MAX_ENTRY_BUNDLE_BYTES = TILE_WIDTH * (MAX_ENTRY_BYTES + 2);

export interface Tile {
  /** 0 and up; `entries` for entry bundles. */
  readonly level: number | 'entries';
  readonly index: number;
  /** Hashes or entries in it: 1 to 256. */
  readonly width: number;
}

/** `tile/<L>/<N>[.p/<W>]` with N in groups of three digits: 1234067 is `x001/x234/067`. */
export function tilePath({ level, index, width }: Tile): string {
  const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0');
  const groups = digits.match(/\d{3}/g) ?? [];
  const path = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${level}/${path}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

/** The tile that a path names in its one spelling; undefined for any other text. */
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

/** Every tile of a tree of `size` leaves: entry bundles, and hash tiles of all levels; each level's last may be partial. */
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

/** The hashes of a tile's bytes. Throws `tile-malformed` when it does not hold exactly `width`. */
export function parseTile(bytes: Buffer, tile: Tile): Hash[] {
  if (bytes.length !== tile.width * HASH_BYTES) {
    throw tlogError('tile-malformed', {
      path: tilePath(tile),
      detail: `expected ${tile.width} hashes, found ${bytes.length} bytes`,
    });
  }
  return Array.from({ length: tile.width }, (_, i) => bytes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES));
}

/** Where the entries of a bundle are: each a big-endian uint16 length and so many bytes. Throws `tile-malformed`. */
function eachEntry(bytes: Buffer, tile: Tile, visit: (from: number, to: number, i: number) => void): void {
  const malformed = (detail: string) => tlogError('tile-malformed', { path: tilePath(tile), detail });
  let [at, count] = [0, 0];
  while (at < bytes.length) {
    if (at + 2 > bytes.length) throw malformed('it ends within a length');
    const end = at + 2 + bytes.readUInt16BE(at);
    if (end > bytes.length) throw malformed('it ends within an entry');
    if (count === tile.width) throw malformed(`it holds more than ${tile.width} entries`);
    visit(at + 2, end, count++);
    at = end;
  }
  if (count !== tile.width) throw malformed(`expected ${tile.width} entries, found ${count}`);
}

/** The entries of a bundle. Throws `tile-malformed`. */
export function parseEntryBundle(bytes: Buffer, tile: Tile): Buffer[] {
  const entries: Buffer[] = [];
  eachEntry(bytes, tile, (from, to) => entries.push(bytes.subarray(from, to)));
  return entries;
}

/** The leaf hashes of a bundle's entries, joined: what the tile of level 0 beside it must be. Throws `tile-malformed`. */
export function leafHashesOf(bytes: Buffer, tile: Tile): Buffer {
  const hashes = Buffer.allocUnsafe(tile.width * HASH_BYTES);
  eachEntry(bytes, tile, (from, to, i) => putLeafHash(bytes, from, to, hashes, i));
  return hashes;
}

export const formatEntryBundle = (entries: readonly Uint8Array[]): Buffer =>
  Buffer.concat(
    entries.flatMap((entry) => {
      if (entry.length > MAX_ENTRY_BYTES) throw new RangeError(`an entry has at most ${MAX_ENTRY_BYTES} bytes`);
      return [Buffer.from([entry.length >> 8, entry.length & 0xff]), entry];
    }),
  );
