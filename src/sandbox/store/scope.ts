import type { IncomingMessage } from 'node:http';
import { parseUrl } from '../requests.ts';
import { notImplemented, refuse } from './answers.ts';

/** The bucket, the key and the query of a request. */
export interface Scope {
  readonly bucket: string;
  /** Empty for the bucket itself. */
  readonly key: string;
  readonly query: URLSearchParams;
}

/** A parameter that SDKs add. It names the call and has no effect. */
const IDLE_QUERY = 'x-id';
/** The S3 headers that this store implements. It refuses any other S3 header. */
const KNOWN_HEADERS: ReadonlySet<string> = new Set([
  'x-amz-date',
  'x-amz-content-sha256',
  'x-amz-security-token',
  'x-amz-user-agent',
  'x-amz-bypass-governance-retention',
  'x-amz-bucket-object-lock-enabled',
  'x-amz-checksum-mode',
  'x-amz-checksum-crc32',
  'x-amz-checksum-crc32c',
  'x-amz-checksum-sha1',
  'x-amz-checksum-sha256',
  'x-amz-copy-source',
  'x-amz-decoded-content-length',
  'x-amz-metadata-directive',
  'x-amz-object-lock-legal-hold',
  'x-amz-object-lock-mode',
  'x-amz-object-lock-retain-until-date',
  'x-amz-sdk-checksum-algorithm',
  'x-amz-trailer',
]);

/** Throws 501 for an S3 header that is not implemented. A client would rely on a header that the store ignores. */
export function checkHeaders({ headers }: IncomingMessage): void {
  for (const [name, value] of Object.entries(headers)) {
    if (!name.startsWith('x-amz-') || name.startsWith('x-amz-meta-') || KNOWN_HEADERS.has(name)) continue;
    if (name === 'x-amz-storage-class' && value === 'STANDARD') continue;
    if (name === 'x-amz-acl' && value === 'private') continue;
    throw notImplemented(name);
  }
}

/** Throws 501 for a query parameter that the call does not have. */
export function allowQuery(query: URLSearchParams, ...names: readonly string[]): void {
  for (const name of query.keys()) if (name !== IDLE_QUERY && !names.includes(name)) throw notImplemented(`?${name}`);
}

/** Throws 501 for a presigned URL, which has its signature in the query. */
export function refusePresigned(request: IncomingMessage): void {
  const { searchParams } = parseUrl(request);
  if (['X-Amz-Signature', 'X-Amz-Algorithm', 'Signature'].some((name) => searchParams.has(name)))
    throw notImplemented('presigned URLs');
}

/** Reads the scope of a request in path style: `/BUCKET[/KEY]`. */
export function readScope(request: IncomingMessage): Scope {
  const { pathname, searchParams } = parseUrl(request);
  const path = decodePath(pathname);
  if (path === '/') throw notImplemented('the list of buckets');
  const [, bucket = '', key = ''] = /^\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/s.exec(path) ?? [];
  if (!bucket) throw refuse(400, 'InvalidBucketName', 'The specified bucket is not valid.');
  return { bucket, key, query: searchParams };
}

/** Decodes percent-encoding. Throws 400. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw refuse(400, 'InvalidURI', "Couldn't parse the specified URI.");
  }
}
