import type { Account, App } from './accounts.ts';
import type { HostedRepository } from './repository.ts';
import type { GithubState, Organization } from './state.ts';
import type { Team } from './teams.ts';
import type { Permissions } from './tokens.ts';

/** The permissions that the gate's App needs. */
export const APP_PERMISSIONS: Permissions = {
  contents: 'write',
  pull_requests: 'write',
  issues: 'write',
  deployments: 'write',
  actions: 'read',
  metadata: 'read',
  members: 'read',
};

export const TEAMS = { security: 'Security', release: 'Release', serviceOwner: 'Service Owner' } as const;

/** What a new sandbox contains: an organization, a repository, three teams, and their people. */
export interface GithubSeed {
  readonly organization: Organization;
  readonly repository: HostedRepository;
  readonly app: App;
  readonly teams: Readonly<Record<keyof typeof TEAMS, Team>>;
  readonly people: Readonly<Record<SeedPerson, Account>>;
  /** The token of each person, and of the App. */
  readonly tokens: Readonly<Record<SeedPerson | 'app', string>>;
}

export const PEOPLE = ['admin', 'requester', 'sec', 'rel', 'own', 'multi'] as const;
export type SeedPerson = (typeof PEOPLE)[number];

/**
 * Fills a server with the repository acme/app, its branch main, and the App mc-bypass.
 *
 * The teams Security, Release and Service Owner have one person each: sec, rel and own. The person multi is in the first two. The person
 * requester is in no team, and admin owns the organization.
 */
export function seedGithub(state: GithubState): GithubSeed {
  const organization = state.createOrganization('acme');
  const repository = state.createRepository(organization.account, 'app');
  const people = Object.fromEntries(
    PEOPLE.map((login) => [login, state.createUser(login, { organization })]),
  ) as GithubSeed['people'];
  organization.members.set(people.admin.id, 'admin');
  const teams = Object.fromEntries(
    Object.entries(TEAMS).map(([key, name]) => [key, state.createTeam(organization, name)]),
  ) as GithubSeed['teams'];
  for (const [team, person] of [
    [teams.security, people.sec],
    [teams.release, people.rel],
    [teams.serviceOwner, people.own],
    [teams.security, people.multi],
    [teams.release, people.multi],
  ] as const)
    state.addMember(team, person);
  const app = state.createApp(organization, 'mc-bypass', { permissions: APP_PERMISSIONS });
  repository.refs.pushFile({
    branch: repository.defaultBranch,
    path: 'README.md',
    content: '# app\n',
    by: people.admin,
    message: 'Create the repository',
  });
  const tokens = Object.fromEntries([
    ...PEOPLE.map((login) => [login, state.createToken({ user: people[login] })]),
    ['app', state.createToken({ app, permissions: APP_PERMISSIONS })],
  ]) as GithubSeed['tokens'];
  return { organization, repository, app, teams, people, tokens };
}
