import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bypassReportSchema, createDecisionReport, parseInput, present } from '../../src/bypass/index.ts';
import { bypassCases } from '../support/bypass.ts';

const { allowed, cases } = bypassCases();
const clock = { now: () => new Date(1_000_200_000), sleep: async () => {} };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the bypass report', () => {
  it('fits its schema and has outcome passed exactly for each allowed case', () => {
    for (const { input } of cases) {
      const report = createDecisionReport({ input, subject: 'bypass.json' }, { clock });
      expect(bypassReportSchema.safeParse(report).success).toBe(true);
      expect(report.outcome).toBe(report.allow ? 'passed' : 'failed');
      expect(report.reasons.map(({ code, message }) => `${code}: ${message}`)).toEqual(report.deny);
    }
  });

  it('reports when the bypass expires', () => {
    expect(createDecisionReport({ input: allowed }, { clock }).expiresAt).toBe('1970-01-12T17:46:40.000Z');
  });

  it('gives no expiry where the times are unusable', () => {
    for (const created_s of ['x', 9_007_199_254_740_991, 253_402_300_799, null]) {
      const input = { ...allowed, request: { ...(allowed.request as object), created_s } };
      expect(createDecisionReport({ input }, { clock }).expiresAt).toBeUndefined();
    }
  });

  it('uses the time of its clock if the input has none', () => {
    const { now_s: _, ...timeless } = allowed;
    expect(createDecisionReport({ input: timeless }, { clock }).allow).toBe(true);
  });

  it('compares the subject with the expected values at the gate', () => {
    const allow = (gateFacts: object): boolean => createDecisionReport({ input: allowed, gateFacts }, { clock }).allow;
    expect(allow({})).toBe(true);
    expect(allow({ gate: 'vulnerability-scan', environment: 'production' })).toBe(true);
    expect(allow({ gate: 'licence-scan' })).toBe(false);
    expect(allow({ digest: `sha256:${'0'.repeat(64)}` })).toBe(false);
    expect(allow({ environment: 'staging' })).toBe(false);
    expect(createDecisionReport({ input: [], gateFacts: { gate: 'x' } }, { clock }).allow).toBe(false);
    expect(
      createDecisionReport({ input: { ...allowed, subject: 'x' }, gateFacts: { gate: 'x' } }, { clock }).allow,
    ).toBe(false);
  });

  it('lists each rule that denies, for a human reader', () => {
    const [section] = present(createDecisionReport({ input: { ...allowed, approvals: [] } }, { clock }));
    expect(section?.title).toBe('Bypass denied');
    expect(section?.reasons?.map(({ code }) => code)).toEqual(['bypass-quorum-missing']);
    expect(present(createDecisionReport({ input: allowed }, { clock }))[0]?.title).toBe('Bypass allowed');
  });
});

describe('the bypass input', () => {
  it.each([['{'], [''], ['{"a":1,}'], ['NaN'], ['\ufeff{}'], ['{} {}']])('rejects %j, which is not JSON', (text) => {
    expect(() => parseInput(bytes(text), 'bypass.json')).toThrow(expect.objectContaining({ code: 'json-malformed' }));
  });

  const allows = (from: string, to: string): boolean => {
    const text = JSON.stringify(allowed);
    expect(text).toContain(from);
    return createDecisionReport({ input: parseInput(bytes(text.replaceAll(from, to)), 'bypass.json') }, { clock })
      .allow;
  };

  it.each([
    ['"ttl_s":14400', '"ttl_s":14400.0000000000000000001'],
    ['"ttl_s":14400', '"ttl_s":1.44000000000000000000001e4'],
    ['"repository_id":9}', '"repository_id":9.00000000000000000001}'],
    ['"seq":1}', '"seq":1.00000000000000000001}'],
    ['"seq":1}', '"seq":1e-400}'],
    ['"now_s":1000200', '"now_s":1000200.0000000000000000001'],
  ])('denies a number token that does not round-trip: %s as %s', (from, to) => {
    expect(allows(from, from)).toBe(true);
    expect(allows(from, to)).toBe(false);
  });

  it.each([
    ['"ttl_s":14400', '"ttl_s":14400.0'],
    ['"ttl_s":14400', '"ttl_s":1.44e4'],
    ['"ttl_s":14400', '"ttl_s":0.144E+5'],
  ])('takes a number token of the same value: %s as %s', (from, to) => {
    expect(allows(from, to)).toBe(true);
  });

  it('keeps every number that JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(parseInput(bytes(JSON.stringify([number])), 'bypass.json')).toEqual([number === 0 ? 0 : number]);
      }),
    );
  });

  it('rejects bytes that are not UTF-8', () => {
    expect(() => parseInput(Uint8Array.of(0x22, 0xff, 0x22), 'bypass.json')).toThrow(
      expect.objectContaining({ code: 'json-malformed', family: 'configuration' }),
    );
  });

  it('accepts JSON of any shape and depth, which the decision then denies', () => {
    for (const text of ['null', '1e999', '"x"', `${'['.repeat(50_000)}${']'.repeat(50_000)}`]) {
      expect(createDecisionReport({ input: parseInput(bytes(text), 'bypass.json') }, { clock }).allow).toBe(false);
    }
  });
});
