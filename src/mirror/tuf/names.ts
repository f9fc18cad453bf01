import type { TargetFile, Targets } from '@tufjs/models';
import { invalid, type TufContext } from './rules.ts';

const MAX_PATH = 512;

/** Parts of a path that can be a file of a mirror and of any static server. */
const isPlain = (path: string): boolean =>
  path.length <= MAX_PATH &&
  !/[\p{Cc}\\]/u.test(path) &&
  !path.endsWith('.tmp') &&
  path.split('/').every((part) => part !== '' && !part.startsWith('.'));

/** A name that the repository chose, as a path below it. Throws `tuf-invalid`. */
function plain(context: TufContext, path: string): string {
  if (!isPlain(path)) throw invalid(context, path.slice(0, 100), 'such a name cannot be a file of a mirror');
  return path;
}

/** A file of the repository: where it lies in the mirror, and what clients ask for, percent-encoded. */
export interface TufPath {
  readonly path: string;
  readonly encoded: string;
}

export const rootPathOf = (version: number): TufPath => ({
  path: `${version}.root.json`,
  encoded: `${version}.root.json`,
});

/** A delegated role under such a name would lie where a root, a timestamp or a target does. */
const TAKEN = /^(root|timestamp|\d+\.root|targets\/.*)$/s;

/** `VERSION.ROLE.json` under consistent snapshots, else `ROLE.json`. A static server decodes the name that it is asked for. */
export function rolePath(context: TufContext, role: string, version: number, consistent: boolean): TufPath {
  if (TAKEN.test(role))
    throw invalid(context, role.slice(0, 100), 'no delegated role may have the name of another file');
  const prefix = consistent ? `${version}.` : '';
  return {
    path: plain(context, `${prefix}${role}.json`),
    encoded: `${prefix}${encodeURIComponent(role)}.json`,
  };
}

/** Under consistent snapshots `targets/DIR/HASH.NAME` for each of its hashes, for clients differ in which they ask for. */
export function targetPaths(context: TufContext, target: TargetFile, consistent: boolean): readonly TufPath[] {
  const cut = target.path.lastIndexOf('/') + 1;
  const [folder, name] = [target.path.slice(0, cut), target.path.slice(cut)];
  const prefixes = consistent ? Object.values(target.hashes).map((hash) => `${hash}.`) : [''];
  return prefixes.map((prefix) => {
    const path = plain(context, `targets/${folder}${prefix}${name}`);
    return { path, encoded: path.split('/').map(encodeURIComponent).join('/') };
  });
}

/** TAP 15 bins above this are no real repository, but somebody who fills the mirror. */
const MAX_BINS = 4096;

/** The roles that a targets role delegates to. */
export function delegatedRoles(context: TufContext, targets: Targets, path: string): readonly string[] {
  const { roles, succinctRoles } = targets.delegations ?? {};
  if (succinctRoles && succinctRoles.numberOfBins > MAX_BINS)
    throw invalid(context, path, `it delegates to ${succinctRoles.numberOfBins} bins, more than ${MAX_BINS}`);
  return [...Object.keys(roles ?? {}), ...(succinctRoles?.getRoles() ?? [])];
}
