import { rfc3339 } from '../../lib/clock.ts';
import { waitForAll } from '../../lib/concurrency.ts';
import type { McError } from '../../lib/mc-error.ts';
import type { MirrorConfig } from '../config.ts';
import type { Destination } from '../destination/types.ts';
import { httpFiles } from '../format/files.ts';
import { logPath, type MirrorIndex, type MirrorLog, type MirrorRelease } from '../format/layout.ts';
import type { MirrorPorts } from '../ports.ts';
import type { LogOutcome } from '../schema.ts';
import { askSource, recordSourceFailure } from '../sync/ask-source.ts';
import { createWitnessGate } from '../witness/gate.ts';
import { hex, readKeptCheckpoint } from './checkpoints.ts';
import { LogFork, writeFork } from './fork.ts';
import {
  getLogStage,
  isFrozen,
  isTileLog,
  type LogConfig,
  type RekorV1Config,
  type TileLogConfig,
} from './log-config.ts';
import { listLogIds, listLogKeys, type TrustedRootFile } from './log-keys.ts';
import { selectEntries } from './rekor-v1/selection.ts';
import { syncRekorV1 } from './rekor-v1/sync.ts';
import { syncTileLog } from './tiled/sync.ts';
import type { LogSyncResult } from './types.ts';

/** The result of one source: its line of the report, and its entry of the index when the sync succeeded. */
export interface SourceResult<R, E> {
  readonly line: R;
  readonly entry?: E;
  readonly error?: McError;
}
export type LogResult = SourceResult<LogOutcome, MirrorLog>;

interface LogSyncContext {
  readonly config: MirrorConfig;
  readonly to: Destination;
  readonly roots: readonly TrustedRootFile[];
  /** The index of the last sync. */
  readonly before: MirrorIndex | undefined;
  readonly ports: MirrorPorts;
}

const NOTHING = { size: 0, previousSize: 0, tiles: 0, bundles: 0, bytes: 0 } as const;

/** Syncs every log and shard with tiles. An error of one log does not stop the others. */
export async function syncTileLogs({
  config,
  to,
  roots,
  before,
  ports,
}: LogSyncContext): Promise<readonly LogResult[]> {
  const sync = async (log: TileLogConfig): Promise<LogResult> => {
    const { name, type } = log;
    if (getLogStage(log, ports.clock.now()) === 'waiting')
      return { line: { name, type, outcome: 'waiting', ...NOTHING } };
    const keys = listLogKeys(log, roots);
    const logFiles = to.under(logPath(name));
    return runSource(log, to, ports, async (limited) => {
      const skipped = await skipFrozen(log, logFiles, keys, before, ports);
      if (skipped) return skipped;
      const indexed = before?.logs.find((one) => one.name === name && one.origin === log.origin);
      const known = indexed && { size: indexed.size, root: Buffer.from(indexed.root, 'hex') };
      const source = httpFiles(log.url, limited.http, limited.signal);
      const askedAt = ports.clock.now();
      const witnesses = config.witnesses && createWitnessGate(config.witnesses, limited);
      return createResult(
        log,
        await syncTileLog(log, logFiles, { ...limited, source, keys, settledSize: known?.size, known, witnesses }),
        askedAt,
      );
    });
  };
  return waitForAll(config.logs.filter(isTileLog).map(sync));
}

/** Syncs the logs without tiles. Runs after the sync of the evidence, which selects their entries. */
export async function syncRekorV1Logs(
  { config, to, roots, ports }: LogSyncContext,
  releases: readonly MirrorRelease[],
): Promise<readonly LogResult[]> {
  const sync = (log: RekorV1Config): Promise<LogResult> =>
    runSource(log, to, ports, async (limited) => {
      const selection = await selectEntries(to, releases, listLogIds(log, roots));
      const logPorts = { ...limited, keys: listLogKeys(log, roots) };
      const askedAt = ports.clock.now();
      return createResult(log, await syncRekorV1(log, to.under(logPath(log.name)), selection, logPorts), askedAt);
    });
  return waitForAll(config.logs.filter((log) => log.type === 'rekor-v1').map(sync));
}

/** Returns the result of a frozen log that the mirror has completely; undefined for a log that must be asked. */
async function skipFrozen(
  log: TileLogConfig,
  logFiles: Destination,
  keys: ReturnType<typeof listLogKeys>,
  before: MirrorIndex | undefined,
  { clock }: MirrorPorts,
): Promise<LogResult | undefined> {
  const { name, type, origin } = log;
  const kept = await readKeptCheckpoint(log, logFiles, keys);
  if (!kept) return undefined;
  const { size, root } = kept;
  const entry = before?.logs.find((one) => one.name === name && one.origin === origin);
  const isStored = entry?.frozen === true && entry.size === size && entry.root === hex(root);
  if (!isFrozen(kept) && !(getLogStage(log, clock.now()) === 'frozen' && isStored)) return undefined;
  const syncedAt = isStored ? entry.syncedAt : rfc3339(clock.now());
  return {
    line: { ...NOTHING, name, type, outcome: 'frozen', size, previousSize: size, root: hex(root) },
    entry: { name, type, origin, size, root: hex(root), syncedAt, frozen: true },
  };
}

/** Creates the result of a sync. `askedAt` is the time of the state: entries that the log took later may be missing. */
function createResult(log: LogConfig, sync: LogSyncResult, askedAt: Date): LogResult {
  const { name, type, origin } = log;
  const { size, previousSize, tiles, bundles, bytes } = sync;
  const root = hex(sync.root);
  const outcome = size === previousSize && bytes === 0 ? 'unchanged' : 'synced';
  const frozen = sync.frozen || getLogStage(log, askedAt) === 'frozen';
  return {
    line: { name, type, outcome, size, previousSize, root, tiles, bundles, bytes },
    entry: { name, type, origin, size, root, syncedAt: rfc3339(askedAt), ...(frozen ? { frozen } : {}) },
  };
}

/** Syncs one log. Writes the evidence of a fork, and reports an error as an event and in the result. */
async function runSource(
  log: LogConfig,
  to: Destination,
  ports: MirrorPorts,
  sync: (limited: MirrorPorts) => Promise<LogResult>,
): Promise<LogResult> {
  const { name, type } = log;
  try {
    return await askSource(name, ports, sync);
  } catch (thrown) {
    const error = recordSourceFailure(name, thrown, ports);
    const evidence =
      thrown instanceof LogFork ? await writeFork(to, log, thrown, rfc3339(ports.clock.now())) : undefined;
    ports.events?.add('error', thrown instanceof LogFork ? 'log-fork' : 'source-failed', error.message, {
      source: name,
      origin: log.origin,
      code: error.code,
      ...(evidence === undefined ? {} : { evidence }),
    });
    return { line: { name, type, outcome: 'failed', ...NOTHING }, error };
  }
}
