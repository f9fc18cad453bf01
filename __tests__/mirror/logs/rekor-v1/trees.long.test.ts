import { createPublicKey, sign } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf, sha256 } from '../../../../src/lib/digest.ts';
import { baseError } from '../../../../src/lib/errors.ts';
import type { Http } from '../../../../src/lib/http.ts';
import { McError } from '../../../../src/lib/mc-error.ts';
import { type Destination, folderDestination } from '../../../../src/mirror/index.ts';
import { readRekorV1Index } from '../../../../src/mirror/logs/rekor-v1/entry-index.ts';
import { RekorV1ReadApi } from '../../../../src/mirror/serve/rekor-v1.ts';
import { formatCheckpointBody, formatNote, parseCheckpoint } from '../../../../src/tlog/index.ts';
import { copyFolder, readFiles, temporaryFolder } from '../../../support/folders.ts';
import { createEmailSigner, keySigner, NOTHING, type RekorV1World, startRekorV1 } from '../../../support/rekor-v1.ts';

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
const countRequests = (path: string): number => rekor.requests.filter((one) => one.path.startsWith(path)).length;

type Answer = Record<string, unknown>;
/** Replaces the answer of the log for a path. */
const changeAnswer = (on: string, change: (answer: Answer) => unknown): Http => ({
  close: async () => {},
  send: async (request) => {
    const response = await rekor.http.send(request);
    if (new URL(String(request.url)).pathname !== on) return response;
    const text = Buffer.from(JSON.stringify(change((await response.json(10_000_000)) as Answer)));
    return { ...response, bytes: async () => text };
  },
});

