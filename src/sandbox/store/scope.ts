import type { IncomingMessage } from 'node:http';
import { parseUrl } from '../requests.ts';
import { notImplemented, refuse } from './answers.ts';

/** What a request is about. */
export interface Scope {
  readonly bucket: string;
  /** '' for the bucket itself. */
  readonly key: string;
  readonly query: URLSearchParams;
}

/** Says which call it is and nothing else; SDKs add it. */
const IDLE_QUERY = 'x-id';
/** Headers of S3 that this store acts on. Any other one asks for something that it does not do. */
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

/** Throws 501 for a header of S3 that is not implemented: one that is ignored would be a promise that is not kept. */
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

/** Presigned URLs carry the signature in the query. */
export function refusePresigned(request: IncomingMessage): void {
  const { searchParams } = parseUrl(request);
  if (['X-Amz-Signature', 'X-Amz-Algorithm', 'Signature'].some((name) => searchParams.has(name)))
    throw notImplemented('presigned URLs');
}

/** Path style: `/BUCKET[/KEY]`. */
export function readScope(request: IncomingMessage): Scope {
  const { pathname, searchParams } = parseUrl(request);
  const path = decoded(pathname);
  if (path === '/') throw notImplemented('the list of buckets');
  const [, bucket = '', key = ''] = /^\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/s.exec(path) ?? [];
  if (!bucket) throw refuse(400, 'InvalidBucketName', 'The specified bucket is not valid.');
  return { bucket, key, query: searchParams };
}

export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw refuse(400, 'InvalidURI', "Couldn't parse the specified URI.");
  }
}
