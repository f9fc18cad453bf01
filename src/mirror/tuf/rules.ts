import { createHash } from 'node:crypto';
import {
  Metadata,
  MetadataKind,
  type Root,
  type Snapshot,
  type TargetFile,
  type Targets,
  type Timestamp,
} from '@tufjs/models';
import { describe } from '../../lib/describe.ts';
import { parseJson } from '../../lib/json.ts';
import { McError, type VerificationError } from '../../lib/mc-error.ts';
import { mirrorError } from '../errors.ts';

/** The repository that is read, and the time for all its expiry checks. */
export interface TufContext {
  readonly repository: string;
  /** Undefined: no expiry checks. The mirror of a repository that no longer exists is allowed to expire. */
  readonly now: Date | undefined;
}

export const invalid = ({ repository }: TufContext, path: string, detail: string, cause?: unknown): VerificationError =>
  mirrorError('tuf-invalid', { repository, path, detail }, { cause });

const rollback = ({ repository }: TufContext, path: string, expected: number, found: number): VerificationError =>
  mirrorError('tuf-rollback', { repository, path, expected, found });

/** Runs a check of the library, and throws its error as `tuf-invalid` with the path of the file. */
function wrapErrors<T>(context: TufContext, path: string, check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (error instanceof McError && error.family === 'verification') throw error;
    throw invalid(context, path, describe(error), error);
  }
}

type JsonObject = Parameters<typeof Metadata.fromJSON>[1];
const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The library needs quadratic time in the number of members: a file of an allowed size could keep it busy for hours.
 */
const MAX_MEMBERS = 4096;

function assertBounded(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const members = Object.values(value);
  if (members.length > MAX_MEMBERS)
    throw new RangeError(`expected at most ${MAX_MEMBERS} members in one object or list, found ${members.length}`);
  for (const member of members) assertBounded(member);
}

function parseBoundedObject(bytes: Buffer, path: string): JsonObject {
  const value = parseJson(bytes.toString('utf8'), path);
  if (!isObject(value)) throw new TypeError('the file is not a JSON object');
  assertBounded(value);
  return value;
}

function assertPositiveVersion(version: number): void {
  if (!Number.isSafeInteger(version) || version < 1)
    throw new RangeError(`expected a positive version, found ${version}`);
}

/** Throws `tuf-expired` for metadata that have expired at the time of the context. */
export function assertFresh(
  context: TufContext,
  path: string,
  metadata: Metadata<Root | Timestamp | Snapshot | Targets>,
): void {
  if (context.now && metadata.signed.isExpired(context.now))
    throw mirrorError('tuf-expired', {
      repository: context.repository,
      path,
      expired: metadata.signed.expires,
    });
}

/** Opens a trusted root, which its own keys must have signed. It may be expired (TUF 5.2). Throws `tuf-invalid`. */
export const openRoot = (context: TufContext, bytes: Buffer, path: string): Metadata<Root> =>
  wrapErrors(context, path, () => {
    const root = Metadata.fromJSON(MetadataKind.Root, parseBoundedObject(bytes, path));
    assertPositiveVersion(root.signed.version);
    root.verifyDelegate(MetadataKind.Root, root);
    return root;
  });

/**
 * Opens the next root: its version is one higher, and the keys of both roots signed it (TUF 5.3.4, 5.3.5). Throws
 * `tuf-invalid`.
 */
export const openNextRoot = (context: TufContext, root: Metadata<Root>, bytes: Buffer, path: string): Metadata<Root> =>
  wrapErrors(context, path, () => {
    const next = openRoot(context, bytes, path);
    root.verifyDelegate(MetadataKind.Root, next);
    if (next.signed.version !== root.signed.version + 1)
      throw new RangeError(`expected version ${root.signed.version + 1}, found ${next.signed.version}`);
    return next;
  });

/**
 * Opens the root before a trusted one: its version is one lower, its own keys signed it, and its keys signed the
 * trusted root. Nothing more can be verified; a client starts at a root that it trusts already. Throws `tuf-invalid`.
 */
export const openPreviousRoot = (
  context: TufContext,
  root: Metadata<Root>,
  bytes: Buffer,
  path: string,
): Metadata<Root> =>
  wrapErrors(context, path, () => {
    const previous = openRoot(context, bytes, path);
    previous.verifyDelegate(MetadataKind.Root, root);
    if (previous.signed.version !== root.signed.version - 1)
      throw new RangeError(`expected version ${root.signed.version - 1}, found ${previous.signed.version}`);
    return previous;
  });

/**
 * Opens a timestamp, which the keys of the root must have signed (TUF 5.4.2). The caller checks its expiry, because an
 * expired timestamp can still show a rollback. Throws `tuf-invalid`.
 */
