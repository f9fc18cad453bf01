import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseDigest } from '../../src/lib/digest.ts';
import { attachArtifact } from '../../src/oci/index.ts';
import { checkPromotion, REVOCATION_ARTIFACT, REVOCATION_PREDICATE, revoke } from '../../src/promote/index.ts';
import type { Signer } from '../../src/sigstore/index.ts';
import { createEvidenceJudge, type EvidenceSource, type Trust } from '../../src/verify/index.ts';
import { codes, newKeySigner, type PromotionWorld, ports, startPromotionWorld } from '../support/promotion.ts';

let world: PromotionWorld;
let marked: Trust;
beforeAll(async () => {
  world = await startPromotionWorld();
  marked = await world.withMarkers();
});
afterAll(() => world.end());

const revoked = async (name: string, trust: Trust, signer?: Signer) =>
  revoke(
    { place: await world.place('secondary', name), reason: 'CVE-2026-1234', trust },
    { ...ports, ...(signer ? { signer } : {}) },
  );

async function promotedRelease(name: string) {
  const { source, root } = await world.release(name);
  await world.promoted(source, `${name}:v1`, { trust: marked, signer: world.marker });
  expect((await world.checked(`${name}:v1`, marked)).outcome).toBe('passed');
  return { source, root };
}

describe('a revocation', () => {
  it('makes the check fail with its reason, and a second promotion does not undo it', async () => {
    const { source } = await promotedRelease('bad');
    const report = await revoked('bad:v1', marked, world.marker);
    expect(report).toMatchObject({ outcome: 'passed', signed: true, reason: 'CVE-2026-1234' });
    const check = await world.checked('bad:v1', marked);
    expect(check).toMatchObject({ outcome: 'failed', promotable: false });
    expect(check.reasons).toMatchObject([{ code: 'promotion-revoked', reason: 'CVE-2026-1234' }]);

    const again = await world.promoted(source, 'bad:v1', { trust: marked, signer: world.marker });
    expect(codes(again)).toEqual(['promotion-revoked']);
    expect((await world.checked('bad:v1', marked)).outcome).toBe('failed');
  });

  it('prevents a promotion to any place if it is at the source', async () => {
    await promotedRelease('bad-source');
    await revoked('bad-source:v1', marked, world.marker);
    const second = await world.place('secondary', 'bad-source:v1');
    const report = await world.promoted(second, 'bad-source-copy:v1', { trust: marked, signer: world.marker });
    expect(codes(report)).toEqual(['promotion-revoked']);
    expect(report.destinations).toEqual([]);
  });

  it('stays unattached if the policy would not count it', async () => {
    const { root } = await promotedRelease('stranger');
    await expect(revoked('stranger:v1', marked, newKeySigner().signer)).rejects.toMatchObject({
      code: 'promotion-signer-unusable',
    });
    await expect(revoked('stranger:v1', marked)).rejects.toMatchObject({ code: 'revocation-unsigned-refused' });
    const { repository } = await world.place('secondary', 'stranger:v1');
    expect(await repository.referrers(root.digest, REVOCATION_ARTIFACT)).toEqual([]);
  });

  it('causes only a warning if the policy does not name its signer: an attacker who may push cannot stop a deployment', async () => {
    const { root } = await promotedRelease('denied');
    await revoked('denied:v1', await world.withoutMarkers({ promotion: { record: 'unsigned' } }));
    const { repository } = await world.place('secondary', 'denied:v1');
    await attachArtifact(repository, root, {
      artifactType: REVOCATION_ARTIFACT,
      layers: [{ mediaType: 'text/plain', bytes: Buffer.from('no statement') }],
    });
    const check = await world.checked('denied:v1', marked);
    expect(check.outcome).toBe('passed');
    expect(codes({ reasons: check.warnings })).toEqual(['revocation-not-counted', 'revocation-not-counted']);
  });

  it('counts from any signer, even if damaged, where the policy names no signer', async () => {
    const trust = await world.withoutMarkers({ promotion: { record: 'unsigned' } });
    const { source, root } = await world.release('open');
    await world.promoted(source, 'open:v1', { trust, signer: null });
    const { repository } = await world.place('secondary', 'open:v1');
    await attachArtifact(repository, root, {
      artifactType: REVOCATION_ARTIFACT,
      layers: [{ mediaType: 'text/plain', bytes: Buffer.from('no statement') }],
    });
    expect(codes(await world.checked('open:v1', trust))).toEqual(['promotion-revoked']);
  });

  it('does not expire by the maximum age of records', async () => {
    await promotedRelease('old');
    await revoked('old:v1', marked, world.marker);
    const aged = await world.withMarkers({ requirement: { maxAge: '1h' } });
    expect(codes(await world.checked('old:v1', aged))).toContain('promotion-revoked');
  });

  it('counts from a mirror too, when the registry no longer lists it', async () => {
    const { root } = await promotedRelease('hidden');
    const elsewhere = await promotedRelease('hidden-elsewhere');
    expect(elsewhere.root.digest).toBe(root.digest);
    const report = await revoked('hidden-elsewhere:v1', marked, world.marker);
    const { repository } = await world.place('secondary', 'hidden-elsewhere:v1');
    const layers = (await repository.manifest(report.revocation)).json.layers ?? [];
    const bundle = layers.find(({ mediaType }) => mediaType.includes('sigstore'));
    const parts: Uint8Array[] = [];
    if (bundle) for await (const chunk of repository.blob(bundle)) parts.push(chunk);
    const mirror: EvidenceSource = {
      name: 'a mirror',
      async *bundlesFor() {
        yield { origin: 'a mirror', bytes: Buffer.concat(parts) };
      },
    };
    const place = await world.place('secondary', 'hidden:v1');
    expect((await checkPromotion(place, marked, ports)).outcome).toBe('passed');
    expect(codes(await checkPromotion(place, marked, ports, { beside: [mirror] }))).toEqual(['promotion-revoked']);
    const down: EvidenceSource = {
      name: 'down',
      bundlesFor: () => {
        throw new Error('down');
      },
    };
    expect((await checkPromotion(place, marked, ports, { beside: [down] })).outcome).toBe('passed');
  });

  it('counts as evidence that a mirror stores, from signers that may revoke under the policy', async () => {
    const { root } = await promotedRelease('mirrored');
    const report = await revoked('mirrored:v1', marked, world.marker);
    const { repository } = await world.place('secondary', 'mirrored:v1');
    const layers = (await repository.manifest(report.revocation)).json.layers ?? [];
    const bundle = layers.find(({ mediaType }) => mediaType.includes('sigstore'));
    const parts: Uint8Array[] = [];
    if (bundle) for await (const chunk of repository.blob(bundle)) parts.push(chunk);
    const piece = { origin: 'x', mediaType: bundle?.mediaType ?? '', bytes: Buffer.concat(parts) };
    const digest = parseDigest(root.digest);
    expect(createEvidenceJudge(marked).judge(digest, piece)).toEqual({
      verified: true,
      predicateType: REVOCATION_PREDICATE,
    });
    expect(createEvidenceJudge(world.trust).judge(digest, piece)).toMatchObject({ verified: false });
  });

  it('requires a reason', async () => {
    const place = await world.place('secondary', 'x:v1');
    await expect(revoke({ place, reason: ' ', trust: marked }, ports)).rejects.toMatchObject({
      code: 'revocation-reason',
    });
  });
});
