import { z } from 'zod';
import type { GitHubApi } from '../../github/index.ts';
import { McError } from '../../lib/mc-error.ts';
import { bypassError } from '../errors.ts';
import { PERMISSION, type Repository } from './context.ts';
import { type Account, accountSchema, idSchema } from './documents.ts';

/** Returns the account of a personal token. GitHub refuses this read for the token of an App (403): undefined. */
export async function findTokenUser(api: GitHubApi): Promise<Account | undefined> {
  try {
    const account = await api.read('/user', accountSchema, 'a personal token or the token of a GitHub App');
    return account.type === 'User' ? account : undefined;
  } catch (error) {
    if (error instanceof McError && error.code === 'bypass-token-forbidden' && error.details.status === 403)
      return undefined;
    throw error;
  }
}

/** The person who requests a bypass, and the run that proves it if a bot opens the pull request. */
export interface Requester {
  readonly account: Account;
  readonly run: { readonly id: number; readonly attempt: number } | null;
}

const MAX_RUN_AGE_S = 600;

/**
 * Finds the requester: the user of a personal token, or the actor of the run for a token of an App. Throws
 * `bypass-requester-unknown` for the token of an App outside a run, and `bypass-run-unsuitable` for a run that no decision accepts.
 */
export async function findRequester(
  api: GitHubApi,
  repository: Repository,
  runId: number | undefined,
): Promise<Requester> {
  const user = await findTokenUser(api);
  if (user) return { account: user, run: null };
  if (runId === undefined) throw bypassError('bypass-requester-unknown');
  const run = await readWorkflowRun(api, runId);
  const problem = findRunProblem(run, runId, repository, api.now());
  if (problem !== undefined) throw bypassError('bypass-run-unsuitable', { run: runId, detail: problem });
  const { actor, run_attempt } = run;
  if (!actor) throw bypassError('bypass-run-unsuitable', { run: runId, detail: 'it has no actor' });
  return { account: actor, run: { id: runId, attempt: run_attempt } };
}

/** Returns why a decision would not accept the run of a request. */
function findRunProblem(run: WorkflowRun, id: number, { defaultBranch }: Repository, now: Date): string | undefined {
  const { actor, triggering_actor: starter } = run;
  if (run.id !== id) return 'GitHub answered with another run';
  if (actor?.type !== 'User') return 'its actor is not a person';
  if (starter?.id !== actor.id) return 'another person started it again';
  if (run.path.split('@')[0] !== REQUEST_WORKFLOW) return `its workflow is not ${REQUEST_WORKFLOW}`;
  if (run.event !== 'workflow_dispatch') return `its event is "${run.event}", not "workflow_dispatch"`;
  if (run.head_branch !== defaultBranch) return `its branch is not the default branch "${defaultBranch}"`;
  const age = (now.getTime() - Date.parse(run.run_started_at ?? '')) / 1000;
  if (!(age <= MAX_RUN_AGE_S)) return 'it started more than 10 min ago';
  return undefined;
}
