import { generateKeyPairSync } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { Clock } from '../../../src/lib/clock.ts';
import { createHttp } from '../../../src/lib/http.ts';
import { silent } from '../../../src/lib/progress.ts';
import {
  checkMirror,
  folderDestination,
  loadMirrorConfig,
  type MirrorConfig,
  type MirrorPorts,
  mirrorStatus,
  serveMirror,
  syncMirror,
  syncOnce,
} from '../../../src/mirror/index.ts';
import { createEventLog } from '../../../src/telemetry/index.ts';
import {
  computeMerkleRoot,
  ed25519NoteSigner,
  leafHash,
  renderTiles,
  signCheckpoint,
  verifierKey,
} from '../../../src/tlog/index.ts';
import { readFiles, temporaryFolder } from '../../support/folders.ts';
import { type LogServer, serveLog } from '../../support/log-server.ts';
import { createEntries, writeFiles } from '../../support/tile-log.ts';

const http = createHttp({ retries: 0 });
afterAll(() => http.close());
const servers: LogServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const KEY_NAME = 'log.acme.test';
const KEY = verifierKey(KEY_NAME, publicKey);

/** Creates a tiled log whose key has another name than its origin, as the format allows. */
function createLog(origin: string, size: number, lines: readonly string[] = [], entries = createEntries(size, origin)) {
  const files = new Map([...renderTiles(entries)].map(({ path, bytes }) => [path, bytes]));
  const body = { origin, size, root: computeMerkleRoot(entries.map(leafHash)), extensions: lines };
  return files.set('checkpoint', Buffer.from(signCheckpoint(body, ed25519NoteSigner(KEY_NAME, privateKey))));
}

async function startLog(files: ReadonlyMap<string, Buffer>): Promise<LogServer> {
  const server = await serveLog(files);
  servers.push(server);
  return server;
}

async function writeConfig(logs: readonly object[], dir?: string): Promise<MirrorConfig> {
  const folder = dir ?? (await temporaryFolder());
  const path = join(folder, 'mirror.yaml');
  await writeFile(path, JSON.stringify({ version: 1, to: 'mirror', policy: 'trust-policy.yaml', logs }));
  return loadMirrorConfig(path);
}

function createPortsAt(now: string): MirrorPorts & { readonly readLog: () => string } {
  const clock: Clock = { now: () => new Date(now), sleep: async () => {} };
  const events = createEventLog(clock, {});
  const failIfCalled = (): never => {
    throw new Error('no evidence is asked for');
  };
  return {
    http,
    clock,
    progress: silent,
    concurrency: 4,
    events,
    readLog: events.text,
    destination: ({ to }) => folderDestination(to),
    trustedRoots: async () => [],
    judge: async () => ({
      fingerprint: 'none',
      judge: () => ({ verified: false, code: 'none', message: 'nothing is judged here' }),
    }),
    repository: failIfCalled,
  };
}

const JUNE = '2026-06-01T00:00:00Z';
const createTiledLog = (server: LogServer, more: object = {}) => ({
  name: 'log',
  type: 'tiled',
  url: server.url,
  origin: 'one',
  key: KEY,
  ...more,
});

describe('a tiled log with a verifier key', () => {
  it('passes the check after a copy byte for byte, without a trusted root that names it', async () => {
    const log = createLog('one', 700);
    const config = await writeConfig([createTiledLog(await startLog(log))]);
    const report = await syncMirror(config, createPortsAt(JUNE));
    expect(report).toMatchObject({ outcome: 'passed', logs: [{ name: 'log', type: 'tiled', size: 700 }] });
    const stored = [...(await readFiles(join(config.to, 'logs/log')))].map(([path]) => path).sort();
    expect(stored).toEqual([...log.keys()].sort());
    expect(await checkMirror(config, createPortsAt(JUNE))).toMatchObject({ outcome: 'passed', logs: [{ size: 700 }] });
  });

  it.each([
    ['of another key', verifierKey(KEY_NAME, generateKeyPairSync('ed25519').publicKey)],
    ['of another name', verifierKey('log.evil.test', publicKey)],
  ])('causes an error if its checkpoint has no signature of the key: the key is %s', async (_, key) => {
    const config = await writeConfig([createTiledLog(await startLog(createLog('one', 3)), { key })]);
    expect(await syncMirror(config, createPortsAt(JUNE))).toMatchObject({
      reasons: [{ code: 'log-fork', log: 'log' }],
    });
  });

  it('causes an error before any request if its key is invalid', async () => {
    const server = await startLog(createLog('one', 3));
    await expect(writeConfig([createTiledLog(server, { key: `${KEY}A` })])).rejects.toMatchObject({
      code: 'note-key-malformed',
    });
    expect(server.asked).toEqual([]);
  });
});

