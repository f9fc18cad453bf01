import { describe, expect, it } from '@jest/globals';
import type { Clock } from '../../../src/lib/clock.ts';
import { baseError } from '../../../src/lib/errors.ts';
import { folderDestination } from '../../../src/mirror/destination/folder.ts';
import type { Backoff, MirrorPorts } from '../../../src/mirror/ports.ts';
import { askSource, recordSourceFailure } from '../../../src/mirror/sync/ask-source.ts';
import { createMirrorPorts } from '../../support/held-mirror.ts';

const down = baseError('network-unreachable', { method: 'GET', url: 'http://a', detail: 'refused', attempts: 1 });
const plain = createMirrorPorts(new Date(0), folderDestination('/none'));

/** A clock whose waits end when a test ends them. */
function createClock() {
  const slept: number[] = [];
  let ring = (): void => {};
  const clock: Clock = {
    now: () => new Date(0),
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        slept.push(ms);
        ring = resolve;
        signal?.addEventListener('abort', () => reject(signal.reason));
      }),
  };
  return { clock, slept, ring: () => ring() };
}
const waitForAbort = (signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => signal?.addEventListener('abort', () => resolve()));
function createBackoff() {
  const calls: string[] = [];
  const backoff: Backoff = {
    admit: (source) => calls.push(`admit ${source}`),
    succeeded: (source) => calls.push(`succeeded ${source}`),
    failed: (source, { code }) => calls.push(`failed ${source} ${code}`),
    getRetry: () => undefined,
  };
  return { backoff, calls };
}

describe('askSource', () => {
  it('asks a source without a time limit and reports success after its answer', async () => {
    const { backoff, calls } = createBackoff();
    const ports: MirrorPorts = { ...plain, backoff };
    let given: MirrorPorts | undefined;
    const answer = await askSource('a', ports, async (limited) => {
      given = limited;
      return 7;
    });
    expect([answer, given === ports, calls]).toEqual([7, true, ['admit a', 'succeeded a']]);
  });

  it('reports success within the time limit, and leaves no timer running', async () => {
    const { backoff, calls } = createBackoff();
    const { clock, slept } = createClock();
    const signals: (AbortSignal | undefined)[] = [];
    const answer = await askSource('a', { ...plain, clock, backoff, sourceLimitMs: 500 }, async ({ signal }) => {
      signals.push(signal);
      return 7;
    });
    expect([answer, calls, slept, signals[0]?.aborted]).toEqual([7, ['admit a', 'succeeded a'], [500], false]);
  });

  it('does not ask a source in its backoff period', async () => {
    const { backoff, calls } = createBackoff();
    const admit = () => {
      throw down;
    };
    const asked = askSource('a', { ...plain, backoff: { ...backoff, admit } }, async () => calls.push('asked'));
    await expect(asked).rejects.toBe(down);
    expect(calls).toEqual([]);
  });

  it('throws the error of a failed source, with and without a time limit', async () => {
    const { backoff, calls } = createBackoff();
    for (const limit of [{}, { sourceLimitMs: 500 }])
      await expect(
        askSource('a', { ...plain, clock: createClock().clock, backoff, ...limit }, () => Promise.reject(down)),
      ).rejects.toBe(down);
    expect(calls).toEqual(['admit a', 'admit a']);
  });

  it('reports a source past its time limit as overdue', async () => {
    const { clock, ring } = createClock();
    const asked = askSource('a', { ...plain, clock, sourceLimitMs: 1500 }, async ({ signal }) => {
      await waitForAbort(signal);
      throw new Error('it was cut short');
    });
    ring();
    await expect(asked).rejects.toMatchObject({ code: 'source-overdue', details: { source: 'a', seconds: 1.5 } });
  });

  it('does not report a source as overdue if the caller aborts, even past the time limit', async () => {
    const { clock, ring } = createClock();
    const stop = new AbortController();
    const ports = { ...plain, clock, sourceLimitMs: 1500, signal: stop.signal };
    const stopped = askSource('a', ports, async ({ signal }) => {
      await waitForAbort(signal);
      throw new Error('it was stopped');
    });
    stop.abort(new Error('enough'));
    ring();
    await expect(stopped).rejects.toThrow('it was stopped');
    const again = new AbortController();
    const late = askSource('a', { ...ports, signal: again.signal }, async ({ signal }) => {
      await waitForAbort(signal);
      again.abort(new Error('enough'));
      throw new Error('it was late, then stopped');
    });
    ring();
    await expect(late).rejects.toThrow('it was late, then stopped');
  });
});

describe('recordSourceFailure', () => {
  it('records the error in the backoff and returns it, and treats an error without a code as a fault', () => {
    const { backoff, calls } = createBackoff();
    expect(recordSourceFailure('a', down, { ...plain, backoff })).toBe(down);
    expect(recordSourceFailure('a', new Error('x'), { ...plain, backoff })).toMatchObject({ code: 'internal-error' });
    expect(calls).toEqual(['failed a network-unreachable', 'failed a internal-error']);
    expect(recordSourceFailure('a', down, { ...plain, signal: new AbortController().signal })).toBe(down);
  });

  it('rethrows an abort of the caller', () => {
    const { backoff, calls } = createBackoff();
    const signal = AbortSignal.abort(new Error('enough'));
    expect(() => recordSourceFailure('a', down, { ...plain, backoff, signal })).toThrow('enough');
    expect(calls).toEqual([]);
  });
});
