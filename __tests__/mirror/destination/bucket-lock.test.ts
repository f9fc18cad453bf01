import { describe, expect, it } from '@jest/globals';
import { type BucketLockOptions, bucketLock } from '../../../src/mirror/destination/bucket-lock.ts';
import { type MemoryStore, memoryStore, type SteppedClock, steppedClock } from '../../support/memory-store.ts';

const KEY = 'mirror/.lock';
const SOMEBODY = '{"host":"elsewhere"}';
const LIFE_MS = 6_000;

interface Scene {
  readonly store: MemoryStore;
  readonly clock: SteppedClock;
  lock<T>(work: (held: AbortSignal) => Promise<T>, options?: Partial<BucketLockOptions>): Promise<T>;
}

function scene(during?: (store: MemoryStore, clock: SteppedClock) => unknown): Scene {
  const store = memoryStore();
  const clock = steppedClock(0, (self) => during?.(store, self));
  return {
    store,
    clock,
    lock: (work, options) => bucketLock({ store, key: KEY, clock, lifeMs: LIFE_MS, waitMs: 4_000, ...options }, work),
  };
}

describe('the lock of a bucket', () => {
  it('is had at once where nobody holds it, and is gone afterwards', async () => {
    const { store, clock, lock } = scene();
    const held = await lock(async (signal) => [signal.aborted, (await store.head(KEY)) !== undefined, clock.at]);
    expect(held).toEqual([false, true, 0]);
    expect(await store.head(KEY)).toBeUndefined();
  });

  it('is gone afterwards too where the work failed, whose error is told', async () => {
    const { store, lock } = scene();
    const failed = lock(async () => {
      throw new Error('the work failed');
    });
    await expect(failed).rejects.toThrow('the work failed');
    expect(await store.head(KEY)).toBeUndefined();
  });

  it('of a holder that shows life is never taken: past the time to wait its holder is told', async () => {
    const { store, clock, lock } = scene((at) => at.place(KEY, SOMEBODY)); // a beat in each sleep
    store.place(KEY, SOMEBODY);
    await expect(lock(async () => 'mine')).rejects.toMatchObject({
      code: 'locked',
      details: { path: KEY, holder: SOMEBODY },
    });
    // Asked at 0, 1.5, 3 and 4.5 s, the first one that is past 4 s.
    expect(clock.slept).toEqual([1_500, 1_500, 1_500]);
    expect(store.asked).toEqual([]);
  });

  it('is asked for once more when the time to wait is just over', async () => {
    const { store, clock, lock } = scene((at) => at.place(KEY, SOMEBODY));
    store.place(KEY, SOMEBODY);
    await expect(lock(async () => 'mine', { waitMs: 3_000 })).rejects.toMatchObject({ code: 'locked' });
    expect(clock.at).toBe(4_500);
  });

  it('is asked for every two seconds where a holder lives long', async () => {
    const { store, clock, lock } = scene((at) => at.place(KEY, SOMEBODY));
    store.place(KEY, SOMEBODY);
    await expect(lock(async () => 'mine', { lifeMs: 60_000 })).rejects.toMatchObject({ code: 'locked' });
    expect(clock.slept).toEqual([2_000, 2_000, 2_000]);
  });

  it('of a holder without a sign of life is taken over when its life is over, not before', async () => {
    const { store, clock, lock } = scene();
    store.place(KEY, SOMEBODY);
    const taken = await lock(async () => clock.at, { waitMs: 60_000 });
    expect(taken).toBe(LIFE_MS);
    expect(await store.head(KEY)).toBeUndefined();
  });

  it('that was beaten anew is watched for a whole life from then on', async () => {
    const { store, clock, lock } = scene((at, { slept }) => slept.length === 2 && at.place(KEY, SOMEBODY));
    store.place(KEY, SOMEBODY);
    // The beat came between 1.5 and 3 s, and was seen at 3 s.
    expect(await lock(async () => clock.at, { waitMs: 60_000 })).toBe(3_000 + LIFE_MS);
  });

  it('of a dead holder goes to one of those who find it dead: the other waits on', async () => {
    const { store, clock, lock } = scene();
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
    // The other's mark is seen at the next look.
    expect(await lock(async () => clock.at, { store: raced, waitMs: 60_000 })).toBe(LIFE_MS + 1_500 + LIFE_MS);
  });

  it('that is let go between two looks is had at the next', async () => {
    const { store, clock, lock } = scene();
    store.place(KEY, SOMEBODY);
    const letGo: MemoryStore = {
      ...store,
      head: async (key) => {
        await store.remove(key);
        return store.head(key);
      },
    };
    expect(await lock(async () => clock.at, { store: letGo })).toBe(1_500);
  });

  it('of which nothing can be read is told to be held by somebody', async () => {
    const { store, lock } = scene((at) => at.place(KEY, 'x'.repeat(4_097)));
    store.place(KEY, 'x'.repeat(4_097));
    await expect(lock(async () => 'mine')).rejects.toMatchObject({ code: 'locked', details: { holder: 'somebody' } });
  });

  it('is not waited for once the caller gave up', async () => {
    const { store, lock } = scene();
    store.place(KEY, SOMEBODY);
    const signal = AbortSignal.abort(new Error('called off'));
    await expect(lock(async () => 'mine', { signal })).rejects.toThrow('called off');
    expect(store.asked).toEqual([]);
  });
});

describe('the holder of the lock of a bucket', () => {
  const someBeats = async (clock: SteppedClock, count: number): Promise<void> => {
    while (clock.slept.length <= count) await new Promise((resolve) => setImmediate(resolve));
  };

  it('gives a sign of life every third of its life, over its own last one', async () => {
    const { store, clock, lock } = scene();
    await lock(async (held) => {
      await someBeats(clock, 3);
      expect(held.aborted).toBe(false);
    });
    expect(clock.slept.slice(0, 3)).toEqual([2_000, 2_000, 2_000]);
    expect(store.asked.slice(0, 4)).toEqual([`put ${KEY}`, `put ${KEY}`, `put ${KEY}`, `put ${KEY}`]);
    const marks = (store.held.get(KEY) ?? []).map(({ bytes }) => JSON.parse(bytes.toString()));
    expect(new Set(marks.map(({ id }) => id)).size).toBe(1);
    expect(new Set(marks.map(({ beat }) => beat)).size).toBe(marks.length);
    expect(marks[0]).toMatchObject({ pid: process.pid });
  });

  it('gives none any more when its work is done', async () => {
    const { store, clock, lock } = scene();
    await lock(() => someBeats(clock, 1));
    const puts = store.asked.length;
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(store.asked).toHaveLength(puts);
    expect(store.asked.at(-1)).toBe(`remove ${KEY}`);
  });

  it('is told when another took it over, and leaves that one alone', async () => {
    const { store, clock, lock } = scene();
    const reason = await lock(async (held) => {
      store.place(KEY, SOMEBODY);
      await someBeats(clock, 0);
      while (!held.aborted) await new Promise((resolve) => setImmediate(resolve));
      return held.reason;
    });
    expect(reason).toMatchObject({
      code: 'locked',
      details: { path: KEY, holder: 'another writer, which found this one dead' },
    });
    expect(store.asked).toEqual([`put ${KEY}`]);
    expect(await store.head(KEY)).toBeDefined();
  });

  it('is told when the caller gives up', async () => {
    const { lock } = scene();
    const caller = new AbortController();
    await lock(
      async (held) => {
        expect(held.aborted).toBe(false);
        caller.abort(new Error('called off'));
        expect(held.reason).toEqual(new Error('called off'));
      },
      { signal: caller.signal },
    );
  });
});