describe('a Rekor v1 log in mode full', () => {
  it('passes the check after a copy entry by entry over all its trees, with each root recomputed', async () => {
    await addMany(23);
    rekor.rotate();
    await addMany(5, 'second');
    const synced = await rekor.sync(to);
    expect(synced).toMatchObject({ size: 5, previousSize: 0, bundles: 28, tiles: 2 });
    const { trees, entries } = await readRekorV1Index(to);
    expect(trees.map(({ base, size }) => [base, size])).toEqual([
      [0, 23],
      [23, 5],
    ]);
    expect(entries.map(({ logIndex }) => logIndex)).toEqual(Array.from({ length: 28 }, (_, i) => i));
    await rekor.check(to);
  });

  it('receives range requests only for new entries, and none for a complete tree', async () => {
    await addMany(23);
    await rekor.sync(to);
    expect(countRequests('/api/v1/log/entries/retrieve')).toBe(3);
    rekor.rotate();
    await addMany(3, 'second');
    expect(await rekor.sync(to)).toMatchObject({ size: 3, previousSize: 0, bundles: 3 });
    expect(countRequests('/api/v1/log/entries/retrieve')).toBe(4);
    await addMany(8, 'third');
    expect(await rekor.sync(to)).toMatchObject({ size: 11, previousSize: 3, bundles: 8 });
    expect(countRequests('/api/v1/log/entries/retrieve')).toBe(5);
    expect(await rekor.sync(to)).toMatchObject({ size: 11, bundles: 0, bytes: 0, tiles: 0 });
    expect(countRequests('/api/v1/log/entries/retrieve')).toBe(5);
    await rekor.check(to);
  });

  it('may return more, duplicate or fewer entries than requested, and each entry is stored once', async () => {
    await addMany(14);
    const stray = JSON.parse(
      await (await rekor.http.send({ url: `${rekor.log.url}/api/v1/log/entries?logIndex=13` })).text(1e6),
    );
    const http = changeAnswer('/api/v1/log/entries/retrieve', (answer) => {
      const [first, , ...rest] = answer as unknown as Answer[];
      return [first, first, stray, ...rest].slice(0, 10);
    });
    expect(await rekor.sync(to, NOTHING, 'full', http)).toMatchObject({ size: 14, bundles: 14 });
    await rekor.check(to);
  });

  it('receives single requests if it does not support ranges', async () => {
    await addMany(12);
    const http: Http = {
      close: async () => {},
      send: async (request) => {
        const response = await rekor.http.send(request);
        return String(request.url).endsWith('/retrieve') ? { ...response, status: 405 } : response;
      },
    };
    expect(await rekor.sync(to, NOTHING, 'full', http)).toMatchObject({ size: 12, bundles: 12 });
    await rekor.check(to);
  });

  it('receives no request for an entry that an interrupted run stored and that still verifies', async () => {
    await addMany(25);
    const complete = await temporaryFolder();
    await rekor.sync(folderDestination(complete));
    const readContents = async (folder: string) =>
      [...(await readFiles(folder))].filter(([path]) => !path.startsWith('entries/') && !path.endsWith('checkpoint'));
    for (let budget = 2; budget < 4; budget++) {
      const cut = await temporaryFolder();
      let left = budget;
      const http: Http = {
        close: async () => {},
        send: async (request) => {
          if (left-- <= 0)
            throw baseError('network-unreachable', { method: 'GET', url: '', detail: 'cut', attempts: 1 });
          return rekor.http.send(request);
        },
      };
      const destination = folderDestination(cut);
      await expect(rekor.sync(destination, NOTHING, 'full', http)).rejects.toMatchObject({
        code: 'network-unreachable',
      });
      expect((await readFiles(cut)).has('checkpoint')).toBe(false);
      const storedCount = (await destination.list('entries/')).length;
      expect(await rekor.sync(destination)).toMatchObject({ size: 25, bundles: 25 - storedCount });
      expect(await readContents(cut)).toEqual(await readContents(complete));
      await rekor.check(destination);
    }
  });

  it('replaces a changed entry of an interrupted run', async () => {
    await addMany(5);
    const uuid = await rekor.add('one');
    await to.write(`entries/${uuid}.json`, '{"changed": true}');
    await to.write(`entries/${'0'.repeat(64)}.json`, 'strange');
    expect(await rekor.sync(to)).toMatchObject({ size: 6, bundles: 6 });
    await rekor.check(to);
  });

  it('causes an error for entries of another history under the same key, and none of them is stored', async () => {
    await addMany(5);
    await rekor.sync(to);
    const before = await readFiles(dir);
    await addMany(4, 'new');
    const evil = await startRekorV1(await temporaryFolder(), rekor.key);
    worlds.push(evil);
    for (let i = 0; i < 9; i++) await evil.add(`evil ${i}`);
    const http: Http = {
      close: async () => {},
      send: (request) => {
        const url = String(request.url);
        return rekor.http.send(
          url.includes('/entries') ? { ...request, url: url.replace(rekor.log.url, evil.log.url) } : request,
        );
      },
    };
    await expect(rekor.sync(to, NOTHING, 'full', http)).rejects.toMatchObject({ code: 'log-fork' });
    expect(await readFiles(dir)).toEqual(before);
    expect(await rekor.sync(to)).toMatchObject({ size: 9, bundles: 4 });
    await rekor.check(to);
  });

  it('causes an error if it is too large to copy completely', async () => {
    await addMany(1);
    const origin = `${rekor.log.origin} - 1193050959916656506`;
    const body = formatCheckpointBody({ origin, size: 250_001, root: Buffer.alloc(32) });
    const spki = createPublicKey(rekor.key).export({ type: 'spki', format: 'der' });
    const signature = sign('sha256', Buffer.from(body), rekor.key);
    const keyId = sha256(spki).subarray(0, 4);
    const signedTreeHead = formatNote({ body, signatures: [{ name: rekor.log.origin, keyId, signature }] });
    const http = changeAnswer('/api/v1/log', (info) => ({ ...info, signedTreeHead }));
    await expect(rekor.sync(to, NOTHING, 'full', http)).rejects.toMatchObject({ code: 'mirror-mode-unsupported' });
    expect(countRequests('/api/v1/log/entries/retrieve')).toBe(0);
  });
});

