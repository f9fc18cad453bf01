import type { StaticFiles } from '../format/files.ts';

export interface ListedFile {
  /** The path within the mirror, with "/" as the separator. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

/** The place of a mirror that can be read and written: a folder, or a bucket. */
export interface Destination extends StaticFiles {
  has(path: string): Promise<boolean>;
  /** Streams a file that may be too large for memory. Returns undefined if it does not exist. */
  stream(path: string): Promise<AsyncIterable<Uint8Array> | undefined>;
  /** Writes a file in one step: a reader sees either the old content or all of the new content. */
  write(path: string, content: Uint8Array | string | AsyncIterable<Uint8Array>): Promise<void>;
  /** Lists the files whose path starts with `prefix`, sorted. The lock and partly written files are left out. */
  list(prefix?: string): Promise<readonly ListedFile[]>;
  /** Removes a file. Does nothing if it does not exist. */
  remove(path: string): Promise<void>;
  /** Returns the end of the S3 Object Lock of a file, as RFC 3339 or `legal hold`; undefined if it is not locked. */
  lockedUntil(path: string): Promise<string | undefined>;
  /**
   * Removes a file and all older versions that the store keeps of it. If one of them is locked, it removes nothing and
   * returns the end of the lock.
   */
  erase(path: string): Promise<string | undefined>;
  /** Returns a view of the files below the folder `prefix`. */
  under(prefix: string): Destination;
  /** Runs `work` as the only writer. First removes files that a killed writer left partly written. Throws `locked`. */
  withLock<T>(work: (signal: AbortSignal | undefined) => Promise<T>): Promise<T>;
}

/** Returns a view of the files below the folder `prefix`. Its lock is the lock of the whole destination. */
export const below = (whole: Destination, prefix: string): Destination => ({
  name: `${whole.name}/${prefix}`,
  read: (path, maxBytes) => whole.read(`${prefix}/${path}`, maxBytes),
  has: (path) => whole.has(`${prefix}/${path}`),
  stream: (path) => whole.stream(`${prefix}/${path}`),
  write: (path, content) => whole.write(`${prefix}/${path}`, content),
  list: async (inner = '') =>
    (await whole.list(`${prefix}/${inner}`)).map(({ path, size }) => ({ path: path.slice(prefix.length + 1), size })),
  remove: (path) => whole.remove(`${prefix}/${path}`),
  lockedUntil: (path) => whole.lockedUntil(`${prefix}/${path}`),
  erase: (path) => whole.erase(`${prefix}/${path}`),
  under: (inner) => below(whole, `${prefix}/${inner}`),
  withLock: (work) => whole.withLock(work),
});
