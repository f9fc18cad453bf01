import { mapConcurrent } from '../../lib/concurrency.ts';
import type { Digest } from '../../lib/digest.ts';
import type { NoteVerifier } from '../../tlog/index.ts';
import { namedByManifests, releasesOf } from '../check/evidence.ts';
import type { MirrorConfig } from '../config.ts';
import type { Destination } from '../destination/types.ts';
import { mirrorError } from '../errors.ts';
import { formatRecord, pieceId, type QuarantineRecord, quarantinePath, readRecord } from '../evidence/quarantine.ts';
import { Catalog } from '../format/catalog.ts';
import { blobPath, type EvidenceItem, formatJson } from '../format/layout.ts';
import { readEvidence } from '../format/reading.ts';
import type { MirrorPorts } from '../ports.ts';
import { readStateVerifier } from '../sync/own-key.ts';
import { type Accounted, accounted } from './accounted.ts';
import { advance } from './clock.ts';
import { agesOf } from './config.ts';
import { Ledger } from './ledger.ts';
import { type Piece, type Planned, planRetention, type Rules } from './plan.ts';
import { protections } from './protect.ts';
import { lastPruned } from './pruned.ts';
import type { Pruned } from './schema.ts';

export type PrunePorts = Pick<MirrorPorts, 'clock' | 'destination' | 'concurrency' | 'progress' | 'signal'>;

