import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { bypassCases } from '../support/bypass.ts';
import { type GithubWorld, ROOT, startGithubWorld } from '../support/bypass-github.ts';
import { mc } from '../support/terminal.ts';

let world: GithubWorld;
let folder = '';
beforeEach(async () => {
  world = await startGithubWorld();
  folder = mkdtempSync(join(tmpdir(), 'mc-bypass-'));
  writeFileSync(join(folder, 'input.json'), JSON.stringify(bypassCases().allowed));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await world.end();
});

const run = (...argv: readonly string[]) => mc(['bypass', ...argv], ROOT, world.entry().env);
const subject = (): readonly string[] => {
  const { gate, digest, environment, sha } = world.subject;
  return ['--gate', gate, '--digest', digest, '--environment', environment, '--sha', sha];
};
const decide = (...more: readonly string[]) => run('decide', ...subject(), ...more);

describe('mc bypass decide', () => {
  it('exits with 0 and prints who approved, then with 1 for the second use', async () => {
    const { pull } = world.open();
    world.approve(pull, 'sec', 'rel', 'own');
    const first = await decide();
    expect(first.code).toBe(0);
    for (const part of ['Bypass allowed', 'Security', 'sec', 'used: it opens no gate again'])
      expect(first.out).toContain(part);
    const second = await decide('--json');
    expect(second.code).toBe(1);
    expect(JSON.parse(second.out)).toMatchObject({
      type: 'bypass-decision',
      outcome: 'failed',
      reasons: [{ code: 'bypass-consumed', hint: expect.stringMatching(/^Create a new request/) }],
      consumed: false,
    });
  });

  it('decides about one pull request with --pr, and does not use it with --no-consume', async () => {
    const { pull } = world.open();
    world.approve(pull, 'sec', 'rel', 'own');
    expect((await decide('--pr', String(pull.number), '--no-consume')).code).toBe(0);
    expect(world.listUsed()).toEqual([]);
    expect((await decide('--pr', '99')).code).toBe(1);
    expect((await decide('--pr', String(pull.number), '--repo', 'acme/app')).code).toBe(0);
    expect(world.listUsed()).toHaveLength(1);
  });

  it('adds a denial and a use to the log chain, and nothing for --no-consume', async () => {
    const { pull } = world.open();
    const chain = join(folder, 'chain');
    expect((await decide('--chain', chain)).code).toBe(1);
    world.approve(pull, 'sec', 'rel', 'own');
    expect((await decide('--chain', chain, '--no-consume')).code).toBe(0);
    const used = await decide('--chain', chain);
    expect(used).toMatchObject({ code: 0, out: expect.stringContaining('entry 1 of the log chain') });
    const { out } = await mc(['log', 'check', chain, '--no-origin', '--json'], ROOT);
    expect(
      JSON.parse(out).steps.map((entry: { step: string; exitCode: number }) => [entry.step, entry.exitCode]),
    ).toEqual([
      ['bypass-gate', 1],
      ['bypass-gate', 0],
    ]);
  });

  it('keeps a denial and a use if the log chain cannot be written', async () => {
    const { pull } = world.open();
    const chain = join(folder, 'input.json'); // a file
    const denied = await decide('--chain', chain, '--json');
    expect([denied.code, JSON.parse(denied.out).allow]).toEqual([1, false]);
    world.approve(pull, 'sec', 'rel', 'own');
    const used = await decide('--chain', chain, '--json');
    expect(used.code).toBe(0);
    expect(JSON.parse(used.out)).toMatchObject({
      consumed: true,
      warnings: [{ code: 'bypass-record-failed', hint: expect.stringContaining('mc log add') }],
    });
    expect(world.listUsed()).toHaveLength(1);
  });

  it('exits with 2 for a configuration that must be corrected', async () => {
    world.env = { GITHUB_TOKEN: '', GH_TOKEN: '' };
    expect(await decide()).toMatchObject({ code: 2, err: expect.stringContaining('bypass-token-missing') });
    world.env = { GITHUB_TOKEN: 'ghs_unknown000000000000000000000000000' };
    const refused = await decide();
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('bypass-token-forbidden') });
    expect(refused.err).not.toContain('ghs_unknown');
  });

  it('exits with 3 if GitHub does not answer', async () => {
    world.breakage = () => (_, response) => response.writeHead(502).end('<html>');
    expect(await decide()).toMatchObject({ code: 3, err: expect.stringContaining('github-unavailable') });
    world.breakage = () => (_, response) => response.writeHead(429, { 'retry-after': '3600' }).end('{}');
    expect(await decide()).toMatchObject({ code: 3, err: expect.stringContaining('github-rate-limited') });
  });

  it.each(['gate', 'digest', 'environment', 'sha'])('exits with 2 without --%s', async (name) => {
    const words = subject();
    const at = words.indexOf(`--${name}`);
    const { code, err } = await run('decide', ...words.slice(0, at), ...words.slice(at + 2));
    expect(code).toBe(2);
    expect(err).toContain(`--${name} is required`);
  });

  it('exits with 1 while MC_BYPASS is off, with --input too', async () => {
    world.env = { MC_BYPASS: 'off' };
    expect(await decide()).toMatchObject({ code: 1, out: expect.stringContaining('bypass-disabled') });
    const input = await run('decide', '--input', join(folder, 'input.json'), '--json');
    expect(input.code).toBe(1);
    expect(JSON.parse(input.out)).toMatchObject({ allow: false, reasons: [{ code: 'bypass-disabled' }] });
  });

  it('prints that a decision about a file proves nothing about GitHub', async () => {
    const file = join(folder, 'input.json');
    const { code, out } = await run('decide', '--input', file);
    expect(code).toBe(0);
    expect(out).toContain('the facts are from a file: the decision proves nothing about GitHub');
    const { warnings } = JSON.parse((await run('decide', '--input', file, '--json')).out);
    expect(warnings).toEqual([expect.objectContaining({ code: 'bypass-input-unproven' })]);
    expect(world.requests).toEqual([]);
  });

  it('denies a requester that is a bot in a file', async () => {
    const { allowed } = bypassCases();
    const request = { ...(allowed.request as object), requester: { id: 1, type: 'Bot' } };
    writeFileSync(join(folder, 'bot.json'), JSON.stringify({ ...allowed, request }));
    const { code, out } = await run('decide', '--input', join(folder, 'bot.json'));
    expect(code).toBe(1);
    expect(out).toContain('bypass-requester-not-user');
  });

  it.each([['--gate', 'x'], ['--pr', '1'], ['--repo', 'acme/app'], ['--chain', 'x'], ['--no-consume']])(
    'refuses --input together with %s',
    async (...option) => {
      const { code, err } = await run('decide', '--input', join(folder, 'input.json'), ...option);
      expect(code).toBe(2);
      expect(err).toContain(`--input cannot be combined with ${option[0]}`);
    },
  );

  it('prints no command of the runner and no control character from GitHub', async () => {
    const hostile = '\u001b[2J\n::set-output name=allowed::true\n##[error]x';
    const { pull } = world.open();
    world.seed.people.sec.login = hostile;
    world.approve(pull, 'sec');
    world.env = { GITHUB_ACTIONS: 'true' };
    for (const more of [[], ['--json']]) {
      const { out, err } = await decide('--no-consume', ...more);
      expect(`${out}${err}`).not.toMatch(/^\s*::|##\[|\p{Cc}(?<!\n)/mu);
    }
  });
});

describe('mc bypass status', () => {
  it('exits with 0 and shows each request', async () => {
    const { pull, request } = world.open();
    world.approve(pull, 'sec');
    const { code, out } = await run('status');
    expect(code).toBe(0);
    for (const part of [request.document.id, 'open', 'sec (Security)', 'Release, Service Owner', '4 h 0 min'])
      expect(out).toContain(part);
    const json = await run('status', '--pr', String(pull.number), '--json');
    expect(JSON.parse(json.out)).toMatchObject({
      type: 'bypass-status',
      bypasses: [{ pr: pull.number, state: 'open' }],
    });
  });

  it('exits with 0 for a pull request that does not exist', async () => {
    expect(await run('status', '--pr', '7')).toMatchObject({ code: 0, out: expect.stringContaining('none found') });
  });

  it.each(['0', '-1', 'x', '1.5', '99999999999'])('refuses the pull request %s', async (number) => {
    expect((await run('status', `--pr=${number}`)).code).toBe(2);
  });
});