describe('the trees of a Rekor v1 log', () => {
  it('lead into the next tree, with a proof to the end of the old one', async () => {
    await addMany(4);
    await rekor.sync(to, NOTHING, 'subjects');
    await addMany(3, 'second');
    rekor.rotate();
    await addMany(2, 'third');
    expect(await rekor.sync(to, NOTHING, 'subjects')).toMatchObject({ size: 2, previousSize: 0 });
    const { trees } = await readRekorV1Index(to);
    const [first, second] = trees;
    expect(trees.map(({ base, size }) => [base, size])).toEqual([
      [0, 7],
      [7, 2],
    ]);
    expect([...(await readFiles(dir)).keys()]).toEqual([
      'checkpoint',
      'index.json',
      `trees/${first?.treeId}/checkpoint`,
      `trees/${first?.treeId}/consistency/4-7.json`,
      `trees/${second?.treeId}/checkpoint`,
    ]);
    expect(parseCheckpoint((await to.read('checkpoint', 1e6))?.toString() ?? '').origin).toMatch(
      new RegExp(` - ${second?.treeId}$`),
    );
    await rekor.check(to, 'subjects');
  });

  it.each<[string, (info: Answer) => unknown]>([
    ['the log no longer lists a tree', (info) => ({ ...info, inactiveShards: [] })],
    [
      'a tree is signed under the name of another one',
      (info) => ({ ...info, inactiveShards: [{ ...(info.inactiveShards as Answer[])[0], treeID: '17' }] }),
    ],
    [
      'a tree replaced another one',
      (info) => {
        const [old] = info.inactiveShards as Answer[];
        return { ...old, inactiveShards: [{ ...info, inactiveShards: null }] };
      },
    ],
  ])('cause a fork report if %s', async (_, change) => {
    await addMany(4);
    rekor.rotate();
    await addMany(2, 'second');
    await rekor.sync(to, NOTHING, 'subjects');
    const before = await readFiles(dir);
    await expect(rekor.sync(to, NOTHING, 'subjects', changeAnswer('/api/v1/log', change))).rejects.toMatchObject({
      code: 'log-fork',
    });
    expect(await readFiles(dir)).toEqual(before);
  });

  it.each<[string, string, unknown]>([
    ['of the log', '/api/v1/log', {}],
    ['of a proof', '/api/v1/log/proof', { hashes: ['zz'] }],
    ['of a search', '/api/v1/index/retrieve', ['../../x']],
  ])('never come from an answer %s that is invalid', async (_, path, answer) => {
    await addMany(1);
    await rekor.sync(to, NOTHING, 'subjects');
    await addMany(1, 'more');
    const wanted = { ...NOTHING, digests: new Set([digestOf('x')]) };
    await expect(
      rekor.sync(
        to,
        wanted,
        'subjects',
        changeAnswer(path, () => answer),
      ),
    ).rejects.toMatchObject({
      code: 'response-malformed',
    });
  });

  it('must have different IDs', async () => {
    await addMany(1);
    const duplicated = changeAnswer('/api/v1/log', (info) => ({ ...info, inactiveShards: [info] }));
    await expect(rekor.sync(to, NOTHING, 'subjects', duplicated)).rejects.toMatchObject({ code: 'response-malformed' });
  });

  it('number their entries consecutively: an entry in another position is refused', async () => {
    await addMany(4);
    rekor.rotate();
    await addMany(2, 'second');
    const wanted = { ...NOTHING, logIndexes: new Set([5]) };
    const off = changeAnswer('/api/v1/log/entries', (answer) =>
      Object.fromEntries(Object.entries(answer).map(([uuid, entry]) => [uuid, { ...(entry as Answer), logIndex: 1 }])),
    );
    await expect(rekor.sync(to, { ...wanted, logIndexes: new Set([1]) }, 'subjects', off)).resolves.toBeDefined();
    await expect(rekor.sync(folderDestination(await temporaryFolder()), wanted, 'subjects', off)).rejects.toMatchObject(
      { code: 'log-proof-mismatch' },
    );
  });
});

