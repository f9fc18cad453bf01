import { Refusal } from '../requests.ts';

/** A person, a bot, or an organization. */
export interface Account {
  readonly id: number;
  login: string;
  readonly type: 'User' | 'Bot' | 'Organization';
  readonly name: string;
  /** The address by which GitHub connects a commit with the account. */
  readonly email: string;
  readonly createdAt: Date;
  /** A deleted account: its reviews and comments stay without a user. */
  isDeleted: boolean;
}

export interface AccountOptions {
  /** Fixes the id. The default is the next free one. */
  readonly id?: number;
  readonly email?: string;
  readonly type?: Account['type'];
}

/** An App with its bot, installed in the organization. */
export interface App {
  readonly id: number;
  readonly slug: string;
  readonly bot: Account;
}

/** Hands out ids: each kind counts from a start of its own, so that a test sees the same ids in each run. */
export class Ids {
  readonly #next = new Map<string, number>();

  take(kind: keyof typeof FIRST_IDS): number {
    const id = this.#next.get(kind) ?? FIRST_IDS[kind];
    this.#next.set(kind, id + 1);
    return id;
  }
}

const FIRST_IDS = {
  repository: 1_001,
  organization: 2_001,
  user: 3_001,
  team: 4_001,
  app: 5_001,
  pull: 10_001,
  issue: 20_001,
  review: 30_001,
  comment: 40_001,
  event: 50_001,
  activity: 60_001,
  deployment: 70_001,
  status: 80_001,
  run: 90_001,
  setting: 100_001,
} as const;

/** The account that commits for an App's token and for the web. Its id is the one on github.com. */
const WEB_FLOW = { id: 19_864_447, login: 'web-flow', email: 'noreply@github.com' } as const;

/** All accounts of the server. */
export class Accounts {
  readonly #ids: Ids;
  readonly #now: () => Date;
  readonly #byId = new Map<number, Account>();
  readonly webFlow: Account;

  constructor(ids: Ids, now: () => Date) {
    this.#ids = ids;
    this.#now = now;
    this.webFlow = this.create(WEB_FLOW.login, WEB_FLOW);
  }

  create(login: string, { type = 'User', ...options }: AccountOptions = {}): Account {
    if (this.find(login)) throw new Error(`an account ${login} exists already`);
    const id = options.id ?? this.#ids.take(type === 'Organization' ? 'organization' : 'user');
    if (this.#byId.has(id)) throw new Error(`an account with the id ${id} exists already`);
    const email = options.email ?? `${id}+${login}@users.noreply.github.com`;
    const account: Account = { id, login, type, name: login, email, createdAt: this.#now(), isDeleted: false };
    this.#byId.set(id, account);
    return account;
  }

  get(id: number): Account {
    const account = this.#byId.get(id);
    if (!account) throw new Error(`there is no account with the id ${id}`);
    return account;
  }

  /** Finds an account by its login, regardless of case, or by its id. */
  find(key: string | number): Account | undefined {
    if (typeof key === 'number') return visible(this.#byId.get(key));
    const login = key.toLowerCase();
    return [...this.#byId.values()].find((account) => !account.isDeleted && account.login.toLowerCase() === login);
  }

  /** Finds the account of a commit's author or committer. */
  findEmail(email: string): Account | undefined {
    return [...this.#byId.values()].find((account) => !account.isDeleted && account.email === email);
  }

  /** Finds the account that a request names. Throws 404. */
  require(key: string | number): Account {
    const account = this.find(key);
    if (!account) throw notFound();
    return account;
  }
}

const visible = (account: Account | undefined): Account | undefined => (account?.isDeleted ? undefined : account);

/** Creates GitHub's answer for everything that does not exist, or that the token must not see. */
export const notFound = (): Refusal => refuse(404, 'Not Found');

/** Creates an answer with GitHub's body of an error. */
export const refuse = (
  status: number,
  message: string,
  errors?: readonly (string | object)[],
  headers: Readonly<Record<string, string>> = {},
): Refusal =>
  new Refusal(
    status,
    {
      message,
      ...(errors ? { errors } : {}),
      documentation_url: 'https://docs.github.com/rest',
      status: String(status),
    },
    { 'content-type': 'application/json; charset=utf-8', ...headers },
  );
