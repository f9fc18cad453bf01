import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  loadMirrorConfig,
  type MirrorConfig,
  type MirrorPorts,
  mirrorStatus,
  mirrorStatusReportSchema,
  present,
  syncMirror,
} from '../../../src/mirror/index.ts';
import { verifierKey } from '../../../src/tlog/index.ts';
import { pushImage } from '../../support/image.ts';
import { serveLog } from '../../support/log-server.ts';
import { mirrorPorts } from '../../support/mirror.ts';
import { startWorld, type World } from '../../support/sandbox.ts';
import { createEntries, logPublicKey, ORIGIN, renderLog } from '../../support/tile-log.ts';
import { TufRepository } from '../../support/tuf.ts';

let world: World;
let ports: MirrorPorts;
let config: MirrorConfig;
let closeLog: () => Promise<void>;
const closing: (() => Promise<void>)[] = [];
const log = new Map<string, Buffer>();
const repository = new TufRepository();
const getSubject = (): string => `${world.host('primary')}/acme/app`;
const growLog = (size: number): void => {
  for (const [path, bytes] of renderLog(createEntries(size))) log.set(path, bytes);
};

beforeAll(async () => {
  world = await startWorld();
  ports = mirrorPorts(world);
  growLog(300);
  repository.targets.set('a', Buffer.from('a target'));
  repository.publish();
  const [logs, tuf] = [await serveLog(log), await serveLog(repository.files)];
  closeLog = logs.close;
  closing.push(tuf.close);
  const { dir } = world.sandbox;
  await writeFile(join(dir, 'tuf-root.json'), repository.root);
  await pushImage(world.repository('primary', 'acme/app'), 'v1', 'v1');
  const yaml = {
    version: 1,
    to: 'mirror-status',
    policy: 'trust-policy.yaml',
    logs: [
      { name: 'tiles', type: 'tiled', url: logs.url, origin: ORIGIN, key: verifierKey(ORIGIN, logPublicKey) },
      {
        name: 'rekor1',
        type: 'rekor-v1',
        url: world.sandbox.urls.regions.primary.rekorV1,
        origin: 'rekor1.primary.mc.test',
      },
    ],
    tuf: [{ name: 'acme', url: tuf.url, root: 'tuf-root.json' }],
    subjects: [getSubject()],
  };
  await writeFile(join(dir, 'status.yaml'), JSON.stringify(yaml));
  config = await loadMirrorConfig(join(dir, 'status.yaml'));
  expect(await syncMirror(config, ports)).toMatchObject({ outcome: 'passed' });
}, 60_000);
afterAll(async () => {
  for (const close of closing) await close();
  await world.end();
});

/** One hour after the sync. */
async function getStatus(of: MirrorConfig = config) {
  const later = new Date(Date.now() + 3_600_000);
  const report = await mirrorStatus(of, { ...ports, clock: { ...ports.clock, now: () => later } });
  mirrorStatusReportSchema.parse(report);
  const text = present(report)
    .flatMap(({ lines = [], table, warnings = [] }) => [
      ...lines,
      ...(table?.rows ?? []).map((row) => row.join(' ')),
      ...warnings.map(({ code, message }) => `${code}: ${message}`),
    ])
    .join('\n');
  const findSource = (name: string) => report.sources.find((source) => source.name === name);
  return { report, text, source: findSource };
}

