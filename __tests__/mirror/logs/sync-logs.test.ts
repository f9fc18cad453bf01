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
  ed25519NoteSigner,
  leafHash,
  renderTiles,
  rootOf,
  signCheckpoint,
  verifierKey,
} from '../../../src/tlog/index.ts';
import { bareConfig, barePorts } from '../../support/bare-mirror.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { type LogServer, serveLog } from '../../support/log-server.ts';
import { keySigner, type RekorV1World, startRekorV1 } from '../../support/rekor-v1.ts';
import { entriesOf, writeFiles } from '../../support/tile-log.ts';
import { cosignerOf } from '../../support/witness.ts';

const http = createHttp({ retries: 0 });
afterAll(() => http.close());
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const ORIGIN = 'log.acme.test';
const KEY = verifierKey(ORIGIN, publicKey);
const [MAY, JUNE] = ['2026-05-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z'];
const FROZEN = 'Log frozen — it goes on in another';

const rootHash = (size: number, name = 'entry'): string => rootOf(entriesOf(size, name).map(leafHash)).toString('hex');
function files(size: number, lines: readonly string[] = [], name = 'entry'): Map<string, Buffer> {
  const entries = entriesOf(size, name);
  const held = new Map([...renderTiles(entries)].map(({ path, bytes }) => [path, bytes]));
  const body = { origin: ORIGIN, size, root: rootOf(entries.map(leafHash)), extensions: lines };
  return held.set('checkpoint', Buffer.from(signCheckpoint(body, ed25519NoteSigner(ORIGIN, privateKey))));
}

let dir: string;
let server: LogServer;
beforeEach(async () => {
  dir = await temporaryFolder();
  server = await serveLog(files(3));
});
afterEach(() => server.close());

const portsOf = () => barePorts(JUNE, { http });
const configOf = (...logs: readonly LogConfig[]) => bareConfig(dir, { logs });
type TileLog = Extract<LogConfig, { readonly type: 'tiled' }>;
const tiled = (more: Partial<TileLog> = {}): TileLog => ({
  name: 'log',
  type: 'tiled',
  url: server.url,
  origin: ORIGIN,
  key: KEY,
  ...more,
});
const entryOf = (size: number, more: Partial<MirrorLog> = {}): MirrorLog => ({
  name: 'log',
  type: 'tiled',
  origin: ORIGIN,
  size,
  root: rootHash(size),
  syncedAt: MAY,
  ...more,
});
const indexOf = (...logs: readonly MirrorLog[]) => ({
  version: 1 as const,
  syncedAt: MAY,
  trust: [],
  logs: [...logs],
  subjects: [],
});
const NOTHING = { previousSize: 0, tiles: 0, bundles: 0, bytes: 0 };
/** What came of the one log. */
async function syncOf(log: LogConfig, indexed?: ReturnType<typeof indexOf>, ports = portsOf()): Promise<LogResult> {
  const followed = { config: configOf(log), to: folderDestination(dir), roots: [], before: indexed, ports };
  const [only, ...more] = await syncTileLogs(followed);
  expect(more).toEqual([]);
  return only as LogResult;
}
const hold = (held: ReadonlyMap<string, Buffer>): Promise<void> => writeFiles(join(dir, 'logs/log'), held);

