import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { digestOf, getHex, parseDigest } from '../../../src/lib/digest.ts';
import { mirrorGetReportSchema, syncMirror } from '../../../src/mirror/index.ts';
import type { Descriptor } from '../../../src/oci/index.ts';
import { readFiles } from '../../support/folders.ts';
import { attach, pushImage, pushIndex } from '../../support/image.ts';
import { attest, mirrorConfig, mirrorPorts, sandboxSigner } from '../../support/mirror.ts';
import { startWorld, type World } from '../../support/sandbox.ts';
import { mc } from '../../support/terminal.ts';

let world: World;
let mirror: string;
let root: Descriptor;
let reference: string;

beforeAll(async () => {
  world = await startWorld();
  const app = world.repository('primary', 'acme/app');
  const signer = await sandboxSigner(world);
  const platform = await pushImage(app, 'amd64');
  root = await pushIndex(app, [platform], 'v1');
  await attest(app, root, signer);
  const sbom = await attach(app, platform, 'application/vnd.cyclonedx+json', 'signed sbom');
  await attest(app, sbom, signer);
  await attach(app, platform, 'application/spdx+json', 'unsigned sbom');
  await attach(app, root, 'application/vnd.dev.sigstore.bundle.v0.3+json', 'no bundle');
  reference = `${world.host('primary')}/acme/app`;
  const config = await mirrorConfig(world, [reference]);
  mirror = config.to;
  await syncMirror(config, mirrorPorts(world));
  await world.sandbox.fault('primary', '*', 'down');
}, 30_000);
afterAll(() => world.end());

const get = async (...args: string[]) => mc(['mirror', 'get', ...args, '--json'], world.dir);

describe('mc mirror get', () => {
  it('writes the evidence about a release, its platforms and its SBOMs, and nothing from the quarantine', async () => {
    const { code, out } = await get(`${reference}:v1`, '--mirror', mirror, '--out', 'held');
    expect(code).toBe(0);
    const report = mirrorGetReportSchema.parse(JSON.parse(out));
    expect(report).toMatchObject({ outcome: 'passed', digest: root.digest });
    expect(report.evidence.map(({ kind, verified }) => `${kind} ${verified}`).sort()).toEqual([
      'bundle true',
      'bundle true',
      'sbom false',
      'sbom true',
    ]);
    const files = await readFiles(join(world.dir, 'held'));
    expect([...files.keys()].sort()).toEqual(['index.json', ...report.evidence.map(({ path }) => path)].sort());
    for (const { path, digest } of report.evidence) expect(digestOf(files.get(path) ?? '')).toBe(digest);
    const hash = (text: string) => getHex(digestOf(text));
    expect(files.get(`sboms/${hash('signed sbom')}`)?.toString()).toBe('signed sbom');
    expect(files.get(`unverified/sbom/${hash('unsigned sbom')}`)?.toString()).toBe('unsigned sbom');
    expect([...files.values()].map(String)).not.toContain('no bundle');
    const bundles = report.evidence.filter(({ path }) => path.startsWith('bundles/'));
    expect(bundles.every(({ path }) => path.endsWith('.sigstore.json'))).toBe(true);
    // mc verify accepts the output folder.
    const policy = join(world.sandbox.dir, 'trust-policy.yaml');
    const verified = await mc(
      ['verify', root.digest, '--policy', policy, '--bundle', 'held/bundles', '--json'],
      world.dir,
    );
    // The other bundle is about the SBOM.
    expect(JSON.parse(verified.out).refused).toMatchObject([{ reason: { code: 'subject-mismatch' } }]);
  }, 20_000);

  it('writes the same from a folder, a static web server and the configuration, and replaces its earlier output', async () => {
    const server = createServer((request, response) => {
      readFile(join(mirror, request.url ?? '')).then(
        (bytes) => response.end(bytes),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      expect((await get(root.digest, '--mirror', url, '--out', 'remote')).code).toBe(0);
    } finally {
      server.close();
    }
    const config = join(world.sandbox.dir, 'mirror.test.yaml');
    await writeFile(join(world.dir, 'remote', 'stale'), '');
    expect((await get(root.digest, '--config', config, '--out', 'remote')).code).toBe(0);
    const readEvidenceFiles = async (dir: string) =>
      [...(await readFiles(join(world.dir, dir)))].filter(([path]) => path !== 'index.json');
    expect(await readEvidenceFiles('remote')).toEqual(await readEvidenceFiles('held'));
    expect((await readdir(world.dir)).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  it('fails and writes nothing if no evidence is stored, the release is unknown, or a byte was changed', async () => {
    const nothing = await get(digestOf('unknown'), '--mirror', mirror, '--out', 'none');
    expect(nothing.code).toBe(1);
    expect(JSON.parse(nothing.out)).toMatchObject({ reasons: [{ code: 'evidence-not-held' }] });
    const unknown = await get(`${reference}:v9`, '--mirror', mirror, '--out', 'none');
    expect([unknown.code, JSON.parse(unknown.out).error.code]).toEqual([1, 'release-unknown']);
    const place = (await get(root.digest, '--mirror', world.dir, '--out', 'none')).out;
    expect(JSON.parse(place).error.code).toBe('mirror-missing');
    const path = join(mirror, 'blobs', 'sha256', getHex(digestOf('signed sbom')));
    const good = await readFile(path);
    await writeFile(path, 'another sbom');
    const changed = await get(root.digest, '--mirror', mirror, '--out', 'none');
    expect([changed.code, JSON.parse(changed.out).error.code]).toEqual([1, 'mirror-damaged']);
    await writeFile(path, good);
    expect(await readdir(world.dir)).not.toContain('none');
    expect((await readdir(world.dir)).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  it('does not replace a folder that it did not write', async () => {
    await mkdir(join(world.dir, 'mine'));
    await writeFile(join(world.dir, 'mine', 'index.json'), '{}');
    const { code, out } = await get(parseDigest(root.digest), '--mirror', mirror, '--out', 'mine');
    expect([code, JSON.parse(out).error.code]).toEqual([2, 'get-folder-in-use']);
    expect(await readdir(join(world.dir, 'mine'))).toEqual(['index.json']);
  });
});
