import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Sieve } from '../../src/lib/sieve.ts';

const text = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'é', '\u{1f600}'), minLength: min, maxLength: max });

describe('a sieve of words', () => {
  it.each(['first', 'every'] as const)('reports every place that contains a window: %s', (windows) => {
    fc.assert(
      fc.property(fc.array(text(6, 20), { maxLength: 4 }), text(0, 60), (words, searched) => {
        const sieve = new Sieve(words, 6, windows);
        const places: number[] = [];
        sieve.some(searched, (at) => {
          places.push(at);
          return false;
        });
        const known = words.flatMap((word) =>
          windows === 'first'
            ? [word.slice(0, 6)]
            : Array.from({ length: word.length - 5 }, (_, at) => word.slice(at, at + 6)),
        );
        for (let at = 0; at + 6 <= searched.length; at++)
          if (known.includes(searched.slice(at, at + 6))) expect(places).toContain(at);
      }),
    );
  });

  it('reports few other places', () => {
    const random = (seed: number): string =>
      Array.from({ length: 400 }, (_, i) => ((i * 7919 + seed * 104_729) % 65_521).toString(36)).join('');
    const sieve = new Sieve([random(1)], 12, 'every');
    let passed = 0;
    for (let seed = 2; seed < 12; seed++)
      sieve.some(random(seed), () => {
        passed++;
        return false;
      });
    expect(passed).toBeLessThan(1_000);
  });
});
