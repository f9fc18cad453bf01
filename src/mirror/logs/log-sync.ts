import { rfc3339 } from '../../lib/clock.ts';
import { allEnded } from '../../lib/concurrency.ts';
import type { McError } from '../../lib/mc-error.ts';
import type { MirrorConfig } from '../config.ts';
import type { Destination } from '../destination/types.ts';
import { httpFiles } from '../format/files.ts';
import { logPath, type MirrorIndex } from '../format/layout.ts';
import type { MirrorPorts } from '../ports.ts';
import type { LogOutcome } from '../schema.ts';
import { askSource, sourceError } from '../service/ask.ts';
import { witnessGate } from '../witness/gate.ts';
import { hex } from './checkpoints.ts';
import { keepFork, LogFork } from './fork.ts';
import {
  isTileLog,
  type LogConfig,
  type RekorV1Config,
  saysFrozen,
  stageOf,
  type TileLogConfig,
} from './log-config.ts';
import { logIds, logKeys, type TrustedRootFile } from './log-keys.ts';
import { syncRekorV1 } from './rekor-v1/sync.ts';
import { wantedOf } from './rekor-v1/wanted.ts';
import { keptCheckpoint, type LogSync, syncTileLog } from './tile-log-sync.ts';

export type LogEntry = MirrorIndex['logs'][number];

/** What came of one source: its line of the report, and of the index when it went well. */
export interface Outcome<R, E> {
  readonly line: R;
  readonly entry?: E;
  readonly error?: McError;
}
export type LogResult = Outcome<LogOutcome, LogEntry>;

interface Followed {
  readonly config: MirrorConfig;
  readonly to: Destination;
  readonly roots: readonly TrustedRootFile[];
  /** The index of the last sync. */
  readonly before: MirrorIndex | undefined;
  readonly ports: MirrorPorts;
}

const NOTHING = { size: 0, previousSize: 0, tiles: 0, bundles: 0, bytes: 0 } as const;

/** Every log that has tiles, shard by shard; what goes wrong with one does not stop the others. */
export async function syncTileLogs({ config, to, roots, before, ports }: Followed): Promise<readonly LogResult[]> {
  const sync = async (log: TileLogConfig): Promise<LogResult> => {
    const { name, type } = log;
    if (stageOf(log, ports.clock.now()) === 'waiting') return { line: { name, type, outcome: 'waiting', ...NOTHING } };
    const keys = logKeys(log, roots);
    const place = to.under(logPath(name));
    return attempt(log, to, ports, async (limited) => {
      const held = await heldFrozen(log, place, keys, before, ports);
      if (held) return held;
      const indexed = before?.logs.find((one) => one.name === name && one.origin === log.origin);
      const known = indexed && { size: indexed.size, root: Buffer.from(indexed.root, 'hex') };
      const source = httpFiles(log.url, limited.http, limited.signal);
      const askedAt = ports.clock.now();
      const witnesses = config.witnesses && witnessGate(config.witnesses, limited);
      return outcomeOf(
        log,
        await syncTileLog(log, place, { ...limited, source, keys, settledSize: known?.size, known, witnesses }),
        askedAt,
      );
    });
  };
  return allEnded(config.logs.filter(isTileLog).map(sync));
}

/** The logs without tiles, after the evidence, which says what of them is wanted. */
export async function syncRekorV1Logs(
  { config, to, roots, ports }: Followed,
  releases: Parameters<typeof wantedOf>[1],
): Promise<readonly LogResult[]> {
  const sync = (log: RekorV1Config): Promise<LogResult> =>
    attempt(log, to, ports, async (limited) => {
      const wanted = await wantedOf(to, releases, logIds(log, roots));
      const how = { ...limited, keys: logKeys(log, roots) };
      const askedAt = ports.clock.now();
      return outcomeOf(log, await syncRekorV1(log, to.under(logPath(log.name)), wanted, how), askedAt);
    });
  return allEnded(config.logs.filter((log) => log.type === 'rekor-v1').map(sync));
}

/** A log that takes no more entries and is here to its last one is not asked again. */
async function heldFrozen(
  log: TileLogConfig,
  place: Destination,
  keys: ReturnType<typeof logKeys>,
  before: MirrorIndex | undefined,
  { clock }: MirrorPorts,
): Promise<LogResult | undefined> {
  const { name, type, origin } = log;
  const kept = await keptCheckpoint(log, place, keys);
  if (!kept) return undefined;
  const { size, root } = kept;
  const entry = before?.logs.find((one) => one.name === name && one.origin === origin);
  const isHere = entry?.frozen === true && entry.size === size && entry.root === hex(root);
  if (!saysFrozen(kept) && !(stageOf(log, clock.now()) === 'frozen' && isHere)) return undefined;
  const syncedAt = isHere ? entry.syncedAt : rfc3339(clock.now());
  return {
    line: { ...NOTHING, name, type, outcome: 'frozen', size, previousSize: size, root: hex(root) },
    entry: { name, type, origin, size, root: hex(root), syncedAt, frozen: true },
  };
}

/** What is held is as it was when the log was asked, not when it was all here: later entries may be missing. */
function outcomeOf(log: LogConfig, sync: LogSync, askedAt: Date): LogResult {
  const { name, type, origin } = log;
  const { size, previousSize, tiles, bundles, bytes } = sync;
  const root = hex(sync.root);
  const outcome = size === previousSize && bytes === 0 ? 'unchanged' : 'synced';
  const frozen = sync.frozen || stageOf(log, askedAt) === 'frozen';
  return {
    line: { name, type, outcome, size, previousSize, root, tiles, bundles, bytes },
    entry: { name, type, origin, size, root, syncedAt: rfc3339(askedAt), ...(frozen ? { frozen } : {}) },
  };
}

async function attempt(
  log: LogConfig,
  to: Destination,
  ports: MirrorPorts,
  sync: (limited: MirrorPorts) => Promise<LogResult>,
): Promise<LogResult> {
  const { name, type } = log;
  try {
    return await askSource(name, ports, sync);
  } catch (thrown) {
    const error = sourceError(name, thrown, ports);
    const evidence =
      thrown instanceof LogFork ? await keepFork(to, log, thrown, rfc3339(ports.clock.now())) : undefined;
    ports.events?.add('error', thrown instanceof LogFork ? 'log-fork' : 'source-failed', error.message, {
      source: name,
      origin: log.origin,
      code: error.code,
      ...(evidence === undefined ? {} : { evidence }),
    });
    return { line: { name, type, outcome: 'failed', ...NOTHING }, error };
  }
}
