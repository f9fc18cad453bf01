import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pushImage } from '../support/image.ts';
import { runAction } from '../support/run-action.ts';
import { startWorld, type World } from '../support/sandbox.ts';

/** A complete release flow through the bundled actions. Each runs in its own process, one after the other. */
describe('the bundled actions in a release flow', () => {
  let world: World;
  let folder: string;
  let env: Record<string, string>;
  let image: string;
  const config = (name: string): string => join(world.sandbox.dir, name);
  const act = (name: Parameters<typeof runAction>[0], inputs: Readonly<Record<string, string>>) =>
    runAction(name, folder, inputs, env);

  beforeAll(async () => {
    world = await startWorld();
    folder = mkdtempSync(join(tmpdir(), 'mc-way-'));
    const { oidc, storeCredentials } = world.sandbox.urls;
    env = {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${oidc}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: randomBytes(16).toString('hex'),
      AWS_ACCESS_KEY_ID: storeCredentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: storeCredentials.secretAccessKey,
      AWS_REGION: 'us-east-1',
    };
    const { digest } = await pushImage(world.repository('primary', 'acme/app'), 'content', 'v1');
    image = `${world.host('primary')}/acme/app@${digest}`;
  });
  afterAll(async () => {
    await world.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it('sign signs the image and attaches the bundle', async () => {
    const { status, log, outputs, summary } = await act('sign', {
      subject: image,
      attach: 'true',
      'signing-config': config('signing_config.json'),
    });
    expect({ status, log }).toMatchObject({ status: 0 });
    expect(JSON.parse(outputs.result ?? '')).toMatchObject({ type: 'sign', outcome: 'passed' });
    expect(summary).toContain('sign');
    expect(log).not.toContain(env.ACTIONS_ID_TOKEN_REQUEST_TOKEN);
  });

  it('mirror-sync copies the log, the roots and the evidence', async () => {
    const { status, log, outputs } = await act('mirror-sync', { config: config('mirror.yaml') });
    expect({ status, log }).toMatchObject({ status: 0 });
    expect(Number(outputs['tree-size'])).toBeGreaterThan(0);
    expect(outputs.root).toMatch(/^[0-9a-f]{64}$|=$/);
  });

  it('verify-offline passes from the mirror alone and fails for another digest', async () => {
    const inputs = { policy: config('trust-policy.yaml'), mirror: config('mirror'), 'use-mirror': 'always' };
    const { status, log, outputs } = await act('verify-offline', { subject: image, ...inputs });
    expect({ status, log }).toMatchObject({ status: 0 });
    expect(outputs).toMatchObject({ outcome: 'passed', digest: image.split('@')[1] });
    const other = await act('verify-offline', { subject: `sha256:${'0'.repeat(64)}`, ...inputs });
    expect(other.status).toBe(1);
    expect(other.outputs).toMatchObject({ outcome: 'failed' });
    expect(other.log).toMatch(/^::error.*nothing-verified/m);
  });

  it('cross-region-promote copies the release, verifies it at the destination and marks it', async () => {
    const destination = `${world.host('secondary')}/acme/app:v1`;
    const { status, log, outputs, summary } = await act('cross-region-promote', {
      source: image,
      destination,
      policy: config('trust-policy.yaml'),
      'signing-config': config('signing_config.json'),
    });
    expect({ status, log }).toMatchObject({ status: 0 });
    expect(outputs).toMatchObject({ outcome: 'passed', promotable: 'true' });
    expect(summary).toContain('acme/app');
  });

  it('cross-region-promote refuses a release without a signature and leaves nothing at the destination', async () => {
    await pushImage(world.repository('primary', 'acme/unsigned'), 'unsigned', 'v1');
    const [source, destination] = [
      `${world.host('primary')}/acme/unsigned:v1`,
      `${world.host('secondary')}/acme/unsigned:v1`,
    ];
    const { status, outputs } = await act('cross-region-promote', {
      source,
      destination,
      policy: config('trust-policy.yaml'),
      'signing-config': config('signing_config.json'),
    });
    expect(status).toBe(1);
    expect(outputs).toMatchObject({ outcome: 'failed', promotable: 'false' });
    expect(await world.repository('secondary', 'acme/unsigned').resolve('v1')).toBeUndefined();
  });

  it('evidence-pack packs, verifies and stores in a write-once store', async () => {
    mkdirSync(join(folder, 'evidence'));
    writeFileSync(join(folder, 'evidence', 'note.txt'), 'what happened');
    const policy = config('pack-policy.json');
    const { issuer, subject } = world.sandbox.urls.identity;
    const predicateType = 'https://github.com/org/mc-actions/predicates/evidence-pack/v1';
    writeFileSync(
      policy,
      JSON.stringify({
        version: 1,
        roots: [{ name: 'sandbox', trustedRoot: { path: 'trusted_root.json' } }],
        requirements: [{ name: 'pack', kind: 'attestation', predicateType, identities: [{ issuer, subject }] }],
      }),
    );
    const packed = await act('evidence-pack', {
      mode: 'pack',
      from: 'evidence',
      out: 'x.evidence.tar',
      'signing-config': config('signing_config.json'),
    });
    expect(packed).toMatchObject({ status: 0 });
    expect(packed.outputs['pack-digest']).toMatch(/^sha256:/);
    expect(await act('evidence-pack', { mode: 'verify', from: 'x.evidence.tar', policy })).toMatchObject({ status: 0 });
    const endpoint = world.sandbox.urls.regions.secondary.store;
    const stored = await act('evidence-pack', {
      mode: 'store',
      from: 'x.evidence.tar',
      to: 's3://evidence/drills',
      endpoint,
      retain: '1d',
    });
    expect({ status: stored.status, log: stored.log }).toMatchObject({ status: 0 });
    expect(stored.outputs['version-id']).toBeTruthy();
    // The mask is the only line that contains the secret, and it comes before any other output.
    expect(stored.log.replace(/^::add-mask::.*$/gm, '')).not.toContain(env.AWS_SECRET_ACCESS_KEY);
    expect(stored.log).toMatch(/^::add-mask::/);
  });

  it('log-chain seals a chain that passes its check', async () => {
    const chain = 'chain';
    expect(await act('log-chain', { mode: 'run', step: 'build', run: 'echo hello', chain })).toMatchObject({
      status: 0,
    });
    const sealed = await act('log-chain', {
      mode: 'seal',
      chain,
      seal: 'keyless',
      'signing-config': config('signing_config.json'),
    });
    expect({ status: sealed.status, log: sealed.log }).toMatchObject({ status: 0 });
    expect(sealed.outputs.root).toMatch(/^[0-9a-f]{64}$/);
    const checked = await act('log-chain', { mode: 'check', chain, policy: config('trust-policy.yaml') });
    expect({ status: checked.status, log: checked.log }).toMatchObject({ status: 0 });
  });
});
