import { z } from 'zod';
import type { McError } from '../../lib/mc-error.ts';
import { bypassError } from '../errors.ts';
import { PERMISSION } from '../from-github/context.ts';
import { encodePath, idSchema } from '../from-github/documents.ts';
import { type Check, DOCTOR_PERMISSION, type DoctorSubject, readEndpoint } from './check.ts';
import { findRequiredWorkflow, requiredWorkflowSchema, type WorkflowRequirement } from './required-workflow.ts';
import { checkBypassLists, type Ruleset, readRuleset } from './rulesets.ts';

const requiredCheckSchema = z.looseObject({ context: z.string(), integration_id: z.int().nullish() });
const branchRuleSchema = z.looseObject({
  type: z.string(),
  ruleset_id: idSchema.optional(),
  parameters: z
    .looseObject({
      require_code_owner_review: z.boolean().optional(),
      required_status_checks: z.array(requiredCheckSchema).optional(),
      workflows: z.array(requiredWorkflowSchema).optional(),
    })
    .nullish(),
});

const switchSchema = z.looseObject({ enabled: z.boolean() });
const protectionSchema = z.looseObject({
  required_status_checks: z
    .looseObject({ checks: z.array(z.looseObject({ context: z.string(), app_id: z.int().nullish() })).default([]) })
    .nullish(),
  required_pull_request_reviews: z.looseObject({ require_code_owner_reviews: z.boolean().default(false) }).nullish(),
  enforce_admins: switchSchema.optional(),
  allow_force_pushes: switchSchema.optional(),
  allow_deletions: switchSchema.optional(),
});

/** What the rules of a branch enforce, from rulesets or from its protection. */
interface BranchRules {
  readonly hasOwnerReviews: boolean;
  readonly keepsHistory: boolean;
  readonly keepsBranch: boolean;
  readonly checks: readonly { readonly context: string; readonly app: number | null }[];
}

/** Checks the default branch: reviews by code owners, no rewritten history, and the gate as a required check of its App. */
export const branchCheck: Check = {
  name: 'default-branch',
  run: async (subject) => {
    const { rules, rulesets, workflow } = await readRules(subject);
    const missing = listMissing(subject, rules, workflow);
    const shared = { warnings: workflow.warnings, note: describeEnforcement(workflow) };
    const bypass = { ...checkBypassLists(rulesets), ...shared };
    if (missing.length === 0) return bypass;
    // The older protection of the branch can close what the rulesets leave open.
    const protection = await readProtection(subject);
    if (!protection) return { ...bypass, open: [...missing, ...bypass.open] };
    const both: BranchRules = {
      hasOwnerReviews: rules.hasOwnerReviews || protection.rules.hasOwnerReviews,
      keepsHistory: rules.keepsHistory || protection.rules.keepsHistory,
      keepsBranch: rules.keepsBranch || protection.rules.keepsBranch,
      checks: [...rules.checks, ...protection.rules.checks],
    };
    const { defaultBranch: branch } = subject.repository;
    const exempt = protection.bindsAdmins ? [] : [bypassError('bypass-doctor-admins-exempt', { branch })];
    return { ...bypass, open: [...listMissing(subject, both, workflow), ...exempt, ...bypass.open] };
  },
};

/** Returns what enforces the gate, in one line. */
const describeEnforcement = ({ isBinding }: WorkflowRequirement): string =>
  isBinding
    ? 'a ruleset requires the workflow of the gate, which a pull request cannot replace'
    : 'no ruleset requires the workflow of the gate; a reviewed pull request can replace it';

async function readRules(subject: DoctorSubject): Promise<{
  readonly rules: BranchRules;
  readonly rulesets: readonly Ruleset[];
  readonly workflow: WorkflowRequirement;
}> {
  const { api, repository } = subject;
  const found = await readEndpoint(
    'GET /repos/{owner}/{repo}/rules/branches/{branch}',
    api.list(`./rules/branches/${encodePath(repository.defaultBranch)}`, branchRuleSchema, PERMISSION.metadata),
  );
  const relevant = found.filter(
    ({ type, parameters }) =>
      ['non_fast_forward', 'deletion', 'required_status_checks', 'workflows'].includes(type) ||
      (type === 'pull_request' && parameters?.require_code_owner_review === true),
  );
  const rulesets: Ruleset[] = [];
  for (const id of new Set(relevant.flatMap(({ ruleset_id }) => ruleset_id ?? [])))
    rulesets.push(await readRuleset(subject, id));
  const has = (type: string): boolean => relevant.some((rule) => rule.type === type);
  const rules = {
    hasOwnerReviews: has('pull_request'),
    keepsHistory: has('non_fast_forward'),
    keepsBranch: has('deletion'),
    checks: relevant
      .flatMap(({ parameters }) => parameters?.required_status_checks ?? [])
      .map(({ context, integration_id }) => ({ context, app: integration_id ?? null })),
  };
  const workflows = relevant.flatMap(({ parameters }) => parameters?.workflows ?? []);
  return { rules, rulesets, workflow: findRequiredWorkflow(subject, workflows) };
}

async function readProtection({ api, repository }: DoctorSubject) {
  const path = `./branches/${encodePath(repository.defaultBranch)}/protection`;
  const found = await api.find(path, protectionSchema, DOCTOR_PERMISSION.administration);
  if (!found) return undefined;
  const rules: BranchRules = {
    hasOwnerReviews: found.required_pull_request_reviews?.require_code_owner_reviews ?? false,
    keepsHistory: found.allow_force_pushes?.enabled === false,
    keepsBranch: found.allow_deletions?.enabled === false,
    // GitHub's API has -1 for "any App".
    checks: (found.required_status_checks?.checks ?? []).map(({ context, app_id }) => ({
      context,
      app: app_id === -1 ? null : (app_id ?? null),
    })),
  };
  return { rules, bindsAdmins: found.enforce_admins?.enabled === true };
}

function listMissing(
  { repository, options }: DoctorSubject,
  rules: BranchRules,
  workflow: WorkflowRequirement,
): readonly McError[] {
  const { defaultBranch: branch } = repository;
  const { check } = options;
  const lacking = [
    rules.hasOwnerReviews ? [] : ['Require review from Code Owners'],
    rules.keepsHistory ? [] : ['Block force pushes'],
    rules.keepsBranch ? [] : ['Restrict deletions'],
  ].flat();
  const gates = rules.checks.filter(({ context }) => context === check);
  // A check that never reports blocks the merge, so a pull request gains nothing by deleting the workflow.
  const isChecked = workflow.isBinding || gates.length > 0;
  const isPinned = workflow.isBinding || gates.some(({ app }) => app !== null);
  return [
    ...lacking.map((rule) => bypassError('bypass-doctor-branch-open', { branch, rule })),
    ...(isChecked ? [] : [bypassError('bypass-doctor-check-missing', { branch, check })]),
    ...(isChecked && !isPinned ? [bypassError('bypass-doctor-check-unpinned', { check })] : []),
  ];
}
