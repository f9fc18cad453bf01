import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { listTrail } from '../__tests__/support/bypass-life.ts';
import { peer } from './peers.ts';
import { createCaller, type FinishedRun } from './runner/index.ts';
import { BypassActWorld, findOutputs, listErrorCodes, type Subject } from './support/act-bypass.ts';

const act = await peer('act');
const skip = act.missing ?? false;
/** The bundle to test. MC_DIST names one that is not committed yet. */
const DIST = process.env.MC_DIST || join(import.meta.dirname, '../dist');
const ALL = ['sec', 'rel', 'own'] as const;

let world: BypassActWorld;
before(async () => {
  if (!skip) world = await BypassActWorld.start(act.path ?? '', DIST);
});
after(() => world?.end());

const describeFailure = ({ log, problems }: FinishedRun): string => `${log}${problems}`.slice(-6_000);

function assertGreen(run: FinishedRun): void {
  assert.equal(run.exitCode, 0, describeFailure(run));
  assert.deepEqual(listErrorCodes(run), []);
  world.assertNoSecret(run);
}

/** Fails unless the run ended red, with one annotation for each code. */
function assertRed(run: FinishedRun, ...codes: readonly string[]): void {
  assert.equal(run.exitCode, 1, describeFailure(run));
  assert.deepEqual(listErrorCodes(run), codes, describeFailure(run));
  world.assertNoSecret(run);
}

/** Fails unless the gate denied, the deployment did not run, and the outputs say so. */
function assertDenied(run: FinishedRun, code: string): void {
  assertRed(run, code);
  const outputs = findOutputs(run, 'Use the bypass');
  assert.equal(outputs.allowed, 'false');
  assert.match((JSON.parse(outputs.reasons ?? '[]') as string[])[0] ?? '', new RegExp(`^${code}: `));
  assert.match(run.log, /^ALLOWED=false\r?$/m);
  assert.ok(!run.steps.some(({ name, result }) => name === 'Deploy' && result === 'success'));
}

describe('bypass-request.yml, started by workflow_dispatch', { skip }, () => {
  it('opens the pull request with the file of the request, and reports both to its caller', async () => {
    const run = await world.request({ ...world.subject('vulnerability-scan') });
    assertGreen(run);
    const { repository, people, app } = world.github.seed;
    const [pull] = repository.pulls.list();
    assert.equal(pull?.issue.author?.id, app.bot.id);
    assert.match(pull?.head.ref ?? '', /^bypass\/[a-z0-9-]+$/);
    const request = world.readRequest(pull?.number ?? 0);
    assert.deepEqual(request.requester, { id: people.requester.id, type: 'User' });
    assert.equal(request.subject.gate, 'vulnerability-scan');
    assert.deepEqual(pull?.teams.map(({ slug }) => slug).sort(), ['release', 'security', 'service-owner']);
    const outputs = JSON.parse(/^OUTPUTS=(\{.*?\})\r?$/ms.exec(run.log)?.[1] ?? '{}') as Record<string, string>;
    assert.equal(outputs['request-pr'], String(pull?.number));
    assert.equal(Date.parse(outputs['expires-at'] ?? ''), (request.created_s + request.ttl_s) * 1000);
    assert.match(run.summary, /Three people must approve/);
  });

  it('runs in this repository too, with a token in place of an App', async () => {
    const own = join(world.folder, 'own');
    cpSync(world.runner.exported, own, { recursive: true });
    const count = world.github.seed.repository.pulls.list().length;
    const inputs = { ...world.subject('freeze') };
    assertGreen(await world.request(inputs, { caller: createCaller(own, {}), app: false }));
    assert.equal(world.github.seed.repository.pulls.list().length, count + 1);
  });

  it('refuses another ref than the default branch before it has a token', async () => {
    const run = await world.request(
      { ...world.subject('freeze') },
      { environment: { GITHUB_REF: 'refs/heads/other', GITHUB_REF_NAME: 'other' } },
    );
    assertRed(run, '');
    assert.match(run.annotations[0]?.message ?? '', /^Start this workflow from the default branch\./);
    assert.deepEqual(
      run.steps.map(({ name }) => name),
      ['Refuse other refs than the default branch'],
    );
  });

  it('refuses a run of another workflow, which does not prove who requests', async () => {
    const subject = world.subject('unproven');
    const { repository, people } = world.github.seed;
    const { id } = repository.runs.create({
      ...{ path: '.github/workflows/other.yml', event: 'push', headBranch: 'main', headSha: subject.sha },
      actor: people.requester,
    });
    const count = repository.pulls.list().length;
    assertRed(
      await world.request({ ...subject }, { environment: { GITHUB_RUN_ID: String(id) } }),
      'bypass-run-unsuitable',
    );
    assert.equal(repository.pulls.list().length, count);
  });
});

