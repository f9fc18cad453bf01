import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fakeRunner, perform } from '../support/runner.ts';
import { startWorld, type World } from '../support/sandbox.ts';

let world: World;
let env: Record<string, string>;
beforeAll(async () => {
  world = await startWorld();
  const { dir, sandbox } = world;
  await mkdir(join(dir, 'logs'));
  await writeFile(join(dir, 'logs/build.log'), 'built');
  await writeFile(join(dir, 'report.json'), '{}');
  const { accessKeyId, secretAccessKey } = sandbox.urls.storeCredentials;
  env = { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
}, 30_000);
afterAll(() => world.end());

const runner = () =>
  fakeRunner<'evidence-pack'>({ cwd: world.dir, http: world.http, env, idToken: () => world.sandbox.mintToken() });
const act = (given: Record<string, string>, by = runner()) => perform('evidence-pack', given, by);
const policy = 'sandbox/trust-policy.yaml';
const packing = {
  mode: 'pack',
  from: 'logs\nreport.json',
  out: 'out/x.evidence.tar',
  policy,
  'signing-config': 'sandbox/signing_config.json',
};

describe('the action evidence-pack', () => {
  it('packs, verifies and stores a pack', async () => {
    const packed = await act(packing);
    const path = join(world.dir, 'out/x.evidence.tar');
    expect(packed.outputs).toEqual({ 'pack-path': path, 'pack-digest': expect.stringMatching(/^sha256:/) });
    expect((await readFile(path)).includes('primary.mc.test root')).toBe(true);

    const verified = await act({ mode: 'verify', from: path, policy });
    expect(verified.report).toMatchObject({ outcome: 'passed', members: 3 });
    expect(verified.outputs['pack-digest']).toBe(packed.outputs['pack-digest']);

    const by = runner();
    const endpoint = world.sandbox.urls.regions.secondary.store;
    const stored = await act({ mode: 'store', from: path, to: 's3://evidence/drills', endpoint, retain: '2h' }, by);
    expect(stored.outputs).toMatchObject({
      'version-id': expect.any(String),
      'pack-digest': packed.outputs['pack-digest'],
    });
    const hours = (Date.parse(String(stored.outputs['retain-until'])) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(1.9);
    expect(by.masked).toContain(env.AWS_SECRET_ACCESS_KEY);
  });

  it('fails for a pack with one changed byte and names the changed member', async () => {
    await act(packing);
    const bytes = await readFile(join(world.dir, 'out/x.evidence.tar'));
    bytes[bytes.indexOf('built')] = 0x42;
    await writeFile(join(world.dir, 'bad.tar'), bytes);
    const { report } = await act({ mode: 'verify', from: 'bad.tar', policy });
    expect(report).toMatchObject({
      outcome: 'failed',
      reasons: [{ code: 'pack-member-mismatch', member: 'logs/build.log' }],
    });
  });

  it.each([
    [{ mode: '' }, 'input-invalid'],
    [{ mode: 'unpack' }, 'input-invalid'],
    [{ mode: 'pack', out: 'x.tar' }, 'input-missing'],
    [{ mode: 'pack', from: 'logs' }, 'input-missing'],
    [{ mode: 'verify' }, 'input-missing'],
    [{ mode: 'verify', from: 'a\nb' }, 'input-invalid'],
    [{ mode: 'verify', from: 'none.tar' }, 'file-not-found'],
    [{ mode: 'store', from: 'report.json' }, 'input-missing'],
    [{ mode: 'store', from: 'report.json', to: '/somewhere' }, 'store-location-malformed'],
    [{ mode: 'store', from: 'report.json', to: 's3://b', retain: 'long' }, 'duration-malformed'],
  ])('refuses %j as %s', async (given, code) => {
    await expect(act(given as Record<string, string>)).rejects.toMatchObject({ code });
  });
});
