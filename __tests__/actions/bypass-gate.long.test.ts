import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { describeFailure } from '../../src/actions/failure.ts';
import type { Conclusion } from '../../src/actions/runner.ts';
import { asMcError } from '../../src/lib/errors.ts';
import { createPrintable } from '../../src/lib/printable.ts';
import { checkChain } from '../../src/logchain/index.ts';
import { type GithubWorld, startGithubWorld } from '../support/bypass-github.ts';
import { temporaryFolder } from '../support/folders.ts';
import { fakeRunner, perform } from '../support/runner.ts';

let world: GithubWorld;
beforeEach(async () => {
  world = await startGithubWorld();
});
afterEach(() => world.end());

function createRunner() {
  const { cwd, env, http, installRoot, clock, threads } = world.entry();
  return { ...fakeRunner<'bypass-gate'>({ cwd, env, http }), installRoot, clock, threads };
}

const run = (given: Readonly<Record<string, string>>, runner = createRunner()): Promise<Conclusion<'bypass-gate'>> =>
  perform('bypass-gate', given, runner);

const decide = (given: Readonly<Record<string, string>> = {}): ReturnType<typeof run> => {
  const { gate, digest, environment, sha } = world.subject;
  return run({ mode: 'decide', gate, digest, environment, sha, ...given });
};

