import { ConfigurationError, describe } from '../lib/errors.ts';

/** A certificate's name is no longer than that where it is honest (RFC 3986 sets no bound, browsers have about this one). */
const MAX_SUBJECT = 2048;

/**
 * A repeated group that itself repeats, such as `(a+)*`, can take longer than the universe lasts on a subject that an
 * attacker chose. Patterns of identities need none.
 */
const NESTED_REPEAT = /\((?:[^()\\]|\\.)*[+*}](?:[^()\\]|\\.)*\)[+*{]/;

/**
 * Whether a pattern matches the whole text; a pattern never matches a part, and never text of several lines. Throws
 * `policy-pattern-invalid`.
 */
export function wholeMatch(pattern: string, text: string, path = 'the policy'): boolean {
  const invalid = (detail: string, cause?: unknown) =>
    new ConfigurationError('policy-pattern-invalid', { given: pattern, path, detail }, { cause });
  if (NESTED_REPEAT.test(pattern)) throw invalid('a repeated group repeats inside, which can take forever');
  try {
    // Held alone first: "a)|(b" is no pattern, and must not become one by being wrapped.
    new RegExp(pattern, 'u');
    const whole = new RegExp(`^(?:${pattern})$`, 'u');
    return text.length <= MAX_SUBJECT && !/[\r\n\u2028\u2029]/.test(text) && whole.test(text);
  } catch (error) {
    throw invalid(describe(error), error);
  }
}
