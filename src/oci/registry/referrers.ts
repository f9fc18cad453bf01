import { McError, VerificationError } from '../../lib/errors.ts';
import type { HttpResponse } from '../../lib/http.ts';
import { childrenOf, MAX_MANIFEST_BYTES, readManifest } from '../manifest.ts';
import { OCI_INDEX } from '../media-types.ts';
import type { Descriptor, Repository } from '../types.ts';
import { problemOf, type RegistryConnection } from './connection.ts';
import { fallbackIndex, fallbackTag } from './fallback.ts';
import { nextPageOf } from './pages.ts';

const MAX_PAGES = 100;
const MAX_REFERRERS = 1_000;

/** Listings of tags whose registry said that it has no referrers API: for that listing it is not asked again. */
const withoutApi = new WeakSet<ReadonlySet<string>>();
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
