import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attachArtifact, formatReference } from '../../src/oci/index.ts';
import {
  checkPromotion,
  copyRelease,
  openPlace,
  PROMOTION_ARTIFACT,
  PROMOTION_PREDICATE,
  promote,
  promoteCheckReportSchema,
  promoteReportSchema,
} from '../../src/promote/index.ts';
import {
  BUNDLE_V03,
  createStatement,
  encodeStatement,
  IN_TOTO_PAYLOAD_TYPE,
  openSigner,
} from '../../src/sigstore/index.ts';
import { blobFolder, codes, type PromotionWorld, ports, startPromotionWorld } from '../support/promotion.ts';
import { startWorld } from '../support/sandbox.ts';

let world: PromotionWorld;
beforeAll(async () => {
  world = await startPromotionWorld();
});
afterAll(() => world.end());

const createPredicate = (destination: string, root: string) => ({
  source: 'x',
  destination,
  closure: { manifests: [root], blobs: 1, bytes: 1 },
  verification: {
    verifier: { id: 'x' },
    timeVerified: 'x',
    resourceUri: 'x',
    policy: { digest: { sha256: 'x' } },
    inputAttestations: [],
    verificationResult: 'PASSED',
    verifiedLevels: [],
    slsaVersion: '1.1',
    requirements: [],
  },
  run: { id: 'x' },
  promotedAt: 'x',
});

describe('promotion', () => {
  it('copies the closure of a release, verifies it at the destination and marks it; a second run copies nothing', async () => {
    const { source, root } = await world.release('good', { full: true });
    const first = await world.promoted(source, 'good:v1');
    expect(promoteReportSchema.parse(first)).toMatchObject({
      outcome: 'passed',
      promotable: true,
      digest: root.digest,
    });
    expect(first.destinations[0]?.verification?.outcome).toBe('passed');
    expect(first.destinations[0]?.copy).toMatchObject({ manifests: 13, present: 0 });
    const check = await world.checked('good:v1');
    expect(promoteCheckReportSchema.parse(check)).toMatchObject({ outcome: 'passed', promotable: true, missing: [] });

    const second = await world.promoted(source, 'good:v1');
    expect(second).toMatchObject({ outcome: 'passed', promotable: true });
    expect(second.destinations[0]?.copy).toMatchObject({ copied: 0, bytesCopied: 0 });
    expect(second.destinations[0]?.record).toBe(first.destinations[0]?.record);
  });

  it('marks with a record that the policy accepts, and the check reports its signer', async () => {
    const { source } = await world.release('record');
    const report = await world.promoted(source, 'record:v1');
    expect([report.destinations[0]?.signed, report.warnings]).toEqual([true, []]);
    const check = await world.checked('record:v1');
    expect([check.outcome, check.signed, check.warnings]).toEqual(['passed', true, []]);
    expect(check.signedBy).toBe(world.sandbox.urls.identity.subject);
  });

  it('refuses an unsigned release before any copy', async () => {
    const { source } = await world.release('unsigned', { signed: false });
    const report = await world.promoted(source, 'unsigned:v1');
    expect(report).toMatchObject({ outcome: 'failed', promotable: false, destinations: [] });
    expect(report.reasons.length).toBeGreaterThan(0);
    expect(await world.repository('secondary', 'acme/unsigned').resolve('v1')).toBeUndefined();
    await expect(readdir(blobFolder(world, 'secondary', 'acme/unsigned'))).rejects.toThrow();
  });

  it('with plan reports what is missing and changes nothing', async () => {
    const { source } = await world.release('planned', { full: true });
    const report = await world.promoted(source, 'planned:v1', { plan: true });
    expect(report).toMatchObject({ outcome: 'passed', planned: true, promotable: false, warnings: [] });
    expect(report.plan?.[0]?.missing).toBeGreaterThan(12);
    expect(await world.repository('secondary', 'acme/planned').resolve('v1')).toBeUndefined();
  });

  it('stops at a changed byte of the source and marks nothing', async () => {
    const { source } = await world.release('tampered');
    const folder = blobFolder(world, 'primary', 'acme/tampered');
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      const bytes = await readFile(path);
      if (bytes.toString() === 'amd64') await writeFile(path, 'amd65');
    }
    await expect(world.promoted(source, 'tampered:v1')).rejects.toMatchObject({ code: 'digest-mismatch' });
    expect(await world.repository('secondary', 'acme/tampered').resolve('v1')).toBeUndefined();
  });

  it('refuses a digest as a destination', async () => {
    const { source, root } = await world.release('digest');
    await expect(world.promoted(source, `digest@${root.digest}`)).rejects.toMatchObject({ code: 'promote-layout-tag' });
  });
});

