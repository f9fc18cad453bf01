import { type Document, isMap, isNode, isScalar, parseDocument } from 'yaml';
import type { z } from 'zod';
import { baseError } from './errors.ts';
import { assertNotNewer } from './format-version.ts';
import { conform, parseJson } from './json.ts';
import { describeIssue, type Problem } from './schema-issues.ts';
import { createSourceExcerpt, locate, type TextPosition } from './source-text.ts';

const MAX_PROBLEMS = 5; // in a message

/**
 * Parses one YAML (or JSON) document without duplicate keys and aliases. Throws `yaml-malformed` with line, column and excerpt; `what`
 * is the path of the file.
 */
export const parseYaml = (text: string, what: string): unknown => readDocument(text, what).value;

const MAX_LOCATED = 1024 * 1024; // characters: finding a place in a longer text takes too long

/** Returns `:LINE:COLUMN` of a value in a JSON text, for the message of an error; an empty text if the text is too long. */
export function formatPlace(text: string, path: readonly (string | number)[]): string {
  if (text.length > MAX_LOCATED) return '';
  const { line, column } = locate(text, findOffset(parseDocument(text), { path, message: '' }));
  return `:${line}:${column}`;
}

/**
 * Parses untrusted JSON and checks it with a schema. Throws `json-malformed`, `format-newer`, and `schema-mismatch`, which has the
 * line and column where the text is not too long.
 */
export function readJson<T extends z.ZodType>(schema: T, text: string, what: string): z.output<T> {
  const value = parseJson(text, what);
  const isLocated = text.length <= MAX_LOCATED && !schema.safeParse(value).success;
  return isLocated ? readYaml(schema, text, what) : conform(schema, value, what);
}

/**
 * Reads one YAML (or JSON) document and checks it with a schema. Throws the errors of `parseYaml`, `format-newer`, and
 * `schema-mismatch` with the line, the column and an excerpt of the first place that is wrong. Pass `once` for a schema that this
 * process uses once: it is then not compiled.
 */
export function readYaml<T extends z.ZodType>(
  schema: T,
  text: string,
  what: string,
  { once = false }: { readonly once?: boolean } = {},
): z.output<T> {
  const { document, value } = readDocument(text, what);
  const result = schema.safeParse(value, { jitless: once });
  if (result.success) return result.data;
  const { issues } = result.error;
  assertNotNewer(issues, value, what);
  // A misspelled key comes first: it is often the reason why another one is missing.
  const problems = issues
    .flatMap((issue) => describeIssue(issue, schema, value))
    .toSorted((a, b) => Number(b.key !== undefined) - Number(a.key !== undefined))
    .slice(0, MAX_PROBLEMS);
  const places = problems.map((problem) => locate(text, findOffset(document, problem)));
  const detail = problems
    .map(({ path, message }, i) => {
      const { line, column } = places[i] as TextPosition;
      const name = path.length === 0 ? '(top)' : path.join('.');
      return `${i === 0 ? '' : `at ${line}:${column} `}${name}: ${message}`;
    })
    .join('; ');
  throw baseError('schema-mismatch', { detail, ...describePlace(document, text, what, places[0] ?? locate(text, 0)) });
}

function readDocument(text: string, what: string): { readonly document: Document; readonly value: unknown } {
  const document = parseDocument(text, { uniqueKeys: true, strict: true });
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem) {
    const detail = (problem.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:$/, '');
    throw baseError('yaml-malformed', { detail, ...describePlace(document, text, what, locate(text, problem.pos[0])) });
  }
  try {
    // Aliases are rejected: no file of the project needs them, and with them a small file can expand to a large value.
    return { document, value: document.toJS({ maxAliasCount: 0 }) };
  } catch (error) {
    throw baseError('yaml-malformed', { what, detail: String(error instanceof Error ? error.message : error) });
  }
}

/** Returns the details of an error at a place. Only an object gets an excerpt: any other file may be a key or a token. */
function describePlace(document: Document, text: string, what: string, place: TextPosition) {
  return {
    what: `${what}:${place.line}:${place.column}`,
    line: place.line,
    column: place.column,
    excerpt: isMap(document.contents) ? createSourceExcerpt(text, place) : undefined,
  };
}

/** Returns the offset of the key or value that a problem is about: of the nearest part that exists. */
function findOffset(document: Document, { path, key }: Problem): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (depth === path.length && key !== undefined && isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
      if (isScalar(pair?.key) && pair.key.range) return pair.key.range[0];
    }
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
