import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sha256 } from '../../src/lib/digest.ts';
import {
  consistencyProof,
  consistencyProofFrom,
  EMPTY_ROOT,
  Frontier,
  type Hash,
  inclusionProof,
  inclusionProofFrom,
  leafHash,
  nodeHash,
  rootFromInclusion,
  rootOf,
  rootsFromConsistency,
  verifyConsistency,
  verifyInclusion,
} from '../../src/tlog/index.ts';

/** Computes the root with the definition of RFC 6962, section 2.1. */
function naiveRoot(data: readonly string[]): Hash {
  if (data.length === 0) return sha256('');
  if (data.length === 1) return sha256(Buffer.concat([Buffer.from([0]), Buffer.from(data[0] ?? '')]));
  let k = 1;
  while (2 * k < data.length) k *= 2;
  return sha256(Buffer.concat([Buffer.from([1]), naiveRoot(data.slice(0, k)), naiveRoot(data.slice(k))]));
}

const hashLeaves = (data: readonly string[]): Hash[] => data.map((text) => leafHash(Buffer.from(text)));
const someData = fc.array(fc.string(), { minLength: 1, maxLength: 70 });
const flipBit = (hash: Hash, bit: number): Hash => {
  const copy = Buffer.from(hash);
  copy[Math.floor(bit / 8) % 32] = (copy[Math.floor(bit / 8) % 32] ?? 0) ^ (1 << (bit % 8));
  return copy;
};

describe('the RFC 6962 tree', () => {
  it('has the root of the definition, from all leaves at once and leaf by leaf', () => {
    expect(rootOf([])).toEqual(EMPTY_ROOT);
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 70 }), (data) => {
        const frontier = new Frontier();
        for (const leaf of hashLeaves(data)) frontier.append(leaf);
        expect(rootOf(hashLeaves(data))).toEqual(naiveRoot(data));
        expect(frontier.root()).toEqual(naiveRoot(data));
        expect(frontier.size).toBe(data.length);
      }),
    );
  });

  it('has the root in the RFC 6962 test vectors of certificate-transparency', () => {
    const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    const leaves = inputs.map((hex) => leafHash(Buffer.from(hex, 'hex')));
    expect(rootOf(leaves.slice(0, 1)).toString('hex')).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
    expect(rootOf(leaves).toString('hex')).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
  });

  it('proves the inclusion of each leaf, and of nothing else', () => {
    fc.assert(
      fc.property(someData, fc.nat(), fc.nat(255), fc.nat(), (data, seed, bit, which) => {
        const leaves = hashLeaves(data);
        const index = seed % leaves.length;
        const leaf = leaves[index] ?? EMPTY_ROOT;
        const [size, root, proof] = [leaves.length, rootOf(leaves), inclusionProof(leaves, index)];
        expect(verifyInclusion(leaf, index, size, proof, root)).toBe(true);
        expect(verifyInclusion(flipBit(leaf, bit), index, size, proof, root)).toBe(false);
        expect(verifyInclusion(leaf, index, size, proof, flipBit(root, bit))).toBe(false);
        expect(verifyInclusion(leaf, index, size, [...proof, root], root)).toBe(false);
        expect(verifyInclusion(leaf, index, size, proof.slice(0, -1), root)).toBe(proof.length === 0);
        if (proof.length > 0) {
          const changed = proof.map((hash, i) => (i === which % proof.length ? flipBit(hash, bit) : hash));
          expect(verifyInclusion(leaf, index, size, changed, root)).toBe(false);
        }
        expect(verifyInclusion(leaf, size, size, proof, root)).toBe(false);
        expect(verifyInclusion(leaf, -1, size, proof, root)).toBe(false);
      }),
    );
  });

  it('proves its consistency, and rejects a rewritten history', () => {
    fc.assert(
      fc.property(someData, fc.nat(), fc.nat(), (data, seed, changed) => {
        const leaves = hashLeaves(data);
        const old = seed % (leaves.length + 1);
        const [oldRoot, root, proof] = [rootOf(leaves.slice(0, old)), rootOf(leaves), consistencyProof(leaves, old)];
        expect(verifyConsistency(old, oldRoot, leaves.length, root, proof)).toBe(true);
        expect(verifyConsistency(leaves.length + 1, oldRoot, leaves.length, root, proof)).toBe(false);
        if (old === 0) return;
        const rewritten = leaves.map((leaf, i) => (i === changed % old ? flipBit(leaf, 0) : leaf));
        expect(
          verifyConsistency(old, oldRoot, leaves.length, rootOf(rewritten), consistencyProof(rewritten, old)),
        ).toBe(false);
        expect(verifyConsistency(old, oldRoot, leaves.length, root, [...proof, root])).toBe(false);
      }),
    );
  });
});

