import { generateKeyPairSync } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../src/lib/digest.ts';
import type { StaticFiles } from '../../../src/mirror/format/files.ts';
import { RekorV1ReadApi } from '../../../src/mirror/serve/rekor-v1.ts';
import { ed25519NoteSigner, signCheckpoint } from '../../../src/tlog/index.ts';

const ORIGIN = 'rekor.acme.test';
const signer = ed25519NoteSigner(ORIGIN, generateKeyPairSync('ed25519').privateKey);
const signTree = (tree: string, size: number): string =>
  signCheckpoint({ origin: `${ORIGIN} - ${tree}`, size, root: Buffer.alloc(32, size) }, signer);
const getRoot = (size: number): string => Buffer.alloc(32, size).toString('hex');

const files = new Map<string, string>();
let reads: string[];
const place: StaticFiles = {
  name: 'mirror',
  read: async (path, maxBytes) => {
    reads.push(path);
    const content = files.get(path);
    if (content && content.length > maxBytes) throw new RangeError(`${path} is too large`);
    return content === undefined ? undefined : Buffer.from(content);
  },
};
const TREE = 'f'.repeat(16);
const createUuid = (n: number): string => `${TREE}${String(n).repeat(64)}`;
const getEmail = (n: number): string => `key of ${n}`;
const createBody = (n: number) => ({
  kind: 'hashedrekord',
  spec: {
    data: { hash: { value: `hash${n}` } },
    signature: { content: `sig${n}`, publicKey: { content: Buffer.from(`${getEmail(n)}\n`).toString('base64') } },
  },
});
const createEntry = (n: number) => ({
  [createUuid(n)]: { logIndex: 10 + n, body: Buffer.from(JSON.stringify(createBody(n))).toString('base64') },
});
const writeEntries = (...numbers: readonly number[]): void => {
  for (const n of numbers) files.set(`logs/rekor1/entries/${createUuid(n)}.json`, JSON.stringify(createEntry(n)));
  const entries = numbers.map((n) => ({ uuid: createUuid(n), logIndex: 10 + n, digests: [digestOf(`named ${n}`)] }));
  const trees = [
    { treeId: '1', base: 0, size: 7 },
    { treeId: '2', base: 7, size: 5 },
    { treeId: '3', base: 12, size: 9 },
  ];
  files.set('logs/rekor1/index.json', JSON.stringify({ version: 1, trees, entries }));
};
let api: RekorV1ReadApi;
beforeEach(() => {
  files.clear();
  reads = [];
  files.set('logs/rekor1/checkpoint', signTree('3', 9));
  files.set('logs/rekor1/trees/1/checkpoint', signTree('1', 7));
  const createProof = (to: string) => JSON.stringify({ version: 1, from: '', to, hashes: ['ab'] });
  files.set('logs/rekor1/trees/1/consistency/4-7.json', createProof(signTree('1', 7)));
  files.set('logs/rekor1/trees/3/consistency/1-9.json', createProof(signTree('3', 9)));
  writeEntries(1, 2, 3);
  api = new RekorV1ReadApi(place, { name: 'rekor1', publicKey: 'a key in PEM' });
});
const parseAnswer = ({ status, body }: { status: number; body: Buffer }) => ({
  status,
  json: JSON.parse(String(body)),
});
const get = async (path: string, query = '') => parseAnswer(await api.get(path, new URLSearchParams(query)));
const post = async (path: string, query: unknown) =>
  parseAnswer(await api.post(path, Buffer.from(typeof query === 'string' ? query : JSON.stringify(query))));

