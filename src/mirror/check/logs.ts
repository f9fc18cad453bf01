import { describe } from '../../lib/describe.ts';
import { VerificationError } from '../../lib/mc-error.ts';
import { MAX_ENTRY_BUNDLE_BYTES, type NoteVerifier, rootFromTiles, tilePath, tilesFor } from '../../tlog/index.ts';
import type { Destination } from '../destination/types.ts';
import type { StaticFiles } from '../format/files.ts';
import { logPath, type MirrorIndex } from '../format/layout.ts';
import { hex, readKeptCheckpoint } from '../logs/checkpoints.ts';
import type { LogConfig } from '../logs/log-config.ts';
import { WITNESSED } from '../witness/gate.ts';
import { damaged } from './findings.ts';

export interface CheckedLog {
  readonly name: string;
  readonly size: number;
  readonly root: string;
}

/** Recomputes the root of a tile log from its entries and tiles, and compares it with its signed checkpoint. */
export async function checkTileLog(
  log: LogConfig,
  logFiles: Destination,
  keys: readonly NoteVerifier[],
  index: MirrorIndex,
  files: StaticFiles,
): Promise<CheckedLog> {
  const dir = logPath(log.name);
  const checkpoint = await readKeptCheckpoint(log, logFiles, keys);
  if (!checkpoint) throw damaged(`${dir}/checkpoint`, 'it is missing');
  let root: Buffer;
  try {
    root = await rootFromTiles(checkpoint.size, async (tile) => {
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
  if (!root.equals(checkpoint.root))
    throw damaged(dir, `its tiles lead to the root ${hex(root)}, its checkpoint signs ${hex(checkpoint.root)}`);
  const listed = index.logs.find(({ name }) => name === log.name);
  if (listed && listed.size > checkpoint.size)
    throw damaged(`${dir}/checkpoint`, `it covers ${checkpoint.size} entries, the index lists ${listed.size}`);
  await checkNoExtraFiles(log, logFiles, checkpoint.size);
  return { name: log.name, size: checkpoint.size, root: hex(root) };
}

/** Checks that the folder of a log has only the files of a tree of this size. */
async function checkNoExtraFiles(log: LogConfig, logFiles: Destination, size: number): Promise<void> {
  const known = new Set(['checkpoint', WITNESSED, ...tilesFor(size).map(tilePath)]);
  const extra = (await logFiles.list()).find(({ path }) => !known.has(path));
  if (extra)
    throw damaged(
      `${logPath(log.name)}/${extra.path}`,
      'a log of this size has no such file: remove the file, or run mc mirror sync if a sync was killed',
    );
}
