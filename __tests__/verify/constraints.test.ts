import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { at, predicateMismatch } from '../../src/verify/constraints.ts';

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

describe('what a predicate must say', () => {
  test('SLSA v1 as GitHub writes it', () => {
    const rule = {
      builderId: 'https://github.com/actions/runner/github-hosted',
      buildType: 'https://actions.github.io/buildtypes/workflow/v1',
      sourceUri: 'https://github.com/acme/app',
      sourceRef: 'refs/heads/main',
    };
    expect(predicateMismatch(rule, github, 'provenance')).toBeUndefined();
    for (const name of Object.keys(rule))
      expect(predicateMismatch({ ...rule, [name]: 'another' }, github, 'provenance')).toMatchObject({
        code: 'predicate-value-mismatch',
        details: { requirement: 'provenance', what: name, expected: 'another' },
      });
  });

  test('SLSA v0.2', () => {
    const rule = { builderId: v02.builder.id, sourceUri: 'https://github.com/acme/app', sourceRef: 'refs/tags/v1.0.0' };
    expect(predicateMismatch(rule, v02, 'provenance')).toBeUndefined();
    expect(predicateMismatch({ sourceRef: 'refs/tags/v1.0' }, v02, 'provenance')).toBeDefined();
  });

  test('a provenance that says two things of its source satisfies neither', () => {
    const two = structuredClone(github);
    two.buildDefinition.externalParameters.workflow.repository = 'https://github.com/evil/app';
    expect(predicateMismatch({ sourceUri: 'https://github.com/acme/app' }, two, 'p')).toBeDefined();
    expect(predicateMismatch({ sourceUri: 'https://github.com/evil/app' }, two, 'p')).toBeDefined();
  });

  test.each([undefined, null, 1, 'text', [], {}])(
    '%j says nothing, and nothing is not what was asked for',
    (predicate) => {
      expect(predicateMismatch({ builderId: 'x' }, predicate, 'p')?.message).toContain('nothing');
      expect(predicateMismatch({ match: [{ pointer: '/a', value: 1 }] }, predicate, 'p')).toBeDefined();
    },
  );

  test('a pointer with a value, or one of several; types are exact', () => {
    const predicate = { result: 'PASSED', level: 3, list: [{ deep: { 'a/b~c': true } }] };
    const holds = (...match: { pointer: string; value?: 1 | string | true | object; oneOf?: (string | number)[] }[]) =>
      predicateMismatch({ match: match as never }, predicate, 'p') === undefined;
    expect(holds({ pointer: '/result', value: 'PASSED' }, { pointer: '/list/0/deep/a~1b~0c', value: true })).toBe(true);
    expect(holds({ pointer: '/level', oneOf: [2, 3] })).toBe(true);
    expect(holds({ pointer: '/level', oneOf: ['3'] })).toBe(false);
    expect(holds({ pointer: '/result', value: 'PASS' })).toBe(false);
    expect(holds({ pointer: '/list/00/deep', value: {} })).toBe(false);
    expect(holds({ pointer: '/list/-', value: {} })).toBe(false);
    expect(holds({ pointer: '/list/0/deep', value: { 'a/b~c': true } })).toBe(true);
  });

  test('a pointer leads only to what is there itself, never to what every object inherits', () => {
    for (const pointer of ['/constructor', '/__proto__', '/toString', '/list/length'])
      expect(at({ list: [1] }, pointer)).toBeUndefined();
  });

  test('RFC 6901: a pointer made of the way to a value leads to it', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 6 }), fc.jsonValue(), (way, leaf) => {
        const value = way.reduceRight<unknown>((inner, key) => Object.fromEntries([[key, inner]]), leaf);
        const pointer = way.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
        expect(at(value, pointer)).toEqual(leaf);
      }),
    );
  });
});
