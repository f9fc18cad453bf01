import { describe, expect, it } from '@jest/globals';
import { type BucketLockOptions, withBucketLock } from '../../../src/mirror/destination/bucket-lock.ts';
import { type MemoryStore, memoryStore, type SteppedClock, steppedClock } from '../../support/memory-store.ts';

const KEY = 'mirror/.lock';
const SOMEBODY = '{"host":"elsewhere"}';
const LIFE_MS = 6_000;

interface Scene {
  readonly store: MemoryStore;
  readonly clock: SteppedClock;
  lock<T>(work: (held: AbortSignal) => Promise<T>, options?: Partial<BucketLockOptions>): Promise<T>;
}

function createScene(during?: (store: MemoryStore, clock: SteppedClock) => unknown): Scene {
  const store = memoryStore();
  const clock = steppedClock(0, (self) => during?.(store, self));
  return {
    store,
    clock,
    lock: (work, options) =>
      withBucketLock({ store, key: KEY, clock, lifeMs: LIFE_MS, waitMs: 4_000, ...options }, work),
  };
}

describe('withBucketLock', () => {
  it('acquires a free lock at once and releases it afterwards', async () => {
    const { store, clock, lock } = createScene();
    const lockSignal = await lock(async (signal) => [signal.aborted, (await store.head(KEY)) !== undefined, clock.at]);
    expect(lockSignal).toEqual([false, true, 0]);
    expect(await store.head(KEY)).toBeUndefined();
  });

  it('releases the lock if the work fails, and throws the error of the work', async () => {
    const { store, lock } = createScene();
    const failed = lock(async () => {
      throw new Error('the work failed');
    });
    await expect(failed).rejects.toThrow('the work failed');
    expect(await store.head(KEY)).toBeUndefined();
  });

  it('never takes over a lock with heartbeats: after the wait limit it names the holder', async () => {
    const { store, clock, lock } = createScene((at) => at.place(KEY, SOMEBODY)); // The holder writes a heartbeat during each sleep.
    store.place(KEY, SOMEBODY);
    await expect(lock(async () => 'mine')).rejects.toMatchObject({
      code: 'locked',
      details: { path: KEY, holder: SOMEBODY },
    });
    // It reads the lock at 0, 1.5, 3 and 4.5 s. The last is the first read after 4 s.
    expect(clock.slept).toEqual([1_500, 1_500, 1_500]);
    expect(store.asked).toEqual([]);
  });

  it('reads the lock one last time just after the wait limit', async () => {
    const { store, clock, lock } = createScene((at) => at.place(KEY, SOMEBODY));
    store.place(KEY, SOMEBODY);
    await expect(lock(async () => 'mine', { waitMs: 3_000 })).rejects.toMatchObject({ code: 'locked' });
    expect(clock.at).toBe(4_500);
  });

  it('reads the lock every two seconds while the holder stays alive', async () => {
    const { store, clock, lock } = createScene((at) => at.place(KEY, SOMEBODY));
    store.place(KEY, SOMEBODY);
    await expect(lock(async () => 'mine', { lifeMs: 60_000 })).rejects.toMatchObject({ code: 'locked' });
    expect(clock.slept).toEqual([2_000, 2_000, 2_000]);
  });

  it('takes over a lock without heartbeats when its lifetime ends, and not before', async () => {
    const { store, clock, lock } = createScene();
    store.place(KEY, SOMEBODY);
    const taken = await lock(async () => clock.at, { waitMs: 60_000 });
    expect(taken).toBe(LIFE_MS);
    expect(await store.head(KEY)).toBeUndefined();
  });

  it('restarts the full lifetime after a new heartbeat', async () => {
    const { store, clock, lock } = createScene((at, { slept }) => slept.length === 2 && at.place(KEY, SOMEBODY));
    store.place(KEY, SOMEBODY);
    // The heartbeat came between 1.5 and 3 s, and the read at 3 s saw it.
    expect(await lock(async () => clock.at, { waitMs: 60_000 })).toBe(3_000 + LIFE_MS);
  });

  it('gives an expired lock to only one of several waiting processes: the others keep waiting', async () => {
    const { store, clock, lock } = createScene();
    store.place(KEY, SOMEBODY);
    const { putIf } = store;
    let isRaced = false;
    const raced: MemoryStore = {
      ...store,
      putIf: async (key, upload, options, condition) => {
        if ('ifMatch' in condition && !isRaced) {
          isRaced = true;
          store.place(KEY, '{"host":"another"}');
        }
        return putIf(key, upload, options, condition);
      },
    };
    // The next read sees the mark of the other process.
    expect(await lock(async () => clock.at, { store: raced, waitMs: 60_000 })).toBe(LIFE_MS + 1_500 + LIFE_MS);
  });

  it('acquires at the next read a lock that was released between two reads', async () => {
    const { store, clock, lock } = createScene();
    store.place(KEY, SOMEBODY);
    const released: MemoryStore = {
      ...store,
      head: async (key) => {
        await store.remove(key);
        return store.head(key);
      },
    };
    expect(await lock(async () => clock.at, { store: released })).toBe(1_500);
  });

  it('reports an unknown holder if it cannot read the lock', async () => {
    const { store, lock } = createScene((at) => at.place(KEY, 'x'.repeat(4_097)));
    store.place(KEY, 'x'.repeat(4_097));
    await expect(lock(async () => 'mine')).rejects.toMatchObject({
      code: 'locked',
      details: { holder: 'an unknown writer' },
    });
  });

  it('stops waiting when the signal of the caller aborts', async () => {
    const { store, lock } = createScene();
    store.place(KEY, SOMEBODY);
    const signal = AbortSignal.abort(new Error('called off'));
    await expect(lock(async () => 'mine', { signal })).rejects.toThrow('called off');
    expect(store.asked).toEqual([]);
  });
});