describe('the gate in a workflow that deploys', { skip }, () => {
  let short = 0;
  before(async () => {
    short = await world.open(world.subject('short'), ALL, { ttl: '20s' });
    assert.equal(await world.readState(short), 'approved');
  });

  it('allows what three people approved, once', async () => {
    const subject = world.subject('once');
    const pull = await world.open(subject, ALL);
    const run = await world.deploy(subject);
    assertGreen(run);
    const { allowed, reasons, 'expires-at': expires, 'request-pr': number } = findOutputs(run, 'Use the bypass');
    assert.deepEqual([allowed, reasons, number], ['true', '[]', String(pull)]);
    assert.equal(Date.parse(expires ?? ''), world.readExpiry(pull));
    for (const line of ['ALLOWED=true', 'REASONS=[]', `EXPIRES=${expires}`]) assert.ok(run.log.includes(line), line);
    assert.ok(run.steps.some(({ name, result }) => name === 'Deploy' && result === 'success'));
    assertDenied(await world.deploy(subject), 'bypass-consumed');
  });

  it('denies without a quorum', async () => {
    const subject = world.subject('quorum');
    await world.open(subject, ['sec', 'rel']);
    assertDenied(await world.deploy(subject), 'bypass-quorum-missing');
  });

  it('denies after a veto', async () => {
    const subject = world.subject('veto');
    const pull = await world.open(subject, ALL);
    await world.review(pull, 'multi', 'REQUEST_CHANGES');
    assertDenied(await world.deploy(subject), 'bypass-vetoed');
  });

  it('denies an approved request while the variable MC_BYPASS is off', async () => {
    const subject = world.subject('switch');
    await world.open(subject, ALL);
    assertDenied(await world.deploy(subject, { MC_BYPASS: 'off' }), 'bypass-disabled');
    assertGreen(await world.deploy(subject));
  });

  it('denies if GitHub is down, and never allows', async () => {
    const subject = world.subject('down');
    await world.open(subject, ALL);
    await world.administer('faults', { path: '/reviews', kind: 500, times: 1_000 });
    try {
      const run = await world.deploy(subject);
      assertRed(run, 'github-unavailable');
      assert.equal(findOutputs(run, 'Use the bypass').allowed, 'false');
    } finally {
      await world.administer('clear-faults', {});
    }
  });

  it('denies an approved request after its 20 seconds passed on a real clock', async () => {
    await sleep(Math.max(0, world.readExpiry(short) - Date.now()) + 1_000);
    assertDenied(await world.deploy(world.subject('short')), 'bypass-expired');
    assert.equal(await world.readState(short), 'expired');
  });
});

