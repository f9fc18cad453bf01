import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { digestOf, parseDigest } from '../../../src/lib/digest.ts';
import {
  checkMirror,
  folderDestination,
  type MirrorConfig,
  type MirrorPorts,
  mirrorCheckReportSchema,
  mirrorStatus,
  mirrorStatusReportSchema,
  mirrorSyncReportSchema,
  openMirror,
  present,
  readState,
  syncMirror,
} from '../../../src/mirror/index.ts';
import { readFiles } from '../../support/folders.ts';
import { pushFullRelease, pushImage } from '../../support/image.ts';
import { attest, mirrorConfig, mirrorPorts, sandboxSigner } from '../../support/mirror.ts';
import { startWorld, type World } from '../../support/sandbox.ts';

let world: World;
let config: MirrorConfig;
let ports: MirrorPorts;

beforeAll(async () => {
  world = await startWorld();
  config = await mirrorConfig(world, [`${world.host('primary')}/acme/app`]);
  ports = mirrorPorts(world);
}, 30_000);
afterAll(() => world.end());

const listDigests = async (dir: string): Promise<string[]> =>
  [...(await readFiles(dir))].map(([path, bytes]) => `${path} ${digestOf(bytes)}`);
/** Lists all files except those with the times of the last sync. */
const listContent = async (dir: string) =>
  (await listDigests(dir)).filter((line) => !/^(index\.json|mirror\.json|SHA256SUMS) /.test(line));
const getRepository = () => world.repository('primary', 'acme/app');

