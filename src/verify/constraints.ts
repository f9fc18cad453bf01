import { canonicalJson } from '../lib/json.ts';
import type { VerificationError } from '../lib/mc-error.ts';
import { verifyError } from './errors.ts';
import type { RequirementRule } from './policy-schema.ts';

export type PredicateRule = NonNullable<RequirementRule['predicate']>;

/** What of a predicate is not as a requirement wants it; undefined where all of it is. */
export function predicateMismatch(
  rule: PredicateRule,
  predicate: unknown,
  requirement: string,
): VerificationError | undefined {
  const wrong = (what: string, expected: string, found: string): VerificationError =>
    verifyError('predicate-value-mismatch', { requirement, what, expected, found });
  const slsa = slsaOf(predicate);
  for (const name of ['builderId', 'buildType', 'sourceUri', 'sourceRef'] as const) {
    const expected = rule[name];
    if (expected === undefined) continue;
    const found = slsa[name];
    if (found.length === 0 || found.some((one) => one !== expected))
      return wrong(name, expected, found.join(', ') || 'nothing');
  }
  for (const { pointer, value, oneOf } of rule.match ?? []) {
    const found = at(predicate, pointer);
    const allowed = oneOf ?? [value];
    if (found === undefined || !allowed.some((one) => one !== undefined && canonicalJson(one) === canonicalJson(found)))
      return wrong(pointer, allowed.map((one) => JSON.stringify(one)).join(' or '), shown(found));
  }
  return undefined;
}

const MAX_SHOWN = 120;
const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, MAX_SHOWN));

/** RFC 6901: the value that a pointer leads to, through what an object or array has itself; undefined where it leads nowhere. */
export function at(value: unknown, pointer: string): unknown {
  if (pointer === '') return value;
  let here: unknown = value;
  for (const token of pointer.slice(1).split('/')) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof here !== 'object' || here === null) return undefined;
    if (Array.isArray(here) && !/^(0|[1-9]\d*)$/.test(key)) return undefined;
    here = Object.hasOwn(here, key) ? (here as Record<string, unknown>)[key] : undefined;
  }
  return here;
}

/** Everything that a provenance says of these; where it says a thing twice, both must be right. */
interface Slsa {
  readonly builderId: readonly string[];
  readonly buildType: readonly string[];
  readonly sourceUri: readonly string[];
  readonly sourceRef: readonly string[];
}

/** SLSA provenance v1 (buildDefinition, runDetails) and v0.2 (builder, invocation.configSource), as GitHub and others fill them. */
function slsaOf(predicate: unknown): Slsa {
  const texts = (...pointers: readonly string[]): string[] =>
    pointers.map((pointer) => at(predicate, pointer)).filter((one): one is string => typeof one === 'string');
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

/** `git+https://github.com/acme/app@refs/heads/main` (SPDX download location) in its parts. */
function splitSource(text: string): { readonly uri: string; readonly ref?: string } {
  const [, uri = text, ref] = /^(?:git\+)?(.*?)(?:@(refs\/.+))?$/s.exec(text) ?? [];
  return ref === undefined ? { uri } : { uri, ref };
}
