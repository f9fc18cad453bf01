import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../../src/lib/digest.ts';
import { createHttp } from '../../../../src/lib/http.ts';
import { type RekorV1Api, rekorV1Api } from '../../../../src/mirror/logs/rekor-v1/api.ts';
import { type ScriptedServer, scriptedServer } from '../../../support/scripted-server.ts';

const http = createHttp({ retries: 0 });
let server: ScriptedServer | undefined;
afterAll(() => http.close());
afterEach(() => server?.end());

/** A log that gives this answer to whatever it is asked, and what it was sent. */
async function answering(status: number, answer: unknown, end = ''): Promise<RekorV1Api & { sent: string[] }> {
  const sent: string[] = [];
  server = await scriptedServer((_, response, body) => {
    sent.push(body.toString());
    response.writeHead(status).end(typeof answer === 'string' ? answer : JSON.stringify(answer));
  });
  const url = `http://${server.host}/log${end}`;
  const log = { name: 'rekor1', type: 'rekor-v1', url, origin: 'o', mode: 'full' } as const;
  return { ...rekorV1Api(log, http), sent };
}
const asked = (): readonly string[] => server?.asked ?? [];
const shard = (treeID: string) => ({ treeID, signedTreeHead: `head of ${treeID}`, treeSize: 3 });
const UUID = 'ab'.repeat(40);

describe('the read API of a Rekor v1 log', () => {
  it.each(['', '/'])('lies under its address, whether that ends with a slash or not ("%s")', async (end) => {
    const api = await answering(200, '{"an": "entry"}', end);
    expect((await api.entry(17)).toString()).toBe('{"an": "entry"}');
    await api.entryByUuid(UUID);
    expect(asked()).toEqual(['GET /log/api/v1/log/entries?logIndex=17', `GET /log/api/v1/log/entries/${UUID}`]);
  });

  it('tells its shards, the inactive ones first', async () => {
    const api = await answering(200, { ...shard('9'), inactiveShards: [shard('7'), shard('8')] });
    expect((await api.shards()).map(({ treeID, signedTreeHead }) => [treeID, signedTreeHead])).toEqual([
      ['7', 'head of 7'],
      ['8', 'head of 8'],
      ['9', 'head of 9'],
    ]);
    expect(asked()).toEqual(['GET /log/api/v1/log']);
  });

  it.each([{}, { inactiveShards: null }, { inactiveShards: [] }])('may have one shard: %j', async (more) => {
    const api = await answering(200, { ...shard('7'), ...more });
    expect((await api.shards()).map(({ treeID }) => treeID)).toEqual(['7']);
  });

  it('has no two shards of one tree', async () => {
    const api = await answering(200, { ...shard('7'), inactiveShards: [shard('8'), shard('7')] });
    await expect(api.shards()).rejects.toMatchObject({
      code: 'response-malformed',
      details: { detail: 'two shards have the same tree ID' },
    });
  });

  it.each([
    ['no JSON', 'x'],
    ['no shard', {}],
    ['a tree that is no number', shard('07')],
    ['a tree of too many digits', shard('1'.repeat(21))],
  ])('is malformed where its answer is %s', async (_, answer) => {
    const api = await answering(200, answer);
    await expect(api.shards()).rejects.toMatchObject({ code: 'response-malformed' });
  });

  it('gives several entries at once', async () => {
    const api = await answering(200, [{ [UUID]: { body: 'a' } }, { b: 1 }]);
    expect((await api.entries([1, 2])).map(String)).toEqual([`{"${UUID}":{"body":"a"}}`, '{"b":1}']);
    expect(api.sent).toEqual(['{"logIndexes":[1,2]}']);
    expect(asked()).toEqual(['POST /log/api/v1/log/entries/retrieve']);
  });

  it.each([404, 405, 422, 501])('gives none at once where it answers %i', async (status) => {
    expect(await (await answering(status, [{ b: 1 }])).entries([1])).toEqual([]);
  });

  it('gives at most ten at once', async () => {
    const many = (count: number) => Array.from({ length: count }, () => ({ a: 1 }));
    expect(await (await answering(200, many(10))).entries([1])).toHaveLength(10);
    await server?.end();
    await expect((await answering(200, many(11))).entries([1])).rejects.toMatchObject({ code: 'response-malformed' });
  });

  it('proves that a tree grew', async () => {
    const hashes = ['0a'.repeat(32)];
    expect(await (await answering(200, { hashes, rootHash: 'x' })).proof('7', 3, 9)).toEqual(hashes);
    expect(asked()).toEqual(['GET /log/api/v1/log/proof?firstSize=3&lastSize=9&treeID=7']);
  });

  it('finds entries by a digest, an address and a key', async () => {
    const api = await answering(200, [UUID, 'cd'.repeat(32)]);
    const publicKey = { format: 'x509', content: 'a key' } as const;
    for (const term of [{ hash: digestOf('x') }, { email: 'jane@x.test' }, { publicKey }])
      expect(await api.find(term)).toEqual([UUID, 'cd'.repeat(32)]);
    expect(api.sent.map((text) => JSON.parse(text))).toEqual([
      { hash: digestOf('x') },
      { email: 'jane@x.test' },
      { publicKey },
    ]);
    expect(new Set(asked())).toEqual(new Set(['POST /log/api/v1/index/retrieve']));
  });

  it.each([404, 501])('finds none where it keeps no search index (%i)', async (status) => {
    expect(await (await answering(status, [UUID])).find({ email: 'jane@x.test' })).toEqual([]);
  });

  it.each([400, 405, 422, 500])('does not find none where it answers %i to a search', async (status) => {
    const api = await answering(status, [UUID]);
    await expect(api.find({ email: 'jane@x.test' })).rejects.toMatchObject({ code: 'http-status' });
  });
});
