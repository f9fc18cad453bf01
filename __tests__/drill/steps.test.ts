import { describe, expect, it } from '@jest/globals';
import { type AnyStep, type DrillRun, runSteps, type StepPorts } from '../../src/drill/steps.ts';
import { baseError } from '../../src/lib/errors.ts';

interface World {
  readonly done: string[];
}

interface Found {
  readonly release: string;
  readonly lostAt: number;
}

type TestStep = AnyStep<World, Found>;

const step = (name: string, more: Partial<TestStep> = {}): TestStep => ({
  name,
  title: name,
  phase: 'build',
  needs: [],
  run: async (world) => {
    world.done.push(name);
    return { summary: `${name} is done`, found: {} };
  },
  ...more,
});

const failing = (name: string): TestStep =>
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
  const run: DrillRun<World, Found> = {
    context: { done: [] },
    names: { release: 'the release', lostAt: 'the loss' },
    found: {},
    records: [],
  };
  return { ports, logs, controller, run, records: run.records, world: run.context };
}

describe('the steps of a drill', () => {
  it('run in order, with times, and return their logs', async () => {
    const { ports, logs, records, run, world } = harness();
    expect(await runSteps([step('one'), step('two')], run, ports)).toEqual([]);
    expect(world.done).toEqual(['one', 'two']);
    expect(records.map(({ outcome, chained }) => [outcome, chained])).toEqual([
      ['passed', true],
      ['passed', true],
    ]);
    expect(records[0]?.durationSeconds).toBeGreaterThan(0);
    expect(logs[0]).toMatch(/begin one\n.*passed: one is done\n$/);
  });

  it('end at the first failure, except for those that always run', async () => {
    const { ports, records, run, world } = harness();
    const steps = [step('one'), failing('two'), step('three'), step('seal', { always: true })];
    const failures = await runSteps(steps, run, ports);
    expect(failures.map(({ step: name, error }) => [name, error.code])).toEqual([['two', 'digest-mismatch']]);
    expect(world.done).toEqual(['one', 'seal']);
    expect(records.map(({ outcome }) => outcome)).toEqual(['passed', 'failed', 'skipped', 'passed']);
    expect(records[1]?.reason?.code).toBe('digest-mismatch');
  });

  it('keep the facts that a failed step found', async () => {
    const { ports, records, run } = harness();
    const half = step('half', {
      run: async (_, notes) => {
        notes.fact('found', 'sha256:ab', 'digest');
        throw new Error('broke\nin two lines');
      },
    });
    await runSteps([half], run, ports);
    expect(records[0]).toMatchObject({
      outcome: 'failed',
      facts: [{ label: 'found' }],
      reason: { code: 'internal-error' },
    });
  });

  it('stop at once on cancellation, even if a step ignores the signal', async () => {
    const { ports, run, world, controller } = harness();
    const deaf = step('deaf', { run: () => new Promise<never>(() => {}) });
    const running = runSteps([deaf, step('seal', { always: true })], run, ports);
    controller.abort(baseError('cancelled', { what: 'by SIGINT' }));
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    expect(world.done).toEqual([]);
  });

  it('get the findings of earlier steps, and fail in one place where a finding that they need is missing', async () => {
    const { ports, records, run } = harness();
    const build = step('build', { run: async () => ({ summary: 'built', found: { release: 'app:v1' } }) });
    const publish = step('publish', {
      needs: ['release'],
      run: async ({ release }) => ({ summary: `published ${release}`, found: {} }),
    });
    const lose = step('lose', {
      run: async (_, { found }) => {
        found({ lostAt: 7 });
        throw new Error('a service still answers');
      },
    });
    const measure = step('measure', {
      always: true,
      needs: ['lostAt'],
      run: async ({ lostAt }) => ({ summary: `${lostAt}`, found: {} }),
    });
    await runSteps([build, publish, lose, measure], run, ports);
    expect(records.map(({ summary }) => summary)).toEqual([
      'built',
      'published app:v1',
      expect.stringContaining('a service still answers'),
      '7',
    ]);
    const other = harness();
    const [failure] = await runSteps([publish], other.run, other.ports);
    expect(failure?.error.code).toBe('step-not-reached');
    expect(failure?.error.message).toBe('the release is missing: no earlier step of the drill provided it');
  });
});
