import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MiB } from '../../../src/lib/bytes.ts';
import { digestOf } from '../../../src/lib/digest.ts';
import { MAX_EVIDENCE_BYTES, MAX_PIECES, Reading } from '../../../src/verify/evidence/reading.ts';
import type { EvidenceSource } from '../../../src/verify/evidence/types.ts';
import { readWithinLimits } from '../../../src/verify/evidence/within-limits.ts';

const ABOUT = digestOf('a release');
const createSource = (sizes: Iterable<number>, name = 'a source') => {
  const source: EvidenceSource & { given: number } = {
    name,
    given: 0,
    async *bundlesFor() {
      for (const size of sizes) {
        source.given++;
        yield { origin: `${name} ${source.given}`, bytes: Buffer.alloc(size) };
      }
    },
  };
  return source;
};
const countPieces = async (source: EvidenceSource, reading: Reading): Promise<number> => {
  let count = 0;
  for await (const _ of readWithinLimits(source, ABOUT, reading)) count++;
  return count;
};

describe('the read limit of a subject', () => {
  it('allows exactly 64 MiB', () => {
    const reading = new Reading();
    expect(MAX_EVIDENCE_BYTES).toBe(64 * MiB);
    expect([reading.take(64 * MiB + 1), reading.take(64 * MiB), reading.take(1), reading.left]).toEqual([
      false,
      true,
      false,
      0,
    ]);
  });

  it('divides the remaining bytes, so that no source starves the later ones or exceeds the rest', () => {
    const reading = new Reading();
    const [first, second] = [reading.share(2), reading.share(2)];
    expect([first.left, second.left]).toEqual([32 * MiB, 32 * MiB]);
    expect(first.take(32 * MiB)).toBe(true);
    expect([first.left, reading.left, reading.share(1).left]).toEqual([0, 32 * MiB, 32 * MiB]);
  });

  it('stops a source that returns too many bytes, even if the source has no limit of its own', async () => {
    const source = createSource(Array.from({ length: 100 }, () => 4 * MiB));
    const reading = new Reading();
    expect(await countPieces(source, reading)).toBe(16);
    expect(source.given).toBe(17);
    expect(reading.unread).toMatchObject([{ code: 'evidence-not-read', details: { source: 'a source' } }]);
  });

  it('stops a source that returns too many pieces', async () => {
    const source = createSource(Array.from({ length: MAX_PIECES + 10 }, () => 1));
    const reading = new Reading();
    expect(await countPieces(source, reading)).toBe(MAX_PIECES);
    expect(reading.unread).toHaveLength(1);
    const just = new Reading();
    expect(await countPieces(createSource(Array.from({ length: MAX_PIECES }, () => 1)), just)).toBe(MAX_PIECES);
    expect(just.unread).toEqual([]);
  });

  it('reports once for each source that it has more evidence', () => {
    const reading = new Reading();
    for (const name of ['a', 'b', 'a']) reading.share(2).cut(name);
    expect(reading.unread.map(({ details }) => details.source)).toEqual(['a', 'b']);
  });

  it('keeps the sum over any number of sources within the whole limit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.nat(400), { maxLength: 8 }), { maxLength: 5 }), async (sources) => {
        const reading = new Reading({ maxBytes: 1_000 });
        let read = 0;
        for (const [i, sizes] of sources.entries())
          for await (const one of readWithinLimits(
            createSource(sizes, `${i}`),
            ABOUT,
            reading.share(sources.length - i),
          ))
            read += 'bytes' in one ? one.bytes.length : 0;
        expect(read).toBeLessThanOrEqual(1_000);
        const all = sources.flat().reduce((sum, size) => sum + size, 0);
        expect(read === all || reading.unread.length > 0).toBe(true);
      }),
    );
  });
});