describe('the check before a deployment', () => {
  it('fails for a release that was only copied', async () => {
    const { source } = await world.release('copied');
    await copyRelease({ source, destination: await world.place('secondary', 'copied:v1'), deep: false }, ports);
    const check = await world.checked('copied:v1');
    expect([check.outcome, codes(check)]).toEqual(['failed', ['promotion-missing']]);
  });

  it('fails for a missing layer and names it', async () => {
    const { source } = await world.release('gone');
    await world.promoted(source, 'gone:v1');
    const folder = blobFolder(world, 'secondary', 'acme/gone');
    const files = await Promise.all(
      (await readdir(folder)).map(async (name) => ({ name, size: (await stat(join(folder, name))).size })),
    );
    const layer = files.find(({ size }) => size === 'amd64'.length);
    await rm(join(folder, layer?.name ?? ''));
    const check = await world.checked('gone:v1');
    expect(codes(check)).toContain('destination-incomplete');
    expect(check.missing).toEqual([layer?.name.replace('-', ':')]);
    expect((await world.promoted(source, 'gone:v1')).destinations[0]?.copy).toMatchObject({ copied: 0, healed: 1 });
    expect((await world.checked('gone:v1')).outcome).toBe('passed');
  });

  it('fails for a record that names another release', async () => {
    const { source, root } = await world.release('forged');
    const destination = await world.place('secondary', 'forged:v1');
    await copyRelease({ source, destination, deep: false }, ports);
    const subject = [{ digest: { sha256: 'a'.repeat(64) } }];
    const other = createStatement(subject, PROMOTION_PREDICATE, createPredicate('x', root.digest));
    await attachArtifact(destination.repository, root, {
      artifactType: PROMOTION_ARTIFACT,
      layers: [{ mediaType: IN_TOTO_PAYLOAD_TYPE, bytes: encodeStatement(other) }],
      annotations: { promotable: 'true' },
    });
    expect(codes(await world.checked('forged:v1'))).toEqual(['promotion-mismatch']);
  });

  it('fails for a record by a signer that the policy does not name, and promotion writes none', async () => {
    const { source, root } = await world.release('stranger');
    const token = await world.sandbox.mintToken('sigstore', {
      job_workflow_ref: 'evil/app/.github/workflows/x.yml@refs/heads/main',
    });
    const stranger = await openSigner({
      http: world.http,
      now: new Date(),
      signingConfig: join(world.sandbox.dir, 'signing_config.json'),
      identityToken: async () => token,
    });
    await expect(world.promoted(source, 'stranger:v1', { signer: stranger })).rejects.toMatchObject({
      code: 'promotion-signer-unusable',
    });
    const destination = await world.place('secondary', 'stranger:v1');
    expect(await destination.repository.referrers(root.digest, PROMOTION_ARTIFACT)).toEqual([]);
    expect(await destination.repository.resolve('v1')).toBeUndefined();
    await copyRelease(
      {
        source,
        destination: { ...destination, reference: (await world.place('secondary', 'stranger')).reference },
        deep: false,
      },
      ports,
    );
    const name = formatReference(destination.reference);
    const subject = [{ digest: { sha256: root.digest.slice('sha256:'.length) } }];
    const statement = createStatement(subject, PROMOTION_PREDICATE, createPredicate(name, root.digest));
    await attachArtifact(destination.repository, root, {
      artifactType: PROMOTION_ARTIFACT,
      layers: [
        { mediaType: IN_TOTO_PAYLOAD_TYPE, bytes: encodeStatement(statement) },
        { mediaType: BUNDLE_V03, bytes: await stranger.signStatement(statement) },
      ],
      annotations: { promotable: 'true' },
    });
    expect(codes(await world.checked(`stranger@${root.digest}`))).toEqual(['identity-mismatch']);
  });

  it('fails for a record whose bundle signs another statement than the one next to it', async () => {
    const { source, root } = await world.release('swapped');
    const destination = await world.place('secondary', 'swapped:v1');
    await copyRelease({ source, destination, deep: false }, ports);
    const subject = [{ digest: { sha256: root.digest.slice('sha256:'.length) } }];
    const createRecord = (destination: string) =>
      createStatement(subject, PROMOTION_PREDICATE, createPredicate(destination, root.digest));
    await attachArtifact(destination.repository, root, {
      artifactType: PROMOTION_ARTIFACT,
      layers: [
        { mediaType: IN_TOTO_PAYLOAD_TYPE, bytes: encodeStatement(createRecord('x')) },
        { mediaType: BUNDLE_V03, bytes: await world.signer.signStatement(createRecord('y')) },
      ],
      annotations: { promotable: 'true' },
    });
    expect(codes(await world.checked('swapped:v1'))).toEqual(['promotion-mismatch']);
  });

  it('reports a fault, not a failure, if the registry cannot be read', async () => {
    const { source } = await world.release('down');
    await world.promoted(source, 'down:v1');
    await world.sandbox.fault('secondary', 'registry', 'down');
    try {
      await expect(world.checked('down:v1')).rejects.toMatchObject({ family: 'fault' });
    } finally {
      await world.sandbox.fault('secondary', 'registry', 'none');
    }
  });

  it('works without the referrers API in the registry', async () => {
    const plain = await startWorld({ referrers: { primary: true, secondary: false } });
    try {
      const { source } = await world.release('fallback', { full: true });
      const destination = await openPlace(`${plain.host('secondary')}/acme/fallback:v1`, undefined, {
        http: plain.http,
        env: { DOCKER_CONFIG: plain.dir },
        cwd: plain.dir,
      });
      const report = await promote(
        { source, destinations: [destination], trust: world.trust, plan: false, deep: false },
        { ...ports, signer: world.signer },
      );
      expect(report.outcome).toBe('passed');
      expect((await checkPromotion(destination, world.trust, ports)).outcome).toBe('passed');
    } finally {
      await plain.end();
    }
  });
});
