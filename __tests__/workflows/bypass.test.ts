import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

interface Step {
  readonly name?: string;
  readonly if?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly needs?: string | readonly string[];
  readonly if?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: unknown;
  readonly 'timeout-minutes'?: number;
  readonly steps?: readonly Step[];
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly secrets?: unknown;
}
interface Workflow {
  readonly on: Readonly<Record<string, { readonly inputs?: Readonly<Record<string, Input>> } | null>>;
  readonly permissions: object;
  readonly concurrency?: { readonly group: string; readonly 'cancel-in-progress': boolean };
  readonly jobs: Readonly<Record<string, Job>>;
}
interface Input {
  readonly required?: boolean;
  readonly default?: string;
}

/** Returns an expression of GitHub Actions. */
const expression = (text: string): string => `\${{ ${text} }}`;

const root = join(import.meta.dirname, '../..');
const readText = (file: string): string => readFileSync(join(root, file), 'utf8');
const read = (file: string): Workflow => parse(readText(file)) as Workflow;
const listSteps = ({ jobs }: Workflow): readonly Step[] => Object.values(jobs).flatMap(({ steps = [] }) => steps);

const OWN = ['bypass-request', 'bypass-sweep', 'promotion-gate'] as const;
const FILES = OWN.flatMap((name) => [`.github/workflows/${name}.yml`, `workflows/${name}-caller.yml`]);
const REQUEST_INPUTS = ['gate', 'digest', 'environment', 'sha', 'severity', 'ttl', 'incident', 'reason'];

