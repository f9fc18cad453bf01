import { systemClock } from '../../lib/clock.ts';
import { forEachConcurrent } from '../../lib/concurrency.ts';
import { McError, VerificationError } from '../../lib/errors.ts';
import { nextPage } from '../../lib/http/links.ts';
import type { HttpResponse } from '../../lib/http.ts';
import { childrenOf, MAX_MANIFEST_BYTES, readManifest } from '../manifest.ts';
import { OCI_EMPTY, OCI_INDEX } from '../media-types.ts';
import type { Descriptor, Manifest, OnCut, Repository } from '../types.ts';
import { problemOf, type RegistryConnection } from './connection.ts';

/** Of one list of referrers. Releases have tens; whoever may push can add any number. */
const MAX_PAGES = 250;
const MAX_REFERRERS = 10_000;
const MAX_LIST_BYTES = 64 * 1024 * 1024;
const LOOKS_AT_ONCE = 16;
const MERGE_TRIES = 20;
const MERGE_PAUSE_MS = 60;
const SETTLE_MS = 150; // many times what a writer takes between its read and its write
const REMEMBERED_MS = 10_000;

/** Listings of tags whose registry said that it has no referrers API: for that listing it is not asked again. */
const withoutApi = new WeakSet<ReadonlySet<string>>();
/** Fallback tags that are being written: our own writers wait for each other, so that they do not overwrite each other. */
const merging = new Map<string, Promise<void>>();
/** What was added to which fallback tag a moment ago. */
const added = new Map<string, Map<string, Added>>();

interface Added {
  readonly descriptor: Descriptor;
  readonly at: number;
}

/** Distribution spec 1.1, "Referrers tag schema": `sha256-<hex>`, cut as the spec says. */
export const fallbackTag = (digest: string): string => {
  const [algorithm = '', encoded = ''] = digest.split(':');
  return `${algorithm.slice(0, 32)}-${encoded.slice(0, 64)}`;
};

/** Forgets that an entry was added a moment ago, so that the next merge does not add it again. */
export const forgetAdded = ({ base }: RegistryConnection, subject: string, digest: string): void => {
  added.get(`${base.href}${fallbackTag(subject)}`)?.delete(digest);
};

/** Returns what the fallback tag of a subject lists. */
export const readFallback = (repository: Repository, subject: string): Promise<readonly Descriptor[]> =>
  fromFallback(repository, subject);

/** Replaces what the fallback tag of a subject lists. */
export const writeFallback = (
  connection: RegistryConnection,
  subject: string,
  entries: readonly Descriptor[],
): Promise<void> => write(connection, fallbackTag(subject), entries);

interface Wanted {
  readonly artifactType?: string | undefined;
  readonly tags?: ReadonlySet<string> | undefined;
  readonly onCut?: OnCut | undefined;
}

/** Descriptors as a registry lists them, and whether it has filtered them by artifact type itself. */
interface Listed {
  readonly found: readonly Descriptor[];
  readonly isFiltered: boolean;
}

/**
 * Distribution spec 1.1, "Listing referrers": the API; where it does not exist (404), the fallback tag. Any other
 * answer is a fault: an image whose evidence cannot be listed is not an image without evidence. Where all tags are known,
 * a fallback tag counts beside the API: it was written before the registry had one. Each bound is reported to `onCut`;
 * without it a list that is longer throws `closure-too-large`.
 */
export async function listReferrers(
  repository: Repository,
  connection: RegistryConnection,
  digest: string,
  wanted: Wanted,
): Promise<readonly Descriptor[]> {
  const { artifactType, tags } = wanted;
  const byApi = tags && withoutApi.has(tags) ? undefined : await fromApi(repository, connection, digest, wanted);
  const byTag = (tags ? tags.has(fallbackTag(digest)) : byApi === undefined)
    ? await fromFallback(repository, digest)
    : [];
  const all = distinct([...(byApi?.found ?? []), ...byTag]);
  if (!artifactType) return all;
  // The registry's own filter is taken at its word: it could leave out any entry anyway.
  const known = new Set(byApi?.isFiltered ? byApi.found.map((one) => one.digest) : []);
  const unsure = all.filter((one) => !known.has(one.digest) && mayBe(one, artifactType));
  const cut = cutAt(repository, digest, wanted.onCut);
  const confirmed = await ofType(repository, unsure, artifactType, cut);
  return all
    .filter((one) => known.has(one.digest) || confirmed.has(one.digest))
    .map((one) => ({ ...one, artifactType }));
}

