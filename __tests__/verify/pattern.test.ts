import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { wholeMatch } from '../../src/verify/pattern.ts';

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

describe('a pattern of a policy', () => {
  test('never matches more than the whole text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z/:.@-]{1,30}$/), fc.string({ minLength: 1, maxLength: 10 }), (text, more) => {
        expect(wholeMatch(escaped(text), text)).toBe(true);
        expect(wholeMatch(escaped(text), text + more)).toBe(false);
        expect(wholeMatch(escaped(text), more + text)).toBe(false);
      }),
    );
  });

  test('alternatives are anchored as one, whatever their order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 2, maxLength: 5 }), (names) => {
        const pattern = names.join('|');
        for (const name of names) {
          expect(wholeMatch(pattern, name)).toBe(true);
          expect(wholeMatch(pattern, `x/${name}`)).toBe(false);
          expect(wholeMatch(pattern, `${name}/x`)).toBe(false);
        }
      }),
    );
  });

  test.each(['a)|(b', '(', '[z-a]', 'a{2,1}', '\\'])('%j is refused', (pattern) => {
    expect(() => wholeMatch(pattern, 'a')).toThrow(expect.objectContaining({ code: 'policy-pattern-invalid' }));
  });

  test.each(['(a+)+', '(a*)*b', '(x|a+){2,}', '((a)+)+', '(?:(?:a|b)c?)*', '(a|a)*b', '(\\w|a)+', '([)]|a)+'])(
    '%j could take forever, and is refused before it is tried',
    (pattern) => {
      expect(() => wholeMatch(pattern, 'a'.repeat(40))).toThrow(
        expect.objectContaining({ code: 'policy-pattern-invalid' }),
      );
    },
  );

  test.each([
    ['https://acme\\.test/[a-z]+/[^/]+@refs/tags/v[0-9]+(?:\\.[0-9]+)?', 'https://acme.test/app/x@refs/tags/v1.2'],
    ['(?:main|release/[0-9]{2})', 'release/26'],
    ['(?:[*+|({]|\\(a\\+\\)\\+){1}', '(a+)+'],
  ])('%j repeats nothing that repeats, and is tried', (pattern, text) => {
    if (pattern.endsWith('{1}')) expect(() => wholeMatch(pattern, text)).toThrow('can take forever');
    else expect(wholeMatch(pattern, text)).toBe(true);
    expect(wholeMatch('[(][a+][)]\\+', '(a)+')).toBe(true);
  });

  test.each(['a\n', '\na', 'a\r', 'a\u2028'])('%j has a second line, and none has', (text) => {
    expect(wholeMatch('[^b]*', text)).toBe(false);
    expect(wholeMatch('.*', text)).toBe(false);
  });

  test('a name that is longer than any honest one matches nothing', () => {
    expect(wholeMatch('a*', 'a'.repeat(2048))).toBe(true);
    expect(wholeMatch('a*', 'a'.repeat(2049))).toBe(false);
  });
});
