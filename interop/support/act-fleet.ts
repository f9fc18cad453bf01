import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Sandbox } from '../../src/sandbox/index.ts';

const root = join(import.meta.dirname, '../..');
const RUN_TIMEOUT_MS = 5 * 60_000;

/** Stubs for actions that come from GitHub. Artifacts are folders, and the checkout of mc copies the export. */
const STUBS: Readonly<Record<string, string>> = {
  'actions/checkout': `
    const { cpSync } = require('node:fs'), { join } = require('node:path');
    cpSync(process.env.MC_EXPORT, join(process.env.GITHUB_WORKSPACE, process.env.INPUT_PATH), { recursive: true });`,
  'actions/setup-node': '',
  'actions/upload-artifact': `
    const { cpSync, mkdirSync } = require('node:fs'), { basename, join } = require('node:path');
    const to = join(process.env.ARTIFACT_ROOT, process.env.INPUT_NAME);
    mkdirSync(to, { recursive: true });
    cpSync(process.env.INPUT_PATH, join(to, basename(process.env.INPUT_PATH)));`,
  'actions/download-artifact': `
    const { cpSync, mkdirSync, readdirSync, existsSync } = require('node:fs'), { join } = require('node:path');
    const { ARTIFACT_ROOT: from, INPUT_NAME: name, INPUT_PATTERN: pattern, INPUT_PATH: to } = process.env;
    const names = (existsSync(from) ? readdirSync(from) : []).filter((one) => name ? one === name : one.startsWith(pattern.replace('*', '')));
    if (name && names.length === 0) { console.log('::error::no such artifact'); process.exit(1); }
    mkdirSync(to, { recursive: true });
    for (const one of names) cpSync(join(from, one), to, { recursive: true });`,
};

export interface FleetRun {
  readonly exitCode: number | null;
  readonly output: string;
  /** The joined receipt of the last job. */
  readonly receipt: () => Readonly<Record<string, unknown>>;
  readonly artifacts: string;
}

/** Runs fleet-restore.yml by act as the template of its caller does: plan, a job for each shard, join. */
export async function runFleet(world: {
  readonly folder: string;
  readonly act: string;
  readonly sandbox: Sandbox;
  readonly dist: string;
  readonly from: string;
  readonly to: string;
}): Promise<FleetRun> {
  const { folder, sandbox } = world;
  const [app, exported, home, artifacts] = ['app', 'mc-actions', 'home', 'artifacts'].map((name) => join(folder, name));
  if (!app || !exported || !home || !artifacts) throw new TypeError('four folders');
  for (const dir of [join(app, '.github/workflows'), join(app, 'SECURITY'), home, join(exported, '.github')])
    mkdirSync(dir, { recursive: true });
  const caller = parse(readFileSync(join(root, 'workflows/fleet-restore-caller.yml'), 'utf8')) as {
    jobs: { fleet: { with: Record<string, string> } };
  };
  const { releases: _, content: __, ...given } = caller.jobs.fleet.with;
  caller.jobs.fleet.with = {
    ...given,
    ...{ from: world.from, to: world.to, shards: '4', 'signing-config': 'signing_config.json' },
  };
  writeFileSync(join(app, '.github/workflows/fleet.yml'), stringify(caller));
  cpSync(join(sandbox.dir, 'trusted_root.json'), join(app, 'SECURITY/trusted_root.json'));
  cpSync(join(sandbox.dir, 'trust-policy.yaml'), join(app, 'SECURITY/trust-policy.yaml'));
  cpSync(join(sandbox.dir, 'signing_config.json'), join(app, 'signing_config.json'));
  for (const args of [
    ['init', '--quiet', '--initial-branch=main'],
    ['add', '.'],
    ['commit', '--quiet', '-m', 'fleet'],
  ])
    execFileSync('git', ['-c', 'user.name=octo', '-c', 'user.email=octo@acme.test', ...args], { cwd: app });
  cpSync(join(root, '.github/workflows'), join(exported, '.github/workflows'), { recursive: true });
  cpSync(join(root, 'package.json'), join(exported, 'package.json'));
  cpSync(world.dist, join(exported, 'dist'), { recursive: true });

  const workflow = readFileSync(join(root, '.github/workflows/fleet-restore.yml'), 'utf8');
  const local = ['--local-repository', `org/mc-actions@v1=${exported}`];
  for (const [action, code] of Object.entries(STUBS)) {
    const stub = join(folder, 'stubs', action);
    mkdirSync(stub, { recursive: true });
    writeFileSync(join(stub, 'action.yml'), stringify({ name: action, runs: { using: 'node24', main: 'main.cjs' } }));
    writeFileSync(join(stub, 'main.cjs'), code);
    const [, commit = ''] = new RegExp(`${action}@([0-9a-f]{40})`).exec(workflow) ?? [];
    local.push('--local-repository', `${action}@${commit}=${stub}`);
  }
  const event = join(folder, 'event.json');
  writeFileSync(event, JSON.stringify({ inputs: { shards: '4' } }));
  const env = {
    GITHUB_REPOSITORY: 'acme/app',
    GITHUB_RUN_ID: '77',
    GITHUB_WORKFLOW_REF: 'acme/app/.github/workflows/fleet.yml@refs/heads/main',
    ACTIONS_ID_TOKEN_REQUEST_URL: `${sandbox.urls.oidc}/token?run=77`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token-0001',
    MC_EXPORT: exported,
    ARTIFACT_ROOT: artifacts,
    NO_COLOR: '1',
  };
  const files = ['--env-file', '--secret-file', '--var-file', '--input-file'].flatMap((flag) => [flag, '/dev/null']);
  const args = [
    ...['workflow_dispatch', '-W', '.github/workflows/fleet.yml', '-e', event, '-P', 'ubuntu-latest=-self-hosted'],
    ...['--rm', '--no-cache-server', ...files, '-s', 'GITHUB_TOKEN=github-token-0001'],
    ...Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...local,
  ];
  // act passes its whole environment to the steps, so it gets only these variables.
  const child = spawn(world.act, args, {
    cwd: app,
    env: {
      PATH: `${dirname(process.execPath)}:/usr/bin:/bin`,
      HOME: home,
      DOCKER_HOST: 'unix:///none',
      NO_COLOR: '1',
      ACT_DISABLE_VERSION_CHECK: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: RUN_TIMEOUT_MS,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk;
    });
  const exitCode = await new Promise<number | null>((done) => child.once('close', done));
  return {
    exitCode,
    output,
    artifacts,
    receipt: () => JSON.parse(readFileSync(join(artifacts, 'fleet-restore/fleet.json'), 'utf8')),
  };
}
