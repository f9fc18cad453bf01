import { digestLike, verifyStream } from '../../lib/digest.ts';
import { baseError } from '../../lib/errors.ts';
import { fetchBytes, safeUrl } from '../../lib/http.ts';
import { parseJson } from '../../lib/json.ts';
import { ociError } from '../errors.ts';
import { keepNames } from '../listed-name.ts';
import { MAX_MANIFEST_BYTES, readManifest } from '../manifest.ts';
import { MANIFEST_TYPES } from '../media-types.ts';
import type { RegistryReference } from '../reference.ts';
import type { Descriptor, Manifest, PushedReferrer, Repository } from '../types.ts';
import { RegistryConnection, type RegistryPorts } from './connection.ts';
import { downloadBlob } from './download.ts';
import { addToFallback } from './fallback.ts';
import { nextPageOf } from './pages.ts';
import { listReferrers } from './referrers.ts';
import { removeReferrer } from './removal.ts';
import { sendStream } from './transfer.ts';
import { uploadBlob } from './upload.ts';

const ACCEPT = { accept: MANIFEST_TYPES.join(', ') };
const MAX_LIST_BYTES = 4 * 1024 * 1024;
const MAX_PAGES = 1_000;

const isDigest = (text: string): boolean => /^sha(256|512):/.test(text);

/** RFC 9110 section 13.1: a registry's ETag of a manifest is its digest. */
const conditionOf = (onlyFrom: string | undefined): Record<string, string> =>
  onlyFrom === undefined ? {} : onlyFrom === 'absent' ? { 'if-none-match': '*' } : { 'if-match': `"${onlyFrom}"` };

const connections = new WeakMap<Repository, RegistryConnection>();

/** The connection of a repository that is a registry's. */
export const connectionOf = (repository: Repository): RegistryConnection | undefined => connections.get(repository);

/** A repository of a registry over the distribution spec 1.1. */
export const openRegistryRepository = (reference: RegistryReference, ports: RegistryPorts): Repository =>
  repositoryOver(new RegistryConnection(reference, ports));

