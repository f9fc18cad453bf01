import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findPredicateMismatch, resolvePointer } from '../../../src/verify/requirements/predicate.ts';

const github = {
  buildDefinition: {
    buildType: 'https://actions.github.io/buildtypes/workflow/v1',
    externalParameters: {
      workflow: {
        repository: 'https://github.com/acme/app',
        ref: 'refs/heads/main',
        path: '.github/workflows/release.yml',
      },
    },
    resolvedDependencies: [
      { uri: 'git+https://github.com/acme/app@refs/heads/main', digest: { gitCommit: '0'.repeat(40) } },
    ],
  },
  runDetails: { builder: { id: 'https://github.com/actions/runner/github-hosted' } },
};
const v02 = {
  builder: { id: 'https://github.com/slsa-framework/generator@v1' },
  buildType: 'https://github.com/slsa-framework/generic@v1',
  invocation: { configSource: { uri: 'git+https://github.com/acme/app@refs/tags/v1.0.0' } },
};

describe('the check of a predicate', () => {
  test('reads SLSA v1 as GitHub writes it', () => {
    const rule = {
      builderId: 'https://github.com/actions/runner/github-hosted',
      buildType: 'https://actions.github.io/buildtypes/workflow/v1',
      sourceUri: 'https://github.com/acme/app',
      sourceRef: 'refs/heads/main',
    };
    expect(findPredicateMismatch(rule, github, 'provenance')).toBeUndefined();
    for (const name of Object.keys(rule))
      expect(findPredicateMismatch({ ...rule, [name]: 'another' }, github, 'provenance')).toMatchObject({
        code: 'predicate-value-mismatch',
        details: { requirement: 'provenance', what: name, expected: 'another' },
      });
  });

  test('reads SLSA v0.2', () => {
    const rule = { builderId: v02.builder.id, sourceUri: 'https://github.com/acme/app', sourceRef: 'refs/tags/v1.0.0' };
    expect(findPredicateMismatch(rule, v02, 'provenance')).toBeUndefined();
    expect(findPredicateMismatch({ sourceRef: 'refs/tags/v1.0' }, v02, 'provenance')).toBeDefined();
  });

  const URI = 'https://github.com/acme/app';
  const REF = 'refs/heads/main';
  test.each<[string, object]>([
    ['the workflow', { buildDefinition: { externalParameters: { workflow: { repository: URI, ref: REF } } } }],
    ['a source of its own', { buildDefinition: { externalParameters: { source: { uri: URI, ref: REF } } } }],
    ['a source with its ref', { buildDefinition: { externalParameters: { source: { uri: `${URI}@${REF}` } } } }],
    ['the first dependency', { buildDefinition: { resolvedDependencies: [{ uri: `git+${URI}@${REF}` }] } }],
    ['the configuration (v0.2)', { invocation: { configSource: { uri: `git+${URI}@${REF}` } } }],
  ])('reads the source from %s alone, and no other value from it', (_, predicate) => {
    expect(findPredicateMismatch({ sourceUri: URI, sourceRef: REF }, predicate, 'p')).toBeUndefined();
    expect(findPredicateMismatch({ sourceUri: `${URI}2` }, predicate, 'p')?.details).toEqual({
      requirement: 'p',
      what: 'sourceUri',
      expected: `${URI}2`,
      found: URI,
    });
    expect(findPredicateMismatch({ sourceRef: 'refs/tags/v1' }, predicate, 'p')?.details.found).toBe(REF);
    for (const rule of [{ builderId: 'x' }, { buildType: 'x' }])
      expect(findPredicateMismatch(rule, predicate, 'p')?.details.found).toBe('nothing');
  });

  test('reads no ref from a source without one, and ignores further dependencies', () => {
    const predicate = { buildDefinition: { resolvedDependencies: [{ uri: URI }, { uri: `git+${URI}@${REF}` }] } };
    expect(findPredicateMismatch({ sourceUri: URI }, predicate, 'p')).toBeUndefined();
    expect(findPredicateMismatch({ sourceRef: REF }, predicate, 'p')?.details.found).toBe('nothing');
    const tagged = { invocation: { configSource: { uri: `git+${URI}@v1` } } };
    expect(findPredicateMismatch({ sourceUri: `${URI}@v1` }, tagged, 'p')).toBeUndefined();
  });

  test('requires the same value at each place, and ignores a value that is not text', () => {
    for (const predicate of [
      { builder: { id: 'a' }, runDetails: { builder: { id: 'b' } } },
      { builder: { id: 'b' }, runDetails: { builder: { id: 'a' } } },
    ])
      for (const builderId of ['a', 'b'])
        expect(findPredicateMismatch({ builderId }, predicate, 'p')?.details.found).toMatch(/^[ab], [ab]$/);
    expect(findPredicateMismatch({ buildType: 'a' }, { buildType: 'a', buildDefinition: { buildType: 1 } }, 'p')).toBe(
      undefined,
    );
    expect(
      findPredicateMismatch({ buildType: 'a' }, { buildType: 'a', buildDefinition: { buildType: 'b' } }, 'p')?.details,
    ).toMatchObject({ found: 'b, a' });
  });

  test('reports the allowed values, and at most one line of the found value', () => {
    const rule = { match: [{ pointer: '/a', oneOf: ['x', 2, null] }] };
    expect(findPredicateMismatch(rule, { a: 'y' }, 'p')?.details).toEqual({
      requirement: 'p',
      what: '/a',
      expected: '"x" or 2 or null',
      found: '"y"',
    });
    expect(findPredicateMismatch(rule, {}, 'p')?.details.found).toBe('nothing');
    expect(findPredicateMismatch(rule, { a: 'y'.repeat(500) }, 'p')?.details.found).toBe(`"${'y'.repeat(119)}`);
    for (const a of ['x', 2, null]) expect(findPredicateMismatch(rule, { a }, 'p')).toBeUndefined();
  });

  test('requires each of several values, at any position', () => {
    const rule = (...values: number[]) => ({ match: values.map((value, i) => ({ pointer: `/${i}`, value })) });
    expect(findPredicateMismatch(rule(1, 2), [1, 2], 'p')).toBeUndefined();
    expect(findPredicateMismatch(rule(0, 2), [1, 2], 'p')?.details.what).toBe('/0');
    expect(findPredicateMismatch(rule(1, 0), [1, 2], 'p')?.details.what).toBe('/1');
    expect(findPredicateMismatch({ ...rule(1, 2), builderId: 'x' }, [1, 2], 'p')?.details.what).toBe('builderId');
  });

  test('ignores the order of keys in an object, and compares the order of a list', () => {
    const rule = { match: [{ pointer: '', value: { a: [1, 2], b: 3 } }] };
    expect(findPredicateMismatch(rule, { b: 3, a: [1, 2] }, 'p')).toBeUndefined();
    expect(findPredicateMismatch(rule, { b: 3, a: [2, 1] }, 'p')).toBeDefined();
  });

  test('rejects a provenance with two different sources for both of them', () => {
    const two = structuredClone(github);
    two.buildDefinition.externalParameters.workflow.repository = 'https://github.com/evil/app';
    expect(findPredicateMismatch({ sourceUri: 'https://github.com/acme/app' }, two, 'p')).toBeDefined();
    expect(findPredicateMismatch({ sourceUri: 'https://github.com/evil/app' }, two, 'p')).toBeDefined();
  });

  test.each([undefined, null, 1, 'text', [], {}])('rejects the predicate %j, because it has no value', (predicate) => {
    expect(findPredicateMismatch({ builderId: 'x' }, predicate, 'p')?.message).toContain('nothing');
    expect(findPredicateMismatch({ match: [{ pointer: '/a', value: 1 }] }, predicate, 'p')).toBeDefined();
  });

  test('compares a value at a pointer with one value or several values of the same type', () => {
    const predicate = { result: 'PASSED', level: 3, list: [{ deep: { 'a/b~c': true } }] };
    const matches = (
      ...match: { pointer: string; value?: 1 | string | true | object; oneOf?: (string | number)[] }[]
    ) => findPredicateMismatch({ match: match as never }, predicate, 'p') === undefined;
    expect(matches({ pointer: '/result', value: 'PASSED' }, { pointer: '/list/0/deep/a~1b~0c', value: true })).toBe(
      true,
    );
    expect(matches({ pointer: '/level', oneOf: [2, 3] })).toBe(true);
    expect(matches({ pointer: '/level', oneOf: ['3'] })).toBe(false);
    expect(matches({ pointer: '/result', value: 'PASS' })).toBe(false);
    expect(matches({ pointer: '/list/00/deep', value: {} })).toBe(false);
    expect(matches({ pointer: '/list/-', value: {} })).toBe(false);
    expect(matches({ pointer: '/list/0/deep', value: { 'a/b~c': true } })).toBe(true);
  });

  test('resolves a pointer only through own properties, never through inherited ones', () => {
    for (const pointer of ['/constructor', '/__proto__', '/toString', '/list/length'])
      expect(resolvePointer({ list: [1] }, pointer)).toBeUndefined();
  });

  test('resolves a pointer that is built from the path to a value (RFC 6901)', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 6 }), fc.jsonValue(), (path, leaf) => {
        const value = path.reduceRight<unknown>((inner, key) => Object.fromEntries([[key, inner]]), leaf);
        const pointer = path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
        expect(resolvePointer(value, pointer)).toEqual(leaf);
      }),
    );
  });
});
