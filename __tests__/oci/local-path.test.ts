import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createLocalPathError } from '../../src/oci/local-path.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mc-path-'));
  await mkdir(join(folder, 'release/layout'), { recursive: true });
  await writeFile(join(folder, 'app.tar'), '');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const DIGEST = `sha256:${'a'.repeat(64)}`;
const findMessage = async (text: string): Promise<string | undefined> =>
  (await createLocalPathError(text, (path) => resolve(folder, path)))?.message;

describe('createLocalPathError', () => {
  it.each([
    ['release/layout', 'a folder; write oci-layout:release/layout'],
    ['release/layout:v1', 'a folder; write oci-layout:release/layout:v1'],
    [`./release/layout@${DIGEST}`, `a folder; write oci-layout:./release/layout@${DIGEST}`],
    ['release', 'a folder; write oci-layout:release'],
    ['app.tar', 'a file; write oci-archive:app.tar'],
    ['app.tar:v1', 'a file; write oci-archive:app.tar:v1'],
  ])('names the form to write for the existing path of %s', async (text, expected) => {
    expect(await findMessage(text)).toBe(`"${text}" is not a reference: it is the path of ${expected}`);
  });

  it.each(['acme/app', 'acme/app:v1', 'release/layout@sha256:00', 'release/layout:-', '', 'a\0b', 'a/'.repeat(5000)])(
    'returns nothing for %j',
    async (text) => {
      expect(await findMessage(text)).toBeUndefined();
    },
  );

  it('returns nothing for a path that cannot be examined', async () => {
    expect(await findMessage(`app.tar/${'x'.repeat(300)}`)).toBeUndefined();
  });
});
