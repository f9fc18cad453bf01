import { type Account, notFound, refuse } from './accounts.ts';
import type { Document, Link } from './documents/shared.ts';
import { assertRole, canSee } from './permissions.ts';
import type { HostedRepository } from './repository.ts';
import type { GithubState } from './state.ts';
import type { Token } from './tokens.ts';

/** A request, read and with its token checked. */
export interface Call {
  readonly state: GithubState;
  readonly token: Token;
  readonly actor: Account;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Document;
  readonly accept: string;
  readonly link: Link;
}

export interface RepositoryCall extends Call {
  readonly repository: HostedRepository;
}

/** An answer. A `list` is sent in pages. */
export type RouteAnswer =
  | { readonly status?: number; readonly body: unknown; readonly headers?: Readonly<Record<string, string>> }
  | { readonly raw: Buffer; readonly headers?: Readonly<Record<string, string>> }
  | {
      readonly list: readonly unknown[];
      readonly wrap?: (page: readonly unknown[], total: number) => unknown;
      readonly cursor?: true;
    };

export interface Route {
  /** A method and a path as in GitHub's OpenAPI: `GET /repos/{owner}/{repo}`. `{+path}` matches slashes too. */
  readonly operation: string;
  /** The permissions of which a token needs one, for example `contents:read`. None: each valid token. */
  readonly permissions: readonly string[];
  /** Whether a request without a token is answered too. */
  readonly isOpen?: boolean;
  readonly answer: (call: Call) => RouteAnswer | Promise<RouteAnswer>;
}

/** Defines a route that needs no repository. */
export const route = (operation: string, permissions: readonly string[], answer: Route['answer']): Route => ({
  operation,
  permissions,
  answer,
});

/** Defines a route below a repository that the token sees. */
export const repositoryRoute = (
  operation: string,
  permission: string | readonly string[],
  answer: (call: RepositoryCall) => RouteAnswer | Promise<RouteAnswer>,
): Route => {
  const [method, path] = operation.split(' ');
  const permissions = typeof permission === 'string' ? [permission] : permission;
  return {
    operation: `${method} /repos/{owner}/{repo}${path ?? ''}`,
    permissions,
    answer: (call) => {
      const repository = requireRepository(call);
      assertRole(call.state, repository, call.token, permissions);
      return answer({ ...call, repository });
    },
  };
};

/** Finds the repository of a call. Throws 404 for one that the token does not see, as GitHub does. */
export function requireRepository({
  state,
  token,
  params,
}: Pick<Call, 'state' | 'token' | 'params'>): HostedRepository {
  const repository = state.findRepository(`${params.owner}/${params.repo}`);
  if (!repository || !canSee(state, token, repository)) throw notFound();
  return repository;
}

/** Marks a route as open to requests without a token. */
export const open = (closed: Route): Route => ({ ...closed, isOpen: true });

/** Reads a number of the path. Throws 404 for other text. */
export function readNumber({ params }: Pick<Call, 'params'>, name: string): number {
  const text = params[name] ?? '';
  if (!/^[1-9]\d{0,15}$/.test(text)) throw notFound();
  return Number(text);
}

/** Reads a text of the body. Throws 422 for another type. */
export function readText(body: Document, name: string): string {
  const value = readOptionalText(body, name);
  if (value === undefined) throw invalid(`"${name}" wasn't supplied.`);
  return value;
}

/** Reads a text of a body; undefined if it is missing. Throws 422 for another type. */
export function readOptionalText(body: Document, name: string): string | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw invalid(`For '${name}', ${JSON.stringify(value)} is not a string.`);
  return value;
}

/** Reads a boolean of a body; undefined if it is missing. Throws 422 for another type. */
export function readOptionalBoolean(body: Document, name: string): boolean | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'boolean') throw invalid(`For '${name}', ${JSON.stringify(value)} is not a boolean.`);
  return value;
}

/** Reads a list of texts of a body; undefined if it is missing. Throws 422 for another type. */
export function readTexts(body: Document, name: string): readonly string[] | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'string'))
    throw invalid(`For '${name}', ${JSON.stringify(value)} is not an array of strings.`);
  return value;
}

/** Creates GitHub's answer for a body that its schema does not allow. */
export const invalid = (detail: string): Error => refuse(422, `Invalid request.\n\n${detail}`);

/** Returns how an account belongs to the owner of a repository (`author_association`). */
export function associate({ state, repository }: RepositoryCall, account: Account | undefined): string {
  if (!account) return 'NONE';
  const organization = state.organizations.get(repository.owner.id);
  return organization?.members.has(account.id) ? 'MEMBER' : 'NONE';
}
