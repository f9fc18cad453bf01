import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { readActionsContext } from '../github/index.ts';

/** Who did it: the run of a workflow, or where there is none a number of its own. */
export const runIdentitySchema = z.object({
  id: z.string().describe('URL of the run and its attempt; urn:uuid:… outside of GitHub Actions'),
  workflow: z.string().optional().describe('owner/name/.github/workflows/x.yml@ref'),
  commit: z.string().optional().describe('40 hex digits'),
  event: z.string().optional(),
});
export type RunIdentity = z.output<typeof runIdentitySchema>;

/** The run that an environment tells of. It is a claim, as all of a predicate: who signed says more. */
export function runIdentity(env: Readonly<Record<string, string | undefined>>): RunIdentity {
  const context = env['GITHUB_RUN_ID'] && env['GITHUB_WORKFLOW_REF'] ? readActionsContext(env) : undefined;
  if (!context) return { id: `urn:uuid:${randomUUID()}` };
  const { serverUrl, repository, runId, runAttempt, workflowRef, sha, eventName } = context;
  return {
    id: `${serverUrl}/${repository}/actions/runs/${runId}/attempts/${runAttempt}`,
    workflow: workflowRef,
    commit: sha,
    event: eventName,
  };
}
