import { describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../src/lib/digest.ts';
import type { McError } from '../../../src/lib/mc-error.ts';
import { mirrorError } from '../../../src/mirror/errors.ts';
import type { MirrorSource } from '../../../src/verify/evidence/types.ts';
import type { Staleness } from '../../../src/verify/policy/mirror.ts';
import { createMirrorSource } from '../../../src/verify/sources/mirror.ts';
import { collectEvidence, describeEvidence } from '../../support/evidence.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const EVIDENCE = [['there', 'a bundle']];

/** Returns a mirror whose last complete sync was `age` seconds ago. */
function createMirror(
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
  const source = createMirrorSource(
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
  return { source, asked, read: async () => describeEvidence(await collectEvidence(source)) };
}

describe('the mirror source', () => {
  it('opens the mirror on the first request, and only once', async () => {
    const { source, asked, read } = createMirror(0, {});
    expect([source.name, asked, source.warnings?.()]).toEqual(['mirror http://mirror.test', [], []]);
    expect(await read()).toEqual(EVIDENCE);
    expect(await read()).toEqual(EVIDENCE);
    expect(asked).toEqual(['http://mirror.test']);
  });

  it('resolves a release only by its whole reference', async () => {
    const { source } = createMirror(0, {});
    for (const tag of ['v1', 'v2', 'v3']) expect(await source.resolve(`r.test/app:${tag}`)).toBe(digestOf(tag));
    for (const other of ['r.test/app:v', 'r.test/app', 'r.test/app:v4'])
      expect(await source.resolve(other)).toBe(undefined);
  });

  it('applies the same age limits to a reference as to evidence', async () => {
    const ask = (age: number, primaryAnswers: boolean) =>
      createMirror(age, { max: 900, maxInDisaster: 3600 }, primaryAnswers).source.resolve('r.test/app:v1');
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

describe('the warnings of a mirror', () => {
  it('appear as warnings of its source after it was opened, beside the warning about its age', async () => {
    const warning = mirrorError('mirror-unsigned', { mirror: 'there' });
    const { source, read } = createMirror(1_000, { max: 900 }, false, [warning]);
    expect(source.warnings?.()).toEqual([]);
    await read();
    expect(source.warnings?.().map(({ code }) => code)).toEqual(['mirror-unsigned', 'mirror-stale']);
    const fresh = createMirror(0, {}, true, [warning]);
    await fresh.source.resolve('r.test/app:v1');
    expect(fresh.source.warnings?.()).toEqual([warning]);
  });
});

const LIMIT = { mirror: 'http://mirror.test' };

describe('the mirror source, while the primary answers,', () => {
  it('accepts the maximum age of the policy and no more, for any limit in a disaster', async () => {
    for (const maxInDisaster of [undefined, 10, 100_000]) {
      expect(await createMirror(900, { max: 900, maxInDisaster }, true).read()).toEqual(EVIDENCE);
      await expect(createMirror(900.5, { max: 900, maxInDisaster }, true).read()).rejects.toMatchObject({
        code: 'mirror-stale',
        details: { ...LIMIT, expected: '15 min 0 s', found: '15 min 0 s ago' },
      });
    }
    await expect(createMirror(7500, { max: 900 }, true).read()).rejects.toMatchObject({
      details: { expected: '15 min 0 s', found: '2 h 5 min ago' },
    });
  });

  it('accepts any age if the policy has no maximum', async () => {
    for (const age of [0, 1e9, -1e9])
      expect(await createMirror(age, { maxInDisaster: 10 }, true).read()).toEqual(EVIDENCE);
  });

  it('warns about no age, because it either rejects the mirror or finds it fresh', async () => {
    const { source, read } = createMirror(500, { max: 900 }, true);
    await read();
    expect(source.warnings?.()).toEqual([]);
    const old = createMirror(1000, { max: 900 }, true);
    await expect(old.read()).rejects.toMatchObject({ code: 'mirror-stale' });
    expect(old.source.warnings?.()).toEqual([]);
  });

  it('accepts a sync time ahead by the clock skew and no more, because the age would be unknown', async () => {
    expect(await createMirror(-300, { max: 900 }, true).read()).toEqual(EVIDENCE);
    await expect(createMirror(-300.001, { max: 900 }, true).read()).rejects.toMatchObject({
      code: 'mirror-clock',
      details: { ...LIMIT, found: '2026-03-01T12:05:00.001Z' },
    });
  });
});

describe('the mirror source, while the primary does not answer,', () => {
  const readWarnings = async (age: number, staleness: Partial<Staleness>): Promise<unknown> => {
    const { source, read } = createMirror(age, staleness);
    expect(await read()).toEqual(EVIDENCE);
    return source.warnings?.().map(({ code, details }) => [code, details.expected, details.found]);
  };

  it('uses an old mirror with a warning', async () => {
    expect(await readWarnings(899, { max: 900 })).toEqual([]);
    expect(await readWarnings(900, { max: 900 })).toEqual([]);
    expect(await readWarnings(901, { max: 900 })).toEqual([['mirror-stale', '15 min 0 s', '15 min 1 s ago']]);
    expect(await readWarnings(1e9, { max: 900 })).toMatchObject([['mirror-stale', '15 min 0 s', expect.anything()]]);
  });

  it('uses the mirror up to the limit for disasters', async () => {
    expect(await readWarnings(3600, { max: 900, maxInDisaster: 3600 })).toMatchObject([
      ['mirror-stale', '15 min 0 s', '1 h 0 min ago'],
    ]);
    const tooOld = createMirror(3601, { max: 900, maxInDisaster: 3600 });
    await expect(tooOld.read()).rejects.toMatchObject({
      code: 'mirror-stale',
      details: { ...LIMIT, expected: '1 h 0 min', found: '1 h 0 min ago' },
    });
    // The rejection is already reported, so no warning repeats it.
    expect(tooOld.source.warnings?.()).toEqual([]);
    expect(await readWarnings(800, { max: 900, maxInDisaster: 3600 })).toEqual([]);
  });

  it('does not warn below the limit for disasters if it is the only limit', async () => {
    expect(await readWarnings(3600, { maxInDisaster: 3600 })).toEqual([]);
    await expect(createMirror(3601, { maxInDisaster: 3600 }).read()).rejects.toMatchObject({ code: 'mirror-stale' });
  });

  it('has no warnings before it is opened', () => {
    expect(createMirror(1e9, { max: 900 }).source.warnings?.()).toEqual([]);
  });
});
