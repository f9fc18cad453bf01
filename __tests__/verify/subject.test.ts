import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { digestOf } from '../../src/lib/digest.ts';
import { digestsOfBytes, FEW_BYTES } from '../../src/verify/digests.ts';
import { contentOf, readSubject, type Subject } from '../../src/verify/subject.ts';
import { temporaryFolder } from '../support/folders.ts';

const RELEASE = Buffer.from('a release');
const DIGEST = digestOf(RELEASE);
let dir = '';
beforeAll(async () => {
  dir = await temporaryFolder();
});
const at = (name: string): string => join(dir, name);
const fileAt = async (name: string): Promise<void> => {
  await mkdir(dirname(at(name)), { recursive: true });
  await writeFile(at(name), RELEASE);
};
const read = (text: string): Promise<Subject> => readSubject(text, at);

describe('a subject', () => {
  it('is a digest where it has the form of one, even beside a file of that name', async () => {
    const expected = { kind: 'digest', digests: { sha256: DIGEST.slice('sha256:'.length) } };
    expect(await read(DIGEST)).toStrictEqual(expected);
    await fileAt(DIGEST);
    expect(await read(DIGEST)).toStrictEqual(expected);
  });

  it('is a file where there is one, with its digests', async () => {
    await fileAt('app.tar');
    const expected = { kind: 'file', digests: digestsOfBytes(RELEASE) };
    expect(await read('app.tar')).toStrictEqual({ ...expected, path: at('app.tar') });
    await symlink(at('app.tar'), at('link.tar'));
    expect(await read('link.tar')).toStrictEqual({ ...expected, path: at('link.tar') });
  });

  it.each([0, FEW_BYTES - 1, FEW_BYTES, FEW_BYTES + 1])(
    'is a file of %i bytes, read at once or as a stream',
    async (size) => {
      const bytes = Buffer.alloc(size, 'release');
      await writeFile(at('sized'), bytes);
      const subject = await read('sized');
      if (subject.kind !== 'file') throw new Error(`it is a ${subject.kind}`);
      const { sha256, sha384, sha512 } = subject.digests;
      expect({ sha256, sha384, sha512 }).toEqual(digestsOfBytes(bytes));
    },
  );

  it('is a reference where there is no file, also where a folder has that name', async () => {
    const expected = { kind: 'reference', reference: { kind: 'registry', registry: 'acme.test', repository: 'app' } };
    expect(await read('acme.test/app')).toMatchObject(expected);
    await mkdir(at('acme.test/app'), { recursive: true });
    expect(await read('acme.test/app')).toMatchObject(expected);
    expect(await read(`acme.test/app@${DIGEST}`)).toMatchObject({ reference: { digest: DIGEST } });
  });

  it('is nothing where it is no file and no reference: a name, a folder, a digest that is cut off', async () => {
    await mkdir(at('folder'));
    for (const given of ['gone.tar', 'folder', DIGEST.slice(0, -1), DIGEST.toUpperCase(), ''])
      await expect(read(given)).rejects.toMatchObject({ code: 'subject-not-found', details: { given } });
    await expect(read('acme.test/App')).rejects.toMatchObject({ code: 'reference-malformed' });
  });
});

describe('a file with the name of an image', () => {
  it.each(['acme.test/team/app:v1', `acme.test/team/app@${DIGEST}`, `acme.test/team/app:v1@${DIGEST}`])(
    'is ambiguous: %s',
    async (given) => {
      await fileAt(given);
      await expect(read(given)).rejects.toMatchObject({ code: 'subject-ambiguous', details: { given } });
      // A way to the file says what is meant.
      expect((await read(`./${given}`)).kind).toBe('file');
      await rm(at(given));
      expect((await read(given)).kind).toBe('reference');
    },
  );

  it.each(['v1.2/app.tar', 'v1.2/App.tar:v1', 'v1.2/app.tar@sha256:00', 'app:v1', 'app.tar@v1'])(
    'is none where the name is no image with a tag or a digest: %s',
    async (given) => {
      await fileAt(given);
      expect(await read(given)).toMatchObject({ kind: 'file', path: at(given) });
    },
  );
});

describe("a file's content", () => {
  it('is read when it is asked for, up to the bound and no further', async () => {
    await fileAt('content');
    const content = contentOf(at('content'));
    expect(content(RELEASE.length + 1)).toEqual(RELEASE);
    expect(content(RELEASE.length)).toEqual(RELEASE);
    expect(content(RELEASE.length - 1)).toBeUndefined();
    await writeFile(at('content'), 'other');
    expect(content(RELEASE.length)).toEqual(Buffer.from('other'));
  });

  it('that is gone since its digests were made is no fault of the bundle', async () => {
    await fileAt('content');
    const content = contentOf(at('content'));
    await rm(at('content'));
    expect(() => content(1024)).toThrow(expect.objectContaining({ code: 'subject-changed', family: 'verification' }));
  });

  it('is none for what is no regular file', () => {
    expect(contentOf('/dev/null')(1024)).toBeUndefined();
    expect(contentOf(dir)(1024 * 1024)).toBeUndefined();
  });
});
