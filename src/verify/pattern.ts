import { ConfigurationError, describe } from '../lib/errors.ts';

/** A certificate's name is no longer than that where it is honest (RFC 3986 sets no bound, browsers have about this one). */
const MAX_SUBJECT = 2048;

/**
 * Whether a group repeats in which something repeats or is a choice, however deep, such as `(a+)*`, `((a)+)+` or
 * `(a|a)*`: these can take longer than the universe lasts on a subject that an attacker chose. Patterns of identities need
 * none.
 */
function canTakeForever(pattern: string): boolean {
  // Classes and escapes hold nothing that repeats by itself: one letter in their place.
  const plain = pattern.replace(/\\./gs, 'x').replace(/\[[^\]]*\]/g, 'x');
  const manifold = [false];
  const letters = [...plain];
  for (const [i, letter] of letters.entries()) {
    if (letter === '(') manifold.push(false);
    else if (letter === ')') {
      const within = manifold.pop() ?? false;
      const repeats = /[*+{]/.test(letters[i + 1] ?? '');
      if (within && repeats) return true;
      manifold[manifold.length - 1] ||= within;
    } else if (/[*+{|]/.test(letter)) manifold[manifold.length - 1] = true;
  }
  return false;
}

/**
 * Whether a pattern matches the whole text; a pattern never matches a part, and never text of several lines. Throws
 * `policy-pattern-invalid`.
 */
export function wholeMatch(pattern: string, text: string, path = 'the policy'): boolean {
  const invalid = (detail: string, cause?: unknown) =>
    new ConfigurationError('policy-pattern-invalid', { given: pattern, path, detail }, { cause });
  if (canTakeForever(pattern))
    throw invalid('a group repeats in which something repeats or is a choice, which can take forever');
  try {
    // Held alone first: "a)|(b" is no pattern, and must not become one by being wrapped.
    new RegExp(pattern, 'u');
    const whole = new RegExp(`^(?:${pattern})$`, 'u');
    return text.length <= MAX_SUBJECT && !/[\r\n\u2028\u2029]/.test(text) && whole.test(text);
  } catch (error) {
    throw invalid(describe(error), error);
  }
}
