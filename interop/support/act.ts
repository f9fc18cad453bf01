import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { parse, stringify } from 'yaml';
import type { Sandbox } from '../../src/sandbox/index.ts';

const root = join(import.meta.dirname, '../..');
export const RUN_ID = '4242';
export const REPOSITORY = 'dr/synthetic';
const BUCKET = 'evidence';
const RUN_TIMEOUT_MS = 5 * 60_000;

/** The parts of a tagged checkout that the workflow needs. With node_modules act would copy for minutes. */
const EXPORTED = ['actions', '.github/workflows', 'package.json', 'package-lock.json', 'LICENSE'];

/**
 * Stubs for actions that come from GitHub. Checkout with `repository:` copies the export, as the real one checks out
 * its tag. act itself implements the checkout of the caller.
 */
const STUBS: Readonly<Record<string, string>> = {
  'actions/checkout': `
    const { cpSync } = require('node:fs'), { join } = require('node:path');
    cpSync(process.env.MC_EXPORT, join(process.env.GITHUB_WORKSPACE, process.env.INPUT_PATH), { recursive: true });`,
  'actions/upload-artifact': `
    const { cpSync, mkdirSync } = require('node:fs'), { basename, join } = require('node:path');
    const to = join(process.env.ARTIFACT_ROOT, process.env.INPUT_NAME);
    mkdirSync(to, { recursive: true });
    cpSync(process.env.INPUT_PATH, join(to, basename(process.env.INPUT_PATH)));`,
};

interface ActLine {
  readonly step?: string;
  readonly stage?: string;
  readonly jobResult?: string;
  readonly stepResult?: string;
  readonly msg?: string;
  readonly raw_output?: boolean;
  readonly command?: string;
  readonly arg?: string;
  readonly kvPairs?: { readonly title?: string };
}

export interface ActRun {
  readonly exitCode: number | null;
  /** The results of the steps by name, in the order of their ends. */
  readonly steps: ReadonlyMap<string, string>;
  /** The `::error::` annotations of the steps: title and message. */
  readonly errors: readonly string[];
  /** Everything that the steps printed. */
  readonly output: string;
  /** The evidence pack that the run uploaded. */
  readonly artifact: string;
}

export interface ActWorld {
  readonly folder: string;
  readonly act: string;
  readonly sandbox: Sandbox;
  /** The bundle of the actions. */
  readonly dist: string;
}

const host = (url: string): string => new URL(url).host;

/**
 * Returns the sandbox policy with an SBOM and provenance as further requirements. Without one of them the run fails.
 */
function policyOfRelease({ dir }: Sandbox): string {
  const policy = parse(readFileSync(join(dir, 'trust-policy.yaml'), 'utf8')) as {
    requirements: [{ identities: unknown }, ...unknown[]];
  };
  const [{ identities }] = policy.requirements;
  const attestation = (name: string, predicateType: string) => ({
    name,
    kind: 'attestation',
    predicateType,
    identities,
  });
  policy.requirements.push(
    attestation('sbom', 'https://cyclonedx.org/bom'),
    attestation('provenance', 'https://slsa.dev/provenance/v1'),
  );
  return JSON.stringify(policy); // JSON is YAML without aliases. YAML output can contain aliases, which a policy must not have.
}

/** Writes a repository that calls the nightly drill as in its template, with the addresses of the sandbox. */
function writeCaller({ folder, sandbox }: ActWorld): string {
  const app = join(folder, 'app');
  mkdirSync(join(app, '.github/workflows'), { recursive: true });
  mkdirSync(join(app, 'SECURITY'));
  const { primary, secondary } = sandbox.urls.regions;
  const caller = parse(readFileSync(join(root, 'workflows/dr-nightly-caller.yml'), 'utf8')) as {
    jobs: { dr: { with: Record<string, string> } } & Record<string, object>;
  };
  Object.assign(caller.jobs.dr.with, {
    primary: `${host(primary.registry)}/${REPOSITORY}`,
    secondary: `${host(secondary.registry)}/${REPOSITORY}`,
    store: `s3://${BUCKET}/dr`,
    'store-endpoint': secondary.store,
    'signing-config': 'signing_config.json',
  });
  caller.jobs.after = {
    needs: 'dr',
    'runs-on': 'ubuntu-latest',
    steps: [
      {
        name: 'Print the outputs',
        env: { OUTPUTS: '$' + '{{ toJSON(needs.dr.outputs) }}' },
        run: 'echo "OUTPUTS $OUTPUTS" | tr -d "\\n "',
      },
    ],
  };
  writeFileSync(join(app, '.github/workflows/dr-nightly.yml'), stringify(caller));
  cpSync(join(sandbox.dir, 'trusted_root.json'), join(app, 'SECURITY/trusted_root.json'));
  writeFileSync(join(app, 'SECURITY/trust-policy.yaml'), policyOfRelease(sandbox));
  cpSync(join(sandbox.dir, 'signing_config.json'), join(app, 'signing_config.json'));
  const mirror = parse(readFileSync(join(sandbox.dir, 'mirror.yaml'), 'utf8')) as object;
  const inputs = { policy: 'SECURITY/trust-policy.yaml', subjects: [`${host(primary.registry)}/${REPOSITORY}`] };
  writeFileSync(join(app, 'mirror.yaml'), stringify({ ...mirror, ...inputs }));
  const git = (...args: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=octo', '-c', 'user.email=octo@acme.test', ...args], {
      cwd: app,
      stdio: 'pipe',
    });
  };
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '-m', 'The caller of the nightly drill');
  return app;
}

