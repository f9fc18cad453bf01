import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ConfirmChoice, confirmUse } from '../../../src/bypass/index.ts';
import { createClaim } from '../../../src/bypass/offline/claim.ts';
import type { BypassReport } from '../../../src/bypass/schema.ts';
import type { EntryContext } from '../../../src/lib/entry-context.ts';
import { canonicalJson } from '../../../src/lib/json.ts';
import { type GithubWorld, startGithubWorld } from '../../support/bypass-github.ts';
import { steppedClock } from '../../support/memory-store.ts';
import { createOfflineWorld, type OfflineWorld } from '../../support/offline-bypass.ts';
import { CREATED_S, REQUEST } from '../../support/offline-request.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mc-confirm-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const save = async (report: unknown): Promise<ConfirmChoice> => {
  const path = join(folder, 'decision.json');
  await writeFile(path, JSON.stringify(report));
  return { file: 'decision.json', path };
};
const UNCONFIRMED = { code: 'bypass-report-unconfirmed', family: 'verification' };

describe('confirmUse on GitHub', () => {
  let world: GithubWorld;
  beforeEach(async () => {
    world = await startGithubWorld();
  });
  afterEach(() => world.end());

  async function use(): Promise<{ report: BypassReport; pull: ReturnType<GithubWorld['open']>['pull'] }> {
    const { pull } = world.open();
    world.approve(pull, 'sec', 'rel', 'own');
    const report = await world.decide();
    expect(report).toMatchObject({ allow: true, consumed: true });
    return { report, pull };
  }
  const confirm = async (report: unknown, more: Partial<ConfirmChoice> = {}) =>
    confirmUse({ ...(await save(report)), ...more }, world.entry());

  it('returns the bypass of the report after GitHub confirmed it', async () => {
    const { report, pull } = await use();
    const { approvals = [] } = report;
    expect(await confirm(report)).toEqual({
      digest: world.subject.digest,
      bypass: {
        id: report.request?.id,
        requestDigest: report.request?.digest,
        gate: world.subject.gate,
        environment: 'production',
        sha: world.subject.sha,
        pr: pull.number,
        usedAt: report.use?.at,
        approvals: approvals.map(({ role, id, login }) => ({ role, id, login })),
      },
    });
  });

  it('takes the logins from GitHub, and needs no approval that came later', async () => {
    const { report, pull } = await use();
    world.approve(pull, 'multi');
    const approvals = report.approvals?.map((approval) => ({ ...approval, login: 'mallory' }));
    const { bypass } = await confirm({ ...report, approvals });
    expect(bypass.approvals.map(({ login }) => login)).toEqual(['sec', 'rel', 'own']);
  });

  it('refuses a report whose request was never used', async () => {
    const { pull } = world.open();
    world.approve(pull, 'sec', 'rel', 'own');
    const answer = await world.decide({ consume: false });
    const at = new Date(world.nowS() * 1000).toISOString();
    const invented = { ...answer, consumed: true, use: { at, runId: null, runAttempt: null } };
    await expect(confirm(answer)).rejects.toMatchObject({ code: 'bypass-report-unused' });
    await expect(confirm(invented)).rejects.toMatchObject({
      ...UNCONFIRMED,
      message: expect.stringContaining('the marker of its use does not exist'),
    });
  });

  it('refuses a use by another run', async () => {
    const { report } = await use();
    const other = { ...report, use: { ...report.use, runId: 77, runAttempt: 1 } };
    await expect(confirm(other)).rejects.toMatchObject({
      ...UNCONFIRMED,
      message: expect.stringContaining('is of another use'),
    });
  });

  it.each([
    ['the bypass expired', 'bypass-expired', (_: number, world: GithubWorld) => world.advance(14_400)],
    [
      'a member vetoed after the use',
      'bypass-vetoed',
      (number: number, world: GithubWorld) =>
        world.repository.reviews.review(number, world.seed.people.multi, 'REQUEST_CHANGES', { body: 'Stop.' }),
    ],
    [
      'the roster expired',
      'bypass-roster-expired',
      (_: number, world: GithubWorld) => world.saveRoster({ expires: '2020-01-01T00:00:00Z' }),
    ],
    [
      'the pull request was closed',
      'bypass-pr-invalid',
      (number: number, world: GithubWorld) =>
        world.repository.pulls.change(number, world.seed.people.admin, { state: 'closed' }),
    ],
  ] as const)('refuses the report after %s', async (_, code, change) => {
    const { report, pull } = await use();
    change(pull.number, world);
    await expect(confirm(report)).rejects.toMatchObject({ ...UNCONFIRMED, message: expect.stringContaining(code) });
  });

  it('confirms a use again and again while it is valid, so that a promotion that was killed can continue', async () => {
    const { report } = await use();
    const first = await confirm(report);
    world.advance(14_399);
    expect(await confirm(report)).toEqual(first);
  });

  it('confirms a use while the post-mortem of an earlier bypass is overdue: it denies new uses only', async () => {
    world.saveRoster({ postmortem: { days: 1, required: true } });
    await use();
    world.advance(2 * 86_400);
    const { pull } = world.open();
    world.approve(pull, 'sec', 'rel', 'own');
    world.saveRoster({ postmortem: { days: 1, required: false } });
    const report = await world.decide();
    world.saveRoster({ postmortem: { days: 1, required: true } });
    expect((await world.decide({ consume: false })).reasons.map(({ code }) => code)).toContain(
      'bypass-postmortem-overdue',
    );
    expect((await confirm(report)).bypass.pr).toBe(pull.number);
  });

  it('does not count the person who started the promoting run as an approver', async () => {
    const { report } = await use();
    const startAs = (person: 'sec' | 'requester') => {
      const { id } = world.repository.runs.create({
        path: '.github/workflows/promote.yml',
        event: 'push',
        headBranch: 'main',
        headSha: world.subject.sha,
        actor: world.seed.people[person],
      });
      world.env = { GITHUB_RUN_ID: String(id) };
    };
    startAs('requester');
    expect(await confirm(report)).toBeDefined();
    startAs('sec');
    await expect(confirm(report)).rejects.toMatchObject({
      ...UNCONFIRMED,
      message: expect.stringContaining('bypass-quorum-missing'),
    });
  });

  it('refuses the name of a person whose approval did not count', async () => {
    const { report } = await use();
    const approvals = (report.approvals ?? []).map((approval) =>
      approval.role === 'Security' ? { ...approval, id: world.seed.people.requester.id } : approval,
    );
    await expect(confirm({ ...report, approvals })).rejects.toMatchObject({
      ...UNCONFIRMED,
      message: expect.stringContaining('no such approval'),
    });
  });

  it('writes the time of the use in UTC with milliseconds', async () => {
    const { report } = await use();
    const at = (report.use?.at ?? '').replace('.000Z', 'Z');
    expect((await confirm({ ...report, use: { ...report.use, at } })).bypass.usedAt).toBe(report.use?.at);
  });

  it('refuses a store for a decision on GitHub, and denies while the bypass is off', async () => {
    const { report } = await use();
    await expect(confirm(report, { store: folder })).rejects.toMatchObject(UNCONFIRMED);
    world.env = { MC_BYPASS: 'off' };
    await expect(confirm(report)).rejects.toMatchObject({ code: 'bypass-disabled' });
  });

  it('never confirms if GitHub does not answer', async () => {
    const { report } = await use();
    const before = world.requests.length;
    await confirm(report);
    const needed = world.requests.length - before;
    for (let failing = 0; failing < needed; failing++) {
      const start = world.requests.length;
      world.breakage = (_, index) =>
        index >= start + failing ? (_request, response) => response.writeHead(500).end() : undefined;
      await expect(confirm(report)).rejects.toMatchObject({ family: expect.stringMatching(/fault|verification/) });
    }
    world.breakage = undefined;
    expect(await confirm(report)).toBeDefined();
  });
});

