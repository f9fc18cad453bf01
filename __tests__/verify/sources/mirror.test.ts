import { describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../src/lib/digest.ts';
import type { McError } from '../../../src/lib/mc-error.ts';
import { mirrorError } from '../../../src/mirror/errors.ts';
import type { MirrorSource } from '../../../src/verify/evidence/types.ts';
import type { Staleness } from '../../../src/verify/policy/mirror.ts';
import { mirrorBundles } from '../../../src/verify/sources/mirror.ts';
import { evidenceFrom, told } from '../../support/evidence.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const EVIDENCE = [['there', 'a bundle']];

/** A mirror that was last whole so many seconds ago. */
function mirrorOf(
  age: number,
  staleness: Partial<Staleness>,
  primaryAnswers = false,
  warnings: readonly McError[] = [],
) {
  const asked: string[] = [];
  const mirror: MirrorSource = {
    name: 'there',
    syncedAt: new Date(NOW.getTime() - age * 1000).toISOString(),
    resolve: async (reference) =>
      ['v1', 'v2', 'v3']
        .map((tag) => [`r.test/app:${tag}`, digestOf(tag)] as const)
        .find(([name]) => name === reference)?.[1],
    warnings: () => warnings,
    async *bundlesFor() {
      yield { origin: 'there', bytes: Buffer.from('a bundle') };
    },
  };
  const source = mirrorBundles(
    'http://mirror.test',
    { max: undefined, maxInDisaster: undefined, ...staleness },
    {
      openMirror: async (location) => {
        asked.push(location);
        return mirror;
      },
      clock: { now: () => NOW, sleep: async () => {} },
      primaryAnswers: () => primaryAnswers,
    },
  );
  return { source, asked, read: async () => told(await evidenceFrom(source)) };
}

describe('a mirror as a source', () => {
  it('is opened when it is asked, and once', async () => {
    const { source, asked, read } = mirrorOf(0, {});
    expect([source.name, asked, source.warnings?.()]).toEqual(['mirror http://mirror.test', [], []]);
    expect(await read()).toEqual(EVIDENCE);
    expect(await read()).toEqual(EVIDENCE);
    expect(asked).toEqual(['http://mirror.test']);
  });

  it('knows a release by the whole of its reference', async () => {
    const { source } = mirrorOf(0, {});
    for (const tag of ['v1', 'v2', 'v3']) expect(await source.resolve(`r.test/app:${tag}`)).toBe(digestOf(tag));
    for (const other of ['r.test/app:v', 'r.test/app', 'r.test/app:v4'])
      expect(await source.resolve(other)).toBe(undefined);
  });

  it('is as old for a reference as it is for evidence', async () => {
    const ask = (age: number, primaryAnswers: boolean) =>
      mirrorOf(age, { max: 900, maxInDisaster: 3600 }, primaryAnswers).source.resolve('r.test/app:v1');
    expect(await ask(3600, false)).toBe(digestOf('v1'));
    expect(await ask(900, true)).toBe(digestOf('v1'));
    for (const [age, answers] of [
      [3601, false],
      [901, true],
    ] as const)
      await expect(ask(age, answers)).rejects.toMatchObject({ code: 'mirror-stale' });
    await expect(ask(-301, false)).rejects.toMatchObject({ code: 'mirror-clock' });
  });
});

describe('what a mirror says of itself', () => {
  it('is a warning of its source once it was opened, beside its age', async () => {
    const said = mirrorError('mirror-unsigned', { mirror: 'there' });
    const { source, read } = mirrorOf(1_000, { max: 900 }, false, [said]);
    expect(source.warnings?.()).toEqual([]);
    await read();
    expect(source.warnings?.().map(({ code }) => code)).toEqual(['mirror-unsigned', 'mirror-stale']);
    const fresh = mirrorOf(0, {}, true, [said]);
    await fresh.source.resolve('r.test/app:v1');
    expect(fresh.source.warnings?.()).toEqual([said]);
  });
});

const LIMIT = { mirror: 'http://mirror.test' };

describe('while the primary answers, a mirror', () => {
  it('may be as old as the policy says, and not older, whatever is allowed in a disaster', async () => {
    for (const maxInDisaster of [undefined, 10, 100_000]) {
      expect(await mirrorOf(900, { max: 900, maxInDisaster }, true).read()).toEqual(EVIDENCE);
      await expect(mirrorOf(900.5, { max: 900, maxInDisaster }, true).read()).rejects.toMatchObject({
        code: 'mirror-stale',
        details: { ...LIMIT, expected: '15 min 0 s', found: '15 min 0 s ago' },
      });
    }
    await expect(mirrorOf(7500, { max: 900 }, true).read()).rejects.toMatchObject({
      details: { expected: '15 min 0 s', found: '2 h 5 min ago' },
    });
  });

  it('may be of any age where the policy says nothing', async () => {
    for (const age of [0, 1e9, -1e9]) expect(await mirrorOf(age, { maxInDisaster: 10 }, true).read()).toEqual(EVIDENCE);
  });

  it('gives no warning: it is refused, or as fresh as it must be', async () => {
    const { source, read } = mirrorOf(500, { max: 900 }, true);
    await read();
    expect(source.warnings?.()).toEqual([]);
    const old = mirrorOf(1000, { max: 900 }, true);
    await expect(old.read()).rejects.toMatchObject({ code: 'mirror-stale' });
    expect(old.source.warnings?.()).toEqual([]);
  });

  it('may be ahead by what two clocks differ, and no more: its age would be unknown', async () => {
    expect(await mirrorOf(-300, { max: 900 }, true).read()).toEqual(EVIDENCE);
    await expect(mirrorOf(-300.001, { max: 900 }, true).read()).rejects.toMatchObject({
      code: 'mirror-clock',
      details: { ...LIMIT, found: '2026-03-01T12:05:00.001Z' },
    });
  });
});

describe('while the primary does not answer, a mirror', () => {
  const warned = async (age: number, staleness: Partial<Staleness>): Promise<unknown> => {
    const { source, read } = mirrorOf(age, staleness);
    expect(await read()).toEqual(EVIDENCE);
    return source.warnings?.().map(({ code, details }) => [code, details['expected'], details['found']]);
  };

  it('that is older than it should be is used, with a warning', async () => {
    expect(await warned(899, { max: 900 })).toEqual([]);
    expect(await warned(900, { max: 900 })).toEqual([]);
    expect(await warned(901, { max: 900 })).toEqual([['mirror-stale', '15 min 0 s', '15 min 1 s ago']]);
    expect(await warned(1e9, { max: 900 })).toMatchObject([['mirror-stale', '15 min 0 s', expect.anything()]]);
  });

  it('is used up to the limit for disasters', async () => {
    expect(await warned(3600, { max: 900, maxInDisaster: 3600 })).toMatchObject([
      ['mirror-stale', '15 min 0 s', '1 h 0 min ago'],
    ]);
    const tooOld = mirrorOf(3601, { max: 900, maxInDisaster: 3600 });
    await expect(tooOld.read()).rejects.toMatchObject({
      code: 'mirror-stale',
      details: { ...LIMIT, expected: '1 h 0 min', found: '1 h 0 min ago' },
    });
    // The refusal has said it: it is not told twice.
    expect(tooOld.source.warnings?.()).toEqual([]);
    expect(await warned(800, { max: 900, maxInDisaster: 3600 })).toEqual([]);
  });

  it('of which only the limit for disasters is known gives no warning below it', async () => {
    expect(await warned(3600, { maxInDisaster: 3600 })).toEqual([]);
    await expect(mirrorOf(3601, { maxInDisaster: 3600 }).read()).rejects.toMatchObject({ code: 'mirror-stale' });
  });

  it('that was never opened has nothing to warn of', () => {
    expect(mirrorOf(1e9, { max: 900 }).source.warnings?.()).toEqual([]);
  });
});
