import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemClock } from '../../src/lib/clock.ts';
import { attachArtifact, type Descriptor, formatReference } from '../../src/oci/index.ts';
import {
  copyRelease,
  openPlace,
  type Place,
  PROMOTION_ARTIFACT,
  PROMOTION_PREDICATE,
  promote,
  promoteCheck,
  promoteCheckReportSchema,
  promoteReportSchema,
} from '../../src/promote/index.ts';
import type { Region } from '../../src/sandbox/index.ts';
import { sign } from '../../src/sign/index.ts';
import {
  IN_TOTO_PAYLOAD_TYPE,
  identityTokenSource,
  openSigner,
  type Signer,
  statementBytes,
  statementFor,
} from '../../src/sigstore/index.ts';
import { loadTrust, policyFiles, type Trust } from '../../src/verify/index.ts';
import { pushFullRelease } from '../support/image.ts';
import { startWorld, type World } from '../support/sandbox.ts';

let world: World;
let trust: Trust;
let signer: Signer;
const ports = { clock: systemClock, progress: () => {}, concurrency: 4 };

beforeAll(async () => {
  world = await startWorld();
  const { dir } = world.sandbox;
  trust = await loadTrust(join(dir, 'trust-policy.yaml'), policyFiles, new Date());
  signer = await openSigner({
    http: world.http,
    now: new Date(),
    signingConfig: join(dir, 'signing_config.json'),
    identityToken: identityTokenSource({ http: world.http, env: {}, file: join(dir, 'token') }),
  });
});
afterAll(() => world.end());

const place = (region: Region, name: string): Promise<Place> =>
  openPlace(`${world.host(region)}/acme/${name}`, undefined, {
    http: world.http,
    env: { DOCKER_CONFIG: world.dir },
    cwd: world.dir,
  });

/** The fixture of twelve in the primary, signed or not. */
async function release(name: string, { signed = true } = {}): Promise<{ source: Place; root: Descriptor }> {
  const repository = world.repository('primary', `acme/${name}`);
  const { root } = await pushFullRelease(repository, 'v1');
  const source = await place('primary', `${name}:v1`);
  if (signed) {
    const subject = { kind: 'image', reference: source.reference } as const;
    await sign(
      { subject, given: formatReference(source.reference), attach: true },
      {
        clock: systemClock,
        signer,
        readFile: () => {
          throw new Error('no file is signed here');
        },
        writeFile: async () => {},
        openRepository: () => source.repository,
      },
    );
  }
  return { source, root };
}

const promoted = async (source: Place, to: string, more: { plan?: boolean; deep?: boolean; signer?: Signer } = {}) =>
  promote(
    { source, destinations: [await place('secondary', to)], trust, plan: more.plan ?? false, deep: more.deep ?? false },
    { ...ports, ...(more.signer ? { signer: more.signer } : {}) },
  );
const checked = async (name: string) => promoteCheck(await place('secondary', name), trust, ports);
const codes = (report: { reasons: readonly { code: string }[] }): readonly string[] =>
  report.reasons.map(({ code }) => code);
const blobFolder = (region: Region, name: string): string =>
  join(world.sandbox.dir, 'state', region, 'registry', encodeURIComponent(`acme/${name}`), 'blobs');

describe('promotion', () => {
  it('copies all that belongs to a release, verifies it there and marks it; a second run copies nothing', async () => {
    const { source, root } = await release('good');
    const first = await promoted(source, 'good:v1');
    expect(promoteReportSchema.parse(first)).toMatchObject({
      outcome: 'passed',
      promotable: true,
      digest: root.digest,
    });
    expect(first.destinations[0]?.verification?.outcome).toBe('passed');
    expect(first.destinations[0]?.copy).toMatchObject({ manifests: 13, present: 0 });
    const check = await checked('good:v1');
    expect(promoteCheckReportSchema.parse(check)).toMatchObject({ outcome: 'passed', promotable: true, missing: [] });

    const second = await promoted(source, 'good:v1');
    expect(second).toMatchObject({ outcome: 'passed', promotable: true });
    expect(second.destinations[0]?.copy).toMatchObject({ copied: 0, bytesCopied: 0 });
    expect(second.destinations[0]?.record).toBe(first.destinations[0]?.record);
  });

  it('marks with a signed record where there is a signer', async () => {
    const { source } = await release('record');
    expect((await promoted(source, 'record:v1', { signer })).destinations[0]?.signed).toBe(true);
    expect((await checked('record:v1')).outcome).toBe('passed');
  });

  it('refuses what nobody signed before anything is copied', async () => {
    const { source } = await release('unsigned', { signed: false });
    const report = await promoted(source, 'unsigned:v1');
    expect(report).toMatchObject({ outcome: 'failed', promotable: false, destinations: [] });
    expect(report.reasons.length).toBeGreaterThan(0);
    expect(await world.repository('secondary', 'acme/unsigned').resolve('v1')).toBeUndefined();
    await expect(readdir(blobFolder('secondary', 'unsigned'))).rejects.toThrow();
  });

  it('with plan says what is missing and changes nothing', async () => {
    const { source } = await release('planned');
    const report = await promoted(source, 'planned:v1', { plan: true });
    expect(report).toMatchObject({ outcome: 'passed', planned: true, promotable: false });
    expect(report.plan?.[0]?.missing).toBeGreaterThan(12);
    expect(await world.repository('secondary', 'acme/planned').resolve('v1')).toBeUndefined();
  });

  it('stops at a byte that was changed at the source, and marks nothing', async () => {
    const { source } = await release('tampered');
    const folder = blobFolder('primary', 'tampered');
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      const bytes = await readFile(path);
      if (bytes.toString() === 'arm64') await writeFile(path, 'arm65');
    }
    await expect(promoted(source, 'tampered:v1')).rejects.toMatchObject({ code: 'digest-mismatch' });
    expect(await world.repository('secondary', 'acme/tampered').resolve('v1')).toBeUndefined();
  });

  it('takes no digest for a destination', async () => {
    const { source, root } = await release('digest');
    await expect(promoted(source, `digest@${root.digest}`)).rejects.toMatchObject({ code: 'promote-layout-tag' });
  });
});

