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

/** Whose repository is read, and the one moment that all of it is held against. */
export interface TufContext {
  readonly repository: string;
  /** Undefined: expiry is not looked at, for the mirror of a repository that is gone grows old rightly. */
  readonly now: Date | undefined;
}

export const invalid = ({ repository }: TufContext, path: string, detail: string, cause?: unknown): VerificationError =>
  mirrorError('tuf-invalid', { repository, path, detail }, { cause });

const rollback = ({ repository }: TufContext, path: string, expected: number, found: number): VerificationError =>
  mirrorError('tuf-rollback', { repository, path, expected, found });

/** Runs what the library checks; each of its errors is about this file. */
function checking<T>(context: TufContext, path: string, check: () => T): T {
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

/** The library takes the square of it in time: a file of a size that is allowed could list enough for hours. */
const MAX_MEMBERS = 4096;

function assertBounded(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const members = Object.values(value);
  if (members.length > MAX_MEMBERS) throw new RangeError(`it lists ${members.length} in one, more than ${MAX_MEMBERS}`);
  for (const member of members) assertBounded(member);
}

function objectIn(bytes: Buffer, path: string): JsonObject {
  const value = parseJson(bytes.toString('utf8'), path);
  if (!isObject(value)) throw new TypeError('it is no JSON object');
  assertBounded(value);
  return value;
}

function isPositive(version: number): void {
  if (!Number.isSafeInteger(version) || version < 1) throw new RangeError(`its version is ${version}`);
}

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

/** A root that is trusted beforehand: it must be signed by its own keys. It may be expired (TUF 5.2). */
export const openRoot = (context: TufContext, bytes: Buffer, path: string): Metadata<Root> =>
  checking(context, path, () => {
    const root = Metadata.fromJSON(MetadataKind.Root, objectIn(bytes, path));
    isPositive(root.signed.version);
    root.verifyDelegate(MetadataKind.Root, root);
    return root;
  });

/** TUF 5.3.4, 5.3.5: the next root is one version on, and signed by the keys of both. */
export const openNextRoot = (context: TufContext, root: Metadata<Root>, bytes: Buffer, path: string): Metadata<Root> =>
  checking(context, path, () => {
    const next = openRoot(context, bytes, path);
    root.verifyDelegate(MetadataKind.Root, next);
    if (next.signed.version !== root.signed.version + 1)
      throw new RangeError(`expected version ${root.signed.version + 1}, found ${next.signed.version}`);
    return next;
  });

/**
 * A root from before the one that is trusted: signed by itself, one version back, and the trusted one must follow from it.
 * More cannot be known of it; a client begins at a root that it trusts itself.
 */
export const openPreviousRoot = (
  context: TufContext,
  root: Metadata<Root>,
  bytes: Buffer,
  path: string,
): Metadata<Root> =>
  checking(context, path, () => {
    const previous = openRoot(context, bytes, path);
    previous.verifyDelegate(MetadataKind.Root, root);
    if (previous.signed.version !== root.signed.version - 1)
      throw new RangeError(`expected version ${root.signed.version - 1}, found ${previous.signed.version}`);
    return previous;
  });

/** TUF 5.4.3: signed as the root says. Its expiry is the caller's to look at: an old one still tells of a rollback. */
export const openTimestamp = (context: TufContext, root: Metadata<Root>, bytes: Buffer): Metadata<Timestamp> =>
  checking(context, TIMESTAMP, () => {
    const timestamp = Metadata.fromJSON(MetadataKind.Timestamp, objectIn(bytes, TIMESTAMP));
    isPositive(timestamp.signed.version);
    root.verifyDelegate(MetadataKind.Timestamp, timestamp);
    return timestamp;
  });

export const TIMESTAMP = 'timestamp.json';

/** TUF 5.4.4: neither the timestamp nor the snapshot that it names goes back. Throws `tuf-rollback`. */
export function assertTimestampGrows(context: TufContext, kept: Timestamp, next: Timestamp): void {
  if (next.version < kept.version) throw rollback(context, TIMESTAMP, kept.version, next.version);
  const [before, after] = [kept.snapshotMeta.version, next.snapshotMeta.version];
  if (after < before) throw rollback(context, 'snapshot.json', before, after);
}

/** TUF 5.5.2 to 5.5.4: the snapshot that the timestamp names, signed as the root says. */
export const openSnapshot = (
  context: TufContext,
  root: Metadata<Root>,
  timestamp: Timestamp,
  bytes: Buffer,
  path: string,
): Metadata<Snapshot> =>
  checking(context, path, () => {
    timestamp.snapshotMeta.verify(bytes);
    const snapshot = Metadata.fromJSON(MetadataKind.Snapshot, objectIn(bytes, path));
    root.verifyDelegate(MetadataKind.Snapshot, snapshot);
    const { version } = snapshot.signed;
    if (version !== timestamp.snapshotMeta.version)
      throw new RangeError(`expected version ${timestamp.snapshotMeta.version}, found ${version}`);
    return snapshot;
  });

/** TUF 5.5.5: no role that was there before is gone or older. Throws `tuf-rollback`. */
export function assertSnapshotGrows(context: TufContext, kept: Snapshot, next: Snapshot, path: string): void {
  for (const [name, { version }] of Object.entries(kept.meta)) {
    const now = next.meta[name];
    if (!now) throw invalid(context, path, `it does not list ${name} any more`);
    if (now.version < version) throw rollback(context, name, version, now.version);
  }
}

/** Who says which keys sign a role: the root for `targets`, a targets role for those it delegates to. */
export type Delegator = Metadata<Root> | Metadata<Targets>;

/** TUF 5.6.2 to 5.6.4: a targets role as the snapshot lists it, signed as its delegator says. */
export const openTargets = (
  context: TufContext,
  delegator: Delegator,
  role: string,
  snapshot: Snapshot,
  bytes: Buffer,
  path: string,
): Metadata<Targets> =>
  checking(context, path, () => {
    const listed = snapshot.meta[`${role}.json`];
    if (!listed) throw new RangeError('the snapshot does not list it');
    listed.verify(bytes);
    const targets = Metadata.fromJSON(MetadataKind.Targets, objectIn(bytes, path));
    delegator.verifyDelegate(role, targets);
    if (targets.signed.version !== listed.version)
      throw new RangeError(`expected version ${listed.version}, found ${targets.signed.version}`);
    return targets;
  });

/** A role that is delegated to from a second place must be signed as that place says too. */
export const assertDelegated = (
  context: TufContext,
  delegator: Delegator,
  role: string,
  targets: Metadata<Targets>,
  path: string,
): void => checking(context, path, () => delegator.verifyDelegate(role, targets));

const HASHES = new Set(['sha256', 'sha512']);

/** TUF 5.7.3: a target has the length and every hash that its role lists. */
export function assertTarget(context: TufContext, target: TargetFile, bytes: Buffer, path: string): void {
  const hashes = Object.entries(target.hashes);
  if (hashes.length === 0) throw invalid(context, path, 'no hash is listed for it');
  if (bytes.length !== target.length)
    throw invalid(context, path, `expected ${target.length} bytes, found ${bytes.length}`);
  for (const [algorithm, expected] of hashes) {
    if (!HASHES.has(algorithm)) throw invalid(context, path, `its hash is of the unknown kind ${algorithm}`);
    const found = createHash(algorithm).update(bytes).digest('hex');
    if (found !== expected) throw invalid(context, path, `expected ${algorithm} ${expected}, found ${found}`);
  }
}