describe('mc mirror sync', () => {
  it('creates an empty mirror from sources without content', async () => {
    const report = await syncMirror(config, ports);
    mirrorSyncReportSchema.parse(report);
    expect(report).toMatchObject({ outcome: 'passed', subjects: [{ releases: 0, items: 0 }] });
    const mirror = await openMirror(config.to, ports);
    expect(await mirror.trustedRoot()).toEqual(await readFile(join(world.sandbox.dir, 'trusted_root.json')));
  });

  it('copies the referrers of each node of each tag, and not the images', async () => {
    const { root } = await pushFullRelease(getRepository(), 'v1');
    const report = await syncMirror(config, ports);
    expect(report).toMatchObject({ outcome: 'passed', subjects: [{ releases: 1 }] });
    const mirror = await openMirror(config.to, ports);
    expect(await mirror.releases()).toMatchObject([
      { reference: `${world.host('primary')}/acme/app:v1`, digest: root.digest },
    ]);
    const about = await mirror.evidence(parseDigest(root.digest));
    expect(about.map(({ tag }) => tag?.slice(-4) ?? '').sort()).toEqual(['', '.att', '.sig', 'sbom']);
    const children = JSON.parse((await mirror.blob(parseDigest(root.digest))).toString()).manifests;
    const [sbom] = await mirror.evidence(children[0].digest);
    expect(sbom).toMatchObject({ kind: 'sbom', artifactType: 'application/vnd.cyclonedx+json' });
    expect((await mirror.blob(parseDigest(sbom?.digest ?? ''))).toString()).toBe('sbom of amd64');
    expect(sbom?.verified).toBe(false);
    // Its "signature" is not a bundle and therefore not evidence.
    expect(await mirror.evidence(parseDigest(sbom?.manifest ?? ''))).toEqual([]);
    expect(report.subjects).toMatchObject([{ quarantined: 1 }]);
    const layer = digestOf('amd64');
    await expect(mirror.blob(layer)).rejects.toMatchObject({ code: 'mirror-damaged' });
    expect(await mirror.evidence(digestOf('unknown'))).toEqual([]);
  });

  it('copies bundles with the logs that contain them, and copies nothing in a second run', async () => {
    const image = await pushImage(getRepository(), 'signed', 'v2');
    await attest(getRepository(), image, await sandboxSigner(world));
    await attest(getRepository(), image, await sandboxSigner(world, 'v1'), 'https://example.test/another');
    const first = await syncMirror(config, ports);
    expect(first.logs).toMatchObject([
      { name: 'rekor2', outcome: 'synced', size: 1, bundles: 1 },
      { name: 'rekor1', outcome: 'synced', size: 1, bundles: 1 },
    ]);
    const before = await listContent(config.to);
    const requestCount = world.sandbox.requests().length;
    const second = await syncMirror(config, ports);
    expect(second.logs.map(({ outcome, bytes }) => [outcome, bytes])).toEqual([
      ['unchanged', 0],
      ['unchanged', 0],
    ]);
    expect(second.subjects).toMatchObject([{ copied: 0, bytes: 0 }]);
    expect(await listContent(config.to)).toEqual(before);
    const paths = world.sandbox
      .requests()
      .slice(requestCount)
      .map(({ method, path }) => `${method} ${path}`);
    expect(paths.filter((path) => /blobs|tile|entries|GET .*manifests/.test(path))).toEqual([]);

    const mirror = await openMirror(config.to, ports);
    const bundles = [];
    for await (const bundle of mirror.bundlesFor(parseDigest(image.digest))) bundles.push(bundle);
    expect(bundles).toHaveLength(2);
    expect(JSON.stringify(present(second))).toContain('2 releases');
  }, 20_000);

  it('writes a mirror that clients read over HTTP and from its folder, and that they refuse if it was changed in transit', async () => {
    let change = false;
    const server = createServer((request, response) => {
      readFile(join(config.to, request.url ?? '')).then(
        (bytes) => response.end(change && request.url?.startsWith('/blobs') ? Buffer.from('x') : bytes),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const [remote, local] = [await openMirror(url, ports), await openMirror(config.to, ports)];
      expect(remote.syncedAt).toBe(local.syncedAt);
      const releases = await remote.releases();
      expect(releases).toEqual(await local.releases());
      const digest = releases[1]?.digest ?? digestOf('');
      const [item] = await remote.evidence(digest);
      expect(await remote.blob(item?.digest ?? digest)).toEqual(await local.blob(item?.digest ?? digest));
      change = true;
      await expect(remote.blob(item?.digest ?? digest)).rejects.toMatchObject({ code: 'mirror-damaged' });
      await expect(openMirror(`${url}/nowhere`, ports)).rejects.toMatchObject({ code: 'mirror-missing' });
    } finally {
      server.close();
    }
  });

  it('keeps content that its source no longer has', async () => {
    const other = await mirrorConfig(world, [`${world.host('primary')}/acme/app`], 'keeping');
    await syncMirror(other, ports);
    const mirrored = (await (await openMirror(other.to, ports)).releases())[1]?.digest ?? digestOf('');
    const before = await (await openMirror(other.to, ports)).evidence(mirrored);
    expect(before.length).toBeGreaterThan(0);
    const forgetful: MirrorPorts = {
      ...ports,
      repository: (reference) => ({ ...ports.repository(reference), referrers: async () => [] }),
    };
    await syncMirror(other, forgetful);
    expect(await (await openMirror(other.to, ports)).evidence(mirrored)).toEqual(before);
  });

  it('follows the other sources if one is down, reports a fault, and keeps the mirror', async () => {
    const before = await listDigests(config.to);
    await world.sandbox.fault('primary', 'registry', 'down');
    await expect(syncMirror(config, ports)).rejects.toMatchObject({ code: 'network-unreachable', family: 'fault' });
    expect(await listContent(config.to)).toEqual(
      before.filter((line) => !/^(index\.json|mirror\.json|SHA256SUMS) /.test(line)),
    );
    expect((await readState(folderDestination(config.to)))?.errors).toMatchObject([
      { source: `${world.host('primary')}/acme/app`, code: 'network-unreachable' },
    ]);
    await world.sandbox.fault('primary', 'registry', 'none');
    await world.sandbox.fault('primary', 'rekor', 'corrupt', 5);
    const report = await syncMirror(config, ports);
    expect(report).toMatchObject({ outcome: 'failed', reasons: [{ code: 'log-fork', log: 'rekor2' }] });
    expect(report.subjects[0]?.outcome).toBe('synced');
    await world.sandbox.fault('primary', 'rekor', 'none');
    expect((await syncMirror(config, ports)).outcome).toBe('passed');
    const { errors, forks } = (await readState(folderDestination(config.to))) ?? {};
    expect([errors, forks]).toMatchObject([[], [{ log: 'rekor2' }]]);
    const fork = JSON.parse(await readFile(join(config.to, forks?.[0]?.path ?? ''), 'utf8'));
    expect(fork).toMatchObject({
      log: 'rekor2',
      kept: await readFile(join(config.to, 'logs/rekor2/checkpoint'), 'utf8'),
    });
    expect(fork.seen).not.toBe(fork.kept);
  }, 20_000);

  it('allows only one writer at a time', async () => {
    const reports = await Promise.all([syncMirror(config, ports), syncMirror(config, ports)]);
    expect(reports.map(({ outcome }) => outcome)).toEqual(['passed', 'passed']);
    expect([...(await readFiles(config.to)).keys()].filter((name) => name.includes('.lock'))).toEqual([]);
  });

  it('removes the temporary files of a killed run', async () => {
    await writeFile(join(config.to, 'blobs', 'sha256', `${'a'.repeat(64)}.0123456789ab.tmp`), 'half');
    await syncMirror(config, ports);
    expect([...(await readFiles(config.to)).keys()].filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('mc mirror check', () => {
  it('recomputes an intact mirror from its files only', async () => {
    const requestCount = world.sandbox.requests().length;
    const report = await checkMirror(config, ports);
    mirrorCheckReportSchema.parse(report);
    expect(report).toMatchObject({
      outcome: 'passed',
      logs: [
        { name: 'rekor2', size: 1 },
        { name: 'rekor1', size: 1 },
      ],
    });
    expect(report.files).toBeGreaterThan(20);
    expect(world.sandbox.requests().length).toBe(requestCount);
    expect(JSON.stringify(present(report))).toContain('Mirror is intact');
  });

  it('requires a mirror', async () => {
    const at = { ...config, to: join(world.dir, 'nowhere') };
    await expect(checkMirror(at, ports)).rejects.toMatchObject({ code: 'mirror-missing' });
  });
});

describe('mc mirror status', () => {
  it('reports the age of each source', async () => {
    const now = new Date(Date.now() + 60_000);
    const report = await mirrorStatus(config, { ...ports, clock: { ...ports.clock, now: () => now } });
    mirrorStatusReportSchema.parse(report);
    expect(report.stalenessSeconds).toBeGreaterThan(59);
    expect(report.sources.map(({ name, kind, size }) => [name, kind, size])).toEqual([
      ['rekor2', 'log', 1],
      ['rekor1', 'log', 1],
      [`${world.host('primary')}/acme/app`, 'subject', 2],
      ['sandbox', 'trust', 1],
    ]);
    expect(JSON.stringify(present(report))).toContain('1 entry');
  });
});
