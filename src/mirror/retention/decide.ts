import { mapConcurrent } from '../../lib/concurrency.ts';
import type { Digest } from '../../lib/digest.ts';
import type { NoteVerifier } from '../../tlog/index.ts';
import { listReleases, walkManifests } from '../check/evidence.ts';
import type { MirrorConfig } from '../config.ts';
import type { Destination } from '../destination/types.ts';
import { mirrorError } from '../errors.ts';
import { Catalog } from '../format/catalog.ts';
import { blobPath, type EvidenceItem, formatJson } from '../format/layout.ts';
import { formatRecord, getPieceId, type QuarantineRecord, quarantinePath, readRecord } from '../format/quarantine.ts';
import { readEvidence } from '../format/reading.ts';
import type { MirrorPorts } from '../ports.ts';
import { readStateVerifier } from '../sync/own-key.ts';
import { advanceClock } from './clock.ts';
import { getAges } from './config.ts';
import { RetentionLedger } from './ledger.ts';
import { planRetention, type Rules } from './plan.ts';
import { findProtections } from './protect.ts';
import { type PruneBasis, readPruneBasis } from './prune-basis.ts';
import { readLastPruneRecord } from './prune-record.ts';
import type { PruneRecord } from './schema.ts';
import type { Piece, Planned } from './types.ts';

export type PrunePorts = Pick<MirrorPorts, 'clock' | 'destination' | 'concurrency' | 'progress' | 'signal'>;

