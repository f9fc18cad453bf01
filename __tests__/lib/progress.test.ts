import { describe, expect, it } from '@jest/globals';
import { createRateMeter, formatAmount } from '../../src/lib/progress.ts';

describe('the rate of a task', () => {
  it('covers the last seconds of the given clock', () => {
    let now = 0;
    const measure = createRateMeter(() => now);
    const at = (ms: number, done: number, task = 'copy') => {
      now = ms;
      return measure({ task, message: '', done });
    };
    expect(at(0, 0)).toBeUndefined();
    expect(at(100, 100)).toBeUndefined(); // too short
    expect(at(1000, 2000)).toBe(2000);
    expect(at(5000, 2000)).toBe(400);
    expect(at(9000, 2000)).toBeUndefined(); // nothing was sent in the last seconds
    expect(at(9000, 5, 'another')).toBeUndefined();
  });

  it('stays unknown for a task that does not count, that falls back or that ended', () => {
    let now = 0;
    const measure = createRateMeter(() => now);
    expect(measure({ task: 'a', message: '' })).toBeUndefined();
    measure({ task: 'a', message: '', done: 1000 });
    now = 1000;
    expect(measure({ task: 'a', message: '', done: 10, ended: 'passed' })).toBeUndefined();
    now = 2000;
    expect(measure({ task: 'a', message: '', done: 2000 })).toBeUndefined();
  });
});

describe('formatAmount', () => {
  it('shows bytes with their units, the rate and the time that is left', () => {
    const event = { task: 'copy', message: '', done: 12_300_000, total: 64_000_000, unit: 'bytes' } as const;
    expect(formatAmount(event, 31_000_000)).toBe(' 12.3 MB/64.0 MB 31.0 MB/s, 1.7 s left');
    expect(formatAmount(event, undefined)).toBe(' 12.3 MB/64.0 MB');
    expect(formatAmount({ ...event, done: 64_000_000 }, 31_000_000)).toBe(' 64.0 MB/64.0 MB 31.0 MB/s');
    expect(formatAmount({ task: 'copy', message: '', done: 12_300_000, unit: 'bytes' }, 1000)).toBe(
      ' 12.3 MB 1.0 kB/s',
    );
  });

  it('shows no rate for items, and nothing for a task that does not count', () => {
    expect(formatAmount({ task: 'a', message: '', done: 3, total: 5, unit: 'items' }, 2)).toBe(' 3/5');
    expect(formatAmount({ task: 'a', message: '', done: 3, total: 90, unit: 'seconds' }, 2)).toBe(' 3.0 s/1 min 30 s');
    expect(formatAmount({ task: 'a', message: '' }, undefined)).toBe('');
  });
});
