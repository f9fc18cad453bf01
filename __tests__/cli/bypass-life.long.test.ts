import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type GithubWorld, startGithubWorld } from '../support/bypass-github.ts';
import { listTrail } from '../support/bypass-life.ts';
import { mc } from '../support/terminal.ts';

let world: GithubWorld;
let cwd = '';
beforeEach(async () => {
  world = await startGithubWorld();
  world.env = { GITHUB_TOKEN: world.seed.tokens.requester };
  cwd = mkdtempSync(join(tmpdir(), 'mc-bypass-'));
});
afterEach(async () => {
  rmSync(cwd, { recursive: true });
  await world.end();
});

const run = async (...argv: readonly string[]) => {
  const { out, err, code } = await mc(['bypass', ...argv, '--json'], cwd, world.entry().env);
  return { code, err, out, report: JSON.parse(out) };
};

const listValues = (change: Readonly<Record<string, string>> = {}): readonly string[] =>
  Object.entries({
    gate: 'freeze',
    digest: world.subject.digest,
    environment: 'production',
    sha: world.subject.sha,
    severity: 'SEV-1',
    ttl: '4h',
    incident: 'https://incidents.example/1',
    reason: 'The region is lost.',
    ...change,
  }).flatMap(([name, value]) => [`--${name}`, value]);

describe('mc bypass request', () => {
  it('prints the request as JSON and exits with 0', async () => {
    const { code, report } = await run('request', ...listValues());
    expect(code).toBe(0);
    expect(report).toMatchObject({
      type: 'bypass-request',
      id: expect.stringMatching(/^freeze-[0-9a-f]{12}-[0-9a-f]{8}$/),
      pr: 1,
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      url: expect.stringContaining('/pull/1'),
      expiresAt: expect.stringMatching(/Z$/),
    });
  });

  it.each([
    ['gate', 'line\nbreak'],
    ['gate', ''],
    ['digest', 'sha256:abc'],
    ['digest', `sha512:${'a'.repeat(64)}`],
    ['environment', ''],
    ['sha', 'main'],
    ['severity', 'SEV-2'],
    ['severity', 'sev-1'],
    ['ttl', '0s'],
    ['ttl', '5h'],
    ['ttl', '241m'],
    ['ttl', '4'],
    ['ttl', '-1h'],
    ['incident', 'http://incidents.example/1'],
    ['incident', 'incident 1'],
    ['reason', ''],
    ['reason', '   '],
    ['reason', 'x'.repeat(1_001)],
  ])('refuses --%s %j with exit code 2 before any request', async (name, value) => {
    world.requests.length = 0;
    const { code, report } = await run('request', ...listValues({ [name]: value }));
    expect([code, report.outcome, report.error.code]).toEqual([2, 'error', 'option-invalid']);
    expect(report.error.message).toContain(`--${name}`);
    expect(world.requests).toEqual([]);
  });

  it('exits with 2 without a token', async () => {
    world.env = { GITHUB_TOKEN: '' };
    const { code, report } = await run('request', ...listValues());
    expect([code, report.error.code]).toEqual([2, 'bypass-token-missing']);
  });
});

describe('mc bypass revoke', () => {
  it('exits with 0, also the second time', async () => {
    const { pull } = world.open();
    const revoke = () => run('revoke', '--pr', String(pull.number), '--reason', 'No longer needed.');
    expect(await revoke()).toMatchObject({ code: 0, report: { type: 'bypass-revoke', revoked: true } });
    expect(await revoke()).toMatchObject({ code: 0, report: { revoked: false, done: [] } });
  });

  it('refuses a missing number and an empty reason with exit code 2', async () => {
    expect((await run('revoke', '--reason', 'x')).code).toBe(2);
    expect((await run('revoke', '--pr', '1', '--reason', ' ')).code).toBe(2);
    expect((await run('revoke', '--pr', '0', '--reason', 'x')).code).toBe(2);
    expect(listTrail(world).markers).toEqual([]);
  });
});

