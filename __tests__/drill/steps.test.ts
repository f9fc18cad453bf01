import { describe, expect, it } from '@jest/globals';
import type { StepRecord } from '../../src/drill/schema.ts';
import { runSteps, type Step, type StepPorts } from '../../src/drill/steps.ts';
import { baseError } from '../../src/lib/errors.ts';

interface World {
  readonly done: string[];
}

const step = (name: string, more: Partial<Step<World>> = {}): Step<World> => ({
  name,
  title: name,
  phase: 'build',
  run: async (world) => {
    world.done.push(name);
    return `${name} is done`;
  },
  ...more,
});

const failing = (name: string): Step<World> =>
  step(name, {
    run: async () => {
      throw baseError('digest-mismatch', { what: name, expected: 'a', found: 'b' });
    },
  });

function harness() {
  let now = 0;
  const logs: string[] = [];
  const controller = new AbortController();
  const ports: StepPorts = {
    clock: {
      now: () => {
        now += 250;
        return new Date(now);
      },
      sleep: async () => {},
    },
    signal: controller.signal,
    onStart: () => {},
    onEnd: async ({ log }) => {
      logs.push(log);
      return true;
    },
  };
  return { ports, logs, controller, records: [] as StepRecord[], world: { done: [] } as World };
}

describe('the steps of a drill', () => {
  it('run in order, with times, and return their logs', async () => {
    const { ports, logs, records, world } = harness();
    expect(await runSteps([step('one'), step('two')], world, ports, records)).toEqual([]);
    expect(world.done).toEqual(['one', 'two']);
    expect(records.map(({ outcome, chained }) => [outcome, chained])).toEqual([
      ['passed', true],
      ['passed', true],
    ]);
    expect(records[0]?.durationSeconds).toBeGreaterThan(0);
    expect(logs[0]).toMatch(/begin one\n.*passed: one is done\n$/);
  });

  it('end at the first failure, except for those that always run', async () => {
    const { ports, records, world } = harness();
    const steps = [step('one'), failing('two'), step('three'), step('seal', { always: true })];
    const failures = await runSteps(steps, world, ports, records);
    expect(failures.map(({ step: name, error }) => [name, error.code])).toEqual([['two', 'digest-mismatch']]);
    expect(world.done).toEqual(['one', 'seal']);
    expect(records.map(({ outcome }) => outcome)).toEqual(['passed', 'failed', 'skipped', 'passed']);
    expect(records[1]?.reason?.code).toBe('digest-mismatch');
  });

  it('keep the facts that a failed step found', async () => {
    const { ports, records, world } = harness();
    const half = step('half', {
      run: async (_, notes) => {
        notes.fact('found', 'sha256:ab', 'digest');
        throw new Error('broke\nin two lines');
      },
    });
    await runSteps([half], world, ports, records);
    expect(records[0]).toMatchObject({
      outcome: 'failed',
      facts: [{ label: 'found' }],
      reason: { code: 'internal-error' },
    });
  });

  it('stop at once on cancellation, even if a step ignores the signal', async () => {
    const { ports, records, world, controller } = harness();
    const deaf = step('deaf', { run: () => new Promise<string>(() => {}) });
    const running = runSteps([deaf, step('seal', { always: true })], world, ports, records);
    controller.abort(baseError('cancelled', { what: 'by SIGINT' }));
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    expect(world.done).toEqual([]);
  });
});