describe('a frozen log', () => {
  it('receives no further request after one fetch, and has no reported age', async () => {
    const server = await startLog(createLog('one', 300));
    const config = await writeConfig([createTiledLog(server, { frozen: true })]);
    await syncMirror(config, createPortsAt(JUNE));
    server.asked.length = 0;
    const again = await syncMirror(config, createPortsAt('2027-01-01T00:00:00Z'));
    expect(again).toMatchObject({ outcome: 'passed', logs: [{ outcome: 'frozen', size: 300, bytes: 0 }] });
    expect(again.syncedAt).toBe('2027-01-01T00:00:00.000Z');
    expect(server.asked).toEqual([]);
    const { sources } = await mirrorStatus(config, createPortsAt('2027-01-01T00:00:00Z'));
    expect(sources[0]).toEqual({
      name: 'log',
      kind: 'log',
      frozen: true,
      syncedAt: '2026-06-01T00:00:00.000Z',
      size: 300,
      root: expect.any(String),
    });
  });

  it('receives one more request after it is declared frozen, so that its last entries are not missed', async () => {
    const server = await startLog(createLog('one', 300));
    const active = await writeConfig([createTiledLog(server)]);
    await syncMirror(active, createPortsAt(JUNE));
    server.files = createLog('one', 600);
    const frozen = await writeConfig([createTiledLog(server, { frozen: true })], join(active.to, '..'));
    expect((await syncMirror(frozen, createPortsAt(JUNE))).logs[0]).toMatchObject({ outcome: 'synced', size: 600 });
    server.asked.length = 0;
    expect((await syncMirror(frozen, createPortsAt(JUNE))).logs[0]).toMatchObject({ outcome: 'frozen', size: 600 });
    expect(server.asked).toEqual([]);
  });

  it('may declare itself frozen in a signed checkpoint', async () => {
    const server = await startLog(createLog('one', 300));
    const config = await writeConfig([createTiledLog(server)]);
    await syncMirror(config, createPortsAt(JUNE));
    server.files = createLog('one', 300, ['Log frozen — it goes on in another']);
    expect((await syncMirror(config, createPortsAt(JUNE))).logs[0]).toMatchObject({ outcome: 'unchanged', size: 300 });
    server.asked.length = 0;
    expect((await syncMirror(config, createPortsAt(JUNE))).logs[0]).toMatchObject({ outcome: 'frozen', size: 300 });
    expect(server.asked).toEqual([]);
    expect(await checkMirror(config, createPortsAt(JUNE))).toMatchObject({ outcome: 'passed' });
  });

  it('receives requests again if its checkpoint file is missing', async () => {
    const log = createLog('one', 300);
    const server = await startLog(log);
    const config = await writeConfig([createTiledLog(server, { frozen: true })]);
    await syncMirror(config, createPortsAt(JUNE));
    await folderDestination(config.to).remove('logs/log/checkpoint');
    expect((await syncMirror(config, createPortsAt(JUNE))).logs[0]).toMatchObject({ outcome: 'synced', size: 300 });
  });
});

