import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { evaluatePolicy, readDecision } from '../../src/bypass/compiled-rules.ts';
import { loadInstalledRules } from '../../src/bypass/installed-rules.ts';

const INPUT = Buffer.from('{"now_s":1}');

/** Evaluates a policy that returns the given results. */
const evaluate = (results: unknown): unknown => evaluatePolicy({ evaluate: () => results }, INPUT);

describe('evaluatePolicy', () => {
  it('returns the only result', () => {
    expect(evaluate([{ result: false }])).toBe(false);
  });

  it.each([
    ['no result', []],
    ['two results', [{ result: true }, { result: true }]],
    ['null', null],
    ['an object with a length', { length: 1, 0: { result: true } }],
    ['text of one character', 'x'],
  ])('throws for %s', (_, results) => {
    expect(() => evaluate(results)).toThrow('the policy has no result');
  });

  it.each([[[null]], [[undefined]], [[{}]], [[true]]])('returns undefined for %j', (results) => {
    expect(evaluate(results)).toBeUndefined();
  });

  it('gives the policy a copy of exactly the bytes of the input', () => {
    const pool = Buffer.from('before{"a":1}after');
    const seen: string[] = [];
    const read = (input: unknown): unknown => {
      seen.push(Buffer.from(input as ArrayBuffer).toString());
      return [{ result: true }];
    };
    evaluatePolicy({ evaluate: read }, pool.subarray(6, 13));
    expect(seen).toEqual(['{"a":1}']);
  });
});

describe('readDecision', () => {
  it('reads a decision, with its denials in order', () => {
    expect(readDecision({ allow: true, deny: [] })).toEqual({ allow: true, deny: [] });
    expect(readDecision({ allow: false, deny: ['b', 'a'] })).toEqual({ allow: false, deny: ['a', 'b'] });
  });

  it.each([
    ['an approval with denials', { allow: true, deny: ['bypass-expired: …'] }],
    ['a denial without a reason', { allow: false, deny: [] }],
    ['an approval that is not a boolean', { allow: 'true', deny: [] }],
    ['an approval by a number', { allow: 1, deny: [] }],
    ['no approval and no denial', {}],
    ['an approval without a list of denials', { allow: true }],
    ['denials that are not a list', { allow: false, deny: 'bypass-expired' }],
    ['a denial that is not text', { allow: false, deny: ['bypass-expired: …', 1] }],
    ['a boolean', true],
    ['nothing', undefined],
  ])('throws for %s', (_, value) => {
    expect(() => readDecision(value)).toThrow('the result is not a decision');
  });
});

describe('loadInstalledRules', () => {
  it('throws the code that denies if the installation has no rules', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mc-rules-'));
    try {
      await expect(loadInstalledRules(folder)).rejects.toMatchObject({ code: 'bypass-rules-failed' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
