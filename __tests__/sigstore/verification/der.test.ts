import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DerReader } from '../../../src/sigstore/verification/der.ts';

const OCTETS = 0x04;
const read = (hex: string): Buffer => new DerReader(Buffer.from(hex, 'hex')).element(OCTETS).content;
const headerOf = (length: number): string => {
  if (length < 0x80) return length.toString(16).padStart(2, '0');
  const digits = length.toString(16);
  const bytes = digits.padStart(digits.length + (digits.length % 2), '0');
  return (0x80 + bytes.length / 2).toString(16) + bytes;
};

describe('DerReader', () => {
  test('accepts only the shortest form of a length (X.690, 10.1)', () => {
    expect(read('0401ff')).toEqual(Buffer.from('ff', 'hex'));
    expect(read(`048180${'00'.repeat(128)}`)).toHaveLength(128);
    expect(read(`04820100${'00'.repeat(256)}`)).toHaveLength(256);
    for (const other of ['048101ff', `04817f${'00'.repeat(127)}`, '04820001ff', `048200ff${'00'.repeat(255)}`])
      expect(() => read(other)).toThrow('longer than DER allows');
  });

  test('requires a definite length of at most three octets', () => {
    const none = 'the length at byte 0 is not DER';
    for (const other of ['04', '0480ff0000', `0480${'00'.repeat(128)}`, '0484000001ff']) {
      expect(() => read(other)).toThrow(TypeError);
      expect(() => read(other)).toThrow(none);
    }
    const wide = (header: string, length: number): Buffer =>
      Buffer.concat([Buffer.from(header, 'hex'), Buffer.alloc(length)]);
    const contentOf = (bytes: Buffer): number => new DerReader(bytes).element(OCTETS).content.length;
    expect(contentOf(wide('0483010000', 65_536))).toBe(65_536);
    expect(() => contentOf(wide('048401000000', 16_777_216))).toThrow(none);
  });

  test('returns one element after the other, with and without its header', () => {
    const reader = new DerReader(Buffer.from('0401aa048180'.concat('bb'.repeat(128)), 'hex'));
    expect(reader.element(OCTETS)).toEqual({ raw: Buffer.from('0401aa', 'hex'), content: Buffer.from('aa', 'hex') });
    const { raw, content } = reader.element(OCTETS);
    expect(raw.toString('hex')).toBe(`048180${'bb'.repeat(128)}`);
    expect(content).toEqual(Buffer.alloc(128, 0xbb));
    expect(reader.done).toBe(true);
  });

  test('reads an element inside another in the same way', () => {
    const outer = new DerReader(Buffer.from('300404020102', 'hex'));
    const inner = outer.inside(0x30);
    expect(outer.done).toBe(true);
    expect(inner.tag).toBe(OCTETS);
    expect(inner.element(OCTETS).content).toEqual(Buffer.from('0102', 'hex'));
    inner.end();
  });

  test('stops at the stated length, not at the end of the bytes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 70_000 }), (length) => {
        const whole = `04${headerOf(length)}${'ab'.repeat(length)}`;
        expect(read(`${whole}00`)).toHaveLength(length);
        if (length > 0) expect(() => read(whole.slice(0, -2))).toThrow('cut');
      }),
      { numRuns: 50 },
    );
  });

  test('rejects an element with another tag or trailing bytes', () => {
    expect(() => read('3000')).toThrow('expected the tag 0x4');
    const reader = new DerReader(Buffer.from('04000400', 'hex'));
    reader.element(OCTETS);
    expect(() => reader.end()).toThrow('expected the end of the element');
    expect(reader.done).toBe(false);
    reader.element(OCTETS);
    reader.end();
    expect(reader.tag).toBeUndefined();
  });
});