describe('a Rekor v1 log in mode subjects', () => {
  it('returns the entries of a digest and of the addresses and keys that signed it, over all trees', async () => {
    const key = keySigner();
    const wanted = { ...NOTHING, digests: new Set([digestOf('release')]) };
    const own = [
      await rekor.add('release', key),
      await rekor.add('release', createEmailSigner('Jane@Acme.test')),
      await rekor.add('another', key),
    ];
    await rekor.add('stranger', keySigner());
    rekor.rotate();
    own.push(await rekor.add('later', createEmailSigner('jane@acme.test')));
    await rekor.add('other', createEmailSigner('eve@acme.test'));
    await rekor.sync(to, wanted, 'subjects');
    const { entries } = await readRekorV1Index(to);
    expect(entries.map(({ uuid }) => uuid)).toEqual(own);
    expect(entries.map(({ digests, identities }) => [digests, identities?.length])).toEqual([
      [[digestOf('release')], 1],
      [[digestOf('release')], 1],
      [[], 1],
      [[], 1],
    ]);
    expect(entries[3]?.identities).toEqual(['jane@acme.test']);
  });

  it('receives no search for identities of entries that an identity found', async () => {
    const [key, other] = [keySigner(), keySigner()];
    const wanted = { ...NOTHING, digests: new Set([digestOf('release')]) };
    await rekor.add('release', key);
    await rekor.add('shared', key);
    await rekor.add('shared', other);
    await rekor.add('other', other);
    await rekor.sync(to, wanted, 'subjects');
    await rekor.sync(to, wanted, 'subjects');
    expect((await readRekorV1Index(to)).entries.map(({ logIndex }) => logIndex)).toEqual([0, 1]);
  });

  it('gets a chain that joins each checkpoint, also those of entries, to the newest one by proofs', async () => {
    for (let i = 0; i < 4; i++) {
      await addMany(2, `round ${i}`);
      await rekor.sync(to, { ...NOTHING, logIndexes: new Set([2 * i]) }, 'subjects');
    }
    const [tree] = (await readRekorV1Index(to)).trees;
    const links = (await to.list('trees/')).map(({ path }) => path).filter((path) => path.includes('consistency'));
    expect(links.map((path) => path.split('/').at(-1))).toEqual(['2-4.json', '4-6.json', '6-8.json']);
    await rekor.check(to, 'subjects');
    for (const link of links) {
      const copy = folderDestination(await copyFolder(dir));
      await copy.remove(link);
      await expect(rekor.check(copy, 'subjects')).rejects.toMatchObject({ code: 'mirror-damaged' });
    }
    expect(tree?.size).toBe(8);
  });

  it('causes a fork report if it signs another root for an entry than for its head', async () => {
    await addMany(3);
    let grown = false;
    const http: Http = {
      close: async () => {},
      send: async (request) => {
        // The log grows between its head and the entry, and cannot prove that it did.
        if (!grown && String(request.url).includes('logIndex=')) {
          grown = true;
          await rekor.add('in between');
        }
        const response = await rekor.http.send(request);
        if (!String(request.url).includes('/log/proof')) return response;
        return { ...response, bytes: async () => Buffer.from('{"hashes": []}') };
      },
    };
    const wanted = { ...NOTHING, logIndexes: new Set([1]) };
    await expect(rekor.sync(to, wanted, 'subjects', http)).rejects.toMatchObject({ code: 'log-fork' });
    expect([...(await readFiles(dir)).keys()]).toEqual([]);
    expect(await rekor.sync(to, wanted, 'subjects')).toMatchObject({ size: 4 });
  });
});

/** Creates a log with the same key and another history. */
async function startTwin(entries: number): Promise<RekorV1World> {
  const evil = await startRekorV1(await temporaryFolder(), rekor.key);
  worlds.push(evil);
  for (let i = 0; i < entries; i++) await evil.add(`evil ${i}`);
  return evil;
}
const redirectRequests = (evil: RekorV1World, about: string): Http => ({
  close: async () => {},
  send: (request) => {
    const url = String(request.url);
    return rekor.http.send(
      url.includes(about) ? { ...request, url: url.replace(rekor.log.url, evil.log.url) } : request,
    );
  },
});

describe('a Rekor v1 log with two histories', () => {
  it('causes a fork report if an entry is proven under another root of the same size', async () => {
    await addMany(3);
    const http = redirectRequests(await startTwin(3), 'logIndex=');
    const wanted = { ...NOTHING, logIndexes: new Set([1]) };
    await expect(rekor.sync(to, wanted, 'subjects', http)).rejects.toMatchObject({
      code: 'log-fork',
      evidence: { kept: expect.any(String), seen: expect.any(String) },
    });
    expect((await readFiles(dir)).size).toBe(0);
  });

  it('causes a fork report if two entries are proven under different roots of one smaller size', async () => {
    await addMany(3);
    const evil = await startTwin(3);
    const wanted = { ...NOTHING, logIndexes: new Set([0, 1]) };
    const [own, other] = await Promise.all(
      [rekor, evil].map((world, i) =>
        rekor.http.send({ url: `${world.log.url}/api/v1/log/entries?logIndex=${i}` }).then((one) => one.bytes(1e6)),
      ),
    );
    await addMany(2, 'later');
    const http: Http = {
      close: async () => {},
      send: async (request) => {
        const response = await rekor.http.send(request);
        const index = /logIndex=(\d)/.exec(String(request.url))?.[1];
        return index === undefined
          ? response
          : { ...response, bytes: async () => (index === '0' ? own : other) ?? Buffer.alloc(0) };
      },
    };
    await expect(rekor.sync(to, wanted, 'subjects', http)).rejects.toMatchObject({ code: 'log-fork' });
  });

  it('causes an error in mode full if the path of an entry does not lead to its root', async () => {
    await addMany(3);
    const evil = await startTwin(2);
    const own = await rekor.http.send({ url: `${evil.log.url}/api/v1/log` });
    const { signedTreeHead, rootHash } = (await own.json(1e6)) as { signedTreeHead: string; rootHash: string };
    const http = changeAnswer('/api/v1/log/entries/retrieve', (answer) =>
      (answer as unknown as Record<string, Answer>[]).map((one) =>
        Object.fromEntries(
          Object.entries(one).map(([uuid, entry]) => {
            const verification = entry.verification as Answer;
            const inclusionProof = {
              ...(verification.inclusionProof as Answer),
              checkpoint: signedTreeHead,
              rootHash,
              treeSize: 2,
            };
            return [uuid, { ...entry, verification: { ...verification, inclusionProof } }];
          }),
        ),
      ),
    );
    await expect(rekor.sync(to, NOTHING, 'full', http)).rejects.toMatchObject({ code: 'log-proof-mismatch' });
  });
});

