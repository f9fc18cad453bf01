import { verifyStream } from '../../lib/digest.ts';
import { baseError } from '../../lib/errors.ts';
import { fetchBytes, safeUrl } from '../../lib/http.ts';
import { parseJson } from '../../lib/json.ts';
import type { OciDigest } from '../digest.ts';
import { ociError } from '../errors.ts';
import { filterNames, type OnDropped } from '../listed-name.ts';
import type { RegistryReference } from '../reference.ts';
import type { Descriptor, Repository } from '../types.ts';
import { RegistryConnection, type RegistryPorts } from './connection.ts';
import { downloadBlob } from './download.ts';
import { addToFallback } from './fallback.ts';
import { fetchManifest, putManifest, resolveManifest } from './manifests.ts';
import { readNextPage } from './pages.ts';
import { listReferrers } from './referrers.ts';
import { removeReferrer } from './removal.ts';
import { sendStream } from './transfer.ts';
import { uploadBlob } from './upload.ts';

const MAX_LIST_BYTES = 4 * 1024 * 1024;
const MAX_PAGES = 1_000;

/** The property of a registry's repository that has its connection. It is not enumerable, so that a wrapper does not copy it. */
const CONNECTION = Symbol('connection');

/** Returns the connection of a repository that {@link openRegistryRepository} opened; undefined for a layout or a wrapper. */
export const getConnection = (repository: Repository): RegistryConnection | undefined =>
  (repository as { readonly [CONNECTION]?: RegistryConnection })[CONNECTION];

/** Opens a repository of a registry over the distribution spec 1.1. */
export const openRegistryRepository = (reference: RegistryReference, ports: RegistryPorts): Repository =>
  openRepositoryOver(new RegistryConnection(reference, ports));

function openRepositoryOver(connection: RegistryConnection): Repository {
  const { name } = connection;
  const addReferrers = (subject: OciDigest, referrers: readonly Descriptor[]): Promise<void> =>
    addToFallback(repository, connection, subject, referrers);
  const repository: Repository = {
    name,
    resolve: (target) => resolveManifest(connection, target),
    manifest: (target) => fetchManifest(connection, target),
    hasBlob: (descriptor) => hasBlob(connection, descriptor),
    blob: (descriptor) =>
      verifyStream(downloadBlob(connection, descriptor), descriptor, `the blob ${descriptor.digest} of ${name}`),
    referrers: (digest, artifactType, tags, onCut) =>
      listReferrers(repository, connection, digest, { artifactType, tags, onCut }),
    tags: (onDropped) => listTags(connection, onDropped),
    pushBlob: (descriptor, content) =>
      uploadBlob(connection, descriptor, (part) => sendStream(connection, part, content)),
    pushManifest: async (bytes, mediaType, target, ifTagDigest) => {
      const { descriptor, unlistedSubject } = await putManifest(connection, bytes, mediaType, target, ifTagDigest);
      if (unlistedSubject !== undefined) await addReferrers(unlistedSubject, [descriptor]);
      return descriptor;
    },
    pushUnlisted: (bytes, mediaType, target) => putManifest(connection, bytes, mediaType, target),
    addReferrers,
    removeReferrer: (subject, referrer) => removeReferrer(repository, connection, subject, referrer),
    get requests() {
      return connection.requests;
    },
    tallied: (tally) => openRepositoryOver(connection.tallied(tally)),
  };
  return Object.defineProperty(repository, CONNECTION, { value: connection });
}

async function hasBlob(connection: RegistryConnection, { digest }: Descriptor): Promise<boolean> {
  const response = await connection.send({ url: `blobs/${digest}`, method: 'HEAD', accept: [200, 404] });
  await response.discard();
  return response.status === 200;
}

/** Lists the tags (distribution spec 1.1, "Listing tags"). Throws `closure-too-large` past the bound of pages. */
async function listTags(connection: RegistryConnection, onDropped: OnDropped | undefined): Promise<readonly string[]> {
  const { name, clock } = connection;
  const http = { send: connection.send.bind(connection), clock };
  const tags: string[] = [];
  let url: string | URL = 'tags/list';
  for (let page = 0; page < MAX_PAGES; page++) {
    const { response, bytes } = await fetchBytes(http, { url, accept: [200, 404] }, MAX_LIST_BYTES);
    if (response.status === 404) return tags;
    const more = (parseJson(bytes.toString('utf8'), `the tags of ${name}`) as { tags?: unknown } | null)?.tags;
    // Some registries return null for an empty list. Any other answer is not a list, and must not pass for an empty one.
    if (!Array.isArray(more) && more !== null)
      throw baseError('response-malformed', { url: safeUrl(response.url), detail: 'it has no list of tags' });
    tags.push(...filterNames(more ?? [], 'tag', name, onDropped));
    const next = readNextPage(response, connection, 'tags');
    if (!next) return tags;
    url = next;
  }
  throw ociError('closure-too-large', { what: name, limit: MAX_PAGES, unit: 'pages of tags' });
}
