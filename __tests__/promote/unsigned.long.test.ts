import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ociError } from '../../src/oci/errors.ts';
import type { OciDigest } from '../../src/oci/index.ts';
import {
  checkPromotion,
  openPlace,
  PROMOTION_ARTIFACT,
  promote,
  REVOCATION_ARTIFACT,
  revoke,
} from '../../src/promote/index.ts';
import { loadTrust, policyFiles, type Trust } from '../../src/verify/index.ts';
import { codes, newKeySigner, type PromotionWorld, ports, startPromotionWorld } from '../support/promotion.ts';
import { startWorld } from '../support/sandbox.ts';

let world: PromotionWorld;
let open: Trust;
let bare: Trust;
beforeAll(async () => {
  world = await startPromotionWorld();
  open = await world.withoutMarkers({ promotion: { record: 'unsigned' } });
  bare = await world.withoutMarkers();
});
afterAll(() => world.end());

const listRecords = async (name: string, root: OciDigest) =>
  (await world.place('secondary', name)).repository.referrers(root, PROMOTION_ARTIFACT);
const unsigned = async (name: string) => {
  const released = await world.release(name);
  await world.promoted(released.source, `${name}:v1`, { trust: open, signer: null });
  return released;
};

describe('a policy without a requirement of kind promotion', () => {
  it('makes no record count, for any signer, and the reason names the policy', async () => {
    await unsigned('nobody');
    const { source } = await world.release('nobody-signed');
    await world.promoted(source, 'nobody-signed:v1');
    for (const name of ['nobody:v1', 'nobody-signed:v1']) {
      const check = await world.checked(name, bare);
      expect(check).toMatchObject({ outcome: 'failed', promotable: false });
      expect(check.reasons).toMatchObject([
        { code: 'promotion-rule-missing', hint: expect.stringContaining('requirement of kind promotion') },
      ]);
    }
  });

  it('stops a promotion and a revocation before any write', async () => {
    const { source, root } = await world.release('stopped');
    await expect(world.promoted(source, 'stopped:v1', { trust: bare })).rejects.toMatchObject({
      code: 'promotion-requirement-missing',
      family: 'configuration',
    });
    expect(await world.repository('secondary', 'acme/stopped').tags()).toEqual([]);
    expect(await world.repository('secondary', 'acme/stopped').resolve(root.digest)).toBeUndefined();
    await expect(
      revoke({ place: source, reason: 'x', trust: bare }, { ...ports, signer: world.signer }),
    ).rejects.toMatchObject({ code: 'promotion-requirement-missing' });
    expect(await source.repository.referrers(root.digest, REVOCATION_ARTIFACT)).toEqual([]);
  });

  it('allows a plan, which reports what a run lacks', async () => {
    const { source } = await world.release('plan-bare');
    const report = await world.promoted(source, 'plan-bare:v1', { trust: bare, plan: true });
    expect([report.outcome, report.planned]).toEqual(['passed', true]);
    expect(codes({ reasons: report.warnings ?? [] })).toEqual(['promotion-requirement-missing']);
    const alone = await world.promoted(source, 'plan-bare:v1', { plan: true, signer: null });
    expect(codes({ reasons: alone.warnings ?? [] })).toEqual(['promotion-signer-missing']);
    const other = await world.promoted(source, 'plan-bare:v1', { plan: true, signer: newKeySigner().signer });
    expect(codes({ reasons: other.warnings ?? [] })).toEqual(['promotion-signer-unusable']);
  });
});

describe('a policy with promotion: { record: unsigned }', () => {
  it('makes an unsigned record count, and the promotion and the check both report that', async () => {
    const { source } = await world.release('loose');
    const report = await world.promoted(source, 'loose:v1', { trust: open, signer: null });
    expect([report.outcome, report.destinations[0]?.signed]).toEqual(['passed', false]);
    expect(codes({ reasons: report.warnings ?? [] })).toEqual(['promotion-record-unsigned']);
    const check = await world.checked('loose:v1', open);
    expect([check.outcome, check.signed, check.signedBy]).toEqual(['passed', false, undefined]);
    expect(codes({ reasons: check.warnings })).toEqual(['promotion-record-unsigned']);
  });

  it('prefers a signed record and removes the unsigned one', async () => {
    const { source, root } = await unsigned('upgraded');
    const report = await world.promoted(source, 'upgraded:v1', { trust: open });
    expect([report.destinations[0]?.signed, report.warnings]).toEqual([true, []]);
    expect((await listRecords('upgraded', root.digest)).map(({ digest }) => digest)).toEqual([
      report.destinations[0]?.record,
    ]);
    const check = await world.checked('upgraded:v1', open);
    expect([check.signed, check.signedBy, check.warnings]).toEqual([true, world.sandbox.urls.identity.subject, []]);
  });

  it('treats a record by an unnamed signer as unsigned', async () => {
    const { source } = await world.release('unnamed');
    const report = await world.promoted(source, 'unnamed:v1', { trust: open, signer: newKeySigner().signer });
    expect([report.outcome, report.destinations[0]?.signed]).toEqual(['passed', false]);
    const check = await world.checked('unnamed:v1', open);
    expect([check.outcome, check.signed]).toEqual(['passed', false]);
    expect(codes({ reasons: check.warnings })).toEqual(['promotion-record-unsigned']);
  });

  it('accepts an unsigned revocation, which the report shows and which counts', async () => {
    await unsigned('taken-back');
    const place = await world.place('secondary', 'taken-back:v1');
    const report = await revoke({ place, reason: 'CVE-2026-1234', trust: open }, ports);
    expect([report.outcome, report.signed]).toEqual(['passed', false]);
    expect(codes({ reasons: report.warnings ?? [] })).toEqual(['revocation-unsigned']);
    expect(codes(await world.checked('taken-back:v1', open))).toEqual(['promotion-revoked']);
  });

  it('causes an error next to a requirement of kind promotion', async () => {
    await expect(world.withMarkers({ policy: { promotion: { record: 'unsigned' } } })).rejects.toMatchObject({
      code: 'policy-promotion-conflict',
      family: 'configuration',
    });
  });

  it('accepts no other value', async () => {
    const path = join(world.sandbox.dir, 'other-word.json');
    const policy = JSON.stringify({ version: 1, roots: [], requirements: [], promotion: { record: 'none' } });
    await writeFile(path, policy);
    await expect(loadTrust(path, policyFiles, new Date())).rejects.toMatchObject({ code: 'schema-mismatch' });
  });
});