const distinct = (all: readonly Descriptor[]): readonly Descriptor[] => [
  ...new Map(all.map((descriptor) => [descriptor.digest, descriptor])).values(),
];

/** `undefined` where the registry has no such API. */
async function fromApi(
  repository: Repository,
  connection: RegistryConnection,
  digest: string,
  { artifactType, tags, onCut }: Wanted,
): Promise<Listed | undefined> {
  const found: Descriptor[] = [];
  const cut = cutAt(repository, digest, onCut);
  const query = artifactType ? `?artifactType=${encodeURIComponent(artifactType)}` : '';
  let url: string | URL = `referrers/${digest}${query}`;
  let size = 0;
  let isFiltered = artifactType !== undefined;
  const asked = new Set<string>();
  for (let page = 1; ; page++) {
    const response = await connection.send({ url, headers: { accept: OCI_INDEX }, accept: [200, 404] });
    if (response.status === 404) {
      if (page > 1) throw malformed(response, 'a page of referrers that is not there');
      // Who knows the route, and not the repository yet, may well have the API.
      const problem = await problemOf(response);
      if (tags && !/_UNKNOWN\b/.test(problem)) withoutApi.add(tags);
      return undefined;
    }
    const bytes = await response.bytes(MAX_MANIFEST_BYTES);
    size += bytes.length;
    // Before 1.1 some registries answered such paths with a page of their own.
    const type = response.headers['content-type']?.split(';')[0]?.trim();
    if (type !== OCI_INDEX) throw malformed(response, `referrers as ${type ?? 'nothing'}`);
    isFiltered &&= /\bartifactType\b/.test(response.headers['oci-filters-applied'] ?? '');
    const what = `the list of referrers of ${digest} in ${repository.name}`;
    const listed = childrenOf(readManifest(bytes, OCI_INDEX, what));
    // What cannot be of the wanted type does not count against the bound: attackers must not crowd out what is wanted.
    found.push(...(artifactType && !isFiltered ? listed.filter((one) => mayBe(one, artifactType)) : listed));
    const next = nextPage(response.headers['link'], connection.base, response.url);
    // A page that is said to be there and cannot be asked for would be evidence that is silently left out.
    if (!next && /\brel="?next"?/i.test(response.headers['link'] ?? ''))
      throw malformed(response, 'a next page of referrers on another host');
    if (found.length > MAX_REFERRERS) cut(MAX_REFERRERS, 'referrers');
    else if (next && page >= MAX_PAGES) cut(MAX_PAGES, 'pages of referrers');
    else if (next && size >= MAX_LIST_BYTES) cut(MAX_LIST_BYTES, 'bytes of referrers');
    else if (next) {
      asked.add(new URL(url, connection.base).href);
      if (asked.has(next.href)) throw malformed(response, 'pages of referrers that go round in a circle');
      url = next;
      continue;
    }
    return { found: found.slice(0, MAX_REFERRERS), isFiltered };
  }
}

const malformed = (response: HttpResponse, detail: string) =>
  new McError('response-malformed', { url: response.url, detail });

/** Reports a bound to whoever takes a part of a list; throws it otherwise. */
const cutAt =
  ({ name }: Repository, digest: string, onCut: OnCut | undefined) =>
  (limit: number, unit: string): void => {
    if (!onCut) throw new VerificationError('closure-too-large', { what: `${name}@${digest}`, limit, unit });
    onCut(`${limit} ${unit}`);
  };

async function fallbackIndex(repository: Repository, digest: string): Promise<Manifest | undefined> {
  try {
    return await repository.manifest(fallbackTag(digest));
  } catch (error) {
    if (error instanceof McError && error.code === 'reference-not-found') return undefined;
    throw error;
  }
}

/** An index has at most 4 MiB and 10,000 children, which are the bounds here. */
async function fromFallback(repository: Repository, digest: string): Promise<readonly Descriptor[]> {
  const index = await fallbackIndex(repository, digest);
  if (!index) return [];
  if (index.descriptor.mediaType !== OCI_INDEX) return []; // a cosign-style tag of that name is no list of referrers
  return childrenOf(index);
}

/** Media types of configs that clients and registries list in place of an artifact type that they do not know. */
const VAGUE_TYPES: ReadonlySet<string> = new Set([
  '',
  OCI_EMPTY,
  'application/vnd.oci.image.config.v1+json',
  'application/vnd.unknown.config.v1+json',
  'application/vnd.docker.container.image.v1+json',
]);

