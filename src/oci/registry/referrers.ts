import { forEachConcurrent } from '../../lib/concurrency.ts';
import { baseError } from '../../lib/errors.ts';
import type { HttpResponse } from '../../lib/http.ts';
import { McError, VerificationError } from '../../lib/mc-error.ts';
import { ociError } from '../errors.ts';
import { childrenOf, MAX_MANIFEST_BYTES, readManifest } from '../manifest.ts';
import { OCI_EMPTY, OCI_INDEX } from '../media-types.ts';
import type { Descriptor, OnCut, Repository } from '../types.ts';
import { problemOf, type RegistryConnection } from './connection.ts';
import { fallbackTag, readFallback } from './fallback.ts';
import { nextPageOf } from './pages.ts';

/** Bounds of one list of referrers. Releases have tens; a pusher can add any number. */
const MAX_PAGES = 250;
const MAX_REFERRERS = 10_000;
const MAX_LIST_BYTES = 64 * 1024 * 1024;
const LOOKS_AT_ONCE = 16;

/** Listings of tags whose registry said that it has no referrers API: for that listing it is not asked again. */
const withoutApi = new WeakSet<ReadonlySet<string>>();

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
    ? await readFallback(repository, digest)
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
    const next = nextPageOf(response, connection, 'referrers');
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
  baseError('response-malformed', { url: response.url, detail });

/** Reports a bound to a caller that accepts a part of a list; throws it otherwise. */
const cutAt =
  ({ name }: Repository, digest: string, onCut: OnCut | undefined) =>
  (limit: number, unit: string): void => {
    if (!onCut) throw ociError('closure-too-large', { what: `${name}@${digest}`, limit, unit });
    onCut(`${limit} ${unit}`);
  };

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
