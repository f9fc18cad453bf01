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

describe('DER', () => {
  test('has one way to write a length, and others are refused (X.690, 10.1)', () => {
    expect(read('0401ff')).toEqual(Buffer.from('ff', 'hex'));
    expect(read(`048180${'00'.repeat(128)}`)).toHaveLength(128);
    expect(read(`04820100${'00'.repeat(256)}`)).toHaveLength(256);
    for (const other of ['048101ff', `04817f${'00'.repeat(127)}`, '04820001ff', `048200ff${'00'.repeat(255)}`])
      expect(() => read(other)).toThrow('a long length');
    for (const none of ['0480ff0000', '0484000001ff', '04']) expect(() => read(none)).toThrow(TypeError);
  });

  test('ends where its length says, and not behind the bytes that are there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 70_000 }), (length) => {
        const whole = `04${headerOf(length)}${'ab'.repeat(length)}`;
        expect(read(`${whole}00`)).toHaveLength(length);
        if (length > 0) expect(() => read(whole.slice(0, -2))).toThrow('cut');
      }),
      { numRuns: 50 },
    );
  });

  test('that is of another tag, or has more behind it, is refused', () => {
    expect(() => read('3000')).toThrow('expected the tag 4');
    const reader = new DerReader(Buffer.from('04000400', 'hex'));
    reader.element(OCTETS);
    expect(() => reader.end()).toThrow('more than was expected');
    expect(reader.done).toBe(false);
    reader.element(OCTETS);
    reader.end();
    expect(reader.tag).toBeUndefined();
  });
});
