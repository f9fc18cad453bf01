import { notFound } from '../accounts.ts';
import {
  describeFullTeam,
  describeFullUser,
  describeOwnUser,
  describeTeamWithParent,
  describeUser,
} from '../documents/people.ts';
import { isInside, refuseForbidden } from '../permissions.ts';
import { type Call, type Route, type RouteAnswer, readNumber, route } from '../route.ts';
import type { Organization } from '../state.ts';
import type { Team } from '../teams.ts';

const MEMBERS = ['members:read'];

/** Finds the organization of a path. Throws 404 for one that the token does not belong to. */
export function requireOrganization(call: Call): Organization {
  const account = call.state.accounts.require(call.params.org ?? '');
  const organization = call.state.organizations.get(account.id);
  if (!organization || !isInside(call.token, organization)) throw notFound();
  return organization;
}

/** Finds the team that a path names by slug or by id. Throws 404 for one of an organization that the token is not in. */
function requireTeam(call: Call): Team {
  const { params, state, token } = call;
  if (params.team_slug !== undefined)
    return state.teams.require({ organization: requireOrganization(call).account, slug: params.team_slug });
  const team = state.teams.require({ id: readNumber(call, 'team_id') });
  const organization = state.organizations.get(team.organization.id);
  const isOther = params.org_id !== undefined && Number(params.org_id) !== team.organization.id;
  if (isOther || !organization || !isInside(token, organization)) throw notFound();
  return team;
}

const getTeam = (call: Call): RouteAnswer => {
  const team = requireTeam(call);
  const organization = call.state.organizations.get(team.organization.id);
  if (!organization) throw notFound();
  return { body: describeFullTeam(team, organization, call.state.teams.listMembers(team).size, call.link) };
};

const listMembers = (call: Call): RouteAnswer => {
  const team = requireTeam(call);
  const role = call.query.get('role') ?? 'all';
  const { accounts, teams } = call.state;
  const members = [...teams.listMembers(team)].filter(([, one]) => role === 'all' || role === one);
  return { list: members.map(([id]) => describeUser(accounts.get(id), call.link)) };
};

const listChildren = (call: Call): RouteAnswer => ({
  list: call.state.teams.listChildren(requireTeam(call)).map((team) => describeTeamWithParent(team, call.link)),
});

/** Users, organizations and teams. */
export const peopleRoutes: readonly Route[] = [
  route('GET /user', [], (call) => {
    // An installation is not a person: GitHub refuses its token here.
    if (call.token.app) throw refuseForbidden(call.token, []);
    return { body: describeOwnUser(call.actor, call.link) };
  }),
  route('GET /users/{username}', [], (call) => ({
    body: describeFullUser(call.state.accounts.require(call.params.username ?? ''), call.link),
  })),
  route('GET /user/{account_id}', [], (call) => ({
    body: describeFullUser(call.state.accounts.require(readNumber(call, 'account_id')), call.link),
  })),
  route('GET /orgs/{org}/teams', MEMBERS, (call) => ({
    list: call.state.teams
      .list(requireOrganization(call).account)
      .map((team) => describeTeamWithParent(team, call.link)),
  })),
  route('GET /orgs/{org}/members', MEMBERS, (call) => {
    const { members } = requireOrganization(call);
    const role = call.query.get('role') ?? 'all';
    return {
      list: [...members]
        .filter(([, one]) => role === 'all' || role === one)
        .map(([id]) => describeUser(call.state.accounts.get(id), call.link)),
    };
  }),
  ...['/orgs/{org}/teams/{team_slug}', '/teams/{team_id}', '/organizations/{org_id}/team/{team_id}'].flatMap((path) => [
    route(`GET ${path}`, MEMBERS, getTeam),
    route(`GET ${path}/members`, MEMBERS, listMembers),
    route(`GET ${path}/teams`, MEMBERS, listChildren),
  ]),
];
