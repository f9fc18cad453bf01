import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { startBackground } from '../../src/drill/background.ts';
import { Ledger } from '../../src/drill/ledger.ts';
import { measureRecoveryPoint } from '../../src/drill/recovery-point.ts';
import type { MirrorState } from '../../src/mirror/index.ts';

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
  const lostAt = new Date(5000);
  const told = (syncedAt?: string) => ({ mirrorState: { ...(syncedAt ? { syncedAt } : {}) } as MirrorState });
  const published = (): Ledger => {
    const { book, at } = ledger();
    for (const [i, digest] of ['a', 'b', 'c'].entries()) at(i + 1).published(`1.0.${i}`, digest);
    return book;
  };
  const whole = (...digests: string[]) => new Map(digests.map((digest) => [digest, digest]));

  it('is what the mirror says where nothing older is gone', () => {
    const point = measureRecoveryPoint({
      lostAt,
      ledger: published(),
      complete: whole('a', 'b'),
      ...told(new Date(2500).toISOString()),
    });
    expect(point).toEqual({ seconds: 2.5, by: { mirrorSeconds: 2.5, lostSeconds: 2 } });
  });

  it('is what is really gone where that is more than the mirror says, whatever was copied', () => {
    const book = published();
    for (const digest of ['a', 'b', 'c']) book.replicated(digest);
    const point = measureRecoveryPoint({
      lostAt,
      ledger: book,
      complete: whole('a', 'c'),
      ...told(new Date(4500).toISOString()),
    });
    expect(point).toEqual({ seconds: 3, by: { mirrorSeconds: 0.5, lostSeconds: 3 } });
  });

  it('is not there before a loss, nor where the mirror was never whole', () => {
    const base = { ledger: published(), complete: whole('a') };
    expect(measureRecoveryPoint({ ...base, ...told(new Date(2500).toISOString()) })).toBeNull();
    expect(measureRecoveryPoint({ ...base, lostAt, ...told() })).toBeNull();
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
    const releases = book.releases({ complete: new Set(['a', 'b', 'c']), restored: new Set(['a', 'c']) });
    expect(releases.map(({ fate }) => fate)).toEqual(['restored', 'superseded', 'restored', 'lost']);
    expect(releases.map(({ replicatedAt }) => replicatedAt !== undefined)).toEqual([false, false, false, true]);
  });
});

describe('work in the background', () => {
  it('goes on until it is stopped', async () => {
    let rounds = 0;
    const work = startBackground(
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
    const work = startBackground(
      async () => {
        throw new Error('the disk is full');
      },
      () => delay(1),
    );
    await expect(work.failed).rejects.toThrow('the disk is full');
  });

  it('ends when its pause is cut short', async () => {
    let rounds = 0;
    const work = startBackground(
      async () => {
        rounds++;
      },
      async () => {
        throw new Error('the drill was cancelled');
      },
    );
    await delay(20);
    expect(rounds).toBe(1);
    await work.stop();
  });

  it('takes what fails while it is being stopped as an interruption', async () => {
    const work = startBackground(
      async (signal) => {
        await delay(20);
        if (signal.aborted) throw new Error('connection refused');
      },
      () => delay(1),
    );
    expect(await work.stop()).toMatchObject({ interrupted: true });
  });
});
