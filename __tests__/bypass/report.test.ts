import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  bypassReportSchema,
  type CompiledRules,
  createDecisionReport as createReport,
  loadInstalledRules,
  parseInput,
  present,
} from '../../src/bypass/index.ts';
import type { BypassReport } from '../../src/bypass/schema.ts';
import { bypassCases } from '../support/bypass.ts';

const { allowed, cases } = bypassCases();
const clock = { now: () => new Date(1_000_200_000), sleep: async () => {} };
let rules: CompiledRules;
beforeAll(async () => {
  rules = await loadInstalledRules(join(import.meta.dirname, '../..'));
});
const createDecisionReport = (request: Parameters<typeof createReport>[0]): Promise<BypassReport> =>
  createReport(request, { clock, rules });
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the bypass report', () => {
  it('fits its schema and has outcome passed exactly for each allowed case', async () => {
    for (const { input } of cases) {
      const report = await createDecisionReport({ input, subject: 'bypass.json' });
      expect(bypassReportSchema.safeParse(report).success).toBe(true);
      expect(report.outcome).toBe(report.allow ? 'passed' : 'failed');
      expect(report.reasons.map(({ code, message }) => `${code}: ${message}`)).toEqual(report.deny);
    }
  });

  it('reports when the bypass expires', async () => {
    expect((await createDecisionReport({ input: allowed })).expiresAt).toBe('1970-01-12T17:46:40.000Z');
  });

  it('reports an expiry in the last second of the year 9999, and none after it', async () => {
    const find = async (created_s: number) => {
      const input = { ...allowed, request: { ...(allowed.request as object), created_s, ttl_s: 1 } };
      return (await createDecisionReport({ input })).expiresAt;
    };
    expect(await find(253_402_300_798)).toBe('9999-12-31T23:59:59.000Z');
    expect(await find(253_402_300_799)).toBeUndefined();
  });

  it('gives no expiry where the times are unusable', async () => {
    for (const created_s of ['x', 9_007_199_254_740_991, 253_402_300_799, null]) {
      const input = { ...allowed, request: { ...(allowed.request as object), created_s } };
      expect((await createDecisionReport({ input })).expiresAt).toBeUndefined();
    }
  });

  it('uses the time of its clock if the input has none', async () => {
    const { now_s: _, ...timeless } = allowed;
    expect((await createDecisionReport({ input: timeless })).allow).toBe(true);
  });

  it('compares the subject with the expected values at the gate', async () => {
    const allow = async (gateFacts: object, input: unknown = allowed): Promise<boolean> =>
      (await createDecisionReport({ input, gateFacts })).allow;
    expect(await allow({})).toBe(true);
    expect(await allow({ gate: 'vulnerability-scan', environment: 'production' })).toBe(true);
    expect(await allow({ gate: 'licence-scan' })).toBe(false);
    expect(await allow({ digest: `sha256:${'0'.repeat(64)}` })).toBe(false);
    expect(await allow({ environment: 'staging' })).toBe(false);
    expect(await allow({ gate: 'x' }, [])).toBe(false);
    expect(await allow({ gate: 'x' }, { ...allowed, subject: 'x' })).toBe(false);
  });

  it('allows only if the compiled rules allow too, and names the disagreement', async () => {
    const decideWith = (evaluate: CompiledRules['evaluate']) =>
      createReport({ input: allowed }, { clock, rules: { evaluate } });
    const denying = await decideWith(() => ({ allow: false, deny: ['bypass-vetoed: x'] }));
    expect(denying).toMatchObject({ allow: false, outcome: 'failed', reasons: [{ code: 'bypass-rules-disagree' }] });
    const failing = await decideWith(() => {
      throw new Error('out of memory');
    });
    expect(failing).toMatchObject({ allow: false, outcome: 'failed', reasons: [{ code: 'bypass-rules-failed' }] });
    expect(failing.deny).toEqual(['bypass-rules-failed: the compiled rules gave no decision: out of memory']);
  });

  it('never allows while the bypass is switched off', async () => {
    const report = await createReport({ input: allowed }, { clock, rules, env: { MC_BYPASS: 'off' } });
    expect(report).toMatchObject({ allow: false, outcome: 'failed', reasons: [{ code: 'bypass-disabled' }] });
  });

  it('lists each rule that denies, for a human reader', async () => {
    const [section] = present(await createDecisionReport({ input: { ...allowed, approvals: [] } }));
    expect(section?.title).toBe('Bypass denied');
    expect(section?.reasons?.map(({ code }) => code)).toEqual(['bypass-quorum-missing']);
    expect(present(await createDecisionReport({ input: allowed }))[0]?.title).toBe('Bypass allowed');
  });

  it('shows a human reader the expiry, if it is known', async () => {
    const list = async (input: unknown) => present(await createDecisionReport({ input }))[0]?.lines ?? [];
    expect(await list(allowed)).toContain('expires at 1970-01-12T17:46:40.000Z');
    expect((await list({})).filter((line) => line.startsWith('expires'))).toEqual([]);
  });
});