describe('RekorV1ReadApi for the log head', () => {
  it('returns the checkpoint and the stored checkpoints of earlier trees', async () => {
    expect(await get('log')).toEqual({
      status: 200,
      json: {
        rootHash: getRoot(9),
        signedTreeHead: signTree('3', 9),
        treeID: '3',
        treeSize: 9,
        inactiveShards: [{ rootHash: getRoot(7), signedTreeHead: signTree('1', 7), treeID: '1', treeSize: 7 }],
      },
    });
    files.delete('logs/rekor1/checkpoint');
    expect((await get('log')).status).toBe(404);
  });

  it('returns the key that the trusted root names, if it names one', async () => {
    const { status, type, body } = await api.get('log/publicKey', new URLSearchParams());
    expect([status, type, String(body)]).toEqual([200, 'application/x-pem-file', 'a key in PEM']);
    api = new RekorV1ReadApi(place, { name: 'rekor1', publicKey: undefined });
    expect((await get('log/publicKey')).status).toBe(404);
  });

  it('returns proofs between stored sizes, of the newest tree or of a named tree', async () => {
    const getProof = (query: string) => get('log/proof', query);
    expect(await getProof('firstSize=1&lastSize=9')).toEqual({
      status: 200,
      json: { hashes: ['ab'], rootHash: getRoot(9) },
    });
    // As in Rekor, the first size is 1 by default.
    expect((await getProof('lastSize=9')).status).toBe(200);
    expect((await getProof('firstSize=4&lastSize=7&treeID=1')).json.rootHash).toBe(getRoot(7));
    for (const query of [
      'firstSize=4&lastSize=7',
      'firstSize=1&lastSize=9&treeID=2',
      'firstSize=1&lastSize=9&treeID=9',
    ])
      expect((await getProof(query)).status).toBe(404);
    for (const query of ['', 'firstSize=x&lastSize=9', 'firstSize=1&lastSize=x', 'firstSize=-1&lastSize=9'])
      expect((await getProof(query)).status).toBe(400);
    files.delete('logs/rekor1/index.json');
    expect(await getProof('firstSize=1&lastSize=9')).toMatchObject({
      status: 404,
      json: { message: expect.any(String) },
    });
  });
});

describe('RekorV1ReadApi for one entry', () => {
  it('finds it by its number, and by its UUID with and without its tree', async () => {
    expect(await get('log/entries', 'logIndex=12')).toEqual({ status: 200, json: createEntry(2) });
    expect(await get(`log/entries/${createUuid(2)}`)).toEqual({ status: 200, json: createEntry(2) });
    expect(await get(`log/entries/${createUuid(2).slice(16)}`)).toEqual({ status: 200, json: createEntry(2) });
  });

  it.each([
    ['a number that is not stored', 'log/entries', 'logIndex=14', 404],
    ['no number', 'log/entries', '', 400],
    ['an invalid number', 'log/entries', 'logIndex=1x', 400],
    ['a number that is too long', 'log/entries', `logIndex=${'1'.repeat(16)}`, 400],
    ['a UUID that is not stored', `log/entries/${createUuid(4)}`, '', 404],
    ['a UUID of another tree', `log/entries/${'e'.repeat(16)}${createUuid(2).slice(16)}`, '', 404],
    ['an invalid UUID', 'log/entries/xyz', '', 404],
    ['another address', 'log/entry', '', 404],
  ])('returns no entry for %s', async (_, path, query, status) => {
    expect((await get(path, query)).status).toBe(status);
  });

  it('returns 404 if the index names it and its file is missing', async () => {
    files.delete(`logs/rekor1/entries/${createUuid(2)}.json`);
    expect((await get('log/entries', 'logIndex=12')).status).toBe(404);
    expect(await post('log/entries/retrieve', { logIndexes: [11, 12] })).toEqual({
      status: 200,
      json: [createEntry(1)],
    });
  });

  it('reads a file of up to 4 MiB', async () => {
    const path = `logs/rekor1/entries/${createUuid(2)}.json`;
    const most = 4 * 1024 * 1024;
    files.set(path, JSON.stringify(createEntry(2)).padEnd(most, ' '));
    expect((await get('log/entries', 'logIndex=12')).status).toBe(200);
    files.set(path, JSON.stringify(createEntry(2)).padEnd(most + 1, ' '));
    await expect(get('log/entries', 'logIndex=12')).rejects.toThrow(RangeError);
  });

  it('finds it after the sync that stored it, and reads the entry list once until then', async () => {
    await get('log/entries', 'logIndex=12');
    const before = reads.length;
    expect((await get('log/entries', 'logIndex=14')).status).toBe(404);
    expect(reads.slice(before)).toEqual(['logs/rekor1/index.json']);
    writeEntries(1, 2, 3, 4);
    expect((await get('log/entries', 'logIndex=14')).status).toBe(200);
  });
});

