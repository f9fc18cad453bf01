import { z } from 'zod';
import { bypassError } from '../errors.ts';
import { PERMISSION } from '../from-github/context.ts';
import { type Check, type DoctorFindings, type DoctorSubject, readEndpoint } from './check.ts';

const environmentSchema = z.looseObject({
  can_admins_bypass: z.boolean().optional(),
  deployment_branch_policy: z
    .looseObject({ protected_branches: z.boolean(), custom_branch_policies: z.boolean() })
    .nullish(),
});
const policiesSchema = z.looseObject({
  total_count: z.int().nonnegative(),
  branch_policies: z.array(z.looseObject({ name: z.string().max(1_000), type: z.string().default('branch') })).max(100),
});

/** Checks that only the default branch can use the environment of the deployment, and so its credentials. */
export const environmentCheck: Check = {
  name: 'environment',
  run: async (subject) => {
    const { api, options } = subject;
    const { environment } = options;
    const refuse = (detail: string): DoctorFindings => ({
      open: [bypassError('bypass-doctor-environment-open', { environment, detail })],
    });
    const path = `./environments/${encodeURIComponent(environment)}`;
    const found = await api.find(path, environmentSchema, PERMISSION.actions);
    if (!found) return refuse('it does not exist');
    const { deployment_branch_policy: policy, can_admins_bypass: isAdminsExempt } = found;
    if (!policy) return refuse('every branch can use it');
    if (policy.protected_branches) return refuse('every protected branch can use it');
    const others = await listOtherPolicies(subject, path);
    if (others !== undefined) return refuse(others);
    return {
      open: [],
      warnings: isAdminsExempt ? [bypassError('bypass-doctor-admins-deploy', { environment })] : [],
    };
  },
};

/** Returns what the policies of an environment allow besides the default branch, or that they do not allow it. */
async function listOtherPolicies({ api, repository }: DoctorSubject, path: string): Promise<string | undefined> {
  const { total_count: total, branch_policies: policies } = await readEndpoint(
    'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies',
    api.read(`${path}/deployment-branch-policies?per_page=100`, policiesSchema, PERMISSION.actions),
  );
  const isDefault = ({ name, type }: { readonly name: string; readonly type: string }): boolean =>
    type === 'branch' && name === repository.defaultBranch;
  const other = policies.find((policy) => !isDefault(policy));
  if (other) return `the ${other.type} "${other.name}" can use it too`;
  if (total !== policies.length) return `it has ${total} policies for branches`;
  return policies.length === 0 ? `the default branch ${repository.defaultBranch} cannot use it` : undefined;
}
