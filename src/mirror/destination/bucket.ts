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
  keyUnder,
  type MutableStore,
  type PutOptions,
  type Retention,
  type StoreLocation,
  uploadBytes,
  uploadFile,
} from '../../store/index.ts';
import { bucketLock } from './bucket-lock.ts';
import { below, type Destination, type ListedFile } from './types.ts';

export interface BucketOptions {
  readonly store: MutableStore;
  readonly location: StoreLocation;
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  /** S3 Object Lock of each object that is written, in seconds from then on. */
  readonly lock?: { readonly mode: Retention['mode']; readonly retainSeconds: number } | undefined;
}

const LOCK = '.lock';
const LEGAL_HOLD = 'legal hold';

const typeOf = (path: string): string =>
  path.endsWith('.json') ? 'application/json' : path.endsWith('checkpoint') ? 'text/plain' : 'application/octet-stream';

/**
 * A mirror in a bucket. What is there is listed once and then known: only this writer writes, by its lock. Versioning is
 * the bucket's own matter; what is overwritten or removed stays as an older version where it is on.
 */
export function bucketDestination({ store, location, clock, signal, lock }: BucketOptions): Destination {
  const keyOf = (path: string): string => keyUnder(location, path);
  let known: Promise<Map<string, number>> | undefined;
  let writing: AbortSignal | undefined;
  const listing = (): Promise<Map<string, number>> => {
    known ??= (async () => {
      const start = keyOf('');
      const found = new Map<string, number>();
      for await (const { key, size } of store.list(start))
        if (key.startsWith(start) && key !== keyOf(LOCK)) found.set(key.slice(start.length), size);
      return found;
    })();
    return known;
  };
  const options = (path: string): PutOptions => ({
    contentType: typeOf(path),
    ...(lock
      ? {
          retention: {
            mode: lock.mode,
            until: new Date(clock.now().getTime() + lock.retainSeconds * 1000).toISOString(),
          },
        }
      : {}),
  });
  const put = async (path: string, content: Uint8Array | string | AsyncIterable<Uint8Array>): Promise<number> => {
    if (typeof content === 'string' || content instanceof Uint8Array) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      await store.put(keyOf(path), await uploadBytes(bytes), options(path));
      return bytes.length;
    }
    // A store is told size and digest beforehand: what streams in lies on the disk in between, not in memory.
    const spool = join(tmpdir(), `mc-mirror-${randomUUID()}`);
    try {
      await writeFileAtomic(spool, content, { mode: 0o600 });
      const upload = await uploadFile(spool);
      await store.put(keyOf(path), upload, options(path));
      return upload.size;
    } finally {
      await rm(spool, { force: true });
    }
  };
  const open = async (path: string) => {
    try {
      return await store.get(keyOf(path));
    } catch (error) {
      if (error instanceof ConfigurationError && error.code === 'object-not-found') return undefined;
      throw error;
    }
  };
  /** Every version of a file, and the latest end of what holds one. GOVERNANCE counts too: nothing here goes around it. */
  const versionsOf = async (path: string): Promise<{ readonly ids: readonly string[]; readonly end: string }> => {
    const ids: string[] = [];
    let end = '';
    for await (const { key, versionId } of store.versions(keyOf(path))) {
      if (key !== keyOf(path)) continue;
      ids.push(versionId);
      const { legalHold, retention } = (await store.head(key, versionId)) ?? {};
      if (legalHold) end = LEGAL_HOLD;
      else if (retention && end !== LEGAL_HOLD && retention.until > end) end = retention.until;
    }
    return { ids, end };
  };
  const isLocked = (end: string): boolean =>
    end === LEGAL_HOLD || (end !== '' && Date.parse(end) > clock.now().getTime());
  const bucket: Destination = {
    name: `s3://${location.bucket}${location.prefix === '' ? '' : `/${location.prefix}`}`,
    read: async (path, maxBytes) => {
      const found = await open(path);
      if (!found) return undefined;
      if (found.object.size > maxBytes)
        throw baseError('file-too-large', {
          path: `${bucket.name}/${path}`,
          found: found.object.size,
          limit: maxBytes,
        });
      return collect(found.content, maxBytes, path);
    },
    has: async (path) => (await listing()).has(path),
    stream: async (path) => (await open(path))?.content,
    write: async (path, content) => {
      writing?.throwIfAborted(); // a writer that lost its lock must not write any more
      const size = await put(path, content);
      (await listing()).set(path, size);
    },
    list: async (prefix = '') =>
      [...(await listing())]
        .filter(([path]) => path.startsWith(prefix))
        .map(([path, size]): ListedFile => ({ path, size }))
        .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    remove: async (path) => {
      writing?.throwIfAborted();
      if (!(await listing()).has(path)) return;
      await store.remove(keyOf(path));
      (await listing()).delete(path);
    },
    lockedUntil: async (path) => {
      const { end } = await versionsOf(path);
      return isLocked(end) ? end : undefined;
    },
    erase: async (path) => {
      writing?.throwIfAborted();
      const { ids, end } = await versionsOf(path);
      if (isLocked(end)) return end;
      try {
        for (const id of ids) await store.remove(keyOf(path), id);
      } catch (error) {
        // By the store's own clock, which is the one that counts, its time is not over.
        if (end !== '' && error instanceof McError && error.code === 'store-access-denied') return end;
        throw error;
      }
      (await listing()).delete(path);
      return undefined;
    },
    under: (prefix) => below(bucket, prefix),
    alone: async (work) => {
      if (writing) throw baseError('locked', { path: `${bucket.name}/${LOCK}`, holder: 'this process' });
      return bucketLock({ store, key: keyOf(LOCK), clock, signal }, async (held) => {
        writing = held;
        known = undefined; // whoever wrote before us may have changed it
        try {
          return await work(held);
        } finally {
          writing = undefined;
        }
      });
    },
  };
  return bucket;
}
