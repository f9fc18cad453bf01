import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf, getHex } from '../../../src/lib/digest.ts';
import { baseError } from '../../../src/lib/errors.ts';
import { createHttp } from '../../../src/lib/http.ts';
import type { MirrorIndex } from '../../../src/mirror/format/layout.ts';
import { folderDestination, type MirrorPorts, readState, syncMirror } from '../../../src/mirror/index.ts';
import type { LogConfig } from '../../../src/mirror/logs/log-config.ts';
import type { TrustedRootFile } from '../../../src/mirror/logs/log-keys.ts';
import { ociError } from '../../../src/oci/errors.ts';
import type { Repository } from '../../../src/oci/index.ts';
import { bareConfig, barePorts } from '../../support/bare-mirror.ts';
import { readFiles, temporaryFolder } from '../../support/folders.ts';
import { pushImage } from '../../support/image.ts';
import { type LogServer, serveLog } from '../../support/log-server.ts';
import { memoryRepository } from '../../support/memory-repository.ts';
import { changes, recordOperations } from '../../support/recorded.ts';
import { createEntries, logVerifierKey, ORIGIN, renderLog } from '../../support/tile-log.ts';

const http = createHttp({ retries: 0 });
afterAll(() => http.close());
const [FIRST, SECOND, THIRD] = ['2026-06-01T00:00:00.000Z', '2026-06-02T00:00:00.000Z', '2026-06-03T00:00:00.000Z'];

let dir: string;
let one: LogServer;
let two: LogServer;
beforeEach(async () => {
  dir = join(await temporaryFolder(), 'mirror');
  [one, two] = [await serveLog(renderLog(createEntries(3))), await serveLog(renderLog(createEntries(5)))];
});
afterEach(() => Promise.all([one, two].map((server) => server.close())));

const createLog = (name: string, url: string): LogConfig => ({
  name,
  type: 'tiled',
  url,
  origin: ORIGIN,
  key: logVerifierKey,
});
/** An address that does not answer. */
const NOBODY = 'http://127.0.0.1:1';
const syncAll = (at: string, logs: readonly LogConfig[], ports: Partial<MirrorPorts> = {}, more: object = {}) =>
  syncMirror(bareConfig(dir, { logs, ...more }), barePorts(at, { http, ...ports }));
const createLogs = (): LogConfig[] => [createLog('one', one.url), createLog('two', two.url)];
const readText = (path: string): Promise<string> => readFile(join(dir, path), 'utf8');
const readIndex = async (): Promise<MirrorIndex> => JSON.parse(await readText('index.json'));
const listLogs = async () => (await readIndex()).logs.map(({ name, size, syncedAt }) => [name, size, syncedAt]);

describe('syncMirror with all sources', () => {
  it('passes if all sources succeed, and records the age of each', async () => {
    const report = await syncAll(FIRST, createLogs().reverse());
    expect(report).toMatchObject({ outcome: 'passed', reasons: [], to: dir, syncedAt: FIRST, stalenessSeconds: 0 });
    expect(report.logs.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['two', 'synced'],
      ['one', 'synced'],
    ]);
    expect(report).not.toHaveProperty('tuf');
    expect(await listLogs()).toEqual([
      ['two', 5, FIRST],
      ['one', 3, FIRST],
    ]);
  });

  it('records the new time even if nothing else changed', async () => {
    await syncAll(FIRST, createLogs());
    await syncAll(SECOND, createLogs());
    expect((await readIndex()).syncedAt).toBe(SECOND);
    expect(await listLogs()).toEqual([
      ['one', 3, SECOND],
      ['two', 5, SECOND],
    ]);
  });

  it('writes no index until one sync was complete', async () => {
    await expect(syncAll(FIRST, [createLog('one', one.url), createLog('two', NOBODY)])).rejects.toMatchObject({
      code: 'network-unreachable',
    });
    expect((await readFiles(dir)).has('index.json')).toBe(false);
    expect((await readFiles(dir)).has('logs/one/checkpoint')).toBe(true);
    const state = await readState(folderDestination(dir));
    expect(state).toMatchObject({ time: FIRST, logs: [], errors: [{ source: 'two', code: 'network-unreachable' }] });
    expect(state).not.toHaveProperty('syncedAt');
  });

  it('keeps the index unchanged if one source is down and the others have nothing new', async () => {
    await syncAll(FIRST, createLogs());
    const before = await readText('index.json');
    await expect(syncAll(SECOND, [createLog('one', one.url), createLog('two', NOBODY)])).rejects.toMatchObject({
      code: 'network-unreachable',
    });
    expect(await readText('index.json')).toBe(before);
    expect(await readState(folderDestination(dir))).toMatchObject({
      time: SECOND,
      syncedAt: FIRST,
      errors: [{ source: 'two', since: SECOND }],
    });
  });

  it('keeps new content of the other sources if one is down, and does not advance the age of the mirror', async () => {
    await syncAll(FIRST, createLogs());
    one.files = renderLog(createEntries(4));
    await expect(syncAll(SECOND, [createLog('one', one.url), createLog('two', NOBODY)])).rejects.toMatchObject({
      code: 'network-unreachable',
    });
    expect((await readIndex()).syncedAt).toBe(FIRST);
    expect(await listLogs()).toEqual([
      ['one', 4, SECOND],
      ['two', 5, FIRST],
    ]);
    expect((await syncAll(THIRD, createLogs())).syncedAt).toBe(THIRD);
  });

  it('reports a failed verification of a source in a report, also together with a fault', async () => {
    await syncAll(FIRST, createLogs());
    one.files = renderLog(createEntries(2));
    const fact = { code: 'log-fork', log: 'one' };
    expect(await syncAll(SECOND, createLogs())).toMatchObject({ outcome: 'failed', reasons: [fact], syncedAt: FIRST });
    const report = await syncAll(SECOND, [createLog('two', NOBODY), createLog('one', one.url)]);
    expect(report).toMatchObject({
      outcome: 'failed',
      stalenessSeconds: 86_400,
      reasons: [{ code: 'network-unreachable' }, fact],
    });
  });

  it('requires keys for all logs before it starts', async () => {
    const log: LogConfig = { name: 'r', type: 'rekor-v2', url: one.url, origin: 'r.test' };
    await expect(syncAll(FIRST, [...createLogs(), log])).rejects.toMatchObject({ code: 'mirror-log-key-missing' });
    expect(one.asked).toEqual([]);
  });
});

