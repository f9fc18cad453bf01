import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pack as tarPack } from 'tar-stream';
import { collect, streamOf } from '../../src/lib/bytes.ts';
import { digestOf } from '../../src/lib/digest.ts';
import { readTar, tarSize, writeTar } from '../../src/lib/tar.ts';

type Files = readonly (readonly [string, Buffer])[];

const createTar = (files: Files): Promise<Buffer> =>
  collect(
    writeTar(files.map(([name, bytes]) => ({ name, size: bytes.length, content: () => streamOf(bytes) }))),
    1 << 26,
    'the tar',
  );

/** Splits into chunks of a size that does not divide a block. */
async function* pieces(bytes: Buffer, size = 97): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function readBack(archive: Buffer, limits = { members: 100, bytes: 1 << 26 }): Promise<[string, Buffer][]> {
  const found: [string, Buffer][] = [];
  for await (const member of readTar(pieces(archive), limits, 'the pack')) {
    if (!member.canonical) throw new Error('of another program');
    found.push([member.name, await collect(member.content, 1 << 26, member.name)]);
  }
  expect(archive.length).toBe(tarSize(found.map(([, bytes]) => bytes.length)));
  return found;
}

const files: Files = [
  ['manifest.json', Buffer.from('{}')],
  ['deep/er/file.txt', Buffer.alloc(1500, 'x')],
  ['empty', Buffer.alloc(0)],
  [`${'folder/'.repeat(15)}${'n'.repeat(90)}`, Buffer.from('long')],
];

describe('a tar', () => {
  it('round-trips unchanged, in chunks of any size', async () => {
    expect(await readBack(await createTar(files))).toEqual(files);
  });

  it('has the same bytes everywhere', async () => {
    expect(digestOf(await createTar([['a', Buffer.from('a')]]))).toBe(
      'sha256:c69cf65f254f39e4b8b2df4e96fdeda0fd2be5e9dcac59a39aaf2588eeca8263',
    );
  });

  it('opens with tar(1)', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'mc-tar-'));
    try {
      writeFileSync(join(dir, 'a.tar'), await createTar(files));
      execFileSync('tar', ['-xf', 'a.tar'], { cwd: dir });
      for (const [name, bytes] of files) expect(readFileSync(join(dir, name)).equals(bytes)).toBe(true);
    } finally {
      rmSync(dir, { recursive: true });
    }
  });

  it.each(['/etc/passwd', '../up', 'a/../b', 'a//b', './a', 'C:/x', 'a\\b', 'a\nb', ''])(
    'rejects the name %j',
    async (name) => {
      await expect(createTar([[name, Buffer.from('x')]])).rejects.toMatchObject({ code: 'tar-entry-invalid' });
    },
  );

  it('refuses content that differs from its declared size', async () => {
    const wrong = writeTar([{ name: 'a', size: 3, content: () => streamOf('four') }]);
    await expect(collect(wrong, 1 << 20, 'x')).rejects.toMatchObject({ code: 'tar-entry-invalid' });
  });
});

describe('the reader of a tar from another program or attacker', () => {
  it('rejects the tar or reports it as foreign after a change of any byte outside the contents', async () => {
    const archive = await createTar(files);
    const contents = new Set<number>();
    for await (const { offset, size } of readTar(streamOf(archive), { members: 9, bytes: 1 << 20 }, 'x'))
      for (let at = offset; at < offset + size; at++) contents.add(at);
    await fc.assert(
      fc.asyncProperty(fc.nat(archive.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        fc.pre(!contents.has(at));
        const changed = Buffer.from(archive);
        changed[at] = (changed[at] ?? 0) ^ flip;
        await expect(readBack(changed)).rejects.toThrow(/not an archive of plain files|of another program/);
      }),
      { numRuns: 400 },
    );
  });

  it('rejects a truncated or extended tar', async () => {
    const archive = await createTar(files);
    for (const cut of [0, 100, 512, 700, archive.length - 1, archive.length - 512])
      await expect(readBack(archive.subarray(0, cut))).rejects.toMatchObject({ code: 'tar-malformed' });
    await expect(readBack(Buffer.concat([archive, Buffer.alloc(1)]))).rejects.toMatchObject({ code: 'tar-malformed' });
  });

  it('reads the tar and reports it as foreign', async () => {
    const tar = tarPack();
    tar.entry({ name: 'a', mtime: new Date(0) }, 'content');
    tar.finalize();
    const found = [];
    for await (const { name, canonical } of readTar(tar as AsyncIterable<Buffer>, { members: 9, bytes: 1e6 }, 'x'))
      found.push([name, canonical]);
    expect(found).toEqual([['a', false]]);
  });

  it('rejects too many members or bytes', async () => {
    const archive = await createTar(files);
    await expect(readBack(archive, { members: 3, bytes: 1 << 20 })).rejects.toThrow(/more than 3 members/);
    await expect(readBack(archive, { members: 9, bytes: 100 })).rejects.toThrow(/more than 100 bytes/);
  });
});
