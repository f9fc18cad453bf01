import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { catalogue } from '../../src/cli/catalogue.ts';
import { describe as describeError } from '../../src/lib/describe.ts';
import { asMcError, baseError } from '../../src/lib/errors.ts';
import { getExitCode } from '../../src/lib/exit-codes.ts';
import { defineErrors, findFamily, McError, reviveError } from '../../src/lib/mc-error.ts';

describe('McError', () => {
  it('fills the message and the hint of its entry with its details', () => {
    const error = baseError('digest-mismatch', {
      what: 'layer 1',
      expected: 'sha256:aa',
      found: 'sha256:bb',
    });
    expect(error.message).toBe('layer 1 does not have the promised digest: expected sha256:aa, found sha256:bb');
    expect(error.toReason()).toMatchObject({
      code: 'digest-mismatch',
      expected: 'sha256:aa',
      found: 'sha256:bb',
      hint: expect.any(String),
    });
  });

  it('leaves a placeholder open rather than print "undefined"', () => {
    const entry = baseError.entries['internal-error'];
    expect(new McError('internal-error', entry, { what: undefined }).message).toContain('{what}');
  });

  it('does not expand placeholders in the details', () => {
    expect(baseError('usage', { detail: '{command}', command: 'x' }).message).toBe('{command}');
  });

  it.each([
    [baseError('digest-mismatch', { what: 'x', expected: 'a', found: 'b' }), 1],
    [baseError('usage', { detail: 'x', command: 'y' }), 2],
    [baseError('network-timeout', { method: 'GET', url: 'x', limit: '1s', attempts: 1 }), 3],
    [asMcError(new TypeError('boom')), 3],
    [asMcError('a string was thrown'), 3],
  ])('%s has its exit code', (error, code) => {
    expect(getExitCode(error)).toBe(code);
  });

  it.each(['EACCES', 'ENOSPC', 'EROFS'])('reports a disk error %s as an unusable file, not as a bug', (code) => {
    const thrown = Object.assign(new Error(`${code}: open '/evidence'`), { code, path: '/evidence' });
    const error = asMcError(thrown);
    expect([error.code, error.family, error.details.path]).toEqual(['file-unusable', 'fault', '/evidence']);
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

  it('has a hint in whole sentences for every error', () => {
    const wrong = Object.entries(catalogue).filter(([, { hint }]) => !/^[A-Z`].{10,}[.…]$/s.test(hint));
    expect(wrong.map(([code, { hint }]) => `${code}: ${hint}`)).toEqual([]);
  });

  it('starts every hint with what the user must do', () => {
    const starts = /^(the|this|these|an?|its?|they|such|no|none|for|only|another|anyone|most|if|with|without)\b/i;
    expect(Object.entries(catalogue).filter(([, { hint }]) => starts.test(hint))).toEqual([]);
  });

  it('rejects a code that another module defines', () => {
    const define = () =>
      defineErrors({ 'digest-mismatch': { family: 'fault', message: 'another one', hint: 'Rename it.' } });
    expect(define).toThrow('the error code "digest-mismatch" is defined twice');
  });

  it('lists the errors of every module', () => {
    const src = new URL('../../src/', import.meta.url);
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /(^|\/)(errors|entries)\.ts$/.test(name),
    );
    const texts = files.map((name) => readFileSync(new URL(name, src), 'utf8'));
    const codes = texts.flatMap((text) => [...text.matchAll(/^ {2}'?([a-z0-9-]+)'?: \{/gm)].map(([, code]) => code));
    expect(codes.toSorted()).toEqual(Object.keys(catalogue).toSorted());
  });

  it('returns the family of a code and revives a recorded error', () => {
    expect(findFamily('network-timeout')).toBe('fault');
    expect(findFamily('of-a-later-version')).toBeUndefined();
    expect(reviveError('digest-mismatch', { what: 'x', expected: 'a', found: 'b' })).toEqual(
      baseError('digest-mismatch', { what: 'x', expected: 'a', found: 'b' }),
    );
    expect(reviveError('of-a-later-version')).toBeUndefined();
  });
});
