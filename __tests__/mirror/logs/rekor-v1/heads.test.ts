import { createPublicKey } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { RekorV1Index } from '../../../../src/mirror/format/layout.ts';
import { type Destination, folderDestination } from '../../../../src/mirror/index.ts';
import { openLogCheckpoint } from '../../../../src/mirror/logs/checkpoints.ts';
import type { RekorV1Config } from '../../../../src/mirror/logs/log-config.ts';
import type { RekorV1Api } from '../../../../src/mirror/logs/rekor-v1/api.ts';
import { checkProof } from '../../../../src/mirror/logs/rekor-v1/proofs.ts';
import { ConsistencyProofs, openTrees } from '../../../../src/mirror/logs/rekor-v1/trees.ts';
import { generateP256Key } from '../../../../src/sandbox/sigstore/certificates.ts';
import { ecdsaNoteVerifier, leafHash, MerkleTree } from '../../../../src/tlog/index.ts';
import { readFiles, temporaryFolder } from '../../../support/folders.ts';
import { recordOperations } from '../../../support/recorded.ts';
import { ORIGIN, signHead as signTreeHead } from '../../../support/rekor-v1.ts';

const key = generateP256Key();
const keys = [ecdsaNoteVerifier(ORIGIN, createPublicKey(key))];
const log: RekorV1Config = {
  name: 'rekor1',
  type: 'rekor-v1',
  url: 'http://127.0.0.1:1',
  origin: ORIGIN,
  mode: 'full',
};

/** Creates a history of ten entries. */
function createHistory(name: string): MerkleTree {
  const tree = new MerkleTree();
  for (let i = 0; i < 10; i++) tree.append(leafHash(Buffer.from(`${name} ${i}`)));
  return tree;
}
const [good, evil] = [createHistory('good'), createHistory('evil')];
/** Creates a head of a history; `tree` names the tree, if the head names one. */
const signHead = (size: number, tree?: string, of = good): string =>
  signTreeHead(key, { origin: tree === undefined ? ORIGIN : `${ORIGIN} - ${tree}`, size, root: of.root(size) });
const openHead = (text: string) => openLogCheckpoint(log, Buffer.from(text), keys, 'a head');
const proveInHex = (from: number, to: number, of = good): string[] =>
  of.consistencyProof(from, to).map((hash) => hash.toString('hex'));

interface Asking extends Pick<RekorV1Api, 'shards' | 'proof'> {
  readonly requests: string[];
}
const failIfCalled = (): never => {
  throw new Error('it is not asked for that');
};
/** Creates a log with these trees, in order, that returns the given proofs. */
function createApi(trees: readonly (readonly [string, string])[], prove = proveInHex): RekorV1Api & Asking {
  const requests: string[] = [];
  return {
    requests,
    shards: async () => trees.map(([treeID, signedTreeHead]) => ({ treeID, signedTreeHead })),
    proof: async (tree, from, to) => {
      requests.push(`${tree}: ${from}-${to}`);
      return prove(from, to);
    },
    entry: failIfCalled,
    entryByUuid: failIfCalled,
    entries: failIfCalled,
    find: failIfCalled,
  };
}

let dir: string;
let to: Destination;
beforeEach(async () => {
  dir = await temporaryFolder();
  to = folderDestination(dir);
});
const createIndex = (...trees: RekorV1Index['trees']): RekorV1Index => ({ version: 1, trees, entries: [] });
async function openLinks(api: RekorV1Api, index = createIndex()) {
  const links = new ConsistencyProofs(log, api);
  return { links, trees: await openTrees(log, to, index, links, keys, api) };
}

