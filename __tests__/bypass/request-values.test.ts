import { describe, expect, it } from '@jest/globals';
import { parseRequestValues } from '../../src/bypass/request-values.ts';

const GIVEN = {
  gate: 'freeze',
  digest: `sha256:${'a'.repeat(64)}`,
  environment: 'production',
  sha: 'b'.repeat(40),
  severity: 'SEV-1',
  ttl: '4h',
  incident: 'https://incidents.example/4711',
  reason: 'the region is lost',
};

/** Parses values, and returns the name of the first that is refused. */
function findRefused(part: Partial<typeof GIVEN>): string | undefined {
  const refuse = (name: string): never => {
    throw new Error(name);
  };
  try {
    parseRequestValues({ ...GIVEN, ...part }, refuse);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : 'another error';
  }
}

describe('parseRequestValues', () => {
  it('accepts a duration from 1 s to 4 h, both included', () => {
    for (const ttl of ['1s', '90m', '4h', '14400s']) expect([ttl, findRefused({ ttl })]).toEqual([ttl, undefined]);
    for (const ttl of ['0s', '14401s', '5h', '1d', '-1h', 'soon', ''])
      expect([ttl, findRefused({ ttl })]).toEqual([ttl, 'ttl']);
  });

  it('names the first value that is not allowed', () => {
    for (const name of Object.keys(GIVEN)) expect([name, findRefused({ [name]: '' })]).toEqual([name, name]);
    expect(findRefused({ severity: 'SEV-2' })).toBe('severity');
    expect(findRefused({ incident: 'http://incidents.example/4711' })).toBe('incident');
  });
});
