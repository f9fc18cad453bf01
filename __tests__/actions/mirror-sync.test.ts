import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pushImage } from '../support/image.ts';
import { attest, sandboxSigner } from '../support/mirror.ts';
import { fakeRunner, perform } from '../support/runner.ts';
import { startWorld, type World } from '../support/sandbox.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  const repository = world.repository('primary', 'acme/app');
  await attest(repository, await pushImage(repository, 'app', 'v1'), await sandboxSigner(world));
}, 30_000);
afterAll(() => world.end());

const act = (given: Record<string, string>) =>
  perform('mirror-sync', given, fakeRunner<'mirror-sync'>({ cwd: world.sandbox.dir, http: world.http }));

describe('the action mirror-sync', () => {
  it('syncs and checks the mirror.yaml of the sandbox and reports the size of the log', async () => {
    for (const mode of ['', 'check']) {
      const { report, outputs } = await act({ config: 'mirror.yaml', mode });
      expect(report.outcome).toBe('passed');
      expect(outputs).toMatchObject({ 'tree-size': '1', root: expect.stringMatching(/^[0-9a-f]{64}$/) });
      expect(Number(outputs['staleness-seconds'])).toBeLessThan(30);
    }
  });

  it('reports the age of the mirror without a request to a source, and fails for a mirror that is too old', async () => {
    const asked = world.sandbox.requests().length;
    const { report, outputs } = await act({ config: 'mirror.yaml', mode: 'status', 'max-staleness': '10m' });
    expect(report.outcome).toBe('passed');
    expect(outputs).toMatchObject({ 'tree-size': '1', root: expect.stringMatching(/^[0-9a-f]{64}$/) });
    for (const mode of ['status', 'check']) {
      const stale = await act({ config: 'mirror.yaml', mode, 'max-staleness': '0s' });
      expect(stale.report).toMatchObject({ outcome: 'failed', reasons: [{ code: 'mirror-stale', limit: 0 }] });
      expect(Number(stale.outputs['staleness-seconds'])).toBeGreaterThan(0);
    }
    expect(world.sandbox.requests().length).toBe(asked);
  });

  it('prunes, or reports with plan what it would remove', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    await writeFile(join(world.sandbox.dir, 'key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const config = {
      version: 1,
      to: 'pruned',
      key: 'key.pem',
      policy: 'trust-policy.yaml',
      retention: { bundles: { max: '0s' } },
    };
    const write = (subjects: string[]) =>
      writeFile(join(world.sandbox.dir, 'prune.yaml'), JSON.stringify({ ...config, subjects }));
    await write([`${world.host('primary')}/acme/app`]);
    await act({ config: 'prune.yaml' });
    await write([]);
    await act({ config: 'prune.yaml' });
    const goes = [expect.objectContaining({ kind: 'bundle', why: 'maximum-age' })];
    const planned = await act({ config: 'prune.yaml', mode: 'prune', plan: 'true' });
    expect(planned.report).toMatchObject({ type: 'mirror-prune', outcome: 'passed', planned: true, goes });
    const { report } = await act({ config: 'prune.yaml', mode: 'prune' });
    expect(report).toMatchObject({
      outcome: 'passed',
      planned: false,
      goes,
      signed: expect.stringMatching(/^pruned\//),
    });
    expect((await act({ config: 'prune.yaml', mode: 'check' })).report).toMatchObject({ reasons: [] });
  });

  it('signs with the given key, which may be absent from mirror.yaml and from the workspace', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const folder = await mkdtemp(join(tmpdir(), 'mc-runner-temp-'));
    try {
      const key = join(folder, 'key.pem');
      await writeFile(key, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
      const config = { version: 1, to: 'signed', policy: 'trust-policy.yaml', key: 'mirror.pem' };
      await writeFile(join(world.sandbox.dir, 'signed.yaml'), JSON.stringify(config));
      // The setup of a caller of an earlier version: mirror.yaml names a key file that does not exist.
      await expect(act({ config: 'signed.yaml' })).rejects.toMatchObject({ code: 'file-not-found' });
      const { report } = await act({ config: 'signed.yaml', key });
      expect(report.outcome).toBe('passed');
      expect(await readFile(join(world.sandbox.dir, 'signed/mirror.json'), 'utf8')).toContain('\u2014 mirror ');
      expect((await act({ config: 'signed.yaml', key, mode: 'status' })).report.outcome).toBe('passed');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('fails with log-fork when the log forks', async () => {
    await world.sandbox.fault('primary', 'rekor', 'corrupt', 30);
    const { report, outputs } = await act({ config: 'mirror.yaml' });
    await world.sandbox.fault('primary', 'rekor', 'none');
    expect(report).toMatchObject({ outcome: 'failed', reasons: [{ code: 'log-fork' }] });
    expect(outputs['tree-size']).toBeUndefined();
  });

  it.each([
    [{}, 'input-missing'],
    [{ config: 'mirror.yaml', mode: 'all' }, 'input-invalid'],
    [{ config: 'mirror.yaml', 'max-staleness': 'long' }, 'duration-malformed'],
    [{ config: 'mirror.yaml', mode: 'prune' }, 'prune-key-missing'],
    [{ config: 'none.yaml' }, 'file-not-found'],
  ])('refuses %j as %s', async (given, code) => {
    await expect(act(given as Record<string, string>)).rejects.toMatchObject({ code });
  });

  it('refuses a configuration before any fetch', async () => {
    const log = { name: 'a', type: 'rekor-v2', url: 'http://127.0.0.1:1', origin: 'rekor2.primary.mc.test' };
    const base = { version: 1, to: 'm', policy: 'trust-policy.yaml', logs: [log], subjects: [] };
    const cases: [object, string][] = [
      [{ ...base, version: 2 }, 'format-newer'],
      [{ ...base, unknown: 1 }, 'schema-mismatch'],
      [{ ...base, logs: [log, log] }, 'schema-mismatch'],
      [{ ...base, logs: [{ ...log, type: 'rekor-v3' }] }, 'schema-mismatch'],
      [{ ...base, logs: [{ ...log, name: '../up' }] }, 'schema-mismatch'],
      [{ ...base, logs: [{ ...log, url: 'ftp://x' }] }, 'schema-mismatch'],
      [{ ...base, logs: [{ ...log, origin: 'nobody.test' }] }, 'mirror-log-key-missing'],
      [{ ...base, to: 's3://bucket/x' }, 'store-credentials-missing'],
      [{ ...base, subjects: ['not a reference'] }, 'reference-malformed'],
      [{ ...base, policy: 'none.yaml' }, 'policy-not-found'],
    ];
    const asked = world.sandbox.requests().length;
    for (const [config, code] of cases) {
      await writeFile(join(world.sandbox.dir, 'case.yaml'), JSON.stringify(config));
      await expect(act({ config: 'case.yaml' })).rejects.toMatchObject({ code, family: 'configuration' });
    }
    expect(world.sandbox.requests().length).toBe(asked);
  });
});