describe('mc bypass sweep', () => {
  it('exits with 0 if nothing is left, and with 3 if something stays undone', async () => {
    const { pull } = world.open({ id: 'incident-1' });
    expect(await run('sweep')).toMatchObject({ code: 0, report: { type: 'bypass-sweep', swept: [], failed: [] } });
    world.advance(14_400);
    world.breakage = ({ method }) =>
      method === 'PATCH'
        ? (_, response) => {
            response.writeHead(500, { date: new Date(world.nowS() * 1000).toUTCString() });
            response.end();
          }
        : undefined;
    expect(await run('sweep')).toMatchObject({
      code: 3,
      report: { failed: [{ id: 'incident-1', pr: pull.number, code: 'bypass-write-failed' }] },
    });
    world.breakage = undefined;
    expect(await run('sweep')).toMatchObject({
      code: 0,
      report: { swept: [{ id: 'incident-1', pr: pull.number, state: 'expired', done: ['closed'] }] },
    });
  });
});

describe('mc bypass report', () => {
  it('writes Markdown, a page and metrics beside the JSON', async () => {
    world.open({ id: 'incident-1' });
    const day = new Date(world.nowS() * 1000).toISOString().slice(0, 10);
    const files = ['--markdown', 'r.md', '--html', 'r.html', '--metrics', 'r.prom'];
    const { code, report } = await run('report', '--from', day, '--to', day, ...files);
    expect(code).toBe(0);
    expect(report).toMatchObject({ type: 'bypass-report', bypasses: [{ id: 'incident-1' }], counts: { total: 1 } });
    const [markdown, page, metrics] = ['r.md', 'r.html', 'r.prom'].map((file) => readFileSync(join(cwd, file), 'utf8'));
    expect(markdown).toContain('### `incident-1`');
    expect(page).toMatch(/^<!doctype html>[\s\S]*Content-Security-Policy[\s\S]*incident-1/);
    expect(metrics).toContain('mc_bypass_events_total{outcome="open"} 1');
  });

  it('refuses a period that ends before it begins with exit code 2 before any request', async () => {
    world.requests.length = 0;
    const { code, report } = await run('report', '--from', '2026-12-02', '--to', '2026-12-01');
    expect([code, report.error.code]).toEqual([2, 'bypass-period-invalid']);
    expect(world.requests).toEqual([]);
  });
});

describe('SLACK_WEBHOOK_URL', () => {
  let slack: Server;
  let messages: { readonly text: string; readonly blocks: readonly unknown[] }[];
  let status = 200;
  beforeEach(async () => {
    messages = [];
    status = 200;
    slack = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        messages.push(JSON.parse(body));
        response.writeHead(status);
        response.end(`no: ${request.url}`);
      });
    });
    await new Promise<void>((resolve) => {
      slack.listen(0, '127.0.0.1', resolve);
    });
    const url = `http://127.0.0.1:${(slack.address() as AddressInfo).port}/services/T0/B0/hidden-part`;
    world.env = { ...world.env, SLACK_WEBHOOK_URL: url };
  });
  afterEach(async () => {
    slack.closeAllConnections();
    await new Promise((resolve) => {
      slack.close(resolve);
    });
  });

  it('gets a message with the URL of the pull request on request, use, revoke and sweep', async () => {
    const { report } = await run('request', ...listValues({ gate: world.subject.gate }));
    world.approve(world.repository.pulls.require(report.pr), 'sec', 'rel', 'own');
    const { createUseNotifier } = await import('../../src/bypass/index.ts');
    await world.decide({ token: world.seed.tokens.app }, { notify: createUseNotifier(world.entry()) });
    const other = world.open();
    await run('revoke', '--pr', String(other.pull.number), '--reason', 'No longer needed.');
    world.advance(14_400);
    world.env = { ...world.env, GITHUB_TOKEN: world.seed.tokens.app };
    await run('sweep');
    expect(messages.map(({ text }) => text.split(' (')[0])).toEqual([
      'SEV-1: a bypass needs your approval',
      'A bypass was used',
      'A bypass was revoked',
      expect.stringMatching(/^A bypass ended at /),
    ]);
    for (const { text, blocks } of messages) {
      expect(text).toMatch(/\/pull\/\d+$/);
      expect(blocks.length).toBeGreaterThan(1);
    }
  });

  it('does not announce a request again that exists already', async () => {
    await run('request', ...listValues());
    await run('request', ...listValues());
    expect(messages).toHaveLength(1);
  });

  it('never changes the exit code, and is never printed', async () => {
    status = 500;
    const { code, report, out, err } = await run('request', ...listValues(), '--verbose');
    expect(code).toBe(0);
    expect(report.warnings).toMatchObject([{ code: 'bypass-slack-failed' }]);
    expect(messages).toHaveLength(3);
    expect(out + err).not.toMatch(/hidden-part|services/);
  });
});
