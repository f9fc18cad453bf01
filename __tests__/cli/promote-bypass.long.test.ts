import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type GithubWorld, ROOT, startGithubWorld } from '../support/bypass-github.ts';
import { type PromotionWorld, startPromotionWorld } from '../support/promotion.ts';
import { mc } from '../support/terminal.ts';

let regions: PromotionWorld;
let github: GithubWorld;
let root = '';
let source = '';
let policy = '';
let denying = '';
beforeAll(async () => {
  regions = await startPromotionWorld();
  const release = await regions.release('app');
  root = release.root.digest;
  source = `${regions.host('primary')}/acme/app:v1`;
  policy = (await regions.withMarkers()).path;
  denying = (await regions.withMarkers({ policy: { promotion: { bypass: 'deny' } } })).path;
  await writeFile(join(regions.dir, 'marker.pem'), regions.markerKey);
  // The tests run mc in this folder, which is also its installation.
  await cp(join(ROOT, 'policy/opa/bypass.wasm'), join(regions.dir, 'policy/opa/bypass.wasm'));
}, 60_000);
afterAll(() => regions.end());

beforeEach(async () => {
  github = await startGithubWorld();
  github.subject.digest = root;
});
afterEach(() => github.end());

const run = async (...argv: readonly string[]) => {
  const { out, err, code } = await mc([...argv, '--json'], regions.dir, github.entry().env);
  return { code, err, report: JSON.parse(out || '{}') };
};
const subject = (): readonly string[] => {
  const { gate, digest, environment, sha } = github.subject;
  return ['--gate', gate, '--digest', digest, '--environment', environment, '--sha', sha];
};
/** Uses an approved request, and writes the report of the decision. */
async function useBypass(name: string, ...more: readonly string[]) {
  const { pull } = github.open();
  github.approve(pull, 'sec', 'rel', 'own');
  const decided = await run('bypass', 'decide', ...subject(), '--report', `${name}.json`, ...more);
  expect(decided.code).toBe(0);
  return { pull, report: decided.report };
}
const locate = (name: string): string => `${regions.host('secondary')}/acme/${name}:v1`;
const promote = (name: string, report: string, ...more: readonly string[]) =>
  run('promote', source, locate(name), '--policy', policy, '--key', 'marker.pem', '--bypass', report, ...more);
const IN_PRODUCTION = ['--environment', 'production'];
const isPromoted = async (name: string): Promise<boolean> =>
  (await regions.repository('secondary', `acme/${name}`).resolve('v1')) !== undefined;

async function change(name: string, edit: (report: ReturnType<typeof JSON.parse>) => void): Promise<string> {
  const report = JSON.parse(await readFile(join(regions.dir, `${name}.json`), 'utf8'));
  edit(report);
  await writeFile(join(regions.dir, `${name}-changed.json`), JSON.stringify(report));
  return `${name}-changed.json`;
}

