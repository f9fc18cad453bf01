import { createPublicKey, sign } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sha256 } from '../../../../src/lib/digest.ts';
import type { Http, HttpRequest } from '../../../../src/lib/http.ts';
import type { ProgressEvent } from '../../../../src/lib/progress.ts';
import { type Destination, folderDestination } from '../../../../src/mirror/index.ts';
import { listHashTiles, tileBytes } from '../../../../src/mirror/logs/rekor-v1/copy-trees.ts';
import { readRekorV1Index } from '../../../../src/mirror/logs/rekor-v1/entry-index.ts';
import { syncRekorV1 } from '../../../../src/mirror/logs/rekor-v1/sync.ts';
import { ecdsaNoteVerifier, leafHash, MerkleTree, renderTiles } from '../../../../src/tlog/index.ts';
import { readFiles, temporaryFolder } from '../../../support/folders.ts';
import { keySigner, NOTHING, type RekorV1World, signHead, startRekorV1 } from '../../../support/rekor-v1.ts';
import { createEntries } from '../../../support/tile-log.ts';

const ACTIVE = '1193050959916656506';
let rekor: RekorV1World;
let dir: string;
let to: Destination;
beforeEach(async () => {
  rekor = await startRekorV1(await temporaryFolder());
  dir = await temporaryFolder();
  to = folderDestination(dir);
});
const worlds: RekorV1World[] = [];
afterEach(() => Promise.all([rekor, ...worlds.splice(0)].map((one) => one.end())));

const addMany = async (count: number, name = 'content'): Promise<void> => {
  for (let i = 0; i < count; i++) await rekor.add(`${name} ${i}`);
};
const getUrl = ({ url }: HttpRequest): string => String(url);
/** Changes each request before the log receives it. */
const changeRequests = (change: (request: HttpRequest) => HttpRequest): Http => ({
  close: async () => {},
  send: (request) => rekor.http.send(change(request)),
});
/** Replaces the answer of the log for a path. */
const replaceAnswer = (on: RegExp, answer: () => Promise<Buffer>): Http => ({
  close: async () => {},
  send: async (request) => {
    const response = await rekor.http.send(request);
    return on.test(getUrl(request)) ? { ...response, status: 200, bytes: answer } : response;
  },
});
const fetchBytes = async (path: string, world = rekor): Promise<Buffer> =>
  (await world.http.send({ url: `${world.log.url}/api/v1/${path}` })).bytes(1e6);

