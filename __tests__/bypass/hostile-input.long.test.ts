import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decide, decideAtGate, loadCompiledRules } from '../../src/bypass/index.ts';
import { bypassCases, bypassInput, listPaths, oddValue, patch } from '../support/bypass.ts';
import { isGrantingInput } from '../support/bypass-specification.ts';

const { allowed, cases } = bypassCases();
const NOW_S = 1_000_200;
const PATHS = listPaths(allowed);
const REPEATED = ['/approvals', '/role_members/Security', '/role_members/Release', '/excluded_ids'];

/** Values near those of a granting input: the right value in the wrong place, a neighbour, or another type. */
const nearValue = fc.oneof(
  oddValue,
  fc.constantFrom<unknown>(1, 2, 10, 20, 30, 999_999, 1_000_000, 1_000_100, 1_000_200, 1_014_400, 14_399, 14_401),
  fc.constantFrom<unknown>('CHANGES_REQUESTED', 'DISMISSED', 'Bot', 'user', 'SEV-2', 'sev-1', 'SEV-1 ', 'true', '11'),
  fc.constantFrom<unknown>({ id: 11, type: 'User' }, { id: 11, type: 'Bot' }, [11, 20, 30], [[11]], {
    0: 11,
    length: 1,
  }),
);

/** A granting input with one value changed, removed, repeated or moved to another place. */
const changed = fc
  .tuple(fc.nat(), fc.nat(), fc.constantFrom('set', 'set', 'set', 'remove', 'move', 'append'), nearValue)
  .map(([at, from, kind, value]) => {
    const input = structuredClone(allowed);
    const path = PATHS[at % PATHS.length] ?? '';
    const source = PATHS[from % PATHS.length] ?? '';
    const moved: unknown = source
      .split('/')
      .slice(1)
      .reduce<unknown>((holder, key) => Reflect.get(Object(holder), key), allowed);
    if (kind === 'remove') patch(input, { op: 'remove', path });
    else if (kind === 'append')
      patch(input, { op: 'add', path: `${REPEATED[at % REPEATED.length]}/-`, value: from % 2 ? moved : value });
    else patch(input, { op: 'replace', path, value: structuredClone(kind === 'move' ? moved : value) });
    return input;
  });

describe('isGrantingInput', () => {
  it.each(cases.map(({ name, input, deny }) => [name, input, deny] as const))(
    'agrees with the case: %s',
    (_, input, deny) => {
      expect(isGrantingInput(input, 1_764_000_000)).toBe(deny.length === 0);
    },
  );
});

describe('the decision about hostile documents', () => {
  it('equals the specification for 70,000 granting inputs with one change', () => {
    let granted = 0;
    fc.assert(
      fc.property(changed, (input) => {
        const { allow, deny } = decide(input, NOW_S);
        if (allow !== isGrantingInput(input, NOW_S))
          throw new Error(`found ${allow}: ${deny.join()} ${JSON.stringify(input)}`);
        if (allow) granted++;
      }),
      { numRuns: 70_000 },
    );
    expect(granted).toBeGreaterThan(1_000);
    expect(granted).toBeLessThan(35_000);
  });

  it('equals the specification for 30,000 other documents, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(bypassInput, fc.jsonValue()), (input) => {
        const { allow } = decide(input, NOW_S);
        if (allow !== isGrantingInput(input, NOW_S)) throw new Error(`found ${allow}`);
      }),
      { numRuns: 30_000 },
    );
  });

  it('agrees with WebAssembly', async () => {
    const rules = await loadCompiledRules(readFileSync(join(import.meta.dirname, '../../policy/opa/bypass.wasm')));
    await fc.assert(
      fc.asyncProperty(changed, async (input) => {
        const { allow, reasons } = await decideAtGate(input, NOW_S, rules);
        expect(allow).toBe(isGrantingInput(input, NOW_S));
        expect(reasons.map(({ code }) => code)).not.toContain('bypass-rules-disagree');
      }),
      { numRuns: 2_000 },
    );
  });
});
