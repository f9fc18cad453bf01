import { describe, expect, it } from '@jest/globals';
import { EMPTY_ROOT, leafHash, MerkleTree, nodeHash } from '../../src/tlog/index.ts';

const leaves = Array.from({ length: 33 }, (_, i) => leafHash(Buffer.from([i])));
const createTree = (count: number): MerkleTree => {
  const tree = new MerkleTree();
  for (const leaf of leaves.slice(0, count)) tree.append(leaf);
  return tree;
};
const leaf = (i: number) => leaves[i] ?? EMPTY_ROOT;

describe('MerkleTree', () => {
  it('has the root of the empty string without a leaf', () => {
    expect([createTree(0).size, createTree(0).root()]).toEqual([0, EMPTY_ROOT]);
    expect(createTree(1).root()).toEqual(leaf(0));
    expect(createTree(3).root()).toEqual(nodeHash(nodeHash(leaf(0), leaf(1)), leaf(2)));
  });

  it.each([15, 16, 17, 31, 32, 33])('stores each of %i leaves and the hash of every pair', (count) => {
    const tree = createTree(count);
    expect(tree.size).toBe(count);
    expect(tree.hashes(0, 0, count)).toEqual(Buffer.concat(leaves.slice(0, count)));
    const pairs = Array.from({ length: Math.floor(count / 2) }, (_, i) => nodeHash(leaf(2 * i), leaf(2 * i + 1)));
    expect(tree.hashes(1, 0, pairs.length)).toEqual(Buffer.concat(pairs));
  });

  it('returns copies of its hashes: a change to them changes no root', () => {
    const tree = createTree(4);
    const root = tree.root();
    tree.hashes(0, 0, 4).fill(0);
    tree.hashes(2, 0, 1).fill(0);
    expect(tree.root()).toEqual(root);
  });

  it('returns all hashes from the first to the last', () => {
    const tree = createTree(5);
    expect(tree.hashes(0, 0, 1)).toEqual(leaf(0));
    expect(tree.hashes(0, 4, 1)).toEqual(leaf(4));
    expect(tree.hashes(0, 5, 0)).toEqual(Buffer.alloc(0));
  });

  it.each([
    ['before the first', 0, -1, 1],
    ['from before the first to past the last', 0, -1, 7],
    ['past the last', 0, 4, 2],
    ['after the last', 0, 5, 1],
    ['with a negative count', 0, 2, -1],
    ['of an incomplete pair', 1, 2, 1],
    ['above the root', 3, 0, 1],
  ])('rejects a request for hashes %s', (_, height, index, count) => {
    expect(() => createTree(5).hashes(height, index, count)).toThrow(new RangeError('no such hashes'));
  });
});
