import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decide, denialCodes, formatDenial } from '../../src/bypass/index.ts';
import { bypassCases, bypassInput, plausibleInput } from '../support/bypass.ts';

const NOW = 1_764_000_000;
const { allowed, cases } = bypassCases();
const listCodes = (deny: readonly string[]): readonly string[] => deny.map((sentence) => sentence.split(':')[0] ?? '');

describe('the bypass decision, on the cases that OPA also runs', () => {
  it.each(cases.map(({ name, input, deny }) => [name, input, deny] as const))('%s', (_, input, deny) => {
    const decision = decide(input, NOW);
    expect(listCodes(decision.deny)).toEqual([...deny].sort());
    expect(decision.allow).toBe(deny.length === 0);
  });

  it('has a case for every rule', () => {
    expect([...new Set(cases.flatMap(({ deny }) => deny))].sort()).toEqual(denialCodes);
  });
});

describe('the bypass decision', () => {
  it('uses the wall clock only if now_s is absent', () => {
    const { now_s: _, ...timeless } = allowed;
    expect(decide(timeless, 1_000_200).allow).toBe(true);
    expect(decide({ ...timeless, now_s: null }, 1_000_200).allow).toBe(false);
    expect(decide(timeless, Number.NaN).allow).toBe(false);
  });

  it('ignores inherited properties of the input', () => {
    expect(decide(Object.create(allowed), NOW).allow).toBe(false);
    expect(decide(JSON.parse(`{"__proto__": ${JSON.stringify(allowed)}}`), NOW).allow).toBe(false);
  });

  it('does not change its input', () => {
    const frozen = JSON.stringify(allowed);
    decide(allowed, NOW);
    expect(JSON.stringify(allowed)).toBe(frozen);
  });

  it('denies ten thousand levels of nesting and a million null approvals', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(10_000)}${']'.repeat(10_000)}`);
    expect(decide(deep, NOW).allow).toBe(false);
    expect(decide({ ...allowed, subject: deep, approvals: deep }, NOW).allow).toBe(false);
    expect(decide({ ...allowed, approvals: Array.from({ length: 1_000_000 }, () => null) }, NOW).allow).toBe(false);
  });

  it('never throws, and gives reasons exactly when it denies', () => {
    fc.assert(
      fc.property(fc.oneof(bypassInput, fc.jsonValue(), fc.anything()), (input) => {
        const { allow, deny } = decide(input, NOW);
        expect(allow).toBe(deny.length === 0);
        expect(deny).toEqual([...deny].sort());
      }),
      { numRuns: 500 },
    );
  });

  it('denies when any one field of an allowed input is absent or null', () => {
    const paths: (readonly string[])[] = [];
    const walk = (value: unknown, path: readonly string[]): void => {
      if (path.length > 0) paths.push(path);
      if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
    };
    walk({ ...allowed, excluded_ids: [], role_members: { Security: [11], Release: [20], 'Service Owner': [30] } }, []);
    expect(paths.length).toBeGreaterThan(50);
    for (const path of paths) {
      for (const change of ['remove', 'null'] as const) {
        const input = structuredClone({
          ...allowed,
          excluded_ids: [],
          role_members: { Security: [11], Release: [20], 'Service Owner': [30] },
        }) as object;
        const holder = path.slice(0, -1).reduce<object>((at, key) => Reflect.get(at, key), input);
        const key = path.at(-1) ?? '';
        if (change === 'null') Reflect.set(holder, key, null);
        else if (Array.isArray(holder)) holder.splice(Number(key), 1);
        else Reflect.deleteProperty(holder, key);
        expect([path.join('/'), change, decide(input, NOW).allow]).toEqual([path.join('/'), change, false]);
      }
    }
  });

  it('finds a quorum exactly where a search of all triples of people finds one', () => {
    let quorums = 0;
    fc.assert(
      fc.property(plausibleInput, (generated) => {
        const input = { ...generated, now_s: 1_000_200 } as unknown as Parameters<typeof triples>[0];
        const found = triples(input);
        if (found) quorums++;
        expect(listCodes(decide(input, NOW).deny).includes('bypass-quorum-missing')).toBe(!found);
      }),
      { numRuns: 500 },
    );
    expect(quorums).toBeGreaterThan(50);
  });
});

/** States the quorum rule directly, in cubic time and without a theorem. */
function triples(input: {
  request: { requester: { id: number }; created_s: number };
  now_s: number;
  request_digest: string;
  excluded_ids: number[];
  role_members: Record<string, number[]>;
  approvals: {
    user: { id: number; type: string };
    state: string;
    verified: boolean;
    edited: boolean;
    request_digest: string;
    at_s: number;
    seq: number;
  }[];
}): boolean {
  const decisive = input.approvals.filter(({ state }) =>
    ['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED'].includes(state),
  );
  const counts = (id: number): boolean => {
    const [last] = decisive.filter(({ user }) => user.id === id).sort((a, b) => b.seq - a.seq);
    return (
      last?.state === 'APPROVED' &&
      last.verified &&
      !last.edited &&
      last.user.type === 'User' &&
      last.request_digest === input.request_digest &&
      last.at_s >= input.request.created_s &&
      last.at_s <= input.now_s &&
      id !== input.request.requester.id &&
      !input.excluded_ids.includes(id)
    );
  };
  const role = (name: string): readonly number[] => (input.role_members[name] ?? []).filter(counts);
  return role('Security').some((a) =>
    role('Release').some((b) => role('Service Owner').some((c) => a !== b && b !== c && a !== c)),
  );
}

describe('policy/opa/bypass.rego', () => {
  it('has exactly the denial messages of the catalogue', () => {
    const rego = readFileSync(join(import.meta.dirname, '../../policy/opa/bypass.rego'), 'utf8');
    const sentences = [...rego.matchAll(/"(bypass-[^"]+)"/g)].map(([, sentence]) => sentence).sort();
    expect(sentences).toEqual(denialCodes.map(formatDenial));
  });
});
