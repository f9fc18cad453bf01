import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OciDigest } from '../../src/oci/index.ts';
import { checkPromotion, copyRelease, PROMOTION_ARTIFACT, promotionPredicateSchema } from '../../src/promote/index.ts';
import {
  blobFolder,
  codes,
  newKeySigner,
  type PromotionWorld,
  ports,
  startPromotionWorld,
} from '../support/promotion.ts';

let world: PromotionWorld;
beforeAll(async () => {
  world = await startPromotionWorld();
});
afterAll(() => world.end());

const listRecords = async (name: string, root: OciDigest) =>
  (await world.place('secondary', name)).repository.referrers(root, PROMOTION_ARTIFACT);

describe('the promotion record', () => {
  it('contains the source, the destination, the release, the policy, the verification, the run and the time', async () => {
    const { source, root } = await world.release('said');
    const report = await world.promoted(source, 'said:v1');
    const { repository } = await world.place('secondary', 'said:v1');
    const record = await repository.manifest(report.destinations[0]?.record ?? '');
    expect(record.json.annotations).toMatchObject({ promotable: 'true' });
    const [layer] = record.json.layers ?? [];
    let text = '';
    if (layer) for await (const chunk of repository.blob(layer)) text += Buffer.from(chunk).toString();
    const { subject, predicate } = JSON.parse(text);
    expect(subject).toEqual([{ digest: { sha256: root.digest.slice('sha256:'.length) } }]);
    const said = promotionPredicateSchema.parse(predicate);
    expect(said).toMatchObject({
      source: `${world.host('primary')}/acme/said:v1`,
      destination: `${world.host('secondary')}/acme/said:v1`,
      verification: {
        verificationResult: 'PASSED',
        policy: { digest: { sha256: world.trust.digest.slice('sha256:'.length) } },
        requirements: [{ name: 'signature' }],
      },
      run: { id: expect.stringMatching(/^urn:uuid:/) },
    });
    expect(said.closure.manifests).toContain(root.digest);
    expect(said.verification.inputAttestations).toHaveLength(1);
    expect(Date.parse(said.promotedAt)).toBeGreaterThanOrEqual(Date.parse(said.verification.timeVerified));
  });

  it('appears once, however often a release is promoted, signed or not', async () => {
    const trust = await world.withoutMarkers({ promotion: { record: 'unsigned' } });
    const { source, root } = await world.release('once');
    for (let run = 0; run < 2; run++) await world.promoted(source, 'once:v1', { trust, signer: null });
    const [first] = await listRecords('once', root.digest);
    for (let run = 0; run < 2; run++) await world.promoted(source, 'once:v1', { trust });
    await world.promoted(source, 'once:v1', { trust, signer: null });
    // The first record is unsigned, and a signing run replaces it.
    const records = await listRecords('once', root.digest);
    expect(records).toHaveLength(1);
    expect(records[0]?.digest).not.toBe(first?.digest);
  });

  it('does not come with a copy from the place of an earlier promotion', async () => {
    const { source, root } = await world.release('onward');
    await world.promoted(source, 'onward:v1');
    const second = await world.place('secondary', 'onward:v1');
    const report = await world.promoted(second, 'onward-again:v1');
    const records = await listRecords('onward-again', root.digest);
    expect(records.map(({ digest }) => digest)).toEqual([report.destinations[0]?.record]);
    expect(report.destinations[0]?.record).not.toBe((await listRecords('onward', root.digest))[0]?.digest);
  });

  it('does not make a release promotable at another place', async () => {
    const { source } = await world.release('elsewhere');
    await world.promoted(source, 'elsewhere:v1');
    const from = await world.place('secondary', 'elsewhere:v1');
    const to = await world.place('secondary', 'elsewhere-copy:v1');
    await copyRelease({ source: from, destination: to, deep: false }, ports);
    expect(codes(await world.checked('elsewhere-copy:v1'))).toEqual(['promotion-mismatch']);
    const promotedAs = `${world.host('secondary')}/acme/elsewhere`;
    expect((await checkPromotion(to, world.trust, ports, { promotedAs })).outcome).toBe('passed');
  });

  it('has the same bytes at every destination where the policy requires it, also at a later one', async () => {
    const trust = await world.withMarkers({ policy: { promotion: { replicate: true } } });
    const { source, root } = await world.release('replicated');
    const to = ['replicated-a:v1', 'replicated-b:v1'];
    const first = await world.promoted(source, to, { trust, signer: world.marker });
    expect(first.outcome).toBe('passed');
    const [a, b] = await Promise.all(['replicated-a', 'replicated-b'].map((name) => listRecords(name, root.digest)));
    expect(a?.map(({ digest }) => digest)).toEqual(b?.map(({ digest }) => digest));
    for (const name of to) expect((await world.checked(name, trust)).outcome).toBe('passed');

    const later = await world.promoted(source, ['replicated-b:v1', 'replicated-a:v1'], { trust, signer: world.marker });
    expect(later.destinations.map(({ record }) => record)).toEqual([a?.[0]?.digest, a?.[0]?.digest]);
    expect(await listRecords('replicated-a', root.digest)).toHaveLength(1);
  });

  it('makes the release incomplete if it is lost together with evidence, without a fault', async () => {
    const { source, root } = await world.release('rotten');
    const { destinations } = await world.promoted(source, 'rotten:v1', { signer: world.signer });
    const { repository } = await world.place('secondary', 'rotten:v1');
    for (const { digest } of await repository.referrers(root.digest))
      for (const layer of (await repository.manifest(digest)).json.layers ?? [])
        await rm(join(blobFolder(world, 'secondary', 'acme/rotten'), layer.digest.replace(':', '-')), { force: true });
    expect(destinations[0]?.record).toBeDefined();
    const check = await world.checked('rotten:v1');
    expect(codes(check)).toEqual(expect.arrayContaining(['destination-incomplete', 'promotion-mismatch']));
    expect(check.missing.length).toBeGreaterThan(0);
  });

  it('counts for nothing without its blobs: promotion writes another, and the release is complete', async () => {
    const { source, root } = await world.release('damaged');
    const first = await world.promoted(source, 'damaged:v1', { signer: world.signer });
    const { repository } = await world.place('secondary', 'damaged:v1');
    const record = await repository.manifest(first.destinations[0]?.record ?? '');
    for (const { digest } of record.json.layers ?? [])
      await rm(join(blobFolder(world, 'secondary', 'acme/damaged'), digest.replace(':', '-')));
    expect(codes(await world.checked('damaged:v1'))).toEqual(['promotion-mismatch']);
    const second = await world.promoted(source, 'damaged:v1', { signer: world.signer });
    expect(second.destinations[0]?.record).not.toBe(record.descriptor.digest);
    expect((await world.checked('damaged:v1')).outcome).toBe('passed');
    expect(await listRecords('damaged', root.digest)).toHaveLength(2);
  });

  it('reaches one destination although another destination fails, and the report has the reason', async () => {
    const { source } = await world.release('partly');
    const down = await world.place('secondary', 'partly-b:v1');
    const { tallied: _, ...repository } = down.repository;
    const broken = { ...down, repository: { ...repository, pushManifest: () => Promise.reject(new Error('no')) } };
    const { promote } = await import('../../src/promote/index.ts');
    const destinations = [broken, await world.place('secondary', 'partly-a:v1')];
    const report = await promote(
      { source, destinations, trust: world.trust, plan: false, deep: false },
      { ...ports, signer: world.signer },
    );
    expect(report.outcome).toBe('failed');
    expect(report.destinations.map(({ promotable }) => promotable)).toEqual([false, true]);
    expect(codes(report)).toEqual(['internal-error']);
    expect((await world.checked('partly-a:v1')).outcome).toBe('passed');
  });
});