describe('confirmUse of an offline decision', () => {
  let world: OfflineWorld;
  let report: BypassReport;
  beforeEach(async () => {
    world = await createOfflineWorld();
    await world.approve();
    report = await world.decide();
    expect(report.consumed).toBe(true);
  });

  const confirm = async (given: unknown, { nowS = CREATED_S + 120, store = join(world.folder, 'store') } = {}) => {
    const entry = { clock: steppedClock(nowS * 1000), env: {}, signal: new AbortController().signal };
    return confirmUse({ ...(await save(given)), store }, entry as unknown as EntryContext);
  };

  it('returns the bypass of the report after the store confirmed it', async () => {
    const { bypass, digest } = await confirm(report);
    expect(digest).toBe(REQUEST.subject.digest);
    expect(bypass).toMatchObject({ id: REQUEST.id, requestDigest: world.request.digest, usedAt: report.use?.at });
    expect(bypass).not.toHaveProperty('pr');
    expect(bypass.approvals.map(({ role, login }) => [role, login])).toEqual([
      ['Security', 'sam'],
      ['Release', 'rita'],
      ['Service Owner', 'olga'],
    ]);
  });

  it('refuses a report that was changed', async () => {
    const [first, ...rest] = report.approvals ?? [];
    const changes: readonly Partial<BypassReport>[] = [
      { approvals: [{ ...first, login: 'mallory' } as NonNullable<typeof first>, ...rest] },
      { approvals: [{ ...first, id: 99 } as NonNullable<typeof first>, ...rest] },
      { expiresAt: '2030-01-01T00:00:00.000Z' },
      { target: { ...REQUEST.subject, environment: 'staging' } },
      { use: { at: report.use?.at ?? '', runId: null, runAttempt: null } },
      { use: { at: report.use?.at ?? '', runId: null, runAttempt: null, nonce: '0'.repeat(32) } },
      { request: { id: 'incident-0002', pr: null, digest: world.request.digest } },
      { request: { id: REQUEST.id, pr: null, digest: `sha256:${'0'.repeat(64)}` } },
      { request: { id: REQUEST.id, pr: 4, digest: world.request.digest } },
    ];
    for (const change of changes) await expect(confirm({ ...report, ...change })).rejects.toMatchObject(UNCONFIRMED);
  });

  it('refuses a record that is missing or malformed, and a bypass that expired', async () => {
    await expect(confirm(report, { store: join(folder, 'other') })).rejects.toMatchObject(UNCONFIRMED);
    await expect(confirm(report, { nowS: REQUEST.created_s + REQUEST.ttl_s })).rejects.toMatchObject(UNCONFIRMED);
    const record = join(world.folder, 'store/used', world.request.digest.slice('sha256:'.length));
    const text = await readFile(record, 'utf8');
    for (const content of ['', '{}', `${text} `, text.replace(/"claim":"./, '"claim":"x')]) {
      await writeFile(record, content);
      await expect(confirm(report)).rejects.toMatchObject(UNCONFIRMED);
    }
  });

  it('refuses a record from the future, and one whose expiry is not within four hours of the use', async () => {
    const record = join(world.folder, 'store/used', world.request.digest.slice('sha256:'.length));
    const message = JSON.parse(await readFile(record, 'utf8'));
    const forge = async (at_s: number, expiryS: number) => {
      const expiresAt = new Date(expiryS * 1000).toISOString();
      const nonce = '1'.repeat(32);
      const claim = createClaim({ nonce, approvals: report.approvals ?? [], expiresAt });
      await writeFile(record, canonicalJson({ ...message, at_s, claim }));
      return { ...report, expiresAt, use: { ...report.use, at: new Date(at_s * 1000).toISOString(), nonce } };
    };
    const nowS = CREATED_S + 120;
    await confirm(await forge(nowS, nowS + 14_400));
    for (const [at, expiry, why] of [
      [nowS + 3_600, nowS + 7_200, 'in the future'],
      [nowS, nowS + 14_401, 'does not fit'],
      [nowS, 4_000_000_000, 'does not fit'],
      [nowS - 60, nowS - 61, 'does not fit'],
      [nowS - 60, nowS, 'expired'],
    ] as const)
      await expect(confirm(await forge(at, expiry))).rejects.toMatchObject({
        ...UNCONFIRMED,
        message: expect.stringContaining(why),
      });
  });

  it('refuses the report without its store', async () => {
    await expect(confirmUse(await save(report), { env: {} } as unknown as EntryContext)).rejects.toMatchObject({
      ...UNCONFIRMED,
      message: expect.stringContaining('expected the store of its use'),
    });
  });
});
