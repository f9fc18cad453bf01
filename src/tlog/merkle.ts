import { computeFullRoot, EMPTY_ROOT, type Hash, nodeHash } from './hashing.ts';

/** Returns the largest power of two below `n` (n > 1), where RFC 6962 splits a tree. */
export function splitPoint(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

const isPowerOfTwo = (n: number): boolean => splitPoint(n + 1) === n;

/** Returns the hash of the full subtree over the 2^height leaves from leaf `index * 2^height` on. */
export type Subtrees = (height: number, index: number) => Hash;

function rangeRoot(from: number, to: number, subtrees: Subtrees): Hash {
  const size = to - from;
  if (size === 0) return EMPTY_ROOT;
  if (isPowerOfTwo(size)) return subtrees(Math.log2(size), from / size);
  const k = splitPoint(size);
  return nodeHash(rangeRoot(from, from + k, subtrees), rangeRoot(from + k, to, subtrees));
}

/** Computes the root of the first `size` leaves from full subtrees. */
export const rootFrom = (size: number, subtrees: Subtrees): Hash => rangeRoot(0, size, subtrees);

/** Creates the inclusion proof of leaf `index` (RFC 6962, 2.1.1): the path to the root, sibling first. Throws RangeError. */
export function inclusionProofFrom(index: number, size: number, subtrees: Subtrees): Hash[] {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size)
    throw new RangeError('no such leaf');
  const walk = (from: number, to: number): Hash[] => {
    if (to - from === 1) return [];
    const middle = from + splitPoint(to - from);
    return index < middle
      ? [...walk(from, middle), rangeRoot(middle, to, subtrees)]
      : [...walk(middle, to), rangeRoot(from, middle, subtrees)];
  };
  return walk(0, size);
}

/** Creates the proof that the tree of `oldSize` leaves is a prefix of the tree of `size` leaves (RFC 6962, 2.1.2). Throws RangeError. */
export function consistencyProofFrom(oldSize: number, size: number, subtrees: Subtrees): Hash[] {
  if (!Number.isSafeInteger(oldSize) || !Number.isSafeInteger(size) || oldSize < 0 || oldSize > size)
    throw new RangeError('no such size');
  const walk = (old: number, from: number, to: number, whole: boolean): Hash[] => {
    if (old === to - from) return whole ? [] : [rangeRoot(from, to, subtrees)];
    const k = splitPoint(to - from);
    return old <= k
      ? [...walk(old, from, from + k, whole), rangeRoot(from + k, to, subtrees)]
      : [...walk(old - k, from + k, to, false), rangeRoot(from, from + k, subtrees)];
  };
  return oldSize === 0 ? [] : walk(oldSize, 0, size, true);
}

const createLeafSubtrees =
  (leaves: readonly Hash[]): Subtrees =>
  (height, index) =>
    computeFullRoot(Buffer.concat(leaves.slice(index * 2 ** height, (index + 1) * 2 ** height)));

/** Computes the root of leaf hashes. */
export const computeMerkleRoot = (leaves: readonly Hash[]): Hash => rootFrom(leaves.length, createLeafSubtrees(leaves));

/** Creates an inclusion proof from leaf hashes. Throws RangeError. */
export const inclusionProof = (leaves: readonly Hash[], index: number): Hash[] =>
  inclusionProofFrom(index, leaves.length, createLeafSubtrees(leaves));

/** Creates a consistency proof from leaf hashes. Throws RangeError. */
export const consistencyProof = (leaves: readonly Hash[], oldSize: number): Hash[] =>
  consistencyProofFrom(oldSize, leaves.length, createLeafSubtrees(leaves));

/** Computes the root of an inclusion proof (RFC 9162, 2.1.3.2). Returns undefined for a proof of the wrong length. */
export function rootFromInclusion(leaf: Hash, index: number, size: number, proof: readonly Hash[]): Hash | undefined {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return undefined;
  let fn = index;
  let sn = size - 1;
  let root = leaf;
  for (const sibling of proof) {
    if (sn === 0) return undefined;
    if (fn % 2 === 1 || fn === sn) {
      root = nodeHash(sibling, root);
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
      }
    } else root = nodeHash(root, sibling);
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  return sn === 0 ? root : undefined;
}

/** Reports whether a proof shows that a leaf is in the tree with this root. */
export const verifyInclusion = (leaf: Hash, index: number, size: number, proof: readonly Hash[], root: Hash): boolean =>
  rootFromInclusion(leaf, index, size, proof)?.equals(root) ?? false;

/**
 * Computes the two roots of a consistency proof (RFC 9162, 2.1.4.2), for 0 < oldSize < size: of the tree of `oldSize`
 * leaves and of the tree of `size` leaves. Returns undefined for a proof of the wrong length. The caller compares each root
 * with the signed one: a wrong new root means a broken proof, and a wrong old root means a fork.
 */
export function rootsFromConsistency(
  oldSize: number,
  oldRoot: Hash,
  size: number,
  proof: readonly Hash[],
): { readonly old: Hash; readonly new: Hash } | undefined {
  if (!Number.isSafeInteger(oldSize) || !Number.isSafeInteger(size) || oldSize <= 0 || oldSize >= size)
    return undefined;
  const path = isPowerOfTwo(oldSize) ? [oldRoot, ...proof] : [...proof];
  const first = path.shift();
  if (first === undefined) return undefined;
  let fn = oldSize - 1;
  let sn = size - 1;
  while (fn % 2 === 1) {
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  let fr = first;
  let sr = first;
  for (const sibling of path) {
    if (sn === 0) return undefined;
    if (fn % 2 === 1 || fn === sn) {
      fr = nodeHash(sibling, fr);
      sr = nodeHash(sibling, sr);
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
      }
    } else sr = nodeHash(sr, sibling);
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  return sn === 0 ? { old: fr, new: sr } : undefined;
}

/** Reports whether a proof shows that the old tree is a prefix of the new one. */
export function verifyConsistency(
  oldSize: number,
  oldRoot: Hash,
  size: number,
  root: Hash,
  proof: readonly Hash[],
): boolean {
  if (oldSize > size || (oldSize === 0 && !oldRoot.equals(EMPTY_ROOT))) return false;
  if (oldSize === size) return proof.length === 0 && oldRoot.equals(root);
  if (oldSize === 0) return proof.length === 0;
  const roots = rootsFromConsistency(oldSize, oldRoot, size, proof);
  return roots?.old.equals(oldRoot) === true && roots.new.equals(root);
}
