import type { SubjectDigest } from '../../lib/digest.ts';
import { McError } from '../../lib/mc-error.ts';
import { fallbackTag } from '../derived-tags.ts';
import type { OciDigest } from '../digest.ts';
import { ociError } from '../errors.ts';
import { listChildren } from '../manifest.ts';
import { OCI_INDEX } from '../media-types.ts';
import type { Descriptor, Manifest, Repository } from '../types.ts';
import type { RegistryConnection } from './connection.ts';
import type { AddedReferrer, FallbackWrites } from './shared-state.ts';

/** Writes of one merge, after which `referrers-lost` is thrown. */
const MAX_MERGE_WRITES = 20;
const MERGE_PAUSE_MS = 60;
/** The pause before a list is read back where other writers were seen: many times the time between a writer's read and write. */
const SETTLE_MS = 150;
/** Where no other writer was seen, the pause is this multiple of the time of our own read and write, within these bounds. */
const SETTLE_FACTOR = 6;
const MIN_SETTLE_MS = 30;
/** How long an added referrer is remembered, to add it again where another writer removes it. */
const REMEMBERED_MS = 10_000;

/** Reads the index under the fallback tag of a digest. Returns undefined where there is no such tag. */
async function readFallbackIndex(repository: Repository, digest: SubjectDigest): Promise<Manifest | undefined> {
  try {
    return await repository.manifest(fallbackTag(digest));
  } catch (error) {
    if (error instanceof McError && error.code === 'reference-not-found') return undefined;
    throw error;
  }
}

/** Lists the referrers under the fallback tag of a subject. The bounds are those of an index: 4 MiB and 10,000 children. */
export async function readFallback(repository: Repository, digest: SubjectDigest): Promise<readonly Descriptor[]> {
  const index = await readFallbackIndex(repository, digest);
  if (index?.descriptor.mediaType !== OCI_INDEX) return []; // an image under such a tag is not a list of referrers
  return listChildren(index);
}

/** Replaces the list of referrers under the fallback tag of a subject. */
export const writeFallback = (
  connection: RegistryConnection,
  subject: OciDigest,
  entries: readonly Descriptor[],
): Promise<void> => putIndex(connection, fallbackTag(subject), entries);

const fallbackUrl = ({ base }: RegistryConnection, subject: OciDigest): string => `${base.href}${fallbackTag(subject)}`;

/** Forgets a referrer that was added in the last seconds, so that the next merge does not add it again. */
export const forgetAdded = (connection: RegistryConnection, subject: OciDigest, digest: OciDigest): void => {
  connection.state.fallbackWrites.get(fallbackUrl(connection, subject))?.added.delete(digest);
};

/**
 * Adds referrers to the fallback tag of their subject: reads, merges, writes and reads back, again when another writer was faster.
 * A registry without the API does not compare before it sets, so a writer that read before our write may overwrite it later.
 * Therefore the list is read back after a pause, and referrers that were added in the last seconds are added again.
 */
export async function addToFallback(
  repository: Repository,
  connection: RegistryConnection,
  subject: OciDigest,
  referrers: readonly Descriptor[],
): Promise<void> {
  const { fallbackWrites } = connection.state;
  const now = (): number => connection.clock.now().getTime();
  const url = fallbackUrl(connection, subject);
  const writes: FallbackWrites = fallbackWrites.get(url) ?? {
    added: new Map<string, AddedReferrer>(),
    turn: Promise.resolve(),
  };
  fallbackWrites.set(url, writes);
  for (const descriptor of referrers) writes.added.set(descriptor.digest, { descriptor, at: now() });
  // The merge before usually writes the referrers of a writer that waits for its turn.
  const turn = writes.turn
    .catch(() => undefined) // the caller of that merge gets its failure
    .then(() => new Merge(repository, connection, subject, writes.added).run());
  writes.turn = turn;
  try {
    await turn;
  } finally {
    for (const [digest, { at }] of writes.added) if (now() - at > REMEMBERED_MS) writes.added.delete(digest);
    if (writes.turn === turn && writes.added.size === 0) fallbackWrites.delete(url);
  }
}

/** One merge of added referrers into the list under a fallback tag. */
class Merge {
  readonly #repository: Repository;
  readonly #connection: RegistryConnection;
  readonly #subject: OciDigest;
  readonly #added: ReadonlyMap<string, AddedReferrer>;
  /** Every referrer that was read once. A writer that read before it was present must not remove it. */
  readonly #seen = new Map<string, Descriptor>();
  #writes = 0;
  #isContended = false;
  /** The pause before the list is read back. 0: nothing was written since the last read. */
  #settleMs = 0;
  #hasRested = true;

  constructor(
    repository: Repository,
    connection: RegistryConnection,
    subject: OciDigest,
    added: ReadonlyMap<string, AddedReferrer>,
  ) {
    this.#repository = repository;
    this.#connection = connection;
    this.#subject = subject;
    this.#added = added;
  }

  /** Writes until a list that was read back has every referrer. Throws `referrers-lost` after too many writes. */
  async run(): Promise<void> {
    const { clock } = this.#connection;
    for (;;) {
      const startedAt = performance.now();
      const index = await readFallbackIndex(this.#repository, this.#subject);
      const lost = this.#findLost(index);
      if (lost === undefined) {
        if (this.#settleMs === 0) return;
        await clock.sleep((this.#isContended ? SETTLE_MS : this.#settleMs) * (1 + Math.random()));
        this.#settleMs = 0;
        continue;
      }
      this.#assertWritable(index, lost);
      this.#isContended ||= this.#writes > 0;
      if (!this.#hasRested) {
        // A random pause separates writers that met. The tag is read again after it, because a write must follow its read at once.
        await clock.sleep(Math.min(this.#writes, 5) * MERGE_PAUSE_MS * Math.random());
        this.#hasRested = true;
        continue;
      }
      await this.#write(startedAt);
    }
  }

  /** Records the referrers of the list, and returns the digest of one that it should have but lacks. */
  #findLost(index: Manifest | undefined): string | undefined {
    const present = index?.json.manifests ?? [];
    this.#isContended ||= this.#writes > 0 && present.some(({ digest }) => !this.#seen.has(digest));
    for (const one of [...present, ...[...this.#added.values()].map(({ descriptor }) => descriptor)])
      this.#seen.set(one.digest, this.#seen.get(one.digest) ?? one);
    const listed = new Set<string>(present.map(({ digest }) => digest));
    return [...this.#seen.keys()].find((digest) => !listed.has(digest));
  }

  #assertWritable(index: Manifest | undefined, lost: string): void {
    if (this.#writes < MAX_MERGE_WRITES && (!index || index.descriptor.mediaType === OCI_INDEX)) return;
    const tag = fallbackTag(this.#subject);
    throw ociError('referrers-lost', { tag, repository: this.#repository.name, digest: lost });
  }

  async #write(startedAt: number): Promise<void> {
    await putIndex(this.#connection, fallbackTag(this.#subject), [...this.#seen.values()]);
    this.#writes++;
    this.#hasRested = false;
    this.#settleMs = Math.min(SETTLE_MS, Math.max(MIN_SETTLE_MS, SETTLE_FACTOR * (performance.now() - startedAt)));
  }
}

async function putIndex(connection: RegistryConnection, tag: string, manifests: readonly Descriptor[]): Promise<void> {
  const response = await connection.send(
    {
      url: `manifests/${tag}`,
      method: 'PUT',
      headers: { 'content-type': OCI_INDEX },
      body: JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests }),
      accept: [200, 201, 202],
    },
    'push',
  );
  await response.discard();
}
