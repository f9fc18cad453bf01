import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { peer } from './peers.ts';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly steps?: readonly Step[];
  readonly permissions?: object;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Workflow {
  readonly on: { readonly workflow_call?: { readonly inputs?: Readonly<Record<string, unknown>> } };
  readonly permissions?: object;
  readonly jobs: Readonly<Record<string, Job>>;
}
interface ActionYml {
  readonly inputs?: Readonly<Record<string, { required?: boolean }>>;
  readonly outputs?: object;
}

const root = join(import.meta.dirname, '..');
const files = ['.github/workflows', 'workflows'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yml'))
    .map((name) => `${folder}/${name}`),
);
const read = <T>(file: string): T => parse(readFileSync(join(root, file), 'utf8')) as T;
const actionlint = await peer('actionlint');
const zizmor = await peer('zizmor');
/**
 * Maps `./mc-actions/actions/sign` in a workflow to `actions/sign`, because the workflow checks this repository out
 * there.
 */
const ownAction = (uses: string): string | undefined => /^\.\/mc-actions\/(actions\/[a-z-]+)$/.exec(uses)?.[1];

describe('the workflows', () => {
  it('include those of the bypass and their callers', () => {
    for (const name of ['bypass-request', 'bypass-sweep', 'promotion-gate'])
      for (const file of [`.github/workflows/${name}.yml`, `workflows/${name}-caller.yml`])
        assert.ok(files.includes(file), file);
  });

  it('pass actionlint', { skip: actionlint.missing ?? false }, () => {
    execFileSync(actionlint.path ?? '', ['-no-color', '-shellcheck=', '-pyflakes=', ...files], {
      cwd: root,
      stdio: 'pipe',
    });
  });

  it('pass zizmor without a finding', { skip: zizmor.missing ?? false }, () => {
    // The peer is the Python of its environment; the program is beside it.
    const program = join(dirname(zizmor.path ?? ''), 'zizmor');
    execFileSync(program, ['--offline', '--no-progress', '--config', '.github/zizmor.yml', ...files], {
      cwd: root,
      stdio: 'pipe',
    });
  });

  for (const file of files) {
    describe(file, () => {
      const text = readFileSync(join(root, file), 'utf8');
      const workflow = read<Workflow>(file);
      const jobs = Object.values(workflow.jobs);
      const steps = jobs.flatMap((job) => job.steps ?? []);

      it('has only the permissions that its jobs request', () => {
        assert.deepEqual(workflow.permissions, {});
        for (const job of jobs) assert.ok(job.permissions, 'every job declares its permissions');
      });

      it('pins foreign actions by commit, with the version in a comment', () => {
        for (const { uses } of steps) {
          if (uses === undefined || uses.startsWith('./')) continue;
          assert.match(uses, /^[\w.-]+\/[\w.-]+(\/[\w.-]+)*@[0-9a-f]{40}$/);
          assert.match(text, new RegExp(`${uses} # v\\d+\\.\\d+\\.\\d+`));
        }
      });

      it('leaves no credentials after a checkout', () => {
        for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
          assert.equal(step.with?.['persist-credentials'], false);
      });

      it('writes secrets only below the temporary folder of the runner, for this user only', () => {
        for (const { run = '', env = {} } of steps) {
          const secrets = Object.entries(env).filter(([, value]) => /\bsecrets\./.test(value));
          for (const [name] of secrets) {
            if (!run.includes(`"$${name}"`)) continue; // For the command of the step.
            const printed = new RegExp(`printf '[^']*' "\\$${name}" >"\\$RUNNER_TEMP/[\\w./-]+"`);
            assert.match(run, printed);
            assert.match(run, /umask 077 &&.*printf/);
          }
        }
      });

      it('has no logic in shell, and no expression in it', () => {
        for (const { run } of steps) {
          assert.doesNotMatch(run ?? '', /\n./);
          assert.doesNotMatch(run ?? '', /\$\{\{/);
        }
      });

      it('gives its own actions only existing inputs, and all required ones', () => {
        for (const { name, uses, with: given = {} } of steps) {
          const folder = ownAction(uses ?? '');
          if (folder === undefined) continue;
          const { inputs = {} } = read<ActionYml>(`${folder}/action.yml`);
          for (const key of Object.keys(given)) assert.ok(key in inputs, `${name}: ${folder} has no input ${key}`);
          for (const [key, { required }] of Object.entries(inputs))
            assert.ok(!required || key in given, `${name}: ${folder} needs ${key}`);
        }
      });

      it('reads only outputs that its own actions have', () => {
        const actionById = new Map(steps.map((step) => [Reflect.get(step, 'id') as string, step.uses ?? '']));
        for (const [, id = '', output = ''] of text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
          const folder = ownAction(actionById.get(id) ?? '');
          if (folder === undefined) continue;
          assert.ok(
            output in (read<ActionYml>(`${folder}/action.yml`).outputs ?? {}),
            `${folder} has no output ${output}`,
          );
        }
      });

      it('calls a reusable workflow with inputs that it has', () => {
        for (const { uses, with: given = {} } of jobs) {
          const called = /^org\/mc-actions\/(\.github\/workflows\/[\w-]+\.yml)@v\d+$/.exec(uses ?? '')?.[1];
          if (uses === undefined) continue;
          assert.ok(called && existsSync(join(root, called)), uses);
          const inputs = read<Workflow>(called).on.workflow_call?.inputs ?? {};
          for (const key of Object.keys(given)) assert.ok(key in inputs, `${called} has no input ${key}`);
        }
      });
    });
  }
});

describe('the key of a workflow', () => {
  const keys = [
    ['.github/workflows/mirror-sync.yml', "Write the mirror's key", 'mirror/key.pem'],
    ['.github/workflows/fleet-restore.yml', 'Write the promotion key', 'promotion/key.pem'],
  ] as const;
  for (const [file, name, path] of keys)
    it(`${file} is outside the workspace, and only its user can read it`, () => {
      const dir = mkdtempSync(join(tmpdir(), 'mc-workflow-'));
      try {
        const [workspace, temp, variables] = ['work', 'temp', 'env'].map((one) => join(dir, one)) as [
          string,
          string,
          string,
        ];
        mkdirSync(workspace);
        mkdirSync(temp);
        const steps = Object.values(read<Workflow>(file).jobs).flatMap((job) => job.steps ?? []);
        const step = steps.find((one) => one.name === name);
        const run = (key: string) =>
          execFileSync('sh', ['-ec', step?.run ?? 'exit 9'], {
            cwd: workspace,
            env: { PATH: '/usr/bin:/bin', KEY: key, CONFIG: 'mirror.yaml', RUNNER_TEMP: temp, GITHUB_ENV: variables },
          });
        run('');
        assert.deepEqual([readdirSync(temp), existsSync(variables)], [[], false]);
        run('-----BEGIN PRIVATE KEY-----');
        assert.deepEqual(readdirSync(workspace), []);
        assert.equal(readFileSync(join(temp, path), 'utf8'), '-----BEGIN PRIVATE KEY-----\n');
        assert.equal(statSync(join(temp, path)).mode & 0o777, 0o600);
        assert.match(readFileSync(variables, 'utf8'), new RegExp(`=(--key=)?${join(temp, path)}\n$`));
      } finally {
        rmSync(dir, { recursive: true, force: true });
      }
    });
});
