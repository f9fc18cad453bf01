import { type Account, type Ids, notFound } from './accounts.ts';

export type TeamRole = 'member' | 'maintainer';

export interface Team {
  readonly id: number;
  readonly organization: Account;
  name: string;
  slug: string;
  privacy: 'closed' | 'secret';
  parent: Team | undefined;
  /** The members that the team lists itself, by the id of the account. */
  readonly members: Map<number, TeamRole>;
}

export interface TeamOptions {
  readonly parent?: Team;
  readonly privacy?: Team['privacy'];
}

const makeSlug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** The teams of all organizations. */
export class Teams {
  readonly #ids: Ids;
  readonly #teams = new Map<number, Team>();

  constructor(ids: Ids) {
    this.#ids = ids;
  }

  create(organization: Account, name: string, { parent, privacy = 'closed' }: TeamOptions = {}): Team {
    const slug = makeSlug(name);
    if (this.list(organization).some((team) => team.slug === slug)) throw new Error(`a team ${slug} exists already`);
    const id = this.#ids.take('team');
    const team: Team = { id, organization, name, slug, privacy, parent, members: new Map() };
    this.#teams.set(id, team);
    return team;
  }

  /** Renames a team. Its id stays, its slug changes. */
  rename(team: Team, name: string): void {
    team.name = name;
    team.slug = makeSlug(name);
  }

  delete(team: Team): void {
    this.#teams.delete(team.id);
    for (const child of this.listChildren(team)) child.parent = undefined;
  }

  list(organization: Account): readonly Team[] {
    return [...this.#teams.values()].filter((team) => team.organization.id === organization.id);
  }

  listChildren(team: Team): readonly Team[] {
    return [...this.#teams.values()].filter(({ parent }) => parent?.id === team.id);
  }

  /** Finds a team by its id, or by its slug in an organization. Throws 404. */
  require(key: { readonly id: number } | { readonly organization: Account; readonly slug: string }): Team {
    const team =
      'id' in key
        ? this.#teams.get(key.id)
        : this.list(key.organization).find(({ slug }) => slug === key.slug.toLowerCase());
    if (!team) throw notFound();
    return team;
  }

  /** Lists the members with their roles. Those of child teams are members too, as on GitHub. */
  listMembers(team: Team): ReadonlyMap<number, TeamRole> {
    const members = new Map<number, TeamRole>(team.members);
    for (const child of this.listChildren(team))
      for (const id of this.listMembers(child).keys()) if (!members.has(id)) members.set(id, 'member');
    return members;
  }
}
