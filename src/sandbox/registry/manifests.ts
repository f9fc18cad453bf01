import type { IncomingMessage, ServerResponse } from 'node:http';
import { digestLike } from '../../lib/digest.ts';
import { parseUrl, readBody } from '../requests.ts';
import { assertMethod, createProblem, isDigest } from './digests.ts';
import type { RegistryFiles } from './files.ts';
import { INDEX, type ManifestBody } from './manifest-json.ts';

const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;
const MAX_TAGS = 10;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const FALLBACK_TAG = /^sha(?:256|512)-[0-9a-f]{64}$/;

interface ManifestRoute {
  readonly name: string;
  /** A tag or a digest. */
  readonly reference: string;
  /** Whether the registry has the referrers API. */
  readonly referrersApi: boolean;
}

/** Serves GET, HEAD, PUT and DELETE of a manifest. */
export async function serveManifest(
  files: RegistryFiles,
  request: IncomingMessage,
  response: ServerResponse,
  route: ManifestRoute,
): Promise<void> {
  const { name, reference } = route;
  assertMethod(request.method, 'GET', 'HEAD', 'PUT', 'DELETE');
  if (!isDigest(reference) && !TAG.test(reference))
    throw createProblem(400, 'MANIFEST_INVALID', `"${reference}" is not a tag or a digest`);
  if (request.method === 'PUT') return putManifest(files, request, response, route);
  if (request.method === 'DELETE') {
    if (!(await files.deleteManifest(name, reference))) throw createProblem(404, 'MANIFEST_UNKNOWN', reference);
    response.writeHead(202).end();
    return;
  }
  const found = await files.manifest(name, reference);
  if (!found) throw createProblem(404, 'MANIFEST_UNKNOWN', `${name} has no manifest ${reference}`);
  response.writeHead(200, {
    'content-type': found.mediaType,
    'content-length': found.bytes.length,
    'docker-content-digest': found.digest,
    etag: `"${found.digest}"`,
  });
  response.end(request.method === 'HEAD' ? undefined : found.bytes);
}

async function putManifest(
  files: RegistryFiles,
  request: IncomingMessage,
  response: ServerResponse,
  { name, reference, referrersApi }: ManifestRoute,
): Promise<void> {
  const bytes = await readBody(request, MAX_MANIFEST_BYTES);
  const digest = digestLike(bytes, reference); // SHA-256 for a manifest that is pushed by tag
  if (isDigest(reference) && reference !== digest)
    throw createProblem(400, 'DIGEST_INVALID', `expected a manifest with the digest ${reference}, found ${digest}`);
  const tags = readTags(request, reference);
  let json: ManifestBody;
  try {
    json = JSON.parse(bytes.toString('utf8')) as ManifestBody;
  } catch {
    throw createProblem(400, 'MANIFEST_INVALID', 'the manifest is not JSON');
  }
  await assertContent(files, name, reference, json);
  await assertCondition(files, request, name, reference);
  const mediaType = request.headers['content-type'] ?? json.mediaType ?? INDEX;
  await files.putManifest(name, { digest, mediaType, bytes }, isDigest(reference) ? tags : [reference]);
  response.writeHead(201, {
    location: `/v2/${name}/manifests/${digest}`,
    'docker-content-digest': digest,
    'content-length': '0',
    ...(json.subject && referrersApi ? { 'oci-subject': json.subject.digest } : {}),
    ...(tags.length > 0 ? { 'oci-tag': tags.join(', ') } : {}),
  });
  response.end();
}

/** Returns the tags that a push by digest sets with `?tag=` (distribution spec, "Pushing Manifests"). Throws 400 or 414. */
function readTags(request: IncomingMessage, reference: string): readonly string[] {
  const tags = parseUrl(request).searchParams.getAll('tag');
  if (tags.length > 0 && !isDigest(reference))
    throw createProblem(400, 'MANIFEST_INVALID', '?tag=: expected a push by digest, found a push by tag');
  if (tags.length > MAX_TAGS) throw createProblem(414, 'MANIFEST_INVALID', `expected at most ${MAX_TAGS} tags`);
  const wrong = tags.find((tag) => !TAG.test(tag));
  if (wrong !== undefined) throw createProblem(400, 'MANIFEST_INVALID', `"${wrong}" is not a tag`);
  return tags;
}

/** Throws 404 for a manifest whose blobs or manifests are missing. */
async function assertContent(files: RegistryFiles, name: string, reference: string, json: ManifestBody): Promise<void> {
  for (const blob of [json.config, ...(json.layers ?? [])])
    if (blob && !blob.urls?.length && !(await files.blob(name, blob.digest)))
      throw createProblem(404, 'MANIFEST_BLOB_UNKNOWN', blob.digest);
  // The index of a fallback tag may list manifests that were deleted. An image index must not.
  if (FALLBACK_TAG.test(reference)) return;
  for (const { digest } of json.manifests ?? [])
    if (!(await files.manifest(name, digest)) && !(await files.blob(name, digest)))
      throw createProblem(404, 'MANIFEST_BLOB_UNKNOWN', digest);
}

/** Throws 412 unless If-Match and If-None-Match (RFC 9110 section 13.1) hold for the current manifest of the reference. */
async function assertCondition(
  files: RegistryFiles,
  request: IncomingMessage,
  name: string,
  reference: string,
): Promise<void> {
  const { 'if-match': match, 'if-none-match': noneMatch } = request.headers;
  if (match === undefined && noneMatch === undefined) return;
  const now = (await files.manifest(name, reference))?.digest;
  if ((match !== undefined && match !== `"${now}"`) || (noneMatch === '*' && now !== undefined))
    throw createProblem(412, 'PRECONDITION_FAILED', `${reference}: found ${now ?? 'no manifest'}`);
}
