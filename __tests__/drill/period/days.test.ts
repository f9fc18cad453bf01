import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { includesTime, parseDays, precedes } from '../../../src/drill/period/days.ts';

const DAY_MS = 86_400_000;
const day = fc.integer({ min: 0, max: 40_000 });
const format = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

describe('parseDays', () => {
  it.each(['2025-02-29', '2025-13-01', '2025-1-1', '25-01-01', '', '2025-11-24T00:00:00Z', ' 2025-11-24'])(
    'refuses %j, which is not a day of the calendar',
    (given) => {
      expect(() => parseDays(given, '2026-01-01')).toThrow(expect.objectContaining({ code: 'period-day-malformed' }));
      expect(() => parseDays('2020-01-01', given)).toThrow(expect.objectContaining({ code: 'period-day-malformed' }));
    },
  );

  it('refuses a range whose end is before its start', () => {
    expect(() => parseDays('2025-11-25', '2025-11-24')).toThrow(expect.objectContaining({ code: 'period-reversed' }));
  });
});

describe('includesTime', () => {
  it('includes exactly the moments from the first to the last moment of the range in UTC', () => {
    fc.assert(
      fc.property(day, fc.nat(400), fc.integer({ min: -2 * DAY_MS, max: 402 * DAY_MS }), (first, length, offset) => {
        const days = parseDays(format(first), format(first + length));
        const time = first * DAY_MS + offset;
        const expected = offset >= 0 && offset < (length + 1) * DAY_MS;
        expect(includesTime(days, new Date(time).toISOString())).toBe(expected);
        expect(precedes(new Date(time).toISOString(), days)).toBe(offset < 0);
      }),
    );
  });

  it('reads a time with an offset as the UTC day that it names', () => {
    const days = parseDays('2025-11-24', '2025-11-24');
    expect(includesTime(days, '2025-11-25T00:30:00+01:00')).toBe(true);
    expect(includesTime(days, '2025-11-24T00:30:00+01:00')).toBe(false);
  });

  it('does not skip a stored version whose time cannot be read', () => {
    const days = parseDays('2025-11-24', '2025-11-24');
    expect([precedes(undefined, days), precedes('soon', days)]).toEqual([false, false]);
  });
});