describe('the workflows of the bypass', () => {
  it.each(FILES)('%s has no permission at the top, and reads contents only in its jobs', (file) => {
    const { permissions, jobs } = read(file);
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) expect(job.permissions).toEqual({ contents: 'read' });
  });

  it.each(FILES)('%s has no expression in a shell, and inherits no secrets', (file) => {
    for (const { run = '' } of listSteps(read(file))) expect(run).not.toMatch(/\$\{\{/);
    expect(readText(file)).not.toMatch(/secrets:\s*inherit/);
    expect(readText(file)).not.toMatch(/head_ref|ref_name|pull_request\.(title|body)/);
  });

  it.each(FILES)('%s pins the actions of others by commit', (file) => {
    for (const { uses } of listSteps(read(file)))
      if (uses !== undefined && !uses.startsWith('./')) expect(uses).toMatch(/@[0-9a-f]{40}$/);
  });
});

describe('what act ignores in the workflows of the bypass', () => {
  it.each(FILES)('%s never cancels a run, and uses no environment whose secrets it could read', (file) => {
    const { jobs, concurrency } = read(file);
    expect(concurrency?.['cancel-in-progress'] ?? false).toBe(false);
    for (const job of Object.values(jobs)) expect(job).not.toHaveProperty('environment');
  });

  it.each(OWN)('%s ends each job after a bounded time', (name) => {
    for (const job of Object.values(read(`.github/workflows/${name}.yml`).jobs))
      expect(job['timeout-minutes']).toBeLessThanOrEqual(15);
  });

  it.each(FILES)('%s passes on only the secrets that it names', (file) => {
    for (const { uses, secrets } of Object.values(read(file).jobs)) {
      if (uses === undefined) continue;
      for (const [name, value] of Object.entries(secrets ?? {}))
        expect([name, value]).toEqual([name, expect.stringMatching(/^\$\{\{ secrets\.[A-Z_]+ \}\}$/)]);
    }
  });

  it.each([
    ['bypass-request', 'write'],
    ['bypass-sweep', 'write'],
    ['promotion-gate', 'read'],
  ])('%s asks for a token of the App that may %s, and for nothing else', (name, access) => {
    const steps = listSteps(read(`.github/workflows/${name}.yml`));
    const step = steps.find(({ uses }) => uses?.startsWith('actions/create-github-app-token@'));
    expect(step?.with).toEqual({
      'client-id': expression('vars.MC_BYPASS_CLIENT_ID'),
      'private-key': expression('secrets.MC_BYPASS_APP_KEY'),
      'permission-contents': access,
      'permission-pull-requests': access,
      'permission-issues': access,
      'permission-deployments': access,
      'permission-actions': 'read',
      'permission-members': 'read',
    });
  });

  it('the callers run on the same events as the workflows that they call, and on no others', () => {
    expect(Object.keys(read('workflows/bypass-request-caller.yml').on)).toEqual(['workflow_dispatch']);
    expect(Object.keys(read('workflows/bypass-sweep-caller.yml').on)).toEqual(['schedule', 'workflow_dispatch']);
    expect(Object.keys(read('.github/workflows/promotion-gate.yml').on)).toEqual(['workflow_call']);
  });

  it('the template of the pull request asks for incident, risk, rollback, the people and the post-mortem', () => {
    const text = readText('.github/PULL_REQUEST_TEMPLATE/bypass.md');
    for (const heading of [/incident/i, /risk/i, /rollback|roll back/i, /asked|approve/i, /post-mortem/i])
      expect(text).toMatch(heading);
  });
});

describe('bypass-request', () => {
  const files = ['.github/workflows/bypass-request.yml', 'workflows/bypass-request-caller.yml'];

  it.each(files)('%s asks for the facts of a request, the incident and the reason included', (file) => {
    const inputs = read(file).on.workflow_dispatch?.inputs ?? {};
    expect(Object.keys(inputs)).toEqual(REQUEST_INPUTS); // GitHub allows 25
    for (const name of ['incident', 'reason', 'digest', 'sha']) expect(inputs[name]?.required).toBe(true);
  });

  it('passes each input to the action, from the caller too', () => {
    const [own, caller] = files.map(read);
    const step = own && listSteps(own).find(({ uses }) => uses === './mc-actions/actions/bypass-gate');
    const job = Object.values(caller?.jobs ?? {})[0];
    for (const name of REQUEST_INPUTS) {
      expect(step?.with?.[name]).toBe(expression(`inputs.${name}`));
      expect(job?.with?.[name]).toBe(expression(`inputs.${name}`));
    }
  });

  it('refuses other refs than the default branch before it does anything else', () => {
    const [first] = listSteps(read(files[0] ?? ''));
    expect(first?.if).toBe(
      expression("github.ref != format('refs/heads/{0}', github.event.repository.default_branch)"),
    );
    expect(() => execFileSync('sh', ['-ec', first?.run ?? ''], { stdio: 'pipe' })).toThrow(/status|failed/);
  });
});

describe('bypass-sweep', () => {
  it('runs by schedule, once at a time, and is never cancelled', () => {
    const { on, concurrency } = read('.github/workflows/bypass-sweep.yml');
    expect(Object.keys(on)).toEqual(['schedule', 'workflow_dispatch', 'workflow_call']);
    expect(concurrency).toEqual({
      group: `bypass-sweep-${expression('github.repository')}`,
      'cancel-in-progress': false,
    });
  });
});

describe('promotion-gate', () => {
  const workflow = read('.github/workflows/promotion-gate.yml');
  const gate = workflow.jobs.gate;

  it('decides in a job that always runs, because a skipped required check counts as passed', () => {
    for (const job of Object.values(workflow.jobs))
      expect(job.if).toBe(job.needs === undefined ? undefined : expression('always()'));
    expect(gate?.needs).toBe('check');
  });

  it('decides about a bypass unless the check succeeded: a skipped or cancelled check does not pass', () => {
    const step = gate?.steps?.find(({ uses }) => uses === './mc-actions/actions/bypass-gate');
    expect(step?.if).toBe(expression("needs.check.result != 'success'"));
    expect(step?.with).toMatchObject({ mode: 'decide', consume: false });
    for (const one of Object.values(workflow.jobs).flatMap(({ steps = [] }) => steps))
      expect(one).not.toHaveProperty('continue-on-error');
  });

  it('gives no token of the App to the job that reads the pull request', () => {
    expect(JSON.stringify(workflow.jobs.check)).not.toContain('MC_BYPASS');
    expect(workflow.jobs.gate?.steps?.some((step) => step.with?.path === 'change')).toBe(false);
  });

  it('takes the trust policy from the default branch, not from the pull request', () => {
    const steps = workflow.jobs.check?.steps ?? [];
    expect(steps.find(({ with: given }) => given?.path === 'base')?.with?.ref).toBe(
      expression('github.event.repository.default_branch'),
    );
    expect(readText('.github/workflows/promotion-gate.yml')).toContain(`POLICY: base/${expression('inputs.policy')}`);
  });

  it('runs for each pull request and each merge group, without a filter', () => {
    expect(read('workflows/promotion-gate-caller.yml').on).toEqual({ pull_request: null, merge_group: null });
  });

  describe('reads the release', () => {
    const step = workflow.jobs.check?.steps?.find(({ name }) => name === 'Read the release');
    const DIGEST = `sha256:${'a'.repeat(64)}`;
    const COMMIT = 'b'.repeat(40);

    /** Runs the step for a file with a content, and returns its outputs; undefined if it fails. */
    function readRelease(content: string | undefined): string | undefined {
      const dir = mkdtempSync(join(tmpdir(), 'mc-gate-'));
      try {
        mkdirSync(join(dir, 'change'));
        const file = join(dir, 'change/release.txt');
        if (content === undefined) symlinkSync('/etc/passwd', file);
        else writeFileSync(file, content);
        const outputs = join(dir, 'outputs');
        writeFileSync(outputs, '');
        execFileSync('bash', ['-ec', step?.run ?? 'exit 9'], {
          cwd: dir,
          env: { PATH: process.env.PATH, FILE: 'change/release.txt', GITHUB_OUTPUT: outputs },
          stdio: 'pipe',
        });
        return readFileSync(outputs, 'utf8');
      } catch {
        return undefined;
      } finally {
        rmSync(dir, { recursive: true, force: true });
      }
    }

    it('from one line with an image by digest and a commit', () => {
      expect(readRelease(`west.example:5000/a/b@${DIGEST} ${COMMIT}\n`)).toBe(
        `image=west.example:5000/a/b@${DIGEST}\ndigest=${DIGEST}\nsha=${COMMIT}\n`,
      );
    });

    it.each([
      ['an empty file', ''],
      ['a link to another file', undefined],
      ['two releases', `a/b@${DIGEST} ${COMMIT}\na/c@${DIGEST} ${COMMIT}\n`],
      ['a second line of another form', `a/b@${DIGEST} ${COMMIT}\nimage=a/evil\n`],
      ['a tag', `a/b:latest ${COMMIT}\n`],
      ['no commit', `a/b@${DIGEST}\n`],
      ['an option', `--policy@${DIGEST} ${COMMIT}\n`],
      ['a command', `$(touch evil)@${DIGEST} ${COMMIT}\n`],
    ])('and refuses %s', (_, content) => {
      expect(readRelease(content)).toBeUndefined();
    });
  });
});
