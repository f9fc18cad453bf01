import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  consistencyProof,
  consistencyProofFrom,
  EMPTY_ROOT,
  edgeTiles,
  fullTiles,
  type Hash,
  type HashTile,
  inclusionProof,
  leafHash,
  levelsOf,
  MerkleTree,
  parseTile,
  renderTiles,
  rootFromEdge,
  rootOf,
  rootsFromConsistency,
  subtreeRoot,
  subtreesOf,
  tileHolding,
  tilePath,
  tilesForConsistency,
  tilesNeeded,
} from '../../src/tlog/index.ts';

const entries = Array.from({ length: 66_000 }, (_, i) => Buffer.from(`entry ${i}`));
const leaves = entries.map(leafHash);

const tilesUpTo = (size: number): ((tile: HashTile) => readonly Hash[]) => {
  const tiles = new Map([...renderTiles(entries.slice(0, size))].map(({ path, bytes }) => [path, bytes]));
  return (tile) => parseTile(tiles.get(tilePath(tile)) ?? Buffer.alloc(0), tile);
};

describe('the tiles of a tree', () => {
  it.each([0, 1, 2, 255, 256, 257, 511, 512, 1000, 65_535, 65_536, 65_537, 66_000])(
    'give the root from the partial tiles alone (%i leaves)',
    (size) => {
      expect(rootFromEdge(size, tilesUpTo(size))).toEqual(rootOf(leaves.slice(0, size)));
      const named = [...levelsOf(size)].flatMap((level) => [...fullTiles(size, level)]);
      const all = [...renderTiles(entries.slice(0, size))].filter(({ tile }) => tile.level !== 'entries');
      expect([...named, ...edgeTiles(size)].map(tilePath).sort()).toEqual(all.map(({ path }) => path).sort());
    },
  );

  it.each([
    [0, [], []],
    [1, [0], [{ level: 0, index: 0, width: 1 }]],
    [255, [0], [{ level: 0, index: 0, width: 255 }]],
    [256, [0, 1], [{ level: 1, index: 0, width: 1 }]],
    [
      256 * 300 + 2,
      [0, 1, 2],
      [
        { level: 0, index: 300, width: 2 },
        { level: 1, index: 1, width: 44 },
        { level: 2, index: 0, width: 1 },
      ],
    ],
    [3 * 256 ** 6, [0, 1, 2, 3, 4, 5, 6], [{ level: 6, index: 0, width: 3 }]],
  ])('have, for %d leaves, these levels and this right edge', (size, levels, edge) => {
    expect(levelsOf(size)).toEqual(levels);
    expect(edgeTiles(size)).toEqual(edge);
  });

  it('include the full tiles from a given index on', () => {
    expect([...fullTiles(767, 0)].map(({ index, width }) => [index, width])).toEqual([
      [0, 256],
      [1, 256],
    ]);
    expect([...fullTiles(768, 0, 1)].map(({ index }) => index)).toEqual([1, 2]);
    expect([...fullTiles(768, 0, 3)]).toEqual([]);
    expect([...fullTiles(768, 1)]).toEqual([]);
  });

  it('contain each hash in one tile, which has the width for that size', () => {
    expect(tileHolding(600, 0, 255)).toEqual({ level: 0, index: 0, width: 256 });
    expect(tileHolding(600, 0, 256)).toEqual({ level: 0, index: 1, width: 256 });
    expect(tileHolding(600, 0, 599)).toEqual({ level: 0, index: 2, width: 88 });
    expect(tileHolding(600, 1, 1)).toEqual({ level: 1, index: 0, width: 2 });
  });

  it('give the root of a range of hashes', () => {
    expect(subtreeRoot([])).toEqual(EMPTY_ROOT);
    for (const count of [1, 2, 4, 256])
      expect(subtreeRoot(leaves.slice(0, count))).toEqual(rootOf(leaves.slice(0, count)));
  });

  it('prove consistency from the few tiles that tilesForConsistency names', () => {
    const size = 3000;
    const hashesOf = tilesUpTo(size);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: size - 1 }), (oldSize) => {
        const needed = new Set(tilesForConsistency(oldSize, size).map(tilePath));
        expect(needed.size).toBeLessThanOrEqual(4);
        const proof = consistencyProofFrom(
          oldSize,
          size,
          subtreesOf(size, (tile) => {
            expect(needed).toContain(tilePath(tile));
            return hashesOf(tile);
          }),
        );
        expect(proof).toEqual(consistencyProof(leaves.slice(0, size), oldSize));
      }),
      { numRuns: 40 },
    );
    expect(tilesNeeded(size, () => undefined)).toEqual([]);
  });
});

describe('rootsFromConsistency', () => {
  it('distinguishes a fork (the old root differs) from a broken proof (the new root differs)', () => {
    const [old, size] = [leaves.slice(0, 70), leaves.slice(0, 200)];
    const forked = [...leaves.slice(100, 170)];
    const proof = consistencyProof(size, old.length);
    const roots = rootsFromConsistency(old.length, rootOf(forked), size.length, proof);
    expect(roots?.new).toEqual(rootOf(size));
    expect(roots?.old).toEqual(rootOf(old));
    const broken = rootsFromConsistency(old.length, rootOf(old), size.length, [EMPTY_ROOT, ...proof.slice(1)]);
    expect(broken?.new).not.toEqual(rootOf(size));
    expect(rootsFromConsistency(0, EMPTY_ROOT, 5, [])).toBeUndefined();
    expect(rootsFromConsistency(5, EMPTY_ROOT, 5, [])).toBeUndefined();
    expect(rootsFromConsistency(3, EMPTY_ROOT, 7, [])).toBeUndefined();
  });
});

describe('MerkleTree', () => {
  it('returns the same roots and proofs as the list of its leaves, for every size', () => {
    const tree = new MerkleTree();
    for (const leaf of leaves.slice(0, 300)) tree.append(leaf);
    expect(tree.size).toBe(300);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), (size, seed) => {
        const some = leaves.slice(0, size);
        expect(tree.root(size)).toEqual(rootOf(some));
        expect(tree.inclusionProof(seed % size, size)).toEqual(inclusionProof(some, seed % size));
        expect(tree.consistencyProof(seed % (size + 1), size)).toEqual(consistencyProof(some, seed % (size + 1)));
      }),
    );
    expect(() => tree.inclusionProof(300)).toThrow(RangeError);
    expect(() => tree.hashes(0, 299, 2)).toThrow(RangeError);
    expect(() => tree.hashes(40, 0, 1)).toThrow(RangeError);
  });
});
