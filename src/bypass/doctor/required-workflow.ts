import { z } from 'zod';
import type { McError } from '../../lib/mc-error.ts';
import { bypassError } from '../errors.ts';
import { idSchema } from '../from-github/documents.ts';
import type { DoctorSubject } from './check.ts';

/** A workflow of the rule "Require workflows to pass before merging". */
export const requiredWorkflowSchema = z.looseObject({
  path: z.string().max(1_000),
  repository_id: idSchema,
  ref: z.string().max(1_000).nullish(),
  sha: z.string().max(100).nullish(),
});
type RequiredWorkflow = z.infer<typeof requiredWorkflowSchema>;

/** How the rulesets of a branch require the workflow of the gate. */
export interface WorkflowRequirement {
  /** Whether a pull request cannot replace the workflow that must pass. */
  readonly isBinding: boolean;
  readonly warnings: readonly McError[];
}

/**
 * Finds the workflow of the gate among those that rulesets require. A workflow of this repository binds only from its default branch or
 * from a fixed commit, because everyone who can push can change another branch.
 */
export function findRequiredWorkflow(
  { repository, options }: DoctorSubject,
  required: readonly RequiredWorkflow[],
): WorkflowRequirement {
  const { defaultBranch } = repository;
  const gates = required.filter(({ path }) => path === options.workflow);
  const isFixed = ({ repository_id, ref, sha }: RequiredWorkflow): boolean =>
    repository_id !== repository.id || Boolean(sha) || ref === defaultBranch || ref === `refs/heads/${defaultBranch}`;
  const loose = gates.filter((workflow) => !isFixed(workflow));
  return {
    isBinding: gates.some(isFixed),
    warnings: loose.map(({ ref }) =>
      bypassError('bypass-doctor-workflow-ref', {
        file: options.workflow,
        branch: defaultBranch,
        ref: ref ?? 'no ref',
      }),
    ),
  };
}
