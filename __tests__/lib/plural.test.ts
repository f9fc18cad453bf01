import { describe, expect, it } from '@jest/globals';
import { formatCount } from '../../src/lib/plural.ts';

describe('formatCount', () => {
  it('uses the singular for one, and the plural for all other counts', () => {
    expect([0, 1, 2].map((count) => formatCount(count, 'file'))).toEqual(['0 files', '1 file', '2 files']);
    expect(formatCount(2, 'entry', 'entries')).toBe('2 entries');
  });
});
