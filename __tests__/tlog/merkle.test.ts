import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sha256 } from '../../src/lib/digest.ts';
import {
  consistencyProof,
  EMPTY_ROOT,
  Frontier,
  type Hash,
  inclusionProof,
  leafHash,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from '../../src/tlog/index.ts';

/** RFC 6962 section 2.1, word for word. */
function naiveRoot(data: readonly string[]): Hash {
  if (data.length === 0) return sha256('');
  if (data.length === 1) return sha256(Buffer.concat([Buffer.from([0]), Buffer.from(data[0] ?? '')]));
  let k = 1;
  while (2 * k < data.length) k *= 2;
  return sha256(Buffer.concat([Buffer.from([1]), naiveRoot(data.slice(0, k)), naiveRoot(data.slice(k))]));
}

const leavesOf = (data: readonly string[]): Hash[] => data.map((text) => leafHash(Buffer.from(text)));
const someData = fc.array(fc.string(), { minLength: 1, maxLength: 70 });
const flipped = (hash: Hash, bit: number): Hash => {
  const copy = Buffer.from(hash);
  copy[Math.floor(bit / 8) % 32] = (copy[Math.floor(bit / 8) % 32] ?? 0) ^ (1 << (bit % 8));
  return copy;
};

describe('an RFC 6962 tree', () => {
  it('has the root of the definition, all at once and leaf by leaf', () => {
    expect(rootOf([])).toEqual(EMPTY_ROOT);
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 70 }), (data) => {
        const frontier = new Frontier();
        for (const leaf of leavesOf(data)) frontier.append(leaf);
        expect(rootOf(leavesOf(data))).toEqual(naiveRoot(data));
        expect(frontier.root()).toEqual(naiveRoot(data));
        expect(frontier.size).toBe(data.length);
      }),
    );
  });

  it('has the root of the RFC 6962 test vectors of certificate-transparency', () => {
    const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    const leaves = inputs.map((hex) => leafHash(Buffer.from(hex, 'hex')));
    expect(rootOf(leaves.slice(0, 1)).toString('hex')).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
    expect(rootOf(leaves).toString('hex')).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
  });

  it('proves each leaf, and proves nothing else', () => {
    fc.assert(
      fc.property(someData, fc.nat(), fc.nat(255), fc.nat(), (data, seed, bit, which) => {
        const leaves = leavesOf(data);
        const index = seed % leaves.length;
        const leaf = leaves[index] ?? EMPTY_ROOT;
        const [size, root, proof] = [leaves.length, rootOf(leaves), inclusionProof(leaves, index)];
        expect(verifyInclusion(leaf, index, size, proof, root)).toBe(true);
        expect(verifyInclusion(flipped(leaf, bit), index, size, proof, root)).toBe(false);
        expect(verifyInclusion(leaf, index, size, proof, flipped(root, bit))).toBe(false);
        expect(verifyInclusion(leaf, index, size, [...proof, root], root)).toBe(false);
        expect(verifyInclusion(leaf, index, size, proof.slice(0, -1), root)).toBe(proof.length === 0);
        if (proof.length > 0) {
          const changed = proof.map((hash, i) => (i === which % proof.length ? flipped(hash, bit) : hash));
          expect(verifyInclusion(leaf, index, size, changed, root)).toBe(false);
        }
        expect(verifyInclusion(leaf, size, size, proof, root)).toBe(false);
        expect(verifyInclusion(leaf, -1, size, proof, root)).toBe(false);
      }),
    );
  });

  it('proves that it only grew, and refuses a history that was rewritten', () => {
    fc.assert(
      fc.property(someData, fc.nat(), fc.nat(), (data, seed, changed) => {
        const leaves = leavesOf(data);
        const old = seed % (leaves.length + 1);
        const [oldRoot, root, proof] = [rootOf(leaves.slice(0, old)), rootOf(leaves), consistencyProof(leaves, old)];
        expect(verifyConsistency(old, oldRoot, leaves.length, root, proof)).toBe(true);
        expect(verifyConsistency(leaves.length + 1, oldRoot, leaves.length, root, proof)).toBe(false);
        if (old === 0) return;
        const rewritten = leaves.map((leaf, i) => (i === changed % old ? flipped(leaf, 0) : leaf));
        expect(
          verifyConsistency(old, oldRoot, leaves.length, rootOf(rewritten), consistencyProof(rewritten, old)),
        ).toBe(false);
        expect(verifyConsistency(old, oldRoot, leaves.length, root, [...proof, root])).toBe(false);
      }),
    );
  });
});
