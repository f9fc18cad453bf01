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
import { replaceState, stateSigner } from '../sync/write-state.ts';
import { type Decision, decide, detailsOf, type PrunePorts } from './decide.ts';
import { LEDGER, ledgerHash } from './ledger.ts';
import { formatPruned, prunedPath } from './pruned.ts';
import type { MirrorPruneReport, Pruned } from './schema.ts';

/**
 * Removes what is older than its maximum age and kept by nothing, and files that nothing names. What it is about to remove
 * is signed and written to `pruned/` first; then the indexes, the ledger and the state no longer name it; the files go
 * last. Killed anywhere, the next one goes on. With `plan` it only says what it would do. Throws `prune-unsafe` where the
 * mirror is not what it signed: nothing is removed on the word of somebody else.
 */
export async function pruneMirror(
  config: MirrorConfig,
  ports: PrunePorts,
  { plan }: { readonly plan: boolean },
): Promise<MirrorPruneReport> {
  const report = beginReport('mirror-prune', ports.clock, config.to);
  const signer = await stateSigner(config);
  if (!signer && !plan) throw mirrorError('prune-key-missing', { what: config.to });
  const to = ports.destination(config);
  const work = async (signal?: AbortSignal) => {
    const held = { ...ports, signal: signal ?? ports.signal };
    let decided = await decide(config, to, held);
    if (signer && !plan && decided.by.unfinished) {
      await carryOut(decided, to, signer, held);
      decided = await decide(config, to, held);
    }
    const body = { to: config.to, planned: plan, clock: rfc3339(decided.clock), ...told(decided) };
    return plan || !signer ? body : { ...body, ...(await carryOut(decided, to, signer, held)) };
  };
  return report.finish([], plan ? await work() : await to.withLock(work));
}

function told({ planned, files }: Decision) {
  return {
    goes: planned.flatMap(({ piece, fate }) =>
      fate.goes ? [{ ...detailsOf(piece), why: fate.why, since: fate.since }] : [],
    ),
    keeps: planned.flatMap(({ piece, fate }) => {
      if (fate.goes) return [];
      const { goes: _, ...why } = fate;
      return [{ ...detailsOf(piece), ...why }];
    }),
    files: [...files],
    locked: [],
    bytes: files.reduce((sum, { size }) => sum + size, 0),
  };
}

async function carryOut(
  decision: Decision,
  to: Destination,
  signer: NoteSigner,
  { clock: wall, progress, signal }: PrunePorts,
): Promise<Pick<MirrorPruneReport, 'locked' | 'signed' | 'files' | 'bytes'>> {
  const { by, catalog, clock, indexes, records, ledger, files } = decision;
  const { goes } = told(decision);
  if (goes.length === 0 && files.length === 0 && !by.unfinished) return { locked: [], files: [], bytes: 0 };
  const now = wall.now();
  const text = ledger.format();
  const pruned: Pruned = by.unfinished ?? {
    version: 1,
    name: signer.name,
    sequence: nextSequence(by.state, now),
    time: rfc3339(now),
    clock: rfc3339(clock),
    before: { evidence: by.state.evidence.root, quarantine: by.retention.quarantine, ledger: by.retention.ledger },
    ledger: ledgerHash(text),
    indexes: [...indexes].map(([subject, index]) => ({
      subject,
      before: catalog.indexes.get(subject) ?? subject,
      after: digestOf(index),
    })),
    records: [...records].map(([path, record]) => ({
      path,
      before: catalog.records.get(path) ?? digestOf(''),
      ...(record === undefined ? {} : { after: digestOf(record) }),
    })),
    goes,
    files: [...files],
  };
  const signed = prunedPath(pruned);
  if (!by.unfinished) await to.write(signed, formatPruned(pruned, signer));
  for (const [subject, index] of indexes) await catalog.put(subject, index);
  for (const [path, record] of records)
    if (record === undefined) await catalog.removeRecord(path);
    else await catalog.putRecord(path, record);
  // After a prune that was killed the catalog was made anew from what lies there; who judged it has not changed.
  const { judgedBy } = await readCatalogFile(to);
  if (judgedBy !== undefined) await catalog.judged(judgedBy);
  await catalog.save();
  await to.write(LEDGER, text);
  const { sums: _, ...said } = by.state;
  const state = {
    ...said,
    sequence: nextSequence(by.state, now),
    time: rfc3339(now),
    evidence: { subjects: catalog.indexes.size, root: hex(evidenceRoot(catalog.indexes)) },
    retention: {
      ...by.retention,
      clock: rfc3339(clock),
      wall: rfc3339(now),
      ledger: ledgerHash(text),
      quarantine: hex(quarantineRoot(catalog.records)),
    },
  };
  await replaceState(to, state, signer, { indexes: catalog.indexes, before: by.state });
  const locked: { path: string; until: string }[] = [];
  for (const [done, { path }] of files.entries()) {
    signal?.throwIfAborted();
    progress({ task: 'prune', message: 'removing files', done, total: files.length, unit: 'items' });
    const until = await to.erase(path);
    if (until !== undefined) locked.push({ path, until });
  }
  const gone = files.filter(({ path }) => !locked.some((one) => one.path === path));
  return { locked, signed, files: gone, bytes: gone.reduce((sum, { size }) => sum + size, 0) };
}
