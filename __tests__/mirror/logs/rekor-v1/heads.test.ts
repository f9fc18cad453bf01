import { createPublicKey } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { RekorV1Index } from '../../../../src/mirror/format/layout.ts';
import { type Destination, folderDestination } from '../../../../src/mirror/index.ts';
import { openLogCheckpoint } from '../../../../src/mirror/logs/checkpoints.ts';
import type { RekorV1Config } from '../../../../src/mirror/logs/log-config.ts';
import type { RekorV1Api } from '../../../../src/mirror/logs/rekor-v1/api.ts';
import { checkProof } from '../../../../src/mirror/logs/rekor-v1/proofs.ts';
import { ConsistencyProofs, openTrees } from '../../../../src/mirror/logs/rekor-v1/trees.ts';
import { newP256 } from '../../../../src/sandbox/sigstore/certificates.ts';
import { ecdsaNoteVerifier, leafHash, MerkleTree } from '../../../../src/tlog/index.ts';
import { filesOf, temporaryFolder } from '../../../support/folders.ts';
import { recorded } from '../../../support/recorded.ts';
import { ORIGIN, signedHead } from '../../../support/rekor-v1.ts';

const key = newP256();
const keys = [ecdsaNoteVerifier(ORIGIN, createPublicKey(key))];
const log: RekorV1Config = {
  name: 'rekor1',
  type: 'rekor-v1',
  url: 'http://127.0.0.1:1',
  origin: ORIGIN,
  mode: 'full',
};

/** A history of ten entries. */
function history(name: string): MerkleTree {
  const tree = new MerkleTree();
  for (let i = 0; i < 10; i++) tree.append(leafHash(Buffer.from(`${name} ${i}`)));
  return tree;
}
const [good, evil] = [history('good'), history('evil')];
/** A head of a history; `tree` names the tree, where it is told. */
const head = (size: number, tree?: string, of = good): string =>
  signedHead(key, { origin: tree === undefined ? ORIGIN : `${ORIGIN} - ${tree}`, size, root: of.root(size) });
const opened = (text: string) => openLogCheckpoint(log, Buffer.from(text), keys, 'a head');
const hexes = (from: number, to: number, of = good): string[] =>
  of.consistencyProof(from, to).map((hash) => hash.toString('hex'));

interface Asking extends Pick<RekorV1Api, 'shards' | 'proof'> {
  readonly asked: string[];
}
const unused = (): never => {
  throw new Error('it is not asked for that');
};
/** A log of these trees, in order, which proves as it is told. */
function apiOf(trees: readonly (readonly [string, string])[], prove = hexes): RekorV1Api & Asking {
  const asked: string[] = [];
  return {
    asked,
    shards: async () => trees.map(([treeID, signedTreeHead]) => ({ treeID, signedTreeHead })),
    proof: async (tree, from, to) => {
      asked.push(`${tree}: ${from}-${to}`);
      return prove(from, to);
    },
    entry: unused,
    entryByUuid: unused,
    entries: unused,
    find: unused,
  };
}

let dir: string;
let to: Destination;
beforeEach(async () => {
  dir = await temporaryFolder();
  to = folderDestination(dir);
});
const indexOf = (...trees: RekorV1Index['trees']): RekorV1Index => ({ version: 1, trees, entries: [] });
async function open(api: RekorV1Api, index = indexOf()) {
  const links = new ConsistencyProofs(log, api);
  return { links, trees: await openTrees(log, to, index, links, keys, api) };
}

