import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type GithubWorld, ROOT, startGithubWorld } from '../support/bypass-github.ts';
import { listTrail } from '../support/bypass-life.ts';
import { fakeRunner, perform } from '../support/runner.ts';

let world: GithubWorld;
beforeEach(async () => {
  world = await startGithubWorld();
});
afterEach(() => world.end());

const createRunner = (env: Readonly<Record<string, string>> = {}) => {
  const entry = world.entry();
  return fakeRunner<'bypass-gate'>({ cwd: ROOT, env: { ...entry.env, ...env }, http: entry.http });
};
const run = (inputs: Readonly<Record<string, string>>, runner = createRunner()) =>
  perform('bypass-gate', inputs, runner);

const values = () => ({
  gate: 'freeze',
  digest: world.subject.digest,
  environment: 'production',
  severity: 'SEV-1',
  ttl: '4h',
  incident: 'https://incidents.example/1',
  reason: 'The region is lost.',
});

describe('the mode request', () => {
  it('opens a pull request for GITHUB_SHA, and allows nothing', async () => {
    const runner = createRunner({ GITHUB_SHA: world.subject.sha });
    const token = world.seed.tokens.requester;
    const { report, outputs, summary } = await run({ mode: 'request', token, ...values() }, runner);
    expect(report).toMatchObject({ type: 'bypass-request', outcome: 'passed' });
    expect(outputs).toMatchObject({ allowed: 'false', 'request-pr': '1', 'expires-at': expect.stringMatching(/Z$/) });
    expect(summary[0]?.lines?.join('\n')).toMatch(/Three people must approve before .* UTC/);
    expect(runner.masked).toContain(token);
  });

  it.each([
    [{ ttl: '5h' }, 'input-invalid'],
    [{ reason: '' }, 'input-missing'],
    [{ incident: 'x' }, 'input-invalid'],
    [{ sha: '' }, 'input-missing'],
  ])('refuses %j as %s before any request', async (change, code) => {
    world.requests.length = 0;
    const sha = 'sha' in change ? {} : { sha: world.subject.sha };
    await expect(run({ mode: 'request', ...values(), ...sha, ...change })).rejects.toMatchObject({
      code,
      family: 'configuration',
    });
    expect(world.requests).toEqual([]);
  });
});

describe('the mode revoke', () => {
  it('revokes the request of request-pr', async () => {
    const { pull } = world.open();
    const { report, outputs } = await run({ mode: 'revoke', 'request-pr': String(pull.number), reason: 'Not needed.' });
    expect(report).toMatchObject({ type: 'bypass-revoke', outcome: 'passed', revoked: true });
    expect(outputs).toEqual({ allowed: 'false', 'request-pr': String(pull.number) });
  });

  it('needs request-pr and a reason', async () => {
    await expect(run({ mode: 'revoke', reason: 'x' })).rejects.toMatchObject({ code: 'input-missing' });
    await expect(run({ mode: 'revoke', 'request-pr': '1' })).rejects.toMatchObject({ code: 'input-missing' });
  });
});

describe('the mode sweep', () => {
  it('fails the step if something is left to do', async () => {
    world.open();
    world.advance(14_400);
    world.breakage = ({ method }) => (method === 'POST' ? (_, response) => void response.destroy() : undefined);
    const failed = await run({ mode: 'sweep' });
    expect(failed.report.outcome).toBe('failed');
    expect(failed.report.reasons).toMatchObject([{ code: 'bypass-sweep-incomplete' }]);
    world.breakage = undefined;
    const { report, outputs, summary } = await run({ mode: 'sweep' });
    expect([report.outcome, outputs.allowed]).toEqual(['passed', 'false']);
    expect(summary[0]?.title).toBe('1 bypass cleaned up');
    expect(Object.values(listTrail(world).states)).toEqual(['closed']);
  });
});

describe('the mode report', () => {
  it('reports the last 31 days', async () => {
    world.open({ id: 'incident-old' });
    world.advance(31 * 86_400);
    world.saveRoster({ expires: new Date((world.nowS() + 86_400) * 1000).toISOString() });
    world.open({ id: 'incident-new' });
    const { report, outputs } = await run({ mode: 'report' });
    expect(report).toMatchObject({ type: 'bypass-report', bypasses: [{ id: 'incident-new' }] });
    expect(outputs.allowed).toBe('false');
  });
});

describe('the modes', () => {
  it('mask the webhook of Slack before anything is printed', async () => {
    const url = 'https://hooks.example.com/services/T/B/secret';
    const runner = createRunner({ SLACK_WEBHOOK_URL: url });
    await run({ mode: 'sweep' }, runner);
    expect(runner.masked).toContain(url);
  });

  it('refuse an unknown mode', async () => {
    await expect(run({ mode: 'grant' })).rejects.toMatchObject({ code: 'input-invalid' });
  });
});
