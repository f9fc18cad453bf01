import { describe, expect, it } from '@jest/globals';
import { withoutStacks } from '../../../src/sigstore/verification/without-stacks.ts';

describe('withoutStacks', () => {
  it('returns the result of the work, whose errors have no stack', () => {
    expect(withoutStacks(() => new Error('an expected error').stack)).toBe('Error: an expected error');
  });

  it('restores stacks afterwards, also if the work throws', () => {
    const before = Error.stackTraceLimit;
    expect(() =>
      withoutStacks(() => {
        throw new RangeError('no');
      }),
    ).toThrow(RangeError);
    expect(Error.stackTraceLimit).toBe(before);
  });
});