describe('the proofs of RFC 6962, section 2.1.3, for its tree of seven leaves,', () => {
  const leaves = hashLeaves(['0', '1', '2', '3', '4', '5', '6']);
  const at = (i: number): Hash => leaves[i] ?? EMPTY_ROOT;
  const [a, b, c, d, e, f, j] = [at(0), at(1), at(2), at(3), at(4), at(5), at(6)];
  const [g, h, i] = [nodeHash(a, b), nodeHash(c, d), nodeHash(e, f)];
  const [k, l] = [nodeHash(g, h), nodeHash(i, j)];

  it.each([
    [0, [b, h, l]],
    [3, [c, g, l]],
    [4, [f, j, k]],
    [6, [i, k]],
  ])('include this path for leaf %i', (index, path) => {
    expect(inclusionProof(leaves, index)).toEqual(path);
    expect(rootFromInclusion(at(index), index, 7, path)).toEqual(nodeHash(k, l));
  });

  it.each([
    [0, []],
    [3, [c, d, g, l]],
    [4, [l]],
    [6, [i, j, k]],
    [7, []],
  ])('include this consistency proof from %i leaves on', (old, path) => {
    expect(consistencyProof(leaves, old)).toEqual(path);
    expect(verifyConsistency(old, rootOf(leaves.slice(0, old)), 7, nodeHash(k, l), path)).toBe(true);
  });
});

describe('every proof of a small tree', () => {
  const leaves = hashLeaves(Array.from({ length: 34 }, (_, i) => `${i}`));
  const sizes = leaves.map((_, i) => i + 1);

  it('leads from its leaf to the root, and fails with one hash more or less', () => {
    for (const size of sizes)
      for (let index = 0; index < size; index++) {
        const proof = inclusionProof(leaves.slice(0, size), index);
        const leaf = leaves[index] ?? EMPTY_ROOT;
        expect(rootFromInclusion(leaf, index, size, proof)).toEqual(rootOf(leaves.slice(0, size)));
        expect(rootFromInclusion(leaf, index, size, [...proof, leaf])).toBeUndefined();
        if (size > 1) expect(rootFromInclusion(leaf, index, size, proof.slice(1))).toBeUndefined();
      }
  });

  it('leads to the old and the new root, and fails with one hash more or less', () => {
    for (const size of sizes)
      for (let old = 1; old < size; old++) {
        const proof = consistencyProof(leaves.slice(0, size), old);
        const [oldRoot, root] = [rootOf(leaves.slice(0, old)), rootOf(leaves.slice(0, size))];
        expect(rootsFromConsistency(old, oldRoot, size, proof)).toEqual({ old: oldRoot, new: root });
        expect(rootsFromConsistency(old, oldRoot, size, [...proof, root])).toBeUndefined();
        expect(rootsFromConsistency(old, oldRoot, size, proof.slice(0, -1))).toBeUndefined();
      }
  });
});

