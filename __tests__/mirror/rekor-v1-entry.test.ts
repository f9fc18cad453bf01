import { createPublicKey, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { sha256 } from '../../src/lib/digest.ts';
import { readRekorV1Entry, type TreePlace } from '../../src/mirror/rekor-v1-entry.ts';
import { newP256, spkiOf } from '../../src/sandbox/sigstore/certificates.ts';
import { ecdsaNoteVerifier, formatCheckpointBody, formatNote, leafHash, MerkleTree } from '../../src/tlog/index.ts';
import { ORIGIN } from '../support/rekor-v1.ts';

const key = newP256();
const keys = [ecdsaNoteVerifier(ORIGIN, createPublicKey(key))];
const log = { name: 'rekor1', type: 'rekor-v1', url: 'http://127.0.0.1:1', origin: ORIGIN, mode: 'subjects' } as const;
const hexOf = (id: number): string => id.toString(16).padStart(16, '0');

interface Made {
  /** The tree in the UUID, and in the origin; undefined where it is not told. */
  readonly uuidTree?: number | undefined;
  readonly originTree?: number | undefined;
  readonly place?: number;
  readonly logIndex?: number;
  readonly treeSize?: number;
  readonly origin?: string;
}

/** An entry of a tree of three, its proof and checkpoint true, but for what is given. */
function entry({ uuidTree, originTree, place = 1, logIndex = place, treeSize = 3, origin = ORIGIN }: Made): Buffer {
  const tree = new MerkleTree();
  const bodies = [0, 1, 2].map((i) => Buffer.from(`{"entry":${i}}`));
  for (const body of bodies) tree.append(leafHash(body));
  const signed = formatCheckpointBody({
    origin: originTree === undefined ? origin : `${origin} - ${originTree}`,
    size: 3,
    root: tree.root(),
  });
  const keyId = sha256(spkiOf(key)).subarray(0, 4);
  const signature = sign('sha256', Buffer.from(signed), key);
  const body = bodies[place] ?? Buffer.alloc(0);
  const uuid = `${uuidTree === undefined ? '' : hexOf(uuidTree)}${leafHash(body).toString('hex')}`;
  const inclusionProof = {
    checkpoint: formatNote({ body: signed, signatures: [{ name: ORIGIN, keyId, signature }] }),
    hashes: tree.inclusionProof(place, 3).map((hash) => hash.toString('hex')),
    logIndex: place,
    rootHash: tree.root().toString('hex'),
    treeSize,
  };
  return Buffer.from(
    JSON.stringify({ [uuid]: { body: body.toString('base64'), logIndex, verification: { inclusionProof } } }),
  );
}

const ONE: readonly TreePlace[] = [{ treeId: '7', base: 0 }];
const TWO: readonly TreePlace[] = [
  { treeId: '7', base: 0 },
  { treeId: '8', base: 10 },
];

describe('an entry of a Rekor v1 log', () => {
  it.each<[string, Made, readonly TreePlace[], string]>([
    ['by its UUID and its checkpoint', { uuidTree: 7, originTree: 7 }, TWO, '7'],
    ['by its UUID alone', { uuidTree: 8, logIndex: 11 }, TWO, '8'],
    ['by its checkpoint alone', { originTree: 8, logIndex: 11 }, TWO, '8'],
    ['where there is but one', {}, ONE, '7'],
  ])('is of the tree that is told: %s', (_, made, trees, treeId) => {
    const read = readRekorV1Entry(log, entry(made), keys, trees);
    expect(read).toMatchObject({ treeId, place: 1, logIndex: made.logIndex ?? 1 });
    expect(read.body.toString()).toBe('{"entry":1}');
    expect(read.leaf).toEqual(leafHash(read.body));
    expect(read.checkpoint.size).toBe(3);
  });

  it.each<[string, Made, readonly TreePlace[]]>([
    ['its UUID and its checkpoint name two trees', { uuidTree: 7, originTree: 8 }, TWO],
    ['it is of a tree that the log does not have', { uuidTree: 9, originTree: 9 }, TWO],
    ['its UUID is of such a tree, where there is but one', { uuidTree: 9 }, ONE],
    ['nothing names its tree, where there are two', {}, TWO],
    ['its number is not that of its place', { uuidTree: 7, logIndex: 2 }, TWO],
    ['its number is that of another tree', { uuidTree: 8, logIndex: 1 }, TWO],
    ['its proof is of another size than its checkpoint', { uuidTree: 7, place: 0, treeSize: 4 }, TWO],
    ['its checkpoint is of another log', { uuidTree: 7, originTree: 7, origin: 'other.test' }, TWO],
    ['its checkpoint is of a log whose name begins like this one', { uuidTree: 7, origin: `${ORIGIN}.evil` }, TWO],
  ])('is refused where %s', (_, made, trees) => {
    expect(() => readRekorV1Entry(log, entry(made), keys, trees)).toThrow(
      expect.objectContaining({ code: 'log-proof-mismatch' }),
    );
  });

  it.each([
    ['no JSON', 'x'],
    ['no entry', '{}'],
    ['a list', '[]'],
    ['an entry under no UUID', `{"zz": ${JSON.stringify(Object.values(JSON.parse(entry({}).toString()))[0])}}`],
  ])('is refused where it is %s', (_, text) => {
    expect(() => readRekorV1Entry(log, Buffer.from(text), keys, ONE)).toThrow(
      expect.objectContaining({ code: 'log-proof-mismatch' }),
    );
  });
});
