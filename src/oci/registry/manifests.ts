import { digestLike } from '../../lib/digest.ts';
import { baseError } from '../../lib/errors.ts';
import { isDigestTarget, type OciDigest } from '../digest.ts';
import { ociError } from '../errors.ts';
import { MAX_MANIFEST_BYTES, readManifest } from '../manifest.ts';
import { MANIFEST_TYPES } from '../media-types.ts';
import type { Descriptor, Manifest, PushedManifest } from '../types.ts';
import type { RegistryConnection } from './connection.ts';

const ACCEPT = { accept: MANIFEST_TYPES.join(', ') };

/** Resolves a tag or digest with HEAD. Returns undefined where the registry has none. */
export async function resolveManifest(connection: RegistryConnection, target: string): Promise<Descriptor | undefined> {
  const request = { url: `manifests/${target}`, method: 'HEAD', headers: ACCEPT, accept: [200, 404] };
  const response = await connection.send(request);
  await response.discard();
  if (response.status === 404) return undefined;
  const {
    'docker-content-digest': digest = isDigestTarget(target) ? target : undefined,
    'content-type': type,
    'content-length': size,
  } = response.headers;
  if (digest && type && size && isDigestTarget(digest))
    return { mediaType: type.split(';')[0]?.trim() ?? type, digest, size: Number(size) };
  return (await fetchManifest(connection, target)).descriptor; // the answer to HEAD lacks a header
}

/** Fetches a manifest and checks its digest. Throws `reference-not-found`, `digest-mismatch`. */
export async function fetchManifest(connection: RegistryConnection, target: string): Promise<Manifest> {
  const response = await connection.send({ url: `manifests/${target}`, headers: ACCEPT, accept: [200, 404] });
  const what = `${connection.name}${isDigestTarget(target) ? '@' : ':'}${target}`;
  if (response.status === 404) {
    await response.discard();
    throw ociError('reference-not-found', { reference: what, what: 'manifest' });
  }
  const bytes = await response.bytes(MAX_MANIFEST_BYTES);
  const found = readManifest(bytes, response.headers['content-type'], what);
  return withTargetDigest(found, target, what);
}

/** Returns the manifest with its digest in the algorithm of `target`. Throws `digest-mismatch` where `target` is another digest. */
function withTargetDigest(manifest: Manifest, target: string | undefined, what: string): Manifest {
  if (target === undefined || !isDigestTarget(target)) return manifest;
  const digest = digestLike(manifest.bytes, target);
  if (digest !== target) throw baseError('digest-mismatch', { what, expected: target, found: digest });
  return { ...manifest, descriptor: { ...manifest.descriptor, digest } };
}

/** The condition of a PUT. The ETag of a manifest is its digest (RFC 9110, section 13.1). */
function conditionHeaders(ifTagDigest: OciDigest | 'absent' | undefined): Record<string, string> {
  if (ifTagDigest === undefined) return {};
  return ifTagDigest === 'absent' ? { 'if-none-match': '*' } : { 'if-match': `"${ifTagDigest}"` };
}

/** Pushes a manifest. Throws `tag-moved` where the registry rejects the condition, `copy-not-kept` where it reports another digest. */
export async function putManifest(
  connection: RegistryConnection,
  bytes: Uint8Array,
  mediaType: string,
  target?: string,
  ifTagDigest?: OciDigest | 'absent',
): Promise<PushedManifest> {
  const { name } = connection;
  const given = readManifest(Buffer.from(bytes), mediaType, `a manifest for ${name}`);
  const { descriptor, json } = withTargetDigest(given, target || undefined, `the manifest for ${name}`);
  const { digest } = descriptor;
  const response = await connection.send(
    {
      url: `manifests/${target ?? digest}`,
      method: 'PUT',
      headers: { 'content-type': mediaType, ...conditionHeaders(ifTagDigest) },
      body: bytes,
      accept: [200, 201, 202, ...(ifTagDigest === undefined ? [] : [412])],
    },
    'push',
  );
  await response.discard();
  if (response.status === 412)
    throw ociError('tag-moved', {
      reference: `${name}:${target}`,
      expected: ifTagDigest ?? '',
      found: (await resolveManifest(connection, target ?? digest))?.digest ?? 'absent',
    });
  const stored = response.headers['docker-content-digest'];
  // A registry may name the same bytes by its own algorithm.
  if (stored !== undefined && stored !== digest && stored !== given.descriptor.digest)
    throw ociError('copy-not-kept', { repository: name, digest, detail: `it reports the digest ${stored}` });
  // Without this header the client must write the fallback tag (distribution spec 1.1, "Pushing manifests with subject").
  const subject = json.subject?.digest;
  const isUnlisted = subject !== undefined && response.headers['oci-subject'] !== subject;
  return { descriptor, unlistedSubject: isUnlisted ? subject : undefined };
}
