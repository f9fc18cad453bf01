import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decompressSnappy } from '../../src/github/snappy.ts';

const MAX = 1024 * 1024;

const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
const literal = (bytes: Uint8Array): number[] => {
  if (bytes.length === 0) return [];
  const length = bytes.length - 1;
  if (length < 60) return [length << 2, ...bytes];
  return length < 256 ? [60 << 2, length, ...bytes] : [61 << 2, length & 255, length >> 8, ...bytes];
};

/** Compresses without an optimal search: literals, and copies of each of the three kinds. */
function compress(input: Uint8Array, kinds: readonly number[]): Buffer {
  const out = varint(input.length);
  let [at, from, turn] = [0, 0, 0];
  const flush = (): void => {
    for (; from < at; from += Math.min(65_536, at - from))
      out.push(...literal(input.subarray(from, Math.min(at, from + 65_536))));
  };
  while (at < input.length) {
    let [length, offset] = [0, 0];
    for (let back = 1; back <= Math.min(at, 2000); back++) {
      let run = 0;
      while (run < 64 && at + run < input.length && input[at + run] === input[at + run - back]) run++;
      if (run > length) [length, offset] = [run, back];
    }
    if (length < 4) {
      at++;
      continue;
    }
    flush();
    const kind = kinds[turn++ % kinds.length] ?? 2;
    if (kind === 1) {
      length = Math.min(length, 11);
      out.push(1 | ((length - 4) << 2) | ((offset >> 8) << 5), offset & 255);
    } else if (kind === 2) out.push(2 | ((length - 1) << 2), offset & 255, offset >> 8);
    else out.push(3 | ((length - 1) << 2), offset & 255, offset >> 8, 0, 0);
    at += length;
    from = at;
  }
  flush();
  return Buffer.from(out);
}

describe('Snappy', () => {
  it('reads the output of another implementation', () => {
    // From the documentation of Vector's decode_snappy.
    const bytes = Buffer.from('LKxUaGUgcXVpY2sgYnJvd24gZm94IGp1bXBzIG92ZXIgMTMgbGF6eSBkb2dzLg==', 'base64');
    expect(decompressSnappy(bytes, MAX).toString()).toBe('The quick brown fox jumps over 13 lazy dogs.');
  });

  it('round-trips literals and all kinds of copies, including copies that overlap their own output', () => {
    const text = fc.array(fc.constantFrom(...'ab{}":'), { maxLength: 600 }).map((chars) => Buffer.from(chars.join('')));
    const kinds = fc.array(fc.constantFrom(1, 2, 3), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.oneof(text, fc.uint8Array({ maxLength: 300 })), kinds, (input, used) => {
        expect(decompressSnappy(compress(input, used), MAX)).toEqual(Buffer.from(input));
      }),
    );
    expect(decompressSnappy(Buffer.from([8, 0, 97, 2 | (6 << 2), 1, 0]), MAX).toString()).toBe('a'.repeat(8));
  });

  it('throws only snappy-malformed and never exceeds the size limit', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          expect(decompressSnappy(bytes, 4096).length).toBeLessThanOrEqual(4096);
        } catch (error) {
          expect(error).toMatchObject({ code: 'snappy-malformed' });
        }
      }),
    );
  });

  it.each([
    ['nothing', []],
    ['a length that never ends', [255, 255, 255, 255, 255, 255]],
    ['more bytes than the limit', [...varint(MAX + 1), 0, 97]],
    ['a truncated literal', [2, 4, 97]],
    ['a literal beyond the declared length', [1, 4, 97, 98]],
    ['a copy of bytes that do not exist', [4, 2 | (3 << 2), 1, 0]],
    ['a copy with offset zero', [5, 0, 97, 2 | (3 << 2), 0, 0]],
    ['a copy beyond the end', [4, 0, 97, 2 | (3 << 2), 1, 0]],
    ['less than the declared length', [2, 0, 97]],
    ['a truncated copy', [5, 0, 97, 2 | (3 << 2), 1]],
  ])('refuses %s', (_, bytes) => {
    expect(() => decompressSnappy(Buffer.from(bytes as number[]), MAX)).toThrow(
      expect.objectContaining({ code: 'snappy-malformed' }),
    );
  });
});
