import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Digest, digestOf } from '../../../../src/lib/digest.ts';
import type { Http, HttpRequest } from '../../../../src/lib/http.ts';
import { folderDestination } from '../../../../src/mirror/index.ts';
import type { EntrySelection } from '../../../../src/mirror/logs/rekor-v1/copy-selection.ts';
import { readRekorV1Index } from '../../../../src/mirror/logs/rekor-v1/entry-index.ts';
import { parseCheckpoint } from '../../../../src/tlog/index.ts';
import { readFiles, temporaryFolder } from '../../../support/folders.ts';
import { changes, recordOperations } from '../../../support/recorded.ts';
import { createEmailSigner, keySigner, NOTHING, type RekorV1World, startRekorV1 } from '../../../support/rekor-v1.ts';

const TREE = '1193050959916656506';
let rekor: RekorV1World;
let dir: string;
let to: ReturnType<typeof recordOperations>;
beforeEach(async () => {
  rekor = await startRekorV1(await temporaryFolder());
  dir = await temporaryFolder();
  to = recordOperations(folderDestination(dir));
});
afterEach(() => rekor.end());

const getUrl = ({ url }: HttpRequest): string => String(url);
const changeRequests = (change: (request: HttpRequest) => HttpRequest): Http => ({
  close: async () => {},
  send: (request) => rekor.http.send(change(request)),
});
const wantDigests = (...contents: readonly string[]): EntrySelection => ({
  ...NOTHING,
  digests: new Set(contents.map(digestOf)),
});
const wantNumbers = (...numbers: readonly number[]): EntrySelection => ({ ...NOTHING, logIndexes: new Set(numbers) });
const listStored = async () => (await readRekorV1Index(to)).entries.map(({ logIndex }) => logIndex);
/** Lists the requests to the search index, in order. */
const listSearches = (sent: HttpRequest[]): unknown[] =>
  sent.filter((one) => getUrl(one).endsWith('/index/retrieve')).map(({ body }) => JSON.parse(String(body)));

describe('a requested entry', () => {
  it('matches the number exactly, and adds no other entry of the log', async () => {
    for (const content of ['a', 'b', 'c']) await rekor.add(content);
    const http = changeRequests((request) => ({
      ...request,
      url: getUrl(request).replace('logIndex=1', 'logIndex=0'),
    }));
    await expect(rekor.sync(to, wantNumbers(1), 'subjects', http)).rejects.toMatchObject({
      code: 'log-proof-mismatch',
      details: { log: 'rekor1', index: 1, detail: 'the log answered with entry 0' },
    });
    expect((await readFiles(dir)).size).toBe(0);
  });

  it('matches the UUID exactly, and adds no other entry of the log', async () => {
    const [one, two] = [await rekor.add('a', keySigner()), await rekor.add('b', keySigner())];
    const http = changeRequests((request) => ({ ...request, url: getUrl(request).replace(two, one) }));
    await expect(rekor.sync(to, wantDigests('b'), 'subjects', http)).rejects.toMatchObject({
      code: 'log-proof-mismatch',
      details: { index: two, detail: 'the log answered with entry 0' },
    });
  });

  it('reaches the disk once and counts once', async () => {
    await rekor.add('a', keySigner());
    const { bundles, bytes } = await rekor.sync(to, wantNumbers(0), 'subjects');
    const files = [...(await readFiles(dir))].filter(([path]) => path.startsWith('entries/'));
    expect([bundles, bytes]).toEqual([1, files[0]?.[1].length]);
    expect(await rekor.sync(to, wantNumbers(0), 'subjects')).toMatchObject({ bundles: 0, bytes: 0 });
  });
});

describe('the checkpoints of a Rekor v1 log', () => {
  const takeChanges = () => changes(to.done.splice(0));

  it('reach the disk last, and not again for an unchanged tree, although the log signs each answer again', async () => {
    await rekor.add('a');
    await rekor.sync(to, wantNumbers(0), 'subjects');
    expect(takeChanges().slice(1)).toEqual(['write index.json', `write trees/${TREE}/checkpoint`, 'write checkpoint']);
    await rekor.sync(to, wantNumbers(0), 'subjects');
    expect(takeChanges()).toEqual([]);
    await rekor.add('b', keySigner());
    await rekor.sync(to, wantNumbers(0), 'subjects');
    expect(takeChanges()).toEqual([
      `write trees/${TREE}/consistency/1-2.json`,
      'write index.json',
      `write trees/${TREE}/checkpoint`,
      'write checkpoint',
    ]);
  });

  it('belong to the active tree, even if the previous tree ended at the same size', async () => {
    await rekor.add('a');
    await rekor.sync(to, NOTHING, 'subjects');
    rekor.rotate();
    await rekor.add('b');
    takeChanges();
    expect(await rekor.sync(to, NOTHING, 'subjects')).toMatchObject({ size: 1, previousSize: 0 });
    const next = String(BigInt(TREE) + 1n);
    expect(takeChanges()).toEqual(['write index.json', `write trees/${next}/checkpoint`, 'write checkpoint']);
    const { origin } = parseCheckpoint((await to.read('checkpoint', 1e4))?.toString() ?? '');
    expect(origin).toBe(`${rekor.log.origin} - ${next}`);
  });

  it('belong to the trees of the stored entries', async () => {
    for (const content of ['a', 'b', 'c']) await rekor.add(content, keySigner());
    rekor.rotate();
    await rekor.add('d', keySigner());
    expect(await rekor.sync(to, wantNumbers(0, 3), 'subjects')).toMatchObject({ bundles: 2 });
    expect(await listStored()).toEqual([0, 3]);
    expect(rekor.requests.filter(({ path }) => path.startsWith('/api/v1/log/proof'))).toEqual([]);
  });

  it('come with tiles only in mode full', async () => {
    await rekor.add('a');
    expect(await rekor.sync(to, NOTHING, 'subjects')).toMatchObject({ tiles: 0, frozen: false });
    expect(await rekor.sync(to, NOTHING, 'full')).toMatchObject({ tiles: 1, bundles: 1 });
  });
});

