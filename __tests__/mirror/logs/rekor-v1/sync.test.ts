import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Digest, digestOf } from '../../../../src/lib/digest.ts';
import type { Http, HttpRequest } from '../../../../src/lib/http.ts';
import { folderDestination } from '../../../../src/mirror/index.ts';
import type { EntrySelection } from '../../../../src/mirror/logs/rekor-v1/copy-selection.ts';
import { readRekorV1Index } from '../../../../src/mirror/logs/rekor-v1/entry-index.ts';
import { parseCheckpoint } from '../../../../src/tlog/index.ts';
import { filesOf, temporaryFolder } from '../../../support/folders.ts';
import { changes, recorded } from '../../../support/recorded.ts';
import { emailSigner, keySigner, NOTHING, type RekorV1World, startRekorV1 } from '../../../support/rekor-v1.ts';

const TREE = '1193050959916656506';
let rekor: RekorV1World;
let dir: string;
let to: ReturnType<typeof recorded>;
beforeEach(async () => {
  rekor = await startRekorV1(await temporaryFolder());
  dir = await temporaryFolder();
  to = recorded(folderDestination(dir));
});
afterEach(() => rekor.end());

const urlOf = ({ url }: HttpRequest): string => String(url);
const asking = (change: (request: HttpRequest) => HttpRequest): Http => ({
  close: async () => {},
  send: (request) => rekor.http.send(change(request)),
});
const about = (...contents: readonly string[]): EntrySelection => ({
  ...NOTHING,
  digests: new Set(contents.map(digestOf)),
});
const numbered = (...numbers: readonly number[]): EntrySelection => ({ ...NOTHING, logIndexes: new Set(numbers) });
const held = async () => (await readRekorV1Index(to)).entries.map(({ logIndex }) => logIndex);
/** What the search index was asked for, in order. */
const searched = (asked: HttpRequest[]): unknown[] =>
  asked.filter((one) => urlOf(one).endsWith('/index/retrieve')).map(({ body }) => JSON.parse(String(body)));

describe('an entry that was asked for', () => {
  it('by its number is that one, and no other of the log', async () => {
    for (const content of ['a', 'b', 'c']) await rekor.add(content);
    const http = asking((request) => ({ ...request, url: urlOf(request).replace('logIndex=1', 'logIndex=0') }));
    await expect(rekor.sync(to, numbered(1), 'subjects', http)).rejects.toMatchObject({
      code: 'log-proof-mismatch',
      details: { log: 'rekor1', index: 1, detail: 'the log answered with entry 0' },
    });
    expect((await filesOf(dir)).size).toBe(0);
  });

  it('by its UUID is that one, and no other of the log', async () => {
    const [one, two] = [await rekor.add('a', keySigner()), await rekor.add('b', keySigner())];
    const http = asking((request) => ({ ...request, url: urlOf(request).replace(two, one) }));
    await expect(rekor.sync(to, about('b'), 'subjects', http)).rejects.toMatchObject({
      code: 'log-proof-mismatch',
      details: { index: two, detail: 'the log answered with entry 0' },
    });
  });

  it('is written once, and counted', async () => {
    await rekor.add('a', keySigner());
    const { bundles, bytes } = await rekor.sync(to, numbered(0), 'subjects');
    const files = [...(await filesOf(dir))].filter(([path]) => path.startsWith('entries/'));
    expect([bundles, bytes]).toEqual([1, files[0]?.[1].length]);
    expect(await rekor.sync(to, numbered(0), 'subjects')).toMatchObject({ bundles: 0, bytes: 0 });
  });
});

describe('the heads of a Rekor v1 log', () => {
  const written = () => changes(to.done.splice(0));

  it('are written last, and not again where the tree is the same: each answer is signed anew', async () => {
    await rekor.add('a');
    await rekor.sync(to, numbered(0), 'subjects');
    expect(written().slice(1)).toEqual(['write index.json', `write trees/${TREE}/checkpoint`, 'write checkpoint']);
    await rekor.sync(to, numbered(0), 'subjects');
    expect(written()).toEqual([]);
    await rekor.add('b', keySigner());
    await rekor.sync(to, numbered(0), 'subjects');
    expect(written()).toEqual([
      `write trees/${TREE}/consistency/1-2.json`,
      'write index.json',
      `write trees/${TREE}/checkpoint`,
      'write checkpoint',
    ]);
  });

  it('are those of the active tree, also where the one before ended at the same size', async () => {
    await rekor.add('a');
    await rekor.sync(to, NOTHING, 'subjects');
    rekor.rotate();
    await rekor.add('b');
    written();
    expect(await rekor.sync(to, NOTHING, 'subjects')).toMatchObject({ size: 1, previousSize: 0 });
    const next = String(BigInt(TREE) + 1n);
    expect(written()).toEqual(['write index.json', `write trees/${next}/checkpoint`, 'write checkpoint']);
    const { origin } = parseCheckpoint((await to.read('checkpoint', 1e4))?.toString() ?? '');
    expect(origin).toBe(`${rekor.log.origin} - ${next}`);
  });

  it('are each that of the entries of its tree', async () => {
    for (const content of ['a', 'b', 'c']) await rekor.add(content, keySigner());
    rekor.rotate();
    await rekor.add('d', keySigner());
    expect(await rekor.sync(to, numbered(0, 3), 'subjects')).toMatchObject({ bundles: 2 });
    expect(await held()).toEqual([0, 3]);
    expect(rekor.requests.filter(({ path }) => path.startsWith('/api/v1/log/proof'))).toEqual([]);
  });

  it('have tiles in mode full alone', async () => {
    await rekor.add('a');
    expect(await rekor.sync(to, NOTHING, 'subjects')).toMatchObject({ tiles: 0, frozen: false });
    expect(await rekor.sync(to, NOTHING, 'full')).toMatchObject({ tiles: 1, bundles: 1 });
  });
});

