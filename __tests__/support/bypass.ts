import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';

type JsonObject = Record<string, unknown>;

interface PatchStep {
  readonly op: 'add' | 'replace' | 'remove';
  readonly path: string;
  readonly value?: unknown;
}

export interface BypassCase {
  readonly name: string;
  readonly input: unknown;
  /** The denial codes, sorted. */
  readonly deny: readonly string[];
}

/** Sets or removes one value of a JSON document by its path (RFC 6901, without escapes). It changes the document. */
export function patch(document: unknown, { op, path, value }: PatchStep): void {
  const keys = path.split('/').slice(1);
  const last = keys.pop() ?? '';
  const holder = keys.reduce<unknown>((at, key) => Reflect.get(Object(at), key), document);
  if (Array.isArray(holder)) {
    const index = last === '-' ? holder.length : Number(last);
    if (op === 'remove') holder.splice(index, 1);
    else holder.splice(index, op === 'add' ? 0 : 1, value);
  } else if (op === 'remove') Reflect.deleteProperty(Object(holder), last);
  else Reflect.set(Object(holder), last, value);
}

/** structuredClone keeps YAML aliases as one object, so a patch of one place changes both. */
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Returns the table of cases that TypeScript and Rego share. */
export function bypassCases(): { readonly allowed: JsonObject; readonly cases: readonly BypassCase[] } {
  const file = join(import.meta.dirname, '../../policy/tests/bypass_test.yaml');
  const { bypass_cases: table } = parse(readFileSync(file, 'utf8'), { maxAliasCount: -1 }) as {
    bypass_cases: {
      allowed: JsonObject;
      cases: readonly { name: string; patch: readonly PatchStep[]; deny: readonly string[] }[];
    };
  };
  const cases = table.cases.map(({ name, patch: steps, deny }) => {
    const input: unknown = copy(table.allowed);
    for (const step of steps) patch(input, copy(step));
    return { name, input, deny };
  });
  return { allowed: table.allowed, cases };
}

const allowedInput = bypassCases().allowed;
const REQUEST_DIGEST = `sha256:${'c'.repeat(64)}`;
const person = fc.constantFrom(1, 2, 10, 11, 20, 30, 99);

const approval = fc.record({
  user: fc.record({
    id: person,
    type: fc.oneof({ weight: 9, arbitrary: fc.constant('User') }, fc.constant('Bot')),
  }),
  state: fc.oneof(
    { weight: 6, arbitrary: fc.constant('APPROVED') },
    fc.constantFrom('CHANGES_REQUESTED', 'DISMISSED', 'COMMENTED'),
  ),
  verified: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, fc.constant(false)),
  edited: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
  request_digest: fc.oneof(
    { weight: 9, arbitrary: fc.constant(REQUEST_DIGEST) },
    fc.constant(`sha256:${'d'.repeat(64)}`),
  ),
  at_s: fc.oneof(
    { weight: 9, arbitrary: fc.constant(1_000_100) },
    fc.constantFrom(999_999, 1_000_000, 1_000_200, 1_000_201),
  ),
});

/** A record that may name the person who dismissed it: the author of the record, another person or a bot. */
const record = fc.tuple(approval, fc.constantFrom('none', 'none', 'own', 'other', 'bot')).map(([one, dismisser]) => {
  if (dismisser === 'none') return one;
  const id = dismisser === 'other' ? one.user.id + 1 : one.user.id;
  return { ...one, dismissed_by: { id, type: dismisser === 'bot' ? 'Bot' : 'User' } };
});

const createRole = (...usual: readonly number[]): fc.Arbitrary<readonly number[]> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, fc.uniqueArray(person, { maxLength: 5 }));

/** Well-formed requests with people who agree or not. About a third of them is allowed. */
export const plausibleInput: fc.Arbitrary<JsonObject> = fc
  .record({
    now_s: fc.oneof(
      { weight: 9, arbitrary: fc.constant(1_000_200) },
      fc.constantFrom(999_939, 999_940, 1_014_399, 1_014_400),
    ),
    excluded_ids: fc.oneof({ weight: 5, arbitrary: fc.constant([2]) }, fc.uniqueArray(person, { maxLength: 2 })),
    role_members: fc.record({
      Security: createRole(10, 11),
      Release: createRole(10, 20),
      'Service Owner': createRole(10, 30),
    }),
    approvals: fc
      .tuple(
        fc.constantFrom([11, 20, 30], [30, 20, 11], [10, 20, 30], [11, 10, 30], [11, 20]),
        fc.array(record, { maxLength: 3 }),
        fc.boolean(),
      )
      .map(([good, others, goodFirst]) => {
        const sound = good.map((id) => ({
          user: { id, type: 'User' },
          state: 'APPROVED',
          verified: true,
          edited: false,
          request_digest: REQUEST_DIGEST,
          at_s: 1_000_100,
        }));
        return (goodFirst ? [...sound, ...others] : [...others, ...sound]).map((one, seq) => ({ ...one, seq }));
      }),
  })
  .map((people) => ({ ...copy(allowedInput), ...people }));

export const oddValue = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    1,
    10,
    11,
    1.5,
    1e30,
    2 ** 53,
    -(2 ** 53),
    14_400,
    14_401,
    '',
    '1',
  ),
  fc.constantFrom<unknown>('SEV-1', 'User', 'APPROVED', '\ud800', '\ufffd', '\u0000', [], {}, [1], { id: 1 }, [null]),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Returns every path of a document except its root. */
export const listPaths = (value: unknown, prefix = ''): readonly string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) => [`${prefix}/${key}`, ...listPaths(inner, `${prefix}/${key}`)]);

/** Inputs of three kinds: well-formed requests, requests with some values removed or of another type, and any JSON. */
export const bypassInput: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: plausibleInput },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        plausibleInput,
        fc.array(fc.tuple(fc.nat(), fc.option(oddValue, { nil: undefined })), { minLength: 1, maxLength: 2 }),
      )
      .map(([plausible, changes]) => {
        const input = copy(plausible);
        for (const [at, value] of changes) {
          const paths = listPaths(input);
          const path = paths[at % paths.length] ?? '';
          patch(input, value === undefined ? { op: 'remove', path } : { op: 'replace', path, value: copy(value) });
        }
        return input;
      }),
  },
  { weight: 1, arbitrary: oddValue },
);
