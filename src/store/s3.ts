import { baseError } from '../lib/errors.ts';
import type { HttpResponse } from '../lib/http.ts';
import { storeError } from './errors.ts';
import { createIdleGuard } from './idle.ts';
import { type S3Options, S3Requests } from './s3-requests.ts';
import type { MutableStore, PutOptions, Retention, StoredObject, Upload } from './types.ts';
import { findChildren, findText, requireText, type XmlElement } from './xml.ts';

const MAX_PUT_BYTES = 5 * 1024 ** 3; // of one PUT, a limit of S3
const MAX_PUT_MS = 6 * 3_600_000; // 5 GiB at 250 kB/s; IDLE_MS detects an upload that stopped
const IDLE_MS = 30_000; // the contract: a transfer without a byte for 30 s is a fault
/** Statuses of a conditional put that was not done: false condition (412), concurrent write (409), no object for `If-Match` (404). */
const CONDITION_FAILED = [404, 409, 412];

/**
 * Opens a bucket over the S3 REST API. A put sends both Content-MD5 and x-amz-checksum-sha256, because some servers check only one
 * of them. It sends the retention in the same request, so that the object is never present without a lock.
 */
export function openS3Store(options: S3Options): MutableStore {
  const { bucket } = options;
  const requests = new S3Requests(options);
  return {
    name: `s3://${bucket} at ${requests.store}`,
    put: async (key, upload, putOptions) => {
      const stored = await putObject(requests, options.signal, key, upload, putOptions);
      if (!stored) throw baseError('response-malformed', { url: requests.formatUrl(key), detail: 'no 200 for a put' });
      return stored;
    },
    putIf: (key, upload, putOptions, condition) => {
      const headers = 'ifMatch' in condition ? { 'if-match': condition.ifMatch } : { 'if-none-match': '*' };
      return putObject(requests, options.signal, key, upload, putOptions, headers);
    },
    remove: async (key, versionId) => {
      const response = await requests.send({ method: 'DELETE', key, query: { versionId }, accept: [200, 204, 404] });
      await response.discard();
    },
    head: async (key, versionId) => {
      const response = await requestObject(requests, 'HEAD', key, versionId);
      await response?.discard();
      return response && readObject(key, response);
    },
    get: async (key, versionId) => {
      const response = await requestObject(requests, 'GET', key, versionId);
      if (!response) throw storeError('object-not-found', { key, store: bucket });
      return { object: readObject(key, response), content: response.body };
    },
    async *list(prefix) {
      const next = (page: XmlElement): Record<string, string> => ({
        'continuation-token': requireText(page, 'NextContinuationToken', options.endpoint),
      });
      for await (const page of requests.readPages({ 'list-type': '2', prefix }, next))
        yield* findChildren(page, 'Contents').map((one) => readListed(one, requests.store));
    },
    async *versions(prefix) {
      const next = (page: XmlElement): Record<string, string> => ({
        'key-marker': requireText(page, 'NextKeyMarker', options.endpoint),
        'version-id-marker': requireText(page, 'NextVersionIdMarker', options.endpoint),
      });
      for await (const page of requests.readPages({ versions: '', prefix }, next))
        yield* findChildren(page, 'Version').map((one) => readListed(one, requests.store));
    },
  };
}

/** Requests one version of an object. Returns undefined where there is none. */
async function requestObject(
  requests: S3Requests,
  method: 'HEAD' | 'GET',
  key: string,
  versionId: string | undefined,
): Promise<HttpResponse | undefined> {
  const response = await requests.send({ method, key, query: { versionId }, accept: [200, 404] });
  if (response.status === 200) return response;
  await response.discard();
  return undefined;
}

/** Puts an object. Returns undefined where the condition does not hold. Throws `object-too-large`. */
async function putObject(
  requests: S3Requests,
  signal: AbortSignal | undefined,
  key: string,
  upload: Upload,
  { contentType, retention }: PutOptions,
  condition: Readonly<Record<string, string>> = {},
): Promise<StoredObject | undefined> {
  if (upload.size > MAX_PUT_BYTES)
    throw storeError('object-too-large', { key, found: upload.size, limit: MAX_PUT_BYTES });
  const guard = createIdleGuard(IDLE_MS, { method: 'PUT', url: requests.formatUrl(key) });
  const request = {
    method: 'PUT',
    key,
    headers: {
      'content-type': contentType,
      'content-md5': upload.md5.toString('base64'),
      'x-amz-checksum-sha256': upload.sha256.toString('base64'),
      'x-amz-content-sha256': upload.sha256.toString('hex'),
      ...condition,
      ...(retention
        ? { 'x-amz-object-lock-mode': retention.mode, 'x-amz-object-lock-retain-until-date': retention.until }
        : {}),
    },
    body: guard.watch(upload.content),
    contentLength: upload.size,
    tryTimeoutMs: MAX_PUT_MS,
    totalTimeoutMs: MAX_PUT_MS,
    accept: [200, ...(Object.keys(condition).length > 0 ? CONDITION_FAILED : [])],
    signal: signal ? AbortSignal.any([signal, guard.signal]) : guard.signal,
  };
  const response = await requests.send(request).finally(guard.end);
  await response.discard();
  if (response.status !== 200) return undefined;
  return {
    key,
    versionId: response.headers['x-amz-version-id'] ?? 'null',
    size: upload.size,
    etag: response.headers.etag ?? '',
    contentType,
    ...(retention ? { retention } : {}),
  };
}

/** Reads the description of an object from the headers of a HEAD or GET. */
function readObject(key: string, response: HttpResponse): StoredObject {
  const { headers } = response;
  const size = Number(headers['content-length']);
  if (!Number.isSafeInteger(size))
    throw baseError('response-malformed', { url: response.url, detail: 'no Content-Length in it' });
  const contentType = headers['content-type'];
  return {
    key,
    versionId: headers['x-amz-version-id'] ?? 'null', // S3's name for the version of an unversioned object
    size,
    etag: headers.etag ?? '',
    ...(contentType === undefined ? {} : { contentType }),
    ...readRetention(headers),
    ...(headers['x-amz-object-lock-legal-hold'] === 'ON' ? { legalHold: true } : {}),
  };
}

function readRetention(headers: HttpResponse['headers']): { retention?: Retention } {
  const mode = headers['x-amz-object-lock-mode'];
  const until = headers['x-amz-object-lock-retain-until-date'];
  if ((mode !== 'COMPLIANCE' && mode !== 'GOVERNANCE') || until === undefined) return {};
  const time = Date.parse(until);
  return Number.isNaN(time) ? {} : { retention: { mode, until: new Date(time).toISOString() } };
}

/** Reads the description of an object from an element of a listing. */
function readListed(element: XmlElement, url: string): StoredObject {
  return {
    key: requireText(element, 'Key', url),
    versionId: findText(element, 'VersionId') ?? '',
    size: Number(requireText(element, 'Size', url)),
    etag: findText(element, 'ETag') ?? '',
    modifiedAt: new Date(requireText(element, 'LastModified', url)).toISOString(),
  };
}
