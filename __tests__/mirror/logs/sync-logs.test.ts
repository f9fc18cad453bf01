import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../src/lib/digest.ts';
import { createHttp } from '../../../src/lib/http.ts';
import type { MirrorLog } from '../../../src/mirror/format/layout.ts';
import { folderDestination } from '../../../src/mirror/index.ts';
import type { LogConfig } from '../../../src/mirror/logs/log-config.ts';
import type { TrustedRootFile } from '../../../src/mirror/logs/log-keys.ts';
import { type LogResult, syncRekorV1Logs, syncTileLogs } from '../../../src/mirror/logs/sync-logs.ts';
import {
  computeMerkleRoot,
  ed25519NoteSigner,
  leafHash,
  renderTiles,
  signCheckpoint,
  verifierKey,
} from '../../../src/tlog/index.ts';
import { bareConfig, barePorts } from '../../support/bare-mirror.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { type LogServer, serveLog } from '../../support/log-server.ts';
import { keySigner, type RekorV1World, startRekorV1 } from '../../support/rekor-v1.ts';
import { createEntries, writeFiles } from '../../support/tile-log.ts';
import { createCosigner } from '../../support/witness.ts';

const http = createHttp({ retries: 0 });
afterAll(() => http.close());
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const ORIGIN = 'log.acme.test';
const KEY = verifierKey(ORIGIN, publicKey);
const [MAY, JUNE] = ['2026-05-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z'];
const FROZEN = 'Log frozen — it goes on in another';

const computeRoot = (size: number, name = 'entry'): string =>
  computeMerkleRoot(createEntries(size, name).map(leafHash)).toString('hex');
function renderLogFiles(size: number, lines: readonly string[] = [], name = 'entry'): Map<string, Buffer> {
  const entries = createEntries(size, name);
  const stored = new Map([...renderTiles(entries)].map(({ path, bytes }) => [path, bytes]));
  const body = { origin: ORIGIN, size, root: computeMerkleRoot(entries.map(leafHash)), extensions: lines };
  return stored.set('checkpoint', Buffer.from(signCheckpoint(body, ed25519NoteSigner(ORIGIN, privateKey))));
}

let dir: string;
let server: LogServer;
beforeEach(async () => {
  dir = await temporaryFolder();
  server = await serveLog(renderLogFiles(3));
});
afterEach(() => server.close());

const createPorts = () => barePorts(JUNE, { http });
const createConfig = (...logs: readonly LogConfig[]) => bareConfig(dir, { logs });
type TileLog = Extract<LogConfig, { readonly type: 'tiled' }>;
const createTiledLog = (more: Partial<TileLog> = {}): TileLog => ({
  name: 'log',
  type: 'tiled',
  url: server.url,
  origin: ORIGIN,
  key: KEY,
  ...more,
});
const createEntry = (size: number, more: Partial<MirrorLog> = {}): MirrorLog => ({
  name: 'log',
  type: 'tiled',
  origin: ORIGIN,
  size,
  root: computeRoot(size),
  syncedAt: MAY,
  ...more,
});
const createIndex = (...logs: readonly MirrorLog[]) => ({
  version: 1 as const,
  syncedAt: MAY,
  trust: [],
  logs: [...logs],
  subjects: [],
});
const NOTHING = { previousSize: 0, tiles: 0, bundles: 0, bytes: 0 };
/** Returns the result of the only log. */
async function syncLog(
  log: LogConfig,
  indexed?: ReturnType<typeof createIndex>,
  ports = createPorts(),
): Promise<LogResult> {
  const followed = { config: createConfig(log), to: folderDestination(dir), roots: [], before: indexed, ports };
  const [only, ...more] = await syncTileLogs(followed);
  expect(more).toEqual([]);
  return only as LogResult;
}
const storeLog = (stored: ReadonlyMap<string, Buffer>): Promise<void> => writeFiles(join(dir, 'logs/log'), stored);

