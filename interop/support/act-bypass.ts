import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { type PromotionWorld, startPromotionWorld } from '../../__tests__/support/promotion.ts';
import type { RequestDocument } from '../../src/bypass/request.ts';
import type { GithubSeed } from '../../src/sandbox/github/index.ts';
import {
  commitAll,
  createCaller,
  createRunner,
  createTokenStub,
  type FinishedRun,
  git,
  type WorkflowRunner,
  writeFiles,
} from '../runner/index.ts';

const root = join(import.meta.dirname, '../..');
const REQUEST_WORKFLOW = '.github/workflows/bypass-request.yml';
const CLIENT_ID = 'Iv23.sandbox';
/** The private key of the App. The stub of actions/create-github-app-token accepts only this one. */
const APP_KEY = '-----BEGIN PRIVATE KEY-----\nc2VjcmV0LWFwcC1rZXktMDAwMQ==\n-----END PRIVATE KEY-----';
/** The password in Docker's config.json. */
const REGISTRY_PASSWORD = 'cmVnaXN0cnktcGFzc3dvcmQtMDAwMQ==';

type Person = keyof GithubSeed['people'];
type Job = { with: Record<string, string>; secrets: Record<string, string> } & Record<string, unknown>;
interface Caller {
  readonly on: unknown;
  readonly jobs: Record<string, Job>;
}

export interface Subject {
  readonly gate: string;
  readonly digest: string;
  readonly environment: string;
  readonly sha: string;
}

/** The values of a request besides its subject. */
export const VALUES = {
  severity: 'SEV-1',
  ttl: '4h',
  incident: 'https://incidents.example/1',
  reason: 'The region is lost.',
};

/** The pull request that a gate checks. */
export interface Change {
  /** The text of RELEASES/PRODUCTION.txt. */
  readonly release: string;
  readonly policy: 'SECURITY/trust-policy.yaml' | 'SECURITY/strict-policy.yaml';
  readonly files?: Readonly<Record<string, string>>;
  readonly pull?: object;
}

/** Two regions, the sandbox's GitHub with a roster, and a runner for the workflows of the bypass. */
export class BypassActWorld {
  readonly promotion: PromotionWorld;
  readonly folder = mkdtempSync(join(tmpdir(), 'mc-act-bypass-'));
  readonly runner: WorkflowRunner;
  /** A repository with the callers of the three workflows and a deploy workflow. */
  readonly caller: string;
  #changes = 0;

  static async start(act: string, dist: string): Promise<BypassActWorld> {
    return new BypassActWorld(await startPromotionWorld(), act, dist);
  }

  private constructor(promotion: PromotionWorld, act: string, dist: string) {
    this.promotion = promotion;
    const { seed } = this.github;
    const stubs = createTokenStub(APP_KEY, seed.tokens.app);
    this.runner = createRunner({ act, dist, folder: join(this.folder, 'runner'), stubs });
    this.#saveRoster();
    this.caller = createCaller(join(this.folder, 'app'), {
      [REQUEST_WORKFLOW]: readRequestCaller(),
      '.github/workflows/bypass-sweep.yml': readTemplate('bypass-sweep-caller.yml'),
      '.github/workflows/deploy.yml': createDeployWorkflow(),
    });
  }

  get github() {
    return this.promotion.sandbox.github;
  }