describe('promotion-gate.yml, as the check of a pull request', { skip }, () => {
  let release = '';
  let subject: Subject;
  const listUsed = () => world.github.seed.repository.refs.list('refs/tags/mc-bypass/used/');

  before(async () => {
    const { source, root } = await world.promotion.release('pay');
    await world.promotion.promoted(source, 'pay:v1');
    subject = world.subject('promotion', { digest: root.digest });
    release = `${world.promotion.host('secondary')}/acme/pay@${root.digest} ${subject.sha}\n`;
  });

  it('is green for a release that is promotable', async () => {
    const run = await world.check({ release, policy: 'SECURITY/trust-policy.yaml' });
    assertGreen(run);
    assert.deepEqual([run.jobs.get('check'), run.jobs.get('gate')], ['success', 'success']);
    assert.ok(!run.steps.some(({ name }) => name.startsWith('Decide')), 'it asked for a bypass without a reason');
  });

  it('is red for a missing attestation without a bypass, also if the pull request weakens the policy', async () => {
    const run = await world.check({ release, policy: 'SECURITY/strict-policy.yaml' });
    assertRed(run, 'bypass-request-not-found');
    assert.deepEqual([run.jobs.get('check'), run.jobs.get('gate')], ['failure', 'failure']);
    assert.match(run.log, /sbom/);
  });

  it('is red with a bypass of another gate, and while a role did not approve', async () => {
    await world.open({ ...subject, gate: 'freeze' }, ALL);
    const other = await world.check({ release, policy: 'SECURITY/strict-policy.yaml' });
    assertRed(other, 'bypass-request-not-found');
    await world.open(subject, ['sec', 'own']);
    assertRed(await world.check({ release, policy: 'SECURITY/strict-policy.yaml' }), 'bypass-quorum-missing');
  });

  it('is green with an approved bypass, and does not use it', async () => {
    const pull = await world.open(subject, ALL);
    const used = listUsed();
    for (let at = 0; at < 2; at++) {
      const run = await world.check({ release, policy: 'SECURITY/strict-policy.yaml' });
      assert.deepEqual([run.jobs.get('check'), run.jobs.get('gate')], ['failure', 'success'], describeFailure(run));
      assert.deepEqual(listErrorCodes(run), []);
      world.assertNoSecret(run);
      const { allowed, 'request-pr': number } = findOutputs(run, 'Decide whether a bypass allows the release');
      assert.deepEqual([allowed, number], ['true', String(pull)]);
      assert.deepEqual(listUsed(), used);
    }
    assertGreen(await world.deploy(subject));
    assert.equal(listUsed().length, used.length + 1);
  });

  it('is red after the deployment used the bypass', async () => {
    const run = await world.check({ release, policy: 'SECURITY/strict-policy.yaml' });
    assert.deepEqual([run.jobs.get('gate'), listErrorCodes(run).includes('bypass-consumed')], ['failure', true]);
  });
});

describe('bypass-sweep.yml', { skip }, () => {
  /** Runs the sweep again, and fails if it changed something. */
  async function assertIdempotent(): Promise<void> {
    const trail = listTrail(world.github.seed);
    const count = world.promotion.sandbox.requests().length;
    assertGreen(await world.sweep());
    assert.deepEqual(listTrail(world.github.seed), trail);
    const later = world.promotion.sandbox.requests().slice(count);
    assert.ok(later.length > 0 && later.every(({ method }) => method === 'GET'), JSON.stringify(later));
  }

  it('closes only what expired, with one report, and does nothing on a second run', async () => {
    assertGreen(await world.sweep());
    const { states, comments, issues, inactive } = listTrail(world.github.seed);
    const closed = Object.keys(states).filter((number) => states[number] === 'closed');
    assert.equal(closed.length, 1);
    assert.equal(comments.filter(({ body }) => body.includes('<!-- mc-bypass:report:')).length, 1);
    assert.deepEqual([issues, inactive.filter((count) => count > 0)], [[], []]);
    await assertIdempotent();
  });

  it('ends the deployments of used bypasses after four hours, and asks for each post-mortem once', async () => {
    const used = world.github.seed.repository.refs.list('refs/tags/mc-bypass/used/').length;
    await world.administer('clock', { advance_s: 4 * 3_600 });
    assertGreen(await world.sweep());
    const { states, issues, inactive } = listTrail(world.github.seed);
    assert.deepEqual([...new Set(Object.values(states))], ['closed']);
    assert.deepEqual([issues.length, inactive], [used, Array(used).fill(1)]);
    for (const title of issues) assert.match(title, /^Post-mortem: bypass /);
    await assertIdempotent();
  });

  it('is red while GitHub does not accept its report', async () => {
    await world.open(world.subject('late'), []);
    await world.administer('clock', { advance_s: 4 * 3_600 });
    await world.administer('faults', { path: '/comments', method: 'POST', kind: 500, times: 1_000 });
    try {
      assertRed(await world.sweep(), 'bypass-sweep-incomplete');
    } finally {
      await world.administer('clear-faults', {});
    }
    assertGreen(await world.sweep());
    await assertIdempotent();
  });
});
