import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Sandbox, startSandbox } from '../src/sandbox/index.ts';
import { peer } from './peers.ts';
import { type ActWorld, type NightlyRun, REPOSITORY, RUN_ID, runNightly } from './support/act-nightly.ts';

const root = join(import.meta.dirname, '..');
const act = await peer('act');
const skip = act.missing ?? false;
/** The bundle to test. MC_DIST names one that is not committed yet. */
const DIST = process.env.MC_DIST || join(root, 'dist');
const TAG = `nightly-${RUN_ID}-1`;

async function openWorld(): Promise<ActWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'mc-act-'));
  return { folder, act: act.path ?? '', sandbox: await startSandbox({ dir: join(folder, 'sandbox') }), dist: DIST };
}

async function closeWorld({ folder, sandbox }: ActWorld): Promise<void> {
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
}

const listFailed = ({ steps }: NightlyRun): readonly string[] =>
  steps.filter(({ result }) => result !== 'success').map(({ name }) => name);

const listErrors = ({ annotations }: NightlyRun): readonly string[] =>
  annotations.filter(({ level }) => level === 'error').map(({ title, message }) => `${title}: ${message}`);

const destination = (sandbox: Sandbox): string =>
  `${new URL(sandbox.urls.regions.secondary.registry).host}/${REPOSITORY}:${TAG}`;

/**
 * Runs `mc` from the bundle that the workflow ran. The call must not block, because the sandbox runs in this process.
 */
async function mc(
  ...args: readonly string[]
): Promise<{ code: number; json: { outcome: string; [key: string]: unknown } }> {
  return new Promise((done) => {
    execFile(process.execPath, [join(DIST, 'mc.js'), ...args, '--json'], (error, stdout) => {
      done({ code: error === null ? 0 : Number(error.code), json: JSON.parse(stdout) });
    });
  });
}

/** Reads the steps from the evidence pack itself. */
function stepsInPack(
  world: ActWorld,
  pack: string,
): Record<string, { outcome: string; outputs: Record<string, string> }> {
  const to = join(world.folder, 'unpacked');
  mkdirSync(to, { recursive: true });
  execFileSync('tar', ['-xf', pack, '-C', to]);
  const file = readdirSync(to, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('steps.json'));
  return JSON.parse(readFileSync(join(to, file ?? 'steps.json'), 'utf8'));
}

describe('the nightly drill in act, without faults', { skip }, () => {
  let world: ActWorld;
  let run: NightlyRun;
  before(async () => {
    world = await openWorld();
    run = await runNightly(world);
  });
  after(() => closeWorld(world));

  it('exits 0 with every step done', () => {
    assert.deepEqual(listFailed(run), [], run.log.slice(-8000));
    assert.equal(run.exitCode, 0);
    const names = run.steps.map(({ name }) => name);
    assert.ok(names.includes('Promote the release to the second region') && names.includes('Print the outputs'));
  });

  it('reports the digest, the promotable state, the digest of the pack and its retention to its caller', () => {
    const [, outputs = '{}'] = /OUTPUTS(\{.*\})/.exec(run.log) ?? [];
    const {
      digest,
      promotable,
      'pack-digest': pack,
      'retain-until': retained,
    } = JSON.parse(outputs) as Record<string, string>;
    assert.match(digest ?? '', /^sha256:[0-9a-f]{64}$/);
    assert.match(pack ?? '', /^sha256:[0-9a-f]{64}$/);
    assert.equal(promotable, 'true');
    const days = (Date.parse(retained ?? '') - Date.now()) / 86_400_000;
    assert.ok(days > 364 && days < 366, retained);
  });

  it('leaves a release in the second region that the Argo gate accepts', async () => {
    const policy = join(world.folder, 'app/SECURITY/trust-policy.yaml');
    const check = await mc('promote', 'check', destination(world.sandbox), '--policy', policy);
    assert.deepEqual([check.code, check.json.outcome], [0, 'passed'], JSON.stringify(check.json));
  });

  it('leaves an evidence pack that verifies, and that fails with one changed byte', async () => {
    const policy = join(world.folder, 'app/SECURITY/trust-policy.yaml');
    const good = await mc('evidence', 'verify-offline', run.artifact, '--policy', policy);
    assert.deepEqual([good.code, good.json.outcome], [0, 'passed'], JSON.stringify(good.json));
    const changed = join(world.folder, 'changed.evidence.tar');
    const bytes = readFileSync(run.artifact);
    bytes[600] = (bytes[600] ?? 0) ^ 1;
    writeFileSync(changed, bytes);
    assert.equal((await mc('evidence', 'verify-offline', changed, '--policy', policy)).code, 1);
  });

  it('prints no secret: neither the OIDC request token nor a token that it gives', () => {
    assert.doesNotMatch(run.log, /request-token-0001/);
    assert.ok(!run.log.includes(world.sandbox.urls.storeCredentials.secretAccessKey));
    assert.deepEqual(listErrors(run), []);
    assert.doesNotMatch(run.log, /eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+/);
  });
});

describe('the nightly drill in act, with an image that is changed in the first region', { skip }, () => {
  let world: ActWorld;
  let run: NightlyRun;
  before(async () => {
    world = await openWorld();
    run = await runNightly(world, ({ name, result }) => {
      if (name === 'Verify the release from the mirror alone' && result === 'success') tamper(world.sandbox);
    });
  });
  after(() => closeWorld(world));

  /** Changes one byte of the largest layer, after the signature, the mirror and the verification. */
  function tamper(sandbox: Sandbox): void {
    const blobs = join(sandbox.dir, 'state/primary/registry', encodeURIComponent(REPOSITORY), 'blobs');
    const [largest = ''] = readdirSync(blobs)
      .map((name) => join(blobs, name))
      .sort((a, b) => statSync(b).size - statSync(a).size);
    const bytes = readFileSync(largest);
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    writeFileSync(largest, bytes);
  }

  it('fails at the promotion step only', () => {
    assert.equal(run.exitCode, 1);
    assert.deepEqual(listFailed(run), ['Promote the release to the second region'], run.log.slice(-8000));
    assert.ok(
      listErrors(run).some((error) => error.startsWith('digest-mismatch: ')),
      listErrors(run).join('\n'),
    );
  });

  it('leaves nothing promotable in the second region', async () => {
    const policy = join(world.folder, 'app/SECURITY/trust-policy.yaml');
    const check = await mc('promote', 'check', destination(world.sandbox), '--policy', policy);
    assert.notEqual(check.code, 0);
  });

  it('leaves sealed and verifiable evidence of the failure', async () => {
    assert.ok(existsSync(run.artifact));
    const policy = join(world.folder, 'app/SECURITY/trust-policy.yaml');
    assert.equal((await mc('evidence', 'verify-offline', run.artifact, '--policy', policy)).code, 0);
    const steps = stepsInPack(world, run.artifact);
    assert.equal(steps.promote?.outcome, 'failure');
    assert.equal(steps.verify?.outcome, 'success');
    assert.match(steps.promote?.outputs.result ?? '', /digest-mismatch/);
  });
});