describe('a tile log that is followed', () => {
  it('is told with what was read of it, and as it was when it was asked', async () => {
    const { line, entry, error } = await syncOf(tiled());
    expect(line).toEqual({
      name: 'log',
      type: 'tiled',
      outcome: 'synced',
      size: 3,
      previousSize: 0,
      root: rootHash(3),
      tiles: 1,
      bundles: 1,
      bytes: expect.any(Number),
    });
    expect(entry).toEqual(entryOf(3, { syncedAt: JUNE }));
    expect(error).toBeUndefined();
    expect((await syncOf(tiled())).line).toMatchObject({ outcome: 'unchanged', size: 3, previousSize: 3, bytes: 0 });
  });

  it('is not asked before it begins', async () => {
    const validFor = { start: '2026-06-01T00:00:00.001Z' };
    expect(await syncOf(tiled({ validFor }))).toEqual({
      line: { name: 'log', type: 'tiled', outcome: 'waiting', size: 0, ...NOTHING },
    });
    expect(server.asked).toEqual([]);
    expect((await syncOf(tiled({ validFor: { start: JUNE } }))).line.outcome).toBe('synced');
  });

  it.each<[string, MirrorLog]>([
    ['larger', entryOf(4)],
    ['of the same size under another root', entryOf(3, { root: rootHash(3, 'other') })],
  ])('forks where the index had it %s and its checkpoint is gone', async (_, entry) => {
    const ports = portsOf();
    const { line, error } = await syncOf(tiled(), indexOf(entry), ports);
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
    ['of another name', [entryOf(9, { name: 'other' })]],
    ['of another origin', [entryOf(9, { origin: 'other.test' })]],
    ['that it grew from', [entryOf(2)]],
    ['that it grew from, beside both', [entryOf(9, { name: 'other' }), entryOf(9, { origin: 'o' }), entryOf(2)]],
  ])('is held against its own line of the index alone: one %s', async (_, entries) => {
    expect((await syncOf(tiled(), indexOf(...entries))).line).toMatchObject({ outcome: 'synced', size: 3 });
  });

  it('that cannot be asked fails without evidence of a fork', async () => {
    const ports = portsOf();
    const log = tiled();
    await server.close();
    const { line, entry, error } = await syncOf(log, indexOf(entryOf(3)), ports);
    expect([line.outcome, entry, error?.code]).toEqual(['failed', undefined, 'network-unreachable']);
    expect(JSON.parse(ports.told())).toMatchObject({ event: 'source-failed', code: 'network-unreachable' });
    expect(JSON.parse(ports.told())).not.toHaveProperty('evidence');
  });

  it('does not hold up the others', async () => {
    const logs = [tiled({ url: 'http://127.0.0.1:1' }), tiled({ name: 'two' })];
    const ports = portsOf();
    const results = await syncTileLogs({
      config: configOf(...logs),
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

  it('needs as many witnesses as the configuration asks for', async () => {
    const witnesses = { keys: [cosignerOf('one.acme.test').verifierKey], urls: [], quorum: 1 };
    const config = { ...configOf(tiled()), witnesses };
    const followed = { config, to: folderDestination(dir), roots: [], before: undefined, ports: portsOf() };
    const [result] = await syncTileLogs(followed);
    expect(result?.error).toMatchObject({ code: 'log-unwitnessed', details: { log: 'log', expected: 1, found: 0 } });
    expect(await folderDestination(dir).list('logs/')).toEqual([]);
  });
});

describe('a tile log that takes no more entries', () => {
  const SAYS = files(3, [FROZEN]);
  const HERE = {
    line: { ...NOTHING, name: 'log', type: 'tiled', outcome: 'frozen', size: 3, previousSize: 3, root: rootHash(3) },
    entry: { ...entryOf(3), frozen: true },
  };

  it('is not asked again where its own checkpoint says so, and is as old as the index has it', async () => {
    await hold(SAYS);
    expect(await syncOf(tiled(), indexOf(entryOf(3, { frozen: true })))).toEqual(HERE);
    expect(server.asked).toEqual([]);
  });

  it.each<[string, readonly MirrorLog[]]>([
    ['nothing', []],
    ['it, not yet frozen', [entryOf(3)]],
    ['it, smaller', [entryOf(2, { frozen: true })]],
    ['it, under another root', [entryOf(3, { frozen: true, root: rootHash(3, 'other') })]],
    ['one of another name', [entryOf(3, { frozen: true, name: 'other' })]],
    ['one of another origin', [entryOf(3, { frozen: true, origin: 'other.test' })]],
  ])('is held from now on where its checkpoint says so and the index has %s', async (_, entries) => {
    await hold(SAYS);
    const { entry } = await syncOf(tiled(), indexOf(...entries));
    expect(entry).toEqual({ ...entryOf(3), frozen: true, syncedAt: JUNE });
    expect(server.asked).toEqual([]);
  });

  it('is not asked again where it is declared so and the index has it as frozen', async () => {
    await hold(files(3));
    const index = indexOf(entryOf(3, { frozen: true }));
    expect(await syncOf(tiled({ frozen: true }), index)).toEqual(HERE);
    expect(await syncOf(tiled({ validFor: { end: MAY } }), index)).toEqual(HERE);
    expect(server.asked).toEqual([]);
  });

  it.each<[string, readonly MirrorLog[]]>([
    ['nothing', []],
    ['it, not yet frozen', [entryOf(3)]],
    ['it, smaller', [entryOf(2, { frozen: true })]],
    ['it, under another root', [entryOf(3, { frozen: true, root: rootHash(3, 'other') })]],
    ['one of another name', [entryOf(3, { frozen: true, name: 'other' })]],
    ['one of another origin', [entryOf(3, { frozen: true, origin: 'other.test' })]],
  ])('is asked once more where it is declared so and the index has %s', async (_, entries) => {
    await hold(files(3));
    const { line, entry } = await syncOf(tiled({ frozen: true }), indexOf(...entries));
    expect([line.outcome, entry]).toEqual(['unchanged', entryOf(3, { syncedAt: JUNE, frozen: true })]);
    expect(server.asked).toEqual(['checkpoint']);
  });

  it('is asked where it is not declared so any more', async () => {
    await hold(files(3));
    const { entry } = await syncOf(tiled(), indexOf(entryOf(3, { frozen: true })));
    expect(entry).toEqual(entryOf(3, { syncedAt: JUNE }));
    expect(server.asked).toEqual(['checkpoint']);
  });

  it('is frozen in the index as soon as it says so', async () => {
    server.files = SAYS;
    expect((await syncOf(tiled())).entry).toEqual(entryOf(3, { syncedAt: JUNE, frozen: true }));
  });
});

describe('logs without tiles', () => {
  let rekor: RekorV1World;
  let roots: readonly TrustedRootFile[];
  beforeEach(async () => {
    rekor = await startRekorV1(await temporaryFolder());
    const names = [rekor.log.origin];
    const logs = [{ names, publicKey: createPublicKey(rekor.key), keyId: Buffer.from('id') }];
    roots = [{ name: 'root', bytes: Buffer.alloc(0), logs }];
  });
  afterEach(() => rekor.end());
  const sync = (logs: readonly LogConfig[], ...contents: readonly string[]) =>
    syncRekorV1Logs(
      { config: configOf(...logs), to: folderDestination(dir), roots, before: undefined, ports: portsOf() },
      contents.map((text) => ({ reference: 'r:1', digest: digestOf(text), mediaType: 'x/y', size: 1 })),
    );

  it('are followed after the evidence, those with tiles before it', async () => {
    await rekor.add('release');
    const results = await sync([tiled(), rekor.log], 'release');
    expect(results.map(({ line }) => line)).toMatchObject([
      { name: 'rekor1', type: 'rekor-v1', outcome: 'synced', size: 1, bundles: 1 },
    ]);
    expect(server.asked).toEqual([]);
    const config = configOf(rekor.log);
    const followed = { config, to: folderDestination(dir), roots, before: undefined, ports: portsOf() };
    expect(await syncTileLogs(followed)).toEqual([]);
  });

  it('are synced where the tree is the same, but something more of it is wanted', async () => {
    await rekor.add('one', keySigner());
    await rekor.add('two', keySigner());
    const lineOf = async (...contents: string[]) => (await sync([rekor.log], ...contents))[0]?.line;
    expect(await lineOf('one')).toMatchObject({ outcome: 'synced', size: 2, previousSize: 0, bundles: 1 });
    expect(await lineOf('one')).toMatchObject({ outcome: 'unchanged', size: 2, previousSize: 2, bundles: 0 });
    expect(await lineOf('one', 'two')).toMatchObject({ outcome: 'synced', size: 2, previousSize: 2, bundles: 1 });
    await rekor.add('three', keySigner());
    expect(await lineOf('one', 'two')).toMatchObject({ outcome: 'synced', size: 3, previousSize: 2, bytes: 0 });
  });
});
