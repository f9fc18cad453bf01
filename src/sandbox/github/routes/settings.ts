import { notFound, refuse } from '../accounts.ts';
import { describeUser } from '../documents/people.ts';
import {
  describeApp,
  describeBranchPolicies,
  describeEnvironment,
  describeInstallation,
  describeProtection,
  describeRuleset,
  summarizeProtection,
} from '../documents/settings.ts';
import type { Document } from '../documents/shared.ts';
import { findRole } from '../permissions.ts';
import {
  type Call,
  type RepositoryCall,
  type Route,
  type RouteAnswer,
  readNumber,
  repositoryRoute,
  route,
} from '../route.ts';
import type { BranchProtection, Environment, Ruleset } from '../settings.ts';
import type { Organization } from '../state.ts';
import { hasPermission } from '../tokens.ts';
import { describeCommitOf } from './contents.ts';
import { requireOrganization } from './people.ts';

const ADMINISTRATION = 'administration:read';

/** Lists the rulesets of a repository, and those of its organization. */
function listRulesets({ repository, state }: RepositoryCall): readonly Ruleset[] {
  const organization = state.organizations.get(repository.owner.id);
  return [...repository.settings.rulesets, ...(organization?.settings.rulesets ?? [])];
}

const describeRulesetOf = (
  { repository, link, token }: RepositoryCall,
  ruleset: Ruleset,
  isWhole: boolean,
): Document => {
  const source = ruleset.source === 'Organization' ? repository.owner.login : repository.fullName;
  // GitHub shows the actors who bypass a ruleset to those only who may change it.
  return describeRuleset(ruleset, source, isWhole, hasPermission(token, 'administration:write'), link);
};

function getBranch(call: RepositoryCall): RouteAnswer {
  const { repository, params, link } = call;
  const name = params.branch ?? '';
  const sha = repository.refs.findBranch(name);
  if (sha === undefined) throw refuse(404, 'Branch not found');
  const protection = repository.settings.protections.get(name);
  const url = link(`/repos/${repository.fullName}/branches/${encodeURIComponent(name)}`);
  return {
    body: {
      name,
      commit: describeCommitOf(call, repository.objects.getCommit(sha)),
      _links: { self: url, html: link(`/html/${repository.fullName}/tree/${encodeURIComponent(name)}`) },
      protected: isProtected(call, name),
      protection: summarizeProtection(protection),
      protection_url: `${url}/protection`,
    },
  };
}

const isProtected = (call: RepositoryCall, name: string): boolean =>
  call.repository.settings.protections.has(name) || listBranchRules(call, name).length > 0;

function requireProtection({ repository, params }: RepositoryCall): BranchProtection {
  const name = params.branch ?? '';
  if (repository.refs.findBranch(name) === undefined) throw refuse(404, 'Branch not found');
  const protection = repository.settings.protections.get(name);
  if (!protection) throw refuse(404, 'Branch not protected');
  return protection;
}

const describeProtectionOf = (call: RepositoryCall): Document =>
  describeProtection(call.params.branch ?? '', requireProtection(call), call.repository.fullName, call.link);

function listBranchRules({ repository, state }: RepositoryCall, branch: string): readonly Document[] {
  const ref = `refs/heads/${branch}`;
  const organization = state.organizations.get(repository.owner.id);
  return [repository.settings, ...(organization ? [organization.settings] : [])].flatMap((settings) =>
    settings.listActive(ref, repository.defaultBranch).flatMap((ruleset) =>
      ruleset.rules.map((rule) => ({
        ...rule,
        ruleset_source_type: ruleset.source,
        ruleset_source: ruleset.source === 'Organization' ? repository.owner.login : repository.fullName,
        ruleset_id: ruleset.id,
      })),
    ),
  );
}

/** Finds the environment of a call. Throws 404. */
export function requireEnvironment({ repository, params }: RepositoryCall): Environment {
  const environment = repository.settings.environments.find(({ name }) => name === params.environment_name);
  if (!environment) throw notFound();
  return environment;
}

function describeEnvironmentOf({ repository, state, link }: RepositoryCall, environment: Environment): Document {
  const reviewers = environment.reviewers.map((id) => describeUser(state.accounts.get(id), link));
  return describeEnvironment(environment, repository.fullName, reviewers, link);
}

