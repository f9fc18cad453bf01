import { describe, expect, it } from '@jest/globals';
import { formatSuggestion, suggest } from '../../src/lib/suggest.ts';

const WORDS = ['verify', 'inspect', 'trust', 'mirror', 'sync', 'log', 'nothing-verified'];

describe('suggest', () => {
  it.each([
    ['verfy', 'verify'],
    ['vreify', 'verify'],
    ['verifyy', 'verify'],
    ['synk', 'sync'],
    ['nothing-verifed', 'nothing-verified'],
    ['VERIFY', 'verify'],
    ['lgo', 'log'],
  ])('returns for "%s" the word "%s"', (given, expected) => {
    expect(suggest(given, WORDS)).toBe(expected);
  });

  it.each(['banana', '', 'x', 'lxx', 'nothing-signified-here'])(
    'returns nothing for "%s", which is too different',
    (given) => {
      expect(suggest(given, WORDS)).toBeUndefined();
    },
  );

  it('counts an exchange of two neighbours as one edit', () => {
    expect(suggest('abdc', ['abxy', 'abcd'])).toBe('abcd');
    expect(suggest('lgo', ['log'])).toBe('log'); // two replacements would be more than a third
  });

  it('allows at most three edits of a long word', () => {
    const word = 'abcdefghijklmnopqrst';
    expect(suggest(`xyz${word.slice(3)}`, [word])).toBe(word);
    expect(suggest(`wxyz${word.slice(4)}`, [word])).toBeUndefined();
  });

  it('returns the candidate with the fewest edits, and of equal ones the first', () => {
    expect(suggest('--fromm', ['--form', '--from'])).toBe('--from');
    expect(suggest('cat', ['bat', 'hat'])).toBe('bat');
  });

  it('returns nothing for a text that is longer than any word, without comparing it', () => {
    const candidates: Iterable<string> = {
      [Symbol.iterator]: () => {
        throw new Error('compared');
      },
    };
    expect(suggest('a'.repeat(101), candidates)).toBeUndefined();
  });
});

describe('formatSuggestion', () => {
  it('returns the end of an error message, or an empty text', () => {
    expect(formatSuggestion('verfy', WORDS)).toBe('; did you mean "verify"?');
    expect(formatSuggestion('banana', WORDS)).toBe('');
  });
});
