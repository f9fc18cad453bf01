import type { Account } from '../accounts.ts';
import type { Organization } from '../state.ts';
import type { Team } from '../teams.ts';
import { type Document, formatTime, type Link, nodeId } from './shared.ts';

/** An account in the short form (`simple-user`). */
export function describeUser({ id, login, type }: Account, link: Link): Document {
  const url = link(`/users/${encodeURIComponent(login)}`);
  return {
    login,
    id,
    node_id: nodeId('U', id),
    avatar_url: link(`/avatars/${id}`),
    gravatar_id: '',
    url,
    html_url: link(`/html/${encodeURIComponent(login)}`),
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type,
    user_view_type: 'public',
    site_admin: false,
  };
}

/** Returns a user as in GitHub's REST API; null without one. */
export const describeOptionalUser = (account: Account | undefined, link: Link): Document | null =>
  account ? describeUser(account, link) : null;

/** An account in the full form (`public-user`). */
export const describeFullUser = (account: Account, link: Link): Document => ({
  ...describeUser(account, link),
  name: account.name,
  company: null,
  blog: '',
  location: null,
  email: null,
  hireable: null,
  bio: null,
  public_repos: 0,
  public_gists: 0,
  followers: 0,
  following: 0,
  created_at: formatTime(account.createdAt),
  updated_at: formatTime(account.createdAt),
});

/** The account of the token (`private-user`). */
export const describeOwnUser = (account: Account, link: Link): Document => ({
  ...describeFullUser(account, link),
  private_gists: 0,
  total_private_repos: 0,
  owned_private_repos: 0,
  disk_usage: 0,
  collaborators: 0,
  two_factor_authentication: true,
});

/** Returns an organization as in GitHub's REST API. */
export function describeOrganization({ id, login }: Account, link: Link): Document {
  const url = link(`/orgs/${login}`);
  return {
    login,
    id,
    node_id: nodeId('O', id),
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: link(`/avatars/${id}`),
    description: null,
  };
}

/** An organization in the full form (`organization-full`). */
export const describeFullOrganization = ({ account }: Organization, link: Link): Document => ({
  ...describeOrganization(account, link),
  name: account.name,
  has_organization_projects: true,
  has_repository_projects: true,
  public_repos: 0,
  public_gists: 0,
  followers: 0,
  following: 0,
  html_url: link(`/html/${account.login}`),
  type: 'Organization',
  created_at: formatTime(account.createdAt),
  updated_at: formatTime(account.createdAt),
  archived_at: null,
});

/** A team without its parent (`team-simple`). */
export function describeTeam({ id, name, slug, privacy, organization }: Team, link: Link): Document {
  const url = link(`/organizations/${organization.id}/team/${id}`);
  return {
    name,
    id,
    node_id: nodeId('T', id),
    slug,
    description: '',
    privacy,
    notification_setting: 'notifications_enabled',
    url,
    html_url: link(`/html/orgs/${organization.login}/teams/${slug}`),
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    type: 'organization',
    organization_id: organization.id,
    permission: 'pull',
  };
}

/** A team in lists (`team`). */
export const describeTeamWithParent = (team: Team, link: Link): Document => ({
  ...describeTeam(team, link),
  parent: team.parent ? describeTeam(team.parent, link) : null,
});

/** A team in the full form (`team-full`). */
export const describeFullTeam = (team: Team, organization: Organization, members: number, link: Link): Document => ({
  ...describeTeamWithParent(team, link),
  created_at: formatTime(organization.account.createdAt),
  updated_at: formatTime(organization.account.createdAt),
  members_count: members,
  repos_count: 0,
  organization: describeFullOrganization(organization, link),
});
