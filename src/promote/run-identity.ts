import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { formatRunUrl, readActionsContext } from '../github/index.ts';

/** The run that wrote a record: a run of a workflow, or a random number outside of one. */
export const runIdentitySchema = z.object({
  id: z.string().describe('URL of the run and its attempt; urn:uuid:… outside of GitHub Actions'),
  workflow: z.string().optional().describe('owner/name/.github/workflows/x.yml@ref'),
  commit: z.string().optional().describe('40 hex digits'),
  event: z.string().optional(),
});
export type RunIdentity = z.output<typeof runIdentitySchema>;

/** Creates the identity of the run that an environment describes. It is a claim, as everything in a predicate is. */
export function createRunIdentity(env: Readonly<Record<string, string | undefined>>): RunIdentity {
  const context = env.GITHUB_RUN_ID && env.GITHUB_WORKFLOW_REF ? readActionsContext(env) : undefined;
  if (!context) return { id: `urn:uuid:${randomUUID()}` };
  const { workflowRef, sha, eventName } = context;
  return {
    id: formatRunUrl(context),
    workflow: workflowRef,
    commit: sha,
    event: eventName,
  };
}
