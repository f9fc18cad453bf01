import { describe, expect, it } from '@jest/globals';
import { findOwners, parseCodeOwners } from '../../../src/bypass/doctor/code-owners.ts';

describe('findOwners', () => {
  it.each([
    ['*', 'a/b.txt', true],
    ['*.wasm', 'policy/x.wasm', true],
    ['/policy/', 'policy/x.wasm', true],
    ['/policy', 'policy/x.wasm', true],
    ['policy/', 'other/policy/x.wasm', true],
    ['/policy/', 'other/policy/x.wasm', false],
    ['policy/*', 'policy/x.wasm', true],
    ['policy/*', 'policy/deep/x.wasm', false],
    ['policy/**', 'policy/deep/x.wasm', true],
    ['**/x.wasm', 'policy/deep/x.wasm', true],
    ['/x.wasm/', 'x.wasm', false],
    ['/SECURITY/bypass-roster.yaml', 'SECURITY/bypass-roster.yaml', true],
    ['/SECURITY/bypass-roster.yaml', 'SECURITY/bypass-roster.yml', false],
    ['/SECURITY/bypass.roster', 'SECURITY/bypass-roster', false],
  ])('matches %s to %s: %s', (pattern, path, expected) => {
    expect(findOwners(parseCodeOwners(`${pattern} @acme/a`), path)).toEqual(expected ? ['@acme/a'] : []);
  });

  it('takes the last pattern that matches, comments aside', () => {
    const rules = parseCodeOwners('# x\n* @acme/a # all\n/policy/ @acme/b @acme/c\n/policy/free\n');
    expect(findOwners(rules, 'policy/x')).toEqual(['@acme/b', '@acme/c']);
    expect(findOwners(rules, 'policy/free')).toEqual([]);
    expect(findOwners(rules, 'x')).toEqual(['@acme/a']);
  });
});