describe('the bypass input', () => {
  it.each([['{'], [''], ['{"a":1,}'], ['NaN'], ['\ufeff{}'], ['{} {}']])('rejects %j, which is not JSON', (text) => {
    expect(() => parseInput(bytes(text), 'bypass.json')).toThrow(expect.objectContaining({ code: 'json-malformed' }));
  });

  const allows = async (from: string, to: string): Promise<boolean> => {
    const text = JSON.stringify(allowed);
    expect(text).toContain(from);
    return (await createDecisionReport({ input: parseInput(bytes(text.replaceAll(from, to)), 'bypass.json') })).allow;
  };

  it.each([
    ['"ttl_s":14400', '"ttl_s":14400.0000000000000000001'],
    ['"ttl_s":14400', '"ttl_s":1.44000000000000000000001e4'],
    ['"repository_id":9}', '"repository_id":9.00000000000000000001}'],
    ['"seq":1}', '"seq":1.00000000000000000001}'],
    ['"seq":1}', '"seq":1e-400}'],
    ['"now_s":1000200', '"now_s":1000200.0000000000000000001'],
  ])('denies a number token that does not round-trip: %s as %s', async (from, to) => {
    expect(await allows(from, from)).toBe(true);
    expect(await allows(from, to)).toBe(false);
  });

  it.each([
    ['"ttl_s":14400', '"ttl_s":14400.0'],
    ['"ttl_s":14400', '"ttl_s":1.44e4'],
    ['"ttl_s":14400', '"ttl_s":0.144E+5'],
  ])('takes a number token of the same value: %s as %s', async (from, to) => {
    expect(await allows(from, to)).toBe(true);
  });

  it('keeps every number that JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(parseInput(bytes(JSON.stringify([number])), 'bypass.json')).toEqual([number === 0 ? 0 : number]);
      }),
    );
  });

  it.each([
    ['["14400.0000000000000000001"]', ['14400.0000000000000000001']],
    ['["\\"1e-400"]', ['"1e-400']],
    ['["\\\\",1e-400]', ['\\', null]],
    ['{"1e-400":2}', { '1e-400': 2 }],
    ['["",1e-400,""]', ['', null, '']],
    ['1e-400', null],
    ['[0.1e-400]', [null]],
  ])('replaces such numbers outside text only: %s', (text, value) => {
    expect(parseInput(bytes(text), 'bypass.json')).toEqual(value);
  });

  it('rejects bytes that are not UTF-8', () => {
    expect(() => parseInput(Uint8Array.of(0x22, 0xff, 0x22), 'bypass.json')).toThrow(
      expect.objectContaining({ code: 'json-malformed', family: 'configuration' }),
    );
  });

  it('accepts JSON of any shape and depth, which the decision then denies', async () => {
    for (const text of ['null', '1e999', '"x"', `${'['.repeat(50_000)}${']'.repeat(50_000)}`]) {
      expect((await createDecisionReport({ input: parseInput(bytes(text), 'bypass.json') })).allow).toBe(false);
    }
  });
});