  async end(): Promise<void> {
    await this.promotion.end();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Returns a subject at the head of the default branch, because GitHub deploys existing commits only. */
  subject(gate: string, change: Partial<Subject> = {}): Subject {
    const { repository } = this.github.seed;
    const sha = repository.refs.findBranch(repository.defaultBranch) ?? '';
    return { gate, digest: `sha256:${'a'.repeat(64)}`, environment: 'production', sha, ...change };
  }

  /** Runs a workflow as GitHub starts it: a run exists there, with the person who started it. */
  run(
    workflow: string,
    request: Partial<Parameters<WorkflowRunner['run']>[0]> & { readonly by?: Person; readonly app?: boolean } = {},
  ): Promise<FinishedRun> {
    const { by = 'admin', app = true, event = 'workflow_dispatch', payload, environment, variables, ...rest } = request;
    const { seed } = this.github;
    const run = seed.repository.runs.create({
      path: workflow,
      event,
      headBranch: seed.repository.defaultBranch,
      headSha: seed.repository.refs.findBranch(seed.repository.defaultBranch) ?? '',
      actor: seed.people[by],
    });
    return this.runner.run({
      caller: this.caller,
      workflow,
      event,
      payload: { repository: { default_branch: seed.repository.defaultBranch }, ...payload },
      variables: { ...(app ? { MC_BYPASS_CLIENT_ID: CLIENT_ID } : {}), ...variables },
      secrets: {
        ...(app ? { MC_BYPASS_APP_KEY: APP_KEY } : { MC_BYPASS_TOKEN: seed.tokens.app }),
        REGISTRY_AUTH: JSON.stringify({ auths: { 'registry.example': { auth: REGISTRY_PASSWORD } } }),
      },
      environment: {
        GITHUB_API_URL: this.promotion.sandbox.urls.github,
        GITHUB_RUN_ID: String(run.id),
        ...environment,
      },
      ...rest,
    });
  }

  /** Requests a bypass by the workflow. */
  request(inputs: Readonly<Record<string, string>>, more: Parameters<BypassActWorld['run']>[1] = {}) {
    return this.run(REQUEST_WORKFLOW, { by: 'requester', inputs: { ...VALUES, ...inputs }, ...more });
  }

  /** Requests a bypass by the workflow, lets people review it, and returns the number of the pull request. */
  async open(subject: Subject, people: readonly Person[], values: Partial<typeof VALUES> = {}): Promise<number> {
    const run = await this.request({ ...subject, ...values });
    assert.equal(run.exitCode, 0, run.log + run.problems);
    const pull = Number(findOutputs(run, 'Request the bypass')['request-pr']);
    for (const user of people) await this.review(pull, user);
    return pull;
  }

  /** Changes the sandbox's GitHub through its admin API. */
  async administer(action: string, body: object): Promise<void> {
    const url = `${this.promotion.sandbox.urls.github}/_sandbox/${action}`;
    const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
    assert.equal(answer.status, 200, await answer.text());
  }

  review(pull: number, user: Person, event: 'APPROVE' | 'REQUEST_CHANGES' = 'APPROVE'): Promise<void> {
    return this.administer('reviews', { user, pull, event });
  }

  /** Reads the file of a request at the head of its pull request. */
  readRequest(number: number): RequestDocument {
    const { objects, pulls } = this.github.seed.repository;
    const { head } = pulls.require(number);
    const blob = objects.trees.get(objects.getCommit(head.sha).tree)?.get(`${head.ref}.json`) ?? '';
    return JSON.parse(String(objects.blobs.get(blob))) as RequestDocument;
  }

  /** Returns when a request expires, in milliseconds. */
  readExpiry(number: number): number {
    const { created_s, ttl_s } = this.readRequest(number);
    return (created_s + ttl_s) * 1000;
  }

  /** Returns the state of a request as `mc bypass status` reports it. The call must not block: GitHub runs in this process. */
  readState(number: number): Promise<string> {
    const env = {
      GITHUB_API_URL: this.promotion.sandbox.urls.github,
      GITHUB_REPOSITORY: 'acme/app',
      GITHUB_TOKEN: this.github.seed.tokens.app,
    };
    const args = [join(this.runner.exported, 'dist/mc.js'), 'bypass', 'status', '--pr', String(number), '--json'];
    return new Promise((done) => {
      execFile(process.execPath, args, { env }, (_, stdout) => done(JSON.parse(stdout).bypasses[0].state));
    });
  }

  /** Runs the deploy workflow, whose job uses a bypass. */
  deploy(subject: Subject, variables: Readonly<Record<string, string>> = {}): Promise<FinishedRun> {
    return this.run('.github/workflows/deploy.yml', { inputs: { ...subject }, variables });
  }

  sweep(): Promise<FinishedRun> {
    return this.run('.github/workflows/bypass-sweep.yml', { event: 'schedule', payload: { schedule: '7 * * * *' } });
  }

  /**
   * Runs the gate for a pull request that changes the release. The pull request also replaces the strict policy by the lenient one, which
   * must have no effect.
   */
  check({ release, policy, files = {}, pull = {} }: Change): Promise<FinishedRun> {
    const { dir } = this.promotion.sandbox;
    const lenient = readFileSync(join(dir, 'trust-policy.yaml'), 'utf8');
    const workflow = '.github/workflows/promotion-gate.yml';
    const caller = createCaller(join(this.folder, `change-${++this.#changes}`), {
      [workflow]: createGateCaller(policy),
      'SECURITY/trusted_root.json': readFileSync(join(dir, 'trusted_root.json'), 'utf8'),
      'SECURITY/trust-policy.yaml': lenient,
      'SECURITY/strict-policy.yaml': requireSbom(lenient),
    });
    git(caller, 'switch', '--quiet', '--create', 'change');
    writeFiles(caller, {
      'RELEASES/PRODUCTION.txt': release,
      'SECURITY/strict-policy.yaml': lenient,
      ...files,
    });
    commitAll(caller, 'Promote a release');
    return this.run(workflow, {
      caller,
      event: 'pull_request',
      payload: { number: 7, pull_request: { number: 7, head: { ref: 'change' }, base: { ref: 'main' }, ...pull } },
    });
  }

  /** Fails if a step printed a secret, or reported one. */
  assertNoSecret(run: FinishedRun): void {
    const { tokens } = this.github.seed;
    const printed = [run.log, run.summary, run.problems, JSON.stringify([run.annotations, reported(run)])].join('\n');
    for (const secret of [
      'c2VjcmV0LWFwcC1rZXktMDAwMQ',
      REGISTRY_PASSWORD,
      'github-token-0001',
      ...Object.values(tokens),
    ])
      assert.ok(!printed.includes(secret), `a step printed the secret ${secret}`);
  }

  #saveRoster(): void {
    const { repository, people, app, teams } = this.github.seed;
    repository.refs.pushFile({
      branch: repository.defaultBranch,
      path: 'SECURITY/bypass-roster.yaml',
      by: people.admin,
      content: stringify({
        version: 1,
        expires: new Date(Date.now() + 60 * 86_400_000).toISOString(),
        roles: {
          Security: { team: 'acme/security', id: teams.security.id },
          Release: { team: 'acme/release', id: teams.release.id },
          'Service Owner': { team: 'acme/service-owner', id: teams.serviceOwner.id },
        },
        apps: [app.bot.id],
        exclude: [],
        postmortem: { days: 5, required: true },
        people: [],
      }),
    });
  }
}

