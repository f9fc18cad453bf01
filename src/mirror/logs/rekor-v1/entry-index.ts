import { describe } from '../../../lib/describe.ts';
import type { Digest } from '../../../lib/digest.ts';
import { conform, parseJson } from '../../../lib/json.ts';
import type { Destination } from '../../destination/types.ts';
import { mirrorError } from '../../errors.ts';
import type { StaticFiles } from '../../format/files.ts';
import { formatJson, MAX_INDEX_BYTES, type RekorV1Index, rekorV1IndexSchema } from '../../format/layout.ts';
import type { RekorV1Entry } from './entry.ts';
import type { RekorV1Tree } from './trees.ts';

const INDEX = 'index.json';
type ListedEntry = RekorV1Index['entries'][number];

/**
 * Reads the index of a mirrored Rekor v1 log; an empty one for a log that was not mirrored yet. Throws
 * `mirror-damaged`.
 */
export async function readRekorV1Index(files: StaticFiles): Promise<RekorV1Index> {
  const bytes = await files.read(INDEX, MAX_INDEX_BYTES);
  if (!bytes) return { version: 1, trees: [], entries: [] };
  try {
    return conform(rekorV1IndexSchema, parseJson(bytes.toString('utf8'), INDEX), INDEX);
  } catch (error) {
    throw mirrorError('mirror-damaged', { path: `${files.name}/${INDEX}`, detail: describe(error) }, { cause: error });
  }
}

/** The entries in the mirror of a log, with the digests and identities for which the log named them. */
export class EntryList {
  readonly #byUuid = new Map<string, ListedEntry>();
  readonly #byLeaf = new Map<string, string>();
  readonly #indexes = new Set<number>();

  constructor(entries: RekorV1Index['entries']) {
    for (const entry of entries) this.#set(entry);
  }

  has(logIndex: number): boolean {
    return this.#indexes.has(logIndex);
  }

  /** Finds an entry by its whole UUID, or by its leaf hash alone. */
  find(uuid: string): ListedEntry | undefined {
    const known = uuid.length > 64 ? uuid : this.#byLeaf.get(uuid);
    return this.#byUuid.get(known ?? '') ?? this.#byUuid.get(uuid.slice(-64));
  }

  /** Adds an entry without a reason, unless it is listed. */
  add({ uuid, logIndex }: Pick<RekorV1Entry, 'uuid' | 'logIndex'>): void {
    if (!this.#byUuid.has(uuid)) this.#set({ uuid, logIndex, digests: [] });
  }

  /** Adds a digest or an identity to a listed entry. */
  addReason(uuid: string, reason: { readonly digest: Digest } | { readonly identity: string }): void {
    const entry = this.find(uuid);
    if (!entry) return;
    const { digests, identities = [] } = entry;
    if ('digest' in reason) this.#set({ ...entry, digests: [...new Set([...digests, reason.digest])].toSorted() });
    else this.#set({ ...entry, identities: [...new Set([...identities, reason.identity])].toSorted() });
  }

  /** Returns the entries in the order of the log. */
  list(): readonly ListedEntry[] {
    return [...this.#byUuid.values()].sort((a, b) => a.logIndex - b.logIndex || (a.uuid < b.uuid ? -1 : 1));
  }

  /** Writes the index, unless it is unchanged. */
  async write(to: Destination, before: RekorV1Index, trees: readonly RekorV1Tree[]): Promise<void> {
    const known = trees.map(({ treeId, base, head }) => ({ treeId, base, size: head.size }));
    const text = formatJson({ version: 1, trees: known, entries: this.list() });
    if (text !== formatJson(before) || !(await to.has(INDEX))) await to.write(INDEX, text);
  }

  #set(entry: ListedEntry): void {
    this.#byUuid.set(entry.uuid, entry);
    this.#byLeaf.set(entry.uuid.slice(-64), entry.uuid);
    this.#indexes.add(entry.logIndex);
  }
}
