import type { BranchProtection, Environment, Ruleset } from '../settings.ts';
import type { Installation, Organization } from '../state.ts';
import { describeUser } from './people.ts';
import { type Document, formatTime, type Link, nodeId } from './shared.ts';

/** A ruleset. In a list, GitHub leaves out its conditions, its rules and the actors who bypass it. */
export function describeRuleset(
  ruleset: Ruleset,
  source: string,
  isWhole: boolean,
  canEdit: boolean,
  link: Link,
): Document {
  const { id, name, target, enforcement, include, exclude, rules, bypassActors, createdAt } = ruleset;
  const isOrganization = ruleset.source === 'Organization';
  const at = formatTime(createdAt);
  return {
    id,
    name,
    target,
    source_type: ruleset.source,
    source,
    enforcement,
    node_id: nodeId('RRS', id),
    created_at: at,
    updated_at: at,
    _links: {
      self: { href: link(`/${isOrganization ? 'orgs' : 'repos'}/${source}/rulesets/${id}`) },
      html: { href: link(`/html/${source}/rules/${id}`) },
    },
    ...(isWhole
      ? {
          conditions: {
            ref_name: { include, exclude },
            ...(isOrganization ? { repository_name: { include: ['~ALL'], exclude: [] } } : {}),
          },
          rules,
          ...(canEdit ? { bypass_actors: bypassActors } : {}),
        }
      : {}),
  };
}

/** A protection by itself (`branch-protection`). */
export function describeProtection(
  branch: string,
  protection: BranchProtection,
  repository: string,
  link: Link,
): Document {
  const url = link(`/repos/${repository}/branches/${encodeURIComponent(branch)}/protection`);
  const { checks, strict, enforceAdmins, approvals } = protection;
  return {
    url,
    ...(checks.length > 0
      ? {
          required_status_checks: {
            url: `${url}/required_status_checks`,
            strict,
            contexts: checks.map(({ context }) => context),
            contexts_url: `${url}/required_status_checks/contexts`,
            checks: checks.map(({ context, appId }) => ({ context, app_id: appId })),
          },
        }
      : {}),
    ...(approvals > 0 || protection.codeOwnerReviews
      ? {
          required_pull_request_reviews: {
            url: `${url}/required_pull_request_reviews`,
            dismiss_stale_reviews: protection.dismissStale,
            require_code_owner_reviews: protection.codeOwnerReviews,
            required_approving_review_count: approvals,
            require_last_push_approval: false,
          },
        }
      : {}),
    required_signatures: { url: `${url}/required_signatures`, enabled: false },
    enforce_admins: { url: `${url}/enforce_admins`, enabled: enforceAdmins },
    required_linear_history: { enabled: false },
    allow_force_pushes: { enabled: protection.allowForcePushes },
    allow_deletions: { enabled: protection.allowDeletions },
    block_creations: { enabled: false },
    required_conversation_resolution: { enabled: false },
    lock_branch: { enabled: false },
    allow_fork_syncing: { enabled: false },
  };
}

/** The short form of a protection inside a branch. */
export function summarizeProtection(protection: BranchProtection | undefined): Document {
  const checks = protection?.checks ?? [];
  return {
    enabled: protection !== undefined,
    required_status_checks: {
      enforcement_level: checks.length === 0 ? 'off' : protection?.enforceAdmins ? 'everyone' : 'non_admins',
      contexts: checks.map(({ context }) => context),
      checks: checks.map(({ context, appId }) => ({ context, app_id: appId })),
    },
  };
}

/** Returns an environment as in GitHub's REST API. */
export function describeEnvironment(
  environment: Environment,
  repository: string,
  reviewers: readonly Document[],
  link: Link,
): Document {
  const { id, name, createdAt, branchPolicy, canAdminsBypass } = environment;
  const at = formatTime(createdAt);
  const rule = (offset: number, type: string, fields: Document = {}): Document => ({
    id: id * 10 + offset,
    node_id: nodeId('GA', id * 10 + offset),
    type,
    ...fields,
  });
  return {
    id,
    node_id: nodeId('EN', id),
    name,
    url: link(`/repos/${repository}/environments/${encodeURIComponent(name)}`),
    html_url: link(`/html/${repository}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`),
    created_at: at,
    updated_at: at,
    can_admins_bypass: canAdminsBypass,
    protection_rules: [
      ...(reviewers.length > 0
        ? [
            rule(1, 'required_reviewers', {
              prevent_self_review: false,
              reviewers: reviewers.map((reviewer) => ({ type: 'User', reviewer })),
            }),
          ]
        : []),
      ...(branchPolicy ? [rule(2, 'branch_policy')] : []),
    ],
    deployment_branch_policy: branchPolicy
      ? { protected_branches: branchPolicy.protected, custom_branch_policies: !branchPolicy.protected }
      : null,
  };
}

/** Returns the branch policies of an environment as in GitHub's REST API. */
export const describeBranchPolicies = ({ id, branchPolicy }: Environment): readonly Document[] =>
  (branchPolicy?.custom ?? []).map((name, at) => ({
    id: id * 100 + at,
    node_id: nodeId('GBP', id * 100 + at),
    name,
    type: 'branch',
  }));

/** Returns the installation of an App as in GitHub's REST API. */
export function describeInstallation(installation: Installation, organization: Organization, link: Link): Document {
  const { id, app, permissions, events, createdAt, repositories } = installation;
  const { account } = organization;
  const at = formatTime(createdAt);
  return {
    id,
    account: describeUser(account, link),
    repository_selection: repositories ? 'selected' : 'all',
    access_tokens_url: link(`/app/installations/${id}/access_tokens`),
    repositories_url: link('/installation/repositories'),
    html_url: link(`/html/organizations/${account.login}/settings/installations/${id}`),
    app_id: app.id,
    app_slug: app.slug,
    target_id: account.id,
    target_type: 'Organization',
    permissions,
    events,
    created_at: at,
    updated_at: at,
    single_file_name: null,
    has_multiple_single_files: false,
    single_file_paths: [],
    suspended_by: null,
    suspended_at: null,
  };
}

/** Returns an App as in GitHub's REST API. */
export function describeApp(installation: Installation, organization: Organization, link: Link): Document {
  const { app, permissions, events, createdAt } = installation;
  const at = formatTime(createdAt);
  return {
    id: app.id,
    slug: app.slug,
    node_id: nodeId('A', app.id),
    owner: describeUser(organization.account, link),
    name: app.slug,
    description: null,
    external_url: link(`/html/apps/${app.slug}`),
    html_url: link(`/html/apps/${app.slug}`),
    created_at: at,
    updated_at: at,
    permissions,
    events,
  };
}
