import { edgeTiles, levelsOf, TILE_WIDTH, tilePath } from '../../tlog/index.ts';
import type { Destination } from '../destination/types.ts';

/** More than these are looked for in one listing. */
const MAX_LOOKS = 64;

/**
 * Removes partial tiles of other sizes than `size`: of the state before, or of a run that was killed before its checkpoint.
 * They lie between the size at which the last run ended (`settled`) and this one; where that is not known, anywhere.
 */
export async function dropStale(to: Destination, settled: number | undefined, size: number): Promise<void> {
  const expected = new Set(
    edgeTiles(size).flatMap((tile) => [
      tilePath(tile),
      ...(tile.level === 0 ? [tilePath({ ...tile, level: 'entries' })] : []),
    ]),
  );
  const near = settled === undefined ? [] : partialFolders(settled, size);
  const looks = settled === undefined || near.length > MAX_LOOKS ? ['tile/'] : near;
  for (const look of looks)
    for (const { path } of await to.list(look))
      if (/\.p\/\d+$/.test(path) && !expected.has(path)) await to.remove(path);
}

/** Where trees of `from` to `to` leaves have partial tiles. */
function partialFolders(from: number, to: number): readonly string[] {
  const folders: string[] = [];
  for (const level of levelsOf(to)) {
    const indexAt = (size: number): number => Math.floor(size / TILE_WIDTH ** (level + 1));
    for (let index = indexAt(from); index <= indexAt(to) && folders.length <= MAX_LOOKS; index++) {
      const full = { level, index, width: TILE_WIDTH };
      folders.push(`${tilePath(full)}.p/`);
      if (level === 0) folders.push(`${tilePath({ ...full, level: 'entries' })}.p/`);
    }
  }
  return folders;
}
