import type { Metadata, Root, Snapshot, TargetFile, Timestamp } from '@tufjs/models';
import { type Clock, rfc3339 } from '../../lib/clock.ts';
import { forEachConcurrent } from '../../lib/concurrency.ts';
import { fetchBytes, type Http } from '../../lib/http.ts';
import { McError } from '../../lib/mc-error.ts';
import type { Destination } from '../destination/types.ts';
import type { TufPath } from './names.ts';
import {
  assertFresh,
  assertTarget,
  assertTimestampGrows,
  invalid,
  openRoot,
  openSnapshot,
  openTimestamp,
  TIMESTAMP,
  type TufContext,
} from './rules.ts';
import { MAX_TIMESTAMP_BYTES, type Obtain, type TufFile, type TufMetadata, walkMetadata, walkRoots } from './walk.ts';

/** A TUF repository to mirror. */
export interface TufSource {
  readonly name: string;
  readonly url: string;
  /** The bytes of a trusted root. */
  readonly root: Buffer;
}

export interface TufSyncPorts {
  readonly http: Http;
  readonly clock: Pick<Clock, 'now'>;
  readonly concurrency: number;
  readonly signal?: AbortSignal | undefined;
}

/** The state of a mirrored repository after a sync. */
export interface TufSync {
  /** Version of the root. */
  readonly root: number;
  /** Version of the timestamp. */
  readonly timestamp: number;
  /** Number of targets. */
  readonly targets: number;
  /** When clients begin to refuse the repository (RFC 3339). */
  readonly expires: string;
  /** Number of files that the sync wrote. */
  readonly files: number;
  /** Number of bytes that the sync wrote. */
  readonly bytes: number;
  /** Delegated roles that the snapshot does not list. */
  readonly unlisted: readonly string[];
}

const TIMESTAMP_PATH: TufPath = { path: TIMESTAMP, encoded: TIMESTAMP };
const MAX_SNAPSHOT_BYTES = 2_000_000;

/**
 * Copies a TUF repository to its mirror (`to`) byte for byte: every root, the timestamp, the snapshot, all targets
 * roles and all targets. Verifies the metadata from the pinned root as clients do (TUF specification 1.0, section 5)
 * before it writes. Writes the targets first and the timestamp last, so that no client finds metadata that name a
 * missing file. Throws `tuf-invalid`, `tuf-expired`, `tuf-rollback`.
 */
export async function syncTuf(source: TufSource, to: Destination, ports: TufSyncPorts): Promise<TufSync> {
  const context: TufContext = { repository: source.name, now: ports.clock.now() };
  const fetched = new Set<string>();
  const fetch = createFetch(context, source.url, ports);
  const obtain: Obtain = async (at, maxBytes, accept) => {
    const stored = await to.read(at.path, maxBytes).catch(() => undefined);
    if (stored) {
      try {
        return { at, bytes: stored, value: accept(stored) };
      } catch {
        // The file is damaged or of another state: fetch it from the source.
      }
    }
    const bytes = await fetch(at, maxBytes);
    if (!bytes) return undefined;
    const value = accept(bytes);
    fetched.add(at.path);
    return { at, bytes, value };
  };

  const roots = await walkRoots(context, source.root, obtain);
  const root = roots[roots.length - 1];
  if (!root) throw invalid(context, 'root.json', 'the repository has no root');
  assertFresh(context, root.at.path, root.value);
  const { timestamp, snapshot } = await fetchNextTimestamp(context, root.value, to, fetch);
  const metadata = await walkMetadata(context, root.value, timestamp.value.signed, snapshot, obtain);

  // The metadata are verified. Each target is verified before it is written.
  const write = async ({ at, bytes }: TufFile): Promise<number> => {
    const stored = await to.read(at.path, bytes.length).catch(() => undefined);
    if (stored?.equals(bytes)) return 0;
    await to.write(at.path, bytes);
    return bytes.length;
  };
  let [files, bytes] = [0, 0];
  const count = (written: number): void => {
    if (written > 0) files++;
    bytes += written;
  };
  await forEachConcurrent(
    metadata.targets,
    ports.concurrency,
    async ({ target, paths }) => {
      const file = await obtainTarget(context, target, paths, obtain);
      for (const at of paths) count(await write({ ...file, at }));
    },
    ports.signal,
  );
  for (const file of [...metadata.roles.toReversed(), metadata.snapshot, ...roots, timestamp]) count(await write(file));
  await removeStaleFiles(to, new Set(listPaths(roots, metadata)));
  return {
    root: root.value.signed.version,
    timestamp: timestamp.value.signed.version,
    targets: metadata.targets.length,
    expires: findEarliestExpiry([
      root.value,
      timestamp.value,
      metadata.snapshot.value,
      ...metadata.roles.map(({ value }) => value),
    ]),
    files,
    bytes,
    unlisted: metadata.unlisted,
  };
}

/**
 * Fetches the version of the current timestamp of a repository, which the keys of `source.root` must have signed.
 * Throws `tuf-invalid`.
 */