function repositoryOver(connection: RegistryConnection): Repository {
  const { name } = connection;

  const resolve = async (target: string): Promise<Descriptor | undefined> => {
    const response = await connection.send({
      url: `manifests/${target}`,
      method: 'HEAD',
      headers: ACCEPT,
      accept: [200, 404],
    });
    await response.discard();
    if (response.status === 404) return undefined;
    const {
      'docker-content-digest': digest = isDigest(target) ? target : undefined,
      'content-type': type,
      'content-length': size,
    } = response.headers;
    if (digest && type && size && isDigest(digest))
      return { mediaType: type.split(';')[0]?.trim() ?? type, digest, size: Number(size) };
    return (await manifest(target)).descriptor; // a registry that answers HEAD poorly
  };

  const manifest = async (target: string): Promise<Manifest> => {
    const response = await connection.send({ url: `manifests/${target}`, headers: ACCEPT, accept: [200, 404] });
    const what = `${name}${isDigest(target) ? '@' : ':'}${target}`;
    if (response.status === 404) {
      await response.discard();
      throw ociError('reference-not-found', { reference: what, what: 'manifest' });
    }
    const bytes = await response.bytes(MAX_MANIFEST_BYTES);
    const found = readManifest(bytes, response.headers['content-type'], what);
    const digest = isDigest(target) ? digestLike(bytes, target) : found.descriptor.digest;
    if (isDigest(target) && digest !== target)
      throw baseError('digest-mismatch', { what, expected: target, found: digest });
    return { ...found, descriptor: { ...found.descriptor, digest } };
  };

  const put = async (
    bytes: Uint8Array,
    mediaType: string,
    target?: string,
    onlyFrom?: string,
  ): Promise<PushedReferrer> => {
    const read = readManifest(Buffer.from(bytes), mediaType, `a manifest for ${name}`);
    const digest = target && isDigest(target) ? digestLike(bytes, target) : read.descriptor.digest;
    if (target && isDigest(target) && target !== digest)
      throw baseError('digest-mismatch', {
        what: `the manifest for ${name}`,
        expected: target,
        found: digest,
      });
    const found = { ...read, descriptor: { ...read.descriptor, digest } };
    const response = await connection.send(
      {
        url: `manifests/${target ?? digest}`,
        method: 'PUT',
        headers: { 'content-type': mediaType, ...conditionOf(onlyFrom) },
        body: bytes,
        accept: [200, 201, 202, ...(onlyFrom === undefined ? [] : [412])],
      },
      'push',
    );
    await response.discard();
    if (response.status === 412)
      throw ociError('tag-moved', {
        reference: `${name}:${target}`,
        expected: onlyFrom ?? '',
        found: (await resolve(target ?? digest))?.digest ?? 'absent',
      });
    const said = response.headers['docker-content-digest'];
    // A registry may name the same bytes by its own algorithm.
    if (said !== undefined && said !== digest && said !== read.descriptor.digest)
      throw ociError('copy-not-kept', { repository: name, digest, detail: `it says it has ${said}` });
    // Distribution spec 1.1, "Pushing manifests with subject": without the header the client keeps the fallback tag.
    const subject = found.json.subject?.digest;
    const unlisted = subject !== undefined && response.headers['oci-subject'] !== subject;
    return { descriptor: found.descriptor, unlistedAt: unlisted ? subject : undefined };
  };

  const addReferrers = (subject: string, referrers: readonly Descriptor[]): Promise<void> =>
    addToFallback(repository, connection, subject, referrers);

  const repository: Repository = {
    name,
    resolve,
    manifest,
    hasBlob: async ({ digest }) => {
      const response = await connection.send({ url: `blobs/${digest}`, method: 'HEAD', accept: [200, 404] });
      await response.discard();
      return response.status === 200;
    },
    blob: (descriptor) =>
      verifyStream(downloadBlob(connection, descriptor), descriptor, `the blob ${descriptor.digest} of ${name}`),
    referrers: (digest, artifactType, tags, onCut) =>
      listReferrers(repository, connection, digest, { artifactType, tags, onCut }),
    tags: async (onDropped) => {
      const tags: string[] = [];
      let url: string | URL = 'tags/list';
      for (let page = 0; page < MAX_PAGES; page++) {
        const { response, bytes } = await fetchBytes(
          { send: (request) => connection.send(request), close: async () => {} },
          { url, accept: [200, 404] },
          MAX_LIST_BYTES,
        );
        if (response.status === 404) return tags;
        const more = (parseJson(bytes.toString('utf8'), `the tags of ${name}`) as { tags?: unknown } | null)?.tags;
        // Some say null for none; an answer without them is no list, and must not look like an empty one.
        if (!Array.isArray(more) && more !== null)
          throw baseError('response-malformed', { url: safeUrl(response.url), detail: 'it has no list of tags' });
        tags.push(...keepNames(more ?? [], 'tag', name, onDropped));
        const next = nextPageOf(response, connection, 'tags');
        if (!next) return tags;
        url = next;
      }
      throw ociError('closure-too-large', { what: name, limit: MAX_PAGES, unit: 'pages of tags' });
    },
    pushBlob: (descriptor, content) =>
      uploadBlob(connection, descriptor, (part) => sendStream(connection, part, content)),
    pushManifest: async (bytes, mediaType, target, onlyFrom) => {
      const { descriptor, unlistedAt } = await put(bytes, mediaType, target, onlyFrom);
      if (unlistedAt !== undefined) await addReferrers(unlistedAt, [descriptor]);
      return descriptor;
    },
    pushUnlisted: (bytes, mediaType, target) => put(bytes, mediaType, target),
    addReferrers,
    removeReferrer: (subject, referrer) => removeReferrer(repository, connection, subject, referrer),
    get requests() {
      return connection.requests;
    },
    tallied: (tally) => repositoryOver(connection.tallied(tally)),
  };
  connections.set(repository, connection);
  return repository;
}
