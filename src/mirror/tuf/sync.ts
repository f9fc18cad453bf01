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

export interface TufSource {
  readonly name: string;
  readonly url: string;
  /** The bytes of a root that is trusted. */
  readonly root: Buffer;
}

export interface TufSyncPorts {
  readonly http: Http;
  readonly clock: Pick<Clock, 'now'>;
  readonly concurrency: number;
  readonly signal?: AbortSignal | undefined;
}

export interface TufSync {
  /** Versions. */
  readonly root: number;
  readonly timestamp: number;
  readonly targets: number;
  /** When clients begin to refuse it, RFC 3339. */
  readonly expires: string;
  /** What was taken over. */
  readonly files: number;
  readonly bytes: number;
  /** Roles that are delegated to and that the snapshot does not list. */
  readonly unlisted: readonly string[];
}

const TIMESTAMP_PATH: TufPath = { path: TIMESTAMP, encoded: TIMESTAMP };
const MAX_SNAPSHOT_BYTES = 2_000_000;

/**
 * Brings the mirror of a TUF repository (`to`) to the state of its source, byte for byte: every root, the timestamp, the
 * snapshot, all targets roles and all targets. All of it is held against the pinned root by the rules that clients follow
 * (TUF specification 1.0, section 5) before the first byte is written; then targets are written first and the timestamp last,
 * so that a client never finds one that names what is not there. Throws `tuf-invalid`, `tuf-expired`, `tuf-rollback`.
 */
export async function syncTuf(source: TufSource, to: Destination, ports: TufSyncPorts): Promise<TufSync> {
  const context: TufContext = { repository: source.name, now: ports.clock.now() };
  const fetched = new Set<string>();
  const fetch = fetcher(context, source.url, ports);
  const obtain: Obtain = async (at, maxBytes, accept) => {
    const here = await to.read(at.path, maxBytes).catch(() => undefined);
    if (here) {
      try {
        return { at, bytes: here, value: accept(here) };
      } catch {
        // Damaged, or of another state: the source is asked.
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
  if (!root) throw invalid(context, 'root.json', 'it has none');
  assertFresh(context, root.at.path, root.value);
  const { timestamp, snapshot } = await nextTimestamp(context, root.value, to, fetch);
  const metadata = await walkMetadata(context, root.value, timestamp.value.signed, snapshot, obtain);

  // All of it is known to be right from here on, but for the targets, each of which is when it is written.
  const write = async ({ at, bytes }: TufFile): Promise<number> => {
    const there = await to.read(at.path, bytes.length).catch(() => undefined);
    if (there?.equals(bytes)) return 0;
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
  await dropStale(to, new Set(pathsOf(roots, metadata)));
  return {
    root: root.value.signed.version,
    timestamp: timestamp.value.signed.version,
    targets: metadata.targets.length,
    expires: earliest([
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

/** The version of the timestamp that a repository serves now, signed as this root says. */
export async function newestTimestamp(
  source: TufSource,
  ports: Pick<TufSyncPorts, 'http' | 'signal'>,
): Promise<number> {
  const context: TufContext = { repository: source.name, now: undefined };
  const bytes = await fetcher(context, source.url, ports)(TIMESTAMP_PATH, MAX_TIMESTAMP_BYTES);
  if (!bytes) throw invalid(context, TIMESTAMP, 'there is none at its source');
  return openTimestamp(context, openRoot(context, source.root, 'root.json'), bytes).signed.version;
}

type Fetch = (at: TufPath, maxBytes: number) => Promise<Buffer | undefined>;

/** A bucket whose content must not be listed answers 403 for what it has not: to TUF clients that is "none" too. */
const fetcher =
  (context: TufContext, url: string, { http, signal }: Pick<TufSyncPorts, 'http' | 'signal'>): Fetch =>
  async (at, maxBytes) => {
    const address = new URL(at.encoded, url.endsWith('/') ? url : `${url}/`);
    const request = { url: address, accept: [200, 403, 404, 410], ...(signal ? { signal } : {}) };
    try {
      const { response, bytes } = await fetchBytes(http, request, maxBytes);
      return response.status === 200 ? bytes : undefined;
    } catch (error) {
      if (error instanceof McError && error.code === 'response-too-large')
        throw invalid(context, at.path, `it has more than the ${maxBytes} bytes that it may have`, error);
      throw error;
    }
  };

interface Moment {
  readonly timestamp: TufFile<Metadata<Timestamp>>;
  /** The snapshot that was kept, where the root of now still vouches for it. */
  readonly snapshot: Snapshot | undefined;
}

/** The newer of the source's timestamp and the kept one, held against each other. */
async function nextTimestamp(
  context: TufContext,
  root: Metadata<Root>,
  to: Destination,
  fetch: Fetch,
): Promise<Moment> {
  const bytes = await fetch(TIMESTAMP_PATH, MAX_TIMESTAMP_BYTES);
  if (!bytes) throw invalid(context, TIMESTAMP, 'there is none at its source');
  const next = { at: TIMESTAMP_PATH, bytes, value: openTimestamp(context, root, bytes) };
  const kept = await keptMoment(context, root, to);
  if (kept) assertTimestampGrows(context, kept.timestamp.value.signed, next.value.signed);
  // Of the same version only the first one counts (TUF 5.4.3.1).
  const isSame = kept?.timestamp.value.signed.version === next.value.signed.version;
  const timestamp = isSame ? kept.timestamp : next;
  assertFresh(context, TIMESTAMP, timestamp.value);
  return { timestamp, snapshot: kept?.snapshot };
}

/** What is kept counts as long as the root of now vouches for it: new keys are how an operator makes up for a stolen one. */
async function keptMoment(context: TufContext, root: Metadata<Root>, to: Destination): Promise<Moment | undefined> {
  const trusted = <T>(open: () => T): T | undefined => {
    try {
      return open();
    } catch {
      return undefined;
    }
  };
  const bytes = await to.read(TIMESTAMP, MAX_TIMESTAMP_BYTES);
  const value = bytes && trusted(() => openTimestamp(context, root, bytes));
  if (!bytes || !value) return undefined;
  const path = root.signed.consistentSnapshot ? `${value.signed.snapshotMeta.version}.snapshot.json` : 'snapshot.json';
  const there = await to.read(path, MAX_SNAPSHOT_BYTES).catch(() => undefined);
  const snapshot = there && trusted(() => openSnapshot(context, root, value.signed, there, path));
  return { timestamp: { at: TIMESTAMP_PATH, bytes, value }, snapshot: snapshot?.signed };
}

/** A target under the first of its names that can be had; all of them have the same content. */
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
  throw invalid(context, target.path, 'it is missing, though the repository lists it');
}

/** Every file that a state consists of. */
export const pathsOf = (roots: readonly TufFile[], { snapshot, roles, targets }: TufMetadata): readonly string[] => [
  TIMESTAMP,
  ...[snapshot, ...roles, ...roots].map(({ at }) => at.path),
  ...targets.flatMap(({ paths }) => paths.map(({ path }) => path)),
];

/** Of the state before, or of a run that was killed. Roots stay: a client may begin at any of them. */
async function dropStale(to: Destination, expected: ReadonlySet<string>): Promise<void> {
  for (const { path } of await to.list()) if (!expected.has(path)) await to.remove(path);
}

const earliest = (all: readonly { signed: { expires: string } }[]): string =>
  rfc3339(new Date(Math.min(...all.map(({ signed }) => Date.parse(signed.expires)))));
