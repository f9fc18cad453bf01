import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Http } from '../../../../src/lib/http.ts';
import { type MirrorConfig, type MirrorPorts, syncMirror } from '../../../../src/mirror/index.ts';
import { readFiles } from '../../../support/folders.ts';
import { pushImage } from '../../../support/image.ts';
import { attest, mirrorConfig, mirrorPorts, sandboxSigner } from '../../../support/mirror.ts';
import { startWorld, type World } from '../../../support/sandbox.ts';

let world: World;
let config: MirrorConfig;
let ports: MirrorPorts;

async function attestRelease(tag: string): Promise<void> {
  const repository = world.repository('primary', 'acme/app');
  await attest(repository, await pushImage(repository, tag, tag), await sandboxSigner(world, 'v1'));
}

beforeAll(async () => {
  world = await startWorld();
  config = await mirrorConfig(world, [`${world.host('primary')}/acme/app`]);
  ports = mirrorPorts(world);
  await attestRelease('v1');
  expect((await syncMirror(config, ports)).outcome).toBe('passed');
  await attestRelease('v2');
}, 30_000);
afterAll(() => world.end());

/** Replaces the answer of the log for one path. */
function changeAnswer(on: string, change: (answer: unknown) => unknown): MirrorPorts {
  const http: Http = {
    close: async () => {},
    send: async (request) => {
      const response = await world.http.send(request);
      if (!String(request.url).includes(on)) return response;
      const answer = change(await response.json(1_000_000));
      return { ...response, bytes: async () => Buffer.from(JSON.stringify(answer)) };
    },
  };
  return { ...ports, http };
}

const defects: [string, string, string, (answer: Record<string, unknown>) => unknown][] = [
  ['proves another history', 'log-fork', '/log/proof', (proof) => ({ ...proof, hashes: ['00'.repeat(32)] })],
  ['returns an invalid proof', 'log-fork', '/log/proof', (proof) => ({ ...proof, hashes: [] })],
  [
    'has no valid signature',
    'log-fork',
    '/api/v1/log',
    (info) =>
      info.signedTreeHead ? { ...info, signedTreeHead: String(info.signedTreeHead).replace('\n2\n', '\n3\n') } : info,
  ],
  [
    'returns an entry with another body',
    'log-proof-mismatch',
    '/log/entries',
    (entry) => editEntries(entry, (one) => ({ ...one, body: Buffer.from('{}').toString('base64') })),
  ],
  [
    'returns an entry with a path that leads to another root',
    'log-proof-mismatch',
    '/log/entries',
    (entry) => editEntries(entry, (one) => changeProof(one, { hashes: ['11'.repeat(32)] })),
  ],
  [
    'returns an entry under a tree without a signature',
    'log-proof-mismatch',
    '/log/entries',
    (entry) => editEntries(entry, (one) => changeProof(one, { checkpoint: 'x' })),
  ],
  [
    'returns an entry under a larger tree than the checkpoint',
    'log-proof-mismatch',
    '/log/entries',
    (entry) => editEntries(entry, (one) => changeProof(one, { treeSize: 3 })),
  ],
  [
    'returns another entry than the requested one',
    'log-proof-mismatch',
    '/log/entries',
    (entry) => editEntries(entry, (one) => ({ ...one, logIndex: 17 })),
  ],
  [
    'returns two entries',
    'log-proof-mismatch',
    '/log/entries',
    (entry) => ({ ...entry, ['0'.repeat(64)]: Object.values(entry)[0] }),
  ],
  ['returns a response without an entry', 'log-proof-mismatch', '/log/entries', () => ({ nothing: 1 })],
];

type Entry = Record<string, unknown>;
const editEntries = (answer: Record<string, unknown>, change: (entry: Entry) => Entry) =>
  Object.fromEntries(Object.entries(answer).map(([uuid, entry]) => [uuid, change(entry as Entry)]));
function changeProof(entry: Entry, change: Entry): Entry {
  const verification = entry.verification as Record<string, Entry>;
  return {
    ...entry,
    verification: { ...verification, inclusionProof: { ...verification.inclusionProof, ...change } },
  };
}

describe('syncMirror for a Rekor v1 log', () => {
  it.each(defects)(
    'refuses a log that %s with %s, and keeps the mirrored files of the log',
    async (_, code, on, change) => {
      const listStored = async () =>
        [...(await readFiles(config.to))].filter(([path]) => path.startsWith('logs/rekor1')).map(([path]) => path);
      const before = await listStored();
      const report = await syncMirror(
        config,
        changeAnswer(on, (answer) => change(answer as Record<string, unknown>)),
      );
      expect(report).toMatchObject({ outcome: 'failed', reasons: [{ code, log: 'rekor1' }] });
      expect(await listStored()).toEqual(before);
    },
  );

  it('stores the new entries about the releases after the log grew, each entry once', async () => {
    const report = await syncMirror(config, ports);
    expect(report.logs[1]).toMatchObject({ name: 'rekor1', previousSize: 1, size: 2, bundles: 1 });
    expect((await syncMirror(config, ports)).logs[1]).toMatchObject({ outcome: 'unchanged', bundles: 0 });
  });

  it('fetches the entries that bundles name from a log without a search index', async () => {
    const other = await mirrorConfig(world, [`${world.host('primary')}/acme/app`], 'searchless');
    const http: Http = {
      close: async () => {},
      send: async (request) => {
        const response = await world.http.send(request);
        return String(request.url).includes('index/retrieve') ? { ...response, status: 501 } : response;
      },
    };
    expect((await syncMirror(other, { ...ports, http })).logs[1]).toMatchObject({ outcome: 'synced', bundles: 2 });
  });
});
