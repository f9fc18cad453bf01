import type { Http } from '../../../lib/http.ts';
import type { Progress } from '../../../lib/progress.ts';
import { EMPTY_ROOT, type NoteVerifier } from '../../../tlog/index.ts';
import type { Destination } from '../../destination/types.ts';
import { mirrorError } from '../../errors.ts';
import type { KeptCheckpoint } from '../checkpoints.ts';
import type { RekorV1Config } from '../log-config.ts';
import { keptCheckpoint, type LogSync } from '../tile-log-sync.ts';
import { type RekorV1Api, rekorV1Api } from './api.ts';
import { type RekorV1Entry, readRekorV1Entry } from './entry.ts';
import { EntryList, readRekorV1Index } from './entry-index.ts';
import { copyTrees } from './full.ts';
import { treePath } from './proofs.ts';
import { copyWanted, type Wanted } from './subjects.ts';
import { Links, openTrees, type RekorV1Tree } from './trees.ts';

export interface RekorV1Ports {
  readonly http: Http;
  readonly keys: readonly NoteVerifier[];
  readonly progress: Progress;
  readonly concurrency: number;
  readonly signal?: AbortSignal | undefined;
}

/** One sync of a Rekor v1 log: what it asks, what it holds, and how an entry comes in. */
export interface RekorV1Run {
  readonly log: RekorV1Config;
  readonly to: Destination;
  readonly api: RekorV1Api;
  readonly ports: RekorV1Ports;
  readonly trees: readonly RekorV1Tree[];
  readonly links: Links;
  readonly held: EntryList;
  /** Reads an entry that was asked for by its number or UUID, verified; `keep` writes it. Throws `log-proof-mismatch`. */
  read(bytes: Buffer, expected: { readonly logIndex?: number; readonly uuid?: string }): RekorV1Entry;
  keep(entry: RekorV1Entry, bytes: Buffer): Promise<void>;
}

/**
 * Mirrors a Rekor v1 log, which has no tiles: what concerns the mirrored subjects, or in mode `full` every entry of all its
 * trees. Each entry is kept with its inclusion proof, verified; each tree's head is proven to follow the one kept. Heads are
 * written last, the active tree's at the very end. Throws `log-fork`, `log-proof-mismatch`, `mirror-mode-unsupported`.
 */
export async function syncRekorV1(
  log: RekorV1Config,
  to: Destination,
  wanted: Wanted,
  ports: RekorV1Ports,
): Promise<LogSync> {
  const api = rekorV1Api(log, ports.http, ports.signal);
  const index = await readRekorV1Index(to);
  const links = new Links(log, api);
  const trees = await openTrees(log, to, index, links, ports.keys, api);
  const held = new EntryList(index.entries);
  const counts = { bundles: 0, bytes: 0 };
  const read: RekorV1Run['read'] = (bytes, expected) => {
    const entry = readRekorV1Entry(log, bytes, ports.keys, trees);
    const { uuid, logIndex } = entry;
    if ((expected.logIndex ?? logIndex) !== logIndex || !uuid.endsWith(expected.uuid?.slice(-64) ?? ''))
      throw mirrorError('log-proof-mismatch', {
        log: log.name,
        index: expected.logIndex ?? expected.uuid ?? logIndex,
        detail: `asked for it, the log gave entry ${logIndex}`,
      });
    return entry;
  };
  const keep: RekorV1Run['keep'] = async (entry, bytes) => {
    await to.write(`entries/${entry.uuid}.json`, bytes);
    held.add(entry);
    counts.bundles++;
    counts.bytes += bytes.length;
  };
  const run = { log, to, api, ports, trees, links, held, read, keep };
  const tiles = log.mode === 'full' ? await copyTrees(run, index) : 0;
  await copyWanted(run, wanted);
  await links.write(to);
  await held.write(to, index, trees);
  for (const { treeId, head } of trees)
    await writeHead(
      to.under(treePath(treeId)),
      await keptCheckpoint(log, to.under(treePath(treeId)), ports.keys),
      head,
    );
  const active = trees.at(-1);
  const newest = await keptCheckpoint(log, to, ports.keys);
  if (active) await writeHead(to, newest, active.head);
  const previousSize = active?.kept?.size ?? 0;
  return {
    size: active?.head.size ?? 0,
    root: active?.head.root ?? EMPTY_ROOT,
    previousSize,
    tiles,
    frozen: false,
    ...counts,
  };
}

/** Rekor v1 signs its tree anew for each who asks: the same tree under another signature is nothing new. */
async function writeHead(to: Destination, kept: KeptCheckpoint | undefined, head: KeptCheckpoint): Promise<void> {
  if (kept?.origin !== head.origin || kept.size !== head.size) await to.write('checkpoint', head.text);
}
