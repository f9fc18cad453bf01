import { describe } from '../../lib/describe.ts';
import { VerificationError } from '../../lib/mc-error.ts';
import { MAX_ENTRY_BUNDLE_BYTES, type NoteVerifier, rootFromTiles, tilePath, tilesFor } from '../../tlog/index.ts';
import type { Destination } from '../destination/types.ts';
import type { StaticFiles } from '../format/files.ts';
import { logPath, type MirrorIndex } from '../format/layout.ts';
import { hex, readKeptCheckpoint } from '../logs/checkpoints.ts';
import type { LogConfig } from '../logs/log-config.ts';
import { WITNESSED } from '../witness/gate.ts';
import { damaged } from './files.ts';

export interface CheckedLog {
  readonly name: string;
  readonly size: number;
  readonly root: string;
}

/** Recomputes a tile log's root from its entries through all its tiles, under the signature on its checkpoint. */
export async function checkTileLog(
  log: LogConfig,
  place: Destination,
  keys: readonly NoteVerifier[],
  index: MirrorIndex,
  files: StaticFiles,
): Promise<CheckedLog> {
  const dir = logPath(log.name);
  const kept = await readKeptCheckpoint(log, place, keys);
  if (!kept) throw damaged(`${dir}/checkpoint`, 'it is missing');
  let root: Buffer;
  try {
    root = await rootFromTiles(kept.size, async (tile) => {
      const path = `${dir}/${tilePath(tile)}`;
      const bytes = await files.read(path, MAX_ENTRY_BUNDLE_BYTES);
      if (!bytes) throw damaged(path, 'it is missing');
      return bytes;
    });
  } catch (error) {
    if (error instanceof VerificationError && error.code === 'mirror-damaged') throw error;
    if (error instanceof VerificationError) throw damaged(dir, describe(error), error);
    throw error;
  }
  if (!root.equals(kept.root))
    throw damaged(dir, `its tiles lead to the root ${hex(root)}, its checkpoint signs ${hex(kept.root)}`);
  const said = index.logs.find(({ name }) => name === log.name);
  if (said && said.size > kept.size)
    throw damaged(`${dir}/checkpoint`, `it covers ${kept.size} entries, the index says ${said.size}`);
  await checkExtra(log, place, kept.size);
  return { name: log.name, size: kept.size, root: hex(root) };
}

/** Only what a tree of this size has lies in the folder of a tile log. */
async function checkExtra(log: LogConfig, place: Destination, size: number): Promise<void> {
  const known = new Set(['checkpoint', WITNESSED, ...tilesFor(size).map(tilePath)]);
  const extra = (await place.list()).find(({ path }) => !known.has(path));
  if (extra)
    throw damaged(
      `${logPath(log.name)}/${extra.path}`,
      'no log of this size has such a file: it does not belong here, or a sync was killed; sync again',
    );
}
