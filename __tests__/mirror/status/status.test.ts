import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHttp } from '../../../src/lib/http.ts';
import { type MirrorConfig, mirrorConfigSchema } from '../../../src/mirror/config.ts';
import { folderDestination } from '../../../src/mirror/destination/folder.ts';
import type { Destination } from '../../../src/mirror/destination/types.ts';
import { formatJson, INDEX, type MirrorIndex, STATE } from '../../../src/mirror/format/layout.ts';
import { formatState, type MirrorState } from '../../../src/mirror/format/state.ts';
import { expandShards } from '../../../src/mirror/logs/log-config.ts';
import { mirrorStatusReportSchema } from '../../../src/mirror/schema.ts';
import { mirrorStatus } from '../../../src/mirror/status/status.ts';
import { verifierKey } from '../../../src/tlog/index.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { createMirrorPorts } from '../../support/held-mirror.ts';
import { type LogServer, serveLog } from '../../support/log-server.ts';
import { createEntries, logVerifierKey, ORIGIN, renderLog } from '../../support/tile-log.ts';

const NOW = new Date('2026-03-14T02:00:00.000Z');
const formatAgo = (seconds: number): string => new Date(NOW.getTime() - seconds * 1000).toISOString();
const http = createHttp({ retries: 0 });
afterAll(() => http.close());

let to: Destination;
let server: LogServer;
let config: MirrorConfig;
const createLog = (name: string, more: object = {}) => ({
  name,
  type: 'tiled',
  url: server.url,
  origin: ORIGIN,
  key: logVerifierKey,
  ...more,
});
const createLine = (name: string, size: number, seconds: number, more: object = {}): MirrorIndex['logs'][number] => ({
  name,
  type: 'tiled',
  origin: ORIGIN,
  size,
  root: 'a'.repeat(64),
  syncedAt: formatAgo(seconds),
  ...more,
});
const writeMirror = (index: Partial<MirrorIndex>, errors: MirrorState['errors'] = []) =>
  Promise.all([
    to.write(INDEX, formatJson({ version: 1, syncedAt: formatAgo(7200), trust: [], logs: [], subjects: [], ...index })),
    to.write(
      STATE,
      formatState(
        {
          version: 1,
          name: 'mirror',
          sequence: 1,
          time: formatAgo(0),
          logs: [],
          evidence: { subjects: 0, root: 'b'.repeat(64) },
          errors,
          forks: [],
        },
        undefined,
      ),
    ),
  ]);
const createError = (source: string, seconds: number, more: object = {}): MirrorState['errors'][number] => ({
  source,
  code: 'network-unreachable',
  message: 'it is down',
  since: formatAgo(seconds),
  ...more,
});
const getStatus = async (ask: boolean, more: Partial<MirrorConfig> = {}) => {
  const report = await mirrorStatus({ ...config, ...more }, { ...createMirrorPorts(NOW, to), http }, { ask });
  mirrorStatusReportSchema.parse(report);
  return report;
};
const configure = (given: object): void => {
  const { logs, ...read } = mirrorConfigSchema.parse({ version: 1, to: 'x', policy: 'none', ...given });
  config = { ...read, logs: expandShards(logs) };
};
beforeEach(async () => {
  to = folderDestination(await temporaryFolder());
  server = await serveLog(renderLog(createEntries(5)));
  configure({ logs: [createLog('whole'), createLog('behind')] });
});
afterEach(() => server.close());

