import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { McError } from '../../../src/lib/mc-error.ts';
import { compilePattern } from '../../../src/verify/policy/pattern.ts';

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
const wholeMatch = async (pattern: string, text: string): Promise<boolean> =>
  (await compilePattern(pattern, 'policy.yaml')).matches(text);
const refused = (detail: unknown) =>
  expect.objectContaining({ code: 'policy-pattern-invalid', details: expect.objectContaining({ detail }) });

describe('a pattern of a policy', () => {
  test('matches only the whole text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.stringMatching(/^[a-z/:.@-]{1,30}$/),
        fc.string({ minLength: 1, maxLength: 10 }),
        async (text, more) => {
          const { matches } = await compilePattern(escaped(text), 'policy.yaml');
          expect(matches(text)).toBe(true);
          expect(matches(text + more)).toBe(false);
          expect(matches(more + text)).toBe(false);
        },
      ),
    );
  });

  test('anchors all alternatives as one group, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 2, maxLength: 5 }),
        async (names) => {
          const { matches } = await compilePattern(names.join('|'), 'policy.yaml');
          for (const name of names) {
            expect(matches(name)).toBe(true);
            expect(matches(`x/${name}`)).toBe(false);
            expect(matches(`${name}/x`)).toBe(false);
          }
        },
      ),
    );
  });

  test('matches the whole text or nothing', async () => {
    const { matches } = await compilePattern('https://github\\.com/acme/[a-z]+|a', 'policy.yaml');
    expect(matches('https://github.com/acme/app')).toBe(true);
    for (const text of [
      'xhttps://github.com/acme/app',
      'https://github.com/acme/app/',
      'aa',
      'https://github.com/acme/app\n',
      '',
    ])
      expect(matches(text)).toBe(false);
  });

  test('matches no text with additional characters before or after', async () => {
    const { matches } = await compilePattern('a|b', 'policy.yaml');
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(matches(`${before}a${after}`)).toBe(before === '' && after === '');
      }),
    );
  });

  test.each(['a)|(b', '(', '[z-a]', 'a{2,1}', '\\', '*', 'a**', '[', '(?<n>a)(?<n>b)'])(
    'must be valid, so the policy rejects %j',
    async (pattern) => {
      await expect(compilePattern(pattern, 'policy.yaml')).rejects.toEqual(refused(expect.stringMatching(/./)));
    },
  );

  test.each([
    ['(?=a)a', 'RE2 has no lookahead or lookbehind'],
    ['(?!b)a', 'RE2 has no lookahead or lookbehind'],
    ['(?<=b)a', 'RE2 has no lookahead or lookbehind'],
    ['(?<!b)a', 'RE2 has no lookahead or lookbehind'],
    ['(a)\\1', 'RE2 has no backreferences'],
    ['(?<n>a)\\k<n>', 'RE2 has no backreferences'],
    ['\\u0061', 'RE2 writes a character by its number as \\x{…}'],
    ['\\u{61}', 'RE2 writes a character by its number as \\x{…}'],
  ])('must not use the JavaScript syntax %j, and the error names the reason', async (pattern, reason) => {
    expect(() => new RegExp(pattern, 'u')).not.toThrow();
    await expect(compilePattern(pattern, 'policy.yaml')).rejects.toEqual(refused(expect.stringContaining(reason)));
    await expect(compilePattern(pattern, 'policy.yaml')).rejects.toThrow('policy.yaml');
  });

  test('compiles and returns an answer, or is rejected, for any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 20 }), fc.string(), async (pattern, text) => {
        try {
          await wholeMatch(pattern, text);
        } catch (error) {
          expect(error).toBeInstanceOf(McError);
          expect(error).toMatchObject({ code: 'policy-pattern-invalid' });
        }
      }),
    );
  });

  test.each([
    '(a?a?)+b',
    '(a?a?a?)*b',
    '(a|a?)+b',
    '(a+)+',
    '(a*)*b',
    '(x|a+){2,}',
    '((a)+)+b',
    '(?:(?:a|b)c?)*x',
    '(a|a)*b',
    '(\\w|a)+!!',
    '([)]|a)+b',
    '(.*)(.*)(.*)(.*)(.*)(.*)x',
    '(?:a{0,20}){0,20}b',
  ])('takes linear time on a subject that an attacker chose: %j', async (pattern) => {
    const { matches } = await compilePattern(pattern, 'policy.yaml');
    const begun = performance.now();
    expect(matches(`${'a'.repeat(2047)}!`)).toBe(false);
    // A backtracking engine would not finish. The limit is generous for a busy machine.
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  test('has a limit on its compiled size', async () => {
    expect(await wholeMatch('[0-9a-f]{64}@[a-z]{1,100}', `${'0'.repeat(64)}@abc`)).toBe(true);
    expect(await wholeMatch(escaped('x'.repeat(512)), 'x'.repeat(512))).toBe(true);
    for (const pattern of ['a{1000}{2}', 'a{1001}'])
      await expect(compilePattern(pattern, 'x')).rejects.toEqual(refused(expect.stringMatching(/repe/)));
    for (const pattern of ['a{0,999}', '(?:[a-z]{1,30}/){1,30}'])
      await expect(compilePattern(pattern, 'x')).rejects.toEqual(
        refused(expect.stringMatching(/^expected at most 1000 instructions of RE2, found \d{4,}: use smaller counts/)),
      );
  });

  test.each(['a\n', '\na', 'a\r', 'a\u2028', 'a\u2029'])('never matches text with a second line: %j', async (text) => {
    for (const pattern of ['[^b]*', '.*', '(?s).*', '(?m)^a$\\n?', '(?s:.)*'])
      expect(await wholeMatch(pattern, text)).toBe(false);
  });

  test('never matches a name over the maximum length', async () => {
    expect(await wholeMatch('a*', 'a'.repeat(2048))).toBe(true);
    expect(await wholeMatch('a*', 'a'.repeat(2049))).toBe(false);
  });

  test('loads the RE2 engine only if a policy has a pattern', () => {
    const source = readFileSync(join(import.meta.dirname, '../../../src/verify/policy/pattern.ts'), 'utf8');
    expect(source).not.toMatch(/^import (?!type)[^;]*'re2js'/m);
    expect(source).toContain("await import('re2js')");
  });
});