describe('openTrees', () => {
  it('numbers the trees consecutively, each from the last entry of the one before', async () => {
    const api = createApi([
      ['7', signHead(4, '7')],
      ['8', signHead(0, '8')],
      ['9', signHead(2, '9')],
    ]);
    const { trees } = await openLinks(api);
    expect(trees.map(({ treeId, base, head: { size }, kept }) => [treeId, base, size, kept])).toEqual([
      ['7', 0, 4, undefined],
      ['8', 4, 0, undefined],
      ['9', 4, 2, undefined],
    ]);
    expect(api.requests).toEqual([]);
  });

  it('starts from the stored checkpoint of each tree', async () => {
    await to.write('checkpoint', signHead(2, '8'));
    await to.write('trees/7/checkpoint', signHead(3, '7'));
    await to.write('trees/8/checkpoint', signHead(2, '8'));
    const api = createApi([
      ['7', signHead(5, '7')],
      ['8', signHead(2, '8')],
    ]);
    const index = createIndex({ treeId: '7', base: 0, size: 3 }, { treeId: '8', base: 5, size: 2 });
    const { trees } = await openLinks(api, index);
    expect(trees.map(({ kept }) => kept?.size)).toEqual([3, 2]);
    expect(api.requests).toEqual(['7: 3-5']);
  });

  it.each<[string, string, [string, string][]]>([
    [
      'names it',
      signHead(3, '8'),
      [
        ['7', signHead(2, '7')],
        ['8', signHead(5, '8')],
      ],
    ],
    ['names none and there is only one', signHead(3), [['8', signHead(5)]]],
  ])(
    'starts from the checkpoint of the log if no checkpoint of the tree is stored and it %s',
    async (_, kept, trees) => {
      await to.write('checkpoint', kept);
      const found = (await openLinks(createApi(trees))).trees;
      expect(found.map(({ treeId, kept: one }) => [treeId, one?.size])).toEqual(
        trees.map(([treeId]) => [treeId, treeId === '8' ? 3 : undefined]),
      );
    },
  );

  it.each<[string, string, [string, string][]]>([
    [
      'of another tree',
      signHead(3, '7'),
      [
        ['7', signHead(3, '7')],
        ['8', signHead(1, '8', evil)],
      ],
    ],
    [
      'without a tree and there are two',
      signHead(3),
      [
        ['7', signHead(1, undefined, evil)],
        ['8', signHead(1, undefined, evil)],
      ],
    ],
  ])('does not start from the checkpoint of the log if it is %s', async (_, kept, trees) => {
    await to.write('checkpoint', kept);
    const found = (await openLinks(createApi(trees))).trees;
    expect(found.at(-1)?.kept).toBeUndefined();
    expect(found).toHaveLength(2);
  });

  it.each<[string, Record<string, string>, RekorV1Index, [string, string][], string]>([
    [
      'the index names a tree that is missing',
      {},
      createIndex({ treeId: '6', base: 0, size: 1 }, { treeId: '7', base: 1, size: 1 }),
      [['7', signHead(1, '7')]],
      'the log no longer lists the tree 6',
    ],
    [
      'the checkpoint of the log names a tree that is missing',
      { checkpoint: signHead(1, '6') },
      createIndex(),
      [['7', signHead(1, '7')]],
      'the log no longer lists the tree 6',
    ],
    [
      'a tree is signed under the name of another one',
      {},
      createIndex(),
      [['7', signHead(1, '8')]],
      'the checkpoint of the tree 7 has the origin',
    ],
    [
      'a tree is no longer signed under its previous name',
      { 'trees/7/checkpoint': signHead(1, '7') },
      createIndex(),
      [['7', signHead(1)]],
      'the checkpoint of the tree 7 has the origin',
    ],
    [
      'a tree begins at another entry than before',
      {},
      createIndex({ treeId: '7', base: 0, size: 1 }, { treeId: '8', base: 1, size: 1 }),
      [
        ['7', signHead(2, '7')],
        ['8', signHead(1, '8')],
      ],
      'the first entry of the tree 8 is now 2, and was 1',
    ],
    [
      'a tree is smaller than before',
      { 'trees/7/checkpoint': signHead(3, '7') },
      createIndex(),
      [['7', signHead(2, '7')]],
      'the tree is now smaller',
    ],
    [
      'a tree has another history',
      { 'trees/7/checkpoint': signHead(3, '7') },
      createIndex(),
      [['7', signHead(5, '7', evil)]],
      'the log does not prove that its tree of 5 entries begins with these',
    ],
  ])('reports a fork if %s', async (_, kept, index, trees, detail) => {
    for (const [path, text] of Object.entries(kept)) await to.write(path, text);
    await expect(openLinks(createApi(trees), index)).rejects.toMatchObject({
      code: 'log-fork',
      details: { log: 'rekor1', detail: expect.stringContaining(detail) },
      evidence: { seen: trees.at(-1)?.[1] },
    });
  });
});

