import { describe, expect, it } from '@jest/globals';
import { folderDestination } from '../../../../src/mirror/index.ts';
import { removeStaleTiles } from '../../../../src/mirror/logs/tiled/tile-copy.ts';
import { filesOf, temporaryFolder } from '../../../support/folders.ts';
import { recorded } from '../../../support/recorded.ts';
import { entriesOf, renderLog, writeFiles } from '../../../support/tile-log.ts';

/** A mirror of `size` entries, with the partial tiles of other sizes left in it. */
async function mirrorWith(size: number, ...others: readonly number[]) {
  const dir = await temporaryFolder();
  const partial = others.flatMap((other) => [...renderLog(entriesOf(other))].filter(([path]) => path.includes('.p/')));
  const whole = renderLog(entriesOf(size));
  await writeFiles(dir, new Map([...partial, ...whole]));
  return {
    to: recorded(folderDestination(dir)),
    paths: [...whole.keys()].sort(),
    held: async () => (await filesOf(dir)).keys(),
  };
}
const looked = async (settled: number | undefined, size: number): Promise<string[]> => {
  const to = recorded(folderDestination(await temporaryFolder()));
  await removeStaleTiles(to, settled, size);
  return to.done;
};

describe('partial tiles of other sizes', () => {
  it('go, wherever they are, where it is not known at which size the last run ended', async () => {
    const { to, paths, held } = await mirrorWith(600, 3, 300, 599);
    await removeStaleTiles(to, undefined, 600);
    expect([...(await held())]).toEqual(paths);
    expect(to.done[0]).toBe('list tile/');
  });

  it('go from where the last run ended, and the tiles of this size stay', async () => {
    const { to, paths, held } = await mirrorWith(600, 300, 511);
    await removeStaleTiles(to, 300, 600);
    expect([...(await held())]).toEqual(paths);
  });

  it('are looked for in those folders alone where both sizes have any', async () => {
    expect(await looked(300, 600)).toEqual([
      'list tile/0/001.p/',
      'list tile/entries/001.p/',
      'list tile/0/002.p/',
      'list tile/entries/002.p/',
      'list tile/1/000.p/',
    ]);
    expect(await looked(0, 0)).toEqual([]);
  });

  it('are looked for in one listing where they could lie in more than 64 folders', async () => {
    const bundles = (count: number): number => 65_536 + (count - 1) * 256;
    expect(await looked(65_536, bundles(31))).toHaveLength(64);
    expect(await looked(65_536, bundles(32))).toEqual(['list tile/']);
  });
});
