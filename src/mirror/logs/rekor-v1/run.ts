import type { Http } from '../../../lib/http.ts';
import type { Progress } from '../../../lib/progress.ts';
import type { NoteVerifier } from '../../../tlog/index.ts';
import type { Destination } from '../../destination/types.ts';
import { mirrorError } from '../../errors.ts';
import type { RekorV1Index } from '../../format/layout.ts';
import type { RekorV1Config } from '../log-config.ts';
import { createRekorV1Api, type RekorV1Api } from './api.ts';
import { type RekorV1Entry, readRekorV1Entry } from './entry.ts';
import { EntryList, readRekorV1Index } from './entry-index.ts';
import { ConsistencyProofs, openTrees, type RekorV1Tree } from './trees.ts';

export interface RekorV1Ports {
  readonly http: Http;
  /** Any of them must have signed a checkpoint. */
  readonly keys: readonly NoteVerifier[];
  readonly progress: Progress;
  /** Number of concurrent transfers. */
  readonly concurrency: number;
  readonly signal?: AbortSignal | undefined;
}

/** One sync of a Rekor v1 log, with its verified trees and the entries in the mirror. */
export interface RekorV1Run {
  readonly log: RekorV1Config;
  readonly to: Destination;
  readonly api: RekorV1Api;
  readonly ports: RekorV1Ports;
  /** The index of the mirror before the run. */
  readonly index: RekorV1Index;
  readonly trees: readonly RekorV1Tree[];
  readonly proofs: ConsistencyProofs;
  /** The entries that the mirror has now. */
  readonly mirrored: EntryList;
  /** The number of entries that the run wrote, and of their bytes. */
  readonly counts: Readonly<EntryCounts>;
  /** Verifies an entry that was requested by its number or UUID. Throws `log-proof-mismatch`. */
  read(bytes: Buffer, expected: { readonly logIndex?: number; readonly uuid?: string }): RekorV1Entry;
  /** Writes a verified entry. */
  keep(entry: RekorV1Entry, bytes: Buffer): Promise<void>;
}

interface EntryCounts {
  bundles: number;
  bytes: number;
}

/**
 * Opens a run: reads the index of the mirror, and verifies the current trees of the log. Throws `log-fork`,
 * `mirror-damaged`.
 */
export async function openRun(log: RekorV1Config, to: Destination, ports: RekorV1Ports): Promise<RekorV1Run> {
  const api = createRekorV1Api(log, ports.http, ports.signal);
  const index = await readRekorV1Index(to);
  const proofs = new ConsistencyProofs(log, api);
  const trees = await openTrees(log, to, index, proofs, ports.keys, api);
  const mirrored = new EntryList(index.entries);
  const counts: EntryCounts = { bundles: 0, bytes: 0 };
  const read: RekorV1Run['read'] = (bytes, expected) => {
    const entry = readRekorV1Entry(log, bytes, ports.keys, trees);
    const { uuid, logIndex } = entry;
    if ((expected.logIndex ?? logIndex) !== logIndex || !uuid.endsWith(expected.uuid?.slice(-64) ?? ''))
      throw mirrorError('log-proof-mismatch', {
        log: log.name,
        index: expected.logIndex ?? expected.uuid ?? logIndex,
        detail: `the log answered with entry ${logIndex}`,
      });
    return entry;
  };
  const keep: RekorV1Run['keep'] = async (entry, bytes) => {
    await to.write(`entries/${entry.uuid}.json`, bytes);
    mirrored.add(entry);
    counts.bundles++;
    counts.bytes += bytes.length;
  };
  return { log, to, api, ports, index, trees, proofs, mirrored, counts, read, keep };
}
