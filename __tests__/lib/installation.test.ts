import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createThreadProgram, isSingleFile, readInstalledFile } from '../../src/lib/installation.ts';
import { temporaryFolder } from '../support/folders.ts';

describe('the installation of mc', () => {
  it('reads its files below its root, within the limit', async () => {
    const root = await temporaryFolder();
    await mkdir(join(root, 'policy'));
    await writeFile(join(root, 'policy/rules.wasm'), 'rules');
    expect(isSingleFile()).toBe(false);
    expect((await readInstalledFile(root, 'policy/rules.wasm', 5, 'the rules')).toString()).toBe('rules');
    await expect(readInstalledFile(root, 'policy/rules.wasm', 4, 'the rules')).rejects.toMatchObject({
      code: 'file-too-large',
    });
    await expect(readInstalledFile(root, 'other', 9, 'the rules')).rejects.toMatchObject({ code: 'file-not-found' });
  });

  it('has embedded files only in the single file', () => {
    expect(() => createThreadProgram()).toThrow(/does not contain thread-program.js/);
  });
});
