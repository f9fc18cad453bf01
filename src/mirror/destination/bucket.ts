import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collect } from '../../lib/bytes.ts';
import type { Clock } from '../../lib/clock.ts';
import { baseError } from '../../lib/errors.ts';
import { writeFileAtomic } from '../../lib/files.ts';
import { ConfigurationError, McError } from '../../lib/mc-error.ts';
import {
  createBytesUpload,
  createFileUpload,
  formatKey,
  type MutableStore,
  type PutOptions,
  type Retention,
  type StoreLocation,
} from '../../store/index.ts';
import { withBucketLock } from './bucket-lock.ts';
import { below, type Destination, type ListedFile } from './types.ts';

export interface BucketOptions {
  readonly store: MutableStore;
  readonly location: StoreLocation;
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  /** The S3 Object Lock of each object that is written. It ends this many seconds after the write. */
  readonly lock?: { readonly mode: Retention['mode']; readonly retainSeconds: number } | undefined;
}

const LOCK = '.lock';
const LEGAL_HOLD = 'legal hold';

const getContentType = (path: string): string =>
  path.endsWith('.json') ? 'application/json' : path.endsWith('checkpoint') ? 'text/plain' : 'application/octet-stream';

/** The versions of an object. */
interface Versions {
  readonly ids: readonly string[];
  /** The latest end of a retention lock, as RFC 3339, or `legal hold`. Empty if nothing locks a version. */
  readonly end: string;
}

/** Reads and writes the objects of a mirror by their paths. */
class BucketObjects {
  readonly name: string;
  readonly #options: BucketOptions;
  #sizes: Promise<Map<string, number>> | undefined;

  constructor(options: BucketOptions) {
    const { bucket, prefix } = options.location;
    this.name = `s3://${bucket}${prefix === '' ? '' : `/${prefix}`}`;
    this.#options = options;
  }

  getKey(path: string): string {
    return formatKey(this.#options.location, path);
  }

  /** Returns the size of each object by its path. Lists the bucket once, because the lock keeps out other writers. */
  listSizes(): Promise<Map<string, number>> {
    this.#sizes ??= (async () => {
      const start = this.getKey('');
      const sizes = new Map<string, number>();
      for await (const { key, size } of this.#options.store.list(start))
        if (key.startsWith(start) && key !== this.getKey(LOCK)) sizes.set(key.slice(start.length), size);
      return sizes;
    })();
    return this.#sizes;
  }

  forgetSizes(): void {
    this.#sizes = undefined;
  }

  async open(path: string): Promise<Awaited<ReturnType<MutableStore['get']>> | undefined> {
    try {
      return await this.#options.store.get(this.getKey(path));
    } catch (error) {
      if (error instanceof ConfigurationError && error.code === 'object-not-found') return undefined;
      throw error;
    }
  }

  /** Uploads an object and returns its size in bytes. */
  async put(path: string, content: Uint8Array | string | AsyncIterable<Uint8Array>): Promise<number> {
    const { store } = this.#options;
    if (typeof content === 'string' || content instanceof Uint8Array) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      await store.put(this.getKey(path), await createBytesUpload(bytes), this.#getPutOptions(path));
      return bytes.length;
    }
    // An upload needs the size and digest beforehand. A temporary file holds the stream, so that memory does not.
    const spool = join(tmpdir(), `mc-mirror-${randomUUID()}`);
    try {
      await writeFileAtomic(spool, content, { mode: 0o600 });
      const upload = await createFileUpload(spool);
      await store.put(this.getKey(path), upload, this.#getPutOptions(path));
      return upload.size;
    } finally {
      await rm(spool, { force: true });
    }
  }

  /** Lists the versions of an object. Locks in GOVERNANCE mode count too: a mirror never bypasses them. */
  async listVersions(path: string): Promise<Versions> {
    const { store } = this.#options;
    const ids: string[] = [];
    let end = '';
    for await (const { key, versionId } of store.versions(this.getKey(path))) {
      if (key !== this.getKey(path)) continue;
      ids.push(versionId);
      const { legalHold, retention } = (await store.head(key, versionId)) ?? {};
      if (legalHold) end = LEGAL_HOLD;
      else if (retention && end !== LEGAL_HOLD && retention.until > end) end = retention.until;
    }
    return { ids, end };
  }

  isLocked({ end }: Versions): boolean {
    return end === LEGAL_HOLD || (end !== '' && Date.parse(end) > this.#options.clock.now().getTime());
  }

  /** Removes all versions of an object. Returns the end of the lock where one is locked. */
  async erase(path: string): Promise<string | undefined> {
    const versions = await this.listVersions(path);
    if (this.isLocked(versions)) return versions.end;
    try {
      for (const id of versions.ids) await this.#options.store.remove(this.getKey(path), id);
    } catch (error) {
      // The clock of the store decides, and it may be behind the clock of this machine.
      if (versions.end !== '' && error instanceof McError && error.code === 'store-access-denied') return versions.end;
      throw error;
    }
    return undefined;
  }

  #getPutOptions(path: string): PutOptions {
    const { lock, clock } = this.#options;
    const contentType = getContentType(path);
    if (!lock) return { contentType };
    const until = new Date(clock.now().getTime() + lock.retainSeconds * 1000).toISOString();
    return { contentType, retention: { mode: lock.mode, until } };
  }
}

/**
 * Opens a mirror in a bucket. With bucket versioning on, the store keeps the older versions of each file that a mirror
 * overwrites or removes.
 */
export function bucketDestination(options: BucketOptions): Destination {
  const { store, clock, signal } = options;
  const objects = new BucketObjects(options);
  let writing: AbortSignal | undefined;
  const bucket: Destination = {
    name: objects.name,
    read: async (path, maxBytes) => {
      const found = await objects.open(path);
      if (!found) return undefined;
      const { size } = found.object;
      if (size > maxBytes)
        throw baseError('file-too-large', { path: `${bucket.name}/${path}`, found: size, limit: maxBytes });
      return collect(found.content, maxBytes, path);
    },
    has: async (path) => (await objects.listSizes()).has(path),
    stream: async (path) => (await objects.open(path))?.content,
    write: async (path, content) => {
      writing?.throwIfAborted(); // a writer that lost its lock must not write any more
      const size = await objects.put(path, content);
      (await objects.listSizes()).set(path, size);
    },
    list: async (prefix = '') =>
      [...(await objects.listSizes())]
        .filter(([path]) => path.startsWith(prefix))
        .map(([path, size]): ListedFile => ({ path, size }))
        .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    remove: async (path) => {
      writing?.throwIfAborted();
      if (!(await objects.listSizes()).has(path)) return;
      await store.remove(objects.getKey(path));
      (await objects.listSizes()).delete(path);
    },
    lockedUntil: async (path) => {
      const versions = await objects.listVersions(path);
      return objects.isLocked(versions) ? versions.end : undefined;
    },
    erase: async (path) => {
      writing?.throwIfAborted();
      const lockedUntil = await objects.erase(path);
      if (lockedUntil === undefined) (await objects.listSizes()).delete(path);
      return lockedUntil;
    },
    under: (prefix) => below(bucket, prefix),
    withLock: async (work) => {
      if (writing) throw baseError('locked', { path: `${bucket.name}/${LOCK}`, holder: 'this process' });
      return withBucketLock({ store, key: objects.getKey(LOCK), clock, signal }, async (lockSignal) => {
        writing = lockSignal;
        objects.forgetSizes(); // an earlier writer may have changed files
        try {
          return await work(lockSignal);
        } finally {
          writing = undefined;
        }
      });
    },
  };
  return bucket;
}