describe('syncTileLogs', () => {
  it('reports what it read from the log and the time of the request', async () => {
    const { line, entry, error } = await syncLog(createTiledLog());
    expect(line).toEqual({
      name: 'log',
      type: 'tiled',
      outcome: 'synced',
      size: 3,
      previousSize: 0,
      root: computeRoot(3),
      tiles: 1,
      bundles: 1,
      bytes: expect.any(Number),
    });
    expect(entry).toEqual(createEntry(3, { syncedAt: JUNE }));
    expect(error).toBeUndefined();
    expect((await syncLog(createTiledLog())).line).toMatchObject({
      outcome: 'unchanged',
      size: 3,
      previousSize: 3,
      bytes: 0,
    });
  });

  it('sends no request before the log begins', async () => {
    const validFor = { start: '2026-06-01T00:00:00.001Z' };
    expect(await syncLog(createTiledLog({ validFor }))).toEqual({
      line: { name: 'log', type: 'tiled', outcome: 'waiting', size: 0, ...NOTHING },
    });
    expect(server.asked).toEqual([]);
    expect((await syncLog(createTiledLog({ validFor: { start: JUNE } }))).line.outcome).toBe('synced');
  });

  it.each<[string, MirrorLog]>([
    ['larger', createEntry(4)],
    ['of the same size under another root', createEntry(3, { root: computeRoot(3, 'other') })],
  ])('reports a fork if the index has the log %s and its checkpoint is missing', async (_, entry) => {
    const ports = createPorts();
    const { line, error } = await syncLog(createTiledLog(), createIndex(entry), ports);
    expect(line).toEqual({ name: 'log', type: 'tiled', outcome: 'failed', size: 0, ...NOTHING });
    expect(error).toMatchObject({ code: 'log-fork', details: { kept: entry.size } });
    const [fork] = await folderDestination(dir).list('forks/log/');
    expect(JSON.parse(ports.told())).toMatchObject({
      level: 'error',
      event: 'log-fork',
      source: 'log',
      origin: ORIGIN,
      code: 'log-fork',
      evidence: fork?.path,
    });
  });

  it.each<[string, readonly MirrorLog[]]>([
    ['of another name', [createEntry(9, { name: 'other' })]],
    ['of another origin', [createEntry(9, { origin: 'other.test' })]],
    ['from an earlier size', [createEntry(2)]],
    [
      'from an earlier size, beside both',
      [createEntry(9, { name: 'other' }), createEntry(9, { origin: 'o' }), createEntry(2)],
    ],
  ])('compares a log only with its own index line: one %s', async (_, entries) => {
    expect((await syncLog(createTiledLog(), createIndex(...entries))).line).toMatchObject({
      outcome: 'synced',
      size: 3,
    });
  });

  it('reports a log that does not answer as failed, without evidence of a fork', async () => {
    const ports = createPorts();
    const log = createTiledLog();
    await server.close();
    const { line, entry, error } = await syncLog(log, createIndex(createEntry(3)), ports);
    expect([line.outcome, entry, error?.code]).toEqual(['failed', undefined, 'network-unreachable']);
    expect(JSON.parse(ports.told())).toMatchObject({ event: 'source-failed', code: 'network-unreachable' });
    expect(JSON.parse(ports.told())).not.toHaveProperty('evidence');
  });

  it('follows the other logs if one fails', async () => {
    const logs = [createTiledLog({ url: 'http://127.0.0.1:1' }), createTiledLog({ name: 'two' })];
    const ports = createPorts();
    const results = await syncTileLogs({
      config: createConfig(...logs),
      to: folderDestination(dir),
      roots: [],
      before: undefined,
      ports,
    });
    expect(results.map(({ line }) => [line.name, line.outcome])).toEqual([
      ['log', 'failed'],
      ['two', 'synced'],
    ]);
  });

  it('requires the configured number of witnesses', async () => {
    const witnesses = { keys: [createCosigner('one.acme.test').verifierKey], urls: [], quorum: 1 };
    const config = { ...createConfig(createTiledLog()), witnesses };
    const followed = { config, to: folderDestination(dir), roots: [], before: undefined, ports: createPorts() };
    const [result] = await syncTileLogs(followed);
    expect(result?.error).toMatchObject({ code: 'log-unwitnessed', details: { log: 'log', expected: 1, found: 0 } });
    expect(await folderDestination(dir).list('logs/')).toEqual([]);
  });
});