describe('a pattern that RE2 and JavaScript both accept', () => {
  const atom = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('a', 'b', '/', '\\.', '-', '@', '0') },
    { weight: 2, arbitrary: fc.constantFrom('.', '[ab]', '[^a]', '[a-c0-9]', '\\w', '\\d', '[^/]', '\\W', '\\D') },
  );
  const { pattern: common } = fc.letrec<{ pattern: string; part: string }>((tie) => ({
    part: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      atom,
      fc.tuple(atom, fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{0,2}', '*?', '+?')).map(([one, n]) => one + n),
      fc
        .tuple(tie('pattern'), fc.constantFrom('', '*', '+', '?', '{2}'), fc.constantFrom('(', '(?:', '(?<n>'))
        .map(([one, n, open]) => `${open === '(?<n>' && one.includes('<n>') ? '(' : open}${one})${n}`),
    ),
    pattern: fc
      .array(fc.array(tie('part'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
      .map((all) => all.map((parts) => parts.join('')).join('|'))
      // A repeated group name is an error in both engines.
      .map((text) => {
        let seen = 0;
        return text.replaceAll('(?<n>', () => (seen++ === 0 ? '(?<n>' : '('));
      }),
  }));
  const names = fc.array(fc.constantFrom('a', 'b', '/', '.', '-', '@', '0', 'c', 'é', '\u{1f600}'), { maxLength: 8 });

  test('has the same meaning in both, so that accepted policies keep their meaning', async () => {
    await fc.assert(
      fc.asyncProperty(common, fc.array(names, { minLength: 1, maxLength: 8 }), async (pattern, texts) => {
        let compiled: Awaited<ReturnType<typeof compilePattern>>;
        try {
          compiled = await compilePattern(pattern, 'policy.yaml');
        } catch {
          fc.pre(false); // The pattern is too large when repeated.
          return;
        }
        const javascript = new RegExp(`^(?:${pattern})$`, 'u');
        for (const text of texts.map((letters) => letters.join('')))
          expect([pattern, text, compiled.matches(text)]).toEqual([pattern, text, javascript.test(text)]);
      }),
      { numRuns: 500 },
    );
  });
});
