import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { digestLike, digestOf } from '../../../src/lib/digest.ts';
import { PassingDigest } from '../../../src/oci/registry/passing-digest.ts';

const MiB = 1024 * 1024;
const bytes = Buffer.alloc(20 * MiB);
for (let i = 0; i < bytes.length; i += 4096) bytes.writeUInt32LE(i, i);
const promised = { digest: digestOf(bytes), size: bytes.length };

/** Passes the bytes in this range to the digest, in pieces. */
const pass = (digest: PassingDigest, from: number, to: number, step = 300_000): void => {
  for (let at = from; at < to; at += step) digest.update(bytes.subarray(at, Math.min(at + step, to)));
};

describe('PassingDigest', () => {
  it('computes the same digest wherever the transfer is cut and resumed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(5 * MiB)), { maxLength: 4 }), (cuts) => {
        const digest = new PassingDigest(promised, 'a blob');
        for (const [cut, lost] of cuts) {
          if (cut > digest.at) pass(digest, digest.at, cut);
          const resume = Math.max(0, digest.at - lost);
          const at = digest.rewind(resume);
          expect(at).toBeLessThanOrEqual(resume);
          expect(digest.at).toBe(at);
        }
        pass(digest, digest.at, bytes.length);
        digest.end();
      }),
      { numRuns: 25 },
    );
  });

  it('rewinds to a mark at most 4 MiB and one block before the position', () => {
    const digest = new PassingDigest(promised, 'a blob');
    pass(digest, 0, 18 * MiB);
    expect(18 * MiB - digest.rewind(18 * MiB)).toBeLessThan(4 * MiB + 300_000);
  });

  it('throws on a wrong digest before it passes the last byte on', () => {
    const digest = new PassingDigest(promised, 'a blob');
    pass(digest, 0, bytes.length - 1);
    expect(() => digest.update(Buffer.from([9]))).toThrow(expect.objectContaining({ code: 'digest-mismatch' }));
  });

  it('ignores further bytes of an abandoned read', () => {
    const digest = new PassingDigest(promised, 'a blob');
    pass(digest, 0, 5 * MiB);
    const { turn } = digest;
    const at = digest.rewind(5 * MiB);
    expect(() => digest.update(bytes.subarray(5 * MiB, 6 * MiB), turn)).toThrow('goes on elsewhere');
    expect(() => digest.end(turn)).toThrow('goes on elsewhere');
    pass(digest, at, bytes.length);
    digest.end();
  });

  it('throws at once on too many bytes, and at the end on too few', () => {
    const digest = new PassingDigest({ digest: digestOf('abc'), size: 3 }, 'a blob');
    expect(() => digest.update(Buffer.from('abcd'))).toThrow(expect.objectContaining({ code: 'size-mismatch' }));
    digest.update(Buffer.from('ab'));
    expect(() => digest.end()).toThrow(expect.objectContaining({ code: 'size-mismatch' }));
    digest.update(Buffer.from('c'));
    digest.end();
  });

  it('supports sha512', () => {
    const text = Buffer.from('abc');
    const digest = new PassingDigest({ digest: digestLike(text, 'sha512:'), size: 3 }, 'a blob');
    digest.update(text);
    digest.end();
  });
});
