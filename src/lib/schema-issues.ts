import type { z } from 'zod';
import { formatSuggestion } from './suggest.ts';

/** A rule of a schema that a value breaks, in words. */
export interface Problem {
  readonly path: readonly PropertyKey[];
  /** The unknown key in the object at `path`. */
  readonly key?: string;
  readonly message: string;
}

/** Describes an issue of a schema. Unknown keys and values of an enumeration get the nearest known one. */
export function describeIssue(issue: z.core.$ZodIssue, schema: z.core.$ZodType, value: unknown): readonly Problem[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const known = listKeys(schema, path);
    return issue.keys.map((key) => ({
      path,
      key,
      message: `unknown key ${quote(key)}${formatSuggestion(key, known) || formatKnown(known)}`,
    }));
  }
  if (issue.code === 'invalid_value') {
    const found = path.reduce(get, value);
    const allowed = issue.values.map(String);
    const expected = `expected ${allowed.length > 1 ? 'one of ' : ''}${allowed.join(', ')}`;
    if (found === undefined) return [{ path, message: `${expected}, found nothing` }];
    if (typeof found === 'string')
      return [{ path, message: `${expected}, found ${quote(found)}${formatSuggestion(found, allowed)}` }];
  }
  if (issue.code === 'invalid_type')
    return [{ path, message: `expected ${nameType(issue.expected)}, found ${nameFound(path.reduce(get, value))}` }];
  if (issue.code === 'invalid_union') {
    const inner = chooseIssues(issue.errors).map((one) => ({ ...one, path: [...path, ...one.path] }));
    if (inner.length > 0) return inner.flatMap((one) => describeIssue(one, schema, value));
  }
  return [{ path, message: issue.message }];
}

/** Names of types in the words of YAML and JSON. */
const TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'an object',
  record: 'an object',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};
const nameType = (type: string): string => TYPES[type] ?? type;
const nameFound = (found: unknown): string => {
  if (found === undefined || found === null) return 'nothing';
  return nameType(Array.isArray(found) ? 'array' : typeof found);
};

const quote = (text: string): string => `"${text.slice(0, 100)}"`;
const MAX_KNOWN = 30;
const formatKnown = (known: readonly string[]): string =>
  known.length === 0 || known.length > MAX_KNOWN ? '' : `; expected one of: ${known.join(', ')}`;

type Issues = readonly z.core.$ZodIssue[];

/**
 * Chooses the issues of a union that help: those of the alternative that the value most likely means. If the value names none of the
 * alternatives in a field such as `type`, the issues are the allowed names, and the keys that no alternative has.
 */
function chooseIssues(alternatives: readonly Issues[]): Issues {
  const near = alternatives.filter(
    (issues) => !issues.some((one) => one.code === 'invalid_type' && one.path.length === 0),
  );
  const [best] = near.filter((issues) => !issues.some(isTag)).toSorted((a, b) => a.length - b.length);
  if (best) return best;
  const tags = near.flatMap((issues) => issues.filter(isTag));
  const [first] = tags;
  if (!first) return [];
  const values = [...new Set(tags.filter((one) => one.path[0] === first.path[0]).flatMap((one) => one.values))];
  const unknown = near
    .map((issues) =>
      issues.flatMap((one) => (one.code === 'unrecognized_keys' && one.path.length === 0 ? one.keys : [])),
    )
    .reduce((common, keys) => common.filter((key) => keys.includes(key)));
  const keys: Issues =
    unknown.length === 0 ? [] : [{ code: 'unrecognized_keys', keys: unknown, path: [], message: 'unknown keys' }];
  return [{ ...first, values }, ...keys];
}

/** Decides whether an issue is about the field that names an alternative of a union. */
const isTag = (issue: z.core.$ZodIssue): issue is z.core.$ZodIssueInvalidValue =>
  issue.code === 'invalid_value' && issue.values.length === 1 && issue.path.length === 1;

const get = (value: unknown, name: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[name] : undefined;

/** Lists the keys that the schema allows in the object at a path. */
const listKeys = (schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] => [
  ...new Set(descend([schema], path).flatMap((one) => Object.keys(getShape(one)))),
];

const getShape = (schema: z.core.$ZodType): object => {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'object' ? def.shape : {};
};

/** Follows a path from several schemas to the schemas of its end. */
function descend(schemas: readonly z.core.$ZodType[], path: readonly PropertyKey[]): readonly z.core.$ZodType[] {
  const here = schemas.flatMap(unwrap);
  const [name, ...rest] = path;
  if (name === undefined) return here;
  return descend(
    here.flatMap((one) => {
      const { def } = (one as z.core.$ZodTypes)._zod;
      if (def.type === 'object') return (def.shape as Record<PropertyKey, z.core.$ZodType>)[name] ?? [];
      if (def.type === 'array') return [def.element];
      return def.type === 'record' ? [def.valueType] : [];
    }),
    rest,
  );
}

/** Returns the schemas inside wrappers such as optional, default and union. */
function unwrap(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'catch':
    case 'nonoptional':
      return unwrap(def.innerType);
    case 'pipe':
      return unwrap(def.in);
    case 'union':
      return def.options.flatMap(unwrap);
    default:
      return [schema];
  }
}
