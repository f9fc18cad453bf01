import type { Account, App } from './accounts.ts';

export type Access = 'read' | 'write' | 'admin';

/** The permissions of a token by GitHub's names, such as `contents` or `pull_requests`. */
export type Permissions = Readonly<Record<string, Access>>;

export interface TokenOptions {
  /** The person who uses it, or the App whose installation it belongs to. */
  readonly user?: Account;
  readonly app?: App;
  /** What it may do. The default is everything that the account may do. */
  readonly permissions?: Permissions;
  /** The repositories that it sees, by OWNER/NAME. The default is all that the account sees. */
  readonly repositories?: readonly string[];
}

export interface Token {
  readonly text: string;
  readonly account: Account;
  readonly app: App | undefined;
  /** undefined: everything that the account may do, as a classic token with all scopes. */
  readonly permissions: Permissions | undefined;
  readonly repositories: readonly string[] | undefined;
}

const RANK: Readonly<Record<Access, number>> = { read: 1, write: 2, admin: 3 };

/** Reports whether a token has a permission, for example `contents:write`. Each token may read metadata. */
export function hasPermission(token: Token, wanted: string): boolean {
  if (!token.permissions) return true;
  const [name = '', access = 'read'] = wanted.split(':');
  const given = token.permissions[name] ?? (name === 'metadata' ? 'read' : undefined);
  return given !== undefined && RANK[given] >= RANK[access as Access];
}
