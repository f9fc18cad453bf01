import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../support/folders.ts';
import { mirrorConfig } from '../support/mirror.ts';
import { startWorld, type World } from '../support/sandbox.ts';

const mc = join(import.meta.dirname, '../../scripts/mc.ts');
let world: World;
beforeAll(async () => {
  world = await startWorld();
  await mirrorConfig(world, []);
}, 30_000);
afterAll(() => world.end());

const start = (...args: string[]) => {
  const config = join(world.sandbox.dir, 'mirror.test.yaml');
  const child = spawn(process.execPath, [mc, 'mirror', 'sync', '--config', config, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const waitForOutput = async (text: RegExp): Promise<void> => {
    while (!text.test(stderr) && child.exitCode === null) await once(child.stderr, 'data');
  };
  return { child, said: waitForOutput, stderr: () => stderr };
};

describe('mc mirror sync --every', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'syncs repeatedly and ends with 0 at %s',
    async (signal) => {
      const out = await temporaryFolder();
      const {
        child,
        said: waitForOutput,
        stderr,
      } = start('--every', '1s', '--metrics', join(out, 'm'), '--events', join(out, 'e'));
      await waitForOutput(/round 2 passed/);
      child.kill(signal);
      expect(await once(child, 'exit')).toEqual([0, null]);
      expect(stderr()).toMatch(/stopped after (1 round|\d+ rounds)\n$/);
      expect(await readFile(join(out, 'm'), 'utf8')).toMatch(/mc_mirror_rounds_total\{outcome="passed"\} [23]\n/);
      expect(await readFile(join(out, 'e'), 'utf8')).toMatch(/"event":"round-passed"/);
    },
    20_000,
  );

  it('refuses limits that it cannot meet', async () => {
    const refused = [
      ['--every', '2d'],
      ['--every', '5m', '--source-limit', '0s'],
    ].map(async (args) => {
      const { child, stderr } = start(...args);
      return [await once(child, 'exit'), stderr()];
    });
    for (const result of await Promise.all(refused))
      expect(result).toEqual([[2, null], expect.stringContaining('option-invalid')]);
  }, 20_000);

  it('serves probes and metrics with --listen, and stops them with the service', async () => {
    const { child, said: waitForOutput, stderr } = start('--every', '1s', '--listen', '127.0.0.1:0');
    await waitForOutput(/round 1 passed/);
    const [, url = ''] = /probes and metrics at (\S+)/.exec(stderr()) ?? [];
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const ready = await fetch(`${url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([200, expect.objectContaining({ ready: true, passed: true })]);
    expect(await (await fetch(`${url}/metrics`)).text()).toMatch(/^mc_mirror_rounds_total\{outcome="passed"\} \d+$/m);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  }, 60_000);

  it('refuses --listen without --every, and an address that is not one', async () => {
    const refused = [
      { args: ['--listen', '127.0.0.1:0'], code: 'usage' },
      { args: ['--every', '5m', '--listen', 'anywhere'], code: 'listen-malformed' },
    ].map(async ({ args, code }) => {
      const { child, stderr } = start(...args);
      return { code, exit: await once(child, 'exit'), text: stderr() };
    });
    for (const { code, exit, text } of await Promise.all(refused))
      expect({ exit, text }).toEqual({ exit: [2, null], text: expect.stringContaining(code) });
  }, 60_000);

  it('does not start with an unreadable configuration', async () => {
    const { child, stderr } = start('--every', '1s', '--config', join(world.dir, 'nothing.yaml'));
    expect(await once(child, 'exit')).toEqual([2, null]);
    expect(stderr()).toContain('mirror-config-missing');
  }, 20_000);
});
