import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { baseError } from '../../../src/lib/errors.ts';
import { VerificationError } from '../../../src/lib/mc-error.ts';
import { computeBackoffMs, SourceBackoff } from '../../../src/mirror/service/backoff.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const down = baseError('network-unreachable', { method: 'GET', url: 'http://a', detail: 'refused', attempts: 1 });
const getMiddle = () => 0.5;

function createClock(start: number) {
  let time = start;
  return { now: () => new Date(time), pass: (ms: number) => (time += ms) };
}

describe('computeBackoffMs', () => {
  it('doubles with each failure in a row, up to one hour', () => {
    const waits = [1, 2, 3, 4, 5, 6, 40].map((failures) => computeBackoffMs(failures, 5 * MINUTE, getMiddle) / MINUTE);
    expect(waits).toEqual([5, 10, 20, 40, 60, 60, 60]);
  });

  it('stays between four fifths of a round and the larger of one hour and six fifths of a round', () => {
    const inputs = [
      fc.integer({ min: 1, max: 10_000 }),
      fc.integer({ min: 1000, max: 24 * HOUR }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ] as const;
    fc.assert(
      fc.property(...inputs, (failures, every, random) => {
        const wait = computeBackoffMs(failures, every, () => random);
        expect(wait).toBeGreaterThanOrEqual(Math.floor(0.8 * every));
        expect(wait).toBeLessThanOrEqual(Math.ceil(1.2 * Math.max(HOUR, every)));
      }),
    );
  });

  it('differs between services', () => {
    expect(computeBackoffMs(1, MINUTE, () => 0)).toBe(48_000);
    expect(computeBackoffMs(1, MINUTE, () => 1)).toBe(72_000);
  });
});

describe('SourceBackoff for a failed source', () => {
  it('rethrows the last error until the wait is over, and then allows a request', () => {
    const clock = createClock(0);
    const backoff = new SourceBackoff(clock, MINUTE, getMiddle);
    backoff.admit('a');
    backoff.failed('a', down);
    expect(() => backoff.admit('a')).toThrow(down);
    expect(() => backoff.admit('b')).not.toThrow();
    clock.pass(MINUTE - 1);
    expect(() => backoff.admit('a')).toThrow(down);
    clock.pass(1);
    expect(() => backoff.admit('a')).not.toThrow();
  });

  it('counts a failure only if the source was asked', () => {
    const clock = createClock(0);
    const backoff = new SourceBackoff(clock, MINUTE, getMiddle);
    backoff.failed('a', down);
    backoff.failed('a', down);
    expect(backoff.getRetry('a')).toEqual({ failures: 1, nextTry: '1970-01-01T00:01:00.000Z' });
    clock.pass(MINUTE);
    backoff.failed('a', down);
    expect(backoff.getRetry('a')).toEqual({ failures: 2, nextTry: '1970-01-01T00:03:00.000Z' });
  });

  it('forgets the failures after a success', () => {
    const backoff = new SourceBackoff(createClock(0), MINUTE, getMiddle);
    backoff.failed('a', down);
    backoff.succeeded('a');
    expect([backoff.getRetry('a'), backoff.list()]).toEqual([undefined, []]);
    backoff.failed('a', down);
    expect(backoff.list()).toEqual([
      { source: 'a', code: 'network-unreachable', failures: 1, nextTry: '1970-01-01T00:01:00.000Z' },
    ]);
  });
});

describe('SourceBackoff after a restart', () => {
  const error = { source: 'a', code: 'log-fork', message: 'it forked', since: '1970-01-01T00:00:00.000Z' };

  it('continues the waits of the previous process for the same reason', () => {
    const clock = createClock(0);
    const backoff = new SourceBackoff(clock, MINUTE, getMiddle);
    backoff.restore([
      { ...error, failures: 3, nextTry: '1970-01-01T00:04:00.000Z' },
      { ...error, source: 'b' },
    ]);
    expect(() => backoff.admit('a')).toThrow(VerificationError);
    expect(() => backoff.admit('a')).toThrow('it forked');
    expect(() => backoff.admit('b')).not.toThrow();
    clock.pass(4 * MINUTE);
    backoff.admit('a');
    backoff.failed('a', down);
    expect(backoff.getRetry('a')?.failures).toBe(4);
  });

  it('limits a recorded wait to the maximum, and treats codes of other versions as faults', () => {
    const clock = createClock(0);
    const backoff = new SourceBackoff(clock, MINUTE, getMiddle);
    backoff.restore([{ ...error, code: 'of-another-version', failures: 1, nextTry: '2100-01-01T00:00:00.000Z' }]);
    expect(backoff.list()).toMatchObject([{ code: 'internal-error', nextTry: '1970-01-01T01:12:00.000Z' }]);
  });

  it('ignores a recorded error without both a failure count and an end of the wait', () => {
    const backoff = new SourceBackoff(createClock(0), MINUTE, getMiddle);
    backoff.restore([
      { ...error, failures: 3 },
      { ...error, source: 'b', nextTry: '1970-01-01T00:04:00.000Z' },
    ]);
    expect(backoff.list()).toEqual([]);
  });

  it('prefers its own record over the stored one', () => {
    const backoff = new SourceBackoff(createClock(0), MINUTE, getMiddle);
    backoff.failed('a', down);
    backoff.restore([{ ...error, failures: 9, nextTry: '1970-01-01T00:04:00.000Z' }]);
    expect(backoff.getRetry('a')?.failures).toBe(1);
  });
});
