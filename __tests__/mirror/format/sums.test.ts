import { beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf, hexOf } from '../../../src/lib/digest.ts';
import { isSummed, readSums, writeSums } from '../../../src/mirror/format/sums.ts';
import { folderDestination } from '../../../src/mirror/index.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { recorded } from '../../support/recorded.ts';

const HEX = 'a'.repeat(64);
let to: ReturnType<typeof recorded>;
beforeEach(async () => {
  to = recorded(folderDestination(await temporaryFolder()));
});
const line = (text: string, path: string): string => `${hexOf(digestOf(text))}  ${path}\n`;
const textOf = async (): Promise<string | undefined> => (await to.read('SHA256SUMS', 1e6))?.toString();
const of = (text: string) => ({ name: 'm', read: async () => Buffer.from(text) });

describe('what SHA256SUMS lists', () => {
  it.each([
    'index.json',
    'trust/trusted_root.json',
    'evidence/index.json',
    'logs/rekor1/checkpoint',
    `logs/rekor1/entries/${HEX}.json`,
    'forks/rekor/x.json',
    'retention/index.json',
    'blobs.txt',
  ])('is %s', (path) => {
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
  ])('is not what is held against something else: %s', (path) => {
    expect(isSummed(path)).toBe(false);
  });
});

describe('SHA256SUMS', () => {
  it('is read line by line, held against the digest that the state names', async () => {
    const text = `${line('a', 'a.json')}${line('b', 'with two  spaces')}`;
    const sums = new Map([
      ['a.json', digestOf('a')],
      ['with two  spaces', digestOf('b')],
    ]);
    expect(await readSums(of(text))).toEqual(sums);
    expect(await readSums(of(text), digestOf(text))).toEqual(sums);
    expect(await readSums(of(''))).toEqual(new Map());
    expect(await readSums({ name: 'm', read: async () => undefined }, digestOf(text))).toBeUndefined();
    await expect(readSums(of(text), digestOf('other'))).rejects.toMatchObject({
      code: 'mirror-damaged',
      details: { path: 'SHA256SUMS', detail: 'its digest is not the one in mirror.json' },
    });
  });

  it.each(['x\n', `${HEX} one-space\n`, `${HEX}  \n`, `${HEX.toUpperCase()}  a\n`, '\n'])(
    'is damaged where a line is none: %j',
    async (text) => {
      await expect(readSums(of(text))).rejects.toMatchObject({
        code: 'mirror-damaged',
        details: { path: 'SHA256SUMS', detail: `expected lines of "<sha256>  <path>", found "${text.slice(0, -1)}"` },
      });
    },
  );

  it('is written over all that nothing else holds, sorted, and gives its own digest', async () => {
    for (const path of ['index.json', 'mirror.json', `blobs/sha256/${HEX}`, 'logs/a/checkpoint'])
      await to.write(path, path);
    const text = line('index.json', 'index.json') + line('logs/a/checkpoint', 'logs/a/checkpoint');
    expect(await writeSums(to)).toBe(digestOf(text));
    expect(await textOf()).toBe(text);
    to.done.length = 0;
    expect(await writeSums(to)).toBe(digestOf(text));
    expect(to.done).not.toContain('write SHA256SUMS');
    await to.write('index.json', 'another');
    expect(await writeSums(to)).toBe(digestOf(await textOf().then(String)));
    expect(await textOf()).toContain(line('another', 'index.json'));
  });

  it('is written anew where it was damaged', async () => {
    await to.write('index.json', 'x');
    await to.write('SHA256SUMS', 'no line\n');
    await writeSums(to);
    expect(await textOf()).toBe(line('x', 'index.json'));
  });

  it.each([
    `logs/a/entries/${HEX}.json`,
    'logs/a/consistency/1-2.json',
    'logs/a/trees/7/consistency/1-2.json',
    'forks/a/x.json',
  ])('does not read again what is written once, unless it is told that it changed: %s', async (path) => {
    await to.write(path, 'x');
    await writeSums(to);
    to.done.length = 0;
    await writeSums(to);
    expect(to.done).not.toContain(`read ${path}`);
    await to.write(path, 'changed');
    await writeSums(to, new Set([path]));
    expect(await textOf()).toBe(line('changed', path));
  });

  it('reads what may be replaced each time', async () => {
    await to.write('logs/a/checkpoint', 'x');
    await writeSums(to);
    to.done.length = 0;
    await writeSums(to);
    expect(to.done).toContain('read logs/a/checkpoint');
  });
});