export const openTimestamp = (context: TufContext, root: Metadata<Root>, bytes: Buffer): Metadata<Timestamp> =>
  wrapErrors(context, TIMESTAMP, () => {
    const timestamp = Metadata.fromJSON(MetadataKind.Timestamp, parseBoundedObject(bytes, TIMESTAMP));
    assertPositiveVersion(timestamp.signed.version);
    root.verifyDelegate(MetadataKind.Timestamp, timestamp);
    return timestamp;
  });

export const TIMESTAMP = 'timestamp.json';

/**
 * Asserts that neither the timestamp nor its snapshot has a lower version than before (TUF 5.4.3). Throws
 * `tuf-rollback`.
 */
export function assertTimestampGrows(context: TufContext, kept: Timestamp, next: Timestamp): void {
  if (next.version < kept.version) throw rollback(context, TIMESTAMP, kept.version, next.version);
  const [before, after] = [kept.snapshotMeta.version, next.snapshotMeta.version];
  if (after < before) throw rollback(context, 'snapshot.json', before, after);
}

/**
 * Opens the snapshot that the timestamp names, which the keys of the root must have signed (TUF 5.5.2 to 5.5.4). Throws
 * `tuf-invalid`.
 */
export const openSnapshot = (
  context: TufContext,
  root: Metadata<Root>,
  timestamp: Timestamp,
  bytes: Buffer,
  path: string,
): Metadata<Snapshot> =>
  wrapErrors(context, path, () => {
    timestamp.snapshotMeta.verify(bytes);
    const snapshot = Metadata.fromJSON(MetadataKind.Snapshot, parseBoundedObject(bytes, path));
    root.verifyDelegate(MetadataKind.Snapshot, snapshot);
    const { version } = snapshot.signed;
    if (version !== timestamp.snapshotMeta.version)
      throw new RangeError(`expected version ${timestamp.snapshotMeta.version}, found ${version}`);
    return snapshot;
  });

/**
 * Asserts that every role of the previous snapshot is still listed, with no lower version (TUF 5.5.5). Throws
 * `tuf-invalid`, `tuf-rollback`.
 */
export function assertSnapshotGrows(context: TufContext, kept: Snapshot, next: Snapshot, path: string): void {
  for (const [name, { version }] of Object.entries(kept.meta)) {
    const now = next.meta[name];
    if (!now) throw invalid(context, path, `the snapshot no longer lists ${name}`);
    if (now.version < version) throw rollback(context, name, version, now.version);
  }
}

/**
 * The metadata that name the keys of a role: the root for `targets`, a targets role for the roles to which it
 * delegates.
 */
export type Delegator = Metadata<Root> | Metadata<Targets>;

/**
 * Opens a targets role that the snapshot lists, which the keys of its delegator must have signed (TUF 5.6.2 to 5.6.4).
 * Throws `tuf-invalid`.
 */
export const openTargets = (
  context: TufContext,
  delegator: Delegator,
  role: string,
  snapshot: Snapshot,
  bytes: Buffer,
  path: string,
): Metadata<Targets> =>
  wrapErrors(context, path, () => {
    const listed = snapshot.meta[`${role}.json`];
    if (!listed) throw new RangeError('the snapshot does not list the role');
    listed.verify(bytes);
    const targets = Metadata.fromJSON(MetadataKind.Targets, parseBoundedObject(bytes, path));
    delegator.verifyDelegate(role, targets);
    if (targets.signed.version !== listed.version)
      throw new RangeError(`expected version ${listed.version}, found ${targets.signed.version}`);
    return targets;
  });

/** Asserts that the keys of a further delegator signed a role too. Throws `tuf-invalid`. */
export const assertDelegated = (
  context: TufContext,
  delegator: Delegator,
  role: string,
  targets: Metadata<Targets>,
  path: string,
): void => wrapErrors(context, path, () => delegator.verifyDelegate(role, targets));

const HASHES = new Set(['sha256', 'sha512']);

/** Asserts that a target has the length and every hash that its role lists (TUF 5.7.3). Throws `tuf-invalid`. */
export function assertTarget(context: TufContext, target: TargetFile, bytes: Buffer, path: string): void {
  const hashes = Object.entries(target.hashes);
  if (hashes.length === 0) throw invalid(context, path, 'the repository lists no hash for the file');
  if (bytes.length !== target.length)
    throw invalid(context, path, `expected ${target.length} bytes, found ${bytes.length}`);
  for (const [algorithm, expected] of hashes) {
    if (!HASHES.has(algorithm)) throw invalid(context, path, `expected a sha256 or sha512 hash, found ${algorithm}`);
    const found = createHash(algorithm).update(bytes).digest('hex');
    if (found !== expected) throw invalid(context, path, `expected ${algorithm} ${expected}, found ${found}`);
  }
}
