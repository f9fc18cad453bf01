import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { OciDigest } from '../../../src/oci/index.ts';
import {
  arrangeFleet,
  computePlanDigest,
  type FleetRelease,
  formatRelease,
  isInShard,
  locateRepository,
  parseFleetList,
  parseFleetPlace,
  parseShard,
} from '../../../src/promote/fleet/list.ts';

const code = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};
const DIGEST = `sha256:${'a'.repeat(64)}` satisfies OciDigest;
const release = (repository: string, more: Partial<FleetRelease> = {}): FleetRelease => ({
  repository,
  tag: 'v1',
  priority: 0,
  ...more,
});

describe('a list of releases', () => {
  it('names them with or without a registry, by tag or digest, with or without a priority', () => {
    const text = `# what pays first\nghcr.io/acme/pay:v1 100\nacme/app:v2@${DIGEST}   # pinned\n\nacme/lib@${DIGEST} -5\n`;
    expect(parseFleetList(text, 'list')).toEqual([
      { registry: 'ghcr.io', repository: 'acme/pay', tag: 'v1', priority: 100 },
      { repository: 'acme/app', tag: 'v2', digest: DIGEST, priority: 0 },
      { repository: 'acme/lib', digest: DIGEST, priority: -5 },
    ]);
  });

  it('can be the JSON list of a mirror or a report', () => {
    const releases = ['acme/a:v1', { reference: 'ghcr.io/acme/b:v1', digest: DIGEST, priority: 7, size: 1 }];
    const read = parseFleetList(JSON.stringify({ releases }), 'list');
    expect(read.map(formatRelease)).toEqual(['acme/a:v1', `acme/b:v1@${DIGEST}`]);
    expect(read.map(({ priority }) => priority)).toEqual([0, 7]);
    expect(parseFleetList(JSON.stringify(releases), 'list')).toEqual(read);
  });

  it.each(['acme/app', 'oci-layout:x:v1', 'acme/app:v1 soon', '../app:v1', 'acme/app@sha256:12', 'ACME/app:v1'])(
    'refuses %p and names the place',
    (line) => {
      expect(code(() => parseFleetList(`acme/ok:v1\n${line}`, 'list'))).toBe('fleet-list-malformed');
    },
  );

  it('sorts its releases by priority, then by position, without duplicates', () => {
    const list = [release('c'), release('a', { priority: 1 }), release('b'), release('c', { priority: 2 })];
    expect(arrangeFleet(list).map(({ repository }) => repository)).toEqual(['c', 'a', 'b']);
  });

  it('must not have two releases for one place', () => {
    const list = [
      release('app', { registry: 'a.test', digest: DIGEST }),
      release('app', { registry: 'b.test', digest: `sha256:${'b'.repeat(64)}` }),
    ];
    expect(code(() => arrangeFleet(list))).toBe('fleet-collision');
  });

  it('has the same plan digest only for the same releases in the same order', () => {
    const [a, b] = [release('a'), release('b')];
    expect(computePlanDigest([a, b])).toBe(computePlanDigest([{ ...a }, { ...b }]));
    expect(new Set([[a, b], [b, a], [a], [a, release('b', { tag: 'v2' })]].map(computePlanDigest)).size).toBe(4);
  });

  it.each([
    ['list.txt', 'acme/ok:v1\n  nothing\n', 'list.txt:2:3'],
    ['list.json', '[\n  "acme/ok:v1",\n  "nothing"\n]', 'list.json:3:3, entry 2'],
    ['list.json', '{ "releases": [\n  { "reference": "nothing" }] }', 'list.json:2:3, entry 1'],
  ])('names line and column of an entry of %s that names no release', (path, text, where) => {
    expect(() => parseFleetList(text, path)).toThrow(`${where}: "nothing" names no release`);
  });
});

describe('shards', () => {
  it('contain each release once and all tags of a repository together', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z0-9]{1,12}(\/[a-z0-9]{1,12})?$/), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 32 }),
        (repositories, of) => {
          for (const repository of repositories) {
            const at = (tag: string) =>
              Array.from({ length: of }, (_, index) => index).filter((index) =>
                isInShard(release(repository, { tag }), { of, index }),
              );
            expect(at('v1')).toHaveLength(1);
            expect(at('v1')).toEqual(at('v2'));
          }
        },
      ),
    );
  });

  it('split many repositories about evenly, and equally on every machine', () => {
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 1000; i++)
      for (let index = 0; index < 4; index++)
        if (isInShard(release(`acme/app-${i}`), { of: 4, index })) counts[index] = (counts[index] ?? 0) + 1;
    expect(Math.min(...counts)).toBeGreaterThan(200);
    // The shard depends on the first four bytes of SHA-256("acme/app") and must not change between versions.
    expect([0, 1, 2, 3].filter((index) => isInShard(release('acme/app'), { of: 4, index }))).toEqual([0x5f89da04 % 4]);
  });

  it.each([
    ['0', '0'],
    ['4', '4'],
    ['4', undefined],
    [undefined, '1'],
    ['x', '0'],
    ['257', '0'],
    ['4', '-1'],
  ])('refuse %p and %p', (shards, shard) => {
    expect(code(() => parseShard(shards, shard))).toBe('shard-malformed');
  });

  it('default to one', () => {
    expect(parseShard(undefined, undefined)).toEqual({ of: 1, index: 0 });
    expect(parseShard('4', '3')).toEqual({ of: 4, index: 3 });
  });
});

describe('the place of a fleet', () => {
  it('can be a registry or a path in a registry', () => {
    expect(parseFleetPlace('127.0.0.1:5000')).toEqual({ registry: '127.0.0.1:5000', prefix: '' });
    expect(parseFleetPlace('west.example.com/live/')).toEqual({ registry: 'west.example.com', prefix: 'live' });
    expect(locateRepository(parseFleetPlace('west.example.com/live'), release('acme/app'))).toEqual({
      kind: 'registry',
      registry: 'west.example.com',
      repository: 'live/acme/app',
    });
  });

  it.each(['', 'https://west.example.com', 'west.example.com/app:v1', '../x', 'west.example.com/UPPER'])(
    'must not be %p',
    (given) => {
      expect(code(() => parseFleetPlace(given))).toBe('reference-malformed');
    },
  );
});
