import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHttp } from '../../../src/lib/http.ts';
import { type MirrorConfig, mirrorConfigSchema } from '../../../src/mirror/config.ts';
import { folderDestination } from '../../../src/mirror/destination/folder.ts';
import type { Destination } from '../../../src/mirror/destination/types.ts';
import { formatJson, INDEX, type MirrorIndex, STATE } from '../../../src/mirror/layout.ts';
import { logsOf } from '../../../src/mirror/log-config.ts';
import { mirrorStatusReportSchema } from '../../../src/mirror/schema.ts';
import { formatState, type MirrorState } from '../../../src/mirror/state.ts';
import { mirrorStatus } from '../../../src/mirror/status/status.ts';
import { verifierKey } from '../../../src/tlog/index.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { portsAt } from '../../support/held-mirror.ts';
import { type LogServer, serveLog } from '../../support/log-server.ts';
import { entriesOf, logVerifierKey, ORIGIN, renderLog } from '../../support/tile-log.ts';

const NOW = new Date('2026-03-14T02:00:00.000Z');
const ago = (seconds: number): string => new Date(NOW.getTime() - seconds * 1000).toISOString();
const http = createHttp({ retries: 0 });
afterAll(() => http.close());

let to: Destination;
let server: LogServer;
let config: MirrorConfig;
const log = (name: string, more: object = {}) => ({
  name,
  type: 'tiled',
  url: server.url,
  origin: ORIGIN,
  key: logVerifierKey,
  ...more,
});
const held = (name: string, size: number, seconds: number, more: object = {}): MirrorIndex['logs'][number] => ({
  name,
  type: 'tiled',
  origin: ORIGIN,
  size,
  root: 'a'.repeat(64),
  syncedAt: ago(seconds),
  ...more,
});
const write = (index: Partial<MirrorIndex>, errors: MirrorState['errors'] = []) =>
  Promise.all([
    to.write(INDEX, formatJson({ version: 1, syncedAt: ago(7200), trust: [], logs: [], subjects: [], ...index })),
    to.write(
      STATE,
      formatState(
        {
          version: 1,
          name: 'mirror',
          sequence: 1,
          time: ago(0),
          logs: [],
          evidence: { subjects: 0, root: 'b'.repeat(64) },
          errors,
          forks: [],
        },
        undefined,
      ),
    ),
  ]);
const error = (source: string, seconds: number, more: object = {}): MirrorState['errors'][number] => ({
  source,
  code: 'network-unreachable',
  message: 'it is down',
  since: ago(seconds),
  ...more,
});
const status = async (ask: boolean, more: Partial<MirrorConfig> = {}) => {
  const report = await mirrorStatus({ ...config, ...more }, { ...portsAt(NOW, to), http }, { ask });
  mirrorStatusReportSchema.parse(report);
  return report;
};
const configure = (given: object): void => {
  const { logs, ...read } = mirrorConfigSchema.parse({ version: 1, to: 'x', policy: 'none', ...given });
  config = { ...read, logs: logsOf(logs) };
};
beforeEach(async () => {
  to = folderDestination(await temporaryFolder());
  server = await serveLog(renderLog(entriesOf(5)));
  configure({ logs: [log('whole'), log('behind')] });
});
afterEach(() => server.close());

describe('mirrorStatus', () => {
  it('reports each source and its age from the mirror without requests', async () => {
    configure({
      logs: [log('whole')],
      subjects: ['reg.test/app'],
      tuf: [{ name: 'acme', url: server.url, root: 'x' }],
    });
    await write({
      logs: [held('whole', 5, 60), held('old', 9, 9000, { frozen: true })],
      tuf: [{ name: 'acme', root: 1, timestamp: 1, targets: 3, expires: ago(-60), syncedAt: ago(30) }],
      subjects: [{ subject: 'reg.test/app', syncedAt: ago(90), releases: [] }],
      trust: [{ name: 'root', path: 'trust/trusted_root.json', sha256: 'c'.repeat(64) }],
    });
    const { sources, rpoSeconds, stalenessSeconds, syncedAt, key, bytes } = await status(false);
    const root = 'a'.repeat(64);
    expect(sources).toEqual([
      { name: 'whole', kind: 'log', syncedAt: ago(60), ageSeconds: 60, size: 5, root, rpoSeconds: 60 },
      { name: 'old', kind: 'log', frozen: true, syncedAt: ago(9000), size: 9, root },
      {
        name: 'tuf/acme',
        kind: 'tuf',
        syncedAt: ago(30),
        ageSeconds: 30,
        size: 3,
        expires: ago(-60),
        rpoSeconds: 30,
      },
      { name: 'reg.test/app', kind: 'subject', syncedAt: ago(90), ageSeconds: 90, size: 0, rpoSeconds: 90 },
      { name: 'root', kind: 'trust', size: 1 },
    ]);
    expect([rpoSeconds, stalenessSeconds, syncedAt, key]).toEqual([90, 7200, ago(7200), undefined]);
    expect(bytes).toBe((await to.list()).reduce((sum, { size }) => sum + size, 0));
  });

  it('reports how far each source is ahead: a source with nothing more would lose nothing', async () => {
    configure({ logs: [log('whole'), log('behind'), log('wrong', { url: 'http://127.0.0.1:1' })] });
    await write({ logs: [held('whole', 5, 600), held('behind', 3, 60), held('wrong', 5, 30)] });
    const { sources, rpoSeconds } = await status(true);
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
    await write({ logs: [held('whole', 5, 60), held('behind', 3, 60)] }, [
      error('behind', 120, { failures: 2, nextTry: ago(-60) }),
      error('whole', 240),
    ]);
    const { sources } = await status(false);
    const code = 'network-unreachable';
    expect(sources.map(({ lastError }) => lastError)).toEqual([
      { code, message: 'it is down', since: ago(240) },
      { code, message: 'it is down', since: ago(120), failures: 2, nextTry: ago(-60) },
    ]);
    await write({ logs: [held('whole', 5, 60)] }, [error('behind', 1)]);
    expect((await status(false)).sources[0]).not.toHaveProperty('lastError');
  });

  it('names the sources without stored content, which would lose all since their first failure', async () => {
    configure({ logs: [log('whole'), log('never')], subjects: ['reg.test/app'] });
    await write({ logs: [held('whole', 5, 60)] }, [error('never', 500), error('reg.test/app', -9)]);
    const { sources, rpoSeconds } = await status(false);
    expect(sources.map(({ name, kind, size, rpoSeconds: rpo }) => [name, kind, size, rpo])).toEqual([
      ['whole', 'log', 5, 60],
      ['never', 'log', 0, undefined],
      ['reg.test/app', 'subject', 0, undefined],
    ]);
    expect(sources[1]?.lastError?.since).toBe(ago(500));
    expect(rpoSeconds).toBe(500);
    await write({ logs: [held('whole', 5, 60)] }, [error('never', -500)]);
    expect((await status(false)).rpoSeconds).toBe(60);
  });

  it('reports the verifier key to a caller that can read the private key', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const path = join(await temporaryFolder(), 'mirror.pem');
    await writeFile(path, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    await write({});
    expect((await status(false, { key: path })).key).toBe(verifierKey('mirror', privateKey));
    expect(await status(false, { key: `${path}.none` })).not.toHaveProperty('key');
  });

  it('fails for a place without a mirror', async () => {
    await expect(status(false)).rejects.toMatchObject({ code: 'mirror-missing', details: { where: 'x' } });
  });
});