describe('the trees that a log tells of', () => {
  it('are numbered on, each from the last entry of the one before', async () => {
    const api = apiOf([
      ['7', head(4, '7')],
      ['8', head(0, '8')],
      ['9', head(2, '9')],
    ]);
    const { trees } = await open(api);
    expect(trees.map(({ treeId, base, head: { size }, kept }) => [treeId, base, size, kept])).toEqual([
      ['7', 0, 4, undefined],
      ['8', 4, 0, undefined],
      ['9', 4, 2, undefined],
    ]);
    expect(api.asked).toEqual([]);
  });

  it('follow what is kept of each', async () => {
    await to.write('checkpoint', head(2, '8'));
    await to.write('trees/7/checkpoint', head(3, '7'));
    await to.write('trees/8/checkpoint', head(2, '8'));
    const api = apiOf([
      ['7', head(5, '7')],
      ['8', head(2, '8')],
    ]);
    const index = indexOf({ treeId: '7', base: 0, size: 3 }, { treeId: '8', base: 5, size: 2 });
    const { trees } = await open(api, index);
    expect(trees.map(({ kept }) => kept?.size)).toEqual([3, 2]);
    expect(api.asked).toEqual(['7: 3-5']);
  });

  it.each<[string, string, [string, string][]]>([
    [
      'names it',
      head(3, '8'),
      [
        ['7', head(2, '7')],
        ['8', head(5, '8')],
      ],
    ],
    ['names none, where there is but one', head(3), [['8', head(5)]]],
  ])("follow the log's own checkpoint where nothing is kept of the tree and it %s", async (_, kept, trees) => {
    await to.write('checkpoint', kept);
    const found = (await open(apiOf(trees))).trees;
    expect(found.map(({ treeId, kept: one }) => [treeId, one?.size])).toEqual(
      trees.map(([treeId]) => [treeId, treeId === '8' ? 3 : undefined]),
    );
  });

  it.each<[string, string, [string, string][]]>([
    [
      'of another tree',
      head(3, '7'),
      [
        ['7', head(3, '7')],
        ['8', head(1, '8', evil)],
      ],
    ],
    [
      'of none, where there are two',
      head(3),
      [
        ['7', head(1, undefined, evil)],
        ['8', head(1, undefined, evil)],
      ],
    ],
  ])("do not follow the log's own checkpoint where it is %s", async (_, kept, trees) => {
    await to.write('checkpoint', kept);
    const found = (await open(apiOf(trees))).trees;
    expect(found.at(-1)?.kept).toBeUndefined();
    expect(found).toHaveLength(2);
  });

  it.each<[string, Record<string, string>, RekorV1Index, [string, string][], string]>([
    [
      'the index names one that is gone',
      {},
      indexOf({ treeId: '6', base: 0, size: 1 }, { treeId: '7', base: 1, size: 1 }),
      [['7', head(1, '7')]],
      'the log no longer lists the tree 6',
    ],
    [
      'its own checkpoint names one that is gone',
      { checkpoint: head(1, '6') },
      indexOf(),
      [['7', head(1, '7')]],
      'the log no longer lists the tree 6',
    ],
    ['one is signed as another', {}, indexOf(), [['7', head(1, '8')]], 'the checkpoint of the tree 7 has the origin'],
    [
      'one is not signed any more as that which it was',
      { 'trees/7/checkpoint': head(1, '7') },
      indexOf(),
      [['7', head(1)]],
      'the checkpoint of the tree 7 has the origin',
    ],
    [
      'one begins elsewhere than it did',
      {},
      indexOf({ treeId: '7', base: 0, size: 1 }, { treeId: '8', base: 1, size: 1 }),
      [
        ['7', head(2, '7')],
        ['8', head(1, '8')],
      ],
      'the first entry of the tree 8 is now 2, and was 1',
    ],
    [
      'one is smaller than it was',
      { 'trees/7/checkpoint': head(3, '7') },
      indexOf(),
      [['7', head(2, '7')]],
      'the tree is now smaller',
    ],
    [
      'one is of another history',
      { 'trees/7/checkpoint': head(3, '7') },
      indexOf(),
      [['7', head(5, '7', evil)]],
      'the log does not prove that its tree of 5 entries begins with these',
    ],
  ])('are a fork where %s', async (_, kept, index, trees, detail) => {
    for (const [path, text] of Object.entries(kept)) await to.write(path, text);
    await expect(open(apiOf(trees), index)).rejects.toMatchObject({
      code: 'log-fork',
      details: { log: 'rekor1', detail: expect.stringContaining(detail) },
      evidence: { seen: trees.at(-1)?.[1] },
    });
  });
});

