import { type Account, notFound, refuse } from './accounts.ts';
import type { HostedRepository, RepositoryRole } from './repository.ts';
import type { GithubState, Organization } from './state.ts';
import { hasPermission, type Token } from './tokens.ts';

const WRITERS: readonly RepositoryRole[] = ['write', 'maintain', 'admin'];

/** Creates GitHub's answer for a token that sees a resource and lacks the permission. */
export const refuseForbidden = (token: Token, permissions: readonly string[]): Error =>
  refuse(
    403,
    token.app ? 'Resource not accessible by integration' : 'Resource not accessible by personal access token',
    undefined,
    permissions.length > 0
      ? { 'x-accepted-github-permissions': permissions.map((one) => one.replace(':', '=')).join('; ') }
      : {},
  );

/** Throws 403 unless the token has one of the permissions. */
export function assertPermission(token: Token, permissions: readonly string[]): void {
  if (permissions.length > 0 && !permissions.some((one) => hasPermission(token, one)))
    throw refuseForbidden(token, permissions);
}

/** Returns the role of an account in a repository. */
export function findRole(state: GithubState, repository: HostedRepository, account: Account): RepositoryRole | 'none' {
  const given = repository.roles.get(account.id);
  if (given !== undefined) return given;
  if (repository.owner.id === account.id) return 'admin';
  const role = state.organizations.get(repository.owner.id)?.members.get(account.id);
  if (role !== undefined) return role === 'admin' ? 'admin' : 'write';
  return repository.isPrivate ? 'none' : 'read';
}

/** Throws for a person who may only read: a token cannot do more than its owner. */
export function assertRole(
  state: GithubState,
  repository: HostedRepository,
  token: Token,
  permissions: readonly string[],
): void {
  if (token.app) return;
  const role = findRole(state, repository, token.account);
  if (role === 'none') throw notFound();
  const needsAdmin = permissions.length > 0 && permissions.every((one) => one.startsWith('administration:'));
  if (needsAdmin && role !== 'admin') throw refuse(403, 'Must have admin rights to Repository.');
  // People who may read a repository also open issues and pull requests, review, and comment.
  const needsWrite = permissions.length > 0 && permissions.every((one) => one.endsWith(':write') && !OPEN.test(one));
  if (needsWrite && !WRITERS.includes(role)) throw refuse(403, 'Must have push access to repository');
}

const OPEN = /^(issues|pull_requests):/;

/** Reports whether a token sees a repository. Its App must be installed there, and a person must have a role. */
export function canSee(state: GithubState, token: Token, repository: HostedRepository): boolean {
  if (token.repositories && !token.repositories.includes(repository.fullName)) return false;
  if (!repository.isPrivate) return true;
  if (!token.app) return findRole(state, repository, token.account) !== 'none';
  const installations = state.organizations.get(repository.owner.id)?.installations ?? [];
  return installations.some(
    ({ app, repositories }) =>
      app.id === token.app?.id && (repositories === undefined || repositories.includes(repository.fullName)),
  );
}

/** Reports whether the owner of a token belongs to an organization. */
export const isInside = (token: Token, organization: Organization): boolean =>
  token.app
    ? organization.installations.some(({ app }) => app.id === token.app?.id)
    : organization.members.has(token.account.id);
