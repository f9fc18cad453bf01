import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ClientScope } from '../../../src/lib/http/scope.ts';
import { Pace } from '../../../src/oci/registry/pace.ts';
import { RegistryState } from '../../../src/oci/registry/shared-state.ts';

/** Many pieces of work, of which the most that were under way at once is counted. */
async function burst(pace: Pace, count: number, work: (i: number) => Promise<void> = async () => {}): Promise<number> {
  let under = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: count }, (_, i) =>
      pace
        .run(async () => {
          most = Math.max(most, ++under);
          await new Promise((resolve) => setImmediate(resolve));
          await work(i).finally(() => under--);
        })
        .catch(() => undefined),
    ),
  );
  return most;
}

describe('the pace of a host', () => {
  it('grows as it answers, up to a bound', async () => {
    const pace = new Pace(24);
    expect(await burst(pace, 400)).toBe(24);
    expect(pace.limit).toBe(24);
  });

  it('does not grow where nothing waits', async () => {
    const pace = new Pace();
    const before = pace.limit;
    for (let i = 0; i < 100; i++) await pace.run(async () => {});
    expect(pace.limit).toBe(before);
  });

  it('is halved once for all refusals of a moment, never below one, and grows slowly afterwards', async () => {
    let now = 0;
    const pace = new Pace(64, () => now);
    for (let i = 0; i < 10; i++) pace.slower();
    expect(pace.limit).toBe(8);
    for (let i = 0; i < 20; i++) {
      now += 2_000;
      pace.slower();
    }
    expect(pace.limit).toBe(1);
    await burst(pace, 10);
    expect(pace.limit).toBeLessThan(6);
  });

  it('runs everything once, whatever fails and whenever it is slowed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('well', 'fails', 'slows'), { maxLength: 120 }), async (fates) => {
        let now = 0;
        const pace = new Pace(32, () => now);
        const done: number[] = [];
        await burst(pace, fates.length, async (i) => {
          done.push(i);
          now += 400;
          if (fates[i] === 'slows') pace.slower();
          if (fates[i] === 'fails') throw new Error('as it was to');
        });
        expect(done).toHaveLength(fates.length);
      }),
      { numRuns: 20 },
    );
  });

  it('is shared by all who speak to a host through one client', () => {
    const state = new ClientScope().get(RegistryState);
    expect(state.getPace('a.test')).toBe(state.getPace('a.test'));
    expect(state.getPace('a.test')).not.toBe(state.getPace('b.test'));
    expect(new ClientScope().get(RegistryState).getPace('a.test')).not.toBe(state.getPace('a.test'));
    const scope = new ClientScope();
    expect(scope.get(RegistryState)).toBe(scope.get(RegistryState));
  });
});
