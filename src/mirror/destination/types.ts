import type { StaticFiles } from '../format/files.ts';

export interface ListedFile {
  /** Below the mirror's beginning, with "/" between its parts. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

/** Where a mirror lies and is written: a folder, or a bucket. */
export interface Destination extends StaticFiles {
  has(path: string): Promise<boolean>;
  /** Bytes from front to back, for what is too large to hold; undefined where there is no such file. */
  stream(path: string): Promise<AsyncIterable<Uint8Array> | undefined>;
  /** A reader sees the old content or all of the new one. */
  write(path: string, content: Uint8Array | string | AsyncIterable<Uint8Array>): Promise<void>;
  /** Every file whose path begins with `prefix`, sorted; without those of the writer's own (lock, half-written). */
  list(prefix?: string): Promise<readonly ListedFile[]>;
  /** Nothing happens where there is no such file. */
  remove(path: string): Promise<void>;
  /** Until when the store does not let go of a file, whoever asks (S3 Object Lock): RFC 3339, or `legal hold`. */
  lockedUntil(path: string): Promise<string | undefined>;
  /**
   * Removes a file for good, with the older versions that a store keeps of it. Where one of them is locked nothing is
   * removed; then gives until when it is.
   */
  erase(path: string): Promise<string | undefined>;
  /** The same place, seen from `prefix` on. */
  under(prefix: string): Destination;
  /** Runs `work` as the only writer; what one that was killed left half-written is gone before. Throws `locked`. */
  alone<T>(work: (signal: AbortSignal | undefined) => Promise<T>): Promise<T>;
}

/** A destination from `prefix` on; its lock stays that of the whole. */
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
  alone: (work) => whole.alone(work),
});
