import { describe, expect, it } from '@jest/globals';
import { Ledger } from '../../src/drill/ledger.ts';
import { measureRecoveryPoint } from '../../src/drill/recovery-point.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { digestOf } from '../../src/lib/digest.ts';
import type { MirrorState } from '../../src/mirror/index.ts';

const START = Date.parse('2026-03-14T02:00:00.000Z');
const at = (seconds: number): Date => new Date(START + seconds * 1000);
const sync = (seconds: number) => ({ syncedAt: at(seconds).toISOString() }) as MirrorState;

/** Returns a ledger with one release that was published at each of these seconds. */
function publishAt(...seconds: readonly number[]): Ledger {
  let now = at(0);
  const ledger = new Ledger({ ...systemClock, now: () => now });
  for (const second of seconds) {
    now = at(second);
    ledger.published(`1.0.${second}`, digestOf(`1.0.${second}`));
  }
  return ledger;
}
const complete = (...seconds: readonly number[]) =>
  new Map(seconds.map((second) => [digestOf(`1.0.${second}`), `1.0.${second}`]));

describe('measureRecoveryPoint', () => {
  it('counts from the start of the last complete sync if no release from before it is lost', () => {
    const state = { ledger: publishAt(1, 6), complete: complete(1), lostAt: at(10), mirrorState: sync(4) };
    expect(measureRecoveryPoint(state)).toEqual({
      seconds: 6,
      rpo: { recoveryPoint: at(4).toISOString(), mirrorSeconds: 6, lostSeconds: 4 },
    });
  });

  it('counts from the publication of the first lost release if that is earlier', () => {
    const state = { ledger: publishAt(1, 3, 6), complete: complete(1), lostAt: at(10), mirrorState: sync(8) };
    expect(measureRecoveryPoint(state)).toEqual({
      seconds: 7,
      rpo: { recoveryPoint: at(3).toISOString(), mirrorSeconds: 2, lostSeconds: 7 },
    });
  });

  it('returns the moment of the loss at the latest', () => {
    const state = { ledger: publishAt(1), complete: complete(1), lostAt: at(10), mirrorState: sync(12) };
    expect(measureRecoveryPoint(state)).toMatchObject({ seconds: 0, rpo: { recoveryPoint: at(10).toISOString() } });
  });

  it('returns no point before a loss and without a mirror', () => {
    const base = { ledger: publishAt(1), complete: complete(1) };
    expect(measureRecoveryPoint({ ...base, mirrorState: sync(1) })).toBeNull();
    expect(measureRecoveryPoint({ ...base, lostAt: at(10) })).toBeNull();
  });
});
