import { rfc3339 } from '../../lib/clock.ts';
import { digestOf } from '../../lib/digest.ts';
import { beginReport } from '../../lib/report.ts';
import type { NoteSigner } from '../../tlog/index.ts';
import type { MirrorConfig } from '../config.ts';
import type { Destination } from '../destination/types.ts';
import { mirrorError } from '../errors.ts';
import { evidenceRoot, quarantineRoot, readCatalogFile } from '../format/catalog.ts';
import { nextSequence } from '../format/state.ts';
import { hex } from '../logs/checkpoints.ts';
import { readStateSigner } from '../sync/own-key.ts';
import { replaceState } from '../sync/write-state.ts';
import { decidePrune, describePiece, type PruneDecision, type PrunePorts } from './decide.ts';
import { hashLedger, LEDGER } from './ledger.ts';
import { formatPruneRecord, getPruneRecordPath } from './prune-record.ts';
import type { MirrorPruneReport, PruneRecord } from './schema.ts';

/**
 * Removes evidence that is older than its maximum age and that no rule keeps, and files that nothing names. It first signs
 * its changes and writes them to `pruned/`. Then it rewrites the indexes, the ledger and the state, and removes the files
 * last. If it is killed, the next prune completes it. With `plan` it only reports its decision. Throws `prune-unsafe` if the
 * mirror is not in the state that it signed.
 */
export async function pruneMirror(
  config: MirrorConfig,
  ports: PrunePorts,
  { plan }: { readonly plan: boolean },
): Promise<MirrorPruneReport> {
  const report = beginReport('mirror-prune', ports.clock, config.to);
  const signer = await readStateSigner(config);
  if (!signer && !plan) throw mirrorError('prune-key-missing', { what: config.to });
  const to = ports.destination(config);
  const work = async (signal?: AbortSignal) => {
    const limited = { ...ports, signal: signal ?? ports.signal };
    let decision = await decidePrune(config, to, limited);
    if (signer && !plan && decision.basis.unfinished) {
      await applyPrune(decision, to, signer, limited);
      decision = await decidePrune(config, to, limited);
    }
    const { clock } = decision;
    const body = { to: config.to, planned: plan, clock: rfc3339(clock), ...describeDecision(decision) };
    return plan || !signer ? body : { ...body, ...(await applyPrune(decision, to, signer, limited)) };
  };
  return report.finish([], plan ? await work() : await to.withLock(work));
}

function describeDecision({ planned, files }: PruneDecision) {
  return {
    goes: planned.flatMap(({ piece, outcome }) =>
      outcome.goes ? [{ ...describePiece(piece), why: outcome.why, since: outcome.since }] : [],
    ),
    keeps: planned.flatMap(({ piece, outcome }) => {
      if (outcome.goes) return [];
      const { goes: _, ...why } = outcome;
      return [{ ...describePiece(piece), ...why }];
    }),
    files: [...files],
    locked: [],
    bytes: files.reduce((sum, { size }) => sum + size, 0),
  };
}

/** Makes the decided changes. The order of its writes lets the next prune complete it at any point. */
async function applyPrune(
  decision: PruneDecision,
  to: Destination,
  signer: NoteSigner,
  ports: PrunePorts,
): Promise<Pick<MirrorPruneReport, 'locked' | 'signed' | 'files' | 'bytes'>> {
  const { basis, catalog, indexes, files, ledger } = decision;
  const { goes } = describeDecision(decision);
  if (goes.length === 0 && files.length === 0 && !basis.unfinished) return { locked: [], files: [], bytes: 0 };
  const now = ports.clock.now();
  const ledgerText = ledger.format();
  const record = basis.unfinished ?? createRecord(decision, signer.name, ledgerText, now);
  const signed = getPruneRecordPath(record);
  if (!basis.unfinished) await to.write(signed, formatPruneRecord(record, signer));
  for (const [subject, index] of indexes) await catalog.put(subject, index);
  for (const [path, text] of decision.records)
    if (text === undefined) await catalog.removeRecord(path);
    else await catalog.putRecord(path, text);
  // After a killed prune, Catalog.open rebuilds the catalog from the files. The policy that judged it stays the same.
  const { judgedBy } = await readCatalogFile(to);
  if (judgedBy !== undefined) await catalog.setJudgedBy(judgedBy);
  await catalog.save();
  await to.write(LEDGER, ledgerText);
  const state = createState(decision, ledgerText, now);
  await replaceState(to, state, signer, { indexes: catalog.indexes, before: basis.state });
  const locked = await eraseFiles(files, to, ports);
  const removed = files.filter(({ path }) => !locked.some((one) => one.path === path));
  return { locked, signed, files: removed, bytes: removed.reduce((sum, { size }) => sum + size, 0) };
}

function createRecord(decision: PruneDecision, name: string, ledgerText: string, now: Date): PruneRecord {
  const { basis, catalog, clock, indexes, records, files } = decision;
  const { state, retention } = basis;
  return {
    version: 1,
    name,
    sequence: nextSequence(state, now),
    time: rfc3339(now),
    clock: rfc3339(clock),
    before: { evidence: state.evidence.root, quarantine: retention.quarantine, ledger: retention.ledger },
    ledger: hashLedger(ledgerText),
    indexes: [...indexes].map(([subject, index]) => ({
      subject,
      before: catalog.indexes.get(subject) ?? subject,
      after: digestOf(index),
    })),
    records: [...records].map(([path, text]) => ({
      path,
      before: catalog.records.get(path) ?? digestOf(''),
      ...(text === undefined ? {} : { after: digestOf(text) }),
    })),
    goes: describeDecision(decision).goes,
    files: [...files],
  };
}

/** Creates the state after the prune, from the changed catalog. */
function createState({ basis, catalog, clock }: PruneDecision, ledgerText: string, now: Date) {
  const { sums: _, ...before } = basis.state;
  return {
    ...before,
    sequence: nextSequence(basis.state, now),
    time: rfc3339(now),
    evidence: { subjects: catalog.indexes.size, root: hex(evidenceRoot(catalog.indexes)) },
    retention: {
      ...basis.retention,
      clock: rfc3339(clock),
      wall: rfc3339(now),
      ledger: hashLedger(ledgerText),
      quarantine: hex(quarantineRoot(catalog.records)),
    },
  };
}

/** Erases files, and returns those that a lock of the store keeps. */
async function eraseFiles(
  files: PruneDecision['files'],
  to: Destination,
  { progress, signal }: PrunePorts,
): Promise<MirrorPruneReport['locked']> {
  const locked: { path: string; until: string }[] = [];
  for (const [done, { path }] of files.entries()) {
    signal?.throwIfAborted();
    progress({ task: 'prune', message: 'removing files', done, total: files.length, unit: 'items' });
    const until = await to.erase(path);
    if (until !== undefined) locked.push({ path, until });
  }
  return locked;
}