describe('the proof functions', () => {
  const leaves = hashLeaves(['0', '1', '2', '3', '4']);
  const [leaf = EMPTY_ROOT, other = EMPTY_ROOT] = leaves;
  const throwOnRead = () => {
    throw new Error('the proof functions must read no hashes for impossible sizes');
  };

  it.each([
    [-1, 5],
    [5, 5],
    [6, 5],
    [0, 0],
    [0.5, 5],
    [0, 5.5],
    [0, Number.NaN],
    [0, 2 ** 53],
  ])('reject leaf %d of %d', (index, size) => {
    expect(() => inclusionProofFrom(index, size, throwOnRead)).toThrow(new RangeError('no such leaf'));
    expect(rootFromInclusion(leaf, index, size, [])).toBeUndefined();
  });

  it('reject a leaf outside of the tree, for any length of the path', () => {
    expect(rootFromInclusion(leaf, 0, 1, [])).toEqual(leaf);
    expect(rootFromInclusion(leaf, 1, 1, [])).toBeUndefined();
    expect(rootFromInclusion(leaf, 0.5, 1, [])).toBeUndefined();
    expect(rootFromInclusion(leaf, 0, 1.5, [other])).toBeUndefined();
    expect(verifyInclusion(leaf, 1, 1, [], leaf)).toBe(false);
  });

  it.each([
    [-1, 5],
    [6, 5],
    [1.5, 5],
    [1, 5.5],
    [1, Number.NaN],
    [1, 2 ** 53],
  ])('reject a consistency proof from %d to %d leaves', (old, size) => {
    expect(() => consistencyProofFrom(old, size, throwOnRead)).toThrow(new RangeError('no such size'));
    expect(rootsFromConsistency(old, leaf, size, [other])).toBeUndefined();
    expect(verifyConsistency(old, leaf, size, leaf, [])).toBe(false);
  });

  it('return an empty consistency proof from size 0 and from the same size', () => {
    expect(consistencyProofFrom(0, 5, throwOnRead)).toEqual([]);
    expect(consistencyProof(leaves, 0)).toEqual([]);
    expect(consistencyProof(leaves, 5)).toEqual([]);
  });

  it('return two roots only for different sizes above 0', () => {
    const four = rootOf(leaves.slice(0, 4));
    expect(rootsFromConsistency(4, four, 5, [leaves[4] ?? EMPTY_ROOT])).toEqual({ old: four, new: rootOf(leaves) });
    expect(rootsFromConsistency(4, four, 4, [])).toBeUndefined();
    expect(rootsFromConsistency(5, four, 4, [])).toBeUndefined();
    expect(rootsFromConsistency(0, EMPTY_ROOT, 1, [leaf])).toBeUndefined();
    expect(rootsFromConsistency(3, four, 5, [])).toBeUndefined();
    expect(rootsFromConsistency(1.5, leaf, 2, [leaf, other])).toBeUndefined();
    expect(rootsFromConsistency(1, leaf, 2.5, [other])).toBeUndefined();
  });
});

describe('verifyConsistency', () => {
  const leaves = hashLeaves(['0', '1', '2', '3', '4']);
  const root = rootOf(leaves);
  const [leaf = EMPTY_ROOT] = leaves;

  it('requires the empty root and an empty proof for growth from size 0', () => {
    expect(verifyConsistency(0, EMPTY_ROOT, 5, root, [])).toBe(true);
    expect(verifyConsistency(0, leaf, 5, root, [])).toBe(false);
    expect(verifyConsistency(0, EMPTY_ROOT, 5, root, [leaf])).toBe(false);
    expect(verifyConsistency(0, EMPTY_ROOT, -1, root, [])).toBe(false);
  });

  it('requires the empty root for growth to size 0', () => {
    expect(verifyConsistency(0, EMPTY_ROOT, 0, EMPTY_ROOT, [])).toBe(true);
    expect(verifyConsistency(0, EMPTY_ROOT, 0, leaf, [])).toBe(false);
    expect(verifyConsistency(0, leaf, 0, leaf, [])).toBe(false);
    expect(verifyConsistency(0, EMPTY_ROOT, 0, EMPTY_ROOT, [leaf])).toBe(false);
  });

  it('requires the same root and an empty proof for the same size', () => {
    expect(verifyConsistency(5, root, 5, root, [])).toBe(true);
    expect(verifyConsistency(5, leaf, 5, root, [])).toBe(false);
    expect(verifyConsistency(5, root, 5, root, [leaf])).toBe(false);
  });

  it('requires both roots', () => {
    const [old, proof] = [rootOf(leaves.slice(0, 3)), consistencyProof(leaves, 3)];
    expect(verifyConsistency(3, old, 5, root, proof)).toBe(true);
    expect(verifyConsistency(3, leaf, 5, root, proof)).toBe(false);
    expect(verifyConsistency(3, old, 5, leaf, proof)).toBe(false);
    expect(verifyConsistency(3, old, 5, root, [])).toBe(false);
  });
});
