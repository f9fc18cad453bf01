import type { Metadata, Root, Snapshot, TargetFile, Targets, Timestamp } from '@tufjs/models';
import { MAX_TUF_ROOT_BYTES } from './config.ts';
import { listDelegatedRoles, rolePath, rootFilePath, type TufPath, targetPaths } from './names.ts';
import {
  assertDelegated,
  assertFresh,
  assertSnapshotGrows,
  type Delegator,
  invalid,
  openNextRoot,
  openPreviousRoot,
  openRoot,
  openSnapshot,
  openTargets,
  type TufContext,
} from './rules.ts';

// The limits of clients (python-tuf, go-tuf, tuf-js), in bytes.
export const MAX_TIMESTAMP_BYTES = 16_384;
const MAX_SNAPSHOT_BYTES = 2_000_000;
const MAX_TARGETS_BYTES = 5_000_000;
const MAX_ROOTS = 256;
// The limits of this project: the mirror copies a whole repository, whose operator could fill the disk.
const MAX_ROLES = 4096;
const MAX_TARGETS = 20_000;
const MAX_TARGET_BYTES = 64 * 1024 * 1024;

/** A file of a repository, with its parsed content. */
export interface TufFile<T = unknown> {
  readonly at: TufPath;
  readonly bytes: Buffer;
  readonly value: T;
}

/**
 * Reads a file and parses it with `accept`, which throws for a file to refuse. Returns undefined for a missing file.
 */
export type Obtain = <T>(
  at: TufPath,
  maxBytes: number,
  accept: (bytes: Buffer) => T,
) => Promise<TufFile<T> | undefined>;

/** Reads every available version of the root, oldest first. The last one is the current root. */
export async function walkRoots(
  context: TufContext,
  pinned: Buffer,
  obtain: Obtain,
): Promise<readonly TufFile<Metadata<Root>>[]> {
  const value = openRoot(context, pinned, 'the pinned root');
  const roots = [{ at: rootFilePath(value.signed.version), bytes: pinned, value }];
  const readNeighbor = async (from: Metadata<Root>, step: 1 | -1, open: typeof openNextRoot) => {
    const at = rootFilePath(from.signed.version + step);
    return obtain(at, MAX_TUF_ROOT_BYTES, (bytes) => open(context, from, bytes, at.path));
  };
  for (let at = value; at.signed.version > 1; ) {
    const previous = await readNeighbor(at, -1, openPreviousRoot);
    if (!previous) break;
    roots.unshift(previous);
    at = previous.value;
  }
  for (let at = value; ; ) {
    const next = await readNeighbor(at, 1, openNextRoot);
    if (!next) break;
    roots.push(next);
    at = next.value;
    if (roots.length > MAX_ROOTS)
      throw invalid(context, next.at.path, `expected at most ${MAX_ROOTS} roots, found more`);
  }
  return roots;
}

/** The metadata of one state of a repository, without its roots and its timestamp. */
export interface TufMetadata {
  readonly snapshot: TufFile<Metadata<Snapshot>>;
  /** Every targets role. A role comes before the roles to which it delegates. */
  readonly roles: readonly TufFile<Metadata<Targets>>[];
  readonly targets: readonly { readonly target: TargetFile; readonly paths: readonly TufPath[] }[];
  /** Delegated roles that the snapshot does not list. Clients skip them, and the mirror does too. */
  readonly unlisted: readonly string[];
}

/**
 * Reads the snapshot that a timestamp names, and every role and target in it. Throws `tuf-invalid`, `tuf-expired`,
 * `tuf-rollback`.
 */
export async function walkMetadata(
  context: TufContext,
  root: Metadata<Root>,
  timestamp: Timestamp,
  kept: Snapshot | undefined,
  obtain: Obtain,
): Promise<TufMetadata> {
  const consistent = root.signed.consistentSnapshot;
  const need = async <T>(at: TufPath, maxBytes: number, accept: (bytes: Buffer) => T): Promise<TufFile<T>> => {
    const file = await obtain(at, maxBytes, accept);
    if (!file) throw invalid(context, at.path, 'the repository lists the file, but does not have it');
    return file;
  };
  const at = rolePath(context, 'snapshot', timestamp.snapshotMeta.version, consistent);
  const limit = Math.min(timestamp.snapshotMeta.length ?? MAX_SNAPSHOT_BYTES, MAX_SNAPSHOT_BYTES);
  const snapshot = await need(at, limit, (bytes) => openSnapshot(context, root, timestamp, bytes, at.path));
  assertFresh(context, at.path, snapshot.value);
  if (kept) assertSnapshotGrows(context, kept, snapshot.value.signed, at.path);

  const roles = new Map<string, TufFile<Metadata<Targets>>>();
  const unlisted = new Set<string>();
  const waiting: { role: string; delegator: Delegator }[] = [{ role: 'targets', delegator: root }];
  let count = 0;
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { role, delegator } = next;
    const known = roles.get(role);
    if (known) {
      assertDelegated(context, delegator, role, known.value, known.at.path);
      continue;
    }
    if (roles.size >= MAX_ROLES) throw invalid(context, at.path, `expected at most ${MAX_ROLES} roles, found more`);
    const listed = snapshot.value.signed.meta[`${role}.json`];
    if (!listed && delegator === root) throw invalid(context, at.path, `the snapshot does not list the role "${role}"`);
    if (!listed) {
      // An operator recovers from a fast-forward attack with a new snapshot without the role. The delegation may remain.
      unlisted.add(role);
      continue;
    }
    const path = rolePath(context, role, listed.version, consistent);
    const file = await need(path, Math.min(listed.length ?? MAX_TARGETS_BYTES, MAX_TARGETS_BYTES), (bytes) =>
      openTargets(context, delegator, role, snapshot.value.signed, bytes, path.path),
    );
    assertFresh(context, path.path, file.value);
    roles.set(role, file);
    count += Object.keys(file.value.signed.targets).length;
    if (count > MAX_TARGETS)
      throw invalid(context, path.path, `expected at most ${MAX_TARGETS} targets, found ${count}`);
    for (const child of listDelegatedRoles(context, file.value.signed, path.path))
      waiting.push({ role: child, delegator: file.value });
  }
  const targets = listTargets(context, [...roles.values()], consistent);
  return { snapshot, roles: [...roles.values()], targets, unlisted: [...unlisted] };
}

function listTargets(
  context: TufContext,
  roles: readonly TufFile<Metadata<Targets>>[],
  consistent: boolean,
): TufMetadata['targets'] {
  const targets = roles.flatMap(({ value }) => Object.values(value.signed.targets));
  return targets.map((target) => {
    if (!(target.length <= MAX_TARGET_BYTES))
      throw invalid(
        context,
        target.path,
        `expected a target of at most ${MAX_TARGET_BYTES} bytes, found ${target.length}`,
      );
    return { target, paths: targetPaths(context, target, consistent) };
  });
}