describe('the action bypass-gate in the mode decide', () => {
  it('sets allowed, no reasons, the expiry and the pull request for an approved request', async () => {
    const { pull, request } = world.open();
    world.approve(pull, 'sec', 'rel', 'own');
    const { report, outputs, summary } = await decide();
    expect(report.outcome).toBe('passed');
    expect(outputs).toEqual({
      allowed: 'true',
      reasons: '[]',
      'expires-at': new Date((request.document.created_s + 14_400) * 1000).toISOString(),
      'request-pr': String(pull.number),
    });
    expect(summary[0]?.title).toBe('Bypass allowed');
    expect(summary[1]?.table?.rows.map(([role, person]) => [role, person])).toEqual([
      ['Security', 'sec'],
      ['Release', 'rel'],
      ['Service Owner', 'own'],
    ]);
  });

  it('fails the step with each reason and what to do next', async () => {
    const { pull } = world.open();
    world.approve(pull, 'sec');
    const { report, outputs, summary } = await decide({ 'request-pr': String(pull.number) });
    expect([report.outcome, outputs.allowed]).toEqual(['failed', 'false']);
    expect(outputs.reasons).toMatch(/^\["bypass-quorum-missing: /);
    expect(summary[0]?.lines).toContain('no approval yet for: Release, Service Owner');
    const [row] = summary[0]?.table?.rows ?? [];
    expect(row?.[0]).toBe('bypass-quorum-missing');
    expect(row?.[2]).toMatch(/^Run "mc bypass status" .* ask people/);
  });

  it('takes the commit from GITHUB_SHA without the input sha', async () => {
    const { pull } = world.open();
    world.approve(pull, 'sec', 'rel', 'own');
    await expect(decide({ sha: '' })).rejects.toMatchObject({ code: 'input-missing' });
    world.env = { GITHUB_SHA: world.subject.sha };
    expect((await decide({ sha: '' })).outputs.allowed).toBe('true');
  });

  it('does not use the request with consume: false', async () => {
    const { pull } = world.open();
    world.approve(pull, 'sec', 'rel', 'own');
    expect((await decide({ consume: 'false' })).outputs.allowed).toBe('true');
    expect(world.listUsed()).toEqual([]);
    expect((await decide({ consume: 'true' })).outputs.allowed).toBe('true');
    expect((await decide()).outputs.allowed).toBe('false');
  });

  it('adds its decision to the log chain of the input chain', async () => {
    const { pull } = world.open();
    world.approve(pull, 'sec', 'rel', 'own');
    const chain = await temporaryFolder();
    const { report } = await decide({ chain });
    expect(report).toMatchObject({ consumed: true, chainEntry: { chain, seq: 0 } });
    const check = await checkChain({ chain, trust: { by: 'no-origin' } }, world.entry());
    expect(check.steps).toMatchObject([{ step: 'bypass-gate', exitCode: 0 }]);
  });

  it('takes the input token first, and masks it', async () => {
    const { pull } = world.open();
    world.approve(pull, 'sec', 'rel', 'own');
    world.env = { GITHUB_TOKEN: 'ghs_invalid0000000000000000000000000000' };
    const runner = createRunner();
    const { gate, digest, environment, sha } = world.subject;
    const token = world.seed.tokens.app;
    const { outputs } = await run({ mode: 'decide', gate, digest, environment, sha, token }, runner);
    expect(outputs.allowed).toBe('true');
    expect(runner.masked).toContain(token);
  });

  it('prints the warnings of the report', async () => {
    const { pull } = world.open();
    world.approve(pull, 'sec', 'rel', 'own');
    world.breakage = ({ url }) =>
      url?.endsWith('/deployments') ? (_, response) => response.writeHead(500).end() : undefined;
    const runner = createRunner();
    const { gate, digest, environment, sha } = world.subject;
    const { outputs } = await run({ mode: 'decide', gate, digest, environment, sha }, runner);
    expect(outputs.allowed).toBe('true');
    expect(runner.log()).toContain('bypass-trail-incomplete');
  });

  it('sets allowed to false and the error as the result if GitHub does not answer', async () => {
    world.breakage = () => (request) => request.socket.destroy();
    const error = asMcError(await decide().catch((thrown: unknown) => thrown));
    const { report, outputs } = describeFailure('bypass-gate', error.toReason(), createPrintable({ onRunner: true }));
    expect(report).toMatchObject({ outcome: 'error', error: { code: 'github-unavailable' } });
    expect(outputs).toMatchObject({ allowed: 'false', 'expires-at': '', 'request-pr': '' });
    expect(JSON.parse(outputs.reasons)).toEqual([expect.stringMatching(/^github-unavailable: /)]);
  });

  it.each([
    [{}, 'input-missing'],
    [{ mode: 'allow' }, 'input-invalid'],
    [{ mode: 'decide' }, 'input-missing'],
    [{ mode: 'decide', gate: 'x', digest: 'x' }, 'input-missing'],
    [{ mode: 'decide', gate: 'x', digest: 'x', environment: 'x', consume: 'maybe' }, 'input-invalid'],
    [{ mode: 'decide', gate: 'x', digest: 'x', environment: 'x', 'request-pr': '1; id' }, 'input-invalid'],
    [{ mode: 'decide', gate: 'x', digest: 'x', environment: 'x', 'request-pr': '0' }, 'input-invalid'],
    [{ mode: 'decide', gate: 'x', digest: 'x', environment: 'x', sha: 'x' }, 'bypass-subject-invalid'],
  ])('refuses %j as %s before any request', async (given, code) => {
    await expect(run(given)).rejects.toMatchObject({ code, family: 'configuration' });
    expect(world.requests).toEqual([]);
  });

  it('has no input for a file of facts', async () => {
    const { actionIo } = await import('../../src/actions/io.ts');
    expect(actionIo['bypass-gate'].inputs).not.toContain('input');
  });
});

describe('the action bypass-gate in the mode status', () => {
  it('shows the requests, and never sets allowed to true', async () => {
    const { pull } = world.open();
    world.approve(pull, 'sec', 'rel', 'own');
    const { report, outputs, summary } = await run({ mode: 'status', 'request-pr': String(pull.number) });
    expect(report).toMatchObject({ outcome: 'passed', bypasses: [{ state: 'approved' }] });
    expect(outputs).toEqual({ allowed: 'false', 'request-pr': String(pull.number) });
    expect(summary[0]?.title).toBe('Bypass requests');
    expect(world.listUsed()).toEqual([]);
  });
});
