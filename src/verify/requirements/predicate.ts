import { canonicalJson } from '../../lib/json.ts';
import type { VerificationError } from '../../lib/mc-error.ts';
import { verifyError } from '../errors.ts';
import type { RequirementRule } from '../policy/schema.ts';

export type PredicateRule = NonNullable<RequirementRule['predicate']>;

/** Finds the first value of a predicate that differs from a rule; undefined where all are as required. */
export function findPredicateMismatch(
  rule: PredicateRule,
  predicate: unknown,
  requirement: string,
): VerificationError | undefined {
  const mismatch = (what: string, expected: string, found: string): VerificationError =>
    verifyError('predicate-value-mismatch', { requirement, what, expected, found });
  const slsa = readProvenance(predicate);
  for (const name of ['builderId', 'buildType', 'sourceUri', 'sourceRef'] as const) {
    const expected = rule[name];
    if (expected === undefined) continue;
    const found = slsa[name];
    if (found.length === 0 || found.some((one) => one !== expected))
      return mismatch(name, expected, found.join(', ') || 'nothing');
  }
  for (const { pointer, value, oneOf } of rule.match ?? []) {
    const found = resolvePointer(predicate, pointer);
    const allowed = oneOf ?? [value];
    if (found === undefined || !allowed.some((one) => one !== undefined && canonicalJson(one) === canonicalJson(found)))
      return mismatch(pointer, allowed.map((one) => JSON.stringify(one)).join(' or '), formatValue(found));
  }
  return undefined;
}

const MAX_SHOWN = 120;
const formatValue = (value: unknown): string =>
  value === undefined ? 'nothing' : JSON.stringify(value).slice(0, MAX_SHOWN);

/** Resolves a JSON Pointer (RFC 6901) through own properties only; undefined where there is no value. */
export function resolvePointer(value: unknown, pointer: string): unknown {
  if (pointer === '') return value;
  let current: unknown = value;
  for (const token of pointer.slice(1).split('/')) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof current !== 'object' || current === null) return undefined;
    if (Array.isArray(current) && !/^(0|[1-9]\d*)$/.test(key)) return undefined;
    current = Object.hasOwn(current, key) ? (current as Record<string, unknown>)[key] : undefined;
  }
  return current;
}

/** The values of a provenance that rules compare. A provenance may have a value twice; then both must be as required. */
interface Slsa {
  readonly builderId: readonly string[];
  readonly buildType: readonly string[];
  readonly sourceUri: readonly string[];
  readonly sourceRef: readonly string[];
}

/**
 * Reads SLSA provenance v1 (buildDefinition, runDetails) and v0.2 (builder, invocation.configSource), as builders write
 * it.
 */
function readProvenance(predicate: unknown): Slsa {
  const texts = (...pointers: readonly string[]): string[] =>
    pointers
      .map((pointer) => resolvePointer(predicate, pointer))
      .filter((one): one is string => typeof one === 'string');
  const sources = texts(
    '/buildDefinition/resolvedDependencies/0/uri',
    '/buildDefinition/externalParameters/source/uri',
    '/invocation/configSource/uri',
  ).map(splitSource);
  return {
    builderId: texts('/runDetails/builder/id', '/builder/id'),
    buildType: texts('/buildDefinition/buildType', '/buildType'),
    sourceUri: [...texts('/buildDefinition/externalParameters/workflow/repository'), ...sources.map(({ uri }) => uri)],
    sourceRef: [
      ...texts('/buildDefinition/externalParameters/workflow/ref', '/buildDefinition/externalParameters/source/ref'),
      ...sources.flatMap(({ ref }) => (ref === undefined ? [] : [ref])),
    ],
  };
}

/** Splits `git+https://github.com/acme/app@refs/heads/main` (SPDX download location) into URI and ref. */
function splitSource(text: string): { readonly uri: string; readonly ref?: string } {
  const [, uri = text, ref] = /^(?:git\+)?(.*?)(?:@(refs\/.+))?$/s.exec(text) ?? [];
  return ref === undefined ? { uri } : { uri, ref };
}
