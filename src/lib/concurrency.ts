import pMap from 'p-map';

/** Pieces of work at a time where nobody said. How many requests a host gets of them is found out while it answers. */
export const DEFAULT_CONCURRENCY = 32;

/** Runs `work` over `items`, at most `limit` at a time; results keep the items' order; the first failure stops the rest. */
export const mapConcurrent = <T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  limit: number,
  work: (item: T, index: number) => Promise<R>,
  signal?: AbortSignal,
): Promise<R[]> => pMap(items, work, { concurrency: limit, ...(signal ? { signal } : {}) }) as Promise<R[]>;

/**
 * Runs `work` over `items`, at most `limit` at a time. After a failure nothing new is begun, and it is thrown when what
 * was under way has ended: for work that writes, which must not go on behind the back of a caller that has failed.
 */
export async function forEachConcurrent<T>(
  items: Iterable<T>,
  limit: number,
  work: (item: T) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const failures: unknown[] = [];
  await pMap(
    items,
    async (item) => {
      if (failures.length > 0) return;
      try {
        signal?.throwIfAborted();
        await work(item);
      } catch (error) {
        failures.push(error);
      }
    },
    { concurrency: limit },
  );
  if (failures.length > 0) throw failures[0];
}

/** The results of all, in order; a failure is thrown when all have ended, so that none goes on behind a caller's back. */
export async function allEnded<const T extends readonly Promise<unknown>[]>(
  work: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(work);
  return Promise.all(work);
}

/**
 * Visits what is found from what: `visit` names what is to be visited next. At most `limit` visits at a time, in the order in
 * which they were named; the first failure is thrown when what was under way has ended.
 */
export async function crawl<T>(
  first: Iterable<T>,
  limit: number,
  visit: (item: T) => Promise<Iterable<T>>,
  signal?: AbortSignal,
): Promise<void> {
  const waiting = [...first];
  const failures: unknown[] = [];
  let next = 0;
  let running = 0;
  await new Promise<void>((resolve) => {
    const one = async (item: T): Promise<void> => {
      try {
        signal?.throwIfAborted();
        for (const found of await visit(item)) waiting.push(found);
      } catch (error) {
        failures.push(error);
      }
    };
    const go = (): void => {
      while (running < limit && next < waiting.length && failures.length === 0) {
        running++;
        void one(waiting[next++] as T).then(() => {
          running--;
          go();
        });
      }
      if (running === 0) resolve();
    };
    go();
  });
  if (failures.length > 0) throw failures[0];
}
