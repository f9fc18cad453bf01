import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { digestOf, getHex, parseDigest } from '../../../src/lib/digest.ts';
import { folderDestination } from '../../../src/mirror/destination/folder.ts';
import { quarantineRecordSchema } from '../../../src/mirror/format/quarantine.ts';
import { readIndex } from '../../../src/mirror/format/reading.ts';
import {
  checkMirror,
  loadMirrorConfig,
  type MirrorConfig,
  type MirrorPorts,
  openMirror,
  serveMirror,
  syncMirror,
} from '../../../src/mirror/index.ts';
import { attachArtifact, type Descriptor } from '../../../src/oci/index.ts';
import { BUNDLE_V03, SIMPLE_SIGNING } from '../../../src/sigstore/index.ts';
import { readFiles } from '../../support/folders.ts';
import { attach, pushImage } from '../../support/image.ts';
import { attest, mirrorConfig, mirrorPorts, sandboxSigner } from '../../support/mirror.ts';
import { startWorld, type World } from '../../support/sandbox.ts';

let world: World;
let config: MirrorConfig;
let ports: MirrorPorts;
let image: Descriptor;
const getRepository = () => world.repository('primary', 'acme/app');

beforeAll(async () => {
  world = await startWorld();
  config = await mirrorConfig(world, [`${world.host('primary')}/acme/app`]);
  ports = mirrorPorts(world);
  image = await pushImage(getRepository(), 'released', 'v1');
}, 30_000);
afterAll(() => world.end());

const listRecords = async (dir = config.to) =>
  [...(await readFiles(dir))]
    .filter(([path]) => path.startsWith('quarantine/') && path.endsWith('.json'))
    .map(([path, bytes]) => ({ path, record: quarantineRecordSchema.parse(JSON.parse(bytes.toString())) }));
const readItems = async (digest: string) => (await openMirror(config.to, ports)).evidence(parseDigest(digest));
const writePolicy = async (change: (policy: string) => string, name: string): Promise<MirrorConfig> => {
  const path = join(world.sandbox.dir, `${name}.yaml`);
  await writeFile(path, change(await readFile(join(world.sandbox.dir, 'trust-policy.yaml'), 'utf8')));
  return { ...config, policy: path };
};
const writeOtherPolicy = () =>
  writePolicy((text) => text.replace(/subject: .*/g, 'subject: https://example.test/somebody-else'), 'stranger');

