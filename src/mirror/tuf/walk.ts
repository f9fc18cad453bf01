import type { Metadata, Root, Snapshot, TargetFile, Targets, Timestamp } from '@tufjs/models';
import { delegatedRoles, rolePath, rootPathOf, type TufPath, targetPaths } from './names.ts';
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

/** What clients bound too (python-tuf, go-tuf, tuf-js). */
export const MAX_ROOT_BYTES = 512_000;
export const MAX_TIMESTAMP_BYTES = 16_384;
const MAX_SNAPSHOT_BYTES = 2_000_000;
const MAX_TARGETS_BYTES = 5_000_000;
const MAX_ROOTS = 256;
/** Ours: a whole repository is copied, so that whoever writes it could fill the mirror. */
const MAX_ROLES = 4096;
const MAX_TARGETS = 20_000;
const MAX_TARGET_BYTES = 64 * 1024 * 1024;

export interface TufFile<T = unknown> {
  readonly at: TufPath;
  readonly bytes: Buffer;
  readonly value: T;
}

/** Reads a file that `accept` does not refuse; undefined where there is none. */
export type Obtain = <T>(
  at: TufPath,
  maxBytes: number,
  accept: (bytes: Buffer) => T,
) => Promise<TufFile<T> | undefined>;

/** Every root version that can be had, oldest first; the last is the one that counts. */
export async function walkRoots(
  context: TufContext,
  pinned: Buffer,
  obtain: Obtain,
): Promise<readonly TufFile<Metadata<Root>>[]> {
  const value = openRoot(context, pinned, 'the pinned root');
  const roots = [{ at: rootPathOf(value.signed.version), bytes: pinned, value }];
  const reach = async (from: Metadata<Root>, step: 1 | -1, open: typeof openNextRoot) => {
    const at = rootPathOf(from.signed.version + step);
    return obtain(at, MAX_ROOT_BYTES, (bytes) => open(context, from, bytes, at.path));
  };
  for (let at = value; at.signed.version > 1; ) {
    const previous = await reach(at, -1, openPreviousRoot);
    if (!previous) break;
    roots.unshift(previous);
    at = previous.value;
  }
  for (let at = value; ; ) {
    const next = await reach(at, 1, openNextRoot);
    if (!next) break;
    roots.push(next);
    at = next.value;
    if (roots.length > MAX_ROOTS) throw invalid(context, next.at.path, `it has more than ${MAX_ROOTS} roots`);
  }
  return roots;
}

export interface TufMetadata {
  readonly snapshot: TufFile<Metadata<Snapshot>>;
  /** Every targets role, whoever delegates before whom it delegates to. */
  readonly roles: readonly TufFile<Metadata<Targets>>[];
  readonly targets: readonly { readonly target: TargetFile; readonly paths: readonly TufPath[] }[];
  /** Roles that are delegated to and that the snapshot does not list: clients skip them, and so does the mirror. */
  readonly unlisted: readonly string[];
}

/** The snapshot that a timestamp names, and every role and target in it. */
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
    if (!file) throw invalid(context, at.path, 'it is missing, though the repository lists it');
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
    if (roles.size >= MAX_ROLES) throw invalid(context, at.path, `it has more than ${MAX_ROLES} roles`);
    const listed = snapshot.value.signed.meta[`${role}.json`];
    if (!listed && delegator === root) throw invalid(context, at.path, `it does not list the role "${role}"`);
    if (!listed) {
      // An operator recovers from a fast-forward attack by a new snapshot without the role. Its delegation may stay.
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
      throw invalid(context, path.path, `with it there are ${count} targets, more than ${MAX_TARGETS}`);
    for (const child of delegatedRoles(context, file.value.signed, path.path))
      waiting.push({ role: child, delegator: file.value });
  }
  const targets = targetsOf(context, [...roles.values()], consistent);
  return { snapshot, roles: [...roles.values()], targets, unlisted: [...unlisted] };
}

function targetsOf(
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
        `its ${target.length} bytes are more than the ${MAX_TARGET_BYTES} that a target may have`,
      );
    return { target, paths: targetPaths(context, target, consistent) };
  });
}
