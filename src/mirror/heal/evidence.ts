import { collect } from '../../lib/bytes.ts';
import { type Digest, digestOf } from '../../lib/digest.ts';
import type { Destination } from '../destination/types.ts';
import { below } from '../destination/types.ts';
import { pieceId, quarantinePath, readRecord } from '../evidence/quarantine.ts';
import { type EvidenceSources, syncSubjects } from '../evidence/subjects.ts';
import { Catalog, readCatalogFile } from '../format/catalog.ts';
import { blobPath, CATALOG, evidencePath, MAX_EVIDENCE_BYTES, MAX_INDEX_BYTES } from '../format/layout.ts';
import type { MirrorPorts } from '../ports.ts';
import type { Healer } from './healer.ts';
import { tried } from './tiles.ts';

/** Files whose bytes are known by their digest. */
export type Wanted = ReadonlyMap<string, Digest>;

/** What of the catalog, and of what it leads to, must have which digest. */
export async function evidenceDigests(to: Destination): Promise<Map<string, Digest>> {
  const { indexes, records } = await readCatalogFile(to);
  const wanted = new Map<string, Digest>(records);
  for (const [subject, digest] of indexes) wanted.set(evidencePath(subject), digest);
  for (const path of records.keys()) {
    const record = await tried(() => readRecord(to, path));
    const [item] = record?.items ?? [];
    if (record?.held && item) wanted.set(quarantinePath(record.subject, pieceId(item)), item.digest);
  }
  return wanted;
}

/**
 * Goes through the sources of the evidence as a sync does, with what is wanted as if it were not there: what comes of it
 * with the right digest is written, and nothing else.
 */
export async function mendEvidence(
  sources: EvidenceSources,
  wanted: Wanted,
  to: Destination,
  healer: Healer,
  ports: MirrorPorts,
): Promise<void> {
  const mending = mendingDestination(wanted, to, healer);
  const catalog = await tried(() => Catalog.open(mending, ports.concurrency, ports.signal));
  if (catalog) await syncSubjects(sources, mending, catalog, ports);
}

function mendingDestination(wanted: Wanted, to: Destination, healer: Healer): Destination {
  const missing = new Map(wanted);
  const isMissing = (path: string): boolean => missing.has(path);
  const mending: Destination = {
    name: to.name,
    read: async (path, maxBytes) => {
      if (isMissing(path)) return undefined;
      const bytes = await to.read(path, maxBytes);
      return path === CATALOG && bytes ? catalogWithout(missing, bytes) : bytes;
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
      await healer.write(to, path, bytes, 'its source');
      missing.delete(path);
    },
    list: async (prefix) => (await to.list(prefix)).filter(({ path }) => !isMissing(path)),
    remove: async () => {},
    lockedUntil: (path) => to.lockedUntil(path),
    erase: async () => undefined,
    under: (prefix) => below(mending, prefix),
    withLock: (work) => work(healer.signal),
  };
  return mending;
}

/** The catalog as if it had never known of them, so that they are written again. Throws `mirror-damaged`. */
async function catalogWithout(missing: Wanted, bytes: Buffer): Promise<Buffer> {
  const { indexes, records, judgedBy } = await readCatalogFile({ name: CATALOG, read: async () => bytes });
  const without = {
    version: 1,
    indexes: Object.fromEntries([...indexes].filter(([subject]) => !missing.has(evidencePath(subject)))),
    quarantine: Object.fromEntries([...records].filter(([path]) => !missing.has(path))),
    judgedBy,
  };
  return Buffer.from(JSON.stringify(without));
}

/** Blobs that are told to be missing or damaged, by their names. */
export const blobDigests = (paths: Iterable<string>): Map<string, Digest> => {
  const wanted = new Map<string, Digest>();
  for (const path of paths) {
    const digest = `sha256:${/^blobs\/sha256\/([0-9a-f]{64})$/.exec(path)?.[1]}` as const;
    if (blobPath(digest) === path) wanted.set(path, digest);
  }
  return wanted;
};

export const MAX_HEALED_BYTES = Math.max(MAX_EVIDENCE_BYTES, MAX_INDEX_BYTES);
