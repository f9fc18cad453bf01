import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { commitAll, createRunner, type FinishedRun, git } from '../runner/index.ts';
import { type ReleaseService, startReleaseService } from './github-releases.ts';

const root = join(import.meta.dirname, '../..');
const WORKFLOW = '.github/workflows/release.yml';
const REPOSITORY = 'acme/app';
const TOKEN = 'github-token-0001';
/** The run installs the dependencies, rebuilds dist/, and builds two executables. */
const RUN_TIMEOUT_MS = 15 * 60_000;
export const TAG = `v${JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version}`;
export const IDENTITY = `https://github.com/${REPOSITORY}/${WORKFLOW}@refs/tags/${TAG}`;

export interface ReleaseWorld {
  readonly folder: string;
  readonly act: string;
  readonly cosign: string;
  readonly sandbox: Sandbox;
  readonly dist: string;
}

export interface ReleaseRun extends FinishedRun {
  readonly service: ReleaseService;
  readonly commit: string;
}

/** The sandbox policy for the identity of this release, with the attestations that SECURITY/trust-policy.yaml requires. */
export function createPolicy({ dir }: Sandbox, trustedRoot: string): string {
  const text = readFileSync(join(dir, 'trust-policy.yaml'), 'utf8');
  const policy = parse(text) as {
    roots: { trustedRoot: { path: string } }[];
    requirements: { identities: { subject: string }[] }[];
  };
  const [first] = policy.requirements;
  const identities = first?.identities.map((one) => ({ ...one, subject: IDENTITY })) ?? [];
  for (const requirement of policy.requirements) requirement.identities = identities;
  for (const one of policy.roots) one.trustedRoot.path = trustedRoot;
  const attestations = [
    { name: 'provenance', kind: 'attestation', predicateType: 'https://slsa.dev/provenance/v1', identities },
    { name: 'sbom', kind: 'attestation', predicateType: 'https://cyclonedx.org/bom', identities },
  ];
  return JSON.stringify({ ...policy, requirements: [...policy.requirements, ...attestations] });
}

/**
 * Writes a clone of this repository that trusts the sandbox, at a tag. Its job `test` runs one command, because the suite that calls this
 * function is a part of `.ci/run`. Everything else of the workflow stays unchanged.
 */
function writeCaller({ folder, sandbox, dist }: ReleaseWorld, change: (clone: string) => void): string {
  const clone = join(folder, 'caller');
  git(root, 'clone', '--quiet', '--depth=1', `file://${root}`, clone);
  rmSync(join(clone, 'dist'), { recursive: true });
  cpSync(dist, join(clone, 'dist'), { recursive: true });
  const workflow = parse(readFileSync(join(clone, WORKFLOW), 'utf8')) as { jobs: { test: { steps: object[] } } };
  workflow.jobs.test.steps = [{ run: 'node --version' }];
  writeFileSync(join(clone, WORKFLOW), stringify(workflow));
  writeFileSync(join(clone, 'SECURITY/trust-policy.yaml'), createPolicy(sandbox, 'trust-roots/trusted_root.json'));
  cpSync(join(sandbox.dir, 'trusted_root.json'), join(clone, 'SECURITY/trust-roots/trusted_root.json'));
  change(clone);
  commitAll(clone, 'build(release): trust the sandbox');
  git(clone, 'tag', TAG);
  return clone;
}

/** Returns the stub of an action that adds programs to the PATH. */
function createInstaller(folder: string, programs: Readonly<Record<string, string>>): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, path] of Object.entries(programs)) symlinkSync(realpathSync(path), join(folder, name));
  return `require('node:fs').appendFileSync(process.env.GITHUB_PATH, ${JSON.stringify(`${folder}\n`)});`;
}

const createArtifactStubs = (artifacts: string) => ({
  'actions/upload-artifact': `
    const { cpSync } = require('node:fs'), { join } = require('node:path');
    cpSync(process.env.INPUT_PATH, join(${JSON.stringify(artifacts)}, process.env.INPUT_NAME), { recursive: true });`,
  'actions/download-artifact': `
    const { cpSync } = require('node:fs'), { join } = require('node:path');
    cpSync(join(${JSON.stringify(artifacts)}, process.env.INPUT_NAME), process.env.INPUT_PATH, { recursive: true });`,
});

/** Serves tokens of a job that a tag started. */
async function startTokenService(sandbox: Sandbox): Promise<{ url: string; close: () => void }> {
  const ref = `refs/tags/${TAG}`;
  const workflow = `${REPOSITORY}/${WORKFLOW}@${ref}`;
  const claims = { ref, ref_type: 'tag', workflow_ref: workflow, job_workflow_ref: workflow };
  const server = createServer(async (request, response) => {
    const audience = new URL(request.url ?? '/', 'http://localhost').searchParams.get('audience') ?? 'sigstore';
    response.end(JSON.stringify({ value: await sandbox.mintToken(audience, claims) }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

/** Returns the variables with the certificates of this machine's network, for npm. */
const readCertificates = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ['NODE_EXTRA_CA_CERTS', 'npm_config_cafile'].flatMap((name) => {
      const value = process.env[name];
      return value ? [[name, value]] : [];
    }),
  );

/** Runs the whole release workflow for a tag, against the sandbox. `change` edits the clone before it is tagged. */
export async function runRelease(
  world: ReleaseWorld,
  change: (clone: string) => void = () => undefined,
): Promise<ReleaseRun> {
  const { folder, sandbox } = world;
  const caller = writeCaller(world, change);
  const commit = git(caller, 'rev-parse', 'HEAD');
  const service = await startReleaseService(REPOSITORY, TOKEN, TAG, commit);
  const tokens = await startTokenService(sandbox);
  const npm = execFileSync('which', ['npm'], { encoding: 'utf8' }).trim();
  const readConfig = (name: string): string =>
    execFileSync('npm', ['config', 'get', name], { encoding: 'utf8' }).trim();
  const runner = createRunner({
    act: world.act,
    folder: join(folder, 'runner'),
    dist: world.dist,
    stubs: {
      ...createArtifactStubs(join(folder, 'artifacts')),
      'actions/setup-node': createInstaller(join(folder, 'bin-npm'), { npm }),
      'sigstore/cosign-installer': createInstaller(join(folder, 'bin-cosign'), { cosign: world.cosign }),
    },
  });
  try {
    const run = await runner.run({
      caller,
      workflow: WORKFLOW,
      timeoutMs: RUN_TIMEOUT_MS,
      event: 'push',
      payload: { ref: `refs/tags/${TAG}` },
      variables: {
        MC_RELEASE_SIGNING_CONFIG: join(sandbox.dir, 'signing_config.json'),
        MC_RELEASE_ISSUER: sandbox.urls.identity.issuer,
      },
      secrets: { GITHUB_TOKEN: TOKEN },
      environment: {
        GITHUB_REPOSITORY: REPOSITORY,
        GITHUB_REF: `refs/tags/${TAG}`,
        GITHUB_REF_NAME: TAG,
        GITHUB_API_URL: service.url,
        ACTIONS_ID_TOKEN_REQUEST_URL: `${tokens.url}/token?run=1`,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token-0001',
        npm_config_cache: readConfig('cache'),
        npm_config_registry: readConfig('registry'),
        npm_config_prefer_offline: 'true',
        ...readCertificates(),
      },
    });
    return { ...run, service, commit };
  } finally {
    tokens.close();
    await service.close();
  }
}
