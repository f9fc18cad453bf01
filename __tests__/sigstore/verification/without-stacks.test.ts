import { describe, expect, it } from '@jest/globals';
import { withoutStacks } from '../../../src/sigstore/verification/without-stacks.ts';

describe('work without stacks', () => {
  it('gives what the work gives, and errors inside of it have no stack', () => {
    expect(withoutStacks(() => new Error('as a matter of course').stack)).toBe('Error: as a matter of course');
  });

  it('leaves stacks as they were, also when the work throws', () => {
    const before = Error.stackTraceLimit;
    expect(() =>
      withoutStacks(() => {
        throw new RangeError('no');
      }),
    ).toThrow(RangeError);
    expect(Error.stackTraceLimit).toBe(before);
  });
});
