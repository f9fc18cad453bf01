import { beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf, getHex } from '../../../src/lib/digest.ts';
import { isSummed, readSums, writeSums } from '../../../src/mirror/format/sums.ts';
import { folderDestination } from '../../../src/mirror/index.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { recordOperations } from '../../support/recorded.ts';

const HEX = 'a'.repeat(64);
let to: ReturnType<typeof recordOperations>;
beforeEach(async () => {
  to = recordOperations(folderDestination(await temporaryFolder()));
});
const formatLine = (text: string, path: string): string => `${getHex(digestOf(text))}  ${path}\n`;
const readText = async (): Promise<string | undefined> => (await to.read('SHA256SUMS', 1e6))?.toString();
const createFiles = (text: string) => ({ name: 'm', read: async () => Buffer.from(text) });

describe('isSummed', () => {
  it.each([
    'index.json',
    'trust/trusted_root.json',
    'evidence/index.json',
    'logs/rekor1/checkpoint',
    `logs/rekor1/entries/${HEX}.json`,
    'forks/rekor/x.json',
    'retention/index.json',
    'blobs.txt',
  ])('includes %s', (path) => {
    expect(isSummed(path)).toBe(true);
  });

  it.each([
    'mirror.json',
    'SHA256SUMS',
    `blobs/sha256/${HEX}`,
    `evidence/sha256/${HEX}/index.json`,
    'evidence/.writing',
    `quarantine/sha256/${HEX}/${HEX}.json`,
    'logs/rekor2/tile/0/000',
  ])('excludes a file that another check covers: %s', (path) => {
    expect(isSummed(path)).toBe(false);
  });
});

describe('SHA256SUMS', () => {
  it('gives the digest of each file, and must match the digest in the state', async () => {
    const text = `${formatLine('a', 'a.json')}${formatLine('b', 'with two  spaces')}`;
    const sums = new Map([
      ['a.json', digestOf('a')],
      ['with two  spaces', digestOf('b')],
    ]);
    expect(await readSums(createFiles(text))).toEqual(sums);
    expect(await readSums(createFiles(text), digestOf(text))).toEqual(sums);
    expect(await readSums(createFiles(''))).toEqual(new Map());
    expect(await readSums({ name: 'm', read: async () => undefined }, digestOf(text))).toBeUndefined();
    await expect(readSums(createFiles(text), digestOf('other'))).rejects.toMatchObject({
      code: 'mirror-damaged',
      details: { path: 'SHA256SUMS', detail: 'its digest is not the one in mirror.json' },
    });
  });

  it.each(['x\n', `${HEX} one-space\n`, `${HEX}  \n`, `${HEX.toUpperCase()}  a\n`, '\n'])(
    'counts as damaged if a line is invalid: %j',
    async (text) => {
      await expect(readSums(createFiles(text))).rejects.toMatchObject({
        code: 'mirror-damaged',
        details: { path: 'SHA256SUMS', detail: `expected lines of "<sha256>  <path>", found "${text.slice(0, -1)}"` },
      });
    },
  );

  it('covers all files that no other check covers, in sorted order, and returns its own digest', async () => {
    for (const path of ['index.json', 'mirror.json', `blobs/sha256/${HEX}`, 'logs/a/checkpoint'])
      await to.write(path, path);
    const text = formatLine('index.json', 'index.json') + formatLine('logs/a/checkpoint', 'logs/a/checkpoint');
    expect(await writeSums(to)).toBe(digestOf(text));
    expect(await readText()).toBe(text);
    to.done.length = 0;
    expect(await writeSums(to)).toBe(digestOf(text));
    expect(to.done).not.toContain('write SHA256SUMS');
    await to.write('index.json', 'another');
    expect(await writeSums(to)).toBe(digestOf(await readText().then(String)));
    expect(await readText()).toContain(formatLine('another', 'index.json'));
  });

  it('gets new content if it was damaged', async () => {
    await to.write('index.json', 'x');
    await to.write('SHA256SUMS', 'no line\n');
    await writeSums(to);
    expect(await readText()).toBe(formatLine('x', 'index.json'));
  });

  it.each([
    `logs/a/entries/${HEX}.json`,
    'logs/a/consistency/1-2.json',
    'logs/a/trees/7/consistency/1-2.json',
    'forks/a/x.json',
  ])('reuses the sum of a file that is written once, unless the file is reported as changed: %s', async (path) => {
    await to.write(path, 'x');
    await writeSums(to);
    to.done.length = 0;
    await writeSums(to);
    expect(to.done).not.toContain(`read ${path}`);
    await to.write(path, 'changed');
    await writeSums(to, new Set([path]));
    expect(await readText()).toBe(formatLine('changed', path));
  });

  it('includes a new sum in every run for a file that can be replaced', async () => {
    await to.write('logs/a/checkpoint', 'x');
    await writeSums(to);
    to.done.length = 0;
    await writeSums(to);
    expect(to.done).toContain('read logs/a/checkpoint');
  });
});
