import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { inBackground } from '../../src/drill/background.ts';
import { Ledger } from '../../src/drill/ledger.ts';

function ledger() {
  let now = 0;
  const book = new Ledger({ now: () => new Date(now), sleep: async () => {} });
  return {
    book,
    at: (seconds: number): Ledger => {
      now = seconds * 1000;
      return book;
    },
  };
}

describe('the recovery point', () => {
  it('is measured from the newest release that came back whole, not from the newest that was copied', () => {
    const { book, at } = ledger();
    at(1).published('1.0.0', 'a');
    at(2).published('1.0.1', 'b');
    at(3).published('1.0.2', 'c');
    for (const digest of ['a', 'b', 'c']) at(3.5).replicated(digest);
    expect(book.recoveryPoint(new Date(5000), new Set(['a', 'b']))).toBe(3);
  });

  it('is not there when nothing came back', () => {
    const { book, at } = ledger();
    at(1).published('1.0.0', 'a');
    expect(book.recoveryPoint(new Date(5000), new Set())).toBeNull();
  });

  it('goes by the time of publication, whatever the order of what was found', () => {
    const { book, at } = ledger();
    at(1).published('1.0.0', 'a');
    at(4).published('1.0.1', 'b');
    expect(book.newest(new Set(['b', 'a']))?.digest).toBe('b');
  });
});

describe('the fate of a release', () => {
  it('is restored, superseded or lost; the copy alone saves none', () => {
    const { book, at } = ledger();
    for (const [i, digest] of ['a', 'b', 'c', 'd'].entries()) at(i).published(`1.0.${i}`, digest);
    at(9).replicated('d');
    const releases = book.releases({ whole: new Set(['a', 'b', 'c']), restored: new Set(['a', 'c']) });
    expect(releases.map(({ fate }) => fate)).toEqual(['restored', 'superseded', 'restored', 'lost']);
    expect(releases.map(({ replicatedAt }) => replicatedAt !== undefined)).toEqual([false, false, false, true]);
  });
});

describe('work in the background', () => {
  it('goes on until it is stopped', async () => {
    let rounds = 0;
    const work = inBackground(
      async () => {
        rounds++;
      },
      () => delay(1),
    );
    await delay(30);
    expect(await work.stop()).toMatchObject({ interrupted: false });
    const before = rounds;
    expect(before).toBeGreaterThan(1);
    await delay(10);
    expect(rounds).toBe(before);
  });

  it('tells of a failure that nobody asked for', async () => {
    const work = inBackground(
      async () => {
        throw new Error('the disk is full');
      },
      () => delay(1),
    );
    await expect(work.failed).rejects.toThrow('the disk is full');
  });

  it('takes what fails while it is being stopped as an interruption', async () => {
    const work = inBackground(
      async (signal) => {
        await delay(20);
        if (signal.aborted) throw new Error('connection refused');
      },
      () => delay(1),
    );
    expect(await work.stop()).toMatchObject({ interrupted: true });
  });
});