describe('mirrorStatus', () => {
  it('reports each source and its age from the mirror without requests', async () => {
    configure({
      logs: [createLog('whole')],
      subjects: ['reg.test/app'],
      tuf: [{ name: 'acme', url: server.url, root: 'x' }],
    });
    await writeMirror({
      logs: [createLine('whole', 5, 60), createLine('old', 9, 9000, { frozen: true })],
      tuf: [{ name: 'acme', root: 1, timestamp: 1, targets: 3, expires: formatAgo(-60), syncedAt: formatAgo(30) }],
      subjects: [{ subject: 'reg.test/app', syncedAt: formatAgo(90), releases: [] }],
      trust: [{ name: 'root', path: 'trust/trusted_root.json', sha256: 'c'.repeat(64) }],
    });
    const { sources, rpoSeconds, stalenessSeconds, syncedAt, key, bytes } = await getStatus(false);
    const root = 'a'.repeat(64);
    expect(sources).toEqual([
      { name: 'whole', kind: 'log', syncedAt: formatAgo(60), ageSeconds: 60, size: 5, root, rpoSeconds: 60 },
      { name: 'old', kind: 'log', frozen: true, syncedAt: formatAgo(9000), size: 9, root },
      {
        name: 'tuf/acme',
        kind: 'tuf',
        syncedAt: formatAgo(30),
        ageSeconds: 30,
        size: 3,
        expires: formatAgo(-60),
        rpoSeconds: 30,
      },
      { name: 'reg.test/app', kind: 'subject', syncedAt: formatAgo(90), ageSeconds: 90, size: 0, rpoSeconds: 90 },
      { name: 'root', kind: 'trust', size: 1 },
    ]);
    expect([rpoSeconds, stalenessSeconds, syncedAt, key]).toEqual([90, 7200, formatAgo(7200), undefined]);
    expect(bytes).toBe((await to.list()).reduce((sum, { size }) => sum + size, 0));
  });

  it('reports how far each source is ahead: a source with nothing more would lose nothing', async () => {
    configure({ logs: [createLog('whole'), createLog('behind'), createLog('wrong', { url: 'http://127.0.0.1:1' })] });
    await writeMirror({ logs: [createLine('whole', 5, 600), createLine('behind', 3, 60), createLine('wrong', 5, 30)] });
    const { sources, rpoSeconds } = await getStatus(true);
    expect(sources).toMatchObject([
      { name: 'whole', lag: 0, rpoSeconds: 0 },
      { name: 'behind', lag: 2, rpoSeconds: 60 },
      { name: 'wrong', problem: { code: 'network-unreachable', message: expect.any(String) }, rpoSeconds: 30 },
    ]);
    expect(sources.map((source) => ['lag' in source, 'problem' in source])).toEqual([
      [true, false],
      [true, false],
      [false, true],
    ]);
    expect(rpoSeconds).toBe(60);
  });

  it('reports the error of each source, and the time of its next request if known', async () => {
    await writeMirror({ logs: [createLine('whole', 5, 60), createLine('behind', 3, 60)] }, [
      createError('behind', 120, { failures: 2, nextTry: formatAgo(-60) }),
      createError('whole', 240),
    ]);
    const { sources } = await getStatus(false);
    const code = 'network-unreachable';
    expect(sources.map(({ lastError }) => lastError)).toEqual([
      { code, message: 'it is down', since: formatAgo(240) },
      { code, message: 'it is down', since: formatAgo(120), failures: 2, nextTry: formatAgo(-60) },
    ]);
    await writeMirror({ logs: [createLine('whole', 5, 60)] }, [createError('behind', 1)]);
    expect((await getStatus(false)).sources[0]).not.toHaveProperty('lastError');
  });

  it('names the sources without stored content, which would lose all since their first failure', async () => {
    configure({ logs: [createLog('whole'), createLog('never')], subjects: ['reg.test/app'] });
    await writeMirror({ logs: [createLine('whole', 5, 60)] }, [
      createError('never', 500),
      createError('reg.test/app', -9),
    ]);
    const { sources, rpoSeconds } = await getStatus(false);
    expect(sources.map(({ name, kind, size, rpoSeconds: rpo }) => [name, kind, size, rpo])).toEqual([
      ['whole', 'log', 5, 60],
      ['never', 'log', 0, undefined],
      ['reg.test/app', 'subject', 0, undefined],
    ]);
    expect(sources[1]?.lastError?.since).toBe(formatAgo(500));
    expect(rpoSeconds).toBe(500);
    await writeMirror({ logs: [createLine('whole', 5, 60)] }, [createError('never', -500)]);
    expect((await getStatus(false)).rpoSeconds).toBe(60);
  });

  it('reports the verifier key to a caller that can read the private key', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const path = join(await temporaryFolder(), 'mirror.pem');
    await writeFile(path, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    await writeMirror({});
    expect((await getStatus(false, { key: path })).key).toBe(verifierKey('mirror', privateKey));
    expect(await getStatus(false, { key: `${path}.none` })).not.toHaveProperty('key');
  });

  it('fails for a place without a mirror', async () => {
    await expect(getStatus(false)).rejects.toMatchObject({ code: 'mirror-missing', details: { where: 'x' } });
  });
});