export async function fetchTimestampVersion(
  source: TufSource,
  ports: Pick<TufSyncPorts, 'http' | 'signal'>,
): Promise<number> {
  const context: TufContext = { repository: source.name, now: undefined };
  const bytes = await createFetch(context, source.url, ports)(TIMESTAMP_PATH, MAX_TIMESTAMP_BYTES);
  if (!bytes) throw invalid(context, TIMESTAMP, 'the source does not have the file');
  return openTimestamp(context, openRoot(context, source.root, 'root.json'), bytes).signed.version;
}

type Fetch = (at: TufPath, maxBytes: number) => Promise<Buffer | undefined>;

/**
 * Returns a function that fetches a file. 403 means "missing", as for TUF clients: a bucket that must not be listed
 * answers it.
 */
const createFetch =
  (context: TufContext, url: string, { http, signal }: Pick<TufSyncPorts, 'http' | 'signal'>): Fetch =>
  async (at, maxBytes) => {
    const address = new URL(at.encoded, url.endsWith('/') ? url : `${url}/`);
    const request = { url: address, accept: [200, 403, 404, 410], ...(signal ? { signal } : {}) };
    try {
      const { response, bytes } = await fetchBytes(http, request, maxBytes);
      return response.status === 200 ? bytes : undefined;
    } catch (error) {
      if (error instanceof McError && error.code === 'response-too-large')
        throw invalid(context, at.path, `expected at most ${maxBytes} bytes, found more`, error);
      throw error;
    }
  };

interface CurrentMetadata {
  readonly timestamp: TufFile<Metadata<Timestamp>>;
  /** The snapshot in the mirror, if the keys of the current root signed it. */
  readonly snapshot: Snapshot | undefined;
}

/**
 * Fetches the timestamp of the source, and compares it with the one in the mirror. Throws `tuf-rollback`,
 * `tuf-expired`.
 */
async function fetchNextTimestamp(
  context: TufContext,
  root: Metadata<Root>,
  to: Destination,
  fetch: Fetch,
): Promise<CurrentMetadata> {
  const bytes = await fetch(TIMESTAMP_PATH, MAX_TIMESTAMP_BYTES);
  if (!bytes) throw invalid(context, TIMESTAMP, 'the source does not have the file');
  const next = { at: TIMESTAMP_PATH, bytes, value: openTimestamp(context, root, bytes) };
  const kept = await readKeptMetadata(context, root, to);
  if (kept) assertTimestampGrows(context, kept.timestamp.value.signed, next.value.signed);
  // A client discards a new timestamp of the same version (TUF 5.4.3.1).
  const isSame = kept?.timestamp.value.signed.version === next.value.signed.version;
  const timestamp = isSame ? kept.timestamp : next;
  assertFresh(context, TIMESTAMP, timestamp.value);
  return { timestamp, snapshot: kept?.snapshot };
}

/**
 * Reads the timestamp and the snapshot in the mirror, if the keys of the current root signed them. Otherwise no
 * rollback check applies: an operator replaces the keys to recover from a stolen one.
 */
async function readKeptMetadata(
  context: TufContext,
  root: Metadata<Root>,
  to: Destination,
): Promise<CurrentMetadata | undefined> {
  const tryOpen = <T>(open: () => T): T | undefined => {
    try {
      return open();
    } catch {
      return undefined;
    }
  };
  const bytes = await to.read(TIMESTAMP, MAX_TIMESTAMP_BYTES);
  const value = bytes && tryOpen(() => openTimestamp(context, root, bytes));
  if (!bytes || !value) return undefined;
  const path = root.signed.consistentSnapshot ? `${value.signed.snapshotMeta.version}.snapshot.json` : 'snapshot.json';
  const stored = await to.read(path, MAX_SNAPSHOT_BYTES).catch(() => undefined);
  const snapshot = stored && tryOpen(() => openSnapshot(context, root, value.signed, stored, path));
  return { timestamp: { at: TIMESTAMP_PATH, bytes, value }, snapshot: snapshot?.signed };
}

/**
 * Obtains a target under the first of its names that is available. All names have the same content. Throws
 * `tuf-invalid`.
 */
async function obtainTarget(
  context: TufContext,
  target: TargetFile,
  paths: readonly TufPath[],
  obtain: Obtain,
): Promise<TufFile> {
  for (const at of paths) {
    const file = await obtain(at, target.length, (bytes) => assertTarget(context, target, bytes, at.path));
    if (file) return file;
  }
  throw invalid(context, target.path, 'the repository lists the file, but does not have it');
}

/** Returns the paths of all files of one state of a repository. */
export const listPaths = (roots: readonly TufFile[], { snapshot, roles, targets }: TufMetadata): readonly string[] => [
  TIMESTAMP,
  ...[snapshot, ...roles, ...roots].map(({ at }) => at.path),
  ...targets.flatMap(({ paths }) => paths.map(({ path }) => path)),
];

/**
 * Removes the files of an earlier state, and those of a run that was killed. `expected` contains all roots, because a
 * client may start at any of them.
 */
async function removeStaleFiles(to: Destination, expected: ReadonlySet<string>): Promise<void> {
  for (const { path } of await to.list()) if (!expected.has(path)) await to.remove(path);
}

const findEarliestExpiry = (all: readonly { signed: { expires: string } }[]): string =>
  rfc3339(new Date(Math.min(...all.map(({ signed }) => Date.parse(signed.expires)))));