describe('checkpoints of one tree', () => {
  const tree = { treeId: '7', head: opened(head(6, '7')) };
  const joined = async (api: RekorV1Api, ...others: readonly string[]): Promise<ConsistencyProofs> => {
    const links = new ConsistencyProofs(log, api);
    for (const other of others) await links.assertConsistent(tree, opened(other));
    return links;
  };

  it('are proven to be of one history, each pair once, and kept as links of a chain', async () => {
    const api = apiOf([]);
    const links = await joined(api, head(3, '7'), head(9, '7'), head(3, '7'), head(6, '7'), head(0, '7'));
    expect(api.asked).toEqual(['7: 3-6', '7: 6-9']);
    expect(await filesOf(dir)).toEqual(new Map());
    await links.write(to);
    const files = await filesOf(dir);
    expect([...files.keys()]).toEqual(['trees/7/consistency/3-6.json', 'trees/7/consistency/6-9.json']);
    for (const [path, bytes] of files) {
      const [from, last] = checkProof(log, bytes, keys, path);
      expect(path).toContain(`/${from.size}-${last.size}.json`);
    }
    const again = recorded(to);
    await links.write(again);
    expect(again.done.filter((one) => one.startsWith('write'))).toEqual([]);
  });

  it('are not asked for where the head is empty', async () => {
    const api = apiOf([]);
    await new ConsistencyProofs(log, api).assertConsistent(
      { treeId: '7', head: opened(head(0, '7')) },
      opened(head(3, '7')),
    );
    expect(api.asked).toEqual([]);
  });

  it('of two trees are of two histories', async () => {
    const api = apiOf([]);
    const links = await joined(api, head(3, '7'));
    const other = { treeId: '8', head: opened(head(3, '8', evil)) };
    await links.assertConsistent(other, opened(head(3, '8', evil)));
    expect(api.asked).toEqual(['7: 3-6']);
  });

  it.each<[string, readonly string[]]>([
    ['the head', [head(6, '7', evil)]],
    ['one that was seen', [head(3, '7'), head(3, '7', evil)]],
  ])('of one size under two roots are a fork: with %s', async (_, others) => {
    await expect(joined(apiOf([]), ...others)).rejects.toMatchObject({
      code: 'log-fork',
      details: { detail: expect.stringContaining('the log signed two roots') },
      evidence: { seen: others.at(-1) },
    });
  });

  it.each<[string, string, typeof hexes]>([
    ['leads to another new root', head(4, '7'), (from, last) => hexes(from, last, evil)],
    ['leads to another old root', head(3, '7', evil), (from, last) => hexes(from, last)],
    ['leads to neither', head(3, '7', evil), (from, last) => hexes(from, last, history('third'))],
    ['is empty', head(3, '7'), () => []],
    ['is too long', head(3, '7'), (from, last) => [...hexes(from, last), '00'.repeat(32)]],
  ])('are a fork where the proof %s', async (_, other, prove) => {
    await expect(joined(apiOf([], prove), other)).rejects.toMatchObject({
      code: 'log-fork',
      details: {
        detail: expect.stringContaining('the log does not prove that its tree of 6 entries begins with these'),
      },
      evidence: { kept: other, seen: tree.head.text },
    });
  });
});

describe('a kept link', () => {
  const proof = (from: string, last: string, hashes: readonly string[]): Buffer =>
    Buffer.from(JSON.stringify({ version: 1, from, to: last, hashes }));
  const path = 'trees/7/consistency/3-6.json';

  it('is two checkpoints, the one a beginning of the other', () => {
    const found = checkProof(log, proof(head(3, '7'), head(6, '7'), hexes(3, 6)), keys, path);
    expect(found.map(({ size }) => size)).toEqual([3, 6]);
  });

  it.each<[string, Buffer]>([
    ['they are of two trees', proof(head(3, '7'), head(6, '8'), hexes(3, 6))],
    ['its name says something else', proof(head(3, '7'), head(7, '7'), hexes(3, 7))],
    ['they are of two histories', proof(head(3, '7', evil), head(6, '7'), hexes(3, 6))],
    ['its proof is none', proof(head(3, '7'), head(6, '7'), [])],
  ])('is damaged where %s', (_, bytes) => {
    expect(() => checkProof(log, bytes, keys, path)).toThrow(
      expect.objectContaining({
        code: 'mirror-damaged',
        details: { path, detail: 'it does not prove the consistency of the sizes in its name' },
      }),
    );
  });
});