const listInstallations = (call: Call, organization: Organization): RouteAnswer => ({
  list: organization.installations.map((one) => describeInstallation(one, organization, call.link)),
  wrap: (page, total) => ({ total_count: total, installations: page }),
});

/** Finds an App by its slug, as GitHub shows it to everyone. */
function getApp(call: Call): RouteAnswer {
  for (const organization of call.state.organizations.values()) {
    const installation = organization.installations.find(({ app }) => app.slug === call.params.app_slug);
    if (installation) return { body: describeApp(installation, organization, call.link) };
  }
  throw notFound();
}

const branchRoutes: readonly Route[] = [
  repositoryRoute('GET /branches', 'contents:read', (call) => ({
    list: call.repository.refs.list('refs/heads/').map(([ref, sha]) => {
      const name = ref.slice('refs/heads/'.length);
      const url = call.link(`/repos/${call.repository.fullName}/commits/${sha}`);
      return { name, commit: { sha, url }, protected: isProtected(call, name) };
    }),
  })),
  repositoryRoute('GET /branches/{+branch}/protection/required_status_checks', ADMINISTRATION, (call) => {
    const { required_status_checks: checks } = describeProtectionOf(call);
    if (checks === undefined) throw refuse(404, 'Required status checks not enabled');
    return { body: checks };
  }),
  repositoryRoute('GET /branches/{+branch}/protection', ADMINISTRATION, (call) => ({
    body: describeProtectionOf(call),
  })),
  repositoryRoute('GET /branches/{+branch}', 'contents:read', getBranch),
  repositoryRoute('GET /rules/branches/{+branch}', 'metadata:read', (call) => ({
    list: listBranchRules(call, call.params.branch ?? ''),
  })),
];

/** The settings that decide who can go around a gate. */
export const settingRoutes: readonly Route[] = [
  ...branchRoutes,
  repositoryRoute('GET /rulesets', 'metadata:read', (call) => ({
    list: listRulesets(call).map((ruleset) => describeRulesetOf(call, ruleset, false)),
  })),
  repositoryRoute('GET /rulesets/{ruleset_id}', 'metadata:read', (call) => {
    const id = readNumber(call, 'ruleset_id');
    const ruleset = listRulesets(call).find((one) => one.id === id);
    if (!ruleset) throw notFound();
    return { body: describeRulesetOf(call, ruleset, true) };
  }),
  route('GET /orgs/{org}/rulesets', ['organization_administration:read'], (call) => {
    const { account, settings } = requireOrganization(call);
    return { list: settings.rulesets.map((one) => describeRuleset(one, account.login, false, false, call.link)) };
  }),
  repositoryRoute('GET /environments', 'actions:read', (call) => ({
    list: call.repository.settings.environments.map((one) => describeEnvironmentOf(call, one)),
    wrap: (page, total) => ({ total_count: total, environments: page }),
  })),
  repositoryRoute('GET /environments/{environment_name}', 'actions:read', (call) => ({
    body: describeEnvironmentOf(call, requireEnvironment(call)),
  })),
  repositoryRoute('GET /environments/{environment_name}/deployment-branch-policies', 'actions:read', (call) => ({
    list: describeBranchPolicies(requireEnvironment(call)),
    wrap: (page, total) => ({ total_count: total, branch_policies: page }),
  })),
  repositoryRoute('GET /codeowners/errors', 'contents:read', () => ({ body: { errors: [] } })),
  repositoryRoute('GET /collaborators/{username}/permission', 'metadata:read', (call) => {
    const { state, repository, params, link } = call;
    const account = state.accounts.require(params.username ?? '');
    const role = findRole(state, repository, account);
    const permission = role === 'maintain' ? 'write' : role === 'triage' ? 'read' : role;
    return { body: { permission, role_name: role, user: { ...describeUser(account, link), role_name: role } } };
  }),
  route('GET /orgs/{org}/installations', ['organization_administration:read'], (call) => {
    const organization = requireOrganization(call);
    return listInstallations(call, organization);
  }),
  route('GET /apps/{app_slug}', [], getApp),
];
