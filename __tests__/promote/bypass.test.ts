import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { systemClock } from '../../src/lib/clock.ts';
import { canonicalJson } from '../../src/lib/json.ts';
import type { Graph } from '../../src/oci/index.ts';
import { presentCheck, presentPromotion, promotionPredicateSchema, type UsedBypass } from '../../src/promote/index.ts';
import { coversPromotion, createPredicate, type PromotionPredicate } from '../../src/promote/predicate.ts';
import type { Trust, VerifyReport } from '../../src/verify/index.ts';
import { codes, type PromotionWorld, startPromotionWorld } from '../support/promotion.ts';

const BYPASS: UsedBypass = {
  id: 'incident-0001',
  requestDigest: `sha256:${'c'.repeat(64)}`,
  gate: 'freeze',
  environment: 'production',
  sha: 'b'.repeat(40),
  pr: 42,
  usedAt: '2026-12-01T10:00:00.000Z',
  approvals: [
    { role: 'Security', id: 10, login: 'sam' },
    { role: 'Release', id: 20, login: 'rita' },
    { role: 'Service Owner', id: 30, login: '' },
  ],
};

const graph = { nodes: [{ manifest: { descriptor: { digest: 'sha256:x' } } }], blobs: [] } as unknown as Graph;
const verification = { requirements: [], finishedAt: 'x' } as unknown as VerifyReport;
const create = (bypass?: UsedBypass): PromotionPredicate =>
  createPredicate(
    { graph, source: 'a', destinations: ['b'], verification, bytes: 1, bypass },
    { digest: 'sha256:y' } as unknown as Trust,
    { id: 'run' },
    { ...systemClock, now: () => new Date(0) },
  );

describe('the bypass in a promotion record', () => {
  it('leaves the bytes of a record without a bypass unchanged', () => {
    const { bypass, ...others } = create(BYPASS);
    expect(bypass).toEqual(BYPASS);
    expect(canonicalJson(create())).toBe(canonicalJson(others));
    expect(canonicalJson(create())).not.toContain('bypass');
    expect(Object.keys(create())).toEqual([
      ...['source', 'destination', 'closure', 'verification', 'run', 'promotedAt'],
    ]);
  });

  it('makes two records different: a promotion with another bypass, or with none, needs a record of its own', () => {
    const other = { ...BYPASS, requestDigest: `sha256:${'d'.repeat(64)}` };
    expect(coversPromotion(create(BYPASS), create(BYPASS))).toBe(true);
    expect(coversPromotion(create(), create())).toBe(true);
    for (const [record, promotion] of [
      [create(), create(BYPASS)],
      [create(BYPASS), create()],
      [create(other), create(BYPASS)],
    ] as const)
      expect(coversPromotion(record, promotion)).toBe(false);
  });

  it('does not cover a promotion with the same request and any other field of the bypass', () => {
    const [first, ...rest] = BYPASS.approvals;
    const changes: readonly Partial<UsedBypass>[] = [
      { gate: 'other' },
      { environment: 'staging' },
      { sha: 'd'.repeat(40) },
      { pr: 43 },
      { pr: undefined },
      { usedAt: '2026-12-01T10:00:01.000Z' },
      { approvals: [{ role: 'Security', id: 99, login: 'mallory' }, ...rest] },
      { approvals: [...rest, ...(first ? [first] : [])] },
    ];
    for (const change of changes) expect(coversPromotion(create({ ...BYPASS, ...change }), create(BYPASS))).toBe(false);
  });

  it('survives writing and reading, and fails in any other form', () => {
    const predicate = create(BYPASS);
    expect(promotionPredicateSchema.parse(JSON.parse(canonicalJson(predicate)))).toEqual(predicate);
    fc.assert(
      fc.property(fc.constantFrom(...(Object.keys(BYPASS) as (keyof UsedBypass)[])), fc.jsonValue(), (field, value) => {
        const parsed = promotionPredicateSchema.safeParse({ ...predicate, bypass: { ...BYPASS, [field]: value } });
        if (!parsed.success) return;
        // A value that is accepted has the type and the bounds of the field.
        expect(typeof value).toBe(typeof BYPASS[field]);
        expect(canonicalJson(value).length).toBeLessThan(3_000);
      }),
    );
    for (const bypass of [null, [], 'x', {}, { ...BYPASS, approvals: [] }, { ...BYPASS, gate: 'x'.repeat(256) }])
      expect(promotionPredicateSchema.safeParse({ ...predicate, bypass }).success).toBe(false);
  });
});

describe('a promotion with a bypass', () => {
  let world: PromotionWorld;
  let trust: Trust;
  let denying: Trust;
  beforeAll(async () => {
    world = await startPromotionWorld();
    trust = await world.withMarkers();
    denying = await world.withMarkers({ policy: { promotion: { bypass: 'deny' } } });
  });
  afterAll(() => world.end());

  const promote = async (name: string, under: Trust, change: { digest?: string; environment?: string } = {}) => {
    const { source, root } = await world.release(name);
    const bypass = { used: BYPASS, digest: root.digest, environment: 'production', ...change };
    return world.promoted(source, `${name}:v1`, { trust: under, signer: world.marker, bypass });
  };

  it('has it in its report and in the check, for people too', async () => {
    const promoted = await promote('with-bypass', trust);
    const check = await world.checked('with-bypass:v1', trust);
    expect([promoted.bypass, check.bypass, check.promotable]).toEqual([BYPASS, BYPASS, true]);
    for (const [section] of [presentPromotion(promoted), presentCheck(check)])
      expect(section?.lines).toEqual(
        expect.arrayContaining([
          'bypass incident-0001 (pull request 42) of the gate freeze for production, used at 2026-12-01T10:00:00.000Z',
          'bypass approved by: sam (Security), rita (Release), 30 (Service Owner)',
          `bypass request: ${BYPASS.requestDigest}`,
        ]),
      );
  });

  it('shows no bypass for a promotion without one', async () => {
    const { source } = await world.release('regular');
    const promoted = await world.promoted(source, 'regular:v1', { trust, signer: world.marker });
    const check = await world.checked('regular:v1', trust);
    for (const report of [promoted, check]) expect(report).not.toHaveProperty('bypass');
    expect(JSON.stringify([presentPromotion(promoted), presentCheck(check)])).not.toContain('bypass');
  });

  it.each([
    ['another digest', { digest: `sha256:${'0'.repeat(64)}` }, 'digest'],
    ['another environment', { environment: 'Production' }, 'environment'],
  ])('fails for %s before any copy', async (name, change, what) => {
    const place = name.replace(' ', '-');
    await expect(promote(place, trust, change)).rejects.toMatchObject({
      code: 'promotion-bypass-mismatch',
      details: { what },
    });
    expect(await world.repository('secondary', `acme/${place}`).resolve('v1')).toBeUndefined();
  });

  it('fails under a policy with bypass: deny, and its record does not count there', async () => {
    await expect(promote('never', denying)).rejects.toMatchObject({ code: 'promotion-bypass-refused' });
    await promote('earlier', trust);
    const check = await world.checked('earlier:v1', denying);
    expect([check.promotable, codes(check)]).toEqual([false, ['promotion-bypass-refused']]);
  });

  it('counts as before under a policy with bypass: allow', async () => {
    const allowing = await world.withMarkers({ policy: { promotion: { bypass: 'allow' } } });
    expect(allowing.promotion).toEqual(trust.promotion);
    await promote('allowed', allowing);
    expect((await world.checked('allowed:v1', allowing)).promotable).toBe(true);
  });
});
