import type { IncomingMessage, ServerResponse } from 'node:http';
import { accessDenied, invalidArgument, leaf, noSuchKey, refuse, sendEmpty, sendXml, xml } from './answers.ts';
import type { CheckedBody } from './body.ts';
import { noSuchBucket } from './bucket.ts';
import { checksumHeader } from './checksums.ts';
import { checkWriteConditions, isNotModified, readRange } from './conditions.ts';
import type { Bucket, ObjectVersion, StoreFiles } from './files.ts';
import { isLocked, readLockHeaders } from './lock.ts';
import { decodePath } from './scope.ts';

/** Headers that the store keeps with an object and returns with it. */
const STORED = ['cache-control', 'content-disposition', 'content-encoding', 'content-language', 'expires'] as const;

/** A version of an object, or its newest version if `versionId` is undefined. */
export interface Target {
  readonly bucket: Bucket;
  readonly key: string;
  readonly versionId: string | undefined;
}

/** Returns the version that a request reads. A delete marker hides the key, and cannot be read. */
export async function findVersion(files: StoreFiles, { bucket, key, versionId }: Target): Promise<ObjectVersion> {
  const version = await files.find(bucket, key, versionId);
  if (!version && versionId !== undefined) throw refuse(404, 'NoSuchVersion', 'The specified version does not exist.');
  if (!version) throw noSuchKey();
  if (!version.deleteMarker) return version;
  const marker = { 'x-amz-delete-marker': 'true', 'x-amz-version-id': version.versionId };
  if (versionId === undefined) throw noSuchKey(marker);
  throw refuse(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource.', marker);
}

/** Answers PutObject. */
export async function putObject(
  request: IncomingMessage,
  response: ServerResponse,
  files: StoreFiles,
  { bucket, key }: Target,
  { bytes, md5, checksum, isChecked }: CheckedBody,
): Promise<void> {
  const lock = readLockHeaders(request, bucket);
  checkWriteConditions(request, await findCurrentVersion(files, bucket, key));
  if (lock.retention && !isChecked)
    throw refuse(
      400,
      'InvalidRequest',
      'Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock parameters',
    );
  const metadata = { key, ...readStoredHeaders(request), ...(checksum ? { checksum } : {}), ...lock };
  const version = await files.put(bucket, metadata, bytes, md5);
  sendEmpty(response, {
    etag: version.etag,
    ...formatVersionHeader(bucket, version),
    ...(checksum ? checksumHeader(checksum) : {}),
  });
}

/** Answers CopyObject: stores the bytes of another object, with its metadata or with the metadata of the request. */
export async function copyObject(
  request: IncomingMessage,
  response: ServerResponse,
  files: StoreFiles,
  { bucket, key }: Target,
): Promise<void> {
  const directive = request.headers['x-amz-metadata-directive'] ?? 'COPY';
  if (directive !== 'COPY' && directive !== 'REPLACE') throw invalidArgument('Unknown metadata directive.');
  const from = await readCopySource(request, files);
  const source = await findVersion(files, from);
  if (from.bucket.name === bucket.name && from.key === key && directive === 'COPY' && from.versionId === undefined)
    throw refuse(
      400,
      'InvalidRequest',
      "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
    );
  const lock = readLockHeaders(request, bucket);
  checkWriteConditions(request, await findCurrentVersion(files, bucket, key));
  const { contentType, headers, checksum } = source;
  const kept = { contentType, ...(headers ? { headers } : {}) };
  const metadata = {
    key,
    ...(directive === 'COPY' ? kept : readStoredHeaders(request)),
    ...(checksum ? { checksum } : {}),
    ...lock,
  };
  const version = await files.put(
    bucket,
    metadata,
    await files.read(from.bucket, source),
    source.etag.replaceAll('"', ''),
  );
  for (const [name, value] of Object.entries(formatVersionHeader(bucket, version))) response.setHeader(name, value);
  if (from.bucket.versioned) response.setHeader('x-amz-copy-source-version-id', source.versionId);
  sendXml(
    response,
    xml(
      'CopyObjectResult',
      leaf('ETag', version.etag),
      leaf('LastModified', new Date(version.at).toISOString()),
      ...(checksum ? [leaf(`Checksum${checksum.algorithm.toUpperCase()}`, checksum.value)] : []),
    ),
  );
}

/** Reads `x-amz-copy-source`: `[/]BUCKET/KEY[?versionId=ID]`, percent-encoded. */
async function readCopySource({ headers }: IncomingMessage, files: StoreFiles): Promise<Target> {
  const [path = '', query = ''] = String(headers['x-amz-copy-source']).split('?');
  const [, name, key] = /^\/?([^/]+)\/(.+)$/s.exec(decodePath(path)) ?? [];
  const versionId = query === '' ? undefined : new URLSearchParams(query).get('versionId');
  if (name === undefined || key === undefined || versionId === null || versionId === '')
    throw invalidArgument('Copy Source must mention the source bucket and key: sourcebucket/sourcekey');
  const bucket = await files.bucket(name);
  if (!bucket) throw noSuchBucket();
  return { bucket, key, versionId };
}

/** Answers GetObject and HeadObject. */
export async function getObject(
  request: IncomingMessage,
  response: ServerResponse,
  files: StoreFiles,
  target: Target,
): Promise<void> {
  const { bucket } = target;
  const version = await findVersion(files, target);
  const headers = {
    etag: version.etag,
    'last-modified': new Date(version.at).toUTCString(),
    ...formatVersionHeader(bucket, version),
  };
  if (isNotModified(request, version)) {
    response.writeHead(304, headers).end();
    return;
  }
  const range = readRange(request, version);
  const { from, to } = range ?? { from: 0, to: version.size };
  const { retention, legalHold, checksum } = version;
  response.writeHead(range ? 206 : 200, {
    ...headers,
    ...version.headers,
    'content-type': version.contentType,
    'content-length': to - from,
    'accept-ranges': 'bytes',
    ...(range ? { 'content-range': `bytes ${from}-${to - 1}/${version.size}` } : {}),
    // The checksum covers the whole object.
    ...(checksum && !range && request.headers['x-amz-checksum-mode'] === 'ENABLED'
      ? { ...checksumHeader(checksum), 'x-amz-checksum-type': 'FULL_OBJECT' }
      : {}),
    ...(retention
      ? { 'x-amz-object-lock-mode': retention.mode, 'x-amz-object-lock-retain-until-date': retention.until }
      : {}),
    ...(legalHold === undefined ? {} : { 'x-amz-object-lock-legal-hold': legalHold ? 'ON' : 'OFF' }),
  });
  if (request.method === 'HEAD') response.end();
  else response.end((await files.read(bucket, version)).subarray(from, to));
}

/** Answers DeleteObject. */
export async function deleteObject(
  request: IncomingMessage,
  response: ServerResponse,
  files: StoreFiles,
  { bucket, key, versionId }: Target,
): Promise<void> {
  const done = (headers: Readonly<Record<string, string>>): void => {
    response.writeHead(204, headers).end();
  };
  if (versionId === undefined && bucket.versioned) {
    // A marker hides the key. The versions stay.
    const marker = await files.put(bucket, { key, contentType: '', deleteMarker: true }, Buffer.alloc(0), '');
    return done({ 'x-amz-delete-marker': 'true', 'x-amz-version-id': marker.versionId });
  }
  const version = await files.find(bucket, key, versionId);
  if (!version) return done(versionId === undefined ? {} : { 'x-amz-version-id': versionId });
  if (isLocked(version, request)) throw accessDenied();
  await files.remove(bucket, version);
  done({
    ...formatVersionHeader(bucket, version),
    ...(version.deleteMarker ? { 'x-amz-delete-marker': 'true' } : {}),
  });
}

async function findCurrentVersion(files: StoreFiles, bucket: Bucket, key: string): Promise<ObjectVersion | undefined> {
  const version = await files.find(bucket, key);
  return version?.deleteMarker ? undefined : version;
}

const formatVersionHeader = ({ versioned }: Bucket, { versionId }: ObjectVersion): Readonly<Record<string, string>> =>
  versioned ? { 'x-amz-version-id': versionId } : {};

function readStoredHeaders({ headers }: IncomingMessage): Pick<ObjectVersion, 'contentType' | 'headers'> {
  const stored: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers))
    if (name.startsWith('x-amz-meta-') || (STORED as readonly string[]).includes(name)) stored[name] = String(value);
  // aws-chunked is the coding of the transfer, not of the object.
  const codings = (stored['content-encoding'] ?? '').split(',').map((coding) => coding.trim());
  const objectCodings = codings.filter((coding) => coding !== '' && coding !== 'aws-chunked').join(',');
  if (objectCodings === '') delete stored['content-encoding'];
  else stored['content-encoding'] = objectCodings;
  return { contentType: headers['content-type'] ?? 'binary/octet-stream', headers: stored };
}