describe('the read API of Rekor v2', () => {
  it('serves the active shard by default, and each other shard under a separate path', async () => {
    const dir = await temporaryFolder();
    const createEntry = (name: string) => ({
      name,
      type: 'rekor-v2',
      origin: name,
      size: 1,
      root: '00'.repeat(32),
      syncedAt: '2026-06-01T00:00:00Z',
    });
    const logs = [{ ...createEntry('rekor.2025'), frozen: true }, createEntry('rekor.2026')];
    const index = { version: 1, syncedAt: '2026-06-01T00:00:00Z', trust: [], logs, subjects: [] };
    await writeFiles(
      dir,
      new Map([
        ['index.json', Buffer.from(JSON.stringify(index))],
        ['logs/rekor.2025/checkpoint', Buffer.from('old')],
        ['logs/rekor.2026/checkpoint', Buffer.from('new')],
      ]),
    );
    const { clock } = createPortsAt(JUNE);
    const server = await serveMirror({ dir, host: '127.0.0.1', port: 0, clock, onFault: () => undefined });
    try {
      const get = async (path: string) => (await fetch(`${server.url}${path}`)).text();
      expect(await get('/api/v2/checkpoint')).toBe('new');
      expect(await get('/logs/rekor.2025/api/v2/checkpoint')).toBe('old');
      expect(await get('/')).toContain('frozen, mirrored to its last entry');
    } finally {
      await server.close();
    }
  });
});

