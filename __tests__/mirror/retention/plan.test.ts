import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Digest, digestOf } from '../../../src/lib/digest.ts';
import type { EvidenceItem } from '../../../src/mirror/format/layout.ts';
import { advanceClock, MAX_STEP_MS } from '../../../src/mirror/retention/clock.ts';
import { formatRules, getAges, listKinds, retentionSchema } from '../../../src/mirror/retention/config.ts';
import { RetentionLedger } from '../../../src/mirror/retention/ledger.ts';
import { decidePiece, planRetention, type Rules } from '../../../src/mirror/retention/plan.ts';
import type { Piece } from '../../../src/mirror/retention/types.ts';

const DAY = 86_400;
const NOW = Date.parse('2026-06-01T00:00:00Z');
const digests: readonly Digest[] = Array.from({ length: 12 }, (_, i) => digestOf(String(i)));
const days = fc.integer({ min: 0, max: 400 });
const formatDaysAgo = (count: number): string => new Date(NOW - count * DAY * 1000).toISOString();

const itemArb: fc.Arbitrary<EvidenceItem> = fc.record({
  digest: fc.constantFrom(...digests),
  size: fc.constant(1),
  mediaType: fc.constantFrom('application/vnd.dev.sigstore.bundle.v0.3+json', 'text/plain'),
  kind: fc.constantFrom('bundle', 'sbom', 'attestation', 'signature', 'other'),
  manifest: fc.constantFrom(...digests),
  source: fc.constant('registry.test/app'),
});
const pieceArb: fc.Arbitrary<Piece> = fc.record(
  { about: fc.constantFrom(...digests), item: itemArb, record: fc.constant('quarantine/one.json') },
  { requiredKeys: ['about', 'item'] },
);
const agesArb = fc
  .record({ min: days, max: days }, { requiredKeys: [] })
  .filter(({ min = 0, max = 400 }) => min <= max)
  .map(({ min, max }) => ({
    ...(min === undefined ? {} : { min: `${min}d` }),
    ...(max === undefined ? {} : { max: `${max}d` }),
  }));
const configArb = fc
  .record({ attestations: agesArb, sboms: agesArb, bundles: agesArb }, { requiredKeys: [] })
  .map((config) => retentionSchema.parse(config));

const worldArb = fc.record({
  pieces: fc.array(pieceArb, { maxLength: 25 }),
  config: configArb,
  ledger: fc.dictionary(
    fc.constantFrom(...digests),
    fc.record({ since: days, until: days }, { requiredKeys: ['since'] }),
  ),
  held: fc.uniqueArray(fc.constantFrom(...digests), { maxLength: 2 }),
});
type World = typeof worldArb extends fc.Arbitrary<infer T> ? T : never;

const createWorldRules = ({ config, ledger, held }: World): Rules => ({
  clock: new Date(NOW),
  getAges: (item) => getAges(item, config),
  getEntry: (content) => {
    const entry = ledger[content];
    if (!entry) return undefined;
    const { since, until } = entry;
    return {
      since: formatDaysAgo(since),
      ...(until === undefined
        ? {}
        : { until: new Date(Date.parse(formatDaysAgo(since)) + until * DAY * 1000).toISOString() }),
    };
  },
  getProtection: (digest) => (held.includes(digest) ? { why: 'legal-hold', detail: 'case 1' } : undefined),
});
const formatPiece = (piece: Piece): string => JSON.stringify(piece);