describe('RekorV1ReadApi for several entries', () => {
  const retrieve = (query: object) => post('log/entries/retrieve', query);

  it('finds them by UUID, by number and by proposed entry, each once', async () => {
    const query = {
      entryUUIDs: [createUuid(1), createUuid(9)],
      logIndexes: [12, 77],
      entries: [createBody(3), createBody(9), 'x'],
    };
    expect(await retrieve(query)).toEqual({ status: 200, json: [createEntry(1), createEntry(2), createEntry(3)] });
    expect(await retrieve({ entryUUIDs: [createUuid(1)], logIndexes: [11], entries: [createBody(1)] })).toEqual({
      status: 200,
      json: [createEntry(1)],
    });
    expect(await retrieve({ entryUUIDs: null, logIndexes: null, entries: null })).toEqual({ status: 200, json: [] });
  });

  it('accepts at most ten over all lists', async () => {
    const createIndexes = (count: number) => Array.from({ length: count }, () => 11);
    expect((await retrieve({ logIndexes: createIndexes(10) })).status).toBe(200);
    expect((await retrieve({ logIndexes: createIndexes(11) })).status).toBe(400);
    expect(
      (await retrieve({ logIndexes: createIndexes(4), entryUUIDs: createIndexes(3), entries: createIndexes(3) }))
        .status,
    ).toBe(200);
    expect(
      (await retrieve({ logIndexes: createIndexes(4), entryUUIDs: createIndexes(4), entries: createIndexes(3) }))
        .status,
    ).toBe(400);
  });

  it('accepts only lists', async () => {
    for (const query of [{ entryUUIDs: 7 }, { logIndexes: {} }, { entries: 'x', logIndexes: [11] }])
      expect(await retrieve(query)).toMatchObject({ status: 400, json: { message: 'expected lists' } });
  });

  it.each(['[', '"x"', 'null', '7', '['.repeat(40)])('rejects a request with %s', async (body) => {
    for (const path of ['log/entries/retrieve', 'index/retrieve'])
      expect(await post(path, body)).toMatchObject({
        status: 400,
        json: { message: expect.stringContaining('the query is not a JSON object') },
      });
  });

  it('serves no other path', async () => {
    expect((await post('log/entries', {})).status).toBe(404);
  });
});

describe('RekorV1ReadApi for a search', () => {
  const search = async (query: object) => (await post('index/retrieve', query)).json;
  const createKey = (n: number) => ({ content: Buffer.from(`${getEmail(n)}\n`).toString('base64') });

  it('finds entries by hash with or without its algorithm, by email address and by key, and combines several', async () => {
    expect(await search({ hash: 'sha256:hash1' })).toEqual([createUuid(1)]);
    expect(await search({ hash: 'hash2' })).toEqual([createUuid(2)]);
    // The log returned the entry for a digest that the entry does not contain.
    expect(await search({ hash: digestOf('named 3') })).toEqual([createUuid(3)]);
    expect(await search({ email: getEmail(1) })).toEqual([createUuid(1)]);
    expect(await search({ publicKey: createKey(2) })).toEqual([createUuid(2)]);
    expect(await search({ hash: 'hash1', email: getEmail(2), publicKey: createKey(1) })).toEqual([
      createUuid(1),
      createUuid(2),
    ]);
    expect(await search({ hash: 'hash9' })).toEqual([]);
  });

  it('requires a search term', async () => {
    for (const query of [{}, { hash: 7 }, { email: null, publicKey: {} }])
      expect(await post('index/retrieve', query)).toMatchObject({
        status: 400,
        json: { message: 'expected hash, email or publicKey' },
      });
  });
});
