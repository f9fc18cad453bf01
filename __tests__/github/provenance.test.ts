import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  createLocalProvenance,
  createWorkflowProvenance,
  readActionsContext,
  readGitHead,
} from '../../src/github/index.ts';

const env = {
  GITHUB_ACTIONS: 'true',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'acme/app',
  GITHUB_REPOSITORY_ID: '42',
  GITHUB_REPOSITORY_OWNER_ID: '7',
  GITHUB_WORKFLOW_REF: 'acme/app/.github/workflows/release.yml@refs/heads/main',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_EVENT_NAME: 'push',
  GITHUB_RUN_ID: '99',
  GITHUB_RUN_ATTEMPT: '2',
  RUNNER_ENVIRONMENT: 'github-hosted',
};

describe('the Actions context', () => {
  it('does not exist outside GitHub Actions', () => {
    expect(readActionsContext({ ...env, GITHUB_ACTIONS: undefined })).toBeUndefined();
  });

  it('names every variable that is missing or malformed', () => {
    expect(() => readActionsContext({ ...env, GITHUB_SHA: 'main', GITHUB_RUN_ID: undefined })).toThrow(
      /GITHUB_SHA, GITHUB_RUN_ID|GITHUB_RUN_ID, GITHUB_SHA/,
    );
  });
});

describe('workflow provenance', () => {
  const context = readActionsContext(env);
  if (!context) throw new Error('no context');

  it('has the form of the workflow build type', () => {
    expect(createWorkflowProvenance(context)).toEqual({
      buildDefinition: {
        buildType: 'https://actions.github.io/buildtypes/workflow/v1',
        externalParameters: {
          workflow: {
            ref: 'refs/heads/main',
            repository: 'https://github.com/acme/app',
            path: '.github/workflows/release.yml',
          },
        },
        internalParameters: {
          github: {
            event_name: 'push',
            repository_id: '42',
            repository_owner_id: '7',
            runner_environment: 'github-hosted',
          },
        },
        resolvedDependencies: [
          { uri: 'git+https://github.com/acme/app@refs/heads/main', digest: { gitCommit: 'a'.repeat(40) } },
        ],
      },
      runDetails: {
        builder: { id: 'https://github.com/acme/app/.github/workflows/release.yml@refs/heads/main' },
        metadata: { invocationId: 'https://github.com/acme/app/actions/runs/99/attempts/2' },
      },
    });
  });

  it('names the reusable workflow as the builder if the token has it', () => {
    const reusable = 'acme/ci/.github/workflows/build.yml@refs/tags/v1';
    const known = readActionsContext(env, { job_workflow_ref: reusable });
    expect(known && createWorkflowProvenance(known).runDetails.builder.id).toBe(`https://github.com/${reusable}`);
  });

  it('uses the URLs of the GHES instance of the run', () => {
    const ghes = readActionsContext({ ...env, GITHUB_SERVER_URL: 'https://ghe.acme.test' });
    expect(ghes && createWorkflowProvenance(ghes).runDetails.metadata.invocationId).toMatch(
      /^https:\/\/ghe\.acme\.test\//,
    );
  });
});

describe('local provenance', () => {
  it('names its own build type and builder and only known facts', () => {
    const predicate = createLocalProvenance({
      invocationId: 'x',
      parameters: { a: 1 },
      dependencies: [],
      builderVersion: {},
    });
    expect(predicate.buildDefinition.buildType).toMatch(/local\/v1$/);
    expect(predicate.runDetails.metadata).toEqual({ invocationId: 'x' });
  });
});

describe('the commit of a checkout', () => {
  let root = '';
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'mc-git-'));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));
  const git = async (name: string, text: string): Promise<void> => {
    const path = join(root, '.git', name);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, text);
  };

  it('comes from a loose ref', async () => {
    await git('HEAD', 'ref: refs/heads/main\n');
    await git('refs/heads/main', `${'b'.repeat(40)}\n`);
    expect(await readGitHead(root)).toBe('b'.repeat(40));
  });

  it('comes from packed refs', async () => {
    await git('HEAD', 'ref: refs/heads/main\n');
    await git('packed-refs', `# pack-refs\n${'c'.repeat(40)} refs/heads/main\n`);
    expect(await readGitHead(root)).toBe('c'.repeat(40));
  });

  it('comes from a detached HEAD', async () => {
    await git('HEAD', `${'d'.repeat(40)}\n`);
    expect(await readGitHead(root)).toBe('d'.repeat(40));
  });

  it('stays unknown in a package, and never comes from outside .git', async () => {
    expect(await readGitHead(root)).toBeUndefined();
    await git('HEAD', 'ref: refs/../../../secret\n');
    expect(await readGitHead(root)).toBeUndefined();
  });
});
