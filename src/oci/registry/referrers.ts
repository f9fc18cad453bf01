import { forEachConcurrent } from '../../lib/concurrency.ts';
import type { SubjectDigest } from '../../lib/digest.ts';
import { baseError } from '../../lib/errors.ts';
import type { HttpResponse } from '../../lib/http.ts';
import { McError, VerificationError } from '../../lib/mc-error.ts';
import { fallbackTag } from '../derived-tags.ts';
import { ociError } from '../errors.ts';
import { listChildren, MAX_MANIFEST_BYTES, readManifest } from '../manifest.ts';
import { OCI_EMPTY, OCI_INDEX } from '../media-types.ts';
import type { Descriptor, OnCut, Repository } from '../types.ts';
import { type RegistryConnection, readProblem } from './connection.ts';
import { readFallback } from './fallback.ts';
import { readNextPage } from './pages.ts';

/** Bounds of one list of referrers. A release has tens of them; an attacker who can push may add any number. */
const MAX_PAGES = 250;
const MAX_REFERRERS = 10_000;
const MAX_LIST_BYTES = 64 * 1024 * 1024;
const READS_AT_ONCE = 16;

interface Wanted {
  readonly artifactType?: string | undefined;
  readonly tags?: ReadonlySet<string> | undefined;
  readonly onCut?: OnCut | undefined;
}

/** Descriptors as a registry lists them, and whether the registry filtered them by artifact type. */
interface Listed {
  readonly found: readonly Descriptor[];
  readonly isFiltered: boolean;
}

/** Reports a bound to a caller that accepts a part of a list. Throws `closure-too-large` for every other caller. */
type Cut = (limit: number, unit: string) => void;

/**
 * Lists the referrers of a digest by the API (distribution spec 1.1, "Listing referrers"), or by the fallback tag where the
 * registry has no API (404). Any other answer is a fault: evidence that cannot be listed is not missing evidence. Where all tags
 * are known, a fallback tag counts in addition to the API, because it may be older than the API. Each bound is reported to
 * `onCut`. Without `onCut` a longer list throws `closure-too-large`.
 */
export async function listReferrers(
  repository: Repository,
  connection: RegistryConnection,
  digest: SubjectDigest,
  wanted: Wanted,
): Promise<readonly Descriptor[]> {
  const { artifactType, tags } = wanted;
  const skipsApi = tags !== undefined && connection.state.listingsWithoutApi.has(tags);
  const byApi = skipsApi ? undefined : await new ApiListing(repository, connection, digest, wanted).read();
  const byTag = (tags ? tags.has(fallbackTag(digest)) : byApi === undefined)
    ? await readFallback(repository, digest)
    : [];
  const all = distinct([...(byApi?.found ?? []), ...byTag]);
  if (!artifactType) return all;
  // The registry's own filter is trusted: a hostile registry can leave out any entry without it too.
  const known = new Set<string>(byApi?.isFiltered ? byApi.found.map((one) => one.digest) : []);
  const unsure = all.filter((one) => !known.has(one.digest) && mayHaveType(one, artifactType));
  const cut = createCut(repository, digest, wanted.onCut);
  const confirmed = await confirmType(repository, unsure, artifactType, cut);
  return all
    .filter((one) => known.has(one.digest) || confirmed.has(one.digest))
    .map((one) => ({ ...one, artifactType }));
}

const distinct = (all: readonly Descriptor[]): readonly Descriptor[] => [
  ...new Map(all.map((descriptor) => [descriptor.digest, descriptor])).values(),
];

/** Reads the pages of the referrers API for one digest. */
class ApiListing {
  readonly #repository: Repository;
  readonly #connection: RegistryConnection;
  readonly #digest: SubjectDigest;
  readonly #wanted: Wanted;
  readonly #cut: Cut;
  readonly #found: Descriptor[] = [];
  readonly #requested = new Set<string>();
  #size = 0;
  #isFiltered: boolean;

  constructor(repository: Repository, connection: RegistryConnection, digest: SubjectDigest, wanted: Wanted) {
    this.#repository = repository;
    this.#connection = connection;
    this.#digest = digest;
    this.#wanted = wanted;
    this.#cut = createCut(repository, digest, wanted.onCut);
    this.#isFiltered = wanted.artifactType !== undefined;
  }

