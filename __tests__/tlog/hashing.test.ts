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

// The definitions of RFC 6962, section 2.1.
const expectedLeafHash = (data: Uint8Array): Hash => sha256(Buffer.concat([Buffer.from([0]), data]));
const expectedNodeHash = (left: Uint8Array, right: Uint8Array): Hash =>
  sha256(Buffer.concat([Buffer.from([1]), left, right]));

/** Checks that a leaf over the buffer size hashes correctly. Tests call it first, because it must not affect later leaves. */
const afterLarge = (): void =>
  expect(leafHash(Buffer.alloc(200_000, 3))).toEqual(expectedLeafHash(Buffer.alloc(200_000, 3)));

describe('leafHash', () => {
  it.each([0, 1, 4094, 4095, 4096, 4097, 65_535, 131_071, 131_072, 200_000])(
    'returns the hash of RFC 6962 for %i bytes, before and after a large leaf',
    (length) => {
      const data = Buffer.alloc(length, 5);
      afterLarge();
      expect(leafHash(data)).toEqual(expectedLeafHash(data));
      expect(leafHashes([data, data])).toEqual(Buffer.concat([expectedLeafHash(data), expectedLeafHash(data)]));
      expect(leafHash(Buffer.from('short'))).toEqual(expectedLeafHash(Buffer.from('short')));
    },
  );

  it.each([0, 1, 4094, 4095, 4096, 4097, 65_535])(
    'returns the same hash as leafHashesOf for a bundle, for %i bytes',
    (length) => {
      const data = Buffer.alloc(length, 5);
      const one = Buffer.concat([Buffer.from([length >> 8, length & 0xff]), data]);
      afterLarge();
      expect(leafHashesOf(Buffer.concat([one, one]), { level: 'entries', index: 0, width: 2 })).toEqual(
        Buffer.concat([expectedLeafHash(data), expectedLeafHash(data)]),
      );
    },
  );

  it('has no result in leafHashes for an empty list', () => {
    expect(leafHashes([])).toEqual(Buffer.alloc(0));
  });
});

describe('the tree hash', () => {
  const hashes = Array.from({ length: 8 }, (_, i) => expectedLeafHash(Buffer.from([i])));
  const byPairs = (row: readonly Hash[]): Hash => {
    const [only = EMPTY_ROOT] = row;
    if (row.length === 1) return only;
    return expectedNodeHash(byPairs(row.slice(0, row.length / 2)), byPairs(row.slice(row.length / 2)));
  };

  it.each([1, 2, 4, 8])('equals the hash of RFC 6962 over %i hashes', (count) => {
    expect(rootOfFull(Buffer.concat(hashes.slice(0, count)))).toEqual(byPairs(hashes.slice(0, count)));
  });

  it('equals nodeHash for two hashes, and the hash of the empty string for none', () => {
    const [left = EMPTY_ROOT, right = EMPTY_ROOT] = hashes;
    expect(nodeHash(left, right)).toEqual(expectedNodeHash(left, right));
    expect(EMPTY_ROOT).toEqual(sha256(''));
  });

  it('equals the root of Frontier at every size of a growing tree', () => {
    const frontier = new Frontier();
    expect([frontier.size, frontier.root()]).toEqual([0, EMPTY_ROOT]);
    const expected: Record<number, Hash> = {
      1: byPairs(hashes.slice(0, 1)),
      2: byPairs(hashes.slice(0, 2)),
      3: expectedNodeHash(byPairs(hashes.slice(0, 2)), byPairs(hashes.slice(2, 3))),
      4: byPairs(hashes.slice(0, 4)),
      7: expectedNodeHash(
        byPairs(hashes.slice(0, 4)),
        expectedNodeHash(byPairs(hashes.slice(4, 6)), byPairs(hashes.slice(6, 7))),
      ),
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
