import { z } from 'zod';
import { forEachConcurrent } from '../../lib/concurrency.ts';
import { type Digest, digestOf, isDigest } from '../../lib/digest.ts';
import { type Hash, leafHash, rootOf } from '../../tlog/index.ts';
import type { Destination } from '../destination/types.ts';
import { QUARANTINE, recordAt } from '../evidence/quarantine.ts';
import type { StaticFiles } from './files.ts';
import { CATALOG, digestSchema, evidencePath, formatJson, MAX_INDEX_BYTES } from './layout.ts';
import { readAs } from './reading.ts';

/** Written before the first index of a sync, removed after the catalog: where it is, a sync was killed in between. */
const DIRTY = 'evidence/.writing';

const catalogSchema = z.object({
  version: z.literal(1),
  indexes: z.record(digestSchema, digestSchema).describe('subject: digest of evidence/sha256/<hex>/index.json'),
  quarantine: z.record(z.string(), digestSchema).default({}).describe('path of a record: its digest'),
  judgedBy: z.string().optional().describe('fingerprint of the policy under which all of it was judged'),
});

/** What index of evidence there is about each subject, by its digest: so that none can vanish or change unseen. */
export type Indexes = ReadonlyMap<Digest, Digest>;
/** What is kept apart: the path of each record, and its digest. */
export type Records = ReadonlyMap<string, Digest>;

interface Held {
  readonly indexes: Indexes;
  readonly records: Records;
  readonly judgedBy: string | undefined;
}

export async function readCatalogFile(files: StaticFiles): Promise<Held> {
  const bytes = await files.read(CATALOG, MAX_INDEX_BYTES);
  if (!bytes) return { indexes: new Map(), records: new Map(), judgedBy: undefined };
  const { indexes, quarantine, judgedBy } = readAs(catalogSchema, bytes, CATALOG);
  return {
    indexes: new Map(Object.entries(indexes) as [Digest, Digest][]),
    records: new Map(Object.entries(quarantine)),
    judgedBy,
  };
}

export const readCatalog = async (files: StaticFiles): Promise<Indexes> => (await readCatalogFile(files)).indexes;

/** RFC 6962 root over the lines `SUBJECT INDEX`, sorted: one hash that stands for all evidence that is held. */
export const evidenceRoot = (indexes: Indexes): Hash => rootOfLines(indexes);
/** The same over the lines `PATH RECORD` of what is kept apart. */
export const quarantineRoot = (records: Records): Hash => rootOfLines(records);

const rootOfLines = (entries: ReadonlyMap<string, string>): Hash =>
  rootOf(
    [...entries]
      .map((pair) => pair.join(' '))
      .toSorted()
      .map((line) => leafHash(Buffer.from(line))),
  );

const sorted = <K extends string, V>(map: ReadonlyMap<K, V>): Record<string, V> =>
  Object.fromEntries([...map].toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** The catalog while a sync writes: follows each index that is written, and is itself written before the mirror's index. */
export class Catalog {
  readonly #to: Destination;
  readonly #indexes: Map<Digest, Digest>;
  readonly #records: Map<string, Digest>;
  #judgedBy: string | undefined;
  #begun: boolean;
  /** Subjects and paths of records that were written since it was opened. */
  readonly touched = new Set<Digest | string>();
  /** A sync was killed: what it wrote is not known. */
  readonly wasRebuilt: boolean;

  private constructor(to: Destination, held: Held, begun: boolean) {
    this.#to = to;
    this.#indexes = new Map(held.indexes);
    this.#records = new Map(held.records);
    this.#judgedBy = held.judgedBy;
    this.#begun = begun;
    this.wasRebuilt = begun;
  }

  /** After a sync that was killed, from the indexes and records themselves; else as it was written. */
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
        if (!isDigest(subject) && !recordAt(path)) return;
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

  /** Undefined after a sync that was killed: it may have judged some by another policy. */
  get judgedBy(): string | undefined {
    return this.#judgedBy;
  }

  /** Writes the index of a subject, unless it is there as it is. */
  async put(subject: Digest, text: string): Promise<void> {
    const digest = digestOf(text);
    if (this.#indexes.get(subject) === digest) return;
    await this.#begin();
    await this.#to.write(evidencePath(subject), text);
    this.#indexes.set(subject, digest);
    this.touched.add(subject);
  }

  /** Writes why something is kept apart, unless it is there as it is. */
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

  /** All that is held was judged under the policy of this fingerprint. */
  async judged(fingerprint: string): Promise<void> {
    if (this.#judgedBy === fingerprint) return;
    await this.#begin();
    this.#judgedBy = fingerprint;
  }

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
