import { createHash } from 'node:crypto';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../src/lib/digest.ts';
import { parseReference } from '../../../src/oci/index.ts';
import { FEW_BYTES, hashBytes } from '../../../src/verify/subject/digests.ts';
import { createContentReader, readSubject, type Subject } from '../../../src/verify/subject/subject.ts';
import { temporaryFolder } from '../../support/folders.ts';

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

describe('readSubject', () => {
  it('returns a digest for text in the form of a digest, even beside a file of that name', async () => {
    const expected = { kind: 'digest', digests: { sha256: DIGEST.slice('sha256:'.length) } };
    expect(await read(DIGEST)).toStrictEqual(expected);
    await fileAt(DIGEST);
    expect(await read(DIGEST)).toStrictEqual(expected);
  });

  it('returns an existing file with its digests', async () => {
    await fileAt('app.tar');
    const expected = { kind: 'file', digests: hashBytes(RELEASE) };
    expect(await read('app.tar')).toStrictEqual({ ...expected, path: at('app.tar') });
    await symlink(at('app.tar'), at('link.tar'));
    expect(await read('link.tar')).toStrictEqual({ ...expected, path: at('link.tar') });
  });

  it.each([0, FEW_BYTES - 1, FEW_BYTES, FEW_BYTES + 1])(
    'returns the digests of a file of %i bytes, from one read or from a stream',
    async (size) => {
      const bytes = Buffer.alloc(size, 'release');
      await writeFile(at('sized'), bytes);
      const subject = await read('sized');
      if (subject.kind !== 'file') throw new Error(`it is a ${subject.kind}`);
      const { sha256, sha384, sha512 } = subject.digests;
      expect({ sha256, sha384, sha512 }).toEqual(hashBytes(bytes));
    },
  );

  it('returns a reference if no file has that name, even if a folder has it', async () => {
    const expected = { kind: 'reference', reference: { kind: 'registry', registry: 'acme.test', repository: 'app' } };
    expect(await read('acme.test/app')).toMatchObject(expected);
    await mkdir(at('acme.test/app'), { recursive: true });
    expect(await read('acme.test/app')).toMatchObject(expected);
    expect(await read(`acme.test/app@${DIGEST}`)).toMatchObject({ reference: { digest: DIGEST } });
  });

  it('rejects text that is neither a file nor a reference: a name, a folder, a truncated digest', async () => {
    await mkdir(at('folder'));
    for (const given of ['gone.tar', 'folder', DIGEST.slice(0, -1), DIGEST.toUpperCase(), ''])
      await expect(read(given)).rejects.toMatchObject({ code: 'subject-not-found', details: { given } });
    await expect(read('acme.test/App')).rejects.toMatchObject({ code: 'reference-malformed' });
  });
});

describe('readSubject, for a file with the name of an image,', () => {
  it.each([
    'acme.test/team/app',
    'acme.test/team/app:v1',
    `acme.test/team/app@${DIGEST}`,
    `acme.test/team/app:v1@${DIGEST}`,
    'localhost/team/app',
    '127.0.0.1:5000/team/app',
    '[::1]:5000/team/app',
    'v1.2/app.tar',
    'oci-layout:v1.2',
  ])('rejects the name as ambiguous, with a tag or without: %s', async (given) => {
    await fileAt(given);
    await expect(read(given)).rejects.toMatchObject({
      code: 'subject-ambiguous',
      family: 'configuration',
      details: { given },
    });
    // An explicit path names the file.
    expect((await read(`./${given}`)).kind).toBe('file');
    expect((await readSubject(at(given), (path) => path)).kind).toBe('file');
    await rm(at(given));
    expect((await read(given)).kind).toBe('reference');
  });

  it.each(['v1.2/App.tar:v1', 'v1.2/app.tar@sha256:00'])(
    'rejects the name as ambiguous if its first part is a registry, with any text after it: %s',
    async (given) => {
      await fileAt(given);
      await expect(read(given)).rejects.toMatchObject({ code: 'subject-ambiguous' });
    },
  );

  it.each(['app:v1', 'app.tar@v1', 'dist/v1.2/app.tar', '../up/app.tar', '.github/app.tar', 'team/app:v1'])(
    'returns a file if the first part is not a registry: %s',
    async (given) => {
      await fileAt(given);
      expect(await read(given)).toMatchObject({ kind: 'file', path: at(given) });
    },
  );
});

describe('readSubject, for a short name of Docker Hub,', () => {
  it.each([
    ['alpine', 'docker.io/library/alpine'],
    ['alpine:3.20', 'docker.io/library/alpine:3.20'],
    ['acme/app:v1', 'docker.io/acme/app:v1'],
    [`acme/app@${DIGEST}`, `docker.io/acme/app@${DIGEST}`],
  ])('rejects %s and never expands it; the error gives the full name', async (given, full) => {
    await expect(read(given)).rejects.toMatchObject({
      code: 'subject-not-found',
      message: expect.stringMatching(new RegExp(`${full.replaceAll('.', '\\.')}$`)),
    });
    expect(() => parseReference(given)).toThrow(
      expect.objectContaining({ code: 'reference-malformed', message: expect.stringContaining(full) }),
    );
  });
});

describe('readSubject, for a digest,', () => {
  const hash = (algorithm: string) => createHash(algorithm).update(RELEASE);
  it.each(['sha256', 'sha384', 'sha512'])('accepts %s in hex and in the form that npm writes', async (algorithm) => {
    const expected = { kind: 'digest', digests: { [algorithm]: hash(algorithm).digest('hex') } };
    expect(await read(`${algorithm}:${hash(algorithm).digest('hex')}`)).toStrictEqual(expected);
    expect(await read(`${algorithm}-${hash(algorithm).digest('base64')}`)).toStrictEqual(expected);
  });

  it('accepts one form only, and rejects another length, capitals, and nonzero trailing bits', async () => {
    const hex = hash('sha512').digest('hex');
    const base64 = hash('sha512').digest('base64');
    // The base64 of 64 bytes ends with four zero bits.
    const loose = base64.replace(/.==$/, (end) => `${String.fromCharCode(end.charCodeAt(0) + 1)}==`);
    for (const given of [
      `sha512:${hex.slice(2)}`,
      `sha512:${hex.toUpperCase()}`,
      `sha384:${hex}`,
      `sha512-${base64.slice(0, -1)}`,
      `sha384-${base64}`,
      `sha512-${loose}`,
    ])
      await expect(read(given)).rejects.toMatchObject({ family: 'configuration' });
  });
});

describe('the content of a file', () => {
  it('comes on request and up to the limit', async () => {
    await fileAt('content');
    const content = createContentReader(at('content'));
    expect(content(RELEASE.length + 1)).toEqual(RELEASE);
    expect(content(RELEASE.length)).toEqual(RELEASE);
    expect(content(RELEASE.length - 1)).toBeUndefined();
    await writeFile(at('content'), 'other');
    expect(content(RELEASE.length)).toEqual(Buffer.from('other'));
  });

  it('causes its own error if the file was deleted after its digests were computed', async () => {
    await fileAt('content');
    const content = createContentReader(at('content'));
    await rm(at('content'));
    expect(() => content(1024)).toThrow(expect.objectContaining({ code: 'subject-changed', family: 'verification' }));
  });

  it('does not exist for a path that is not a regular file', () => {
    expect(createContentReader('/dev/null')(1024)).toBeUndefined();
    expect(createContentReader(dir)(1024 * 1024)).toBeUndefined();
  });
});
