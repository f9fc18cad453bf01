import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { startBackground } from '../../src/drill/background.ts';
import { Ledger } from '../../src/drill/ledger.ts';
import { measureRecoveryPoint } from '../../src/drill/recovery-point.ts';
import { digestOf } from '../../src/lib/digest.ts';
import type { MirrorState } from '../../src/mirror/index.ts';

const [A, B, C, D] = [digestOf('a'), digestOf('b'), digestOf('c'), digestOf('d')];

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
  const createState = (syncedAt?: string) => ({ mirrorState: { ...(syncedAt ? { syncedAt } : {}) } as MirrorState });
  const createLedger = (): Ledger => {
    const { book, at } = ledger();
    for (const [i, digest] of [A, B, C].entries()) at(i + 1).published(`1.0.${i}`, digest);
    return book;
  };
  const createMirrored = (...digests: string[]) => new Map(digests.map((digest) => [digest, digest]));

  it('equals the age of the mirror where no older release is lost', () => {
    const point = measureRecoveryPoint({
      lostAt,
      ledger: createLedger(),
      complete: createMirrored(A, B),
      ...createState(new Date(2500).toISOString()),
    });
    expect(point).toEqual({
      seconds: 2.5,
      rpo: { recoveryPoint: '1970-01-01T00:00:02.500Z', mirrorSeconds: 2.5, lostSeconds: 2 },
    });
  });

  it('equals the age of the lost releases where that exceeds the age of the mirror, for any replica content', () => {
    const book = createLedger();
    for (const digest of [A, B, C]) book.replicated(digest);
    const point = measureRecoveryPoint({
      lostAt,
      ledger: book,
      complete: createMirrored(A, C),
      ...createState(new Date(4500).toISOString()),
    });
    expect(point).toEqual({
      seconds: 3,
      rpo: { recoveryPoint: '1970-01-01T00:00:02.000Z', mirrorSeconds: 0.5, lostSeconds: 3 },
    });
  });

  it('has the value null before a loss and where the mirror was never complete', () => {
    const base = { ledger: createLedger(), complete: createMirrored(A) };
    expect(measureRecoveryPoint({ ...base, ...createState(new Date(2500).toISOString()) })).toBeNull();
    expect(measureRecoveryPoint({ ...base, lostAt, ...createState() })).toBeNull();
  });

  it('uses the time of publication, in any order of discovery', () => {
    const { book, at } = ledger();
    at(1).published('1.0.0', A);
    at(4).published('1.0.1', B);
    expect(book.newest(new Set([B, A]))?.digest).toBe(B);
  });
});

describe('the outcome of a release', () => {
  it('distinguishes restored, superseded and lost; a copy without evidence counts as lost', () => {
    const { book, at } = ledger();
    for (const [i, digest] of [A, B, C, D].entries()) at(i).published(`1.0.${i}`, digest);
    at(9).replicated(D);
    const releases = book.releases({ complete: new Set([A, B, C]), restored: new Set([A, C]) });
    expect(releases.map(({ fate }) => fate)).toEqual(['restored', 'superseded', 'restored', 'lost']);
    expect(releases.map(({ replicatedAt }) => replicatedAt !== undefined)).toEqual([false, false, false, true]);
  });
});

describe('background work', () => {
  it('continues until it is stopped', async () => {
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

  it('reports a failure while no one waits for it', async () => {
    const work = startBackground(
      async () => {
        throw new Error('the disk is full');
      },
      () => delay(1),
    );
    await expect(work.failed).rejects.toThrow('the disk is full');
  });

  it('ends when its pause is interrupted', async () => {
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

  it('treats a failure during the stop as an interruption', async () => {
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