describe('the holder of withBucketLock', () => {
  const waitForSleeps = async (clock: SteppedClock, count: number): Promise<void> => {
    while (clock.slept.length <= count) await new Promise((resolve) => setImmediate(resolve));
  };

  it('writes a heartbeat every third of the lifetime, over its own last one', async () => {
    const { store, clock, lock } = createScene();
    await lock(async (lockSignal) => {
      await waitForSleeps(clock, 3);
      expect(lockSignal.aborted).toBe(false);
    });
    expect(clock.slept.slice(0, 3)).toEqual([2_000, 2_000, 2_000]);
    expect(store.asked.slice(0, 4)).toEqual([`put ${KEY}`, `put ${KEY}`, `put ${KEY}`, `put ${KEY}`]);
    const marks = (store.held.get(KEY) ?? []).map(({ bytes }) => JSON.parse(bytes.toString()));
    expect(new Set(marks.map(({ id }) => id)).size).toBe(1);
    expect(new Set(marks.map(({ beat }) => beat)).size).toBe(marks.length);
    expect(marks[0]).toMatchObject({ pid: process.pid });
  });

  it('stops its heartbeats when its work is done', async () => {
    const { store, clock, lock } = createScene();
    await lock(() => waitForSleeps(clock, 1));
    const puts = store.asked.length;
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(store.asked).toHaveLength(puts);
    expect(store.asked.at(-1)).toBe(`remove ${KEY}`);
  });

  it('learns of a takeover and leaves the lock of the new holder unchanged', async () => {
    const { store, clock, lock } = createScene();
    const reason = await lock(async (lockSignal) => {
      store.place(KEY, SOMEBODY);
      await waitForSleeps(clock, 0);
      while (!lockSignal.aborted) await new Promise((resolve) => setImmediate(resolve));
      return lockSignal.reason;
    });
    expect(reason).toMatchObject({
      code: 'locked',
      details: { path: KEY, holder: 'another writer, which took over the lock of this one' },
    });
    expect(store.asked).toEqual([`put ${KEY}`]);
    expect(await store.head(KEY)).toBeDefined();
  });

  it('learns that the signal of the caller aborted', async () => {
    const { lock } = createScene();
    const caller = new AbortController();
    await lock(
      async (lockSignal) => {
        expect(lockSignal.aborted).toBe(false);
        caller.abort(new Error('called off'));
        expect(lockSignal.reason).toEqual(new Error('called off'));
      },
      { signal: caller.signal },
    );
  });
});
