import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OciDigest } from '../../src/oci/index.ts';
import { newKeySigner, type PromotionWorld, startPromotionWorld } from '../support/promotion.ts';
import { mc } from '../support/terminal.ts';

let world: PromotionWorld;
let source = '';
let digest: OciDigest;
/**
 * Policies: that of the sandbox, one that names the operations key, one that accepts unsigned records, and one without
 * a promotion rule.
 */
const policies: Record<'sandbox' | 'marked' | 'open' | 'bare', string> = {
  sandbox: '',
  marked: '',
  open: '',
  bare: '',
};
beforeAll(async () => {
  world = await startPromotionWorld();
  const { root } = await world.release('app');
  source = `${world.host('primary')}/acme/app:v1`;
  digest = root.digest;
  policies.sandbox = 'sandbox/trust-policy.yaml';
  policies.marked = (await world.withMarkers()).path;
  policies.open = (await world.withoutMarkers({ promotion: { record: 'unsigned' } })).path;
  policies.bare = (await world.withoutMarkers()).path;
  await writeFile(join(world.dir, 'marker.pem'), world.markerKey);
  const stranger = newKeySigner().privateKey.export({ type: 'pkcs8', format: 'pem' });
  await writeFile(join(world.dir, 'stranger.pem'), stranger);
}, 30_000);
afterAll(() => world.end());

const KEYLESS = ['--signing-config', 'sandbox/signing_config.json', '--identity-token', 'sandbox/token'];
const locate = (name: string): string => `${world.host('secondary')}/acme/${name}:v1`;
const run = async (policy: keyof typeof policies, ...argv: readonly string[]) => {
  const { out, code } = await mc(['promote', ...argv, '--policy', policies[policy], '--json'], world.dir);
  return { code, report: JSON.parse(out) };
};
const exists = async (name: string): Promise<boolean> =>
  (await world.repository('secondary', `acme/${name}`).resolve(digest)) !== undefined;

describe('mc promote', () => {
  it('signs the record by the identity or by the key that the policy names', async () => {
    expect((await run('sandbox', source, locate('keyless'), ...KEYLESS)).code).toBe(0);
    expect((await run('sandbox', 'check', locate('keyless'))).report.signedBy).toBe(
      world.sandbox.urls.identity.subject,
    );
    expect((await run('marked', source, locate('by-key'), '--key', 'marker.pem')).code).toBe(0);
    expect((await run('marked', 'check', locate('by-key'))).report.signedBy).toBe('the key "operations"');
  });

  it.each([
    ['sandbox', [], 'promotion-signer-missing'],
    ['marked', ['--key', 'stranger.pem'], 'promotion-signer-unusable'],
    ['sandbox', ['--key', 'marker.pem'], 'promotion-signer-unusable'],
    ['marked', KEYLESS, 'promotion-signer-unusable'],
    ['bare', ['--key', 'marker.pem'], 'promotion-requirement-missing'],
    ['bare', [], 'promotion-requirement-missing'],
  ] as const)('exits 2 before any copy under the policy "%s" with %j', async (policy, signing, code) => {
    const name = 'refused';
    const found = await run(policy, source, locate(name), ...signing);
    expect([found.code, found.report.error.code]).toEqual([2, code]);
    expect(found.report.error.hint).toEqual(expect.any(String));
    expect(await exists(name)).toBe(false);
  });

  it('exits 2 for a policy that names promotion signers and accepts unsigned records', async () => {
    const path = join(world.dir, 'both.json');
    const policy = await readFile(policies.marked, 'utf8');
    await writeFile(path, JSON.stringify({ ...JSON.parse(policy), promotion: { record: 'unsigned' } }));
    const { out, code } = await mc(['promote', source, locate('both'), '--policy', path, '--json'], world.dir);
    expect([code, JSON.parse(out).error.code]).toEqual([2, 'policy-promotion-conflict']);
  });

  it('accepts a record without a signer only under a policy that accepts it, and warns about it', async () => {
    const { code, report } = await run('open', source, locate('open'));
    expect([code, report.destinations[0].signed, report.warnings[0].code]).toEqual([
      0,
      false,
      'promotion-record-unsigned',
    ]);
    const text = await mc(['promote', 'check', locate('open'), '--policy', policies.open], world.dir);
    expect([text.code, text.out]).toEqual([0, expect.stringContaining('warning promotion-record-unsigned')]);
    expect((await run('bare', 'check', locate('open'))).report.reasons).toMatchObject([
      { code: 'promotion-rule-missing' },
    ]);
    expect((await run('sandbox', 'check', locate('open'))).report.reasons).toMatchObject([
      { code: 'promotion-unsigned' },
    ]);
  });
});

describe('mc promote check', () => {
  it('with --require-digest refuses a tag, which can move before the pull', async () => {
    expect((await run('sandbox', source, locate('digest'), ...KEYLESS)).code).toBe(0);
    const tag = await run('sandbox', 'check', locate('digest'), '--require-digest');
    expect([tag.code, tag.report.error.code]).toEqual([2, 'promote-check-tag']);
    const place = `${world.host('secondary')}/acme/digest`;
    for (const reference of [`${place}@${digest}`, `${place}:v1@${digest}`])
      expect((await run('sandbox', 'check', reference, '--require-digest')).code).toBe(0);
  });
});

describe('mc promote revoke', () => {
  const revoke = (policy: keyof typeof policies, ...more: readonly string[]) =>
    run(policy, 'revoke', source, '--reason', 'CVE-2026-1234', ...more);

  it.each([
    ['marked', [], 'usage'],
    ['marked', ['--unsigned', '--key', 'marker.pem'], 'usage'],
    ['marked', ['--key', 'marker.pem', '--keyless'], 'usage'],
    ['marked', ['--unsigned'], 'revocation-unsigned-refused'],
    ['bare', ['--unsigned'], 'revocation-unsigned-refused'],
    ['bare', ['--key', 'marker.pem'], 'promotion-requirement-missing'],
    ['marked', ['--key', 'stranger.pem'], 'promotion-signer-unusable'],
  ] as const)('exits 2 and attaches nothing under the policy "%s" with %j', async (policy, more, code) => {
    const found = await revoke(policy, ...more);
    expect([found.code, found.report.error.code]).toEqual([2, code]);
    const { repository } = await world.place('primary', 'app:v1');
    expect(await repository.referrers(digest, 'application/vnd.mc.promotion-revocation.v1+json')).toEqual([]);
  });

  it('signs with a key, or reports that it does not sign where the policy accepts that', async () => {
    const { root } = await world.release('bad');
    const bad = `${world.host('primary')}/acme/bad:v1`;
    const open = await run('open', 'revoke', bad, '--reason', 'x', '--unsigned');
    expect([open.code, open.report.signed, open.report.warnings[0].code]).toEqual([0, false, 'revocation-unsigned']);
    const signed = await run('marked', 'revoke', bad, '--reason', 'x', '--key', 'marker.pem');
    expect([signed.code, signed.report.signed, signed.report.warnings]).toEqual([0, true, []]);
    expect(signed.report.digest).toBe(root.digest);
  });
});
