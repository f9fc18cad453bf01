import { systemClock } from '../../lib/clock.ts';
import { McError } from '../../lib/mc-error.ts';
import { ociError } from '../errors.ts';
import { childrenOf } from '../manifest.ts';
import { OCI_INDEX } from '../media-types.ts';
import type { Descriptor, Manifest, Repository } from '../types.ts';
import type { RegistryConnection } from './connection.ts';

const MERGE_TRIES = 20;
const MERGE_PAUSE_MS = 60;
/** Where others are seen to write: many times what a writer takes between its read and its write. */
const SETTLE_MS = 150;
/** Where no one else is seen: so many times what our own read and write took, within these bounds. */
const SETTLE_FACTOR = 6;
const LEAST_SETTLE_MS = 30;
const REMEMBERED_MS = 10_000;

interface Added {
  readonly descriptor: Descriptor;
  readonly at: number;
}

/** A fallback tag that is written through one HTTP client. */
interface Writing {
  /** What was added a moment ago. */
  readonly added: Map<string, Added>;
  /** The end of the last merge: our own writers wait for each other, so that they do not overwrite each other. */
  turn: Promise<void>;
}

const writings = new WeakMap<object, Map<string, Writing>>();

/** Distribution spec 1.1, "Referrers tag schema": `sha256-<hex>`, cut as the spec says. */
export const fallbackTag = (digest: string): string => {
  const [algorithm = '', encoded = ''] = digest.split(':');
  return `${algorithm.slice(0, 32)}-${encoded.slice(0, 64)}`;
};

/** Reads the index under the fallback tag of a digest; `undefined` where there is no such tag. */
export async function fallbackIndex(repository: Repository, digest: string): Promise<Manifest | undefined> {
  try {
    return await repository.manifest(fallbackTag(digest));
  } catch (error) {
    if (error instanceof McError && error.code === 'reference-not-found') return undefined;
    throw error;
  }
}

/** Returns what the fallback tag of a subject lists. An index has at most 4 MiB and 10,000 children, which are the bounds here. */
export async function readFallback(repository: Repository, digest: string): Promise<readonly Descriptor[]> {
  const index = await fallbackIndex(repository, digest);
  if (!index) return [];
  if (index.descriptor.mediaType !== OCI_INDEX) return []; // a cosign-style tag of that name is no list of referrers
  return childrenOf(index);
}

/** Replaces what the fallback tag of a subject lists. */
export const writeFallback = (
  connection: RegistryConnection,
  subject: string,
  entries: readonly Descriptor[],
): Promise<void> => write(connection, fallbackTag(subject), entries);

/** Forgets that an entry was added a moment ago, so that the next merge does not add it again. */
export const forgetAdded = ({ base, http }: RegistryConnection, subject: string, digest: string): void => {
  writings
    .get(http)
    ?.get(`${base.href}${fallbackTag(subject)}`)
    ?.added.delete(digest);
};

/**
 * Adds referrers to the fallback tag of their subject: read, merge, write, read back, again when another writer was faster. No
 * registry without the API compares before it sets, so a writer that had read before we wrote may overwrite us after we have
 * read back: what is kept is what is still there when such a writer must have come to its end, and what we added a moment ago
 * is added again.
 */
export async function addToFallback(
  repository: Repository,
  connection: RegistryConnection,
  subject: string,
  referrers: readonly Descriptor[],
): Promise<void> {
  const tag = `${connection.base.href}${fallbackTag(subject)}`;
  const tags = writings.get(connection.http) ?? new Map<string, Writing>();
  writings.set(connection.http, tags);
  const writing = tags.get(tag) ?? { added: new Map<string, Added>(), turn: Promise.resolve() };
  tags.set(tag, writing);
  for (const descriptor of referrers) writing.added.set(descriptor.digest, { descriptor, at: Date.now() });
  // Who waits for its turn has its entries written by the one before, as a rule.
  const turn = writing.turn
    .catch(() => undefined) // the caller of the one before gets that failure
    .then(() => merge(repository, connection, subject, writing.added));
  writing.turn = turn;
  try {
    await turn;
  } finally {
    for (const [digest, { at }] of writing.added) if (Date.now() - at > REMEMBERED_MS) writing.added.delete(digest);
    if (writing.turn === turn && writing.added.size === 0) tags.delete(tag);
  }
}

async function merge(
  repository: Repository,
  connection: RegistryConnection,
  subject: string,
  added: ReadonlyMap<string, Added>,
): Promise<void> {
  const tag = fallbackTag(subject);
  // What was seen once must not be lost to a writer that had read before it was there.
  const seen = new Map<string, Descriptor>();
  let contended = false;
  let settleMs = 0; // nothing was written yet
  let rested = true;
  for (let writes = 0; ; ) {
    const began = performance.now();
    const index = await fallbackIndex(repository, subject);
    const present = index?.json.manifests ?? [];
    contended ||= writes > 0 && present.some(({ digest }) => !seen.has(digest));
    for (const one of [...present, ...[...added.values()].map(({ descriptor }) => descriptor)])
      seen.set(one.digest, seen.get(one.digest) ?? one);
    const here = new Set(present.map(({ digest }) => digest));
    const lost = [...seen.keys()].find((digest) => !here.has(digest));
    if (lost === undefined) {
      if (settleMs === 0) return;
      await systemClock.sleep((contended ? SETTLE_MS : settleMs) * (1 + Math.random()));
      settleMs = 0;
      continue;
    }
    if (writes >= MERGE_TRIES || (index && index.descriptor.mediaType !== OCI_INDEX))
      throw ociError('referrers-lost', { tag, repository: repository.name, digest: lost });
    contended ||= writes > 0;
    if (!rested) {
      // Writers that met once must not meet again and again. The tag is read again afterwards: a write follows its read at once.
      await systemClock.sleep(Math.min(writes, 5) * MERGE_PAUSE_MS * Math.random());
      rested = true;
      continue;
    }
    await write(connection, tag, [...seen.values()]);
    writes++;
    rested = false;
    settleMs = Math.min(SETTLE_MS, Math.max(LEAST_SETTLE_MS, SETTLE_FACTOR * (performance.now() - began)));
  }
}

async function write(connection: RegistryConnection, tag: string, manifests: readonly Descriptor[]): Promise<void> {
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
