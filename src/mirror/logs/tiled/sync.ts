import { baseError } from '../../../lib/errors.ts';
import type { NoteVerifier } from '../../../tlog/index.ts';
import type { Destination } from '../../destination/types.ts';
import type { StaticFiles } from '../../format/files.ts';
import { WITNESSED, type WitnessGate } from '../../witness/gate.ts';
import { MAX_CHECKPOINT_BYTES, openNextCheckpoint, readKeptCheckpoint, type SeenTree } from '../checkpoints.ts';
import { isFrozen, type LogConfig } from '../log-config.ts';
import type { LogSyncResult } from '../types.ts';
import { buildConsistencyProof, proveGrowth } from './growth.ts';
import { removeStaleTiles, TileCopy, type TileCopyPorts } from './tile-copy.ts';
import { TileSource } from './tile-source.ts';

export interface TileLogPorts extends TileCopyPorts {
  /** The files of the log. */
  readonly source: StaticFiles;
  /** Any of them must have signed the checkpoint. */
  readonly keys: readonly NoteVerifier[];
  readonly witnesses?: WitnessGate | undefined;
  /** Number of leaves after the last complete sync. */
  readonly settledSize?: number | undefined;
  /**
   * The tree in the index of the mirror. The log must have grown from it, even if the checkpoint of the mirror is
   * missing.
   */
  readonly known?: SeenTree | undefined;
}

/**
 * Copies a log with tiles (C2SP tlog-tiles) to its mirror (`to`). Proves that the new tree begins with the kept one,
 * checks each tile against the signed root before it writes the tile, and writes the checkpoint last. Full tiles never
 * change, so a sync continues with the tiles of a run that was killed. Throws `log-fork`, `log-tile-mismatch`,
 * `mirror-entry-mismatch`, `mirror-damaged`, `log-unwitnessed`.
 */
export async function syncTileLog(log: LogConfig, to: Destination, ports: TileLogPorts): Promise<LogSyncResult> {
  const kept = await readKeptCheckpoint(log, to, ports.keys);
  const previous = kept ?? ports.known;
  const bytes = await ports.source.read('checkpoint', MAX_CHECKPOINT_BYTES);
  if (!bytes) throw baseError('response-malformed', { url: ports.source.name, detail: 'it has no checkpoint' });
  const next = openNextCheckpoint(log, bytes, ports.keys, previous);
  const source = new TileSource(log.name, ports.source);
  const proof = (from: number) => buildConsistencyProof(from, next.size, to, source, ports.concurrency);
  const admit = async () => ports.witnesses?.admit({ log: log.name, next, mirror: to, proof });
  let witnessed: string | undefined;
  if (next.size !== kept?.size || kept.size === 0) {
    const proven = await proveGrowth(log, to, source, previous, next, ports.concurrency);
    witnessed = await admit();
    await new TileCopy(to, source, proven, { from: kept?.size ?? 0, size: next.size }, ports).run(log.name);
  } else witnessed = await admit();
  if (witnessed !== undefined) await to.write(WITNESSED, witnessed);
  if (kept?.text !== next.text) await to.write('checkpoint', bytes);
  await removeStaleTiles(to, kept !== undefined && kept.size === ports.settledSize ? kept.size : undefined, next.size);
  const { tiles, bundles, bytes: read } = source;
  return {
    size: next.size,
    root: next.root,
    previousSize: kept?.size ?? 0,
    tiles,
    bundles,
    bytes: read,
    frozen: isFrozen(next),
  };
}