describe('the search of a Rekor v1 sync', () => {
  const createRecordingHttp = (): { readonly sent: HttpRequest[]; readonly http: Http } => {
    const sent: HttpRequest[] = [];
    return {
      sent,
      http: changeRequests((request) => {
        sent.push(request);
        return request;
      }),
    };
  };

  it('looks up each digest, then the signers of entries found by digest or named by a bundle', async () => {
    await rekor.add('release', createEmailSigner('a@x.test'));
    await rekor.add('named', createEmailSigner('b@x.test'));
    await rekor.add('neither', createEmailSigner('c@x.test'));
    const { sent, http } = createRecordingHttp();
    await rekor.sync(to, { ...wantNumbers(1), digests: new Set([digestOf('release')]) }, 'subjects', http);
    expect(listSearches(sent)).toEqual([{ hash: digestOf('release') }, { email: 'a@x.test' }, { email: 'b@x.test' }]);
    expect(await listStored()).toEqual([0, 1]);
    const { entries } = await readRekorV1Index(to);
    expect(entries.map(({ digests, identities }) => [digests, identities])).toEqual([
      [[digestOf('release')], ['a@x.test']],
      [[], ['b@x.test']],
    ]);
  });

  it('does not look up the signers of entries that only an identity found', async () => {
    await rekor.add('release', createEmailSigner('a@x.test'));
    await rekor.add('other', createEmailSigner('a@x.test', 'b@x.test'));
    await rekor.sync(to, wantDigests('release'), 'subjects');
    const { sent, http } = createRecordingHttp();
    await rekor.sync(to, wantDigests('release'), 'subjects', http);
    expect(listSearches(sent)).toEqual([{ hash: digestOf('release') }, { email: 'a@x.test' }]);
    expect(await listStored()).toEqual([0, 1]);
  });

  it('uses only digests in mode full, because all entries are stored', async () => {
    await rekor.add('release', createEmailSigner('a@x.test'));
    const { sent, http } = createRecordingHttp();
    await rekor.sync(to, wantDigests('release'), 'full', http);
    expect(listSearches(sent)).toEqual([{ hash: digestOf('release') }]);
    expect((await readRekorV1Index(to)).entries[0]?.digests).toEqual([digestOf('release')]);
  });

  it('looks up at most one thousand identities', async () => {
    const emails = Array.from({ length: 1001 }, (_, i) => `u${i}@x.test`);
    await rekor.add('release', createEmailSigner(...emails));
    const sent: HttpRequest[] = [];
    const http: Http = {
      close: async () => {},
      send: async (request) => {
        sent.push(request);
        const first = sent.find((one) => getUrl(one).endsWith('/index/retrieve'));
        if (first === request || !getUrl(request).endsWith('/index/retrieve')) return rekor.http.send(request);
        const nothing = Buffer.from('[]');
        const text = async () => '[]';
        return {
          status: 200,
          url: getUrl(request),
          headers: {},
          body: (async function* () {})(),
          bytes: async () => nothing,
          text,
          json: async () => [],
          discard: async () => {},
        };
      },
    };
    await rekor.sync(to, wantDigests('release'), 'subjects', http);
    expect(listSearches(sent).slice(1)).toEqual(emails.slice(0, 1000).map((email) => ({ email })));
  });

  it('looks up a long-lived key as the entry encodes it, identified by its SPKI digest', async () => {
    const unknown: Digest = digestOf('unknown');
    await rekor.add('release', keySigner());
    const { sent, http } = createRecordingHttp();
    await rekor.sync(to, { ...NOTHING, digests: new Set([unknown, digestOf('release')]) }, 'subjects', http);
    expect(listSearches(sent)).toEqual([
      { hash: unknown },
      { hash: digestOf('release') },
      { publicKey: { format: 'x509', content: expect.any(String) } },
    ]);
    expect((await readRekorV1Index(to)).entries[0]?.identities).toEqual([expect.stringMatching(/^sha256:/)]);
  });
});
