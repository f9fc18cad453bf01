import { rfc3339 } from '../../lib/clock.ts';
import { forEachConcurrent } from '../../lib/concurrency.ts';
import { type Digest, isDigest } from '../../lib/digest.ts';
import { VerificationError } from '../../lib/mc-error.ts';
import type { NoteVerifier } from '../../tlog/index.ts';
import type { Destination } from '../destination/types.ts';
import { readRecord } from '../evidence/quarantine.ts';
import { type Catalog, quarantineRoot } from '../format/catalog.ts';
import type { EvidenceItem, MirrorIndex } from '../format/layout.ts';
import { readEvidence } from '../format/reading.ts';
import { readState } from '../format/state.ts';
import { hex } from '../logs/checkpoints.ts';
import { advance } from './clock.ts';
import { agesOf, type RetentionConfig, rulesOf } from './config.ts';
import { LEDGER, Ledger, ledgerHash, readLedger } from './ledger.ts';
import { type RetentionState, releasesHash } from './state.ts';

/** Files that are read at once: a bucket is far away. */
const AT_ONCE = 16;

export interface Accounting {
  readonly to: Destination;
  readonly catalog: Catalog;
  readonly config: RetentionConfig;
  /** Of the mirror's own key: only what it signed is taken for what was promised. */
  readonly verifier: NoteVerifier | undefined;
  readonly now: Date;
}

/**
 * Brings the ledger up to date at the end of a sync, and gives what the state is to sign of it. A ledger that is not the
 * signed one counts for less: its ages begin anew, its promises stay, so that whatever happened to it nothing goes sooner.
 */
export async function keepAccounts(
  { to, catalog, config, verifier, now }: Accounting,
  index: MirrorIndex | undefined,
): Promise<RetentionState> {
  const before = (await readState(to, { verifier }).catch(onlyOtherThan))?.retention;
  const clock = advance(before, now);
  const kept = await readLedger(to).catch(onlyOtherThan);
  const isSigned = kept !== undefined && kept.hash === before?.ledger;
  const rules = rulesOf(config);
  const ledger = new Ledger(rules, isSigned ? kept.ledger.held : []);
  if (kept && !isSigned)
    for (const [digest, { until }] of kept.ledger.held)
      ledger.held.set(digest, { since: rfc3339(clock), ...(until === undefined ? {} : { until }) });
  const whole = !isSigned || kept.ledger.rules !== rules || catalog.wasRebuilt;
  const places = whole ? [...catalog.indexes.keys(), ...catalog.records.keys()] : [...catalog.touched];
  await forEachConcurrent(places, AT_ONCE, async (place) => {
    for (const item of await itemsAt(to, place)) ledger.note(item.digest, clock, agesOf(item, config).min);
  });
  const text = ledger.format();
  const hash = ledgerHash(text);
  if (hash !== kept?.hash) await to.write(LEDGER, text);
  return {
    clock: rfc3339(clock),
    wall: rfc3339(now),
    ledger: hash,
    quarantine: hex(quarantineRoot(catalog.records)),
    releases: releasesHash(index),
    holds: holdsNow(config, before?.holds ?? [], rfc3339(clock)),
  };
}

/** A hold goes on when its line is gone from the configuration: only `released` lifts it. */
function holdsNow(
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

/** What is held at a place of the catalog: the index of a subject, or the path of a record. A damaged one is for the check to tell. */
async function itemsAt(to: Destination, place: Digest | string): Promise<readonly EvidenceItem[]> {
  try {
    return isDigest(place) ? await readEvidence(to, place) : ((await readRecord(to, place))?.items ?? []);
  } catch (error) {
    return onlyOtherThan(error) ?? [];
  }
}

/** What is damaged counts as not there; a disk that cannot be read is a fault. */
function onlyOtherThan(error: unknown): undefined {
  if (error instanceof VerificationError) return undefined;
  throw error;
}
