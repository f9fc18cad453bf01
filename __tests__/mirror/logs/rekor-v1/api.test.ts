import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../../src/lib/digest.ts';
import { createHttp } from '../../../../src/lib/http.ts';
import { createRekorV1Api, type RekorV1Api } from '../../../../src/mirror/logs/rekor-v1/api.ts';
import { type ScriptedServer, scriptedServer } from '../../../support/scripted-server.ts';

const http = createHttp({ retries: 0 });
let server: ScriptedServer | undefined;
afterAll(() => http.close());
afterEach(() => server?.end());

/** Creates a log that returns this answer to every request, and records the requests. */
async function createApi(status: number, answer: unknown, end = ''): Promise<RekorV1Api & { sent: string[] }> {
  const sent: string[] = [];
  server = await scriptedServer((_, response, body) => {
    sent.push(body.toString());
    response.writeHead(status).end(typeof answer === 'string' ? answer : JSON.stringify(answer));
  });
  const url = `http://${server.host}/log${end}`;
  const log = { name: 'rekor1', type: 'rekor-v1', url, origin: 'o', mode: 'full' } as const;
  return { ...createRekorV1Api(log, http), sent };
}
const listRequests = (): readonly string[] => server?.asked ?? [];
const createShard = (treeID: string) => ({ treeID, signedTreeHead: `head of ${treeID}`, treeSize: 3 });
const UUID = 'ab'.repeat(40);

describe('createRekorV1Api', () => {
  it.each(['', '/'])('builds its URLs from an address with or without a final slash ("%s")', async (end) => {
    const api = await createApi(200, '{"an": "entry"}', end);
    expect((await api.entry(17)).toString()).toBe('{"an": "entry"}');
    await api.entryByUuid(UUID);
    expect(listRequests()).toEqual(['GET /log/api/v1/log/entries?logIndex=17', `GET /log/api/v1/log/entries/${UUID}`]);
  });

  it('lists the shards of the log, the inactive ones first', async () => {
    const api = await createApi(200, { ...createShard('9'), inactiveShards: [createShard('7'), createShard('8')] });
    expect((await api.shards()).map(({ treeID, signedTreeHead }) => [treeID, signedTreeHead])).toEqual([
      ['7', 'head of 7'],
      ['8', 'head of 8'],
      ['9', 'head of 9'],
    ]);
    expect(listRequests()).toEqual(['GET /log/api/v1/log']);
  });

  it.each([{}, { inactiveShards: null }, { inactiveShards: [] }])('accepts a log with one shard: %j', async (more) => {
    const api = await createApi(200, { ...createShard('7'), ...more });
    expect((await api.shards()).map(({ treeID }) => treeID)).toEqual(['7']);
  });

  it('rejects two shards of one tree', async () => {
    const api = await createApi(200, { ...createShard('7'), inactiveShards: [createShard('8'), createShard('7')] });
    await expect(api.shards()).rejects.toMatchObject({
      code: 'response-malformed',
      details: { detail: 'two shards have the same tree ID' },
    });
  });

  it.each([
    ['not JSON', 'x'],
    ['without a shard', {}],
    ['a tree that is not a number', createShard('07')],
    ['a tree with too many digits', createShard('1'.repeat(21))],
  ])('reports a malformed response if the answer is %s', async (_, answer) => {
    const api = await createApi(200, answer);
    await expect(api.shards()).rejects.toMatchObject({ code: 'response-malformed' });
  });

  it('fetches several entries in one request', async () => {
    const api = await createApi(200, [{ [UUID]: { body: 'a' } }, { b: 1 }]);
    expect((await api.entries([1, 2])).map(String)).toEqual([`{"${UUID}":{"body":"a"}}`, '{"b":1}']);
    expect(api.sent).toEqual(['{"logIndexes":[1,2]}']);
    expect(listRequests()).toEqual(['POST /log/api/v1/log/entries/retrieve']);
  });

  it.each([404, 405, 422, 501])('returns no entries of a batch that the log answers with %i', async (status) => {
    expect(await (await createApi(status, [{ b: 1 }])).entries([1])).toEqual([]);
  });

  it('fetches at most ten entries in one request', async () => {
    const createEntries = (count: number) => Array.from({ length: count }, () => ({ a: 1 }));
    expect(await (await createApi(200, createEntries(10))).entries([1])).toHaveLength(10);
    await server?.end();
    await expect((await createApi(200, createEntries(11))).entries([1])).rejects.toMatchObject({
      code: 'response-malformed',
    });
  });

  it('fetches the proof that a tree grew', async () => {
    const hashes = ['0a'.repeat(32)];
    expect(await (await createApi(200, { hashes, rootHash: 'x' })).proof('7', 3, 9)).toEqual(hashes);
    expect(listRequests()).toEqual(['GET /log/api/v1/log/proof?firstSize=3&lastSize=9&treeID=7']);
  });

  it('searches entries by digest, email address and key', async () => {
    const api = await createApi(200, [UUID, 'cd'.repeat(32)]);
    const publicKey = { format: 'x509', content: 'a key' } as const;
    for (const term of [{ hash: digestOf('x') }, { email: 'jane@x.test' }, { publicKey }])
      expect(await api.find(term)).toEqual([UUID, 'cd'.repeat(32)]);
    expect(api.sent.map((text) => JSON.parse(text))).toEqual([
      { hash: digestOf('x') },
      { email: 'jane@x.test' },
      { publicKey },
    ]);
    expect(new Set(listRequests())).toEqual(new Set(['POST /log/api/v1/index/retrieve']));
  });

  it.each([404, 501])('returns no entries if the log has no search index (%i)', async (status) => {
    expect(await (await createApi(status, [UUID])).find({ email: 'jane@x.test' })).toEqual([]);
  });

  it.each([400, 405, 422, 500])('throws if the log answers a search with %i', async (status) => {
    const api = await createApi(status, [UUID]);
    await expect(api.find({ email: 'jane@x.test' })).rejects.toMatchObject({ code: 'http-status' });
  });
});
