import { z } from 'zod';
import type { GitHubApi } from '../../github/index.ts';
import { bypassError } from '../errors.ts';
import { ROLES } from '../facts.ts';
import type { RosterDocument } from '../roster.ts';
import { PERMISSION } from './context.ts';
import { idSchema } from './documents.ts';

const teamSchema = z.looseObject({ id: idSchema, slug: z.string().max(200) });

/**
 * Returns the slugs of the three teams, each once. A team with an id is found by its id, so a rename changes nothing. Throws
 * `bypass-team-unreadable` for an id that the organization does not list.
 */
export async function readTeamSlugs(api: GitHubApi, { roles }: RosterDocument): Promise<readonly string[]> {
  const slugs = new Set<string>();
  for (const role of ROLES) {
    const { team, id } = roles[role];
    const [organization = '', slug = ''] = team.split('/');
    if (id === undefined) slugs.add(slug);
    else {
      const teams = await api.list(`/orgs/${encodeURIComponent(organization)}/teams`, teamSchema, PERMISSION.members);
      const found = teams.find((one) => one.id === id);
      if (!found)
        throw bypassError('bypass-team-unreadable', { team, role, detail: `the organization lists no team ${id}` });
      slugs.add(found.slug);
    }
  }
  return [...slugs];
}

const askedSchema = z.looseObject({ requested_teams: z.array(teamSchema).nullish() });

/** Returns whether the teams were asked for their reviews before: one is asked now, or a review exists. */
export async function wereTeamsAsked(api: GitHubApi, pr: number): Promise<boolean> {
  const { requested_teams } = await api.read(`./pulls/${pr}`, askedSchema, PERMISSION.pulls);
  if ((requested_teams ?? []).length > 0) return true;
  const reviews = await api.list(`./pulls/${pr}/reviews`, z.unknown(), PERMISSION.pulls);
  return reviews.length > 0;
}
