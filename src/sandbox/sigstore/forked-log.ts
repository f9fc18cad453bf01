import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openTileLog, parseCheckpoint, parseEntryBundle, type TileLog, tilePath, tilesFor } from '../../tlog/index.ts';

/**
 * Creates a fork of a log: the first entry differs, the other entries are the same, and one more follows. Each checkpoint
 * of the fork has a valid signature, so only a client that has seen an earlier checkpoint can detect it.
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
