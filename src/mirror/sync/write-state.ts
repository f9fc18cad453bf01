import { rfc3339 } from '../../lib/clock.ts';
import { getHex } from '../../lib/digest.ts';
import type { McError } from '../../lib/mc-error.ts';
import type { NoteSigner } from '../../tlog/index.ts';
import type { MirrorConfig } from '../config.ts';
import type { Destination } from '../destination/types.ts';
import { evidenceRoot, type Indexes } from '../format/catalog.ts';
import { type MirrorIndex, STATE } from '../format/layout.ts';
import { readIndex } from '../format/reading.ts';
import type { RetentionState } from '../format/retention-state.ts';
import { preparePublication } from '../format/signed/publish.ts';
import { buildSnapshot } from '../format/signed/snapshot.ts';
import { formatState, type MirrorState, nextSequence, readState } from '../format/state.ts';
import { writeSums } from '../format/sums.ts';
import { hex } from '../logs/checkpoints.ts';
import { listForks } from '../logs/fork.ts';
import type { Retry } from '../ports.ts';

/** The error of a source that the sync could not read. */
export interface SourceError {
  readonly source: string;
  readonly error: McError;
  readonly retry?: Retry | undefined;
}

/**
 * Writes `mirror.json` at the end of a sync: the content of the mirror, and the errors of its sources with their start.
 */
export async function writeState(
  to: Destination,
  { name }: Pick<MirrorConfig, 'name'>,
  signer: NoteSigner | undefined,
  now: Date,
  held: {
    readonly index: MirrorIndex | undefined;
    readonly indexes: Indexes;
    readonly retention: RetentionState;
    readonly errors: readonly SourceError[];
  },
): Promise<MirrorState> {
  const { index, indexes, retention, errors } = held;
  // Without a readable state, the next sequence follows from the time.
  const before = await readState(to).catch(() => undefined);
  const time = rfc3339(now);
  const state: Omit<MirrorState, 'sums'> = {
    version: 1,
    name,
    sequence: nextSequence(before, now),
    time,
    ...(index ? { syncedAt: index.syncedAt } : {}),
    logs: (index?.logs ?? []).map((log) => ({
      name: log.name,
      origin: log.origin,
      size: log.size,
      root: log.root,
      syncedAt: log.syncedAt,
      ...(log.frozen ? { frozen: log.frozen } : {}),
    })),
    evidence: { subjects: indexes.size, root: hex(evidenceRoot(indexes)) },
    retention,
    errors: errors.map(({ source, error: { code, message }, retry }) => ({
      source,
      code,
      message,
      since: before?.errors.find((one) => one.source === source && one.code === code)?.since ?? time,
      ...retry,
    })),
    forks: [...(await listForks(to))],
  };
  return replaceState(to, state, signer, { indexes, before });
}

/**
 * Replaces the state in this order: the list of the nodes to keep, the list of checksums, the new nodes, the state.
 * Then removes the nodes that only older states name. So a reader finds the nodes of its state at any moment.
 */
export async function replaceState(
  to: Destination,
  state: Omit<MirrorState, 'sums'>,
  signer: NoteSigner | undefined,
  { indexes, before }: { readonly indexes: Indexes; readonly before: MirrorState | undefined },
): Promise<MirrorState> {
  // The index on the disk: a failed sync does not replace it.
  const snapshot = signer ? buildSnapshot(await readIndex(to), indexes) : undefined;
  const sequences = { before: before?.sequence, sequence: state.sequence };
  const publication = await preparePublication(to, snapshot, sequences);
  const whole = { ...state, sums: getHex(await writeSums(to)) };
  await publication.write();
  await to.write(STATE, formatState(whole, signer, snapshot?.root));
  await publication.cleanUp();
  return whole;
}
