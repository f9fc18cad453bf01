import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bypassError } from '../../src/bypass/errors.ts';
import { type CompiledRules, decide, decideAtGate, loadCompiledRules } from '../../src/bypass/index.ts';
import { canonicalJson } from '../../src/lib/json.ts';
import { bypassCases, bypassInput } from '../support/bypass.ts';

const NOW = 1_764_000_000;
const { allowed, cases } = bypassCases();
const ROOT = join(import.meta.dirname, '../..');
let rules: CompiledRules;
beforeAll(async () => {
  rules = await loadCompiledRules(readFileSync(join(ROOT, 'policy/opa/bypass.wasm')));
});
const listCodes = (reasons: readonly { code: string }[]): readonly string[] => reasons.map(({ code }) => code).sort();

describe('the compiled rules', () => {
  it.each(cases.map(({ name, input }) => [name, input] as const))('decide as TypeScript does: %s', (_, input) => {
    expect(rules.evaluate(Buffer.from(canonicalJson(input)), NOW)).toEqual(decide(input, NOW));
  });

  it('decide generated inputs as TypeScript does', async () => {
    await fc.assert(
      fc.asyncProperty(bypassInput, async (input) => {
        const { allow, reasons } = await decideAtGate(input, NOW, rules);
        expect(allow).toBe(decide(input, NOW).allow);
        expect(listCodes(reasons)).not.toContain('bypass-rules-disagree');
      }),
      { numRuns: 300 },
    );
  });

  it('deny bytes that are not JSON', () => {
    for (const text of ['', '{', 'rules']) expect(rules.evaluate(Buffer.from(text), NOW).allow).toBe(false);
  });

  it('fail to load if the file is not WebAssembly', async () => {
    await expect(loadCompiledRules(Buffer.from('rules'))).rejects.toThrow();
  });
});

describe('decideAtGate', () => {
  it('allows if both forms of the rules allow', async () => {
    expect(await decideAtGate(allowed, NOW, rules)).toEqual({ allow: true, reasons: [] });
  });

  it('denies with the reasons of the rules', async () => {
    const { allow, reasons } = await decideAtGate({ ...allowed, approvals: [] }, NOW, rules);
    expect(allow).toBe(false);
    expect(listCodes(reasons)).toEqual(['bypass-quorum-missing']);
  });

  it('uses the given time for both forms if the input has none', async () => {
    const { now_s: _, ...timeless } = allowed;
    expect((await decideAtGate(timeless, 1_000_200, rules)).allow).toBe(true);
    expect(listCodes((await decideAtGate(timeless, NOW, rules)).reasons)).toEqual(['bypass-expired']);
  });

  it('denies if only one form allows', async () => {
    const denies: CompiledRules = { evaluate: () => ({ allow: false, deny: ['bypass-expired: …'] }) };
    expect(listCodes((await decideAtGate(allowed, NOW, denies)).reasons)).toEqual(['bypass-rules-disagree']);
    const allows: CompiledRules = { evaluate: () => ({ allow: true, deny: [] }) };
    const { allow, reasons } = await decideAtGate({ ...allowed, approvals: [] }, NOW, allows);
    expect(allow).toBe(false);
    expect(listCodes(reasons)).toEqual(['bypass-quorum-missing', 'bypass-rules-disagree']);
  });

  it('reports two forms that deny for different reasons', async () => {
    const other: CompiledRules = { evaluate: () => ({ allow: false, deny: ['bypass-expired: …'] }) };
    const { reasons } = await decideAtGate({ ...allowed, approvals: [] }, NOW, other);
    expect(listCodes(reasons)).toEqual(['bypass-quorum-missing', 'bypass-rules-disagree']);
  });

  it('denies if the compiled rules throw', async () => {
    const broken: CompiledRules = {
      evaluate: () => {
        throw new Error('unreachable');
      },
    };
    const { allow, reasons } = await decideAtGate(allowed, NOW, broken);
    expect(allow).toBe(false);
    expect(reasons.map(({ message }) => message)).toEqual(['the compiled rules gave no decision: unreachable']);
  });

  it('denies if the rules of the company object, and never lets them allow', async () => {
    const objection = async () => bypassError('bypass-company-denied');
    expect((await decideAtGate(allowed, NOW, rules, objection)).allow).toBe(false);
    const silent = async () => undefined;
    expect((await decideAtGate(allowed, NOW, rules, silent)).allow).toBe(true);
    expect((await decideAtGate({ ...allowed, approvals: [] }, NOW, rules, silent)).allow).toBe(false);
  });

  it('denies an input without a canonical form', async () => {
    const deep: unknown = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);
    expect((await decideAtGate({ ...allowed, extra: deep }, NOW, rules)).allow).toBe(false);
    expect((await decideAtGate(undefined, NOW, rules)).allow).toBe(false);
    expect((await decideAtGate(JSON.parse('{"a":"\\ud800"}'), NOW, rules)).allow).toBe(false);
  });
});
