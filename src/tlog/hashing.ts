import { hash } from 'node:crypto';

/** A node of an RFC 6962 tree: 32 bytes. */
export type Hash = Buffer;
export const HASH_BYTES = 32;

// Node's one-shot hash returns a string of 32 one-byte characters three times as fast as a Buffer.
const digest = (data: Uint8Array): string => hash('sha256', data, 'binary');
const put = (hashed: string, target: Buffer, at: number): void => {
  target.write(hashed, at, HASH_BYTES, 'latin1');
};

function hashBytes(data: Uint8Array): Hash {
  const out = Buffer.allocUnsafe(HASH_BYTES);
  put(digest(data), out, 0);
  return out;
}

// All calls share these buffers. The code between fill and hash is synchronous, so no other call can change them.
const pair = Buffer.alloc(1 + 2 * HASH_BYTES, 1);
let leaf = Buffer.alloc(4096);
const MAX_KEPT = 128 * 1024;

function leafInput(data: Uint8Array): Buffer {
  if (data.length >= leaf.length) leaf = Buffer.alloc(data.length + 1);
  leaf[0] = 0;
  leaf.set(data, 1);
  const input = leaf.subarray(0, data.length + 1);
  if (leaf.length > MAX_KEPT) leaf = Buffer.alloc(4096); // do not keep a large buffer
  return input;
}

/** Computes the hash of a leaf: H(0x00 || data) (RFC 6962, 2.1). */
export const leafHash = (data: Uint8Array): Hash => hashBytes(leafInput(data));

/** Computes the hash of a node: H(0x01 || left || right) (RFC 6962, 2.1). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Hash {
  pair.set(left, 1);
  pair.set(right, 1 + HASH_BYTES);
  return hashBytes(pair);
}

/** The root of the tree with no leaves. */
export const EMPTY_ROOT: Hash = hashBytes(new Uint8Array());

/** Computes the hashes of leaves, joined. */
export function leafHashes(leaves: readonly Uint8Array[]): Buffer {
  const out = Buffer.allocUnsafe(leaves.length * HASH_BYTES);
  for (let i = 0; i < leaves.length; i++) put(digest(leafInput(leaves[i] ?? EMPTY_ROOT)), out, i * HASH_BYTES);
  return out;
}

/** Computes the hash of the leaf in `bytes` from `from` to before `to`, and writes it to `hashes` as number `i`. */
export function putLeafHash(bytes: Buffer, from: number, to: number, hashes: Buffer, i: number): void {
  if (to - from >= leaf.length) leaf = Buffer.alloc(to - from + 1); // at most the size of an entry
  leaf[0] = 0;
  bytes.copy(leaf, 1, from, to);
  put(digest(leaf.subarray(0, to - from + 1)), hashes, i * HASH_BYTES);
}

/** Computes the hash of the node over hash number `at` of `hashes` and the next one. */
export function hashPair(hashes: Buffer, at: number): Hash {
  hashes.copy(pair, 1, at * HASH_BYTES, (at + 2) * HASH_BYTES);
  return hashBytes(pair);
}

/** Computes the root of 2^k joined hashes. The root of a full tile is its hash on the next level. */
export function computeFullRoot(hashes: Buffer): Hash {
  if (hashes.length <= HASH_BYTES) return hashes;
  const row = Buffer.allocUnsafe(hashes.length / 2);
  let below = hashes;
  for (let count = row.length / HASH_BYTES; count >= 1; count = Math.floor(count / 2)) {
    for (let i = 0; i < count; i++) {
      below.copy(pair, 1, 2 * i * HASH_BYTES, 2 * (i + 1) * HASH_BYTES);
      put(digest(pair), row, i * HASH_BYTES);
    }
    below = row;
  }
  return row.subarray(0, HASH_BYTES);
}

/** A tree that only grows and only computes its root, in O(log n) memory. */
export class Frontier {
  #size = 0;
  /** The roots of the full subtrees by height, as {@link digest} returns them. The root of a height whose bit in the size is 0 is outdated. */
  readonly #nodes: string[] = [];

  get size(): number {
    return this.#size;
  }

  append(leaf: Uint8Array): void {
    let node = Buffer.from(leaf.buffer, leaf.byteOffset, leaf.byteLength).toString('latin1');
    let height = 0;
    for (let count = this.#size; count % 2 === 1; count = (count - 1) / 2) {
      put(this.#nodes[height] ?? '', pair, 1);
      put(node, pair, 1 + HASH_BYTES);
      node = digest(pair);
      height++;
    }
    this.#nodes[height] = node;
    this.#size++;
  }

  root(): Hash {
    let root: string | undefined;
    for (let count = this.#size, height = 0; count > 0; count = Math.floor(count / 2), height++) {
      if (count % 2 === 0) continue;
      const node = this.#nodes[height] ?? '';
      if (root === undefined) root = node;
      else {
        put(node, pair, 1);
        put(root, pair, 1 + HASH_BYTES);
        root = digest(pair);
      }
    }
    return root === undefined ? EMPTY_ROOT : Buffer.from(root, 'latin1');
  }
}
