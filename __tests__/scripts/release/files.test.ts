import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { assertChecksums, formatChecksums, listSubjects, parseChecksums } from '../../../scripts/release/files.ts';
import { assertVersion, parseTag } from '../../../scripts/release/tag.ts';
import { temporaryFolder } from '../../support/folders.ts';

const HELLO = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';

describe('the checksums of a release', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await temporaryFolder();
    await writeFile(join(folder, 'mc-linux-x64'), 'hello');
    await writeFile(join(folder, 'mc-linux-x64.sigstore.json'), '{}');
    await writeFile(join(folder, 'mc-linux-x64.jsonl'), '{}');
  });

  it('list every file that is not a bundle, as sha256sum does', async () => {
    expect(listSubjects(folder)).toEqual(['mc-linux-x64']);
    expect(await formatChecksums(folder, listSubjects(folder))).toBe(`${HELLO}  mc-linux-x64\n`);
  });

  it('match the files in both directions', async () => {
    const sums = parseChecksums(`${HELLO}  mc-linux-x64\n`);
    await expect(assertChecksums(folder, sums)).resolves.toBeUndefined();
    await expect(assertChecksums(folder, new Map())).rejects.toThrow(/mc-linux-x64: expected a line/);
    await expect(assertChecksums(folder, new Map([...sums, ['gone', HELLO]]))).rejects.toThrow(
      /gone: expected the file/,
    );
    await writeFile(join(folder, 'mc-linux-x64'), 'hellO');
    await expect(assertChecksums(folder, sums)).rejects.toThrow(/expected sha256 2cf24/);
  });

  it.each([
    ['a path', `${HELLO}  ../mc\n`],
    ['a short digest', 'abc  mc\n'],
    ['a repeated name', `${HELLO}  mc\n${HELLO}  mc\n`],
  ])('refuse %s', (_, text) => {
    expect(() => parseChecksums(text)).toThrow(/SHA256SUMS/);
  });
});

describe('the tag of a release', () => {
  it('has a version and a major tag', () => {
    expect(parseTag('v1.2.3')).toEqual({ tag: 'v1.2.3', version: '1.2.3', major: 'v1' });
    expect(parseTag('v0.1.0').major).toBe('v1');
    expect(parseTag('v10.0.0').major).toBe('v10');
  });

  it.each(['v1', '1.2.3', 'v1.2.3-rc.1', 'v01.2.3', 'v1.2.3\n', 'refs/tags/v1.2.3', ''])('refuses %j', (tag) => {
    expect(() => parseTag(tag)).toThrow(/expected vMAJOR.MINOR.PATCH/);
  });

  it('must have the version of package.json', () => {
    expect(() => assertVersion(parseTag('v1.2.3'), '{"version":"1.2.3"}')).not.toThrow();
    expect(() => assertVersion(parseTag('v1.2.3'), '{"version":"1.2.4"}')).toThrow(/expected version 1.2.3/);
  });
});
