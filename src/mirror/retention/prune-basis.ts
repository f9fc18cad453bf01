import type { Digest } from '../../lib/digest.ts';
import type { VerificationError } from '../../lib/mc-error.ts';
import type { NoteVerifier } from '../../tlog/index.ts';
import type { Destination } from '../destination/types.ts';
import { mirrorError } from '../errors.ts';
import { type Catalog, evidenceRoot, quarantineRoot } from '../format/catalog.ts';
import { INDEX, type MirrorIndex } from '../format/layout.ts';
import { readIndex } from '../format/reading.ts';
import { hashReleases, type RetentionState } from '../format/retention-state.ts';
import { type MirrorState, readState } from '../format/state.ts';
import { hex } from '../logs/checkpoints.ts';
import { type RetentionLedger, readLedger } from './ledger.ts';
import { listPruneRecords, readPruneRecord } from './prune-record.ts';
import type { PruneRecord } from './schema.ts';

/** The inputs of a prune. The mirror has signed all of them. */
export interface PruneBasis {
  readonly state: MirrorState;
  readonly retention: RetentionState;
  readonly index: MirrorIndex;
  readonly ledger: RetentionLedger;
  /** The record of a killed prune, which the next prune completes. */
  readonly unfinished: PruneRecord | undefined;
}

/** The number of newest records among which the record of a killed prune must be. */
const MAX_SEARCHED = 3;

/**
 * Reads the inputs of a prune, and compares the evidence, the quarantine, the ledger and the list of releases with what the
 * mirror signed. Only the signed changes of a killed prune may differ. Throws `prune-unsafe`.
 */
export async function readPruneBasis(
  to: Destination,
  catalog: Catalog,
  verifier: NoteVerifier | undefined,
): Promise<PruneBasis> {
  const unsafe = (detail: string): VerificationError => mirrorError('prune-unsafe', { mirror: to.name, detail });
  const state = await readState(to, { verifier });
  if (!state?.retention) throw unsafe('its mirror.json contains no retention state');
  const { retention } = state;
  const index = await readIndex(to);
  if (!index || hashReleases(index) !== retention.releases)
    throw unsafe(`its ${INDEX} is not the one that the mirror signed`);
  const stored = await readLedger(to);
  if (!stored) throw unsafe('its ledger is missing');
  const signed = { evidence: state.evidence.root, quarantine: retention.quarantine, ledger: retention.ledger };
  const found = { evidence: hex(evidenceRoot(catalog.indexes)), quarantine: hex(quarantineRoot(catalog.records)) };
  if (areEqual(signed, { ...found, ledger: stored.hash }))
    return { state, retention, index, ledger: stored.ledger, unfinished: undefined };
  for (const path of verifier ? (await listPruneRecords(to)).slice(0, MAX_SEARCHED) : []) {
    const report = verifier && (await readPruneRecord(to, path, verifier));
    if (!report || !areEqual(report.before, signed)) continue;
    const before = computeRootsBefore(catalog, report);
    const ledgerIsKnown = stored.hash === report.before.ledger || stored.hash === report.ledger;
    if (before && before.evidence === signed.evidence && before.quarantine === signed.quarantine && ledgerIsKnown)
      return { state, retention, index, ledger: stored.ledger, unfinished: report };
  }
  throw unsafe('its evidence is not what the mirror signed');
}

const areEqual = (a: PruneRecord['before'], b: PruneRecord['before']): boolean =>
  a.evidence === b.evidence && a.quarantine === b.quarantine && a.ledger === b.ledger;

/** Computes the roots before a prune that made some of its signed changes. Returns undefined if there is any other change. */
function computeRootsBefore(
  catalog: Catalog,
  report: PruneRecord,
): Pick<PruneRecord['before'], 'evidence' | 'quarantine'> | undefined {
  const indexes = new Map(catalog.indexes);
  for (const { subject, before, after } of report.indexes) {
    const now = indexes.get(subject);
    if (now !== before && now !== after) return undefined;
    indexes.set(subject, before);
  }
  const records = new Map<string, Digest>(catalog.records);
  for (const { path, before, after } of report.records) {
    const now = records.get(path);
    if (now !== before && now !== after) return undefined;
    records.set(path, before);
  }
  return { evidence: hex(evidenceRoot(indexes)), quarantine: hex(quarantineRoot(records)) };
}
