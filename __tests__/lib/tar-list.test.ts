import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { collect, streamOf } from '../../src/lib/bytes.ts';
import { McError } from '../../src/lib/mc-error.ts';
import { readTar, type TarEntry, writeTar } from '../../src/lib/tar.ts';
import { listTar } from '../../src/lib/tar-list.ts';

const LIMITS = { members: 50 };
const packEntries = (entries: readonly TarEntry[], extended = true): Promise<Buffer> =>
  collect(writeTar(entries, { extended }), 10_000_000, 'it');
const listArchive = (bytes: Buffer) =>
  listTar(async (offset, length) => bytes.subarray(offset, offset + length), LIMITS, 'it');
const part = fc.stringMatching(/^[a-z0-9]{1,20}$/);
const files = fc.uniqueArray(
  fc.record({
    name: fc.array(part, { minLength: 1, maxLength: 14 }).map((parts) => parts.join('/')),
    text: fc.string(),
  }),
  { selector: ({ name }) => name, maxLength: 8 },
);
const createEntries = (all: readonly { name: string; text: string }[]): readonly TarEntry[] =>
  all.map(({ name, text }) => ({ name, size: Buffer.byteLength(text), content: () => streamOf(text) }));

describe('the list of an archive', () => {
  it('gives the place of every file, for any name', () =>
    fc.assert(
      fc.asyncProperty(files, async (all) => {
        const bytes = await packEntries(createEntries(all));
        const found = await listArchive(bytes);
        expect([...found.keys()]).toEqual(all.map(({ name }) => name));
        for (const { name, text } of all) {
          const { offset, size } = found.get(name) ?? { offset: 0, size: -1 };
          expect(bytes.subarray(offset, offset + size).toString()).toBe(text);
        }
      }),
    ));

  it('matches a full read of the archive without extended headers', () =>
    fc.assert(
      fc.asyncProperty(files, async (all) => {
        const short = all.filter(({ name }) => name.length <= 100);
        const bytes = await packEntries(createEntries(short), false);
        const met: [string, { offset: number; size: number }][] = [];
        for await (const { name, offset, size } of readTar(streamOf(bytes), { members: 50, bytes: 1e6 }, 'it'))
          met.push([name, { offset, size }]);
        expect([...(await listArchive(bytes))]).toEqual(met);
      }),
    ));

  it('yields a list or an error with a code, for any damage to any archive', () =>
    fc.assert(
      fc.asyncProperty(
        files,
        fc.array(fc.tuple(fc.nat(4_000), fc.nat(255))),
        fc.nat(4_000),
        async (all, damage, end) => {
          const bytes = Buffer.from((await packEntries(createEntries(all))).subarray(0, 10_240 - end));
          for (const [at, value] of damage) if (at < bytes.length) bytes[at] = value;
          await listArchive(bytes).catch((error: unknown) => expect(error).toBeInstanceOf(McError));
        },
      ),
      { numRuns: 300 },
    ));

  it.each([
    ['leads elsewhere', 'path=../../etc/passwd'],
    ['begins at the root', 'path=/etc/passwd'],
    ['has a negative size', 'size=-1'],
    ['has a malformed number', 'size=1e9'],
    ['points to another file', 'linkpath=/etc/passwd'],
    ['has holes', 'GNU.sparse.major=1'],
  ])('refuses an extended header that %s', async (_, text) => {
    const bytes = await packEntries(createEntries([{ name: 'a'.repeat(120), text: 'x' }]));
    // Replaces the record in the block after its header. The reader ignores the header checksum for its size.
    const length = text.length + 4;
    bytes.fill(0, 512, 1024);
    bytes.write(`${length} ${text}\n`, 512);
    bytes.write(length.toString(8).padStart(11, '0'), 124, 'latin1');
    await expect(listArchive(bytes)).rejects.toMatchObject({ code: 'tar-malformed' });
  });

  it('has a limit of members', async () => {
    const many = createEntries(Array.from({ length: 51 }, (_, i) => ({ name: `${i}`, text: '' })));
    await expect(listArchive(await packEntries(many))).rejects.toMatchObject({ code: 'tar-malformed' });
  });
});
