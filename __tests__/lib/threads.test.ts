import { realpathSync, symlinkSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findThreads } from '../../src/lib/threads.ts';
import { temporaryFolder } from '../support/folders.ts';

describe('further threads', () => {
  it('run the program itself, whatever link it was called by, on the cores that it leaves idle', async () => {
    const link = join(await temporaryFolder(), 'mc');
    symlinkSync(import.meta.filename, link);
    expect(findThreads(link)).toEqual({
      program: realpathSync(import.meta.filename),
      idleCores: availableParallelism() - 1,
    });
  });

  it('are none where the process runs no file, or one that is gone', () => {
    expect(findThreads(undefined)).toBeUndefined();
    expect(findThreads('/nowhere/at/all.js')).toBeUndefined();
  });
});
