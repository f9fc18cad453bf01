import { cleanLine } from './clean-text.ts';
import { findSecrets, HIDDEN } from './secrets.ts';

const MAX_EXCERPT = 100; // characters of the line
const BEFORE = 60; // of them before the place

/** A place in a text. Line and column start at 1, as editors count. */
export interface TextPosition {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** Returns the line and the column of an offset, which counts characters from 0. */
export function locate(text: string, offset: number): TextPosition {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { offset, line: before.split('\n').length, column: [...before.slice(start)].length + 1 };
}

/** Names in configuration whose values are credentials. */
const CREDENTIAL =
  /\b([\w-]*(?:auth|passw(?:or)?d|passphrase|secret|token|credential|api_?key|private_?key|access_?key)s?["']?\s*[:=]\s*).*$/i;
/** Runs of characters that may be an encoded secret. */
const ENCODED = /[\w+/=-]{24,}/g;
const isEncoded = (run: string): boolean => /[a-z]/.test(run) && /[A-Z]/.test(run) && /[0-9]/.test(run);

/** Hides what may be a credential in a line of a text: the file may be another one than the user meant. */
function hideCredentials(line: string, text: string): string {
  let left = line;
  for (const secret of findSecrets(text)) left = left.replaceAll(secret, HIDDEN);
  return left
    .replace(CREDENTIAL, (_, name: string) => `${name}${HIDDEN}`)
    .replace(ENCODED, (run) => (isEncoded(run) ? HIDDEN : run));
}

/**
 * Returns the line of a place with its number, and a second line with a caret under the place. The line is cleaned and bounded, and
 * has no credential. Where a part is hidden, there is no caret.
 */
export function createSourceExcerpt(text: string, { offset, line }: TextPosition): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  const whole = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '');
  const at = Math.min(offset - start, whole.length);
  const from = Math.max(0, at - BEFORE);
  const hidden = hideCredentials(whole, text);
  const isHidden = hidden !== whole;
  const shown = isHidden ? hidden.slice(0, MAX_EXCERPT) : whole.slice(from, from + MAX_EXCERPT);
  const isCutBefore = !isHidden && from > 0;
  const isCutAfter = isHidden ? hidden.length > MAX_EXCERPT : whole.length > from + MAX_EXCERPT;
  const number = `${line} | `;
  const first = `${number}${isCutBefore ? '…' : ''}${cleanLine(shown)}${isCutAfter ? '…' : ''}`;
  if (isHidden) return first;
  const indent = [...cleanLine(whole.slice(from, at))].length + (isCutBefore ? 1 : 0);
  return `${first}\n${' '.repeat(number.length - 2)}| ${' '.repeat(indent)}^`;
}
