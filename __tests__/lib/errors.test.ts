import { describe, expect, it } from '@jest/globals';
import { catalogue } from '../../src/lib/catalogue/index.ts';
import {
  asMcError,
  ConfigurationError,
  describe as describeError,
  McError,
  VerificationError,
} from '../../src/lib/errors.ts';
import { exitCodeOf } from '../../src/lib/exit-codes.ts';

describe('McError', () => {
  it('fills the message and the hint of the catalogue with its details', () => {
    const error = new VerificationError('digest-mismatch', {
      what: 'layer 1',
      expected: 'sha256:aa',
      found: 'sha256:bb',
    });
    expect(error.message).toBe(
      'layer 1 does not have the digest that was promised: expected sha256:aa, found sha256:bb',
    );
    expect(error.toReason()).toMatchObject({
      code: 'digest-mismatch',
      expected: 'sha256:aa',
      found: 'sha256:bb',
      hint: expect.any(String),
    });
  });

  it('leaves a placeholder open rather than print "undefined"', () => {
    expect(new McError('internal-error').message).toContain('{what}');
  });

  it('does not expand placeholders in the details', () => {
    expect(new ConfigurationError('usage', { detail: '{command}', command: 'x' }).message).toBe('{command}');
  });

  it.each([
    [new VerificationError('digest-mismatch'), 1],
    [new ConfigurationError('usage'), 2],
    [new McError('network-timeout'), 3],
    [asMcError(new TypeError('boom')), 3],
    [asMcError('a string was thrown'), 3],
  ])('%s has its exit code', (error, code) => {
    expect(exitCodeOf(error)).toBe(code);
  });

  it.each(['EACCES', 'ENOSPC', 'EROFS'])('reports a disk error %s as an unusable file, not as a bug', (code) => {
    const thrown = Object.assign(new Error(`${code}: open '/evidence'`), { code, path: '/evidence' });
    const error = asMcError(thrown);
    expect([error.code, error.family, error.details['path']]).toEqual(['file-unusable', 'fault', '/evidence']);
    expect(asMcError(Object.assign(new Error(code), { code })).code).toBe('internal-error');
  });

  it('prints the cause chain in one line', () => {
    expect(describeError(new Error('a', { cause: new Error('b\nc') }))).toBe('a: b c');
  });
});

describe('the error catalogue', () => {
  it('has kebab-case codes and complete sentences', () => {
    for (const [code, entry] of Object.entries(catalogue)) {
      expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(entry.message.length).toBeGreaterThan(5);
    }
  });

  it('has each code once, so no section hides another one', async () => {
    const { readdirSync } = await import('node:fs');
    const folder = new URL('../../src/lib/catalogue/', import.meta.url);
    const seen = new Map<string, string>();
    for (const file of readdirSync(folder).filter((name) => !['index.ts', 'types.ts'].includes(name))) {
      const sections = (await import(new URL(file, folder).href)) as Record<string, object>;
      for (const code of Object.values(sections).flatMap(Object.keys)) {
        expect([code, seen.get(code) ?? file]).toEqual([code, file]);
        seen.set(code, file);
      }
    }
    expect(seen.size).toBe(Object.keys(catalogue).length);
  });
});
