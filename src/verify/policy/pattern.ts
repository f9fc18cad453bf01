import type { RE2JS } from 're2js';
import { describe } from '../../lib/describe.ts';
import { verifyError } from '../errors.ts';

/** Maximum length of a subject, about the limit of browsers for a URI (RFC 3986 sets none). */
const MAX_SUBJECT = 2048;
/** Maximum instructions of a compiled pattern. A match takes at most one step for each instruction and character. */
const MAX_PROGRAM = 1000;
const LINE_BREAK = /[\r\n\u2028\u2029]/;

/** A pattern of the policy, compiled. */
export interface SubjectPattern {
  /** Returns whether the pattern matches the whole text. It never matches a text with a line break. */
  matches(text: string): boolean;
}

/**
 * Compiles a pattern in the syntax of RE2, which matches any pattern in linear time. A policy without a pattern does
 * not load the engine. Throws `policy-pattern-invalid`.
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

/** Features of regular expressions in JavaScript that RE2 does not have. */
const NOT_IN_RE2: readonly (readonly [RegExp, string])[] = [
  [/\(\?<?[=!]/, 'RE2 has no lookahead or lookbehind'],
  [/\\(?:[1-9]|k<)/, 'RE2 has no backreferences'],
  [/\\[uc]/, 'RE2 writes a character by its number as \\x{…}'],
];

/** Returns the message of the engine, with the reason where the pattern uses a feature of JavaScript only. */
function explain(pattern: string, message: string): string {
  // An escaped backslash does not start another escape.
  const plain = pattern.replaceAll('\\\\', '');
  const reason = NOT_IN_RE2.find(([sign]) => sign.test(plain))?.[1];
  return reason === undefined ? message : `${reason} (${message})`;
}