/** Whether an entry of a list may be of a type: it says so, or it says nothing definite. */
const mayBe = ({ artifactType = '' }: Descriptor, wanted: string): boolean =>
  artifactType === wanted || VAGUE_TYPES.has(artifactType);

/**
 * The digests of those that are of a type. A list's own `artifactType` is hearsay (some registries get it wrong): where we
 * filter, the manifest itself decides; one that says the type and cannot be read is for the reader to judge.
 */
async function ofType(
  repository: Repository,
  listed: readonly Descriptor[],
  artifactType: string,
  cut: (limit: number, unit: string) => void,
): Promise<ReadonlySet<string>> {
  const says = (one: Descriptor): number => (one.artifactType === artifactType ? 0 : 1);
  const candidates = listed.toSorted((a, b) => says(a) - says(b) || a.size - b.size);
  const confirmed = new Set<string>();
  let size = 0;
  await forEachConcurrent(candidates, LOOKS_AT_ONCE, async (one) => {
    if (size >= MAX_LIST_BYTES) return;
    try {
      const { descriptor, bytes } = await repository.manifest(one.digest);
      size += bytes.length;
      if (descriptor.artifactType === artifactType) confirmed.add(one.digest);
    } catch (error) {
      const isGone = error instanceof McError && error.code === 'reference-not-found';
      if (!isGone && !(error instanceof VerificationError)) throw error;
      if (one.artifactType === artifactType) confirmed.add(one.digest);
    }
  });
  if (size >= MAX_LIST_BYTES) cut(MAX_LIST_BYTES, 'bytes of manifests of referrers');
  return confirmed;
}

/**
 * Adds a referrer to the fallback tag: read, merge, write, read back, again when another writer was faster. No registry without
 * the API compares before it sets, so a writer that had read before we wrote may overwrite us after we have read back: what is
 * kept is what is still there when such a writer must have come to its end, and what we added a moment ago is added again.
 */
export async function addToFallback(
  repository: Repository,
  connection: RegistryConnection,
  subject: string,
  referrer: Descriptor,
): Promise<void> {
  const tag = `${connection.base.href}${fallbackTag(subject)}`;
  const ours = added.get(tag) ?? new Map<string, Added>();
  added.set(tag, ours);
  ours.set(referrer.digest, { descriptor: referrer, at: Date.now() });
  // Who waits for its turn has its entry written by the one before, as a rule.
  const turn = (merging.get(tag) ?? Promise.resolve())
    .catch(() => undefined) // the failure of the one before is told to its own caller
    .then(() => merged(repository, connection, subject, ours));
  merging.set(tag, turn);
  try {
    await turn;
  } finally {
    if (merging.get(tag) === turn) merging.delete(tag);
    for (const [digest, { at }] of ours) if (Date.now() - at > REMEMBERED_MS) ours.delete(digest);
    if (ours.size === 0) added.delete(tag);
  }
}

async function merged(
  repository: Repository,
  connection: RegistryConnection,
  subject: string,
  ours: ReadonlyMap<string, Added>,
): Promise<void> {
  const tag = fallbackTag(subject);
  // What was seen once must not be lost to a writer that had read before it was there.
  const seen = new Map<string, Descriptor>();
  let settled = true; // nothing was written yet
  for (let writes = 0; ; ) {
    const index = await fallbackIndex(repository, subject);
    const present = index?.json.manifests ?? [];
    for (const one of present) seen.set(one.digest, seen.get(one.digest) ?? one);
    for (const { descriptor } of ours.values()) seen.set(descriptor.digest, seen.get(descriptor.digest) ?? descriptor);
    const here = new Set(present.map(({ digest }) => digest));
    const lost = [...seen.keys()].find((digest) => !here.has(digest));
    if (lost === undefined && settled) return;
    if (lost === undefined) {
      settled = true;
      await systemClock.sleep(SETTLE_MS * (1 + Math.random()));
      continue;
    }
    if (writes >= MERGE_TRIES || (index && index.descriptor.mediaType !== OCI_INDEX))
      throw new McError('referrers-lost', { tag, repository: repository.name, digest: lost });
    // Writers that met once must not meet again and again.
    if (writes > 0) await systemClock.sleep(Math.min(writes, 5) * MERGE_PAUSE_MS * Math.random());
    await write(connection, tag, [...seen.values()]);
    writes++;
    settled = false;
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
