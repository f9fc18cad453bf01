import { describe, expect, it } from '@jest/globals';
import {
  isFrozen,
  isTileLog,
  type LogConfig,
  logSchema,
  logsOf,
  stageOf,
} from '../../../src/mirror/logs/log-config.ts';

const common = { name: 'log', url: 'http://log.test', origin: 'log.test' } as const;
const V2: LogConfig = { ...common, type: 'rekor-v2' };
const TILED: LogConfig = { ...common, type: 'tiled', key: 'k' };
const V1: LogConfig = { ...common, type: 'rekor-v1', mode: 'full' };
const [START, END] = ['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'];

describe('logs of mirror.yaml', () => {
  it('have tiles, but for those of Rekor v1', () => {
    expect([V2, TILED, V1].map(isTileLog)).toEqual([true, true, false]);
  });

  it('are as they are written down, and a shard is a log of its own under both names', () => {
    const place = { url: 'http://log.test', origin: 'o' };
    expect(
      logsOf([
        V2,
        V1,
        { name: 'a', type: 'rekor-v2', shards: [{ ...place, name: '2025' }] },
        { name: 'b', type: 'tiled', shards: [1, 2].map((n) => ({ ...place, name: `s${n}`, key: `k${n}` })) },
      ]),
    ).toEqual([
      V2,
      V1,
      { ...place, name: 'a.2025', type: 'rekor-v2' },
      { ...place, name: 'b.s1', type: 'tiled', key: 'k1' },
      { ...place, name: 'b.s2', type: 'tiled', key: 'k2' },
    ]);
  });

  it('have shards of different names', () => {
    const shards = (...names: string[]) =>
      logSchema.safeParse({
        name: 'a',
        type: 'rekor-v2',
        shards: names.map((name) => ({ name, url: 'http://h', origin: 'o' })),
      }).success;
    expect(shards('x')).toBe(true);
    expect(shards('x', 'y')).toBe(true);
    expect(shards('x', 'y', 'x')).toBe(false);
  });
});

describe('the stage of a log', () => {
  const at = (now: string, validFor: { start?: string; end?: string } | undefined, frozen?: boolean) =>
    stageOf({ ...V2, validFor, frozen }, new Date(now));

  it.each([
    ['before it begins', '2025-12-31T23:59:59.999Z', 'waiting'],
    ['when it begins', START, 'active'],
    ['when it ends', END, 'active'],
    ['after it has ended', '2027-01-01T00:00:00.001Z', 'frozen'],
  ])('is that of its time, %s', (_, now, stage) => {
    expect(at(now, { start: START, end: END })).toBe(stage);
  });

  it('is open where a time is not told', () => {
    expect(at('2000-01-01T00:00:00Z', { end: END })).toBe('active');
    expect(at('2040-01-01T00:00:00Z', { start: START })).toBe('active');
    expect(at(START, undefined)).toBe('active');
    expect(at(START, {})).toBe('active');
  });

  it('is frozen where it is declared so, within its time too, but not before it', () => {
    expect(at(START, undefined, true)).toBe('frozen');
    expect(at(START, undefined, false)).toBe('active');
    expect(at(START, { start: START, end: END }, true)).toBe('frozen');
    expect(at('2025-01-01T00:00:00Z', { start: START, end: END }, true)).toBe('waiting');
  });

  it('of Rekor v1 is always active', () => {
    expect(stageOf(V1, new Date(0))).toBe('active');
  });
});

describe('a checkpoint says that its log is frozen', () => {
  it.each([
    [[], false],
    [['another line'], false],
    [['Log frozen — it goes on in another'], true],
    [['another line', 'Log frozen'], true],
    [['Log frozenness'], false],
    [['the Log frozen'], false],
  ])('in a line of its own: %j', (extensions, expected) => {
    expect(isFrozen({ extensions })).toBe(expected);
  });
});
