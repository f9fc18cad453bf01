import { type Account, type AccountOptions, Accounts, type App, Ids } from './accounts.ts';
import { Controls } from './controls.ts';
import { HostedRepository, type RepositoryOptions } from './repository.ts';
import { Settings } from './settings.ts';
import { type Team, type TeamOptions, type TeamRole, Teams } from './teams.ts';
import type { Permissions, Token, TokenOptions } from './tokens.ts';

export interface GithubStateOptions {
  /** The time of the server: of `created_at` and the like, and of the header `Date`. The default is the clock of this machine. */
  readonly now?: () => Date;
}

export interface Organization {
  readonly account: Account;
  /** The members, by the id of their account. */
  readonly members: Map<number, 'member' | 'admin'>;
  readonly installations: Installation[];
  readonly settings: Settings;
}

export interface Installation {
  readonly id: number;
  readonly app: App;
  readonly permissions: Permissions;
  readonly events: readonly string[];
  readonly createdAt: Date;
  /** The repositories by OWNER/NAME; undefined: all of the organization. */
  readonly repositories: readonly string[] | undefined;
}

/** The state of a GitHub server. Tests change it directly; the HTTP handler answers from it. */
export class GithubState {
  readonly now: () => Date;
  readonly controls: Controls;
  readonly accounts: Accounts;
  readonly teams: Teams;
  readonly tokens = new Map<string, Token>();
  readonly organizations = new Map<number, Organization>();
  readonly apps: App[] = [];
  readonly #ids = new Ids();
  #aheadMs = 0;
  readonly #repositories = new Map<number, HostedRepository>();

  constructor({ now = () => new Date() }: GithubStateOptions = {}) {
    this.now = () => new Date(now().getTime() + this.#aheadMs);
    this.controls = new Controls(this.now);
    this.accounts = new Accounts(this.#ids, this.now);
    this.teams = new Teams(this.#ids);
  }

  /** Lets time pass on the server. */
  advance(seconds: number): void {
    this.#aheadMs += seconds * 1000;
  }

  createOrganization(login: string, options: Pick<AccountOptions, 'id'> = {}): Organization {
    const account = this.accounts.create(login, { ...options, type: 'Organization' });
    const settings = new Settings(this.#ids, this.now);
    const organization = { account, members: new Map(), installations: [], settings };
    this.organizations.set(account.id, organization);
    return organization;
  }

  /** Creates a person. With an organization, the person is a member of it, and may write to its repositories. */
  createUser(login: string, options: AccountOptions & { readonly organization?: Organization } = {}): Account {
    const account = this.accounts.create(login, options);
    options.organization?.members.set(account.id, 'member');
    return account;
  }

  /** Deletes a person: the login is free, and reviews stay without a user. */
  deleteUser(user: Account): void {
    user.isDeleted = true;
    for (const organization of this.organizations.values()) organization.members.delete(user.id);
    for (const { account } of this.organizations.values())
      for (const team of this.teams.list(account)) team.members.delete(user.id);
    for (const repository of this.#repositories.values()) repository.reviews.forgetUser(user);
  }

  createTeam(organization: Organization, name: string, options: TeamOptions = {}): Team {
    return this.teams.create(organization.account, name, options);
  }

  /** Adds a person to a team, and so to the organization. */
  addMember(team: Team, user: Account, role: TeamRole = 'member'): void {
    team.members.set(user.id, role);
    const organization = this.organizations.get(team.organization.id);
    if (organization && !organization.members.has(user.id)) organization.members.set(user.id, 'member');
  }

  removeMember(team: Team, user: Account): void {
    team.members.delete(user.id);
  }

  /** Creates an App with its bot `SLUG[bot]`, installed in the organization. */
  createApp(
    organization: Organization,
    slug: string,
    { permissions = {}, repositories }: { permissions?: Permissions; repositories?: readonly string[] } = {},
  ): App {
    const bot = this.accounts.create(`${slug}[bot]`, { type: 'Bot' });
    const app: App = { id: this.#ids.take('app'), slug, bot };
    this.apps.push(app);
    const id = this.#ids.take('setting');
    organization.installations.push({ id, app, permissions, events: [], createdAt: this.now(), repositories });
    return app;
  }

  /** Creates a token. It is deterministic, because it protects nothing outside the sandbox. */
  createToken({ user, app, permissions, repositories }: TokenOptions): string {
    const account = app?.bot ?? user;
    if (!account) throw new Error('a token needs a user or an App');
    const text = `${app ? 'ghs' : 'ghp'}_sandbox${String(this.tokens.size + 1).padStart(29, '0')}`;
    this.tokens.set(text, { text, account, app, permissions, repositories });
    return text;
  }

  createRepository(owner: Account, name: string, options: RepositoryOptions = {}): HostedRepository {
    if (this.findRepository(`${owner.login}/${name}`)) throw new Error(`a repository ${name} exists already`);
    const inherited = this.organizations.get(owner.id)?.settings;
    const all = { ...(inherited ? { inherited } : {}), ...options };
    const repository = new HostedRepository(owner, name, all, {
      ids: this.#ids,
      now: this.now,
      isMember: (team, user) => this.teams.listMembers(team).has(user.id),
    });
    this.#repositories.set(repository.id, repository);
    return repository;
  }

  /** Finds a repository by OWNER/NAME, regardless of case, or by its id. */
  findRepository(key: string | number): HostedRepository | undefined {
    if (typeof key === 'number') return this.#repositories.get(key);
    const name = key.toLowerCase();
    return [...this.#repositories.values()].find(({ fullName }) => fullName.toLowerCase() === name);
  }

  listRepositories(owner: Account): readonly HostedRepository[] {
    return [...this.#repositories.values()].filter((repository) => repository.owner.id === owner.id);
  }
}

/** Creates an empty server. */
export const createGithubState = (options: GithubStateOptions = {}): GithubState => new GithubState(options);
