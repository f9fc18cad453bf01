import { baseError } from './errors.ts';

export const KiB = 1024;
export const MiB = 1024 * 1024;

/**
 * Milliseconds for a complete document. Without this limit, a server that sends a byte now and then could block a reader for
 * days.
 */
export const DOCUMENT_TIMEOUT_MS = 60_000;

/** Collects a document into one buffer. Throws `size-mismatch` above `maxBytes`, and `document-too-slow` after `withinMs`. */
export const collect = (
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
  what: string,
  withinMs = DOCUMENT_TIMEOUT_MS,
): Promise<Buffer> =>
  readWhole(stream, {
    maxBytes,
    withinMs,
    tooLarge: () =>
      baseError('size-mismatch', {
        what,
        expected: `at most ${maxBytes}`,
        found: `more than ${maxBytes}`,
      }),
    tooSlow: (found) => baseError('document-too-slow', { what, limit: `${withinMs / 1000} s`, found }),
  });

export interface DocumentLimits {
  readonly maxBytes: number;
  readonly withinMs: number;
  readonly tooLarge: () => Error;
  /** `found` is the number of bytes that arrived in time. */
  readonly tooSlow: (found: number) => Error;
}

/** Reads a stream to its end, within a size and a time limit. Above a limit it ends the stream and throws the given error. */
export async function readWhole(stream: AsyncIterable<Uint8Array>, limits: DocumentLimits): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const late = Promise.withResolvers<never>();
  late.promise.catch(() => undefined); // the race below handles the rejection; after the end of the stream no one does
  const timer = setTimeout(() => late.reject(limits.tooSlow(size)), Math.max(0, limits.withinMs));
  const iterator = stream[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), late.promise]);
      if (next.done) return Buffer.concat(chunks);
      size += next.value.length;
      if (size > limits.maxBytes) throw limits.tooLarge();
      chunks.push(next.value);
    }
  } catch (error) {
    // Not awaited: a generator that waits for a byte ends only when the byte arrives or its connection closes.
    Promise.resolve(iterator.return?.()).catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Returns chunks as a stream. */
export async function* streamOf(...chunks: (Uint8Array | string)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}

/** Formats a number of bytes for people, in powers of ten: `532 B`, `1.4 kB`, `12.0 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value.toFixed(1)} ${units[unit]}`;
}

const UNITS = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, KiB, MiB, GiB: 1024 * MiB, TiB: 1024 * 1024 * MiB } as const;

/** Parses a size such as `500MB`, `2GiB` or `1048576` into bytes. Returns undefined for any other text. */
export function parseBytes(text: string): number | undefined {
  const [, digits, unit = 'B'] = /^(\d{1,15})(?:([kMGT]?B|[KMGT]iB))?$/.exec(text) ?? [];
  const bytes = digits === undefined ? Number.NaN : Number(digits) * (UNITS[unit as keyof typeof UNITS] ?? Number.NaN);
  return Number.isSafeInteger(bytes) ? bytes : undefined;
}