describe('a promotion that used a bypass', () => {
  it('shows it in the log chain, the record, the check, the pack and the verification of the pack', async () => {
    const { pull, report } = await useBypass('flow', '--chain', 'chain');
    expect(report.chainEntry).toMatchObject({ seq: 0, chain: join(regions.dir, 'chain') });
    expect((await run('log', 'check', 'chain', '--no-origin')).report.steps).toMatchObject([
      { step: 'bypass-gate', exitCode: 0 },
    ]);

    const promoted = await promote('flow', 'flow.json', ...IN_PRODUCTION);
    expect(promoted).toMatchObject({ code: 0, report: { promotable: true } });
    const bypass = {
      id: report.request.id,
      requestDigest: report.request.digest,
      gate: 'vulnerability-scan',
      environment: 'production',
      sha: github.subject.sha,
      pr: pull.number,
      usedAt: report.use.at,
      approvals: report.approvals.map(({ role, id, login }: Record<string, unknown>) => ({ role, id, login })),
    };
    expect(promoted.report.bypass).toEqual(bypass);

    const check = await run('promote', 'check', locate('flow'), '--policy', policy);
    expect(check).toMatchObject({ code: 0, report: { promotable: true, bypass } });
    const { out } = await mc(['promote', 'check', locate('flow'), '--policy', policy], regions.dir);
    for (const part of [`bypass ${bypass.id} (pull request ${pull.number})`, 'sec (Security)', bypass.requestDigest])
      expect(out.replace(/\s+/g, ' ')).toContain(part);

    const pack = await run(
      ...['evidence', 'pack', '--out', 'flow.evidence.tar', '--from', 'chain', '--bypass', 'flow.json'],
      ...['--signing-config', 'sandbox/signing_config.json', '--identity-token', 'sandbox/token'],
      ...['--policy', 'sandbox/trust-policy.yaml'],
    );
    expect(pack.report.members).toContainEqual(
      expect.objectContaining({ name: 'bypass/flow.json', role: 'bypass-decision' }),
    );
    const verify = ['evidence', 'verify-offline', 'flow.evidence.tar', '--policy', 'sandbox/trust-policy.yaml'];
    const verified = await run(...verify);
    expect(verified).toMatchObject({
      code: 0,
      report: {
        bypasses: [{ member: 'bypass/flow.json', id: bypass.id, used: true, digest: root, environment: 'production' }],
      },
    });
    const table = (await mc(verify, regions.dir)).out;
    for (const part of ['Bypasses of a gate', bypass.id, 'rel (Release)']) expect(table).toContain(part);
  }, 120_000);

  it('fails under a policy with bypass: deny, before any copy and by the check', async () => {
    await useBypass('denied');
    const refused = await promote('denied', 'denied.json', ...IN_PRODUCTION, '--policy', denying);
    expect([refused.code, refused.report.error?.code]).toEqual([1, 'promotion-bypass-refused']);
    expect(await isPromoted('denied')).toBe(false);

    expect((await promote('denied', 'denied.json', ...IN_PRODUCTION)).code).toBe(0);
    const check = await run('promote', 'check', locate('denied'), '--policy', denying);
    expect(check).toMatchObject({ code: 1, report: { promotable: false } });
    expect(check.report.reasons[0].code).toBe('promotion-bypass-refused');
    // A regular promotion writes a record of its own, which counts.
    const regular = ['promote', source, locate('denied'), '--policy', denying, '--key', 'marker.pem'];
    expect((await run(...regular)).code).toBe(0);
    expect((await run('promote', 'check', locate('denied'), '--policy', denying)).code).toBe(0);
    // Where a bypass is allowed, the later record does not hide it.
    const shown = await run('promote', 'check', locate('denied'), '--policy', policy);
    expect(shown.report.bypass).toMatchObject({ gate: 'vulnerability-scan' });
  }, 120_000);

  it('fails for a report that was changed, that denies, or that used nothing', async () => {
    await useBypass('changed');
    const edits: readonly (readonly [string, (report: ReturnType<typeof JSON.parse>) => void])[] = [
      ['bypass-report-unconfirmed', (report) => Object.assign(report.request, { id: 'incident-9999' })],
      ['bypass-report-unconfirmed', (report) => Object.assign(report.request, { digest: `sha256:${'0'.repeat(64)}` })],
      ['bypass-report-unconfirmed', (report) => Object.assign(report.request, { pr: 4711 })],
      ['bypass-report-unconfirmed', (report) => Object.assign(report.target, { gate: 'freeze' })],
      ['bypass-report-unconfirmed', (report) => Object.assign(report.target, { environment: 'staging' })],
      ['bypass-report-unconfirmed', (report) => Object.assign(report.target, { repository_id: 1 })],
      ['bypass-report-unconfirmed', (report) => Object.assign(report.use, { at: '2020-01-01T00:00:00.000Z' })],
      ['bypass-report-unconfirmed', (report) => Object.assign(report.approvals[0], { id: 424_242 })],
      ['bypass-report-unconfirmed', (report) => Object.assign(report.approvals[0], { at: report.startedAt })],
      ['bypass-report-unused', (report) => report.approvals.pop()],
      ['bypass-report-unused', (report) => Object.assign(report, { consumed: false })],
      ['bypass-report-unused', (report) => Object.assign(report, { allow: false })],
      ['bypass-report-unused', (report) => delete report.use],
      ['bypass-report-invalid', (report) => Object.assign(report, { type: 'promote' })],
    ];
    for (const [code, edit] of edits) {
      const { report } = await promote('changed', await change('changed', edit), ...IN_PRODUCTION);
      expect([String(edit), report.error?.code]).toEqual([String(edit), code]);
    }
    expect(await isPromoted('changed')).toBe(false);
  }, 120_000);

  it('fails for another digest and another environment', async () => {
    await useBypass('mismatch');
    const staging = await promote('mismatch', 'mismatch.json', '--environment', 'staging');
    expect([staging.code, staging.report.error?.code]).toEqual([1, 'promotion-bypass-mismatch']);
    github.subject.digest = `sha256:${'b'.repeat(64)}`;
    await useBypass('other');
    const other = await promote('mismatch', 'other.json', ...IN_PRODUCTION);
    expect([other.code, other.report.error?.code]).toEqual([1, 'promotion-bypass-mismatch']);
    expect(await isPromoted('mismatch')).toBe(false);
  }, 120_000);

  it('exits with 2 for options that do not fit together', async () => {
    const argv = ['promote', source, locate('usage'), '--policy', policy, '--key', 'marker.pem'];
    for (const more of [
      ['--bypass', 'x.json'],
      ['--environment', 'production'],
      ['--bypass-store', 's'],
      ['--repo', 'a/b'],
    ])
      expect((await run(...argv, ...more)).report.error?.code).toBe('usage');
    const missing = await run(...argv, '--bypass', 'none.json', ...IN_PRODUCTION);
    expect([missing.code, missing.report.error?.code]).toEqual([2, 'file-not-found']);
  });
});
