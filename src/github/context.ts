import { z } from 'zod';
import { githubError } from './errors.ts';

/**
 * The context of a GitHub Actions run, from its environment. Source: "Default environment variables" of the GitHub Actions
 * reference. GitHub Enterprise Server sets the same names with its own server URL.
 */
export interface ActionsContext {
  /** `https://github.com`, or the URL of the GitHub Enterprise Server. */
  readonly serverUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly repositoryId: string;
  readonly repositoryOwnerId: string;
  /** The workflow file that was started: `owner/name/.github/workflows/x.yml@refs/heads/main`. */
  readonly workflowRef: string;
  /** The workflow file of the running job. It differs in a reusable workflow. Only the OIDC token names it. */
  readonly jobWorkflowRef?: string;
  readonly ref: string;
  /** The commit, 40 hex digits. */
  readonly sha: string;
  readonly eventName: string;
  readonly runId: string;
  readonly runAttempt: string;
  /** `github-hosted` or `self-hosted`. */
  readonly runnerEnvironment: string;
}

const environmentSchema = z.object({
  GITHUB_SERVER_URL: z.url({ protocol: /^https?$/ }).default('https://github.com'),
  GITHUB_REPOSITORY: z.string().regex(/^[\w.-]+\/[\w.-]+$/),
  GITHUB_REPOSITORY_ID: z.string().default(''),
  GITHUB_REPOSITORY_OWNER_ID: z.string().default(''),
  GITHUB_WORKFLOW_REF: z.string().regex(/^[^/@]+\/[^/@]+\/[^@]+@.+$/),
  GITHUB_REF: z.string().min(1),
  GITHUB_SHA: z.string().regex(/^[0-9a-f]{40}$/),
  GITHUB_EVENT_NAME: z.string().min(1),
  GITHUB_RUN_ID: z.string().regex(/^\d+$/),
  GITHUB_RUN_ATTEMPT: z.string().regex(/^\d+$/).default('1'),
  RUNNER_ENVIRONMENT: z.string().default('self-hosted'),
});

/** Returns the URL of the run and its attempt. */
export const formatRunUrl = ({ serverUrl, repository, runId, runAttempt }: ActionsContext): string =>
  `${serverUrl}/${repository}/actions/runs/${runId}/attempts/${runAttempt}`;

/**
 * Reads the context of a run. Returns undefined outside GitHub Actions. Throws `actions-context-incomplete` if a variable
 * that provenance needs is missing or malformed. `claims` are the claims of the run's OIDC token, if it is available. Only
 * they name the file of a reusable workflow.
 */
export function readActionsContext(
  env: Readonly<Record<string, string | undefined>>,
  claims: { readonly job_workflow_ref?: string } = {},
): ActionsContext | undefined {
  if (env.GITHUB_ACTIONS !== 'true') return undefined;
  const parsed = environmentSchema.safeParse(env);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))];
    throw githubError('actions-context-incomplete', { names });
  }
  const variables = parsed.data;
  return {
    serverUrl: variables.GITHUB_SERVER_URL,
    repository: variables.GITHUB_REPOSITORY,
    repositoryId: variables.GITHUB_REPOSITORY_ID,
    repositoryOwnerId: variables.GITHUB_REPOSITORY_OWNER_ID,
    workflowRef: variables.GITHUB_WORKFLOW_REF,
    ...(claims.job_workflow_ref === undefined ? {} : { jobWorkflowRef: claims.job_workflow_ref }),
    ref: variables.GITHUB_REF,
    sha: variables.GITHUB_SHA,
    eventName: variables.GITHUB_EVENT_NAME,
    runId: variables.GITHUB_RUN_ID,
    runAttempt: variables.GITHUB_RUN_ATTEMPT,
    runnerEnvironment: variables.RUNNER_ENVIRONMENT,
  };
}
