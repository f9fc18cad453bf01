import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openTileLog, parseCheckpoint, parseEntryBundle, type TileLog, tilePath, tilesFor } from '../../tlog/index.ts';

/**
 * The history that a log which turned evil tells: its first entry was another one, the rest is as it was, and one more
 * follows. Each checkpoint of it is signed well; only who has seen an earlier one can know.
 */
export async function forkLog(own: string, twin: Parameters<typeof openTileLog>[0]): Promise<TileLog> {
  const { size } = parseCheckpoint(await readFile(join(own, 'checkpoint'), 'utf8'));
  const log = await openTileLog(twin);
  const bundles = tilesFor(size).filter(({ level }) => level === 'entries');
  for (const tile of bundles)
    for (const [i, entry] of parseEntryBundle(await readFile(join(own, tilePath(tile))), tile).entries())
      await log.append(tile.index === 0 && i === 0 ? Buffer.from('{"an":"other entry"}') : entry);
  await log.append(Buffer.from('{"one":"more entry"}'));
  return log;
}
