import canonicalize from 'canonicalize';
import type { z } from 'zod';
import { describe } from './describe.ts';
import { baseError } from './errors.ts';
import { assertNotNewer } from './format-version.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const MAX_DEPTH = 100; // deeper than any format we read; keeps recursive readers off the end of the stack

/** RFC 8785 canonical JSON: the one serialization of everything that is hashed or signed. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}

/**
 * Parses untrusted JSON with a bound on its depth, and no name twice in one object: readers differ about which of the two
 * counts (RFC 8259, section 4). Throws `json-malformed`; `what` names the source.
 */
export function parseJson(text: string, what: string, maxDepth: number = MAX_DEPTH): unknown {
  let depth = 0;
  let members = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (inString) {
      if (c === 0x5c) i++;
      else if (c === 0x22) inString = false;
    } else if (c === 0x22) inString = true;
    else if (c === 0x7b || c === 0x5b) {
      if (++depth > maxDepth) throw baseError('json-malformed', { what, detail: `nested deeper than ${maxDepth}` });
    } else if (c === 0x7d || c === 0x5d) depth--;
    else if (c === 0x3a) members++; // outside of a string a colon stands behind a name, and nowhere else
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw baseError('json-malformed', { what, detail: jsonProblem(error) });
  }
  if (membersOf(value) !== members) throw baseError('json-malformed', { what, detail: 'an object has one name twice' });
  return value;
}

/** Why JSON.parse refused a text, without a word of that text: it may be a key or a token. */
export function jsonProblem(error: unknown): string {
  const said = describe(error);
  return /JSON at position \d+|end of JSON input/.test(said) && !said.endsWith('is not valid JSON')
    ? said
    : 'it is not JSON';
}

/** Not by recursion: whoever asks for no bound on the depth must not run off the end of the stack here. */
function membersOf(value: unknown): number {
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
 * Holds a value against a zod schema. Throws `format-newer` where its `version` is a later one than the schema's, else
 * `schema-mismatch` that names the path and the rule. `once`: the schema is held
 * against this value and no other in this process, so that it is not worth compiling.
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
    .slice(0, 5)
    .map((issue) => `${issue.path.length === 0 ? '(top)' : issue.path.join('.')}: ${issue.message}`)
    .join('; ');
  throw baseError('schema-mismatch', { what, detail });
}
