import { describe, expect, it } from '@jest/globals';
import { sha256 } from '../../src/lib/digest.ts';
import {
  EMPTY_ROOT,
  Frontier,
  type Hash,
  leafHash,
  leafHashes,
  leafHashesOf,
  nodeHash,
  rootOfFull,
} from '../../src/tlog/index.ts';

// RFC 6962 section 2.1, word for word.
const ofLeaf = (data: Uint8Array): Hash => sha256(Buffer.concat([Buffer.from([0]), data]));
const ofNode = (left: Uint8Array, right: Uint8Array): Hash => sha256(Buffer.concat([Buffer.from([1]), left, right]));

/** After a leaf that is too large to keep room for, there is room for a common one again. */
const afterLarge = (): void => expect(leafHash(Buffer.alloc(200_000, 3))).toEqual(ofLeaf(Buffer.alloc(200_000, 3)));

describe('the hash of a leaf', () => {
  it.each([0, 1, 4094, 4095, 4096, 4097, 65_535, 131_071, 131_072, 200_000])(
    'is that of RFC 6962, of %i bytes, before and after a large one',
    (length) => {
      const data = Buffer.alloc(length, 5);
      afterLarge();
      expect(leafHash(data)).toEqual(ofLeaf(data));
      expect(leafHashes([data, data])).toEqual(Buffer.concat([ofLeaf(data), ofLeaf(data)]));
      expect(leafHash(Buffer.from('short'))).toEqual(ofLeaf(Buffer.from('short')));
    },
  );

  it.each([0, 1, 4094, 4095, 4096, 4097, 65_535])('is the same where it lies in its bundle, of %i bytes', (length) => {
    const data = Buffer.alloc(length, 5);
    const one = Buffer.concat([Buffer.from([length >> 8, length & 0xff]), data]);
    afterLarge();
    expect(leafHashesOf(Buffer.concat([one, one]), { level: 'entries', index: 0, width: 2 })).toEqual(
      Buffer.concat([ofLeaf(data), ofLeaf(data)]),
    );
  });

  it('is not there where there is no leaf', () => {
    expect(leafHashes([])).toEqual(Buffer.alloc(0));
  });
});

describe('the root over hashes', () => {
  const hashes = Array.from({ length: 8 }, (_, i) => ofLeaf(Buffer.from([i])));
  const byPairs = (row: readonly Hash[]): Hash => {
    const [only = EMPTY_ROOT] = row;
    if (row.length === 1) return only;
    return ofNode(byPairs(row.slice(0, row.length / 2)), byPairs(row.slice(row.length / 2)));
  };

  it.each([1, 2, 4, 8])('is that of RFC 6962 over %i of them', (count) => {
    expect(rootOfFull(Buffer.concat(hashes.slice(0, count)))).toEqual(byPairs(hashes.slice(0, count)));
  });

  it('over two is that of a node, over none that of nothing', () => {
    const [left = EMPTY_ROOT, right = EMPTY_ROOT] = hashes;
    expect(nodeHash(left, right)).toEqual(ofNode(left, right));
    expect(EMPTY_ROOT).toEqual(sha256(''));
  });

  it('of a tree that only grows is known at every size', () => {
    const frontier = new Frontier();
    expect([frontier.size, frontier.root()]).toEqual([0, EMPTY_ROOT]);
    const expected: Record<number, Hash> = {
      1: byPairs(hashes.slice(0, 1)),
      2: byPairs(hashes.slice(0, 2)),
      3: ofNode(byPairs(hashes.slice(0, 2)), byPairs(hashes.slice(2, 3))),
      4: byPairs(hashes.slice(0, 4)),
      7: ofNode(byPairs(hashes.slice(0, 4)), ofNode(byPairs(hashes.slice(4, 6)), byPairs(hashes.slice(6, 7)))),
      8: byPairs(hashes),
    };
    for (const hash of hashes) {
      frontier.append(hash);
      const root = expected[frontier.size];
      if (root) expect(frontier.root()).toEqual(root);
    }
    expect(frontier.size).toBe(8);
  });
});
