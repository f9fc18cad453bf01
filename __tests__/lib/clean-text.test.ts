import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanLine, cleanText, printableJson } from '../../src/lib/clean-text.ts';
import { readCpuMs } from '../support/cpu.ts';
import { ATTACKS, HOSTILE, listUnseen, listWorkflowCommands } from '../support/hostile.ts';

const onRunner = { onRunner: true };
/** Texts with many attacks and many parts of attacks. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Object.values(ATTACKS), '::', '#', '[', ':', '\n', '\t', '\u034f', '\u3164', '\ufe0f', ']'),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('cleanText', () => {
  it('shows each control or format character by its number, and keeps newlines and tabs', () => {
    expect(cleanText('a\u001b[2Jb\u202ec\td\ne\u0085f\r\ng')).toBe('a⟨U+001B⟩[2Jb⟨U+202E⟩c\td\ne⟨U+0085⟩f\ng');
  });

  it('leaves text in any script unchanged', () => {
    for (const text of ['größer, 日本語, العربية, हिन्दी', '👍🏽 1 € – ok', 'C:\\x ## [a] a::b'])
      expect(cleanText(text, onRunner)).toBe(text);
  });

  it('breaks workflow commands on a runner only', () => {
    const text = 'a ##[add-path]b\n \u00a0::set-env name=a::b';
    expect(cleanText(text)).toBe(text);
    expect(cleanText(text, onRunner)).toBe('a # #[add-path]b\n \u00a0: :set-env name=a::b');
  });

  it('removes everything that a terminal or a runner obeys', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(listUnseen(cleanText(text, onRunner))).toEqual([]);
        expect(listWorkflowCommands(cleanText(text, onRunner))).toEqual([]);
        expect(listUnseen(cleanText(text))).toEqual([]);
      }),
    );
  });

  it('changes nothing on a second run', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const once = cleanText(text, onRunner);
        expect(cleanText(once, onRunner)).toBe(once);
      }),
    );
  });

  it.each([
    '\n'.repeat(200_000),
    '#'.repeat(200_000),
    ' '.repeat(200_000),
    '#\u034f'.repeat(100_000),
    ':'.repeat(200_000),
  ])('takes time in proportion to the text', (text) => {
    const began = readCpuMs();
    cleanText(text, onRunner);
    printableJson(text, onRunner);
    expect(readCpuMs() - began).toBeLessThan(10_000);
  });
});

describe('cleanLine', () => {
  it('makes one line of any text', () => {
    expect(cleanLine('a\r\n\tb\u2028c')).toBe('a b c');
    fc.assert(fc.property(hostile, (text) => expect(cleanLine(text, onRunner)).not.toMatch(/[\n\r\t\u2028\u2029]/)));
  });
});

describe('printableJson', () => {
  it('escapes and never drops: JSON.parse returns the original value', () => {
    const value = fc.oneof(hostile, fc.dictionary(hostile, hostile), fc.array(hostile));
    fc.assert(
      fc.property(value, fc.boolean(), fc.constantFrom(undefined, 2), (given, runner, indent) => {
        const json = printableJson(given, { onRunner: runner }, indent);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(given)));
        expect(listUnseen(json)).toEqual([]);
        if (runner) expect(listWorkflowCommands(json)).toEqual([]);
        if (runner) expect(json).not.toMatch(/##\[|::/);
      }),
    );
  });

  it('returns plain JSON if no character needs an escape', () => {
    expect(printableJson({ a: ['ü', 1, null], b: 'C:\\x' }, onRunner, 2)).toBe(
      JSON.stringify({ a: ['ü', 1, null], b: 'C:\\x' }, null, 2),
    );
  });

  it('escapes a character outside the first plane as two surrogates', () => {
    expect(printableJson('\u{e0041}')).toBe('"\\udb40\\udc41"');
  });
});

describe('the hostile text of the tests', () => {
  it('contains every attack, so a test with it cannot pass by accident', () => {
    expect(listUnseen(HOSTILE).length).toBeGreaterThan(10);
    expect([...new Set(listWorkflowCommands(HOSTILE))].sort()).toEqual(['add-path', 'set-env', 'set-output']);
    expect(listWorkflowCommands('x\u2028::save-state name=a::b')).toEqual([]);
  });
});
