import { VerificationError } from './errors.ts';

export const KiB = 1024;
export const MiB = 1024 * 1024;

/** Collects a stream into one buffer of at most `maxBytes`. Throws `size-mismatch`. */
export async function collect(stream: AsyncIterable<Uint8Array>, maxBytes: number, what: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxBytes)
      throw new VerificationError('size-mismatch', {
        what,
        expected: `at most ${maxBytes}`,
        found: `more than ${maxBytes}`,
      });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** One chunk as a stream. */
export async function* streamOf(...chunks: (Uint8Array | string)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}

/** Bytes as people read them (powers of ten, as storage is sold): `532 B`, `1.4 kB`, `12.0 MB`. */
export function humanBytes(bytes: number): string {
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

/** `500MB`, `2GiB`, `1048576` as bytes; `undefined` for what is no size. */
export function parseBytes(text: string): number | undefined {
  const [, digits, unit = 'B'] = /^(\d{1,15})(?:([kMGT]?B|[KMGT]iB))?$/.exec(text) ?? [];
  const bytes = digits === undefined ? Number.NaN : Number(digits) * (UNITS[unit as keyof typeof UNITS] ?? Number.NaN);
  return Number.isSafeInteger(bytes) ? bytes : undefined;
}
