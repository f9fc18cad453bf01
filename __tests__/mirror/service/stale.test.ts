import { describe, expect, it } from '@jest/globals';
import { failIfStale } from '../../../src/mirror/service/stale.ts';

const report = {
  type: 'mirror-status',
  outcome: 'passed' as const,
  reasons: [],
  startedAt: '2026-03-14T02:00:00.000Z',
  finishedAt: '2026-03-14T02:00:01.000Z',
  durationSeconds: 1,
};

describe('failIfStale', () => {
  it('passes up to the limit, and fails after it with the age of the mirror', () => {
    expect(failIfStale({ ...report, stalenessSeconds: 60 }, 60).outcome).toBe('passed');
    expect(failIfStale({ ...report, stalenessSeconds: 60.001 }, 60)).toMatchObject({
      outcome: 'failed',
      reasons: [{ code: 'mirror-stale', found: '1 min 0 s ago', limit: 60 }],
    });
  });

  it('fails if the mirror was never complete', () => {
    expect(failIfStale(report, 60).reasons).toMatchObject([{ code: 'mirror-stale', found: 'never' }]);
  });

  it('accepts any age without a limit, and keeps other failures', () => {
    const stale = { ...report, stalenessSeconds: 1e9 };
    expect(failIfStale(stale, undefined)).toBe(stale);
    const wrong = { ...stale, outcome: 'failed' as const, reasons: [{ code: 'log-fork', message: 'it forked' }] };
    expect(failIfStale(wrong, 1).reasons.map(({ code }) => code)).toEqual(['log-fork', 'mirror-stale']);
  });
});
