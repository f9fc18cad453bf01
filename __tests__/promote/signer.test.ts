import { createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { promote, REVOCATION_ARTIFACT, revoke } from '../../src/promote/index.ts';
import { createKeySigner, openSigner, type Signer } from '../../src/sigstore/index.ts';
import { explainSignerMismatch } from '../../src/verify/index.ts';
import { codes, newKeySigner, type PromotionWorld, ports, startPromotionWorld } from '../support/promotion.ts';

let world: PromotionWorld;
beforeAll(async () => {
  world = await startPromotionWorld();
});
afterAll(() => world.end());

const createKeylessSigner = (config: string, token: () => Promise<string>): Promise<Signer> =>
  openSigner({
    http: world.http,
    now: new Date(),
    signingConfig: join(world.sandbox.dir, config),
    identityToken: token,
  });
/** Counts the write requests to the destination. It is zero if nothing was copied. */
const countWrites = (name: string) =>
  world.sandbox
    .requests()
    .filter(({ service, region, method, path }) => {
      const isOther = service !== 'registry' || region !== 'secondary';
      return !isOther && path.includes(`/acme/${name}/`) && !['GET', 'HEAD'].includes(method);
    })
    .map(({ method, path }) => `${method} ${path}`);

describe('the signer of a promotion', () => {
  it('causes an error before the first write where the policy does not name its identity', async () => {
    const { source } = await world.release('other-identity');
    const claims = { job_workflow_ref: 'evil/app/.github/workflows/x.yml@refs/heads/main' };
    const stranger = await createKeylessSigner('signing_config.json', () =>
      world.sandbox.mintToken('sigstore', claims),
    );
    await expect(world.promoted(source, 'other-identity:v1', { signer: stranger })).rejects.toMatchObject({
      code: 'promotion-signer-unusable',
      family: 'configuration',
      message: expect.stringContaining('evil/app'),
    });
    expect(countWrites('other-identity')).toEqual([]);
  });

  it('causes an error before the first write where the policy does not name its key', async () => {
    const trust = await world.withMarkers();
    const { source } = await world.release('other-key');
    const signer = newKeySigner().signer;
    await expect(world.promoted(source, 'other-key:v1', { trust, signer })).rejects.toMatchObject({
      code: 'promotion-signer-unusable',
      message: expect.stringContaining('the key "operations"'),
    });
    expect(countWrites('other-key')).toEqual([]);
  });

  it('causes an error before the first write where the CA does not issue its certificate', async () => {
    const { source } = await world.release('no-ca');
    await world.sandbox.fault('primary', 'fulcio', 'down');
    try {
      await expect(world.promoted(source, 'no-ca:v1')).rejects.toMatchObject({
        code: 'signing-service-failed',
        hint: expect.not.stringContaining('othing was'),
      });
    } finally {
      await world.sandbox.fault('primary', 'fulcio', 'none');
    }
    expect(countWrites('no-ca')).toEqual([]);
  });

  it('needs a certificate of a CA in the roots of the policy', async () => {
    const claim = await world.signer.identify();
    expect(explainSignerMismatch(claim, world.trust)).toBeUndefined();
    const roots = world.trust.roots.map((root) => ({
      ...root,
      material: { ...root.material, certificateAuthorities: [] },
    }));
    expect(explainSignerMismatch(claim, { ...world.trust, roots })?.code).toBe('certificate-untrusted');
    const withOther = { ...world.trust, roots: [...roots, ...world.trust.roots] };
    expect(explainSignerMismatch(claim, withOther)).toBeUndefined();
  });

  it('becomes necessary only after the verification, so an unsigned release is exit 1 with any signer', async () => {
    const { source } = await world.release('order', { signed: false });
    const report = await world.promoted(source, 'order:v1', { signer: null });
    expect([report.outcome, codes(report)]).toEqual(['failed', ['nothing-verified']]);
  });

  it('gets one certificate for the check and the signature', async () => {
    const { source } = await world.release('one-certificate');
    const file = join(world.sandbox.dir, 'token');
    const signer = await createKeylessSigner('signing_config.json', async () => (await readFile(file, 'utf8')).trim());
    const countRequests = () => world.sandbox.requests().filter(({ service }) => service === 'fulcio').length;
    const before = countRequests();
    expect((await world.promoted(source, 'one-certificate:v1', { signer })).outcome).toBe('passed');
    expect(countRequests() - before).toBe(1);
  });

  it('with a managed key needs no signing service of any region', async () => {
    const trust = await world.withMarkers();
    const { source } = await world.release('services-down');
    const services = ['fulcio', 'rekor', 'rekorV1', 'tsa'] as const;
    for (const region of ['primary', 'secondary'] as const)
      for (const service of services) await world.sandbox.fault(region, service, 'down');
    try {
      const report = await world.promoted(source, 'services-down:v1', { trust, signer: world.marker });
      expect([report.outcome, report.destinations[0]?.signed]).toEqual(['passed', true]);
    } finally {
      for (const region of ['primary', 'secondary'] as const)
        for (const service of services) await world.sandbox.fault(region, service, 'none');
    }
    expect((await world.checked('services-down:v1', trust)).signedBy).toBe('the key "operations"');
  });
});

describe('the signer of a revocation', () => {
  it('must pass a check before anything is attached', async () => {
    const { source, root } = await world.release('revoke-stranger');
    const signer = newKeySigner().signer;
    await expect(
      revoke({ place: source, reason: 'x', trust: world.trust }, { ...ports, signer }),
    ).rejects.toMatchObject({
      code: 'promotion-signer-unusable',
    });
    expect(await source.repository.referrers(root.digest, REVOCATION_ARTIFACT)).toEqual([]);
  });
});

describe('a revocation that is written while a release is copied', () => {
  it.each(['source', 'destination'] as const)('prevents the mark, at the %s', async (where) => {
    const trust = await world.withMarkers();
    const name = `race-${where}`;
    const { source, root } = await world.release(name);
    const place = await world.place('secondary', `${name}:v1`);
    const at = where === 'source' ? source : place;
    const { tallied: _, ...repository } = place.repository;
    let revoked = false;
    // The root is pushed last, so every earlier read precedes the revocation.
    const pushManifest: typeof repository.pushManifest = async (...given) => {
      const pushed = await repository.pushManifest(...given);
      if (pushed.digest === root.digest && !revoked) {
        revoked = true;
        const signed = createKeySigner(createPrivateKey(world.markerKey));
        const target = { ...at, reference: { ...at.reference, digest: root.digest } };
        await revoke({ place: target, reason: 'CVE-2026-1234', trust }, { ...ports, signer: signed });
      }
      return pushed;
    };
    const report = await promote(
      {
        source,
        destinations: [{ ...place, repository: { ...repository, pushManifest } }],
        trust,
        plan: false,
        deep: false,
      },
      { ...ports, signer: world.marker },
    );
    expect(revoked).toBe(true);
    expect([report.outcome, report.promotable, codes(report)]).toEqual(['failed', false, ['promotion-revoked']]);
    expect(report.destinations[0]?.record).toBeUndefined();
    expect(await place.repository.resolve('v1')).toBeUndefined();
  });
});
