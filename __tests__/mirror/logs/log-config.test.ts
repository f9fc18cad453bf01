import { describe, expect, it } from '@jest/globals';
import {
  expandShards,
  getLogStage,
  isFrozen,
  isTileLog,
  type LogConfig,
  logSchema,
} from '../../../src/mirror/logs/log-config.ts';

const common = { name: 'log', url: 'http://log.test', origin: 'log.test' } as const;
const V2: LogConfig = { ...common, type: 'rekor-v2' };
const TILED: LogConfig = { ...common, type: 'tiled', key: 'k' };
const V1: LogConfig = { ...common, type: 'rekor-v1', mode: 'full' };
const [START, END] = ['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'];

describe('logSchema', () => {
  it('gives every log tiles, except Rekor v1 logs', () => {
    expect([V2, TILED, V1].map(isTileLog)).toEqual([true, true, false]);
  });

  it('keeps the configured order, and lists each shard as a log under both names', () => {
    const place = { url: 'http://log.test', origin: 'o' };
    expect(
      expandShards([
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

  it('requires unique shard names', () => {
    const parseShards = (...names: string[]) =>
      logSchema.safeParse({
        name: 'a',
        type: 'rekor-v2',
        shards: names.map((name) => ({ name, url: 'http://h', origin: 'o' })),
      }).success;
    expect(parseShards('x')).toBe(true);
    expect(parseShards('x', 'y')).toBe(true);
    expect(parseShards('x', 'y', 'x')).toBe(false);
  });
});

describe('stageOf', () => {
  const getStage = (now: string, validFor: { start?: string; end?: string } | undefined, frozen?: boolean) =>
    getLogStage({ ...V2, validFor, frozen }, new Date(now));

  it.each([
    ['before it begins', '2025-12-31T23:59:59.999Z', 'waiting'],
    ['when it begins', START, 'active'],
    ['when it ends', END, 'active'],
    ['after it has ended', '2027-01-01T00:00:00.001Z', 'frozen'],
  ])('follows the validity period of the log, %s', (_, now, stage) => {
    expect(getStage(now, { start: START, end: END })).toBe(stage);
  });

  it('treats a missing start or end as open', () => {
    expect(getStage('2000-01-01T00:00:00Z', { end: END })).toBe('active');
    expect(getStage('2040-01-01T00:00:00Z', { start: START })).toBe('active');
    expect(getStage(START, undefined)).toBe('active');
    expect(getStage(START, {})).toBe('active');
  });

  it('returns frozen for a log that is declared frozen and has begun, even within its period', () => {
    expect(getStage(START, undefined, true)).toBe('frozen');
    expect(getStage(START, undefined, false)).toBe('active');
    expect(getStage(START, { start: START, end: END }, true)).toBe('frozen');
    expect(getStage('2025-01-01T00:00:00Z', { start: START, end: END }, true)).toBe('waiting');
  });

  it('always returns active for Rekor v1', () => {
    expect(getLogStage(V1, new Date(0))).toBe('active');
  });
});

describe('saysFrozen', () => {
  it.each([
    [[], false],
    [['another line'], false],
    [['Log frozen — it goes on in another'], true],
    [['another line', 'Log frozen'], true],
    [['Log frozenness'], false],
    [['the Log frozen'], false],
  ])('finds the frozen statement on a separate line: %j', (extensions, expected) => {
    expect(isFrozen({ extensions })).toBe(expected);
  });
});