/** All that a prune does, and what it goes by. */
export interface Decision {
  readonly by: Accounted;
  readonly catalog: Catalog;
  readonly clock: Date;
  readonly planned: readonly Planned[];
  readonly indexes: ReadonlyMap<Digest, string>;
  /** Undefined: the record goes. */
  readonly records: ReadonlyMap<string, string | undefined>;
  readonly ledger: Ledger;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

/** What goes and what stays, and all that has to be written anew for it. Writes nothing. */
export async function decide(config: MirrorConfig, to: Destination, ports: PrunePorts): Promise<Decision> {
  const catalog = await Catalog.open(to, ports.concurrency, ports.signal);
  const verifier = await readStateVerifier(config);
  const by = await accounted(to, catalog, verifier);
  const clock = advance(by.retention, ports.clock.now());
  const { pieces, records } = await piecesOf(to, catalog, ports.concurrency);
  // One that is ordered holds at once; one that is lifted does when a sync has signed that.
  const holds = [...by.retention.holds, ...config.retention.holds];
  const protectedBy = await protections(config.retention, holds, by.index, pieces, to);
  const rules: Rules = {
    clock,
    agesOf: (item) => agesOf(item, config.retention),
    entryOf: (content) => by.ledger.held.get(content),
    protectionOf: (digest) => protectedBy.get(digest),
  };
  const locks = new Map<string, string>();
  for (const { piece, fate } of planRetention(pieces, rules)) {
    const until = fate.goes ? await to.lockedUntil(contentPath(piece)) : undefined;
    if (until !== undefined) locks.set(contentPath(piece), until);
  }
  const full = planRetention(pieces, { ...rules, lockedUntil: (piece) => locks.get(contentPath(piece)) });
  const planned = by.unfinished ? asSigned(full, by.unfinished, to) : full;
  const staying = planned.flatMap(({ piece, fate }) => (fate.goes ? [] : [piece]));
  const contents = new Set(staying.map(({ item }) => item.digest));
  const spared = [...holds.map(({ digest }) => digest), ...config.retention.keep];
  return {
    by,
    catalog,
    clock,
    planned,
    indexes: indexesAfter(planned),
    records: recordsAfter(planned, records),
    ledger: new Ledger(
      by.ledger.rules,
      [...by.ledger.held].filter(([digest]) => contents.has(digest)),
    ),
    files: await unnamed(to, by, catalog, planned, spared, verifier),
  };
}

const keyOf = ({
  about,
  digest,
  manifest,
  source,
  quarantined,
}: Omit<Pruned['goes'][number], 'why' | 'since'>): string => [about, digest, manifest, source, quarantined].join(' ');

/** Only what a killed prune had signed goes; what it meant to remove and is kept by now is a reason to stop. */
function asSigned(planned: readonly Planned[], { goes }: Pruned, to: Destination): readonly Planned[] {
  const signed = new Set(goes.map(keyOf));
  return planned.map((one) => {
    const isSigned = signed.has(keyOf(detailsOf(one.piece)));
    if (isSigned && !one.fate.goes)
      throw mirrorError('prune-unsafe', {
        mirror: to.name,
        detail: `a prune was killed that was about to remove ${one.piece.item.digest}, which is kept by now (${one.fate.why})`,
      });
    return isSigned || !one.fate.goes ? one : { ...one, fate: { goes: false, why: 'younger' } };
  });
}

const contentPath = ({ about, item, record }: Piece): string =>
  record === undefined ? blobPath(item.digest) : quarantinePath(about, pieceId(item));

async function piecesOf(
  to: Destination,
  catalog: Catalog,
  concurrency: number,
): Promise<{ readonly pieces: readonly Piece[]; readonly records: ReadonlyMap<string, QuarantineRecord> }> {
  const listed = await mapConcurrent(catalog.indexes.keys(), concurrency, async (about) =>
    (await readEvidence(to, about)).map((item): Piece => ({ about, item })),
  );
  const records = new Map<string, QuarantineRecord>();
  const apart = await mapConcurrent(catalog.records.keys(), concurrency, async (path) => {
    const record = await readRecord(to, path);
    if (!record) return [];
    records.set(path, record);
    return record.items.map((item): Piece => ({ about: record.subject, item, record: path }));
  });
  return { pieces: [...listed, ...apart].flat(), records };
}

/** The indexes that become others. One of which nothing stays is kept, empty: that the subject was known is no secret. */
function indexesAfter(planned: readonly Planned[]): ReadonlyMap<Digest, string> {
  const indexes = new Map<Digest, string>();
  for (const [subject, all] of Map.groupBy(
    planned.filter(({ piece }) => piece.record === undefined),
    ({ piece }) => piece.about,
  )) {
    if (!all.some(({ fate }) => fate.goes)) continue;
    const evidence = all.flatMap(({ piece, fate }) => (fate.goes ? [] : [piece.item]));
    indexes.set(subject, formatJson({ version: 1, subject, evidence }));
  }
  return indexes;
}

function recordsAfter(
  planned: readonly Planned[],
  records: ReadonlyMap<string, QuarantineRecord>,
): ReadonlyMap<string, string | undefined> {
  const after = new Map<string, string | undefined>();
  for (const [path, all] of Map.groupBy(planned, ({ piece }) => piece.record)) {
    const record = path === undefined ? undefined : records.get(path);
    if (path === undefined || !record || !all.some(({ fate }) => fate.goes)) continue;
    const items: EvidenceItem[] = all.flatMap(({ piece, fate }) => (fate.goes ? [] : [piece.item]));
    after.set(path, items.length === 0 ? undefined : formatRecord({ ...record, items }));
  }
  return after;
}

/**
 * Blobs and quarantined bytes that nothing names once only what stays is left. Logs, roots and reports are never among
 * them. The image that evidence is about is named by it, unless it is evidence itself, which goes or went with a prune.
 */
async function unnamed(
  to: Destination,
  { index }: Accounted,
  catalog: Catalog,
  planned: readonly Planned[],
  spared: readonly Digest[],
  verifier: NoteVerifier | undefined,
): Promise<Decision['files']> {
  const listed = [...(await to.list('blobs/')), ...(await to.list('quarantine/'))];
  const present = new Set(listed.map(({ path }) => path));
  const kept = new Set<string>([...catalog.records.keys(), ...spared.map(blobPath)]);
  const evidence = new Set<Digest>();
  const manifests: Digest[] = [];
  const gone = new Set<string>(verifier ? (await lastPruned(to, verifier))?.files.map(({ path }) => path) : []);
  for (const { piece, fate } of planned) {
    const { item, record } = piece;
    const parts = [item.digest, ...(item.manifest ? [item.manifest] : [])];
    if (fate.goes) for (const digest of parts) gone.add(blobPath(digest));
    else if (record === undefined) for (const digest of parts) evidence.add(digest);
    else {
      kept.add(contentPath(piece));
      if (item.manifest) manifests.push(item.manifest);
    }
  }
  const subjects = [...catalog.indexes.keys()].filter((digest) => {
    const path = blobPath(digest);
    return present.has(path) && !gone.has(path);
  });
  const { named, missing } = await namedByManifests(
    [...releasesOf(index), ...manifests, ...subjects],
    evidence,
    present,
    to,
  );
  const [lost] = missing;
  // A manifest that is gone may have named what would go now.
  if (lost)
    throw mirrorError('mirror-damaged', {
      path: blobPath(lost),
      detail: 'it is missing, and something names it',
    });
  for (const digest of named) kept.add(blobPath(digest));
  return listed.filter(({ path }) => !kept.has(path));
}

export const detailsOf = ({ about, item, record }: Piece) => ({
  about,
  digest: item.digest,
  ...(item.manifest === undefined ? {} : { manifest: item.manifest }),
  kind: item.kind,
  ...(item.predicateType === undefined ? {} : { predicateType: item.predicateType }),
  source: item.source,
  ...(record === undefined ? {} : { quarantined: true as const }),
});
