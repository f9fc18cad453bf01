import { z } from 'zod';
import { forEachConcurrent } from '../lib/concurrency.ts';
import { type Digest, digestOf, isDigest } from '../lib/digest.ts';
import { type Hash, leafHash, rootOf } from '../tlog/index.ts';
import type { Destination } from './destination/types.ts';
import type { StaticFiles } from './files.ts';
import { CATALOG, digestSchema, evidencePath, formatJson, MAX_INDEX_BYTES } from './layout.ts';
import { readAs } from './read.ts';

/** Written before the first index of a sync, removed after the catalog: where it is, a sync was killed in between. */
const DIRTY = 'evidence/.writing';

const catalogSchema = z.object({
  version: z.literal(1),
  indexes: z.record(digestSchema, digestSchema).describe('subject: digest of evidence/sha256/<hex>/index.json'),
});

/** What index of evidence there is about each subject, by its digest: so that none can vanish or change unseen. */
export type Indexes = ReadonlyMap<Digest, Digest>;

export async function readCatalog(files: StaticFiles): Promise<Indexes> {
  const bytes = await files.read(CATALOG, MAX_INDEX_BYTES);
  if (!bytes) return new Map();
  const { indexes } = readAs(catalogSchema, bytes, CATALOG);
  return new Map(Object.entries(indexes) as [Digest, Digest][]);
}

/** RFC 6962 root over the lines `SUBJECT INDEX`, sorted: one hash that stands for all evidence that is held. */
export const evidenceRoot = (indexes: Indexes): Hash =>
  rootOf(
    [...indexes]
      .map((pair) => pair.join(' '))
      .toSorted()
      .map((line) => leafHash(Buffer.from(line))),
  );

/** The catalog while a sync writes: follows each index that is written, and is itself written before the mirror's index. */
export class Catalog {
  readonly #to: Destination;
  readonly #indexes: Map<Digest, Digest>;
  #begun = false;

  private constructor(to: Destination, indexes: Indexes, begun: boolean) {
    this.#to = to;
    this.#indexes = new Map(indexes);
    this.#begun = begun;
  }

  /** After a sync that was killed, from the indexes themselves; else as it was written. */
  static async open(to: Destination, concurrency: number, signal?: AbortSignal): Promise<Catalog> {
    const isWhole = (await to.has(CATALOG)) && !(await to.has(DIRTY));
    if (isWhole) return new Catalog(to, await readCatalog(to), false);
    const indexes = new Map<Digest, Digest>();
    await forEachConcurrent(
      await to.list('evidence/sha256/'),
      concurrency,
      async ({ path }) => {
        const subject = `sha256:${/^evidence\/sha256\/([0-9a-f]{64})\/index\.json$/.exec(path)?.[1]}`;
        const bytes = isDigest(subject) ? await to.read(path, MAX_INDEX_BYTES) : undefined;
        if (bytes && isDigest(subject)) indexes.set(subject, digestOf(bytes));
      },
      signal,
    );
    return new Catalog(to, indexes, true);
  }

  get indexes(): Indexes {
    return this.#indexes;
  }

  /** Writes the index of a subject, unless it is there as it is. */
  async put(subject: Digest, text: string): Promise<void> {
    const digest = digestOf(text);
    if (this.#indexes.get(subject) === digest) return;
    await this.#begin();
    await this.#to.write(evidencePath(subject), text);
    this.#indexes.set(subject, digest);
  }

  async remove(subject: Digest): Promise<void> {
    if (!this.#indexes.has(subject)) return;
    await this.#begin();
    await this.#to.remove(evidencePath(subject));
    this.#indexes.delete(subject);
  }

  async save(): Promise<void> {
    if (!this.#begun) return;
    const sorted = [...this.#indexes].toSorted(([a], [b]) => (a < b ? -1 : 1));
    await this.#to.write(CATALOG, formatJson({ version: 1, indexes: Object.fromEntries(sorted) }));
    await this.#to.remove(DIRTY);
    this.#begun = false;
  }

  async #begin(): Promise<void> {
    if (this.#begun) return;
    await this.#to.write(DIRTY, '');
    this.#begun = true;
  }
}
