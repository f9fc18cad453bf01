import { randomUUID } from 'node:crypto';
import { collect } from '../../lib/bytes.ts';
import type { Clock } from '../../lib/clock.ts';
import { baseError } from '../../lib/errors.ts';
import { describeProcess, type Holder } from '../../lib/holder.ts';
import { acquireLease, type Lease, type LeaseStore, runWithLease, type StoredLease } from '../../lib/lease.ts';
import { createBytesUpload, type MutableStore } from '../../store/index.ts';

export interface BucketLockOptions {
  readonly store: MutableStore;
  /** The key of the lock object. */
  readonly key: string;
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds to wait for another holder. The default, 10 minutes, is longer than the lifetime of a dead holder's lock. */
  readonly waitMs?: number;
  /** Milliseconds without a heartbeat after which a holder counts as dead. The default is 60 s. */
  readonly lifeMs?: number;
}

const MAX_LOCK_BYTES = 4096;
const POLL_MS = 2_000;
const WAIT_MS = 600_000;
const LIFE_MS = 60_000;

/**
 * Runs `work` while this process alone holds the lock object. It relies on the conditional writes of the store
 * (`If-None-Match: *`, `If-Match`). The holder writes the object every third of `lifeMs`, and counts as dead after `lifeMs`
 * without a write. The signal that `work` gets aborts when the lock is lost. Throws `locked` after `waitMs`.
 */
export async function withBucketLock<T>(
  options: BucketLockOptions,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { clock, signal, waitMs = WAIT_MS, lifeMs = LIFE_MS } = options;
  const store = createBucketStore(options, { ...(await describeProcess()), id: randomUUID() });
  const nowMs = () => clock.now().getTime();
  const pauseMs = () => Math.min(POLL_MS, lifeMs / 4);
  const lease = await acquireLease(store, { waitMs, lifeMs, nowMs, pauseMs, clock, signal });
  return runWithLease(lease, work, { lifeMs, clock, signal });
}

function createBucketStore(
  { store, key, signal }: BucketLockOptions,
  self: Holder & { readonly id: string },
): LeaseStore<StoredLease> {
  /** Writes a new mark on a condition. Returns the ETag, or undefined where the condition does not hold. */
  const write = async (condition: Parameters<MutableStore['putIf']>[3]): Promise<string | undefined> => {
    const mark = await createBytesUpload(Buffer.from(JSON.stringify({ ...self, beat: randomUUID() })));
    return (await store.putIf(key, mark, { contentType: 'application/json' }, condition))?.etag;
  };
  const createLease = (first: string): Lease => {
    let etag = first;
    return {
      renew: async () => {
        const next = await write({ ifMatch: etag });
        if (next === undefined)
          throw baseError('locked', { path: key, holder: 'another writer, which took over the lock of this one' });
        etag = next;
      },
      release: async (isLost) => {
        // A lost lock is the lock of another writer. If the removal fails, the lock expires.
        if (!isLost) await store.remove(key).catch(() => undefined);
      },
    };
  };
  return {
    name: key,
    create: async () => {
      signal?.throwIfAborted();
      const etag = await write({ ifAbsent: true });
      return etag === undefined ? undefined : createLease(etag);
    },
    read: async () => {
      const found = await store.head(key);
      return found && { version: found.etag, holder: await readHolder(store, key) };
    },
    takeOver: async ({ version }) => {
      const etag = await write({ ifMatch: version });
      return etag === undefined ? undefined : createLease(etag);
    },
  };
}

async function readHolder(store: MutableStore, key: string): Promise<string> {
  try {
    return (await collect((await store.get(key)).content, MAX_LOCK_BYTES, key)).toString('utf8');
  } catch {
    return 'an unknown writer';
  }
}
