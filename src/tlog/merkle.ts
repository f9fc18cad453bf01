import { createHash } from 'node:crypto';

/** A node of an RFC 6962 tree: 32 bytes. */
export type Hash = Buffer;

const sha256 = (...parts: Uint8Array[]): Hash => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

/** RFC 6962 section 2.1: H(0x00 || data). */
export const leafHash = (data: Uint8Array): Hash => sha256(LEAF, data);
/** RFC 6962 section 2.1: H(0x01 || left || right). */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Hash => sha256(NODE, left, right);
/** The root of the tree with no leaves. */
export const EMPTY_ROOT: Hash = sha256();

/** The largest power of two below `n` (n > 1): where RFC 6962 splits a tree. */
export function splitPoint(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** The root over leaf hashes. */
export function rootOf(leaves: readonly Hash[]): Hash {
  return subtreeRoot(leaves, 0, leaves.length);
}

function subtreeRoot(leaves: readonly Hash[], from: number, to: number): Hash {
  const size = to - from;
  if (size === 0) return EMPTY_ROOT;
  if (size === 1) return leaves[from] ?? EMPTY_ROOT;
  const k = splitPoint(size);
  return nodeHash(subtreeRoot(leaves, from, from + k), subtreeRoot(leaves, from + k, to));
}

/** RFC 6962 section 2.1.1: the path from leaf `index` to the root, sibling first. */
export function inclusionProof(leaves: readonly Hash[], index: number): Hash[] {
  if (!Number.isSafeInteger(index) || index < 0 || index >= leaves.length) throw new RangeError('no such leaf');
  const path: Hash[] = [];
  const walk = (from: number, to: number): void => {
    const size = to - from;
    if (size <= 1) return;
    const k = splitPoint(size);
    if (index < from + k) {
      walk(from, from + k);
      path.push(subtreeRoot(leaves, from + k, to));
    } else {
      walk(from + k, to);
      path.push(subtreeRoot(leaves, from, from + k));
    }
  };
  walk(0, leaves.length);
  return path;
}

/** RFC 6962 section 2.1.2: that the tree of `oldSize` leaves is a beginning of this one. */
export function consistencyProof(leaves: readonly Hash[], oldSize: number): Hash[] {
  if (!Number.isSafeInteger(oldSize) || oldSize < 0 || oldSize > leaves.length) throw new RangeError('no such size');
  const walk = (m: number, from: number, to: number, whole: boolean): Hash[] => {
    const size = to - from;
    if (m === size) return whole ? [] : [subtreeRoot(leaves, from, to)];
    const k = splitPoint(size);
    return m <= k
      ? [...walk(m, from, from + k, whole), subtreeRoot(leaves, from + k, to)]
      : [...walk(m - k, from + k, to, false), subtreeRoot(leaves, from, from + k)];
  };
  return oldSize === 0 ? [] : walk(oldSize, 0, leaves.length, true);
}

/** The root that a proof leads to; undefined when it has the wrong length for its place. RFC 9162 section 2.1.3.2. */
export function rootFromInclusion(leaf: Hash, index: number, size: number, proof: readonly Hash[]): Hash | undefined {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return undefined;
  let fn = index;
  let sn = size - 1;
  let root = leaf;
  for (const hash of proof) {
    if (sn === 0) return undefined;
    if (fn % 2 === 1 || fn === sn) {
      root = nodeHash(hash, root);
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
      }
    } else root = nodeHash(root, hash);
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  return sn === 0 ? root : undefined;
}

export const verifyInclusion = (leaf: Hash, index: number, size: number, proof: readonly Hash[], root: Hash): boolean =>
  rootFromInclusion(leaf, index, size, proof)?.equals(root) ?? false;

/** Whether a tree of `oldSize` with `oldRoot` is a beginning of that of `size` with `root`. RFC 9162 section 2.1.4.2. */
export function verifyConsistency(
  oldSize: number,
  oldRoot: Hash,
  size: number,
  root: Hash,
  proof: readonly Hash[],
): boolean {
  if (!Number.isSafeInteger(oldSize) || !Number.isSafeInteger(size) || oldSize < 0 || oldSize > size) return false;
  if (oldSize === 0) return proof.length === 0 && oldRoot.equals(EMPTY_ROOT);
  if (oldSize === size) return proof.length === 0 && oldRoot.equals(root);
  const path = isPowerOfTwo(oldSize) ? [oldRoot, ...proof] : [...proof];
  const first = path.shift();
  if (first === undefined) return false;
  let fn = oldSize - 1;
  let sn = size - 1;
  while (fn % 2 === 1) {
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  let fr = first;
  let sr = first;
  for (const hash of path) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      fr = nodeHash(hash, fr);
      sr = nodeHash(hash, sr);
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
      }
    } else sr = nodeHash(sr, hash);
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  return sn === 0 && fr.equals(oldRoot) && sr.equals(root);
}

const isPowerOfTwo = (n: number): boolean => n > 0 && splitPoint(n + 1) === n;

/** A tree that grows: keeps one hash for each full subtree, so that appending and the root cost O(log n). */
export class Frontier {
  #size = 0;
  readonly #subtrees: { readonly size: number; readonly hash: Hash }[] = [];

  get size(): number {
    return this.#size;
  }

  append(leaf: Hash): void {
    let node = { size: 1, hash: leaf };
    for (let last = this.#subtrees.at(-1); last && last.size === node.size; last = this.#subtrees.at(-1)) {
      this.#subtrees.pop();
      node = { size: node.size * 2, hash: nodeHash(last.hash, node.hash) };
    }
    this.#subtrees.push(node);
    this.#size++;
  }

  root(): Hash {
    return (
      this.#subtrees.reduceRight<Hash | undefined>(
        (right, { hash }) => (right ? nodeHash(hash, right) : hash),
        undefined,
      ) ?? EMPTY_ROOT
    );
  }
}
