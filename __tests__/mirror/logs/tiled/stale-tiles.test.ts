import { describe, expect, it } from '@jest/globals';
import { folderDestination } from '../../../../src/mirror/index.ts';
import { removeStaleTiles } from '../../../../src/mirror/logs/tiled/tile-copy.ts';
import { readFiles, temporaryFolder } from '../../../support/folders.ts';
import { recordOperations } from '../../../support/recorded.ts';
import { createEntries, renderLog, writeFiles } from '../../../support/tile-log.ts';

/** Creates a mirror of `size` entries with the partial tiles of other sizes left in it. */
async function createMirror(size: number, ...others: readonly number[]) {
  const dir = await temporaryFolder();
  const partial = others.flatMap((other) =>
    [...renderLog(createEntries(other))].filter(([path]) => path.includes('.p/')),
  );
  const rendered = renderLog(createEntries(size));
  await writeFiles(dir, new Map([...partial, ...rendered]));
  return {
    to: recordOperations(folderDestination(dir)),
    paths: [...rendered.keys()].sort(),
    stored: async () => (await readFiles(dir)).keys(),
  };
}
const listFolders = async (settled: number | undefined, size: number): Promise<string[]> => {
  const to = recordOperations(folderDestination(await temporaryFolder()));
  await removeStaleTiles(to, settled, size);
  return to.done;
};

describe('dropStale', () => {
  it('removes partial tiles everywhere if the size of the last run is unknown', async () => {
    const { to, paths, stored } = await createMirror(600, 3, 300, 599);
    await removeStaleTiles(to, undefined, 600);
    expect([...(await stored())]).toEqual(paths);
    expect(to.done[0]).toBe('list tile/');
  });

  it('removes partial tiles at the size of the last run, and keeps the tiles of the current size', async () => {
    const { to, paths, stored } = await createMirror(600, 300, 511);
    await removeStaleTiles(to, 300, 600);
    expect([...(await stored())]).toEqual(paths);
  });

  it('lists only the folders in which both sizes have partial tiles', async () => {
    expect(await listFolders(300, 600)).toEqual([
      'list tile/0/001.p/',
      'list tile/entries/001.p/',
      'list tile/0/002.p/',
      'list tile/entries/002.p/',
      'list tile/1/000.p/',
    ]);
    expect(await listFolders(0, 0)).toEqual([]);
  });

  it('lists the whole log once if partial tiles can be in more than 64 folders', async () => {
    const countEntries = (count: number): number => 65_536 + (count - 1) * 256;
    expect(await listFolders(65_536, countEntries(31))).toHaveLength(64);
    expect(await listFolders(65_536, countEntries(32))).toEqual(['list tile/']);
  });
});
