import type { IncomingMessage, ServerResponse } from 'node:http';
import { leaf, notImplemented, refuse, sendEmpty, sendXml, xml } from './answers.ts';
import type { Bucket, StoreFiles } from './files.ts';
import { listObjects, listVersions } from './listing.ts';
import { readDocument } from './lock.ts';
import { allowQuery, type Scope } from './scope.ts';

const LIST = ['list-type', 'prefix', 'delimiter', 'max-keys', 'encoding-type'] as const;

/** Answers the requests for a bucket itself. */
export async function answerBucket(
  request: IncomingMessage,
  response: ServerResponse,
  files: StoreFiles,
  { bucket: name, query }: Scope,
  body: Buffer,
): Promise<void> {
  const bucket = await files.bucket(name);
  const isPlain = [...query.keys()].every((key) => key === 'x-id');
  if (request.method === 'PUT' && isPlain) return createBucket(request, response, files, name, bucket);
  if (!bucket) throw noSuchBucket();
  if (request.method === 'HEAD' && isPlain) return sendEmpty(response);
  if (request.method === 'PUT' && query.has('versioning')) return enableVersions(response, files, bucket, query, body);
  if (request.method !== 'GET') throw notImplemented(`${request.method} of a bucket`);
  if (query.has('location')) {
    allowQuery(query, 'location');
    return sendXml(response, '<LocationConstraint/>');
  }
  if (query.has('versioning')) {
    allowQuery(query, 'versioning');
    return sendXml(response, xml('VersioningConfiguration', ...(bucket.versioned ? [leaf('Status', 'Enabled')] : [])));
  }
  if (query.has('object-lock')) {
    allowQuery(query, 'object-lock');
    if (!bucket.lock)
      throw refuse(
        404,
        'ObjectLockConfigurationNotFoundError',
        'Object Lock configuration does not exist for this bucket',
      );
    return sendXml(response, xml('ObjectLockConfiguration', leaf('ObjectLockEnabled', 'Enabled')));
  }
  if (query.has('versions')) {
    allowQuery(query, 'versions', ...LIST, 'key-marker', 'version-id-marker');
    return sendXml(response, await listVersions(files, bucket, query));
  }
  allowQuery(query, ...LIST, 'continuation-token', 'start-after', 'fetch-owner');
  if (query.get('list-type') !== '2') throw notImplemented('ListObjects (version 1)');
  if ((query.get('fetch-owner') ?? 'false') !== 'false') throw notImplemented('?fetch-owner');
  sendXml(response, await listObjects(files, bucket, query));
}

/** Creates the error 404 of S3 for a missing bucket. */
export const noSuchBucket = () => refuse(404, 'NoSuchBucket', 'The specified bucket does not exist');

async function createBucket(
  { headers }: IncomingMessage,
  response: ServerResponse,
  files: StoreFiles,
  name: string,
  existing: Bucket | undefined,
): Promise<void> {
  if (existing)
    throw refuse(
      409,
      'BucketAlreadyOwnedByYou',
      'Your previous request to create the named bucket succeeded and you already own it.',
    );
  const lock = String(headers['x-amz-bucket-object-lock-enabled'] ?? 'false').toLowerCase() === 'true';
  await files.writeBucket({ name, versioned: lock, lock });
  sendEmpty(response, { location: `/${name}` });
}

async function enableVersions(
  response: ServerResponse,
  files: StoreFiles,
  bucket: Bucket,
  query: URLSearchParams,
  body: Buffer,
): Promise<void> {
  allowQuery(query, 'versioning');
  const [status] = readDocument(body, 'VersioningConfiguration', 'Status');
  if (status !== 'Enabled') throw notImplemented(`versioning ${status}`);
  await files.writeBucket({ ...bucket, versioned: true });
  sendEmpty(response);
}
