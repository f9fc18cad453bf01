import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CompiledRules, loadCompiledRules } from '../../src/bypass/index.ts';
import { canonicalJson } from '../../src/lib/json.ts';
import { createCanonicalInput, createCanonicalKey } from '../support/bypass-canonical.ts';
import { visitHistories } from '../support/bypass-histories.ts';
import { CREATED_S, createInput, type Event, type History, isGranted } from '../support/bypass-model.ts';
import { createHistoryRecords, decideHistory, rememberRules } from '../support/bypass-model-rules.ts';

let rules: CompiledRules;
beforeAll(async () => {
  rules = await loadCompiledRules(readFileSync(join(import.meta.dirname, '../../policy/opa/bypass.wasm')));
});

/** Throws unless a decision is the one of the specification. */
function assertDecision(history: History, allow: boolean, expected: boolean): void {
  if (allow !== expected) throw new Error(`expected ${expected}, found ${allow}: ${JSON.stringify(history)}`);
}

const evaluate = (input: object): boolean => rules.evaluate(Buffer.from(canonicalJson(input)), 0).allow;

const PEOPLE = 4;
const event = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constantFrom<'approve' | 'veto' | 'dismiss-own' | 'dismiss-other'>(
        'approve',
        'approve',
        'approve',
        'veto',
        'dismiss-own',
        'dismiss-other',
      ),
      person: fc.nat({ max: PEOPLE - 1 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Event>({ kind: 'head' }) },
);
const history: fc.Arbitrary<History> = fc.record({
  // Most people have a role, so that about a tenth of the histories is granted.
  roles: fc.constantFrom([1, 2, 4, 7], [7, 7, 7, 0], [3, 6, 5, 1], [1, 2, 4, 4], [7, 1, 2, 0]),
  events: fc.array(event, { minLength: 6, maxLength: 6 }),
  revoked: fc.constant(false),
  used: fc.constant(false),
});

describe('the decision on every history of a request', () => {
  it('equals the specification for up to 4 events by up to 5 people, in TypeScript and in WebAssembly', () => {
    let [histories, granted] = [0, 0];
    const remembered = rememberRules(rules, { isExact: false });
    visitHistories({ maxEvents: 4, maxPeople: 5, isOrdered: true }, (one) => {
      const expected = isGranted(one);
      assertDecision(one, decideHistory(one), expected);
      assertDecision(one, remembered.decide(one), expected);
      histories++;
      if (expected) granted++;
    });
    expect([histories, granted, remembered.count()]).toEqual([39_956, 1_157, 6_702]);
  });

  it('equals the specification for the exact inputs of up to 3 events, in WebAssembly', () => {
    const remembered = rememberRules(rules, { isExact: true });
    let histories = 0;
    visitHistories({ maxEvents: 3, maxPeople: 3, isOrdered: false }, (one) => {
      assertDecision(one, remembered.decide(one), isGranted(one));
      histories++;
    });
    expect([histories, remembered.count()]).toEqual([2_636, 2_280]);
  });

  it('equals the specification for every order of up to 4 events, also of different people', () => {
    let [histories, granted] = [0, 0];
    visitHistories({ maxEvents: 4, maxPeople: 5, isOrdered: false }, (one) => {
      const expected = isGranted(one);
      assertDecision(one, decideHistory(one), expected);
      histories++;
      if (expected) granted++;
    });
    expect([histories, granted]).toEqual([57_556, 1_463]);
  });
});

describe('events of different people', () => {
  it('have the same decision in both orders, in random histories of 6 events', () => {
    let [swaps, granted] = [0, 0];
    fc.assert(
      fc.property(history, (one) => {
        const expected = isGranted(one);
        assertDecision(one, decideHistory(one), expected);
        for (let at = 0; at + 1 < one.events.length; at++) {
          const [first, second] = one.events.slice(at, at + 2);
          if (!first || !second || first.kind === 'head' || second.kind === 'head' || first.person === second.person)
            continue;
          const swapped = { ...one, events: one.events.with(at, second).with(at + 1, first) };
          assertDecision(swapped, decideHistory(swapped), expected);
          swaps++;
          if (expected) granted++;
        }
      }),
      { numRuns: 6_000 },
    );
    expect(swaps).toBeGreaterThan(15_000);
    expect(granted).toBeGreaterThan(300);
  });

  it('have the same decision in the compiled rules, for the input of a history and for that of its class', () => {
    fc.assert(
      fc.property(history, (one) => {
        const records = createHistoryRecords(one);
        const expected = isGranted(one);
        assertDecision(one, evaluate(createInput(one, records)), expected);
        assertDecision(one, evaluate(createCanonicalInput(createCanonicalKey(one, records))), expected);
      }),
      { numRuns: 800 },
    );
  });
});

describe('reviews of the same second', () => {
  const gaps = fc.array(fc.constantFrom(0, 0, 1), { minLength: 6, maxLength: 6 });
  /** Stamps each event with the second that the gaps before it give. Ids grow in the order of the events. */
  const createStamp =
    (seconds: readonly number[]) =>
    (index: number): { readonly atS: number; readonly id: number } => ({
      atS: CREATED_S + 1 + seconds.slice(0, index + 1).reduce((sum, gap) => sum + gap, 0),
      id: 1 + index,
    });

  it('follow the order of their ids', () => {
    let granted = 0;
    fc.assert(
      fc.property(history, gaps, (one, seconds) => {
        const reviews = { ...one, events: one.events.filter(({ kind }) => !kind.startsWith('dismiss')) };
        const expected = isGranted(reviews);
        assertDecision(reviews, decideHistory(reviews, createStamp(seconds)), expected);
        if (expected) granted++;
      }),
      { numRuns: 5_000 },
    );
    expect(granted).toBeGreaterThan(100);
  });

  it('with a dismissal in that second are never granted if the specification denies', () => {
    let granted = 0;
    fc.assert(
      fc.property(history, gaps, (one, seconds) => {
        if (!decideHistory(one, createStamp(seconds))) return;
        granted++;
        assertDecision(one, true, isGranted(one));
      }),
      { numRuns: 8_000 },
    );
    expect(granted).toBeGreaterThan(100);
  });
});