describe('mc mirror status', () => {
  it('reports no possible loss if the mirror has all that its sources have, even if it is old', async () => {
    const { report, text } = await getStatus();
    expect(report.sources.map(({ name, kind, size, lag, rpoSeconds }) => [name, kind, size, lag, rpoSeconds])).toEqual([
      ['tiles', 'log', 300, 0, 0],
      ['rekor1', 'log', 0, 0, 0],
      ['tuf/acme', 'tuf', 1, 0, 0],
      [getSubject(), 'subject', 1, 0, 0],
      ['sandbox', 'trust', 1, undefined, undefined],
    ]);
    expect(report.rpoSeconds).toBe(0);
    expect(report.stalenessSeconds).toBeGreaterThan(3_599);
    expect(text).toContain('RPO if all sources were lost now: 0');
    expect(text).toMatch(/tiles log 300 entries 36\d\d s none/);
  });

  it('reports how far each source is ahead as a possible loss', async () => {
    growLog(345);
    repository.publish();
    repository.publish();
    await pushImage(world.repository('primary', 'acme/app'), 'v2', 'v2');
    const { report, text, source } = await getStatus();
    expect(source('tiles')).toMatchObject({ size: 300, lag: 45 });
    expect(source('tuf/acme')).toMatchObject({ lag: 2, expires: '2100-01-01T00:00:00.000Z' });
    expect(source(getSubject())).toMatchObject({ size: 1, lag: 1 });
    for (const name of ['tiles', 'tuf/acme', getSubject()]) expect(source(name)?.rpoSeconds).toBeGreaterThan(3_599);
    expect(source('rekor1')?.rpoSeconds).toBe(0);
    expect(report.rpoSeconds).toBeGreaterThan(3_599);
    expect(text).toContain('45 behind');
  });

  it('reports unreachable sources, refused sources, and failures of the last sync', async () => {
    const checkpoint = log.get('checkpoint') ?? Buffer.alloc(0);
    log.set('checkpoint', Buffer.from(checkpoint.toString().replace(ORIGIN, 'other.acme.test')));
    await syncMirror(config, ports).catch(() => undefined);
    const wrong = await getStatus();
    expect(wrong.source('tiles')).toMatchObject({
      problem: { code: 'checkpoint-origin-mismatch' },
      lastError: { code: 'log-fork', since: expect.any(String) },
    });
    expect(wrong.source('tiles')?.lag).toBe(undefined);
    expect(wrong.text).toMatch(/log-fork: tiles has failed since \S+: /);
    growLog(200);
    expect((await getStatus()).source('tiles')).toMatchObject({ problem: { code: 'log-fork' } });
    await closeLog();
    const gone = await getStatus();
    expect(gone.source('tiles')).toMatchObject({ size: 300, problem: { code: 'network-unreachable' } });
    expect(gone.report.rpoSeconds).toBeGreaterThan(3_599);
    expect(gone.text).toMatch(/tiles log 300 entries \d+ s unknown/);
    expect(gone.text).toContain('network-unreachable: lag of tiles unknown: GET ');
  }, 30_000);

  it('reports a source that was never stored', async () => {
    const neverStored = {
      name: 'never',
      type: 'tiled',
      url: 'http://127.0.0.1:1',
      origin: 'x',
      key: verifierKey('x', logPublicKey),
    } as const;
    const { source } = await getStatus({
      ...config,
      logs: [...config.logs, neverStored],
      subjects: [`${getSubject()}:v2`, `${getSubject()}:none`],
    });
    expect(source('never')).toMatchObject({ kind: 'log', size: 0, problem: { code: 'network-unreachable' } });
    expect(source(`${getSubject()}:v2`)).toMatchObject({ kind: 'subject', size: 0, lag: 1 });
    expect(source(`${getSubject()}:none`)).toMatchObject({ lag: 0 });
  }, 30_000);

  it('prints the verifier key of the mirror to a caller that can read the private key', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const path = join(world.sandbox.dir, 'mirror.pem');
    await writeFile(path, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const { report, text } = await getStatus({ ...config, key: path });
    expect(report.key).toBe(verifierKey(config.name, privateKey));
    expect(text).toContain(`signs as ${report.key}`);
    expect((await getStatus({ ...config, key: `${path}.none` })).report.key).toBe(undefined);
  });

  it('sends no requests without ask, and reports the age of the oldest source as the possible loss', async () => {
    const { sources, rpoSeconds } = await mirrorStatus(config, ports, { ask: false });
    expect(sources.every(({ lag, problem }) => lag === undefined && problem === undefined)).toBe(true);
    expect(rpoSeconds).toBe(Math.max(...sources.map((source) => source.ageSeconds ?? 0)));
  });

  it('fails for a place without a mirror', async () => {
    await expect(mirrorStatus({ ...config, to: `${config.to}-none` }, ports)).rejects.toMatchObject({
      code: 'mirror-missing',
    });
  });
});