describe('planRetention', () => {
  it('never removes a piece within the current minimum, within the promised time, or without a date', () => {
    fc.assert(
      fc.property(worldArb, (world) => {
        const rules = createWorldRules(world);
        for (const { piece, outcome } of planRetention(world.pieces, rules)) {
          if (!outcome.goes) continue;
          const entry = rules.getEntry(piece.item.digest);
          const { min, max } = rules.getAges(piece.item);
          expect(entry).toBeDefined();
          const since = Date.parse(entry?.since ?? '');
          expect(since + min * 1000).toBeLessThanOrEqual(NOW);
          expect(Date.parse(entry?.until ?? entry?.since ?? '')).toBeLessThanOrEqual(NOW);
          expect(max).toBeDefined();
          expect(since + (max ?? 0) * 1000).toBeLessThan(NOW);
        }
      }),
    );
  });

  it('never removes a piece under a hold by subject, content or manifest', () => {
    fc.assert(
      fc.property(worldArb, (world) => {
        for (const { piece, outcome } of planRetention(world.pieces, createWorldRules(world)))
          if ([piece.about, piece.item.digest, piece.item.manifest].some((one) => one && world.held.includes(one)))
            expect(outcome).toMatchObject({ goes: false, why: 'legal-hold' });
      }),
    );
  });

  it('does not depend on the order of the pieces or of the configuration keys', () => {
    fc.assert(
      fc.property(worldArb, fc.infiniteStream(fc.nat()), (world, numbers) => {
        const shuffled = world.pieces
          .map((piece) => [numbers.next().value as number, piece] as const)
          .toSorted(([a], [b]) => a - b)
          .map(([, piece]) => piece);
        const turned = retentionSchema.parse(Object.fromEntries(Object.entries(world.config).reverse()));
        expect(formatRules(turned)).toBe(formatRules(world.config));
        const listRemoved = (pieces: readonly Piece[], config: World['config']) =>
          planRetention(pieces, createWorldRules({ ...world, config }))
            .filter(({ outcome }) => outcome.goes)
            .map(({ piece }) => formatPiece(piece))
            .toSorted();
        expect(listRemoved(shuffled, turned)).toEqual(listRemoved(world.pieces, world.config));
      }),
    );
  });

  it('removes an artifact completely or not at all, and keeps what is signed about a remaining piece', () => {
    fc.assert(
      fc.property(worldArb, (world) => {
        const planned = planRetention(world.pieces, createWorldRules(world));
        const stays = planned.filter(({ outcome }) => !outcome.goes);
        for (const { piece } of planned.filter(({ outcome }) => outcome.goes)) {
          expect(
            stays.some((one) => one.piece.about === piece.about && one.piece.item.manifest === piece.item.manifest),
          ).toBe(false);
          expect(
            stays.some(
              ({ piece: { item, record } }) =>
                record === undefined && [item.digest, item.manifest].includes(piece.about),
            ),
          ).toBe(false);
        }
      }),
    );
  });

  it('removes nothing more in a second plan over the remaining pieces', () => {
    fc.assert(
      fc.property(worldArb, (world) => {
        const rules = createWorldRules(world);
        const left = planRetention(world.pieces, rules).flatMap(({ piece, outcome }) => (outcome.goes ? [] : [piece]));
        expect(planRetention(left, rules).filter(({ outcome }) => outcome.goes)).toEqual([]);
      }),
    );
  });

  it('removes at a later time at least the same pieces', () => {
    fc.assert(
      fc.property(worldArb, days, (world, later) => {
        const rules = createWorldRules(world);
        const listRemoved = (at: Rules) =>
          new Set(
            planRetention(world.pieces, at).flatMap(({ piece, outcome }) => (outcome.goes ? [formatPiece(piece)] : [])),
          );
        const [now, then] = [listRemoved(rules), listRemoved({ ...rules, clock: new Date(NOW + later * DAY * 1000) })];
        expect([...now].filter((key) => !then.has(key))).toEqual([]);
      }),
    );
  });
});

describe('the outcome of planRetention for one piece', () => {
  const item: EvidenceItem = {
    digest: digestOf('content'),
    size: 1,
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    kind: 'bundle',
    source: 'github:acme/app',
  };
  const piece: Piece = { about: digestOf('release'), item };
  const createRules = (more: Partial<Rules> = {}): Rules => ({
    clock: new Date(NOW),
    getAges: () => ({ min: 10 * DAY, max: 30 * DAY }),
    getEntry: () => ({ since: formatDaysAgo(31) }),
    getProtection: () => undefined,
    ...more,
  });

  it('includes its reason and its time', () => {
    expect(decidePiece(piece, createRules())).toEqual({ goes: true, why: 'maximum-age', since: formatDaysAgo(31) });
    expect(decidePiece(piece, createRules({ getEntry: () => ({ since: formatDaysAgo(30) }) }))).toEqual({
      goes: false,
      why: 'younger',
      until: formatDaysAgo(0),
    });
    expect(decidePiece(piece, createRules({ getEntry: () => ({ since: formatDaysAgo(9) }) }))).toEqual({
      goes: false,
      why: 'minimum-age',
      until: formatDaysAgo(-1),
    });
    const promised = { since: formatDaysAgo(31), until: formatDaysAgo(-5) };
    expect(decidePiece(piece, createRules({ getEntry: () => promised }))).toMatchObject({
      why: 'minimum-age',
      until: formatDaysAgo(-5),
    });
    const createEntry = (ms: number) => ({ since: formatDaysAgo(31), until: new Date(NOW + ms).toISOString() });
    expect(decidePiece(piece, createRules({ getEntry: () => createEntry(1) }))).toMatchObject({ why: 'minimum-age' });
    expect(decidePiece(piece, createRules({ getEntry: () => createEntry(0) }))).toMatchObject({ goes: true });
    expect(decidePiece(piece, createRules({ getEntry: () => undefined }))).toEqual({ goes: false, why: 'undated' });
    expect(decidePiece(piece, createRules({ getAges: () => ({ min: 0, max: undefined }) }))).toMatchObject({
      why: 'no-maximum',
    });
    expect(decidePiece(piece, createRules({ lockedUntil: () => formatDaysAgo(-9) }))).toMatchObject({
      why: 'object-lock',
      until: formatDaysAgo(-9),
    });
  });

  it('keeps a piece whose date is not readable', () => {
    expect(decidePiece(piece, createRules({ getEntry: () => ({ since: 'yesterday' }) }))).toMatchObject({
      goes: false,
    });
    expect(
      decidePiece(piece, createRules({ getEntry: () => ({ since: formatDaysAgo(99), until: 'for ever' }) })),
    ).toMatchObject({
      goes: false,
    });
  });
});

