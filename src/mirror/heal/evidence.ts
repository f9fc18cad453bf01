import { collect } from '../../lib/bytes.ts';
import { type Digest, digestOf } from '../../lib/digest.ts';
import type { Destination } from '../destination/types.ts';
import { below } from '../destination/types.ts';
import { type EvidenceSources, syncSubjects } from '../evidence/subjects.ts';
import { Catalog, readCatalogFile } from '../format/catalog.ts';
import { blobPath, CATALOG, evidencePath, MAX_EVIDENCE_BYTES, MAX_INDEX_BYTES } from '../format/layout.ts';
import { getPieceId, quarantinePath, readRecord } from '../format/quarantine.ts';
import type { MirrorPorts } from '../ports.ts';
import { attempt } from './attempt.ts';
import type { HealWriter } from './writer.ts';

/** The expected digest of each file to heal, by path. */
export type ExpectedDigests = ReadonlyMap<string, Digest>;

/** Lists the expected digest of each file that the catalog names, and of the contents in quarantine. */
export async function listEvidenceDigests(to: Destination): Promise<Map<string, Digest>> {
  const { indexes, records } = await readCatalogFile(to);
  const wanted = new Map<string, Digest>(records);
  for (const [subject, digest] of indexes) wanted.set(evidencePath(subject), digest);
  for (const path of records.keys()) {
    const record = await attempt(() => readRecord(to, path));
    const [item] = record?.items ?? [];
    if (record?.held && item) wanted.set(quarantinePath(record.subject, getPieceId(item)), item.digest);
  }
  return wanted;
}

/**
 * Syncs the evidence from its sources into a view of the mirror in which the wanted files are missing. Of all that the sync
 * writes, only wanted files with the expected digest reach the mirror.
 */
export async function healEvidence(
  sources: EvidenceSources,
  wanted: ExpectedDigests,
  to: Destination,
  writer: HealWriter,
  ports: MirrorPorts,
): Promise<void> {
  const view = createHealingView(wanted, to, writer);
  const catalog = await attempt(() => Catalog.open(view, ports.concurrency, ports.signal));
  if (catalog) await syncSubjects(sources, view, catalog, ports);
}

function createHealingView(wanted: ExpectedDigests, to: Destination, writer: HealWriter): Destination {
  const missing = new Map(wanted);
  const isMissing = (path: string): boolean => missing.has(path);
  const view: Destination = {
    name: to.name,
    read: async (path, maxBytes) => {
      if (isMissing(path)) return undefined;
      const bytes = await to.read(path, maxBytes);
      return path === CATALOG && bytes ? removeFromCatalog(missing, bytes) : bytes;
    },
    has: async (path) => !isMissing(path) && to.has(path),
    stream: async (path) => (isMissing(path) ? undefined : to.stream(path)),
    write: async (path, content) => {
      const expected = missing.get(path);
      if (expected === undefined) return;
      const bytes =
        typeof content === 'string' || content instanceof Uint8Array
          ? Buffer.from(content)
          : await collect(content, MAX_EVIDENCE_BYTES, path);
      if (digestOf(bytes) !== expected) return;
      await writer.write(to, path, bytes, 'its source');
      missing.delete(path);
    },
    list: async (prefix) => (await to.list(prefix)).filter(({ path }) => !isMissing(path)),
    remove: async () => {},
    lockedUntil: (path) => to.lockedUntil(path),
    erase: async () => undefined,
    under: (prefix) => below(view, prefix),
    withLock: (work) => work(writer.signal),
  };
  return view;
}

/** Removes the missing files from the catalog, so that the sync writes them again. Throws `mirror-damaged`. */
async function removeFromCatalog(missing: ExpectedDigests, bytes: Buffer): Promise<Buffer> {
  const { indexes, records, judgedBy } = await readCatalogFile({ name: CATALOG, read: async () => bytes });
  const remaining = {
    version: 1,
    indexes: Object.fromEntries([...indexes].filter(([subject]) => !missing.has(evidencePath(subject)))),
    quarantine: Object.fromEntries([...records].filter(([path]) => !missing.has(path))),
    judgedBy,
  };
  return Buffer.from(JSON.stringify(remaining));
}

/** Lists the expected digest of each blob among the paths. */
export const listBlobDigests = (paths: Iterable<string>): Map<string, Digest> => {
  const wanted = new Map<string, Digest>();
  for (const path of paths) {
    const digest = `sha256:${/^blobs\/sha256\/([0-9a-f]{64})$/.exec(path)?.[1]}` as const;
    if (blobPath(digest) === path) wanted.set(path, digest);
  }
  return wanted;
};

/** The size limit for a file that is copied from another mirror. */
export const MAX_HEALED_BYTES = Math.max(MAX_EVIDENCE_BYTES, MAX_INDEX_BYTES);
