import { systemClock } from '../../lib/clock.ts';
import { McError, VerificationError } from '../../lib/errors.ts';
import { nextPage } from '../../lib/http/links.ts';
import { childrenOf, MAX_MANIFEST_BYTES, readManifest } from '../manifest.ts';
import { OCI_INDEX } from '../media-types.ts';
import type { Descriptor, Manifest, Repository } from '../types.ts';
import type { RegistryConnection } from './connection.ts';

const MAX_PAGES = 100;
const MAX_REFERRERS = 1_000;
const MERGE_TRIES = 8;

/** Distribution spec 1.1, "Referrers tag schema": `sha256-<hex>`, cut as the spec says. */
export const fallbackTag = (digest: string): string => {
  const [algorithm = '', encoded = ''] = digest.split(':');
  return `${algorithm.slice(0, 32)}-${encoded.slice(0, 64)}`;
};

/**
 * Distribution spec 1.1, "Listing referrers": the API; where it does not exist (404), the fallback tag. Any other
 * answer is a fault: an image whose evidence cannot be listed is not an image without evidence.
 */
export async function listReferrers(
  repository: Repository,
  connection: RegistryConnection,
  digest: string,
  artifactType: string | undefined,
): Promise<readonly Descriptor[]> {
  const found: Descriptor[] = [];
  const query = artifactType ? `?artifactType=${encodeURIComponent(artifactType)}` : '';
  let url: string | URL = `referrers/${digest}${query}`;
  for (let page = 0; ; page++) {
    const response = await connection.send({ url, headers: { accept: OCI_INDEX }, accept: [200, 404] });
    if (response.status === 404) {
      await response.discard();
      if (page > 0)
        throw new McError('response-malformed', { url: response.url, detail: 'a page of referrers that is not there' });
      return fromFallback(repository, digest, artifactType);
    }
    const bytes = await response.bytes(MAX_MANIFEST_BYTES);
    // Before 1.1 some registries answered such paths with a page of their own.
    if (!response.headers['content-type']?.startsWith(OCI_INDEX)) {
      throw new McError('response-malformed', {
        url: response.url,
        detail: `referrers as ${response.headers['content-type'] ?? 'nothing'}`,
      });
    }
    found.push(
      ...childrenOf(readManifest(bytes, OCI_INDEX, `the list of referrers of ${digest} in ${repository.name}`)),
    );
    if (found.length > MAX_REFERRERS) throw tooMany(repository, digest);
    const next = nextPage(response.headers['link'], connection.base, response.url);
    if (!next) return filtered(repository, found, artifactType);
    if (page >= MAX_PAGES) throw tooMany(repository, digest);
    url = next;
  }
}

const tooMany = (repository: Repository, digest: string) =>
  new VerificationError('closure-too-large', {
    what: `${repository.name}@${digest}`,
    limit: MAX_REFERRERS,
    unit: 'referrers',
  });

async function fallbackIndex(repository: Repository, digest: string): Promise<Manifest | undefined> {
  const tag = fallbackTag(digest);
  return (await repository.resolve(tag)) ? repository.manifest(tag) : undefined;
}

async function fromFallback(
  repository: Repository,
  digest: string,
  artifactType: string | undefined,
): Promise<readonly Descriptor[]> {
  const index = await fallbackIndex(repository, digest);
  if (!index) return [];
  if (index.descriptor.mediaType !== OCI_INDEX) return []; // a cosign-style tag of that name is no list of referrers
  if (childrenOf(index).length > MAX_REFERRERS) throw tooMany(repository, digest);
  return filtered(repository, childrenOf(index), artifactType);
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
    if (descriptor.artifactType === artifactType) kept.push(descriptor);
    else if ((await repository.manifest(descriptor.digest)).descriptor.artifactType === artifactType)
      kept.push({ ...descriptor, artifactType });
  }
  return kept;
}

/** Adds a referrer to the fallback tag: read, merge, write, read back, again when another writer was faster. */
export async function addToFallback(
  repository: Repository,
  connection: RegistryConnection,
  subject: string,
  referrer: Descriptor,
): Promise<void> {
  const tag = fallbackTag(subject);
  for (let attempt = 0; attempt < MERGE_TRIES; attempt++) {
    const present = (await fallbackIndex(repository, subject))?.json.manifests ?? [];
    if (present.some(({ digest }) => digest === referrer.digest)) return;
    const index = { schemaVersion: 2, mediaType: OCI_INDEX, manifests: [...present, referrer] };
    const response = await connection.send(
      {
        url: `manifests/${tag}`,
        method: 'PUT',
        headers: { 'content-type': OCI_INDEX },
        body: JSON.stringify(index),
        accept: [200, 201, 202],
      },
      'push',
    );
    await response.discard();
    // Time for another writer, who read before we wrote, to overwrite us; then the loop's read finds out.
    await systemClock.sleep(attempt * 50 * Math.random());
  }
  const kept = (await fallbackIndex(repository, subject))?.json.manifests ?? [];
  if (!kept.some(({ digest }) => digest === referrer.digest)) {
    throw new McError('referrers-lost', { tag, repository: repository.name, digest: referrer.digest });
  }
}
