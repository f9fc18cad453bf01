import canonicalize from 'canonicalize';
import type { z } from 'zod';
import { describe } from './describe.ts';
import { baseError } from './errors.ts';
import { assertNotNewer } from './format-version.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const MAX_ISSUES = 5; // in a message
const MAX_DEPTH = 100; // more than every known format needs; a bound for recursive readers

/** Serializes a value as canonical JSON (RFC 8785). Every hashed or signed value has this form. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}

/**
 * Parses untrusted JSON. It bounds the depth, and rejects an object with the same name twice, because readers disagree about which
 * of the two counts (RFC 8259, section 4). Throws `json-malformed`; `what` names the source.
 */
export function parseJson(text: string, what: string, maxDepth: number = MAX_DEPTH): unknown {
  const members = scanJson(text, what, maxDepth);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw baseError('json-malformed', { what, detail: describeJsonError(error) });
  }
  if (countMembers(value) !== members)
    throw baseError('json-malformed', { what, detail: 'an object has one name twice' });
  return value;
}

/** Counts the members of all objects in a JSON text, each occurrence of a name, and bounds the depth. */
function scanJson(text: string, what: string, maxDepth: number): number {
  let depth = 0;
  let members = 0;
  for (let i = 0; i < text.length; i++) {
    switch (text[i]) {
      case '"':
        i = findStringEnd(text, i);
        break;
      case '{':
      case '[':
        if (++depth > maxDepth) throw baseError('json-malformed', { what, detail: `nested deeper than ${maxDepth}` });
        break;
      case '}':
      case ']':
        depth--;
        break;
      case ':': // outside of a string a colon only follows a name
        members++;
        break;
    }
  }
  return members;
}

/** Returns the position of the quotation mark that ends the string at `start`, or the end of the text. */
function findStringEnd(text: string, start: number): number {
  for (let end = start; ; ) {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
    let backslashes = 0;
    while (text[end - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return end;
  }
}

/** Returns the reason why JSON.parse failed, without an excerpt of the text, which may be a key or a token. */
export function describeJsonError(error: unknown): string {
  const message = describe(error);
  const hasPosition = /JSON at position \d+|end of JSON input/.test(message);
  return hasPosition && !message.endsWith('is not valid JSON') ? message : 'it is not JSON';
}

/** Counts the members of all objects in a value. Without recursion, because the caller may allow any depth. */
function countMembers(value: unknown): number {
  let count = 0;
  const left: unknown[] = [value];
  while (left.length > 0) {
    const one = left.pop();
    if (typeof one !== 'object' || one === null) continue;
    const within: readonly unknown[] = Array.isArray(one) ? one : Object.values(one);
    if (!Array.isArray(one)) count += within.length;
    for (const each of within) if (typeof each === 'object' && each !== null) left.push(each);
  }
  return count;
}

/**
 * Checks a value against a zod schema and returns the parsed value. Throws `format-newer` if its `version` is later than the
 * schema's, else `schema-mismatch` with the path and the rule. Pass `once` for a schema that this process uses once: it is then not
 * compiled.
 */
export function conform<T extends z.ZodType>(
  schema: T,
  value: unknown,
  what: string,
  { once = false }: { readonly once?: boolean } = {},
): z.output<T> {
  const result = schema.safeParse(value, { jitless: once });
  if (result.success) return result.data;
  assertNotNewer(result.error.issues, value, what);
  const detail = result.error.issues
    .slice(0, MAX_ISSUES)
    .map((issue) => `${issue.path.length === 0 ? '(top)' : issue.path.join('.')}: ${issue.message}`)
    .join('; ');
  throw baseError('schema-mismatch', { what, detail });
}