describe('a sharded log', () => {
  const createShardedLog = (a: LogServer, b: LogServer, c: LogServer) => ({
    name: 'rekor',
    type: 'tiled',
    shards: [
      { name: '2025', url: a.url, origin: 'y25', key: KEY, validFor: { end: '2026-01-01T00:00:00Z' } },
      {
        name: '2026',
        url: b.url,
        origin: 'y26',
        key: KEY,
        validFor: { start: '2026-01-01T00:00:00Z', end: '2027-01-01T00:00:00Z' },
      },
      { name: '2027', url: c.url, origin: 'y27', key: KEY, validFor: { start: '2027-01-01T00:00:00Z' } },
    ],
  });

  it('counts as one log per shard: ended shards are fetched once, future ones never, active ones incrementally', async () => {
    const [a, b, c] = [
      await startLog(createLog('y25', 600)),
      await startLog(createLog('y26', 100)),
      await startLog(createLog('y27', 5)),
    ];
    const config = await writeConfig([createShardedLog(a, b, c)]);
    const first = await syncMirror(config, createPortsAt(JUNE));
    expect(first.outcome).toBe('passed');
    expect(first.logs.map(({ name, outcome, size }) => [name, outcome, size])).toEqual([
      ['rekor.2025', 'synced', 600],
      ['rekor.2026', 'synced', 100],
      ['rekor.2027', 'waiting', 0],
    ]);
    expect(c.asked).toEqual([]);
    for (const server of [a, b]) server.asked.length = 0;
    b.files = createLog('y26', 300);
    const second = await syncMirror(config, createPortsAt(JUNE));
    expect(second.logs.map(({ outcome, size }) => [outcome, size])).toEqual([
      ['frozen', 600],
      ['synced', 300],
      ['waiting', 0],
    ]);
    expect(a.asked).toEqual([]);
    // The checkpoint, one full tile and its bundle, the right edge of two levels, and the last partial bundle.
    expect(b.asked[0]).toBe('checkpoint');
    expect(b.asked.slice(1).sort()).toEqual([
      'tile/0/000',
      'tile/0/001.p/44',
      'tile/1/000.p/1',
      'tile/entries/000',
      'tile/entries/001.p/44',
    ]);
    expect(await checkMirror(config, createPortsAt(JUNE))).toMatchObject({
      outcome: 'passed',
      logs: [{ name: 'rekor.2025' }, { name: 'rekor.2026' }],
    });
    const later = await syncMirror(config, createPortsAt('2027-02-01T00:00:00Z'));
    expect(later.logs.map(({ outcome }) => outcome)).toEqual(['frozen', 'unchanged', 'synced']);
  });

  it('reports a fork in one shard with both checkpoints and an event, and follows the other shards', async () => {
    const [a, b, c] = [
      await startLog(createLog('y25', 6)),
      await startLog(createLog('y26', 10)),
      await startLog(createLog('y27', 5)),
    ];
    const config = await writeConfig([createShardedLog(a, b, c)]);
    await syncMirror(config, createPortsAt('2025-06-01T00:00:00Z'));
    const good = a.files.get('checkpoint')?.toString();
    a.files = createLog('y25', 7, [], createEntries(7, 'evil'));
    const ports = createPortsAt('2026-01-01T00:00:01Z');
    const report = await syncMirror(config, ports);
    expect(report).toMatchObject({ outcome: 'failed', reasons: [{ code: 'log-fork', log: 'rekor.2025', kept: 6 }] });
    expect(report.logs.map(({ outcome }) => outcome)).toEqual(['failed', 'synced', 'waiting']);
    const files = await readFiles(config.to);
    expect(files.get('logs/rekor.2025/checkpoint')?.toString()).toBe(good);
    const [path = ''] = [...files.keys()].filter((name) => name.startsWith('forks/rekor.2025/'));
    expect(JSON.parse(files.get(path)?.toString() ?? '')).toMatchObject({
      kept: good,
      seen: a.files.get('checkpoint')?.toString(),
    });
    expect(JSON.parse(ports.readLog())).toMatchObject({
      level: 'error',
      event: 'log-fork',
      source: 'rekor.2025',
      origin: 'y25',
      evidence: path,
    });
  });

  it('reports a fork in the files of a single sync, and in the mirror metrics', async () => {
    const server = await startLog(createLog('one', 6));
    const config = await writeConfig([createTiledLog(server)]);
    const files = { events: join(config.to, '../events.jsonl'), metrics: join(config.to, '../mirror.prom') };
    await syncOnce(config, createPortsAt(JUNE), files);
    server.files = createLog('one', 3);
    expect(await syncOnce(config, createPortsAt(JUNE), files)).toMatchObject({ outcome: 'failed' });
    const events = (await readFile(files.events, 'utf8')).trim().split('\n');
    expect(events.map((line) => JSON.parse(line).event)).toEqual(['sync-passed', 'log-fork', 'sync-failed']);
    const metrics = await readFile(files.metrics, 'utf8');
    expect(metrics).toContain('mc_mirror_log_size{log="log"} 6\n');
    expect(metrics).toContain('mc_mirror_log_frozen{log="log"} 0\n');
    expect(metrics).toContain('mc_mirror_forks{log="log"} 1\n');
    expect(metrics).toContain('mc_mirror_source_errors{source="log",code="log-fork"} 1\n');
    await server.close();
    servers.splice(0);
    await expect(syncOnce(config, createPortsAt(JUNE), files)).rejects.toMatchObject({ code: 'network-unreachable' });
    expect((await readFile(files.events, 'utf8')).trim().split('\n')).toHaveLength(5);
  });

  it.each([
    [
      'two shards have the same name',
      { shards: [0, 1].map(() => ({ name: 'a', url: 'http://h', origin: 'o', key: KEY })) },
    ],
    ['it has no shards', { shards: [] }],
    ['it has a URL besides its shards', { url: 'http://h', origin: 'o', key: KEY, shards: [] }],
    ['a shard has no key', { shards: [{ name: 'a', url: 'http://h', origin: 'o' }] }],
    [
      'a time is invalid',
      { shards: [{ name: 'a', url: 'http://h', origin: 'o', key: KEY, validFor: { end: '2026' } }] },
    ],
  ])('causes an error if %s', async (_, more) => {
    await expect(writeConfig([{ name: 'rekor', type: 'tiled', ...more }])).rejects.toMatchObject({
      code: 'schema-mismatch',
    });
  });

  it('must not have a shard with the name of another log', async () => {
    const shard = { name: 'b', url: 'http://h', origin: 'o', key: KEY };
    const logs = [
      { name: 'a.b', type: 'tiled', url: 'http://h', origin: 'o', key: KEY },
      { name: 'a', type: 'tiled', shards: [shard] },
    ];
    await expect(writeConfig(logs)).rejects.toThrow('two logs have the same name');
  });
});
