import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  children,
  generalizedTime,
  integer,
  octets,
  oid,
  read,
  sequence,
  setOf,
  time,
} from '../../../src/sandbox/sigstore/der.ts';

describe('the DER module', () => {
  it('reads what it wrote, for any length', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 8 }), (parts) => {
        const written = sequence(...parts.map(octets));
        const back = read(written);
        expect(back.raw).toEqual(written);
        expect(children(back).map(({ body }) => body)).toEqual(parts.map((part) => Buffer.from(part)));
      }),
    );
    const long = octets(Buffer.alloc(70_000, 1));
    expect(read(long).body).toHaveLength(70_000);
  });

  it('throws only RangeError on truncated input', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          const element = read(Buffer.from(bytes));
          children(element);
          expect(element.raw.length).toBeLessThanOrEqual(bytes.length);
        } catch (error) {
          expect((error as Error).name).toBe('RangeError');
        }
      }),
    );
  });

  it('writes integers in the shortest form, as positive numbers', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 160n }), (value) => {
        const hex = value.toString(16);
        const { body } = read(integer(Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex')));
        expect(BigInt(`0x${body.toString('hex')}`)).toBe(value);
        expect((body[0] ?? 0) < 0x80).toBe(true);
        if (body.length > 1 && body[0] === 0) expect((body[1] ?? 0) >= 0x80).toBe(true);
      }),
    );
  });

  it('writes object identifiers as openssl does, and orders a set by its bytes', () => {
    const spki = createPublicKey(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey).export({
      type: 'spki',
      format: 'der',
    });
    expect(spki.includes(oid('1.2.840.10045.2.1'))).toBe(true);
    expect(spki.includes(oid('1.2.840.10045.3.1.7'))).toBe(true);
    expect(oid('1.3.6.1.4.1.57264.1.24').toString('hex')).toBe('060a2b0601040183bf300118');
    expect(setOf(octets(Buffer.from([2])), octets(Buffer.from([1])))).toEqual(
      setOf(octets(Buffer.from([1])), octets(Buffer.from([2]))),
    );
  });

  it('writes certificate times up to 2049 and after, and fractions without trailing zeros', () => {
    expect(read(time(new Date('2049-12-31T23:59:59.900Z'))).body.toString()).toBe('491231235959Z');
    expect(read(time(new Date('2050-01-01T00:00:00Z'))).body.toString()).toBe('20500101000000Z');
    const fraction = (text: string): string => read(generalizedTime(new Date(text))).body.toString();
    expect(['.120Z', '.000Z', '.005Z'].map((end) => fraction(`2026-01-02T03:04:05${end}`))).toEqual([
      '20260102030405.12Z',
      '20260102030405Z',
      '20260102030405.005Z',
    ]);
  });
});