describe('syncMirror for subjects', () => {
  it('keeps each subject unchanged that it could not follow', async () => {
    const repositories = new Map<string, Repository>();
    for (const name of ['app', 'lib', 'tool']) {
      const repository = memoryRepository({ name: `memory.test/${name}` });
      await pushImage(repository, name, 'v1');
      repositories.set(name, repository);
    }
    const subjects = ['app', 'lib', 'tool'].map((name) => `memory.test/${name}`);
    const ports = (down?: string): Partial<MirrorPorts> => ({
      repository: (reference) => {
        const name = reference.kind === 'registry' ? reference.repository : '';
        if (name === down)
          throw baseError('network-unreachable', { method: 'GET', url: name, detail: 'down', attempts: 1 });
        return repositories.get(name) as Repository;
      },
    });
    const listSubjects = async () =>
      (await readIndex()).subjects.map(({ subject, syncedAt, releases }) => [
        subject,
        syncedAt,
        releases.map(({ reference }) => reference),
      ]);
    expect(await syncAll(FIRST, [], ports(), { subjects })).toMatchObject({ outcome: 'passed' });
    await pushImage(repositories.get('app') as Repository, 'more', 'v2');
    await expect(syncAll(SECOND, [], ports('lib'), { subjects })).rejects.toMatchObject({
      code: 'network-unreachable',
    });
    expect(await listSubjects()).toEqual([
      ['memory.test/app', SECOND, ['memory.test/app:v1', 'memory.test/app:v2']],
      ['memory.test/lib', FIRST, ['memory.test/lib:v1']],
      ['memory.test/tool', SECOND, ['memory.test/tool:v1']],
    ]);
    const { errors } = (await readState(folderDestination(dir))) ?? {};
    expect(errors?.map(({ source }) => source)).toEqual(['memory.test/lib']);
  });
});

describe('syncMirror for trusted roots', () => {
  it('writes changed roots byte for byte, the first under the plain name', async () => {
    const to = recordOperations(folderDestination(dir));
    const createRoots = (...texts: string[]): TrustedRootFile[] =>
      texts.map((text, i) => ({ name: `root-${i}`, bytes: Buffer.from(text), logs: [] }));
    const syncAndListWrites = async (at: string, ...texts: string[]) => {
      to.done.length = 0;
      await syncAll(at, [], { destination: () => to, trustedRoots: async () => createRoots(...texts) });
      return changes(to.done).filter((change) => change.includes('trust/'));
    };
    const paths = ['trust/trusted_root.json', 'trust/root-1/trusted_root.json'];
    expect(await syncAndListWrites(FIRST, 'the first root', 'another')).toEqual(paths.map((path) => `write ${path}`));
    expect((await readIndex()).trust).toEqual([
      { name: 'root-0', path: paths[0], sha256: getHex(digestOf('the first root')) },
      { name: 'root-1', path: paths[1], sha256: getHex(digestOf('another')) },
    ]);
    expect(await syncAndListWrites(SECOND, 'the first root', 'another')).toEqual([]);
    expect(await syncAndListWrites(SECOND, 'the first root', 'rotated')).toEqual([`write ${paths[1]}`]);
    expect(await syncAndListWrites(SECOND, 'short', 'rotated')).toEqual([`write ${paths[0]}`]);
    expect(await readText('trust/trusted_root.json')).toBe('short');
    expect(await syncAndListWrites(THIRD, 'much longer than before', '')).toEqual(paths.map((path) => `write ${path}`));
  });
});

describe('syncMirror for a release that cannot be read', () => {
  it('reports the failure, keeps the release unchanged, and mirrors the other releases of its repository', async () => {
    const app = memoryRepository();
    for (const tag of ['v1', 'v2']) await pushImage(app, `content of ${tag}`, tag);
    const subjects = ['memory.test/app'];
    expect((await syncAll(FIRST, createLogs(), { repository: () => app }, { subjects })).outcome).toBe('passed');
    await pushImage(app, 'content of v3', 'v3');
    const resolve = async (target: string) => {
      if (target !== 'v2') return app.resolve(target);
      throw ociError('manifest-malformed', { what: 'app:v2', detail: 'it is not JSON' });
    };
    const repository = (): Repository => Object.assign(Object.create(app) as Repository, { resolve });
    const report = await syncAll(SECOND, createLogs(), { repository }, { subjects });
    expect(report).toMatchObject({ outcome: 'failed', reasons: [{ code: 'manifest-malformed' }], syncedAt: FIRST });
    expect(report.subjects).toMatchObject([{ outcome: 'failed', releases: 2 }]);
    const [entry] = (await readIndex()).subjects;
    expect(entry).toMatchObject({ syncedAt: FIRST });
    expect(entry?.releases.map(({ reference }) => reference).toSorted()).toEqual(
      ['v1', 'v2', 'v3'].map((tag) => `memory.test/app:${tag}`),
    );
  });
});
