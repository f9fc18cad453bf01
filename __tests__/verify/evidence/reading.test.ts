import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MiB } from '../../../src/lib/bytes.ts';
import { digestOf } from '../../../src/lib/digest.ts';
import { MAX_EVIDENCE_BYTES, MAX_PIECES, Reading } from '../../../src/verify/evidence/reading.ts';
import type { EvidenceSource } from '../../../src/verify/evidence/types.ts';
import { bounded } from '../../../src/verify/evidence/within-limits.ts';

const ABOUT = digestOf('a release');
const sourceOf = (sizes: Iterable<number>, name = 'a source') => {
  const made: EvidenceSource & { given: number } = {
    name,
    given: 0,
    async *bundlesFor() {
      for (const size of sizes) {
        made.given++;
        yield { origin: `${name} ${made.given}`, bytes: Buffer.alloc(size) };
      }
    },
  };
  return made;
};
const countOf = async (source: EvidenceSource, reading: Reading): Promise<number> => {
  let count = 0;
  for await (const _ of bounded(source, ABOUT, reading)) count++;
  return count;
};

describe('the reading of a subject', () => {
  it('allows 64 MiB, to the byte', () => {
    const reading = new Reading();
    expect(MAX_EVIDENCE_BYTES).toBe(64 * MiB);
    expect([reading.take(64 * MiB + 1), reading.take(64 * MiB), reading.take(1), reading.left]).toEqual([
      false,
      true,
      false,
      0,
    ]);
  });

  it('shares what is left, so that no source can starve those after it, and none reads more than is left', () => {
    const reading = new Reading();
    const [first, second] = [reading.share(2), reading.share(2)];
    expect([first.left, second.left]).toEqual([32 * MiB, 32 * MiB]);
    expect(first.take(32 * MiB)).toBe(true);
    expect([first.left, reading.left, reading.share(1).left]).toEqual([0, 32 * MiB, 32 * MiB]);
  });

  it('ends a source that gives more than it may, whether the source counts or not', async () => {
    const source = sourceOf(Array.from({ length: 100 }, () => 4 * MiB));
    const reading = new Reading();
    expect(await countOf(source, reading)).toBe(16);
    expect(source.given).toBe(17);
    expect(reading.unread).toMatchObject([{ code: 'evidence-not-read', details: { source: 'a source' } }]);
  });

  it('ends a source that gives more pieces than it may', async () => {
    const source = sourceOf(Array.from({ length: MAX_PIECES + 10 }, () => 1));
    const reading = new Reading();
    expect(await countOf(source, reading)).toBe(MAX_PIECES);
    expect(reading.unread).toHaveLength(1);
    const just = new Reading();
    expect(await countOf(sourceOf(Array.from({ length: MAX_PIECES }, () => 1)), just)).toBe(MAX_PIECES);
    expect(just.unread).toEqual([]);
  });

  it('says once of each source that it has more', () => {
    const reading = new Reading();
    for (const name of ['a', 'b', 'a']) reading.share(2).cut(name);
    expect(reading.unread.map(({ details }) => details['source'])).toEqual(['a', 'b']);
  });

  it('never lets the shares of any number of sources read more than the whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.nat(400), { maxLength: 8 }), { maxLength: 5 }), async (sources) => {
        const reading = new Reading({ maxBytes: 1_000 });
        let read = 0;
        for (const [i, sizes] of sources.entries())
          for await (const one of bounded(sourceOf(sizes, `${i}`), ABOUT, reading.share(sources.length - i)))
            read += 'bytes' in one ? one.bytes.length : 0;
        expect(read).toBeLessThanOrEqual(1_000);
        const all = sources.flat().reduce((sum, size) => sum + size, 0);
        expect(read === all || reading.unread.length > 0).toBe(true);
      }),
    );
  });
});