describe('Links', () => {
  const tree = { treeId: '7', head: openHead(signHead(6, '7')) };
  const joinHeads = async (api: RekorV1Api, ...others: readonly string[]): Promise<ConsistencyProofs> => {
    const links = new ConsistencyProofs(log, api);
    for (const other of others) await links.assertConsistent(tree, openHead(other));
    return links;
  };

  it('proves that checkpoints have one history, each pair once, and stores the proofs as a chain', async () => {
    const api = createApi([]);
    const links = await joinHeads(
      api,
      signHead(3, '7'),
      signHead(9, '7'),
      signHead(3, '7'),
      signHead(6, '7'),
      signHead(0, '7'),
    );
    expect(api.requests).toEqual(['7: 3-6', '7: 6-9']);
    expect(await readFiles(dir)).toEqual(new Map());
    await links.write(to);
    const files = await readFiles(dir);
    expect([...files.keys()]).toEqual(['trees/7/consistency/3-6.json', 'trees/7/consistency/6-9.json']);
    for (const [path, bytes] of files) {
      const [from, last] = checkProof(log, bytes, keys, path);
      expect(path).toContain(`/${from.size}-${last.size}.json`);
    }
    const again = recordOperations(to);
    await links.write(again);
    expect(again.done.filter((one) => one.startsWith('write'))).toEqual([]);
  });

  it('requests no proof for an empty head', async () => {
    const api = createApi([]);
    await new ConsistencyProofs(log, api).assertConsistent(
      { treeId: '7', head: openHead(signHead(0, '7')) },
      openHead(signHead(3, '7')),
    );
    expect(api.requests).toEqual([]);
  });

  it('treats two trees as two histories', async () => {
    const api = createApi([]);
    const links = await joinHeads(api, signHead(3, '7'));
    const other = { treeId: '8', head: openHead(signHead(3, '8', evil)) };
    await links.assertConsistent(other, openHead(signHead(3, '8', evil)));
    expect(api.requests).toEqual(['7: 3-6']);
  });

  it.each<[string, readonly string[]]>([
    ['the head', [signHead(6, '7', evil)]],
    ['an earlier checkpoint', [signHead(3, '7'), signHead(3, '7', evil)]],
  ])('reports a fork for two roots of one size: with %s', async (_, others) => {
    await expect(joinHeads(createApi([]), ...others)).rejects.toMatchObject({
      code: 'log-fork',
      details: { detail: expect.stringContaining('the log signed two roots') },
      evidence: { seen: others.at(-1) },
    });
  });

  it.each<[string, string, typeof proveInHex]>([
    ['leads to another new root', signHead(4, '7'), (from, last) => proveInHex(from, last, evil)],
    ['leads to another old root', signHead(3, '7', evil), (from, last) => proveInHex(from, last)],
    ['leads to neither root', signHead(3, '7', evil), (from, last) => proveInHex(from, last, createHistory('third'))],
    ['is empty', signHead(3, '7'), () => []],
    ['is too long', signHead(3, '7'), (from, last) => [...proveInHex(from, last), '00'.repeat(32)]],
  ])('reports a fork if the proof %s', async (_, other, prove) => {
    await expect(joinHeads(createApi([], prove), other)).rejects.toMatchObject({
      code: 'log-fork',
      details: {
        detail: expect.stringContaining('the log does not prove that its tree of 6 entries begins with these'),
      },
      evidence: { kept: other, seen: tree.head.text },
    });
  });
});

describe('a stored link', () => {
  const createProof = (from: string, last: string, hashes: readonly string[]): Buffer =>
    Buffer.from(JSON.stringify({ version: 1, from, to: last, hashes }));
  const path = 'trees/7/consistency/3-6.json';

  it('contains two checkpoints and proves that the second extends the first', () => {
    const found = checkProof(log, createProof(signHead(3, '7'), signHead(6, '7'), proveInHex(3, 6)), keys, path);
    expect(found.map(({ size }) => size)).toEqual([3, 6]);
  });

  it.each<[string, Buffer]>([
    ['they are of two trees', createProof(signHead(3, '7'), signHead(6, '8'), proveInHex(3, 6))],
    ['its name does not match them', createProof(signHead(3, '7'), signHead(7, '7'), proveInHex(3, 7))],
    ['they are of two histories', createProof(signHead(3, '7', evil), signHead(6, '7'), proveInHex(3, 6))],
    ['its proof is missing', createProof(signHead(3, '7'), signHead(6, '7'), [])],
  ])('counts as damaged if %s', (_, bytes) => {
    expect(() => checkProof(log, bytes, keys, path)).toThrow(
      expect.objectContaining({
        code: 'mirror-damaged',
        details: { path, detail: 'it does not prove the consistency of the sizes in its name' },
      }),
    );
  });
});
