import { VerificationError } from '../lib/errors.ts';
import { EMPTY_ROOT, type Hash, leafHash, nodeHash, rootOf } from './merkle.ts';

/** C2SP tlog-tiles: hashes of a full tile; a tile of level L holds the roots of 256^L leaves each. */
export const TILE_WIDTH = 256;
const HASH_BYTES = 32;
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
    throw new VerificationError('tile-malformed', {
      path: tilePath(tile),
      detail: `expected ${tile.width} hashes, found ${bytes.length} bytes`,
    });
  }
  return Array.from({ length: tile.width }, (_, i) => bytes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES));
}

/** The entries of a bundle: each a big-endian uint16 length and so many bytes. Throws `tile-malformed`. */
export function parseEntryBundle(bytes: Buffer, tile: Tile): Buffer[] {
  const malformed = (detail: string) => new VerificationError('tile-malformed', { path: tilePath(tile), detail });
  const entries: Buffer[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + 2 > bytes.length) throw malformed('it ends within a length');
    const length = bytes.readUInt16BE(at);
    if (at + 2 + length > bytes.length) throw malformed('it ends within an entry');
    entries.push(bytes.subarray(at + 2, at + 2 + length));
    at += 2 + length;
    if (entries.length > tile.width) throw malformed(`it holds more than ${tile.width} entries`);
  }
  if (entries.length !== tile.width) throw malformed(`expected ${tile.width} entries, found ${entries.length}`);
  return entries;
}

export const formatEntryBundle = (entries: readonly Uint8Array[]): Buffer =>
  Buffer.concat(
    entries.flatMap((entry) => {
      if (entry.length > MAX_ENTRY_BYTES) throw new RangeError(`an entry has at most ${MAX_ENTRY_BYTES} bytes`);
      return [Buffer.from([entry.length >> 8, entry.length & 0xff]), entry];
    }),
  );

/** The bytes of every tile of a tree over these entries, by path, entry bundles included. */
export function* renderTiles(entries: readonly Uint8Array[]): Generator<{ tile: Tile; path: string; bytes: Buffer }> {
  const levels: Hash[][] = [entries.map(leafHash)];
  for (let last = levels[0] ?? []; last.length >= TILE_WIDTH; ) {
    const below = last;
    last = Array.from({ length: Math.floor(below.length / TILE_WIDTH) }, (_, i) =>
      rootOf(below.slice(i * TILE_WIDTH, (i + 1) * TILE_WIDTH)),
    );
    levels.push(last);
  }
  for (const tile of tilesFor(entries.length)) {
    const [from, to] = [tile.index * TILE_WIDTH, tile.index * TILE_WIDTH + tile.width];
    const bytes =
      tile.level === 'entries'
        ? formatEntryBundle(entries.slice(from, to))
        : Buffer.concat((levels[tile.level] ?? []).slice(from, to));
    yield { tile, path: tilePath(tile), bytes };
  }
}

/** Reads a tile's bytes: from files, or over HTTP. */
export type TileReader = (tile: Tile) => Promise<Buffer>;

/**
 * The root of a tree of `size` leaves, recomputed from every tile: entries are hashed to leaves, leaves and each tile to
 * the tile above. Throws `tile-malformed` where two levels disagree. One bundle and a tile a level are held at a time.
 */
export async function rootFromTiles(size: number, read: TileReader): Promise<Hash> {
  // stack[L] holds the hashes that the level's current tile must have, as computed from the level below.
  const levels: { computed: Hash[]; index: number }[] = [];
  const checked = async (level: number, width: number): Promise<Hash> => {
    const state = levels[level];
    if (!state) throw new RangeError('no such level');
    const tile = { level, index: state.index, width };
    const stored = parseTile(await read(tile), tile);
    const wrong = stored.findIndex((hash, i) => !hash.equals(state.computed[i] ?? EMPTY_ROOT));
    if (wrong !== -1)
      throw new VerificationError('tile-malformed', {
        path: tilePath(tile),
        detail: `hash ${wrong} is not that of what lies below it`,
      });
    levels[level] = { computed: [], index: state.index + 1 };
    return rootOf(stored);
  };
  const push = async (level: number, hash: Hash): Promise<void> => {
    const state = levels[level] ?? { computed: [], index: 0 };
    levels[level] = state;
    state.computed.push(hash);
    if (state.computed.length === TILE_WIDTH) await push(level + 1, await checked(level, TILE_WIDTH));
  };
  for (const tile of tilesFor(size).filter(({ level }) => level === 'entries')) {
    for (const entry of parseEntryBundle(await read(tile), tile)) await push(0, leafHash(entry));
  }
  // What is left, level by level, are the partial tiles: full subtrees from the left, joined from the right.
  let root: Hash | undefined;
  for (let level = 0; level < levels.length; level++) {
    const width = levels[level]?.computed.length ?? 0;
    if (width === 0) continue;
    const hashes = [...(levels[level]?.computed ?? [])];
    await checked(level, width);
    root = joined(hashes, root);
  }
  return root ?? EMPTY_ROOT;
}

/** The root over full subtrees of one size, followed by a smaller rest. */
function joined(hashes: readonly Hash[], rest: Hash | undefined): Hash {
  const parts: { size: number; hash: Hash }[] = [];
  for (const hash of hashes) {
    let node = { size: 1, hash };
    for (let last = parts.at(-1); last && last.size === node.size; last = parts.at(-1)) {
      parts.pop();
      node = { size: node.size * 2, hash: nodeHash(last.hash, node.hash) };
    }
    parts.push(node);
  }
  const root = parts.reduceRight<Hash | undefined>((right, { hash }) => (right ? nodeHash(hash, right) : hash), rest);
  return root ?? EMPTY_ROOT;
}
