import { systemClock } from '../../lib/clock.ts';
import { McError, VerificationError } from '../../lib/errors.ts';
import type { HttpResponse } from '../../lib/http.ts';
import { childrenOf, MAX_MANIFEST_BYTES, readManifest } from '../manifest.ts';
import { OCI_INDEX } from '../media-types.ts';
import type { Descriptor, Manifest, Repository } from '../types.ts';
import { problemOf, type RegistryConnection } from './connection.ts';
import { nextPageOf } from './pages.ts';

const MAX_PAGES = 100;
const MAX_REFERRERS = 1_000;
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

interface Wanted {
  readonly artifactType?: string | undefined;
  readonly tags?: ReadonlySet<string> | undefined;
}

/**
 * Distribution spec 1.1, "Listing referrers": the API; where it does not exist (404), the fallback tag. Any other
 * answer is a fault: an image whose evidence cannot be listed is not an image without evidence. Where all tags are known,
 * a fallback tag counts beside the API: it was written before the registry had one.
 */
export async function listReferrers(
  repository: Repository,
  connection: RegistryConnection,
  digest: string,
  { artifactType, tags }: Wanted,
): Promise<readonly Descriptor[]> {
  const byApi =
    tags && withoutApi.has(tags) ? undefined : await fromApi(repository, connection, digest, { artifactType, tags });
  const byTag = (tags ? tags.has(fallbackTag(digest)) : byApi === undefined)
    ? await fromFallback(repository, digest)
    : [];
  return filtered(repository, [...(byApi ?? []), ...byTag], artifactType);
}

/** `undefined` where the registry has no such API. */
async function fromApi(
  repository: Repository,
  connection: RegistryConnection,
  digest: string,
  { artifactType, tags }: Wanted,
): Promise<readonly Descriptor[] | undefined> {
  const found: Descriptor[] = [];
  const query = artifactType ? `?artifactType=${encodeURIComponent(artifactType)}` : '';
  let url: string | URL = `referrers/${digest}${query}`;
  const asked = new Set<string>();
  for (let page = 0; ; page++) {
    const response = await connection.send({ url, headers: { accept: OCI_INDEX }, accept: [200, 404] });
    if (response.status === 404) {
      if (page > 0) throw malformed(response, 'a page of referrers that is not there');
      // Who knows the route, and not the repository yet, may well have the API.
      const problem = await problemOf(response);
      if (tags && !/_UNKNOWN\b/.test(problem)) withoutApi.add(tags);
      return undefined;
    }
    const bytes = await response.bytes(MAX_MANIFEST_BYTES);
    // Before 1.1 some registries answered such paths with a page of their own.
    const type = response.headers['content-type']?.split(';')[0]?.trim();
    if (type !== OCI_INDEX) throw malformed(response, `referrers as ${type ?? 'nothing'}`);
    const what = `the list of referrers of ${digest} in ${repository.name}`;
    found.push(...childrenOf(readManifest(bytes, OCI_INDEX, what)));
    if (found.length > MAX_REFERRERS || page >= MAX_PAGES) throw tooMany(repository, digest);
    const next = nextPageOf(response, connection, 'referrers');
    if (!next) return found;
    asked.add(new URL(url, connection.base).href);
    if (asked.has(next.href)) throw malformed(response, 'pages of referrers that go round in a circle');
    url = next;
  }
}

const malformed = (response: HttpResponse, detail: string) =>
  new McError('response-malformed', { url: response.url, detail });

const tooMany = (repository: Repository, digest: string) =>
  new VerificationError('closure-too-large', {
    what: `${repository.name}@${digest}`,
    limit: MAX_REFERRERS,
    unit: 'referrers',
  });

async function fallbackIndex(repository: Repository, digest: string): Promise<Manifest | undefined> {
  try {
    return await repository.manifest(fallbackTag(digest));
  } catch (error) {
    if (error instanceof McError && error.code === 'reference-not-found') return undefined;
    throw error;
  }
}

async function fromFallback(repository: Repository, digest: string): Promise<readonly Descriptor[]> {
  const index = await fallbackIndex(repository, digest);
  if (!index) return [];
  if (index.descriptor.mediaType !== OCI_INDEX) return []; // a cosign-style tag of that name is no list of referrers
  if (childrenOf(index).length > MAX_REFERRERS) throw tooMany(repository, digest);
  return childrenOf(index);
}

/** The list's own `artifactType` is hearsay (some registries get it wrong): where we filter, the manifest itself decides. */
async function filtered(
  repository: Repository,
  all: readonly Descriptor[],
  artifactType: string | undefined,
): Promise<readonly Descriptor[]> {
  const distinct = [...new Map(all.map((descriptor) => [descriptor.digest, descriptor])).values()];
  if (!artifactType) return distinct;
  const kept: Descriptor[] = [];
  for (const descriptor of distinct) {
    const own = (await repository.manifest(descriptor.digest)).descriptor.artifactType;
    if (own === artifactType) kept.push({ ...descriptor, artifactType });
  }
  return kept;
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