describe('the check before a deployment', () => {
  it('says no to a release that was only copied', async () => {
    const { source } = await release('copied');
    await copyRelease({ source, destination: await place('secondary', 'copied:v1'), deep: false }, ports);
    const check = await checked('copied:v1');
    expect([check.outcome, codes(check)]).toEqual(['failed', ['promotion-missing']]);
  });

  it('says no when a layer is gone, and which', async () => {
    const { source } = await release('gone');
    await promoted(source, 'gone:v1');
    const folder = blobFolder('secondary', 'gone');
    const files = await Promise.all(
      (await readdir(folder)).map(async (name) => ({ name, size: (await stat(join(folder, name))).size })),
    );
    const layer = files.find(({ size }) => size === 'amd64'.length);
    await rm(join(folder, layer?.name ?? ''));
    const check = await checked('gone:v1');
    expect(codes(check)).toContain('destination-incomplete');
    expect(check.missing).toEqual([layer?.name.replace('-', ':')]);
    expect((await promoted(source, 'gone:v1')).destinations[0]?.copy).toMatchObject({ copied: 0, healed: 1 });
    expect((await checked('gone:v1')).outcome).toBe('passed');
  });

  it('says no to a record that names another release', async () => {
    const { source, root } = await release('forged');
    const destination = await place('secondary', 'forged:v1');
    await copyRelease({ source, destination, deep: false }, ports);
    const other = statementFor([{ digest: { sha256: 'a'.repeat(64) } }], PROMOTION_PREDICATE, {
      destination: 'x',
      closure: { manifests: [root.digest], blobs: 1, bytes: 1 },
      policy: { digest: 'x' },
      verification: { outcome: 'passed', requirements: [] },
    });
    await attachArtifact(destination.repository, root, {
      artifactType: PROMOTION_ARTIFACT,
      layers: [{ mediaType: IN_TOTO_PAYLOAD_TYPE, bytes: statementBytes(other) }],
      annotations: { promotable: 'true' },
    });
    await expect(checked('forged:v1')).rejects.toMatchObject({ code: 'promotion-mismatch', family: 'verification' });
  });

  it('says no to a record that is signed by somebody whom the policy does not name', async () => {
    const { source } = await release('stranger');
    const token = await world.sandbox.mintToken('sigstore', {
      job_workflow_ref: 'evil/app/.github/workflows/x.yml@refs/heads/main',
    });
    const stranger = await openSigner({
      http: world.http,
      now: new Date(),
      signingConfig: join(world.sandbox.dir, 'signing_config.json'),
      identityToken: async () => token,
    });
    await promoted(source, 'stranger:v1', { signer: stranger });
    expect(codes(await checked('stranger:v1'))).toEqual(['identity-mismatch']);
  });

  it('says no to a record whose bundle signs another statement than the one beside it', async () => {
    const { source, root } = await release('swapped');
    await promoted(source, 'swapped:v1');
    const { repository } = await place('secondary', 'swapped:v1');
    const subject = [{ digest: { sha256: root.digest.slice('sha256:'.length) } }];
    const predicate = {
      destination: 'x',
      closure: { manifests: [root.digest], blobs: 1, bytes: 1 },
      policy: { digest: 'x' },
      verification: { outcome: 'passed', requirements: [] },
    };
    const signed = await signer.signStatement(
      statementFor(subject, PROMOTION_PREDICATE, { ...predicate, destination: 'y' }),
    );
    await attachArtifact(repository, root, {
      artifactType: PROMOTION_ARTIFACT,
      layers: [
        {
          mediaType: IN_TOTO_PAYLOAD_TYPE,
          bytes: statementBytes(statementFor(subject, PROMOTION_PREDICATE, predicate)),
        },
        { mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json', bytes: signed },
      ],
      annotations: { promotable: 'true' },
    });
    await expect(checked('swapped:v1')).rejects.toMatchObject({ code: 'promotion-mismatch' });
  });

  it('fails with a fault, not with a no, when the registry cannot be read', async () => {
    const { source } = await release('down');
    await promoted(source, 'down:v1');
    await world.sandbox.fault('secondary', 'registry', 'down');
    try {
      await expect(checked('down:v1')).rejects.toMatchObject({ family: 'fault' });
    } finally {
      await world.sandbox.fault('secondary', 'registry', 'none');
    }
  });

  it('works where the registry has no referrers API', async () => {
    const plain = await startWorld({ referrers: { primary: true, secondary: false } });
    try {
      const { source } = await release('fallback');
      const destination = await openPlace(`${plain.host('secondary')}/acme/fallback:v1`, undefined, {
        http: plain.http,
        env: { DOCKER_CONFIG: plain.dir },
        cwd: plain.dir,
      });
      const report = await promote({ source, destinations: [destination], trust, plan: false, deep: false }, ports);
      expect(report.outcome).toBe('passed');
      expect((await promoteCheck(destination, trust, ports)).outcome).toBe('passed');
    } finally {
      await plain.end();
    }
  });
});
