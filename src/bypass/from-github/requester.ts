import { z } from 'zod';
import type { GitHubApi } from '../../github/index.ts';
import type { VerificationError } from '../../lib/mc-error.ts';
import { bypassError } from '../errors.ts';
import type { RequestDocument } from '../request.ts';
import type { RosterDocument } from '../roster.ts';
import { type GitHubRepository, PERMISSION } from './context.ts';
import { accountSchema, idSchema } from './documents.ts';
import type { Pull } from './pull.ts';

const WORKFLOW = '.github/workflows/bypass-request.yml';
const [MAX_BEFORE_S, MAX_AFTER_S] = [600, 60];

const runSchema = z.looseObject({
  id: idSchema,
  run_attempt: idSchema,
  path: z.string(),
  event: z.string(),
  head_branch: z.string().nullish(),
  run_started_at: z.iso.datetime({ offset: true }),
  actor: accountSchema.nullish(),
  triggering_actor: accountSchema.nullish(),
});

/** A run of GitHub Actions, as GitHub shows it now. */
export type WorkflowRun = z.infer<typeof runSchema>;

/** Reads the run of the deciding job. Throws `bypass-token-forbidden` if the token cannot see it. */
export const readRun = (api: GitHubApi, id: number): Promise<WorkflowRun> =>
  api.read(`./actions/runs/${id}`, runSchema, PERMISSION.actions);

/**
 * Checks that the requester of a request asked for it: the person opened the pull request, or started the workflow whose bot opened it.
 * Returns the denial, or undefined.
 */
export async function checkRequester(
  api: GitHubApi,
  pull: Pull,
  request: RequestDocument,
  { apps }: RosterDocument,
  repository: GitHubRepository,
): Promise<VerificationError | undefined> {
  const deny = (detail: string): VerificationError =>
    bypassError('bypass-requester-unproven', { pr: pull.number, detail });
  const { author } = pull;
  if (author?.type === 'User')
    return author.id === request.requester.id ? undefined : deny('its author is another person than the requester');
  if (author?.type !== 'Bot') return deny('its author is neither a person nor a bot');
  if (!apps.includes(author.id)) return deny('its author is a bot that the roster does not list under "apps"');
  if (!request.run) return deny('a bot opened it, and the request names no run');
  const run = await api.find(`./actions/runs/${request.run.id}`, runSchema, PERMISSION.actions);
  const detail = run?.id === request.run.id ? findFlaw(run, request, repository) : 'its run does not exist';
  return detail === undefined ? undefined : deny(detail);
}

/** Returns why a run does not prove the requester. */
export function findFlaw(
  run: WorkflowRun,
  { requester, created_s }: Pick<RequestDocument, 'requester' | 'created_s'>,
  { defaultBranch }: GitHubRepository,
): string | undefined {
  if (run.path !== WORKFLOW && !run.path.startsWith(`${WORKFLOW}@`))
    return `its run is not of the workflow ${WORKFLOW}`;
  if (run.event !== 'workflow_dispatch') return 'its run was not started by workflow_dispatch';
  if (run.head_branch !== defaultBranch) return 'its run is not on the default branch';
  const people = [run.actor, run.triggering_actor];
  if (!people.every((person) => person?.id === requester.id && person.type === 'User'))
    return 'its run was started by another person than the requester';
  const startedS = Date.parse(run.run_started_at) / 1000;
  if (startedS < created_s - MAX_BEFORE_S || startedS > created_s + MAX_AFTER_S)
    return 'its run did not start shortly before the request was created';
  return undefined;
}
