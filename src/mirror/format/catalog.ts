import { z } from 'zod';
import { forEachConcurrent } from '../../lib/concurrency.ts';
import { type Digest, digestOf, isDigest } from '../../lib/digest.ts';
import { computeMerkleRoot, type Hash, leafHash } from '../../tlog/index.ts';
import type { Destination } from '../destination/types.ts';
import type { StaticFiles } from './files.ts';
import { CATALOG, digestSchema, evidencePath, formatJson, MAX_INDEX_BYTES } from './layout.ts';
import { parseRecordPath, QUARANTINE } from './quarantine.ts';
import { parseMirrorFile } from './reading.ts';

/**
 * Written before the first index of a sync, and removed after the catalog. If it exists, a sync was killed between the
 * two.
 */
const DIRTY = 'evidence/.writing';

const catalogSchema = z.object({
  version: z.literal(1),
  indexes: z
    .record(digestSchema, digestSchema)
    .describe('maps a subject to the digest of evidence/sha256/<hex>/index.json'),
  quarantine: z.record(z.string(), digestSchema).default({}).describe('maps the path of a record to its digest'),
  judgedBy: z.string().optional().describe('fingerprint of the policy under which all evidence was judged'),
});

/** The digest of the index of evidence of each subject, so that no index can disappear or change unnoticed. */
export type Indexes = ReadonlyMap<Digest, Digest>;
/** The digest of each record of the quarantine, by its path. */
export type Records = ReadonlyMap<string, Digest>;

interface CatalogContent {
  readonly indexes: Indexes;
  readonly records: Records;
  readonly judgedBy: string | undefined;
}

/** Reads `evidence/index.json`; an empty catalog if it is missing. Throws `mirror-damaged`. */
export async function readCatalogFile(files: StaticFiles): Promise<CatalogContent> {
  const bytes = await files.read(CATALOG, MAX_INDEX_BYTES);
  if (!bytes) return { indexes: new Map(), records: new Map(), judgedBy: undefined };
  const { indexes, quarantine, judgedBy } = parseMirrorFile(catalogSchema, bytes, CATALOG);
  return {
    indexes: new Map(Object.entries(indexes) as [Digest, Digest][]),
    records: new Map(Object.entries(quarantine)),
    judgedBy,
  };
}

/** Reads the digests of the indexes of evidence. Throws `mirror-damaged`. */
export const readCatalog = async (files: StaticFiles): Promise<Indexes> => (await readCatalogFile(files)).indexes;

/** Computes one hash of all evidence: the RFC 6962 root over the sorted lines `SUBJECT INDEX`. */
export const evidenceRoot = (indexes: Indexes): Hash => computeRoot(indexes);
/** Computes one hash of the quarantine: the RFC 6962 root over the sorted lines `PATH RECORD`. */
export const quarantineRoot = (records: Records): Hash => computeRoot(records);

const computeRoot = (entries: ReadonlyMap<string, string>): Hash =>
  computeMerkleRoot(
    [...entries]
      .map((pair) => pair.join(' '))
      .toSorted()
      .map((line) => leafHash(Buffer.from(line))),
  );

const sorted = <K extends string, V>(map: ReadonlyMap<K, V>): Record<string, V> =>
  Object.fromEntries([...map].toSorted(([a], [b]) => (a < b ? -1 : 1)));

/**
 * The catalog during a sync. Tracks each index and record that the sync writes. `save` writes the catalog before the
 * index of the mirror.
 */
export class Catalog {
  readonly #to: Destination;
  readonly #indexes: Map<Digest, Digest>;
  readonly #records: Map<string, Digest>;
  #judgedBy: string | undefined;
  #begun: boolean;
  /** The subjects, and the paths of records, that were written since the catalog was opened. */
  readonly touched = new Set<Digest | string>();
  /** Whether the catalog was rebuilt from the files, because an earlier sync was killed. */
  readonly wasRebuilt: boolean;

  private constructor(to: Destination, content: CatalogContent, begun: boolean) {
    this.#to = to;
    this.#indexes = new Map(content.indexes);
    this.#records = new Map(content.records);
    this.#judgedBy = content.judgedBy;
    this.#begun = begun;
    this.wasRebuilt = begun;
  }

  /** Opens the catalog. Rebuilds it from the indexes and records if an earlier sync was killed. */
  static async open(to: Destination, concurrency: number, signal?: AbortSignal): Promise<Catalog> {
    const isWhole = (await to.has(CATALOG)) && !(await to.has(DIRTY));
    if (isWhole) return new Catalog(to, await readCatalogFile(to), false);
    const [indexes, records] = [new Map<Digest, Digest>(), new Map<string, Digest>()];
    const files = [...(await to.list('evidence/sha256/')), ...(await to.list(QUARANTINE))];
    await forEachConcurrent(
      files,
      concurrency,
      async ({ path }) => {
        const subject = `sha256:${/^evidence\/sha256\/([0-9a-f]{64})\/index\.json$/.exec(path)?.[1]}`;
        if (!isDigest(subject) && !parseRecordPath(path)) return;
        const bytes = await to.read(path, MAX_INDEX_BYTES);
        if (bytes && isDigest(subject)) indexes.set(subject, digestOf(bytes));
        else if (bytes) records.set(path, digestOf(bytes));
      },
      signal,
    );
    return new Catalog(to, { indexes, records, judgedBy: undefined }, true);
  }

  get indexes(): Indexes {
    return this.#indexes;
  }

  get records(): Records {
    return this.#records;
  }

  /** The policy that judged all evidence. Undefined after a killed sync, which may have used another policy. */
  get judgedBy(): string | undefined {
    return this.#judgedBy;
  }

  /** Writes the index of a subject, unless it is unchanged. */
  async put(subject: Digest, text: string): Promise<void> {
    const digest = digestOf(text);
    if (this.#indexes.get(subject) === digest) return;
    await this.#begin();
    await this.#to.write(evidencePath(subject), text);
    this.#indexes.set(subject, digest);
    this.touched.add(subject);
  }

  /** Writes a record of the quarantine, unless it is unchanged. */
  async putRecord(path: string, text: string): Promise<void> {
    const digest = digestOf(text);
    if (this.#records.get(path) === digest) return;
    await this.#begin();
    await this.#to.write(path, text);
    this.#records.set(path, digest);
    this.touched.add(path);
  }

  async removeRecord(path: string): Promise<void> {
    if (!this.#records.has(path)) return;
    await this.#begin();
    await this.#to.remove(path);
    this.#records.delete(path);
  }

  /** Sets the fingerprint of the policy that judged all evidence. */
  async setJudgedBy(fingerprint: string): Promise<void> {
    if (this.#judgedBy === fingerprint) return;
    await this.#begin();
    this.#judgedBy = fingerprint;
  }

  /** Writes the catalog, if the sync changed it. */
  async save(): Promise<void> {
    if (!this.#begun) return;
    await this.#to.write(
      CATALOG,
      formatJson({
        version: 1,
        indexes: sorted(this.#indexes),
        quarantine: sorted(this.#records),
        ...(this.#judgedBy === undefined ? {} : { judgedBy: this.#judgedBy }),
      }),
    );
    await this.#to.remove(DIRTY);
    this.#begun = false;
  }

  async #begin(): Promise<void> {
    if (this.#begun) return;
    await this.#to.write(DIRTY, '');
    this.#begun = true;
  }
}
