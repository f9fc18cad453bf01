import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ClientScope } from '../../../src/lib/http/scope.ts';
import { Pace } from '../../../src/oci/registry/pace.ts';
import { RegistryState } from '../../../src/oci/registry/shared-state.ts';

/** Runs `count` pieces of work and returns the highest number that ran at once. */
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

describe('Pace', () => {
  it('raises its limit with each answer, up to a bound', async () => {
    const pace = new Pace(24);
    expect(await burst(pace, 400)).toBe(24);
    expect(pace.limit).toBe(24);
  });

  it('does not raise its limit when nothing waits', async () => {
    const pace = new Pace();
    const before = pace.limit;
    for (let i = 0; i < 100; i++) await pace.run(async () => {});
    expect(pace.limit).toBe(before);
  });

  it('halves its limit once for refusals at one moment, keeps at least one, and then grows slowly', async () => {
    let now = 0;
    const pace = new Pace(64, () => now);
    for (let i = 0; i < 10; i++) pace.slowDown();
    expect(pace.limit).toBe(8);
    for (let i = 0; i < 20; i++) {
      now += 2_000;
      pace.slowDown();
    }
    expect(pace.limit).toBe(1);
    await burst(pace, 10);
    expect(pace.limit).toBeLessThan(6);
  });

  it('runs each piece of work once, also when work fails or the pace slows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('well', 'fails', 'slows'), { maxLength: 120 }), async (outcomes) => {
        let now = 0;
        const pace = new Pace(32, () => now);
        const done: number[] = [];
        await burst(pace, outcomes.length, async (i) => {
          done.push(i);
          now += 400;
          if (outcomes[i] === 'slows') pace.slowDown();
          if (outcomes[i] === 'fails') throw new Error('a scripted failure');
        });
        expect(done).toHaveLength(outcomes.length);
      }),
      { numRuns: 20 },
    );
  });

  it('serves all callers that use one client for a host', () => {
    const state = new ClientScope().get(RegistryState);
    expect(state.getPace('a.test')).toBe(state.getPace('a.test'));
    expect(state.getPace('a.test')).not.toBe(state.getPace('b.test'));
    expect(new ClientScope().get(RegistryState).getPace('a.test')).not.toBe(state.getPace('a.test'));
    const scope = new ClientScope();
    expect(scope.get(RegistryState)).toBe(scope.get(RegistryState));
  });
});
