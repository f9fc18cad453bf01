import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { collect, streamOf } from '../../../src/lib/bytes.ts';
import { folderDestination } from '../../../src/mirror/index.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { writeFiles } from '../../support/tile-log.ts';

const HALF = '0123456789ab.tmp';

async function createFolder(...paths: string[]) {
  const dir = await temporaryFolder();
  await writeFiles(dir, new Map(paths.map((path) => [path, Buffer.from(path)])));
  return { dir, folder: folderDestination(dir) };
}
const listPaths = (listed: readonly { readonly path: string }[]): string[] => listed.map(({ path }) => path);

describe('folderDestination', () => {
  it('lists its files, sorted, with sizes and without temporary files of the writer', async () => {
    const { folder } = await createFolder(
      'b',
      'a/y/z',
      'a/x',
      '.lock',
      `.lock.${HALF}`,
      '.lock.breaking',
      `a/x.${HALF}`,
    );
    expect(await folder.list()).toEqual([
      { path: 'a/x', size: 3 },
      { path: 'a/y/z', size: 5 },
      { path: 'b', size: 1 },
    ]);
  });

  it('lists files that only look like temporary files of the writer', async () => {
    const paths = ['.lockfile', '.lox', 'a/.lock', 'x.0123456789AB.tmp', 'x.tmp'];
    const { folder } = await createFolder(...paths);
    expect(listPaths(await folder.list())).toEqual(paths);
  });

  it('lists the files that begin with a prefix, which may end within a name', async () => {
    const { folder } = await createFolder('logs/rekor1/x', 'logs/rekor2/x', 'logs/other/x', 'logsheet');
    expect(listPaths(await folder.list('logs/re'))).toEqual(['logs/rekor1/x', 'logs/rekor2/x']);
    expect(listPaths(await folder.list('logs/rekor1/'))).toEqual(['logs/rekor1/x']);
    expect(listPaths(await folder.list('logs'))).toHaveLength(4);
    expect(await folder.list('none/')).toEqual([]);
  });

  it('lists nothing for a missing folder, and fails if it cannot read the folder', async () => {
    const { dir, folder } = await createFolder('file');
    expect(await folderDestination(join(dir, 'none')).list()).toEqual([]);
    await expect(folder.list('file/')).rejects.toMatchObject({
      code: 'file-unreadable',
      details: { path: join(dir, 'file/') },
    });
  });

  it('returns files and not folders', async () => {
    const { folder } = await createFolder('a/x');
    expect([await folder.has('a/x'), await folder.has('a'), await folder.has('b')]).toEqual([true, false, false]);
    expect((await collect((await folder.stream('a/x')) ?? streamOf(), 10, 'x')).toString()).toBe('a/x');
    expect([await folder.stream('a'), await folder.stream('b')]).toEqual([undefined, undefined]);
  });

  it('removes any file, and returns the content that was written last', async () => {
    const { folder } = await createFolder('a/x');
    await folder.write('a/x', 'new');
    expect((await folder.read('a/x', 3))?.toString()).toBe('new');
    expect(await folder.lockedUntil('a/x')).toBeUndefined();
    expect(await folder.erase('a/x')).toBeUndefined();
    expect(await folder.list()).toEqual([]);
  });

  it('removes folders that became empty, but no other folder and not itself', async () => {
    const { dir, folder } = await createFolder('a/b/c/x', 'a/y');
    await folder.remove('a/b/c/x');
    expect(await readdir(dir, { recursive: true })).toEqual(['a', join('a', 'y')]);
    await folder.remove('a/y');
    expect(await readdir(dir)).toEqual([]);
    await folder.remove('a/y'); // The removal changes nothing.
    expect((await stat(dir)).isDirectory()).toBe(true);
  });

  it('removes only temporary files when its exclusive writer begins', async () => {
    const { dir, folder } = await createFolder('a/x', 'b', `a/x.${HALF}`, `.lock.${HALF}`);
    await folder.withLock(async () => {
      expect((await readdir(dir, { recursive: true })).sort()).toEqual([
        '.lock',
        `.lock.${HALF}`,
        'a',
        join('a', 'x'),
        'b',
      ]);
    });
    expect(await folder.withLock(async () => 'again')).toBe('again');
  });

  it('writes and removes nothing after the signal of its writer aborts', async () => {
    const { dir } = await createFolder('a');
    const caller = new AbortController();
    const folder = folderDestination(dir, { signal: caller.signal });
    await folder.withLock(async () => {
      caller.abort(new Error('called off'));
      for (const work of [folder.write('b', 'x'), folder.remove('a'), folder.erase('a')])
        await expect(work).rejects.toThrow('called off');
    });
    expect(await readdir(dir)).toEqual(['a']);
  });
});
