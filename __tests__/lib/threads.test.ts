import { realpathSync, symlinkSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findThreads } from '../../src/lib/threads.ts';
import { temporaryFolder } from '../support/folders.ts';

describe('additional threads', () => {
  it('run the program itself behind any link, on the idle cores', async () => {
    const link = join(await temporaryFolder(), 'mc');
    symlinkSync(import.meta.filename, link);
    expect(findThreads(link)).toEqual({
      program: realpathSync(import.meta.filename),
      idleCores: availableParallelism() - 1,
    });
  });

  it('do not exist where the process runs no file or a file that no longer exists', () => {
    expect(findThreads(undefined)).toBeUndefined();
    expect(findThreads('/nowhere/at/all.js')).toBeUndefined();
  });
});
