import { rfc3339 } from '../../lib/clock.ts';
import { forEachConcurrent } from '../../lib/concurrency.ts';
import { type Digest, isDigest } from '../../lib/digest.ts';
import { VerificationError } from '../../lib/mc-error.ts';
import type { NoteVerifier } from '../../tlog/index.ts';
import type { Destination } from '../destination/types.ts';
import { type Catalog, quarantineRoot } from '../format/catalog.ts';
import type { EvidenceItem, MirrorIndex } from '../format/layout.ts';
import { readRecord } from '../format/quarantine.ts';
import { readEvidence } from '../format/reading.ts';
import { hashReleases, type RetentionState } from '../format/retention-state.ts';
import { readState } from '../format/state.ts';
import { hex } from '../logs/checkpoints.ts';
import { advanceClock } from './clock.ts';
import { formatRules, getAges, type RetentionConfig } from './config.ts';
import { hashLedger, LEDGER, RetentionLedger, readLedger } from './ledger.ts';

/** The number of concurrent reads. One by one, reads from a bucket would take minutes. */
const READS_AT_ONCE = 16;

export interface RetentionInputs {
  readonly to: Destination;
  readonly catalog: Catalog;
  readonly config: RetentionConfig;
  /** The verifier of the mirror's own key. Only signed promises count. */
  readonly verifier: NoteVerifier | undefined;
  readonly now: Date;
}

/**
 * Updates the ledger at the end of a sync, and returns the retention state to sign. If the stored ledger is not the signed
 * one, all ages start again and all promises stay. A changed ledger therefore never shortens the retention of evidence.
 */
export async function updateRetention(
  { to, catalog, config, verifier, now }: RetentionInputs,
  index: MirrorIndex | undefined,
): Promise<RetentionState> {
  const before = (await readState(to, { verifier }).catch(ignoreDamage))?.retention;
  const clock = advanceClock(before, now);
  const stored = await readLedger(to).catch(ignoreDamage);
  const isSigned = stored !== undefined && stored.hash === before?.ledger;
  const rules = formatRules(config);
  const ledger = new RetentionLedger(rules, isSigned ? stored.ledger.held : []);
  if (stored && !isSigned)
    for (const [digest, { until }] of stored.ledger.held)
      ledger.held.set(digest, { since: rfc3339(clock), ...(until === undefined ? {} : { until }) });
  const isComplete = !isSigned || stored.ledger.rules !== rules || catalog.wasRebuilt;
  const locations = isComplete ? [...catalog.indexes.keys(), ...catalog.records.keys()] : [...catalog.touched];
  await forEachConcurrent(locations, READS_AT_ONCE, async (location) => {
    for (const item of await readItems(to, location)) ledger.note(item.digest, clock, getAges(item, config).min);
  });
  const text = ledger.format();
  const hash = hashLedger(text);
  if (hash !== stored?.hash) await to.write(LEDGER, text);
  return {
    clock: rfc3339(clock),
    wall: rfc3339(now),
    ledger: hash,
    quarantine: hex(quarantineRoot(catalog.records)),
    releases: hashReleases(index),
    holds: mergeHolds(config, before?.holds ?? [], rfc3339(clock)),
  };
}

/** Merges the signed holds with those of the configuration. A hold remains until the configuration lists it as released. */
function mergeHolds(
  { holds, released }: RetentionConfig,
  before: RetentionState['holds'],
  clock: string,
): RetentionState['holds'] {
  const all = new Map(before.map((hold) => [hold.digest, hold]));
  for (const { digest, reason, by } of holds)
    all.set(digest, { digest, reason, by, since: all.get(digest)?.since ?? clock });
  for (const { digest } of released) all.delete(digest);
  return [...all.values()].toSorted((a, b) => (a.digest < b.digest ? -1 : 1));
}

/**
 * Reads the items of an evidence index (by its subject) or a quarantine record (by its path). Damaged files have none: the check
 * reports them.
 */
async function readItems(to: Destination, location: Digest | string): Promise<readonly EvidenceItem[]> {
  try {
    return isDigest(location) ? await readEvidence(to, location) : ((await readRecord(to, location))?.items ?? []);
  } catch (error) {
    return ignoreDamage(error) ?? [];
  }
}

/** Treats damaged content as missing. Throws all other errors, such as an unreadable disk. */
function ignoreDamage(error: unknown): undefined {
  if (error instanceof VerificationError) return undefined;
  throw error;
}