describe('an unsigned record of an earlier version', () => {
  it('gets a replacement in the next promotion under a policy that names promotion signers', async () => {
    const { source, root } = await unsigned('replaced');
    expect(codes(await world.checked('replaced:v1'))).toEqual(['promotion-unsigned']);
    const report = await world.promoted(source, 'replaced:v1');
    expect([report.outcome, report.warnings]).toEqual(['passed', []]);
    expect(await listRecords('replaced', root.digest)).toMatchObject([{ digest: report.destinations[0]?.record }]);
    const check = await world.checked('replaced:v1');
    expect([check.outcome, check.warnings]).toEqual(['passed', []]);
  });

  it('gets a replacement in a layout too', async () => {
    const { source, root } = await world.release('layout');
    const place = await openPlace('oci-layout:kept:v1', undefined, { http: world.http, env: {}, cwd: world.dir });
    const request = { source, destinations: [place], plan: false, deep: false };
    await promote({ ...request, trust: open }, ports);
    await promote({ ...request, trust: world.trust }, { ...ports, signer: world.signer });
    expect(await place.repository.referrers(root.digest, PROMOTION_ARTIFACT)).toHaveLength(1);
    const check = await checkPromotion(place, world.trust, ports);
    expect([check.outcome, check.signed, check.warnings]).toEqual(['passed', true, []]);
  });

  it('gets a replacement in a registry without the referrers API, and its fallback tag drops it', async () => {
    const plain = await startWorld({ referrers: { primary: true, secondary: false } });
    try {
      const { source, root } = await world.release('fallback');
      const place = await openPlace(`${plain.host('secondary')}/acme/fallback:v1`, undefined, {
        http: plain.http,
        env: { DOCKER_CONFIG: plain.dir },
        cwd: plain.dir,
      });
      const request = { source, destinations: [place], plan: false, deep: false };
      await promote({ ...request, trust: open }, ports);
      const report = await promote({ ...request, trust: world.trust }, { ...ports, signer: world.signer });
      expect([report.outcome, report.warnings]).toEqual(['passed', []]);
      const records = await place.repository.referrers(root.digest, PROMOTION_ARTIFACT);
      expect(records.map(({ digest }) => digest)).toEqual([report.destinations[0]?.record]);
      const check = await checkPromotion(place, world.trust, ports);
      expect([check.outcome, check.warnings]).toEqual(['passed', []]);
    } finally {
      await plain.end();
    }
  });

  it('causes a warning if the registry does not remove it, and the signed one counts', async () => {
    const { source, root } = await unsigned('kept');
    const place = await world.place('secondary', 'kept:v1');
    const [first] = await place.repository.referrers(root.digest, PROMOTION_ARTIFACT);
    const { tallied: _, ...repository } = place.repository;
    const removeReferrer = () =>
      Promise.reject(ociError('registry-refused', { registry: 'x', what: 'DELETE', detail: '405 UNSUPPORTED' }));
    const second = await promote(
      {
        source,
        destinations: [{ ...place, repository: { ...repository, removeReferrer } }],
        trust: world.trust,
        plan: false,
        deep: false,
      },
      { ...ports, signer: world.signer },
    );
    expect(second.outcome).toBe('passed');
    expect(second.warnings).toMatchObject([
      { code: 'promotion-record-remains', record: first?.digest, detail: expect.stringContaining('405') },
    ]);
    expect(await listRecords('kept', root.digest)).toHaveLength(2);
    const check = await world.checked('kept:v1');
    expect([check.outcome, check.signed]).toEqual(['passed', true]);
  });
});
