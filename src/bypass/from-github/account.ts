import type { GitHubApi } from '../../github/index.ts';
import { McError } from '../../lib/mc-error.ts';
import { bypassError } from '../errors.ts';
import type { GitHubRepository } from './context.ts';
import { type Account, accountSchema } from './documents.ts';
import { findFlaw, readRun } from './requester.ts';

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

/**
 * Finds the requester: the user of a personal token, or the actor of the run for a token of an App. Throws
 * `bypass-requester-unknown` for the token of an App outside a run, and `bypass-run-unsuitable` for a run that no decision accepts.
 */
export async function findRequester(
  api: GitHubApi,
  repository: GitHubRepository,
  runId: number | undefined,
): Promise<Requester> {
  const user = await findTokenUser(api);
  if (user) return { account: user, run: null };
  if (runId === undefined) throw bypassError('bypass-requester-unknown');
  const run = await readRun(api, runId);
  const refuse = (detail: string): Error => bypassError('bypass-run-unsuitable', { run: runId, detail });
  const { actor, run_attempt } = run;
  if (run.id !== runId) throw refuse('GitHub answered with another run');
  if (actor?.type !== 'User') throw refuse('its actor is not a person');
  const created_s = Math.floor(api.now().getTime() / 1000);
  const flaw = findFlaw(run, { requester: { id: actor.id, type: 'User' }, created_s }, repository);
  if (flaw !== undefined) throw refuse(flaw);
  return { account: actor, run: { id: runId, attempt: run_attempt } };
}
