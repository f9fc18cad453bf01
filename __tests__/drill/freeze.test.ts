import { describe, expect, it } from '@jest/globals';
import { checkFreeze, createFreeze, ENVIRONMENT } from '../../src/drill/bypass/freeze.ts';

const START = Date.parse('2026-03-14T02:00:00.000Z');
const HOUR_MS = 3_600_000;
const at = (ms: number): Date => new Date(START + ms);

describe('checkFreeze', () => {
  const freeze = createFreeze(at(0));

  it.each([
    [-1, false],
    [0, true],
    [4 * HOUR_MS, true],
    [72 * HOUR_MS - 1, true],
    [72 * HOUR_MS, false],
  ])('blocks production %i ms after the start: %s', (ms, blocks) => {
    const found = checkFreeze(freeze, ENVIRONMENT, at(ms));
    expect(found).toBe(blocks ? 'production is frozen until 2026-03-17T02:00:00.000Z' : undefined);
  });

  it('does not block another environment', () => {
    expect(checkFreeze(freeze, 'staging', at(1))).toBeUndefined();
  });
});
