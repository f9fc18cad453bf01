import { posix, win32 } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { formatPortablePath } from '../../src/lib/portable-path.ts';

describe('the portable path of a file', () => {
  it('has slashes on every platform', () => {
    expect(formatPortablePath('/srv/evidence', '/srv/evidence/chain/logs/0.zst', posix)).toBe('chain/logs/0.zst');
    expect(formatPortablePath('C:\\srv\\evidence', 'C:\\srv\\evidence\\chain\\logs\\0.zst', win32)).toBe(
      'chain/logs/0.zst',
    );
    expect(formatPortablePath('C:/srv/evidence/', 'C:\\srv\\evidence\\chain', win32)).toBe('chain');
  });

  it('keeps a backslash that is a part of a name, except on Windows', () => {
    expect(formatPortablePath('/srv', '/srv/a\\b', posix)).toBe('a\\b');
    expect(formatPortablePath('C:\\srv', 'C:\\srv\\a\\b', win32)).toBe('a/b');
  });

  it('does not hide that a file is outside the folder', () => {
    expect(formatPortablePath('/srv/a', '/srv/b', posix)).toBe('../b');
    expect(formatPortablePath('C:\\srv\\a', 'C:\\srv\\b', win32)).toBe('../b');
  });
});