describe('syncTileLogs for a frozen log', () => {
  const SAYS = renderLogFiles(3, [FROZEN]);
  const HERE = {
    line: { ...NOTHING, name: 'log', type: 'tiled', outcome: 'frozen', size: 3, previousSize: 3, root: computeRoot(3) },
    entry: { ...createEntry(3), frozen: true },
  };

  it('sends no request if the stored checkpoint marks the log as frozen, and keeps the age from the index', async () => {
    await storeLog(SAYS);
    expect(await syncLog(createTiledLog(), createIndex(createEntry(3, { frozen: true })))).toEqual(HERE);
    expect(server.asked).toEqual([]);
  });

  it.each<[string, readonly MirrorLog[]]>([
    ['no entry', []],
    ['the log, not yet frozen', [createEntry(3)]],
    ['the log, smaller', [createEntry(2, { frozen: true })]],
    ['the log, under another root', [createEntry(3, { frozen: true, root: computeRoot(3, 'other') })]],
    ['a log of another name', [createEntry(3, { frozen: true, name: 'other' })]],
    ['a log of another origin', [createEntry(3, { frozen: true, origin: 'other.test' })]],
  ])('marks the log as frozen if the stored checkpoint marks it and the index has %s', async (_, entries) => {
    await storeLog(SAYS);
    const { entry } = await syncLog(createTiledLog(), createIndex(...entries));
    expect(entry).toEqual({ ...createEntry(3), frozen: true, syncedAt: JUNE });
    expect(server.asked).toEqual([]);
  });

  it('sends no request if the log is declared frozen and the index has it as frozen', async () => {
    await storeLog(renderLogFiles(3));
    const index = createIndex(createEntry(3, { frozen: true }));
    expect(await syncLog(createTiledLog({ frozen: true }), index)).toEqual(HERE);
    expect(await syncLog(createTiledLog({ validFor: { end: MAY } }), index)).toEqual(HERE);
    expect(server.asked).toEqual([]);
  });

  it.each<[string, readonly MirrorLog[]]>([
    ['no entry', []],
    ['the log, not yet frozen', [createEntry(3)]],
    ['the log, smaller', [createEntry(2, { frozen: true })]],
    ['the log, under another root', [createEntry(3, { frozen: true, root: computeRoot(3, 'other') })]],
    ['a log of another name', [createEntry(3, { frozen: true, name: 'other' })]],
    ['a log of another origin', [createEntry(3, { frozen: true, origin: 'other.test' })]],
  ])('asks once more if the log is declared frozen and the index has %s', async (_, entries) => {
    await storeLog(renderLogFiles(3));
    const { line, entry } = await syncLog(createTiledLog({ frozen: true }), createIndex(...entries));
    expect([line.outcome, entry]).toEqual(['unchanged', createEntry(3, { syncedAt: JUNE, frozen: true })]);
    expect(server.asked).toEqual(['checkpoint']);
  });

  it('asks a log that is no longer declared frozen', async () => {
    await storeLog(renderLogFiles(3));
    const { entry } = await syncLog(createTiledLog(), createIndex(createEntry(3, { frozen: true })));
    expect(entry).toEqual(createEntry(3, { syncedAt: JUNE }));
    expect(server.asked).toEqual(['checkpoint']);
  });

  it('marks the log as frozen in the index as soon as its checkpoint does', async () => {
    server.files = SAYS;
    expect((await syncLog(createTiledLog())).entry).toEqual(createEntry(3, { syncedAt: JUNE, frozen: true }));
  });
});

describe('syncRekorV1Logs', () => {
  let rekor: RekorV1World;
  let roots: readonly TrustedRootFile[];
  beforeEach(async () => {
    rekor = await startRekorV1(await temporaryFolder());
    const names = [rekor.log.origin];
    const logs = [{ names, publicKey: createPublicKey(rekor.key), keyId: Buffer.from('id') }];
    roots = [{ name: 'root', bytes: Buffer.alloc(0), logs }];
  });
  afterEach(() => rekor.end());
  const syncRekorLogs = (logs: readonly LogConfig[], ...contents: readonly string[]) =>
    syncRekorV1Logs(
      { config: createConfig(...logs), to: folderDestination(dir), roots, before: undefined, ports: createPorts() },
      contents.map((text) => ({ reference: 'r:1', digest: digestOf(text), mediaType: 'x/y', size: 1 })),
    );

  it('follows logs without tiles after the evidence, and syncTileLogs follows tile logs before it', async () => {
    await rekor.add('release');
    const results = await syncRekorLogs([createTiledLog(), rekor.log], 'release');
    expect(results.map(({ line }) => line)).toMatchObject([
      { name: 'rekor1', type: 'rekor-v1', outcome: 'synced', size: 1, bundles: 1 },
    ]);
    expect(server.asked).toEqual([]);
    const config = createConfig(rekor.log);
    const followed = { config, to: folderDestination(dir), roots, before: undefined, ports: createPorts() };
    expect(await syncTileLogs(followed)).toEqual([]);
  });

  it('fetches newly wanted entries even if the tree is unchanged', async () => {
    await rekor.add('one', keySigner());
    await rekor.add('two', keySigner());
    const getLine = async (...contents: string[]) => (await syncRekorLogs([rekor.log], ...contents))[0]?.line;
    expect(await getLine('one')).toMatchObject({ outcome: 'synced', size: 2, previousSize: 0, bundles: 1 });
    expect(await getLine('one')).toMatchObject({ outcome: 'unchanged', size: 2, previousSize: 2, bundles: 0 });
    expect(await getLine('one', 'two')).toMatchObject({ outcome: 'synced', size: 2, previousSize: 2, bundles: 1 });
    await rekor.add('three', keySigner());
    expect(await getLine('one', 'two')).toMatchObject({ outcome: 'synced', size: 3, previousSize: 2, bytes: 0 });
  });
});
