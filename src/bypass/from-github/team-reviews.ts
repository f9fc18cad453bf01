import { z } from 'zod';
import type { GitHubApi } from '../../github/index.ts';
import { McError } from '../../lib/mc-error.ts';
import { bypassError } from '../errors.ts';
import { ROLES } from '../facts.ts';
import type { RosterDocument } from '../roster.ts';
import { PERMISSION } from './context.ts';
import { findSlug, teamSchema } from './people.ts';

/**
 * Returns the slugs of the three teams, each once. A team with an id is found by its id, so a rename changes nothing. Throws
 * `bypass-team-unreadable` for a team that the token cannot see.
 */
export async function readTeamSlugs(api: GitHubApi, { roles }: RosterDocument): Promise<readonly string[]> {
  const slugs = new Set<string>();
  for (const role of ROLES) {
    const { team, id } = roles[role];
    const refuse = (detail: string): Error => bypassError('bypass-team-unreadable', { team, role, detail });
    try {
      const slug = await findTeam(api, team, id);
      if (slug === undefined) throw refuse('no such team is visible');
      slugs.add(slug);
    } catch (error) {
      if (error instanceof McError && error.code === 'bypass-token-forbidden' && error.details.status !== 401)
        throw refuse(`GitHub answered with status ${error.details.status}`);
      throw error;
    }
  }
  return [...slugs];
}

async function findTeam(api: GitHubApi, team: string, id: number | undefined): Promise<string | undefined> {
  const [org = '', slug = ''] = team.split('/');
  const listTeams = () => api.list(`/orgs/${org}/teams`, teamSchema, PERMISSION.members);
  if (id !== undefined) return findSlug(api, { org, slug, id }, listTeams);
  const found = await api.find(`/orgs/${org}/teams/${encodeURIComponent(slug)}`, teamSchema, PERMISSION.members);
  return found?.slug;
}

const askedSchema = z.looseObject({ requested_teams: z.array(z.unknown()).nullish() });

/** Returns whether the teams were asked for their reviews before: one is asked now, or a review exists. */
export async function wereTeamsAsked(api: GitHubApi, pr: number): Promise<boolean> {
  const { requested_teams } = await api.read(`./pulls/${pr}`, askedSchema, PERMISSION.pulls);
  if ((requested_teams ?? []).length > 0) return true;
  const reviews = await api.list(`./pulls/${pr}/reviews`, z.unknown(), PERMISSION.pulls);
  return reviews.length > 0;
}