describe('a policy that names the signers of a promotion', () => {
  it('accepts a record by a named key, without a log or a timestamp', async () => {
    const trust = await world.withMarkers();
    const { source } = await world.release('by-key');
    await world.promoted(source, 'by-key:v1', { trust, signer: world.marker });
    const check = await world.checked('by-key:v1', trust);
    expect([check.outcome, check.signedBy]).toEqual(['passed', 'the key "operations"']);
  });

  it('requires a signer before any copy', async () => {
    const trust = await world.withMarkers();
    const { source } = await world.release('no-signer');
    await expect(world.promoted(source, 'no-signer:v1', { trust, signer: null })).rejects.toMatchObject({
      code: 'promotion-signer-missing',
    });
    expect(await world.repository('secondary', 'acme/no-signer').tags()).toEqual([]);
  });

  it('refuses an unsigned record and one by another signer', async () => {
    const trust = await world.withMarkers();
    const { source } = await world.release('others');
    const open = await world.withoutMarkers({ promotion: { record: 'unsigned' } });
    await world.promoted(source, 'others:v1', { trust: open, signer: null });
    expect(codes(await world.checked('others:v1', trust))).toEqual(['promotion-unsigned']);
    await world.promoted(source, 'others:v1', { signer: world.signer });
    expect((await world.checked('others:v1', trust)).reasons).toHaveLength(1);
    await expect(world.promoted(source, 'others:v1', { trust, signer: newKeySigner().signer })).rejects.toMatchObject({
      code: 'promotion-signer-unusable',
    });
    await world.promoted(source, 'others:v1', { trust, signer: world.marker });
    const check = await world.checked('others:v1', trust);
    expect(check.outcome).toBe('passed');
    // The promotion already replaced the unsigned record. The one by the other signer stays.
    expect(codes({ reasons: check.warnings })).toEqual(['identity-mismatch']);
  });

  it('refuses a record above the maximum age and one without a trusted time', async () => {
    const identities = world.trust.requirements[0]?.identities;
    const fresh = await world.withMarkers({ requirement: { identities, maxAge: '1h' } });
    const { source } = await world.release('aged');
    await expect(world.promoted(source, 'aged:v1', { trust: fresh, signer: world.marker })).rejects.toMatchObject({
      code: 'promotion-signer-unusable',
      message: expect.stringContaining('time'),
    });
    await world.promoted(source, 'aged:v1', { trust: fresh, signer: world.signer });
    expect((await world.checked('aged:v1', fresh)).outcome).toBe('passed');
    const tomorrow = { ...fresh, asOf: new Date(Date.now() + 86_400_000) };
    expect(codes(await world.checked('aged:v1', tomorrow))).toEqual(['evidence-expired']);
  });

  it('must have a requirement for the release itself', async () => {
    const policy = { requirements: [] };
    await expect(world.withMarkers({ policy })).resolves.toBeDefined();
    const { loadTrust, policyFiles } = await import('../../src/verify/index.ts');
    const { writeFile } = await import('node:fs/promises');
    const path = `${world.dir}/only-promotion.json`;
    const keys = [{ name: 'operations', path: 'marker.pub' }];
    const roots = [{ name: 'r', trustedRoot: { path: 'sandbox/trusted_root.json' } }];
    const requirements = [{ name: 'may promote', kind: 'promotion', keys }];
    await writeFile(path, JSON.stringify({ version: 1, roots, requirements }));
    await expect(loadTrust(path, policyFiles, new Date())).rejects.toMatchObject({ family: 'configuration' });
  });
});