/** Returns the outputs of all steps but that of the App, whose token is an output by design. */
const reported = ({ steps }: FinishedRun) => steps.filter(({ name }) => name !== 'Create a token of the GitHub App');

/** Returns the outputs of a step by its name. */
export function findOutputs({ steps, log, problems }: FinishedRun, name: string): Readonly<Record<string, string>> {
  const found = steps.find((step) => step.name === name);
  assert.ok(found, `no step "${name}" ran: ${log}${problems}`);
  return found.outputs;
}

/** Lists the titles of the errors: each is a code. */
export const listErrorCodes = ({ annotations }: FinishedRun): readonly string[] =>
  annotations.filter(({ level }) => level === 'error').map(({ title }) => title);

/** Returns an expression of GitHub Actions. */
const expression = (text: string): string => `\${{ ${text} }}`;

const readTemplate = (name: string): string => readFileSync(join(root, 'workflows', name), 'utf8');

/** The caller of the request, and a job that prints the outputs of the called workflow. */
function readRequestCaller(): string {
  const caller = parse(readTemplate('bypass-request-caller.yml')) as { jobs: Record<string, unknown> };
  caller.jobs.after = {
    needs: 'request',
    'runs-on': 'ubuntu-latest',
    steps: [printOutputs('Print the outputs', { OUTPUTS: 'toJSON(needs.request.outputs)' })],
  };
  return stringify(caller);
}

const printOutputs = (name: string, values: Readonly<Record<string, string>>) => ({
  name,
  if: expression('always()'),
  env: Object.fromEntries(Object.entries(values).map(([key, text]) => [key, expression(text)])),
  run: `printf '%s\\n' ${Object.keys(values)
    .map((key) => `"${key}=$${key}"`)
    .join(' ')}`,
});

/** The caller of the gate, with the values of the sandbox. */
function createGateCaller(policy: string): string {
  const caller = parse(readTemplate('promotion-gate-caller.yml')) as Caller;
  Object.assign(caller.jobs['promotion-gate']?.with ?? {}, { environment: 'production', policy });
  return stringify(caller);
}

/** Returns a workflow with the step of docs/bypass.md, "In your own gate", and a step that prints its outputs. */
function createDeployWorkflow(): string {
  const [, text = ''] =
    /## In your own gate\n+```yaml\n(.*?)```/s.exec(readFileSync(join(root, 'docs/bypass.md'), 'utf8')) ?? [];
  const [step] = parse(text) as [{ with: Record<string, string> } & Record<string, unknown>];
  const inputs = Object.fromEntries(
    ['gate', 'digest', 'environment', 'sha'].map((name) => [name, expression(`inputs.${name}`)]),
  );
  const own = parse(readFileSync(join(root, '.github/workflows/bypass-sweep.yml'), 'utf8')) as {
    jobs: { sweep: { steps: readonly { name: string }[] } };
  };
  const app = own.jobs.sweep.steps.find(({ name }) => name === 'Create a token of the GitHub App');
  const input = { type: 'string', required: true };
  return stringify({
    name: 'deploy',
    on: { workflow_dispatch: { inputs: { gate: input, digest: input, environment: input, sha: input } } },
    permissions: {},
    jobs: {
      deploy: {
        'runs-on': 'ubuntu-latest',
        environment: 'production',
        steps: [
          app,
          { id: 'bypass', name: 'Use the bypass', ...step, with: { ...step.with, ...inputs } },
          printOutputs('Print the outputs', {
            ALLOWED: 'steps.bypass.outputs.allowed',
            REASONS: 'steps.bypass.outputs.reasons',
            EXPIRES: 'steps.bypass.outputs.expires-at',
          }),
          { name: 'Deploy', run: 'true' },
        ],
      },
    },
  });
}

/** Returns a policy that also requires an SBOM, as JSON: YAML output can contain aliases, which a policy must not have. */
function requireSbom(text: string): string {
  const policy = parse(text) as { requirements: [{ identities: unknown }, ...unknown[]] };
  const [{ identities }] = policy.requirements;
  policy.requirements.push({
    name: 'sbom',
    kind: 'attestation',
    predicateType: 'https://cyclonedx.org/bom',
    identities,
  });
  return JSON.stringify(policy);
}
