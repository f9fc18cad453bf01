import type { Digest } from '../../lib/digest.ts';
import type { VerificationError } from '../../lib/mc-error.ts';
import type { NoteVerifier } from '../../tlog/index.ts';
import type { Destination } from '../destination/types.ts';
import { mirrorError } from '../errors.ts';
import { type Catalog, evidenceRoot, quarantineRoot } from '../format/catalog.ts';
import { INDEX, type MirrorIndex } from '../format/layout.ts';
import { readIndex } from '../format/reading.ts';
import { type MirrorState, readState } from '../format/state.ts';
import { hex } from '../logs/checkpoints.ts';
import { type Ledger, readLedger } from './ledger.ts';
import { prunedPaths, readPruned } from './pruned.ts';
import type { Pruned } from './schema.ts';
import { type RetentionState, releasesHash } from './state.ts';

/** What a prune goes by: all of it is what the mirror signed. */
export interface Accounted {
  readonly state: MirrorState;
  readonly retention: RetentionState;
  readonly index: MirrorIndex;
  readonly ledger: Ledger;
  /** A prune was killed: what it had signed and not yet done. */
  readonly unfinished: Pruned | undefined;
}

/** Reports that are looked at for the one of a prune that was killed: it is the newest, or there is none. */
const LOOKED_AT = 3;

/**
 * Holds the evidence, the quarantine, the ledger and the list of releases against what the mirror signed of them. What
 * differs may differ only by what a killed prune had signed that it would do. Throws `prune-unsafe`.
 */
export async function accounted(
  to: Destination,
  catalog: Catalog,
  verifier: NoteVerifier | undefined,
): Promise<Accounted> {
  const unsafe = (detail: string): VerificationError => mirrorError('prune-unsafe', { mirror: to.name, detail });
  const state = await readState(to, { verifier });
  if (!state?.retention) throw unsafe('its mirror.json keeps no account of how long things are held');
  const { retention } = state;
  const index = await readIndex(to);
  if (!index || releasesHash(index) !== retention.releases) throw unsafe(`its ${INDEX} is not the one that it signed`);
  const kept = await readLedger(to);
  if (!kept) throw unsafe('it has no ledger');
  const signed = { evidence: state.evidence.root, quarantine: retention.quarantine, ledger: retention.ledger };
  const held = { evidence: hex(evidenceRoot(catalog.indexes)), quarantine: hex(quarantineRoot(catalog.records)) };
  if (same(signed, { ...held, ledger: kept.hash }))
    return { state, retention, index, ledger: kept.ledger, unfinished: undefined };
  for (const path of verifier ? (await prunedPaths(to)).slice(0, LOOKED_AT) : []) {
    const report = verifier && (await readPruned(to, path, verifier));
    if (!report || !same(report.before, signed)) continue;
    const before = undone(catalog, report);
    const ledgerIsKnown = kept.hash === report.before.ledger || kept.hash === report.ledger;
    if (before && before.evidence === signed.evidence && before.quarantine === signed.quarantine && ledgerIsKnown)
      return { state, retention, index, ledger: kept.ledger, unfinished: report };
  }
  throw unsafe('its evidence is not what it signed');
}

const same = (a: Pruned['before'], b: Pruned['before']): boolean =>
  a.evidence === b.evidence && a.quarantine === b.quarantine && a.ledger === b.ledger;

/** The roots as they were before a prune that has done some of what it signed; undefined where something else was changed. */
function undone(catalog: Catalog, report: Pruned): Pick<Pruned['before'], 'evidence' | 'quarantine'> | undefined {
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