/** Everything that a prune changes, and the signed inputs that it is based on. */
export interface PruneDecision {
  readonly basis: PruneBasis;
  readonly catalog: Catalog;
  readonly clock: Date;
  readonly planned: readonly Planned[];
  /** The new text of each evidence index that changes, by subject. */
  readonly indexes: ReadonlyMap<Digest, string>;
  /** The new text of each quarantine record that changes, by path. Undefined: the prune removes the record. */
  readonly records: ReadonlyMap<string, string | undefined>;
  readonly ledger: RetentionLedger;
  /** The files to remove. */
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

/** Decides which evidence a prune removes, and which files it must rewrite. Writes nothing. */
export async function decidePrune(config: MirrorConfig, to: Destination, ports: PrunePorts): Promise<PruneDecision> {
  const catalog = await Catalog.open(to, ports.concurrency, ports.signal);
  const verifier = await readStateVerifier(config);
  const basis = await readPruneBasis(to, catalog, verifier);
  const clock = advanceClock(basis.retention, ports.clock.now());
  const { pieces, records } = await readPieces(to, catalog, ports.concurrency);
  // A new hold applies at once. A released hold applies until a sync has signed its release.
  const holds = [...basis.retention.holds, ...config.retention.holds];
  const protections = await findProtections(config.retention, holds, basis.index, pieces, to);
  const rules: Rules = {
    clock,
    getAges: (item) => getAges(item, config.retention),
    getEntry: (content) => basis.ledger.held.get(content),
    getProtection: (digest) => protections.get(digest),
  };
  const locks = await readLocks(planRetention(pieces, rules), to);
  const complete = planRetention(pieces, { ...rules, lockedUntil: (piece) => locks.get(getContentPath(piece)) });
  const planned = basis.unfinished ? limitToSigned(complete, basis.unfinished, to) : complete;
  const staying = planned.flatMap(({ piece, outcome }) => (outcome.goes ? [] : [piece]));
  const contents = new Set(staying.map(({ item }) => item.digest));
  const spared = [...holds.map(({ digest }) => digest), ...config.retention.keep];
  return {
    basis,
    catalog,
    clock,
    planned,
    indexes: rewriteIndexes(planned),
    records: rewriteRecords(planned, records),
    ledger: new RetentionLedger(
      basis.ledger.rules,
      [...basis.ledger.held].filter(([digest]) => contents.has(digest)),
    ),
    files: await findUnnamed(to, basis, catalog, planned, spared, verifier),
  };
}

/** Reads the end of the store's lock for each content to remove, by its path. */
async function readLocks(planned: readonly Planned[], to: Destination): Promise<ReadonlyMap<string, string>> {
  const locks = new Map<string, string>();
  for (const { piece, outcome } of planned) {
    const path = getContentPath(piece);
    const until = outcome.goes ? await to.lockedUntil(path) : undefined;
    if (until !== undefined) locks.set(path, until);
  }
  return locks;
}

const getPieceKey = ({
  about,
  digest,
  manifest,
  source,
  quarantined,
}: Omit<PruneRecord['goes'][number], 'why' | 'since'>): string =>
  [about, digest, manifest, source, quarantined].join(' ');

/** Limits the removals to those that a killed prune had signed. Throws `prune-unsafe` if one of them must stay now. */
function limitToSigned(planned: readonly Planned[], { goes }: PruneRecord, to: Destination): readonly Planned[] {
  const signed = new Set(goes.map(getPieceKey));
  return planned.map((one) => {
    const isSigned = signed.has(getPieceKey(describePiece(one.piece)));
    if (isSigned && !one.outcome.goes)
      throw mirrorError('prune-unsafe', {
        mirror: to.name,
        detail: `a killed prune signed the removal of ${one.piece.item.digest}, which must stay now (${one.outcome.why})`,
      });
    return isSigned || !one.outcome.goes ? one : { ...one, outcome: { goes: false, why: 'younger' } };
  });
}

/** Returns the path of the content of a piece. */
const getContentPath = ({ about, item, record }: Piece): string =>
  record === undefined ? blobPath(item.digest) : quarantinePath(about, getPieceId(item));

/** Reads all pieces of evidence, listed and in quarantine, and all quarantine records by path. */
async function readPieces(
  to: Destination,
  catalog: Catalog,
  concurrency: number,
): Promise<{ readonly pieces: readonly Piece[]; readonly records: ReadonlyMap<string, QuarantineRecord> }> {
  const listed = await mapConcurrent(catalog.indexes.keys(), concurrency, async (about) =>
    (await readEvidence(to, about)).map((item): Piece => ({ about, item })),
  );
  const records = new Map<string, QuarantineRecord>();
  const quarantined = await mapConcurrent(catalog.records.keys(), concurrency, async (path) => {
    const record = await readRecord(to, path);
    if (!record) return [];
    records.set(path, record);
    return record.items.map((item): Piece => ({ about: record.subject, item, record: path }));
  });
  return { pieces: [...listed, ...quarantined].flat(), records };
}

/** Returns the new text of each index that loses evidence. An index without any evidence stays as an empty index. */
function rewriteIndexes(planned: readonly Planned[]): ReadonlyMap<Digest, string> {
  const indexes = new Map<Digest, string>();
  for (const [subject, all] of Map.groupBy(
    planned.filter(({ piece }) => piece.record === undefined),
    ({ piece }) => piece.about,
  )) {
    if (!all.some(({ outcome }) => outcome.goes)) continue;
    const evidence = all.flatMap(({ piece, outcome }) => (outcome.goes ? [] : [piece.item]));
    indexes.set(subject, formatJson({ version: 1, subject, evidence }));
  }
  return indexes;
}

/** Returns the new text of each quarantine record that loses evidence; undefined for a record that loses all of it. */
function rewriteRecords(
  planned: readonly Planned[],
  records: ReadonlyMap<string, QuarantineRecord>,
): ReadonlyMap<string, string | undefined> {
  const after = new Map<string, string | undefined>();
  for (const [path, all] of Map.groupBy(planned, ({ piece }) => piece.record)) {
    const record = path === undefined ? undefined : records.get(path);
    if (path === undefined || !record || !all.some(({ outcome }) => outcome.goes)) continue;
    const items: EvidenceItem[] = all.flatMap(({ piece, outcome }) => (outcome.goes ? [] : [piece.item]));
    after.set(path, items.length === 0 ? undefined : formatRecord({ ...record, items }));
  }
  return after;
}

/**
 * Finds the blobs and quarantined contents that nothing names after the prune. Never returns logs, roots or reports. Evidence
 * names the image that it is about, unless that image is itself evidence that a prune removes or removed.
 */
async function findUnnamed(
  to: Destination,
  { index }: PruneBasis,
  catalog: Catalog,
  planned: readonly Planned[],
  spared: readonly Digest[],
  verifier: NoteVerifier | undefined,
): Promise<PruneDecision['files']> {
  const listed = [...(await to.list('blobs/')), ...(await to.list('quarantine/'))];
  const present = new Set(listed.map(({ path }) => path));
  const needed = new Set<string>([...catalog.records.keys(), ...spared.map(blobPath)]);
  const evidence = new Set<Digest>();
  const manifests: Digest[] = [];
  const removedPaths = new Set<string>(
    verifier ? (await readLastPruneRecord(to, verifier))?.files.map(({ path }) => path) : [],
  );
  for (const { piece, outcome } of planned) {
    const { item, record } = piece;
    const parts = [item.digest, ...(item.manifest ? [item.manifest] : [])];
    if (outcome.goes) for (const digest of parts) removedPaths.add(blobPath(digest));
    else if (record === undefined) for (const digest of parts) evidence.add(digest);
    else {
      needed.add(getContentPath(piece));
      if (item.manifest) manifests.push(item.manifest);
    }
  }
  const subjects = [...catalog.indexes.keys()].filter((digest) => {
    const path = blobPath(digest);
    return present.has(path) && !removedPaths.has(path);
  });
  const { named, missing } = await walkManifests(
    [...listReleases(index), ...manifests, ...subjects],
    evidence,
    present,
    to,
  );
  const [lost] = missing;
  // The missing manifest may have named files that must stay.
  if (lost)
    throw mirrorError('mirror-damaged', {
      path: blobPath(lost),
      detail: 'it is missing, and something names it',
    });
  for (const digest of named) needed.add(blobPath(digest));
  return listed.filter(({ path }) => !needed.has(path));
}

/** Describes a piece for reports and prune records. */
export const describePiece = ({ about, item, record }: Piece) => ({
  about,
  digest: item.digest,
  ...(item.manifest === undefined ? {} : { manifest: item.manifest }),
  kind: item.kind,
  ...(item.predicateType === undefined ? {} : { predicateType: item.predicateType }),
  source: item.source,
  ...(record === undefined ? {} : { quarantined: true as const }),
});