describe('what is looked for in a Rekor v1 log', () => {
  const listening = (): { readonly asked: HttpRequest[]; readonly http: Http } => {
    const asked: HttpRequest[] = [];
    return {
      asked,
      http: asking((request) => {
        asked.push(request);
        return request;
      }),
    };
  };

  it('is each digest, then who signed what was found by one or is named by a bundle', async () => {
    await rekor.add('release', emailSigner('a@x.test'));
    await rekor.add('named', emailSigner('b@x.test'));
    await rekor.add('neither', emailSigner('c@x.test'));
    const { asked, http } = listening();
    await rekor.sync(to, { ...numbered(1), digests: new Set([digestOf('release')]) }, 'subjects', http);
    expect(searched(asked)).toEqual([{ hash: digestOf('release') }, { email: 'a@x.test' }, { email: 'b@x.test' }]);
    expect(await held()).toEqual([0, 1]);
    const { entries } = await readRekorV1Index(to);
    expect(entries.map(({ digests, identities }) => [digests, identities])).toEqual([
      [[digestOf('release')], ['a@x.test']],
      [[], ['b@x.test']],
    ]);
  });

  it('is not who signed what was only found by an identity', async () => {
    await rekor.add('release', emailSigner('a@x.test'));
    await rekor.add('other', emailSigner('a@x.test', 'b@x.test'));
    await rekor.sync(to, about('release'), 'subjects');
    const { asked, http } = listening();
    await rekor.sync(to, about('release'), 'subjects', http);
    expect(searched(asked)).toEqual([{ hash: digestOf('release') }, { email: 'a@x.test' }]);
    expect(await held()).toEqual([0, 1]);
  });

  it('is in mode full what the log knows of a digest, for the rest is here', async () => {
    await rekor.add('release', emailSigner('a@x.test'));
    const { asked, http } = listening();
    await rekor.sync(to, about('release'), 'full', http);
    expect(searched(asked)).toEqual([{ hash: digestOf('release') }]);
    expect((await readRekorV1Index(to)).entries[0]?.digests).toEqual([digestOf('release')]);
  });

  it('is at most a thousand identities', async () => {
    const emails = Array.from({ length: 1001 }, (_, i) => `u${i}@x.test`);
    await rekor.add('release', emailSigner(...emails));
    const asked: HttpRequest[] = [];
    const http: Http = {
      close: async () => {},
      send: async (request) => {
        asked.push(request);
        const first = asked.find((one) => urlOf(one).endsWith('/index/retrieve'));
        if (first === request || !urlOf(request).endsWith('/index/retrieve')) return rekor.http.send(request);
        const nothing = Buffer.from('[]');
        const text = async () => '[]';
        return {
          status: 200,
          url: urlOf(request),
          headers: {},
          body: (async function* () {})(),
          bytes: async () => nothing,
          text,
          json: async () => [],
          discard: async () => {},
        };
      },
    };
    await rekor.sync(to, about('release'), 'subjects', http);
    expect(searched(asked).slice(1)).toEqual(emails.slice(0, 1000).map((email) => ({ email })));
  });

  it('is a long-lived key as the entry has it, told by the digest of its SPKI', async () => {
    const unknown: Digest = digestOf('unknown');
    await rekor.add('release', keySigner());
    const { asked, http } = listening();
    await rekor.sync(to, { ...NOTHING, digests: new Set([unknown, digestOf('release')]) }, 'subjects', http);
    expect(searched(asked)).toEqual([
      { hash: unknown },
      { hash: digestOf('release') },
      { publicKey: { format: 'x509', content: expect.any(String) } },
    ]);
    expect((await readRekorV1Index(to)).entries[0]?.identities).toEqual([expect.stringMatching(/^sha256:/)]);
  });
});
