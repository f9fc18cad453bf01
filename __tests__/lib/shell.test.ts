import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { quoteForShell } from '../../src/lib/shell.ts';

describe('quoteForShell', () => {
  it('returns a plain word unchanged', () => {
    for (const text of ['app.tar.gz', './a_b-c', 'ghcr.io/acme/app@sha256:ab', '--x=1'])
      expect(quoteForShell(text)).toBe(text);
    expect(quoteForShell('')).toBe("''");
  });

  it.each([
    'my app.tar',
    "it's",
    '$(id)',
    '`id`',
    'a;b',
    'a  b   c',
    '*',
    '"',
    '\\',
    'é ü',
    'a\nb',
    '\u202ea',
    "'' ''",
    'a\t1',
  ])('returns one word of a shell for %j, without double spaces and control characters', (text) => {
    const quoted = quoteForShell(text);
    expect(execFileSync('bash', ['-c', `printf %s ${quoted}`]).toString()).toBe(text);
    expect(quoted).not.toMatch(/ {2}|[\p{Cc}\p{Cf}]/u);
  });
});