describe('retention ages', () => {
  const bundle = { kind: 'bundle', mediaType: '' } as const;

  it('use the longest ages of a piece with several kinds', () => {
    expect(listKinds(bundle)).toEqual(['bundles']);
    expect(listKinds({ ...bundle, predicateType: 'https://slsa.dev/provenance/v1' })).toEqual([
      'bundles',
      'attestations',
    ]);
    const sbom = { ...bundle, predicateType: 'https://cyclonedx.org/bom' };
    expect(listKinds(sbom)).toEqual(['bundles', 'attestations', 'sboms']);
    expect(listKinds({ kind: 'sbom', mediaType: '' })).toEqual(['sboms']);
    expect(listKinds({ kind: 'attestation', mediaType: '' })).toEqual(['attestations']);
    const config = { bundles: { min: '1d', max: '9d' }, sboms: { min: '5d' }, attestations: { max: '20d' } };
    expect(getAges(sbom, config)).toEqual({ min: 5 * DAY, max: 20 * DAY });
    expect(getAges(bundle, config)).toEqual({ min: DAY, max: 9 * DAY });
    expect(getAges(bundle, {})).toEqual({ min: 0, max: undefined });
  });

  it('require a minimum up to the maximum, and no digest that is both held and released', () => {
    expect(retentionSchema.safeParse({ sboms: { min: '2d', max: '47h' } }).success).toBe(false);
    expect(retentionSchema.safeParse({ sboms: { min: '2d', max: '48h' } }).success).toBe(true);
    const order = { digest: digestOf('x'), reason: 'case', by: 'counsel' };
    expect(retentionSchema.safeParse({ holds: [order], released: [order] }).success).toBe(false);
    expect(retentionSchema.safeParse({ holds: [{ digest: digestOf('x') }] }).success).toBe(false);
    expect(retentionSchema.safeParse({ other: {} }).success).toBe(false);
  });
});

describe('advanceClock', () => {
  const createTimes = (clock: string, wall: string) => ({ clock, wall });

  it('never moves the clock of the mirror back, and moves it at most one step forward', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e12, max: 1e12 }), { maxLength: 20 }), (times) => {
        let before = createTimes(new Date(NOW).toISOString(), new Date(NOW).toISOString());
        for (const offset of times) {
          const wall = new Date(NOW + offset);
          const next = advanceClock(before, wall);
          const grown = next.getTime() - Date.parse(before.clock);
          expect(grown).toBeGreaterThanOrEqual(0);
          expect(grown).toBeLessThanOrEqual(MAX_STEP_MS);
          before = createTimes(next.toISOString(), wall.toISOString());
        }
      }),
    );
  });

  it('returns the wall clock if it only moves forward, and starts from it', () => {
    expect(advanceClock(undefined, new Date(NOW))).toEqual(new Date(NOW));
    const before = createTimes(formatDaysAgo(3), formatDaysAgo(3));
    expect(advanceClock(before, new Date(NOW))).toEqual(new Date(NOW));
  });
});

describe('the retention ledger', () => {
  it('only extends promised times', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(days, days), { minLength: 1, maxLength: 10 }), (notes) => {
        const ledger = new RetentionLedger('');
        let last = '';
        for (const [after, min] of notes) {
          ledger.note(digestOf('x'), new Date(NOW + after * DAY * 1000), min * DAY);
          const { until = '' } = ledger.held.get(digestOf('x')) ?? {};
          expect(until >= last).toBe(true);
          last = until;
        }
        const first = notes[0]?.[0] ?? 0;
        expect(ledger.held.get(digestOf('x'))?.since).toBe(new Date(NOW + first * DAY * 1000).toISOString());
      }),
    );
  });

  it('has the same bytes for any insertion order', () => {
    const entries = digests.map((digest) => [digest, { since: formatDaysAgo(1) }] as const);
    expect(new RetentionLedger('r', entries).format()).toBe(new RetentionLedger('r', entries.toReversed()).format());
    expect(JSON.parse(new RetentionLedger('r', entries).format()).held).toEqual(Object.fromEntries(entries));
    expect(JSON.parse(new RetentionLedger('r').format())).toEqual({ version: 1, rules: 'r', held: {} });
  });
});