  /** Returns undefined where the registry has no such API. */
  async read(): Promise<Listed | undefined> {
    const { artifactType } = this.#wanted;
    const query = artifactType ? `?artifactType=${encodeURIComponent(artifactType)}` : '';
    let url: string | URL | undefined = `referrers/${this.#digest}${query}`;
    for (let page = 1; url !== undefined; page++) {
      const request = { url, headers: { accept: OCI_INDEX }, accept: [200, 404] };
      const response = await this.#connection.send(request);
      if (response.status === 404) {
        await this.#handleMissing(response, page);
        return undefined;
      }
      await this.#readPage(response);
      const next = readNextPage(response, this.#connection, 'referrers');
      url = this.#mayContinue(page, next) ? this.#follow(response, url, next) : undefined;
    }
    return { found: this.#found.slice(0, MAX_REFERRERS), isFiltered: this.#isFiltered };
  }

  /** Records a registry without the API. A registry that reports an unknown name knows the route, and may have the API. */
  async #handleMissing(response: HttpResponse, page: number): Promise<void> {
    if (page > 1) throw malformed(response, 'a page of referrers that is not there');
    const problem = await readProblem(response);
    const { tags } = this.#wanted;
    if (tags && !/_UNKNOWN\b/.test(problem)) this.#connection.state.listingsWithoutApi.add(tags);
  }

  async #readPage(response: HttpResponse): Promise<void> {
    const { artifactType } = this.#wanted;
    const bytes = await response.bytes(MAX_MANIFEST_BYTES);
    this.#size += bytes.length;
    // Before version 1.1 some registries answered such paths with a page of their own.
    const type = response.headers['content-type']?.split(';')[0]?.trim();
    if (type !== OCI_INDEX) throw malformed(response, `referrers as ${type ?? 'nothing'}`);
    this.#isFiltered &&= /\bartifactType\b/.test(response.headers['oci-filters-applied'] ?? '');
    const what = `the list of referrers of ${this.#digest} in ${this.#repository.name}`;
    const listed = listChildren(readManifest(bytes, OCI_INDEX, what));
    // Entries of another type do not count against the bound: an attacker must not crowd out what is wanted.
    const isUnfiltered = artifactType !== undefined && artifactType !== '' && !this.#isFiltered;
    this.#found.push(...(isUnfiltered ? listed.filter((one) => mayHaveType(one, artifactType)) : listed));
  }

  /** Returns whether the next page may be read. Reports the bound that was reached. */
  #mayContinue(page: number, next: URL | undefined): next is URL {
    if (this.#found.length > MAX_REFERRERS) this.#cut(MAX_REFERRERS, 'referrers');
    else if (next && page >= MAX_PAGES) this.#cut(MAX_PAGES, 'pages of referrers');
    else if (next && this.#size >= MAX_LIST_BYTES) this.#cut(MAX_LIST_BYTES, 'bytes of referrers');
    else return next !== undefined;
    return false;
  }

  #follow(response: HttpResponse, url: string | URL, next: URL): URL {
    this.#requested.add(new URL(url, this.#connection.base).href);
    if (this.#requested.has(next.href)) throw malformed(response, 'a page of referrers that was read before');
    return next;
  }
}

const malformed = (response: HttpResponse, detail: string) =>
  baseError('response-malformed', { url: response.url, detail });

const createCut =
  ({ name }: Repository, digest: SubjectDigest, onCut: OnCut | undefined): Cut =>
  (limit, unit) => {
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

/** Returns whether an entry of a list has a type, or has no definite type. */
const mayHaveType = ({ artifactType = '' }: Descriptor, wanted: string): boolean =>
  artifactType === wanted || VAGUE_TYPES.has(artifactType);

/**
 * Returns the digests of the entries that have a type. The `artifactType` of a list is not reliable (some registries get it
 * wrong), so the manifest decides. An entry that claims the type but cannot be read is included: its reader reports it.
 */
async function confirmType(
  repository: Repository,
  listed: readonly Descriptor[],
  artifactType: string,
  cut: Cut,
): Promise<ReadonlySet<string>> {
  const rank = (one: Descriptor): number => (one.artifactType === artifactType ? 0 : 1);
  const candidates = listed.toSorted((a, b) => rank(a) - rank(b) || a.size - b.size);
  const confirmed = new Set<string>();
  let size = 0;
  await forEachConcurrent(candidates, READS_AT_ONCE, async (one) => {
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
