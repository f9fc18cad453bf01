import { randomUUID } from 'node:crypto';
import { collect } from '../../lib/bytes.ts';
import type { Clock } from '../../lib/clock.ts';
import { baseError } from '../../lib/errors.ts';
import { isGone, thisProcess } from '../../lib/holder.ts';
import { type MutableStore, uploadBytes } from '../../store/index.ts';

export interface BucketLockOptions {
  readonly store: MutableStore;
  readonly key: string;
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds to wait for another holder; default 10 minutes, which outlasts one that died. */
  readonly waitMs?: number;
  /** Milliseconds without a sign of life after which a holder counts as dead; default 60 s. */
  readonly lifeMs?: number;
}

const MAX_LOCK_BYTES = 4096;
const POLL_MS = 2_000;

/**
 * Runs `work` while this process alone holds the lock object, by the store's conditional writes (`If-None-Match: *`,
 * `If-Match`). The holder writes it anew every third of `lifeMs`; one whose object has not changed for `lifeMs`, by the
 * watcher's own clock (clocks of machines differ), is dead and is taken over from; one that was killed on this machine, at once. `held` aborts when the lock was lost.
 */
export async function bucketLock<T>(options: BucketLockOptions, work: (held: AbortSignal) => Promise<T>): Promise<T> {
  const { store, key, clock, signal, lifeMs = 60_000 } = options;
  const id = randomUUID();
  const self = await thisProcess();
  const mark = () => uploadBytes(Buffer.from(JSON.stringify({ ...self, id, beat: randomUUID() })));
  let etag = await acquire(options, mark);
  const lost = new AbortController();
  const ended = new AbortController();
  const beating = (async () => {
    while (!ended.signal.aborted) {
      await clock.sleep(lifeMs / 3, ended.signal).catch(() => undefined);
      if (ended.signal.aborted) return;
      const next = await store.putIf(key, await mark(), { contentType: 'application/json' }, { ifMatch: etag });
      if (!next) throw baseError('locked', { path: key, holder: 'another writer, which found this one dead' });
      etag = next.etag;
    }
  })().catch((error: unknown) => lost.abort(error));
  try {
    return await work(signal ? AbortSignal.any([signal, lost.signal]) : lost.signal);
  } finally {
    ended.abort();
    await beating;
    // Only our own: after a take-over it is another's. What cannot be removed is found dead by the next one.
    if (!lost.signal.aborted) await store.remove(key).catch(() => undefined);
  }
}

type Mark = () => ReturnType<typeof uploadBytes>;

async function acquire(
  { store, key, clock, signal, waitMs = 600_000, lifeMs = 60_000 }: BucketLockOptions,
  mark: Mark,
): Promise<string> {
  const type = { contentType: 'application/json' };
  const deadline = clock.now().getTime() + waitMs;
  let seen: { etag: string; since: number } | undefined;
  for (;;) {
    signal?.throwIfAborted();
    const made = await store.putIf(key, await mark(), type, { ifAbsent: true });
    if (made) return made.etag;
    const there = await store.head(key);
    const now = clock.now().getTime();
    const isStill = there && there.etag === seen?.etag && now - seen.since >= lifeMs;
    // Whoever was killed beside us need not be waited for.
    const isDead = isStill || (there && (await isGone(await holderOf(store, key))));
    if (there && isDead) {
      const taken = await store.putIf(key, await mark(), type, { ifMatch: there.etag });
      if (taken) return taken.etag;
    }
    if (there && there.etag !== seen?.etag) seen = { etag: there.etag, since: now };
    if (now > deadline) throw baseError('locked', { path: key, holder: await holderOf(store, key) });
    await clock.sleep(Math.min(POLL_MS, lifeMs / 4), signal);
  }
}

async function holderOf(store: MutableStore, key: string): Promise<string> {
  try {
    return (await collect((await store.get(key)).content, MAX_LOCK_BYTES, key)).toString('utf8');
  } catch {
    return 'somebody';
  }
}