describe('syncRekorV1 in mode full', () => {
  it('requests ten entries at a time, each entry once, and reports its progress', async () => {
    await addMany(23);
    const ranges: number[][] = [];
    const events: ProgressEvent[] = [];
    const http = changeRequests((request) => {
      if (getUrl(request).endsWith('/retrieve')) ranges.push(JSON.parse(String(request.body)).logIndexes);
      return request;
    });
    const keys = [ecdsaNoteVerifier(rekor.log.origin, createPublicKey(rekor.key))];
    const recordEvent = (event: ProgressEvent) => events.push(event);
    const options = { http, keys, progress: recordEvent, concurrency: 1 };
    const wanted = { logIndexes: new Set<number>(), digests: new Set<never>() };
    await syncRekorV1({ ...rekor.log, mode: 'full' }, to, wanted, options);
    const createRange = (from: number, end: number) => Array.from({ length: end - from }, (_, i) => from + i);
    expect(ranges).toEqual([createRange(0, 10), createRange(10, 20), createRange(20, 23)]);
    expect(events.map(({ done, total }) => [done, total])).toEqual([
      [10, 23],
      [20, 23],
      [23, 23],
    ]);
    expect(rekor.requests.filter(({ path }) => path.startsWith('/api/v1/log/entries?'))).toEqual([]);
    const single = rekor.requests.filter(({ path, method }) => method === 'GET' && path.includes('/entries'));
    expect(single).toEqual([]);
  });

  it('copies each entry of all trees once, even if the log returns other entries', async () => {
    await addMany(12);
    rekor.rotate();
    await addMany(3, 'second');
    const stray = JSON.parse((await fetchBytes('log/entries?logIndex=11')).toString());
    const http: Http = {
      close: async () => {},
      send: async (request) => {
        const response = await rekor.http.send(request);
        if (!getUrl(request).endsWith('/retrieve')) return response;
        const [first, , ...others] = (await response.json(1e6)) as unknown[];
        // Entry twice, an entry of another range, and a missing entry.
        const given = [first, first, stray, ...others].slice(0, 10);
        return { ...response, bytes: async () => Buffer.from(JSON.stringify(given)) };
      },
    };
    expect(await rekor.sync(to, NOTHING, 'full', http)).toMatchObject({ size: 3, bundles: 15, tiles: 2 });
    const { trees, entries } = await readRekorV1Index(to);
    expect(trees.map(({ base, size }) => [base, size])).toEqual([
      [0, 12],
      [12, 3],
    ]);
    expect(entries.map(({ logIndex }) => logIndex)).toEqual(Array.from({ length: 15 }, (_, i) => i));
  });

  it('does not request again an entry that a killed run stored', async () => {
    await addMany(2);
    const left = await fetchBytes('log/entries?logIndex=1');
    await to.write(`entries/${Object.keys(JSON.parse(left.toString()))[0]}.json`, left);
    expect(await rekor.sync(to)).toMatchObject({ size: 2, bundles: 1 });
  });

  it('rejects another entry of the range in place of the requested one', async () => {
    await addMany(4);
    const http: Http = {
      close: async () => {},
      send: async (request) => {
        const response = await rekor.http.send({
          ...request,
          url: getUrl(request).replace('logIndex=1', 'logIndex=2'),
        });
        return getUrl(request).endsWith('/retrieve') ? { ...response, status: 405 } : response;
      },
    };
    await expect(rekor.sync(to, NOTHING, 'full', http)).rejects.toMatchObject({
      code: 'log-proof-mismatch',
      details: { index: 1, detail: 'the log answered with entry 2' },
    });
  });

  it('leaves a file without an entry name in place, which the check reports', async () => {
    await addMany(2);
    await to.write('entries/README', 'of a person');
    await rekor.sync(to);
    expect((await to.read('entries/README', 100))?.toString()).toBe('of a person');
    await rekor.sync(to);
    expect((await to.read('entries/README', 100))?.toString()).toBe('of a person');
  });

  it('copies up to 250 000 entries', async () => {
    await addMany(1);
    const head = { origin: `${rekor.log.origin} - ${ACTIVE}`, size: 250_000, root: Buffer.alloc(32) };
    const info = JSON.parse((await fetchBytes('log')).toString());
    const answer = Buffer.from(JSON.stringify({ ...info, signedTreeHead: signHead(rekor.key, head) }));
    const http = replaceAnswer(/\/api\/v1\/log$/, async () => answer);
    // The sync asks for its entries, and the log has fewer.
    await expect(rekor.sync(to, NOTHING, 'full', http)).rejects.toMatchObject({
      code: 'http-status',
      details: { status: 404 },
    });
  });

  it('reports a fork if the entries lead to another root than the signed one', async () => {
    await addMany(3);
    const head = { origin: `${rekor.log.origin} - ${ACTIVE}`, size: 3, root: Buffer.alloc(32) };
    const info = JSON.parse((await fetchBytes('log')).toString());
    const answer = Buffer.from(JSON.stringify({ ...info, signedTreeHead: signHead(rekor.key, head) }));
    const http = replaceAnswer(/\/api\/v1\/log$/, async () => answer);
    await expect(rekor.sync(to, NOTHING, 'full', http)).rejects.toMatchObject({
      code: 'log-fork',
      details: { detail: expect.stringContaining('its 3 entries have the root') },
    });
    expect((await readFiles(dir)).size).toBe(0);
  });

  it.each([
    ['the same size', 2],
    ['a smaller size', 3],
  ])('reports a fork if an entry is proven under another root of %s', async (_, count) => {
    const evil = await startRekorV1(await temporaryFolder(), rekor.key);
    worlds.push(evil);
    // Both histories begin with the same entry.
    const signer = keySigner();
    const spec = {
      data: { hash: { algorithm: 'sha256', value: sha256('first').toString('hex') } },
      signature: {
        content: sign('sha256', Buffer.from('first'), signer.key).toString('base64'),
        publicKey: { content: Buffer.from(signer.pem).toString('base64') },
      },
    };
    const body = JSON.stringify({ kind: 'hashedrekord', apiVersion: '0.0.1', spec });
    for (const { log } of [rekor, evil]) await fetch(`${log.url}/api/v1/log/entries`, { method: 'POST', body });
    await evil.add('evil');
    await addMany(count - 1);
    const first = JSON.parse((await fetchBytes('log/entries?logIndex=0', evil)).toString());
    const http: Http = {
      close: async () => {},
      send: async (request) => {
        const response = await rekor.http.send(request);
        if (!getUrl(request).endsWith('/retrieve')) return response;
        const [, ...others] = (await response.json(1e6)) as unknown[];
        return { ...response, bytes: async () => Buffer.from(JSON.stringify([first, ...others])) };
      },
    };
    await expect(rekor.sync(to, NOTHING, 'full', http)).rejects.toMatchObject({
      code: 'log-fork',
      details: { detail: 'the checkpoint of an entry has another root for 2 entries' },
    });
    expect((await readFiles(dir)).size).toBe(0);
  });

  it('removes partial tiles of the previous size, and no others', async () => {
    await addMany(3);
    await rekor.sync(to);
    await addMany(2, 'more');
    expect(await rekor.sync(to)).toMatchObject({ tiles: 1 });
    const tiles = (await to.list(`trees/${ACTIVE}/tile/`)).map(({ path }) => path);
    expect(tiles).toEqual([`trees/${ACTIVE}/tile/0/000.p/5`]);
    expect((await readRekorV1Index(to)).trees).toEqual([{ treeId: ACTIVE, base: 0, size: 5 }]);
  });
});

describe('the hash tiles of a tree', () => {
  it.each([0, 1, 255, 256, 257, 512, 700])('match C2SP tlog-tiles (%i leaves)', (size) => {
    const entries = createEntries(size);
    const tree = new MerkleTree();
    for (const entry of entries) tree.append(leafHash(entry));
    const expected = [...renderTiles(entries)].filter(({ path }) => !path.startsWith('tile/entries/'));
    const tiles = [...listHashTiles(size)];
    expect(tiles).toHaveLength(expected.length);
    expect(tiles.every(({ width }) => width >= 1 && width <= 256)).toBe(true);
    const bytes = tiles.map((tile) => tileBytes(tree, tile).toString('hex'));
    expect(bytes.toSorted()).toEqual(expected.map((one) => one.bytes.toString('hex')).toSorted());
  });
});
