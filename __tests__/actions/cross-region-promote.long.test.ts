import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatReference } from '../../src/oci/index.ts';
import { ROOT, startGithubWorld } from '../support/bypass-github.ts';
import { type PromotionWorld, startPromotionWorld } from '../support/promotion.ts';
import { fakeRunner, perform } from '../support/runner.ts';

let world: PromotionWorld;
let source = '';
let digest = '';
beforeAll(async () => {
  world = await startPromotionWorld();
  const released = await world.release('app', { full: true });
  [source, digest] = [formatReference(released.source.reference), released.root.digest];
}, 30_000);
afterAll(() => world.end());

const locate = (name: string): string => `${world.host('secondary')}/acme/${name}:v1`;
const act = (given: Record<string, string>) =>
  perform(
    'cross-region-promote',
    { source, policy: 'sandbox/trust-policy.yaml', 'signing-config': 'sandbox/signing_config.json', ...given },
    fakeRunner<'cross-region-promote'>({
      cwd: world.dir,
      http: world.http,
      idToken: () => readFile(join(world.sandbox.dir, 'token'), 'utf8'),
    }),
  );

describe('the action cross-region-promote', () => {
  it('promotes to every region and reports each in its own table', async () => {
    const { report, outputs, summary } = await act({
      destination: `${locate('one')}\n${locate('two')}`,
    });
    expect(report).toMatchObject({ type: 'promote', outcome: 'passed', promotable: true });
    expect(outputs).toMatchObject({ outcome: 'passed', digest, promotable: 'true' });
    expect(summary.map(({ outcome, title }) => [outcome, title])).toEqual([
      ['passed', `promoted: ${source}`],
      ['passed', locate('one')],
      ['passed', locate('two')],
    ]);
    for (const { table } of summary.slice(1)) {
      const rows = Object.fromEntries(
        (table?.rows ?? []).map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.text))),
      );
      expect(rows).toMatchObject({ manifests: '13', promotable: 'yes', tag: 'v1, moved from nothing' });
      expect(rows['requirement signature']).toContain('.github/workflows/release.yml');
      expect(rows.record).toMatch(/^sha256:[0-9a-f]{64}$/);
    }
    for (const name of ['one:v1', 'two:v1']) expect((await world.checked(name)).outcome).toBe('passed');
  });

  it('names a bypass that GitHub confirms, and masks the token', async () => {
    const github = await startGithubWorld();
    try {
      github.subject.digest = digest;
      const { pull } = github.open();
      github.approve(pull, 'sec', 'rel', 'own');
      await writeFile(join(world.dir, 'decision.json'), JSON.stringify(await github.decide()));
      const { GITHUB_TOKEN: token = '', ...env } = github.entry().env;
      const promote = (destination: string, environment: string) => {
        const runner = {
          ...fakeRunner<'cross-region-promote'>({
            cwd: world.dir,
            http: world.http,
            env,
            idToken: () => readFile(join(world.sandbox.dir, 'token'), 'utf8'),
          }),
          installRoot: ROOT,
        };
        const given = { source, destination, policy: 'sandbox/trust-policy.yaml', bypass: 'decision.json' };
        const signing = { 'signing-config': 'sandbox/signing_config.json' };
        return perform('cross-region-promote', { ...given, ...signing, environment, token }, runner).then((found) => ({
          ...found,
          masked: runner.masked,
        }));
      };
      await expect(promote(locate('staging'), 'staging')).rejects.toMatchObject({ code: 'promotion-bypass-mismatch' });
      const { report, summary, masked } = await promote(locate('bypassed'), 'production');
      expect(report).toMatchObject({ promotable: true, bypass: { pr: pull.number, environment: 'production' } });
      expect(summary[0]?.lines?.join()).toContain('bypass approved by: sec (Security)');
      expect(masked).toContain(token);
      expect((await world.checked('bypassed:v1')).bypass).toMatchObject({ pr: pull.number });
    } finally {
      await github.end();
    }
  });

  it.each([
    [{ bypass: 'decision.json' }, 'environment'],
    [{ environment: 'production' }, 'bypass'],
    [{ 'bypass-store': 'store' }, 'bypass'],
  ])('refuses %j, because the input "%s" is missing', async (given, input) => {
    await expect(act({ destination: locate('none'), ...given })).rejects.toMatchObject({
      code: 'input-missing',
      details: { input },
    });
  });

  it('with plan reports what it would send and changes nothing', async () => {
    const { report, outputs, summary } = await act({ destination: locate('planned'), plan: 'true' });
    expect(outputs).toMatchObject({ outcome: 'passed', digest, promotable: 'false' });
    expect(report).toMatchObject({ planned: true });
    expect(summary[0]?.title).toContain('nothing was changed');
    expect(await world.repository('secondary', 'acme/planned').tags()).toEqual([]);
  });

  it('with deep heals damaged content', async () => {
    await act({ destination: locate('deep') });
    const { report } = await act({ destination: locate('deep'), deep: 'true' });
    const [one] = (report as unknown as { destinations: { copy: { healed: number; copied: number } }[] }).destinations;
    expect(one?.copy).toMatchObject({ healed: 0, copied: 0 });
  });

  it('fails with the reason for a release without a signature, and sets the outputs', async () => {
    const unsigned = formatReference((await world.release('unsigned', { signed: false })).source.reference);
    const { report, outputs, summary } = await act({ source: unsigned, destination: locate('unsigned') });
    expect(report.outcome).toBe('failed');
    expect(outputs).toMatchObject({ outcome: 'failed', promotable: 'false' });
    expect(summary[0]?.reasons).toEqual(report.reasons);
  });

  it('signs the record with a key that the policy names', async () => {
    const trust = await world.withMarkers();
    await writeFile(join(world.dir, 'marker.pem'), world.markerKey);
    const given = { destination: locate('by-key'), policy: trust.path, key: 'marker.pem' };
    expect((await act(given)).report.outcome).toBe('passed');
    expect((await world.checked('by-key:v1', trust)).signedBy).toBe('the key "operations"');
  });

  it('signs the record as the job by default; sign-record: false works where the policy accepts it', async () => {
    await act({ destination: locate('default') });
    expect((await world.checked('default:v1')).signedBy).toBe(world.sandbox.urls.identity.subject);
    const open = await world.withoutMarkers({ promotion: { record: 'unsigned' } });
    const { report, summary } = await act({ destination: locate('open'), policy: open.path, 'sign-record': 'false' });
    expect(report).toMatchObject({ outcome: 'passed', warnings: [{ code: 'promotion-record-unsigned' }] });
    expect(summary[0]?.warnings).toMatchObject([{ code: 'promotion-record-unsigned', hint: expect.any(String) }]);
  });

  it('refuses sign-record: false before any copy where the policy requires a signature', async () => {
    await expect(act({ destination: locate('refused'), 'sign-record': 'false' })).rejects.toMatchObject({
      code: 'promotion-signer-missing',
      hint: expect.stringContaining('sign-record'),
    });
    expect(await world.repository('secondary', 'acme/refused').resolve(digest)).toBeUndefined();
  });

  it('moves the given tag only if if-tag-digest matches', async () => {
    const given = { destination: `${world.host('secondary')}/acme/tagged`, tag: 'stable', 'if-tag-digest': 'absent' };
    expect((await act(given)).report.outcome).toBe('passed');
    expect((await world.repository('secondary', 'acme/tagged').resolve('stable'))?.digest).toBe(digest);
    const wrong = { ...given, 'if-tag-digest': `sha256:${'0'.repeat(64)}`, destination: locate('tagged-2'), tag: 'v9' };
    await expect(act(wrong)).rejects.toMatchObject({ code: 'tag-moved' });
  });

  it.each([
    [{ destination: '' }, 'input-missing'],
    [{ destination: 'x' }, 'reference-malformed'],
    [{ destination: 'x.test/app', 'if-tag-digest': 'v1' }, 'tag-condition'],
    [{ destination: 'x.test/app', policy: 'none.yaml' }, 'policy-not-found'],
    [{ destination: 'x.test/app', 'source-auth': 'none.json' }, 'file-not-found'],
    [{ destination: 'x.test/app', key: 'sandbox/trust-policy.yaml' }, 'signing-key-unusable'],
  ])('refuses %j as %s', async (given, code) => {
    await expect(act(given as unknown as Record<string, string>)).rejects.toMatchObject({ code });
  });
});