describe('syncMirror with evidence', () => {
  it('lists evidence that verifies about its subject with a signer of the policy', async () => {
    await attest(getRepository(), image, await sandboxSigner(world), 'https://example.test/of-no-requirement');
    expect(await syncMirror(config, ports)).toMatchObject({ outcome: 'passed', subjects: [{ quarantined: 0 }] });
    expect(await readItems(image.digest)).toMatchObject([
      { kind: 'bundle', verified: true, predicateType: 'https://example.test/of-no-requirement' },
    ]);
  });

  it('quarantines a piece with its reason if it is not a bundle, was changed, or is about another subject', async () => {
    const other = await pushImage(getRepository(), 'other');
    const [signed] = await readItems(image.digest);
    const bytes = await (await openMirror(config.to, ports)).blob(parseDigest(signed?.digest ?? ''));
    const changed = Buffer.from(
      bytes
        .toString()
        .replace(/"signature":"M/, '"signature":"N')
        .replace(/"sig":"M/, '"sig":"N'),
    );
    expect(changed.equals(bytes)).toBe(false);
    const attachBundle = (subject: Descriptor, content: Buffer) =>
      attachArtifact(getRepository(), subject, {
        artifactType: BUNDLE_V03,
        layers: [{ mediaType: BUNDLE_V03, bytes: content }],
      });
    await attachBundle(image, changed);
    await attachBundle(image, Buffer.from('{"no":"bundle"}'));
    await pushImage(getRepository(), 'other', 'v2');
    await attachBundle(other, bytes);
    const report = await syncMirror(config, ports);
    expect(report).toMatchObject({ outcome: 'passed', reasons: [], subjects: [{ releases: 2, quarantined: 3 }] });
    expect(await readItems(image.digest)).toHaveLength(1);
    expect(await readItems(other.digest)).toEqual([]);
    const records = await listRecords();
    expect(records.map(({ record }) => record.code).sort()).toEqual(
      ['bundle-malformed', 'signature-invalid', 'subject-mismatch'].sort(),
    );
    for (const { path, record } of records) {
      expect(record.held).toBe(true);
      expect(digestOf(await readFile(join(config.to, path.replace(/\.json$/, ''))))).toBe(record.items[0]?.digest);
    }
    const stored = [...(await readFiles(config.to)).keys()];
    expect(stored).not.toContain(`blobs/sha256/${getHex(digestOf(changed))}`);
    expect(await checkMirror(config, ports)).toMatchObject({ outcome: 'passed', reasons: [] });
  }, 20_000);

  it('serves evidence only if it verifies, and serves the rest through no API', async () => {
    const server = await serveMirror({ dir: config.to, host: '127.0.0.1', port: 0, clock: ports.clock });
    try {
      const fetchJson = async (path: string) => (await fetch(new URL(path, server.url))).json() as Promise<object>;
      const path = `/repos/acme/app/attestations/${image.digest}`;
      expect((await fetchJson(path)) as { attestations: object[] }).toMatchObject({
        attestations: [expect.any(Object)],
      });
      const index = (await fetchJson(`/v1/evidence/${image.digest}`)) as { evidence: object[] };
      expect(index.evidence).toMatchObject([{ verified: true }]);
      const bundles = [];
      for await (const bundle of (await openMirror(server.url, ports)).bundlesFor(parseDigest(image.digest)))
        bundles.push(bundle);
      expect(bundles).toHaveLength(1);
      const page = await (await fetch(server.url)).text();
      expect(page).toContain('Quarantine');
      expect(page).toContain('signature-invalid');
    } finally {
      await server.close();
    }
  });

  it('gives the same result in a second sync, and fetches no evidence again', async () => {
    const before = [...(await readFiles(config.to))].filter(
      ([path]) => !/^(index\.json|mirror\.json|SHA256SUMS)$/.test(path),
    );
    const requestCount = world.sandbox.requests().length;
    expect(await syncMirror(config, ports)).toMatchObject({ subjects: [{ copied: 0, bytes: 0, quarantined: 3 }] });
    const after = [...(await readFiles(config.to))].filter(
      ([path]) => !/^(index\.json|mirror\.json|SHA256SUMS)$/.test(path),
    );
    expect(after).toEqual(before);
    const blobs = world.sandbox
      .requests()
      .slice(requestCount)
      .filter(({ path }) => path.includes('/blobs/'));
    expect(blobs).toEqual([]);
  });

  it('lists an unsigned document as unverified, and as verified if a verified bundle is about it', async () => {
    const plain = await attach(getRepository(), image, 'application/vnd.cyclonedx+json', 'an unsigned SBOM');
    const signed = await attach(getRepository(), image, 'application/spdx+json', 'an SBOM that is signed');
    await attest(getRepository(), signed, await sandboxSigner(world));
    await syncMirror(config, ports);
    const documents = (await readItems(image.digest)).filter(({ kind }) => kind === 'sbom');
    expect(new Map(documents.map(({ manifest, verified }) => [manifest as string, verified]))).toEqual(
      new Map([
        [plain.digest, false],
        [signed.digest, true],
      ]),
    );
  });

  it('stores a whole artifact in the blobs if only a part of it verifies', async () => {
    const [signed] = (await readItems(image.digest)).filter(({ kind }) => kind === 'bundle');
    const bytes = await (await openMirror(config.to, ports)).blob(parseDigest(signed?.digest ?? ''));
    const bad = Buffer.from('bad beside good');
    await attachArtifact(getRepository(), image, {
      artifactType: BUNDLE_V03,
      layers: [
        { mediaType: BUNDLE_V03, bytes },
        { mediaType: SIMPLE_SIGNING, bytes: bad },
      ],
    });
    expect(await syncMirror(config, ports)).toMatchObject({ subjects: [{ quarantined: 4 }] });
    const listed = await readItems(image.digest);
    expect(listed.map(({ digest }) => digest)).not.toContain(digestOf(bad));
    expect(await (await openMirror(config.to, ports)).blob(digestOf(bad))).toEqual(bad);
    expect(await checkMirror(config, ports)).toMatchObject({ reasons: [] });
  });

  it('moves evidence to the quarantine and back after policy changes, without its sources', async () => {
    const before = await readItems(image.digest);
    await world.sandbox.fault('primary', '*', 'down');
    try {
      await expect(syncMirror(await writeOtherPolicy(), ports)).rejects.toMatchObject({ family: 'fault' });
      const listed = await readItems(image.digest);
      expect(listed.every(({ kind, verified }) => kind === 'sbom' && !verified)).toBe(true);
      expect((await listRecords()).filter(({ record }) => record.code === 'identity-mismatch')).toHaveLength(2);
      expect(await checkMirror(await writeOtherPolicy(), ports)).toMatchObject({ reasons: [] });
      await expect(syncMirror(config, ports)).rejects.toMatchObject({ family: 'fault' });
      expect(await readItems(image.digest)).toEqual(before);
      expect(await listRecords()).toHaveLength(4);
    } finally {
      await world.sandbox.fault('primary', '*', 'none');
    }
    expect(await checkMirror(config, ports)).toMatchObject({ reasons: [] });
  }, 20_000);

  it('lets the check report changed, missing and extra quarantine files', async () => {
    const path = (await listRecords())[0]?.path ?? '';
    for (const name of [path, path.replace(/\.json$/, '')]) {
      const good = await readFile(join(config.to, name));
      await writeFile(join(config.to, name), Buffer.concat([good, Buffer.from(' ')]));
      expect((await checkMirror(config, ports)).reasons[0]).toMatchObject({ code: 'mirror-damaged', path: name });
      await rm(join(config.to, name));
      expect((await checkMirror(config, ports)).reasons[0]).toMatchObject({ code: 'mirror-damaged', path: name });
      await writeFile(join(config.to, name), good);
    }
    const extra = join(config.to, 'quarantine', 'extra');
    await writeFile(extra, '');
    expect((await checkMirror(config, ports)).reasons).toMatchObject([{ path: 'quarantine/extra' }]);
    await rm(extra);
  });
});

describe('release lists', () => {
  it('select releases to mirror by reference, and by digest if a mirrored repository has them', async () => {
    const lib = world.repository('primary', 'acme/lib');
    const [listed, unlisted] = [await pushImage(lib, 'listed', 'v1'), await pushImage(lib, 'unlisted', 'v2')];
    const untagged = await pushImage(getRepository(), 'untagged');
    for (const each of [listed, unlisted]) await attest(lib, each, await sandboxSigner(world));
    await attest(getRepository(), untagged, await sandboxSigner(world));
    const host = world.host('primary');
    await writeFile(
      join(world.sandbox.dir, 'releases.txt'),
      `# shipped\n${host}/acme/lib:v1 # first\n\n${untagged.digest}\n${digestOf('missing everywhere')}\n`,
    );
    const path = join(world.sandbox.dir, 'listed.yaml');
    await writeFile(
      path,
      JSON.stringify({
        version: 1,
        to: 'listed',
        policy: 'trust-policy.yaml',
        subjects: [`${host}/acme/app`],
        releases: ['releases.txt'],
      }),
    );
    const of = await loadMirrorConfig(path);
    const report = await syncMirror(of, ports);
    expect(report.subjects).toMatchObject([
      { releases: 3 },
      { releases: 1, subject: join(world.sandbox.dir, 'releases.txt') },
    ]);
    const mirror = await openMirror(of.to, ports);
    expect(await mirror.evidence(parseDigest(listed.digest))).toHaveLength(1);
    expect(await mirror.evidence(parseDigest(unlisted.digest))).toEqual([]);
    expect(await mirror.evidence(parseDigest(untagged.digest))).toHaveLength(1);
    expect((await readIndex(folderDestination(of.to)))?.subjects[1]?.releases).toMatchObject([
      { reference: `${host}/acme/lib:v1` },
    ]);
    expect(await checkMirror(of, ports)).toMatchObject({ reasons: [] });
  });
});
