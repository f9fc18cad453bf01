import { describe, expect, it } from '@jest/globals';
import { crawl } from '../../src/lib/concurrency.ts';
import { Slots } from '../../src/lib/slots.ts';

const tick = () => new Promise((resolve) => setImmediate(resolve));

describe('slots', () => {
  it('never exceed the limit, and serve in order of arrival, also after failures', async () => {
    const slots = new Slots(2);
    const order: number[] = [];
    let now = 0;
    let most = 0;
    const results = await Promise.allSettled(
      Array.from({ length: 7 }, (_, i) =>
        slots.run(async () => {
          order.push(i);
          most = Math.max(most, ++now);
          await tick();
          now--;
          if (i % 3 === 0) throw new Error(`${i}`);
        }),
      ),
    );
    expect([most, order]).toEqual([2, [0, 1, 2, 3, 4, 5, 6]]);
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(3);
  });
});

describe('a crawl', () => {
  it('visits everything that it finds, within the limit of concurrency', async () => {
    const visited: number[] = [];
    let now = 0;
    let most = 0;
    await crawl([1], 3, async (n) => {
      visited.push(n);
      most = Math.max(most, ++now);
      await tick();
      now--;
      return n < 8 ? [2 * n, 2 * n + 1] : [];
    });
    expect(visited.sort((a, b) => a - b)).toEqual(Array.from({ length: 15 }, (_, i) => i + 1));
    expect(most).toBe(3);
  });

  it('starts nothing after a failure and reports it when the running work ends', async () => {
    let running = 0;
    let begun = 0;
    const failed = crawl([0, 1, 2, 3, 4], 2, async (n) => {
      begun++;
      running++;
      if (n === 0) {
        running--;
        throw new Error('first');
      }
      await tick();
      running--;
      return [];
    });
    await expect(failed).rejects.toThrow('first');
    expect([begun, running]).toEqual([2, 0]);
  });

  it('ends on a signal', async () => {
    const stop = new AbortController();
    let visits = 0;
    const endless = crawl(
      [0],
      1,
      async (n) => {
        if (++visits === 5) stop.abort(new Error('enough'));
        return [n + 1];
      },
      stop.signal,
    );
    await expect(endless).rejects.toThrow('enough');
    expect(visits).toBe(5);
  });
});
