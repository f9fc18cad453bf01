import { z } from 'zod';
import type { GitHubApi } from '../../github/index.ts';
import { bypassError } from '../errors.ts';
import { PERMISSION } from './context.ts';
import { commitIdSchema, idSchema } from './documents.ts';
import type { Pull } from './pull.ts';

// GitHub has null or {} for an author whom it does not know.
const authorSchema = z.looseObject({ id: idSchema.optional() }).nullish();

const commitSchema = z.looseObject({ sha: commitIdSchema, author: authorSchema, committer: authorSchema });

const activitySchema = z.looseObject({ actor: authorSchema, ref: z.string().max(1_000).nullish() });

/**
 * Lists the ids of everyone who wrote or pushed a part of a pull request. These are its author, the authors and committers of its
 * commits, and the people who pushed its branch. Throws `bypass-request-unattributed` if GitHub does not know one of them.
 */
export async function listAuthors(api: GitHubApi, pull: Pull): Promise<readonly number[]> {
  const deny = (detail: string): Error => bypassError('bypass-request-unattributed', { pr: pull.number, detail });
  const commits = await api.list(`./pulls/${pull.number}/commits`, commitSchema, PERMISSION.pulls);
  if (pull.commits !== undefined && pull.commits !== commits.length)
    throw deny(`GitHub lists ${commits.length} of ${pull.commits} commits`);
  if (!commits.some(({ sha }) => sha === pull.head.sha)) throw deny('its commits do not contain its head');
  const ids = pull.author ? [pull.author.id] : [];
  for (const { sha, author, committer } of commits)
    for (const [role, account] of [
      ['author', author],
      ['committer', committer],
    ] as const) {
      if (account?.id === undefined) throw deny(`GitHub does not know the ${role} of the commit ${sha}`);
      ids.push(account.id);
    }
  const branch = `refs/heads/${pull.head.ref}`;
  const path = `./activity?ref=${encodeURIComponent(branch)}`;
  for (const { actor, ref } of await api.list(path, activitySchema, PERMISSION.contents)) {
    if (typeof ref === 'string' && ref !== branch) continue;
    if (actor?.id === undefined) throw deny('GitHub does not know who pushed its branch');
    ids.push(actor.id);
  }
  return ids;
}
