import type { TargetFile, Targets } from '@tufjs/models';
import { invalid, type TufContext } from './rules.ts';

const MAX_PATH = 512;

/** Returns true if a folder and any static web server can store a file under this path. */
const isStorable = (path: string): boolean =>
  path.length <= MAX_PATH &&
  !/[\p{Cc}\\]/u.test(path) &&
  !path.endsWith('.tmp') &&
  path.split('/').every((part) => part !== '' && !part.startsWith('.'));

/** Returns a path that the repository chose, if a mirror can store it. Throws `tuf-invalid`. */
function requireStorable(context: TufContext, path: string): string {
  if (!isStorable(path)) throw invalid(context, path.slice(0, 100), 'a mirror cannot store a file under this name');
  return path;
}

/** A file of the repository: its path in the mirror, and the percent-encoded path that clients request. */
export interface TufPath {
  readonly path: string;
  readonly encoded: string;
}

export const rootFilePath = (version: number): TufPath => ({
  path: `${version}.root.json`,
  encoded: `${version}.root.json`,
});

/** Names that a delegated role must not have: its file would replace a root, a timestamp or a target. */
const RESERVED_NAMES = /^(root|timestamp|\d+\.root|targets\/.*)$/s;

/**
 * Returns the path of a role: `VERSION.ROLE.json` with consistent snapshots, else `ROLE.json`. The stored path is not
 * encoded, because a static server decodes the requested name. Throws `tuf-invalid`.
 */
export function rolePath(context: TufContext, role: string, version: number, consistent: boolean): TufPath {
  if (RESERVED_NAMES.test(role))
    throw invalid(context, role.slice(0, 100), 'the delegated role has the name of another file');
  const prefix = consistent ? `${version}.` : '';
  return {
    path: requireStorable(context, `${prefix}${role}.json`),
    encoded: `${prefix}${encodeURIComponent(role)}.json`,
  };
}

/**
 * Returns the paths of a target. With consistent snapshots there is one `targets/DIR/HASH.NAME` for each of its hashes,
 * because clients request different ones. Throws `tuf-invalid`.
 */
export function targetPaths(context: TufContext, target: TargetFile, consistent: boolean): readonly TufPath[] {
  const cut = target.path.lastIndexOf('/') + 1;
  const [folder, name] = [target.path.slice(0, cut), target.path.slice(cut)];
  const prefixes = consistent ? Object.values(target.hashes).map((hash) => `${hash}.`) : [''];
  return prefixes.map((prefix) => {
    const path = requireStorable(context, `targets/${folder}${prefix}${name}`);
    return { path, encoded: path.split('/').map(encodeURIComponent).join('/') };
  });
}

/** No real repository has more hash bins (TAP 15). A larger number would fill the mirror. */
const MAX_BINS = 4096;

/** Returns the roles to which a targets role delegates. Throws `tuf-invalid`. */
export function listDelegatedRoles(context: TufContext, targets: Targets, path: string): readonly string[] {
  const { roles, succinctRoles } = targets.delegations ?? {};
  if (succinctRoles && succinctRoles.numberOfBins > MAX_BINS)
    throw invalid(context, path, `expected at most ${MAX_BINS} hash bins, found ${succinctRoles.numberOfBins}`);
  return [...Object.keys(roles ?? {}), ...(succinctRoles?.getRoles() ?? [])];
}
