import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse as readYamlText } from 'yaml';
import { syncMirror } from '../../src/mirror/index.ts';
import type { Descriptor } from '../../src/oci/index.ts';
import { type Gateway, startGateway } from '../support/gateway.ts';
import { pushImage } from '../support/image.ts';
import { mirrorConfig, mirrorPorts } from '../support/mirror.ts';
import { openMetricsProblems } from '../support/openmetrics.ts';
import { type PromotionWorld, signRelease, startPromotionWorld } from '../support/promotion.ts';
import { mc } from '../support/terminal.ts';

/** A mirror with one signed release. The primary region is down. */
let world: PromotionWorld;
let release: Descriptor;
let reference: string;
let gateway: Gateway;
const script = join(import.meta.dirname, '../../scripts/mc.ts');
const NEVER_SIGNED = `sha256:${'0'.repeat(64)}`;
const PASSWORD = 'correct-horse-9';

beforeAll(async () => {
  world = await startPromotionWorld();
  await pushImage(world.repository('primary', 'acme/rel'), 'content', 'v1');
  const source = await world.place('primary', 'rel:v1');
  await signRelease(source, world.signer);
  release = (await source.repository.resolve('v1')) as Descriptor;
  reference = `${world.host('primary')}/acme/rel@${release.digest}`;
  const config = await mirrorConfig(world, [`${world.host('primary')}/acme/rel`]);
  expect((await syncMirror(config, mirrorPorts(world))).reasons).toEqual([]);
  await world.sandbox.fault('primary', '*', 'down');
}, 60_000);
afterAll(() => world.end());
beforeEach(async () => {
  gateway = await startGateway(200);
});
afterEach(() => gateway.close());

/** Writes a mirror.yaml with a canary next to that of the mirror, and returns its path. */
async function writeCanary(canary: object | undefined): Promise<string> {
  const base = JSON.parse(await readFile(join(world.sandbox.dir, 'mirror.test.yaml'), 'utf8'));
  const path = join(world.sandbox.dir, 'canary.yaml');
  await writeFile(path, JSON.stringify({ ...base, ...(canary ? { canary } : {}) }));
  return path;
}
const canary = (path: string, ...args: readonly string[]) =>
  mc(['mirror', 'canary', '--config', path, ...args], world.dir);

describe('mc mirror canary', () => {
  it('passes when the mirror alone proves the good subjects and refuses the bad ones', async () => {
    const path = await writeCanary({ good: [reference, release.digest], bad: [NEVER_SIGNED] });
    const { out, code } = await canary(path, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      type: 'mirror-canary',
      outcome: 'passed',
      subjects: [{ found: 'verified' }, { found: 'verified' }, { expected: 'refused', found: 'refused' }],
    });
  });

  it('ignores VERIFY_USE_MIRROR, which would make it read other sources', async () => {
    const path = await writeCanary({ good: [release.digest], bad: [] });
    const run = mc(['mirror', 'canary', '--config', path], world.dir, { VERIFY_USE_MIRROR: 'false' });
    expect((await run).code).toBe(0);
  });

  it('exits with 1 for a wrong verdict and with 3 where there is none', async () => {
    const wrong = await canary(await writeCanary({ good: [NEVER_SIGNED], bad: [release.digest] }), '--json');
    expect(wrong.code).toBe(1);
    expect(JSON.parse(wrong.out).reasons.map(({ code }: { code: string }) => code)).toEqual([
      'canary-refused',
      'canary-accepted',
    ]);
    const path = await writeCanary({ good: [release.digest], bad: [NEVER_SIGNED] });
    const lost = await canary(path, '--mirror', join(world.dir, 'nowhere'), '--json');
    expect(lost.code).toBe(3);
    expect(JSON.parse(lost.out).reasons.map(({ code }: { code: string }) => code)).toEqual([
      'canary-unjudged',
      'canary-unjudged',
    ]);
  });

  it('refuses a configuration without a canary, and outputs that need --every', async () => {
    const none = await canary(await writeCanary(undefined));
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('canary-missing')]);
    const path = await writeCanary({ good: [release.digest] });
    for (const args of [
      ['--push', gateway.url],
      ['--listen', '127.0.0.1:0'],
      ['--metrics', 'x'],
    ]) {
      const refused = await canary(path, ...args);
      expect([refused.code, refused.err]).toEqual([2, expect.stringContaining(`${args[0]} needs --every`)]);
    }
  });

  it('counts verdicts with --every, serves and pushes them, and ends with 0 at SIGTERM', async () => {
    const path = await writeCanary({ good: [release.digest], bad: [NEVER_SIGNED] });
    const args = ['mirror', 'canary', '--config', path, '--every', '1s', '--listen', '127.0.0.1:0'];
    const child = spawn(process.execPath, [script, ...args, '--push', gateway.url], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const stderr = await readUntil(child, /round 2 passed: 2 of 2 subjects as expected/);
    const url = /metrics at (\S+)/.exec(stderr)?.[1] ?? '';
    const text = await (await fetch(url)).text();
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(openMetricsProblems(text)).toEqual([]);
    expect(text).toMatch(/mc_verify_mirror_success_total\{expected="refused"\} [2-9]\n/);
    expect(text).toContain('mc_verify_mirror_failure_total{expected="verified"} 0\n');
    expect(gateway.received[0]?.body).toContain('mc_verify_mirror_success_total{expected="verified"} 0\n');
    expect(gateway.received[1]?.body).toContain('mc_verify_mirror_success_total{expected="verified"} 1\n');
    expect(gateway.received[0]?.path).toBe('/metrics/job/mc_mirror_canary');
  }, 30_000);
});

