import { generateKeyPairSync } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pushImage } from '../support/image.ts';
import { attest, sandboxSigner } from '../support/mirror.ts';
import { startWorld, type World } from '../support/sandbox.ts';
import { mc } from '../support/terminal.ts';

let world: World;
const run = (...args: string[]) => mc(['mirror', ...args, '--config', 'prune.yaml'], world.sandbox.dir);
const configure = (subjects: readonly string[], more: object = { key: 'key.pem' }) =>
  writeFile(
    join(world.sandbox.dir, 'prune.yaml'),
    JSON.stringify({
      version: 1,
      to: 'pruned',
      policy: 'trust-policy.yaml',
      subjects,
      retention: { bundles: { max: '0s' } },
      ...more,
    }),
  );

beforeAll(async () => {
  world = await startWorld();
  const app = world.repository('primary', 'acme/app');
  await attest(app, await pushImage(app, 'app', 'v1'), await sandboxSigner(world));
  const { privateKey } = generateKeyPairSync('ed25519');
  await writeFile(join(world.sandbox.dir, 'key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
}, 30_000);
afterAll(() => world.end());

describe('mc mirror prune', () => {
  it('removes nothing of a listed release and reports that', async () => {
    await configure([`${world.host('primary')}/acme/app`]);
    expect((await run('sync')).code).toBe(0);
    const { code, out } = await run('prune');
    expect(code).toBe(0);
    expect(out).toMatch(/0 pieces of evidence, 0 files/);
    expect(out).toMatch(/1 piece kept: 1 listed/);
    expect(await readdir(join(world.sandbox.dir, 'pruned'))).not.toContain('pruned');
  });

  it('reports with --plan what it would remove, then removes it and reports where the removal is signed', async () => {
    await configure([]);
    expect((await run('sync')).code).toBe(0);
    const plan = await run('prune', '--plan');
    expect([plan.code, plan.out]).toEqual([0, expect.stringMatching(/Prune plan[\s\S]*1 piece of evidence/)]);
    const { code, out } = await run('prune', '--json');
    expect([code, JSON.parse(out)]).toEqual([
      0,
      expect.objectContaining({ type: 'mirror-prune', goes: [expect.objectContaining({ kind: 'bundle' })] }),
    ]);
    expect(await readdir(join(world.sandbox.dir, 'pruned', 'pruned'))).toHaveLength(1);
    expect((await run('check')).code).toBe(0);
  });

  it('requires a key and accepts no flag that overrides its rules', async () => {
    await configure([], {});
    expect((await run('prune')).code).toBe(2);
    await configure([]);
    for (const flag of ['--force', '--now', '--all']) expect((await run('prune', flag)).code).toBe(2);
  });
});
