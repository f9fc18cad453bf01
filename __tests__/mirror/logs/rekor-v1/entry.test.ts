import { createPublicKey } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { readRekorV1Entry, type TreeRange } from '../../../../src/mirror/logs/rekor-v1/entry.ts';
import { generateP256Key } from '../../../../src/sandbox/sigstore/certificates.ts';
import { ecdsaNoteVerifier, leafHash, MerkleTree } from '../../../../src/tlog/index.ts';
import { ORIGIN, signHead } from '../../../support/rekor-v1.ts';

const key = generateP256Key();
const keys = [ecdsaNoteVerifier(ORIGIN, createPublicKey(key))];
const log = { name: 'rekor1', type: 'rekor-v1', url: 'http://127.0.0.1:1', origin: ORIGIN, mode: 'subjects' } as const;
const toHex = (id: number): string => id.toString(16).padStart(16, '0');

interface Made {
  /** The tree in the UUID and in the origin; undefined if it is absent. */
  readonly uuidTree?: number | undefined;
  readonly originTree?: number | undefined;
  readonly place?: number;
  readonly logIndex?: number;
  readonly treeSize?: number;
  readonly origin?: string;
  /** Replaces the path, the root under the checkpoint, or the body of the leaf. */
  readonly hashes?: readonly string[];
  readonly signedRoot?: Buffer;
  readonly given?: string;
}

/** Creates an entry of a tree of three with a valid proof and checkpoint, except for the given changes. */
function createEntry(made: Made): Buffer {
  const { uuidTree, originTree, place = 1, logIndex = place, treeSize = 3, origin = ORIGIN } = made;
  const tree = new MerkleTree();
  const bodies = [0, 1, 2].map((i) => Buffer.from(`{"entry":${i}}`));
  for (const body of bodies) tree.append(leafHash(body));
  const body = bodies[place] ?? Buffer.alloc(0);
  const uuid = `${uuidTree === undefined ? '' : toHex(uuidTree)}${leafHash(body).toString('hex')}`;
  const inclusionProof = {
    checkpoint: signHead(key, {
      origin: originTree === undefined ? origin : `${origin} - ${originTree}`,
      size: 3,
      root: made.signedRoot ?? tree.root(),
    }),
    hashes: made.hashes ?? tree.inclusionProof(place, 3).map((hash) => hash.toString('hex')),
    logIndex: place,
    rootHash: tree.root().toString('hex'),
    treeSize,
  };
  const given = Buffer.from(made.given ?? body).toString('base64');
  return Buffer.from(JSON.stringify({ [uuid]: { body: given, logIndex, verification: { inclusionProof } } }));
}

const ONE: readonly TreeRange[] = [{ treeId: '7', base: 0 }];
const TWO: readonly TreeRange[] = [
  { treeId: '7', base: 0 },
  { treeId: '8', base: 10 },
];

describe('readRekorV1Entry', () => {
  it.each<[string, Made, readonly TreeRange[], string]>([
    ['from the UUID and the checkpoint', { uuidTree: 7, originTree: 7 }, TWO, '7'],
    ['from the UUID only', { uuidTree: 8, logIndex: 11 }, TWO, '8'],
    ['from the checkpoint only', { originTree: 8, logIndex: 11 }, TWO, '8'],
    ['from the log if it has only one', {}, ONE, '7'],
  ])('determines the tree of an entry: %s', (_, made, trees, treeId) => {
    const read = readRekorV1Entry(log, createEntry(made), keys, trees);
    expect(read).toMatchObject({ treeId, leafIndex: 1, logIndex: made.logIndex ?? 1 });
    expect(read.body.toString()).toBe('{"entry":1}');
    expect(read.leaf).toEqual(leafHash(read.body));
    expect(read.checkpoint.size).toBe(3);
  });

  it.each<[string, Made, readonly TreeRange[]]>([
    ['its UUID and its checkpoint name two trees', { uuidTree: 7, originTree: 8 }, TWO],
    ['it is of a tree that the log does not have', { uuidTree: 9, originTree: 9 }, TWO],
    ['its UUID is of such a tree and the log has only one', { uuidTree: 9 }, ONE],
    ['nothing names its tree and the log has two', {}, TWO],
    ['its number differs from its position', { uuidTree: 7, logIndex: 2 }, TWO],
    ['its number is that of another tree', { uuidTree: 8, logIndex: 1 }, TWO],
    ['its proof is of another size than its checkpoint', { uuidTree: 7, place: 0, treeSize: 4 }, TWO],
    ['its checkpoint is of another log', { uuidTree: 7, originTree: 7, origin: 'other.test' }, TWO],
    [
      'its checkpoint is of a log whose name starts with the name of this log',
      { uuidTree: 7, origin: `${ORIGIN}.evil` },
      TWO,
    ],
  ])('rejects an entry if %s', (_, made, trees) => {
    expect(() => readRekorV1Entry(log, createEntry(made), keys, trees)).toThrow(
      expect.objectContaining({ code: 'log-proof-mismatch' }),
    );
  });

  it.each<[string, Made, string]>([
    ['another body', { given: '{}' }, 'its UUID does not end with the hash of its body'],
    [
      'a path that leads to another root',
      { hashes: ['11'.repeat(32), '22'.repeat(32)] },
      'its inclusion proof does not lead to the root',
    ],
    ['no path', { hashes: [] }, 'its inclusion proof does not lead to the root'],
    ['a checkpoint of another root', { signedRoot: Buffer.alloc(32) }, 'signs another tree'],
    ['a checkpoint of another size', { place: 0, treeSize: 4 }, 'signs another tree'],
    ['a checkpoint of another log', { origin: 'other.test' }, 'other.test'],
    ['a checkpoint of another tree than its UUID', { uuidTree: 7, originTree: 8 }, 'it is in the tree 7'],
    [
      'a number that differs from its position',
      { logIndex: 2 },
      'its leaf index is 1 in a tree whose first entry is 0',
    ],
  ])('names the defect of an entry: %s', (_, made, detail) => {
    expect(() => readRekorV1Entry(log, createEntry(made), keys, ONE)).toThrow(
      expect.objectContaining({
        code: 'log-proof-mismatch',
        details: { log: 'rekor1', index: made.logIndex ?? made.place ?? 1, detail: expect.stringContaining(detail) },
      }),
    );
  });

  it('rejects a response with two entries', () => {
    const two = { ...JSON.parse(createEntry({}).toString()), ...JSON.parse(createEntry({ place: 0 }).toString()) };
    expect(() => readRekorV1Entry(log, Buffer.from(JSON.stringify(two)), keys, ONE)).toThrow(
      expect.objectContaining({
        details: { log: 'rekor1', index: '?', detail: 'expected exactly one entry in the answer' },
      }),
    );
  });

  it('reports a local fault as a fault and not as a mismatch', () => {
    const broken = new TypeError('out of order');
    const throwBroken = (): never => {
      throw broken;
    };
    const ours = keys.map((one) => ({ ...one, verifies: throwBroken }));
    expect(() => readRekorV1Entry(log, createEntry({}), ours, ONE)).toThrow(broken);
  });

  it.each([
    ['not JSON', 'x'],
    ['no entry', '{}'],
    ['a list', '[]'],
    ['an entry without a UUID', `{"zz": ${JSON.stringify(Object.values(JSON.parse(createEntry({}).toString()))[0])}}`],
  ])('rejects a response that is %s', (_, text) => {
    expect(() => readRekorV1Entry(log, Buffer.from(text), keys, ONE)).toThrow(
      expect.objectContaining({ code: 'log-proof-mismatch' }),
    );
  });
});
