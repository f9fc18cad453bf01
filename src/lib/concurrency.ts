import pMap from 'p-map';

/** The default number of pieces of work at a time. Each host has its own limit of requests, which adapts to its answers. */
export const DEFAULT_CONCURRENCY = 32;

/** Runs `work` over `items`, at most `limit` at a time; results keep the items' order; the first failure stops the rest. */
export const mapConcurrent = <T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  limit: number,
  work: (item: T, index: number) => Promise<R>,
  signal?: AbortSignal,
): Promise<R[]> => pMap(items, work, { concurrency: limit, ...(signal ? { signal } : {}) }) as Promise<R[]>;

/**
 * Runs `work` over `items`, at most `limit` at a time. After a failure it starts nothing new, waits for the work in progress, and
 * throws the failure. Use it for work that writes: no write may happen after the caller got the failure.
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

/**
 * Returns all results in order. Throws the first failure only when all work has ended, so that nothing runs after the caller got
 * it.
 */
export async function waitForAll<const T extends readonly Promise<unknown>[]>(
  work: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(work);
  return Promise.all(work);
}

/**
 * Visits items of a graph. `visit` returns the items to visit next. At most `limit` visits run at a time, in the order in which the
 * items were returned. After a failure it starts no new visit, waits for the visits in progress, and throws the failure.
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
    const visitOne = async (item: T): Promise<void> => {
      try {
        signal?.throwIfAborted();
        for (const found of await visit(item)) waiting.push(found);
      } catch (error) {
        failures.push(error);
      }
    };
    const startNext = (): void => {
      while (running < limit && next < waiting.length && failures.length === 0) {
        running++;
        void visitOne(waiting[next++] as T).then(() => {
          running--;
          startNext();
        });
      }
      if (running === 0) resolve();
    };
    startNext();
  });
  if (failures.length > 0) throw failures[0];
}