describe('the read API for a mirrored log of several trees', () => {
  it('lists all trees, and returns proofs between the stored sizes', async () => {
    await addMany(4);
    await rekor.sync(to, NOTHING, 'subjects');
    await addMany(3, 'second');
    rekor.rotate();
    await addMany(2, 'third');
    await rekor.sync(to, NOTHING, 'subjects');
    await addMany(1, 'fourth');
    await rekor.sync(to, NOTHING, 'subjects');
    const inLog = {
      name: 'mirror',
      read: (path: string, max: number) => to.read(path.replace('logs/rekor1/', ''), max),
    };
    const api = new RekorV1ReadApi(inLog, { name: 'rekor1', publicKey: undefined });
    const get = async (path: string, query = '') => {
      const answer = await api.get(path, new URLSearchParams(query));
      return { status: answer.status, ...JSON.parse(String(answer.body)) };
    };
    const [first, second] = (await readRekorV1Index(to)).trees.map(({ treeId }) => treeId);
    expect(await get('log')).toMatchObject({
      treeID: second,
      treeSize: 3,
      inactiveShards: [{ treeID: first, treeSize: 7 }],
    });
    expect(await get('log/proof', 'firstSize=2&lastSize=3')).toMatchObject({ status: 200 });
    expect(await get('log/proof', `firstSize=4&lastSize=7&treeID=${first}`)).toMatchObject({ status: 200 });
    expect(await get('log/proof', 'firstSize=4&lastSize=7')).toMatchObject({ status: 404 });
    expect(await get('log/proof', 'firstSize=2&lastSize=3&treeID=17')).toMatchObject({ status: 404 });
  });
});

describe('the check of a Rekor v1 log', () => {
  it('reports an older checkpoint of the log or of a tree', async () => {
    await addMany(3);
    await rekor.sync(to, NOTHING, 'subjects');
    const old = (await to.read('checkpoint', 1e6)) ?? '';
    await addMany(2, 'more');
    await rekor.sync(to, NOTHING, 'subjects');
    const [tree] = (await readRekorV1Index(to)).trees;
    for (const paths of [
      ['checkpoint'],
      [`trees/${tree?.treeId}/checkpoint`],
      ['checkpoint', `trees/${tree?.treeId}/checkpoint`],
    ]) {
      const copy = folderDestination(await copyFolder(dir));
      for (const path of paths) await copy.write(path, old);
      await expect(rekor.check(copy, 'subjects')).rejects.toMatchObject({ code: 'mirror-damaged' });
    }
    await rekor.check(to, 'subjects');
  });

  it('reports each missing, changed and extra file in both modes', async () => {
    await addMany(6);
    await rekor.sync(to, NOTHING, 'full');
    await addMany(3, 'more');
    rekor.rotate();
    await addMany(2, 'second');
    await rekor.sync(to, NOTHING, 'full');
    await rekor.check(to);
    for (const [path, bytes] of await readFiles(dir)) {
      const removed = folderDestination(await copyFolder(dir));
      await removed.remove(path);
      // In full mode the tree itself proves what the links prove.
      if (!path.includes('/consistency/'))
        await expect(rekor.check(removed)).rejects.toMatchObject({ code: 'mirror-damaged' });
      const changed = Buffer.from(bytes);
      const at = Math.floor(bytes.length / 3);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const other = folderDestination(await copyFolder(dir));
      await other.write(path, changed);
      await expect(rekor.check(other)).rejects.toBeInstanceOf(McError);
    }
    await to.write('entries/strange.json', '{}');
    await expect(rekor.check(to)).rejects.toMatchObject({ code: 'mirror-damaged' });
  });
});