async function readUntil(child: ChildProcess, text: RegExp): Promise<string> {
  let stderr = '';
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  while (!text.test(stderr) && child.exitCode === null && child.stderr) await once(child.stderr, 'data');
  return stderr;
}

describe('--push', () => {
  const makeChain = async (name: string): Promise<string> => {
    const chain = join(world.dir, name);
    await mc(['log', 'run', '--chain', chain, '--step', 'a', '--', 'true'], world.dir);
    await mc(['log', 'seal', '--chain', chain, '--unsigned'], world.dir);
    return chain;
  };
  const pushUrl = () => gateway.url.replace('://', `://ops:${PASSWORD}@`);

  it('pushes the result of a check under the job, the environment and the repository', async () => {
    const chain = await makeChain('good');
    const env = { MC_ENVIRONMENT: 'production', GITHUB_REPOSITORY: 'acme/app' };
    const { code } = await mc(['log', 'check', chain, '--no-origin', '--push', gateway.url], world.dir, env);
    expect(code).toBe(0);
    expect(gateway.received[0]?.path).toBe(
      '/metrics/job/mc_log_check/environment/production/repository@base64/YWNtZS9hcHA',
    );
    expect(gateway.received[0]?.body).toContain('mc_log_integrity_checks_total{outcome="passed"} 1\n');
  });

  it('pushes a failed check too', async () => {
    const chain = await makeChain('bad');
    const lines = join(chain, 'chain.jsonl');
    await writeFile(lines, (await readFile(lines, 'utf8')).replace('"a"', '"b"'));
    const { code } = await mc(['log', 'check', chain, '--no-origin', '--push', gateway.url], world.dir);
    expect(code).toBe(1);
    expect(gateway.received[0]?.body).toContain('mc_log_integrity_checks_total{outcome="failed"} 1\n');
  });

  it('only warns about a server that refuses, and never prints the password', async () => {
    gateway.close();
    gateway = await startGateway(401);
    const chain = await makeChain('refused');
    const args = ['log', 'check', chain, '--no-origin', '--push', pushUrl(), '--verbose', '--json'];
    const { code, out, err } = await mc(args, world.dir);
    expect([code, JSON.parse(out).outcome]).toEqual([0, 'passed']);
    expect(err).toContain('warning push-failed: pushing the metrics to http://127.0.0.1');
    const encoded = Buffer.from(`ops:${PASSWORD}`).toString('base64');
    for (const secret of [PASSWORD, encoded]) expect(`${out}${err}`).not.toContain(secret);
    expect(gateway.received[0]?.headers.authorization).toBe(`Basic ${encoded}`);
  });

  it('refuses a URL that is not usable before the command does anything', async () => {
    const { code, err } = await mc(['log', 'check', 'nowhere', '--no-origin', '--push', 'gateway:9091'], world.dir);
    expect([code, err]).toEqual([2, expect.stringContaining('option-invalid')]);
  });

  it('pushes and writes when the pinned roots stop verifying', async () => {
    const given = readYamlText(await readFile(join(world.sandbox.dir, 'trust-policy.yaml'), 'utf8'));
    const policy = join(world.sandbox.dir, 'aging-policy.yaml');
    const roots = given.roots.map((root: object) => ({ ...root, pinnedAt: new Date().toISOString(), maxAge: '20d' }));
    await writeFile(policy, JSON.stringify({ ...given, roots }));
    const file = join(world.dir, 'trust.prom');
    const args = ['trust', 'check', '--policy', policy, '--push', gateway.url, '--metrics', file];
    expect((await mc(args, world.dir)).code).toBe(0);
    const text = await readFile(file, 'utf8');
    expect(openMetricsProblems(text)).toEqual([]);
    const [, until] = /mc_trust_root_until_timestamp_seconds\{root="\w+",ends="pin"\} (\d+)/.exec(text) ?? [];
    expect(Number(until) - Date.now() / 1000).toBeGreaterThan(19 * 86_400);
    expect(gateway.received[0]).toMatchObject({
      path: '/metrics/job/mc_trust_check',
      body: expect.stringContaining('mc_trust_root_until_timestamp_seconds{'),
    });
  });
});
