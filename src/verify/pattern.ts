import type { RE2JS } from 're2js';
import { describe } from '../lib/describe.ts';
import { verifyError } from './errors.ts';

/** A name in a certificate is not longer where it is honest (RFC 3986 sets no bound, browsers have about this one). */
const MAX_SUBJECT = 2048;
/** Instructions of a compiled pattern: a match takes as many steps as these times the letters of the subject, at most. */
const MAX_PROGRAM = 1000;
const LINE_BREAK = /[\r\n\u2028\u2029]/;

/** A pattern of the policy, compiled. */
export interface SubjectPattern {
  /** Whether the pattern matches the whole text. It never matches a part, and never a text of several lines. */
  matches(text: string): boolean;
}

/**
 * Compiles a pattern in the syntax of RE2, whose matching takes linear time whatever the pattern and the subject are.
 * The engine is loaded here, so that a policy without a pattern does not load it. Throws `policy-pattern-invalid`.
 */
export async function compilePattern(pattern: string, path: string): Promise<SubjectPattern> {
  const { RE2JS: Engine } = await import('re2js');
  const invalid = (detail: string, cause?: unknown) =>
    verifyError('policy-pattern-invalid', { given: pattern, path, detail }, { cause });
  let compiled: RE2JS;
  try {
    compiled = Engine.compile(pattern);
  } catch (error) {
    throw invalid(explain(pattern, describe(error)), error);
  }
  const size = compiled.programSize();
  if (size > MAX_PROGRAM)
    throw invalid(`expected at most ${MAX_PROGRAM} instructions of RE2, found ${size}: use smaller counts in {…}`);
  return { matches: (text) => text.length <= MAX_SUBJECT && !LINE_BREAK.test(text) && compiled.matches(text) };
}

/** What regular expressions of JavaScript have and those of RE2 do not. */
const NOT_IN_RE2: readonly (readonly [RegExp, string])[] = [
  [/\(\?<?[=!]/, 'RE2 has no lookahead or lookbehind'],
  [/\\(?:[1-9]|k<)/, 'RE2 has no backreferences'],
  [/\\[uc]/, 'RE2 writes a character by its number as \\x{…}'],
];

/** The engine's message, after the reason where a pattern of JavaScript is not one of RE2. */
function explain(pattern: string, message: string): string {
  // An escaped backslash begins no escape.
  const plain = pattern.replaceAll('\\\\', '');
  const reason = NOT_IN_RE2.find(([sign]) => sign.test(plain))?.[1];
  return reason === undefined ? message : `${reason} (${message})`;
}