function writeExport({ folder, dist }: ActWorld): string {
  const to = join(folder, 'mc-actions');
  for (const name of EXPORTED)
    if (existsSync(join(root, name))) cpSync(join(root, name), join(to, name), { recursive: true });
  cpSync(dist, join(to, 'dist'), { recursive: true });
  return to;
}

/**
 * Returns `--local-repository owner/name@REF=DIR` for this repository and for every stub, at the commit that the
 * workflow pins.
 */
function localRepositories(folder: string, exported: string): string[] {
  const workflow = readFileSync(join(root, '.github/workflows/dr-nightly.yml'), 'utf8');
  const flags = ['--local-repository', `org/mc-actions@v1=${exported}`];
  for (const [action, code] of Object.entries(STUBS)) {
    const stub = join(folder, 'stubs', action);
    mkdirSync(stub, { recursive: true });
    writeFileSync(join(stub, 'action.yml'), stringify({ name: action, runs: { using: 'node24', main: 'main.cjs' } }));
    writeFileSync(join(stub, 'main.cjs'), code);
    const [, commit = ''] = new RegExp(`${action}@([0-9a-f]{40})`).exec(workflow) ?? [];
    flags.push('--local-repository', `${action}@${commit}=${stub}`);
  }
  return flags;
}

/**
 * Runs the whole nightly drill in the host mode of act against the sandbox: the calling workflow, the reusable one, and
 * every action from its bundle. `onStep` gets the end of each step during the run.
 */
export async function runNightly(world: ActWorld, onStep?: (name: string, result: string) => void): Promise<ActRun> {
  const { folder, sandbox } = world;
  const { accessKeyId, secretAccessKey } = sandbox.urls.storeCredentials;
  const app = writeCaller(world);
  const exported = writeExport(world);
  const [home, artifacts, event] = [join(folder, 'home'), join(folder, 'artifacts'), join(folder, 'event.json')];
  mkdirSync(home);
  writeFileSync(event, JSON.stringify({ schedule: '17 3 * * *' }));
  const env = {
    GITHUB_REPOSITORY: 'acme/app',
    GITHUB_RUN_ID: RUN_ID,
    GITHUB_WORKFLOW_REF: 'acme/app/.github/workflows/dr-nightly.yml@refs/heads/main', // act leaves this variable empty.
    GITHUB_API_URL: sandbox.urls.github,
    ACTIONS_ID_TOKEN_REQUEST_URL: `${sandbox.urls.oidc}/token?run=${RUN_ID}`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token-0001',
    MC_EXPORT: exported,
    ARTIFACT_ROOT: artifacts,
    NO_COLOR: '1',
  };
  const files = ['--env-file', '--secret-file', '--var-file', '--input-file'].flatMap((flag) => [flag, '/dev/null']);
  const args = [
    ...['schedule', '-W', '.github/workflows/dr-nightly.yml', '-e', event, '-P', 'ubuntu-latest=-self-hosted'],
    ...['--rm', '--json', '--no-cache-server', ...files, '-s', `GITHUB_TOKEN=${sandbox.github.seed.tokens.admin}`],
    ...['-s', `DR_STORE_KEY_ID=${accessKeyId}`, '-s', `DR_STORE_SECRET=${secretAccessKey}`],
    ...Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...localRepositories(folder, exported),
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
  const exit = new Promise<number | null>((done) => child.once('close', done));
  const steps = new Map<string, string>();
  const errors: string[] = [];
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk;
  });
  for await (const text of createInterface({ input: child.stdout })) {
    const line = JSON.parse(text) as ActLine;
    if (line.raw_output || line.stage === undefined) output += `${line.msg}\n`;
    if (line.command === 'error') errors.push(`${line.kvPairs?.title ?? ''}: ${line.arg ?? ''}`);
    if (line.stepResult === undefined || line.stage !== 'Main' || line.step === undefined) continue;
    steps.set(line.step, line.stepResult);
    onStep?.(line.step, line.stepResult);
  }
  const tag = `nightly-${RUN_ID}-1`;
  return {
    exitCode: await exit,
    steps,
    errors,
    output,
    artifact: join(artifacts, `dr-evidence-${tag}`, `${tag}.evidence.tar`),
  };
}
