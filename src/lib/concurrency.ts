import pMap from 'p-map';

/** Runs `work` over `items`, at most `limit` at a time; results keep the items' order; the first failure stops the rest. */
export const mapConcurrent = <T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  limit: number,
  work: (item: T, index: number) => Promise<R>,
  signal?: AbortSignal,
): Promise<R[]> => pMap(items, work, { concurrency: limit, ...(signal ? { signal } : {}) }) as Promise<R[]>;
