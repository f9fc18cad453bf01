import { z } from 'zod';
import type { GitHubApi } from '../../github/index.ts';
import { McError } from '../../lib/mc-error.ts';
import { bypassError } from '../errors.ts';
import { ROLES, type Role } from '../facts.ts';
import { type RosterDocument, TEAM_SLUG } from '../roster.ts';
import { PERMISSION } from './context.ts';
import { type Account, accountSchema, idSchema } from './documents.ts';

/** The members of the three roles. */
export type RoleMembers = Readonly<Record<Role, readonly Account[]>>;

export const teamSchema = z.looseObject({ id: idSchema, slug: z.string().regex(new RegExp(`^${TEAM_SLUG}$`)) });
type Team = z.infer<typeof teamSchema>;

/** Reads the members of the three teams, child teams included. Throws `bypass-team-unreadable` for a team that the token cannot see. */
export async function readRoleMembers(api: GitHubApi, { roles }: RosterDocument): Promise<RoleMembers> {
  const teams = new Map<string, Promise<readonly Team[]>>();
  const listTeams = (org: string): Promise<readonly Team[]> => {
    const known = teams.get(org) ?? api.list(`/orgs/${org}/teams`, teamSchema, PERMISSION.members);
    teams.set(org, known);
    return known;
  };
  const members = new Map<Role, readonly Account[]>();
  for (const role of ROLES) members.set(role, await readTeam(api, role, roles[role], listTeams));
  const get = (role: Role): readonly Account[] => members.get(role) ?? [];
  return { Security: get('Security'), Release: get('Release'), 'Service Owner': get('Service Owner') };
}

async function readTeam(
  api: GitHubApi,
  role: Role,
  { team, id }: RosterDocument['roles'][Role],
  listTeams: (org: string) => Promise<readonly Team[]>,
): Promise<readonly Account[]> {
  const refuse = (detail: string): Error => bypassError('bypass-team-unreadable', { team, role, detail });
  const [org = '', slug = ''] = team.split('/');
  try {
    const current = id === undefined ? slug : await findSlug(api, { org, slug, id }, listTeams);
    if (current === undefined) throw refuse(`no team with the id ${id} is visible in ${org}`);
    return await api.list(
      `/orgs/${org}/teams/${encodeURIComponent(current)}/members`,
      accountSchema,
      PERMISSION.members,
    );
  } catch (error) {
    if (error instanceof McError && error.code === 'bypass-token-forbidden' && error.details.status !== 401)
      throw refuse(`GitHub answered with status ${error.details.status}`);
    throw error;
  }
}

/**
 * Finds the current slug of a team by its id, because a team can be renamed. Returns undefined if no team has the id. A team that the
 * list shows under a slug for which GitHub answers 404 is not readable: undefined.
 */
export async function findSlug(
  api: GitHubApi,
  { org, slug, id }: { readonly org: string; readonly slug: string; readonly id: number },
  listTeams: (org: string) => Promise<readonly Team[]>,
): Promise<string | undefined> {
  const named = await api.find(`/orgs/${org}/teams/${encodeURIComponent(slug)}`, teamSchema, PERMISSION.members);
  if (named?.id === id) return named.slug;
  const found = (await listTeams(org)).find((team) => team.id === id);
  return found?.slug === slug ? undefined : found?.slug;
}
