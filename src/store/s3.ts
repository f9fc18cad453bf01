import { AwsV4Signer } from 'aws4fetch';
import { baseError } from '../lib/errors.ts';
import { fetchBytes, type Http, type HttpRequest, type HttpResponse, safeUrl } from '../lib/http.ts';
import { storeError } from './errors.ts';
import { idleGuard } from './idle.ts';
import { refusalOf } from './refusal.ts';
import type { MutableStore, PutOptions, Retention, StoredObject, Upload } from './types.ts';
import { childrenNamed, childText, parseXml, requiredText, type XmlElement } from './xml.ts';

export interface S3Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export interface S3Options {
  readonly http: Http;
  /** `https://s3.eu-central-1.amazonaws.com`, or any server that speaks S3 in path style. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly credentials: S3Credentials;
  /** Default `us-east-1`, which servers that have no regions take too. */
  readonly region?: string;
  readonly signal?: AbortSignal;
}

const MAX_LISTING_BYTES = 8 * 1024 * 1024;
const MAX_PAGES = 10_000;
const MAX_PUT_BYTES = 5 * 1024 ** 3; // of one PUT, by S3's own rule
const MAX_PUT_MS = 6 * 3_600_000; // 5 GiB at 250 kB/s; a way that stands still is noticed by IDLE_MS
const IDLE_MS = 30_000; // the contract: a transfer without a byte for 30 s is a fault
/** The condition does not hold; or somebody else writes at this moment (409), or what it names is gone (404). */
const CONDITION_FAILED = [404, 409, 412];
const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** RFC 3986, as SigV4 wants it: encodeURIComponent leaves five more characters alone. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

function retentionOf(headers: HttpResponse['headers']): { retention?: Retention } {
  const mode = headers['x-amz-object-lock-mode'];
  const until = headers['x-amz-object-lock-retain-until-date'];
  if ((mode !== 'COMPLIANCE' && mode !== 'GOVERNANCE') || until === undefined) return {};
  const time = Date.parse(until);
  return Number.isNaN(time) ? {} : { retention: { mode, until: new Date(time).toISOString() } };
}

function objectOf(key: string, response: HttpResponse): StoredObject {
  const { headers } = response;
  const size = Number(headers['content-length']);
  if (!Number.isSafeInteger(size))
    throw baseError('response-malformed', { url: response.url, detail: 'no Content-Length in it' });
  const contentType = headers['content-type'];
  return {
    key,
    versionId: headers['x-amz-version-id'] ?? 'null', // S3's own name for the version of an unversioned object
    size,
    etag: headers['etag'] ?? '',
    ...(contentType === undefined ? {} : { contentType }),
    ...retentionOf(headers),
    ...(headers['x-amz-object-lock-legal-hold'] === 'ON' ? { legalHold: true } : {}),
  };
}

/**
 * A bucket over the S3 REST API with Signature Version 4. A put carries Content-MD5 and x-amz-checksum-sha256 both
 * (some servers hold one of them against the bytes and not the other), and its retention in the same request: there is
 * no moment in which the object is there and unlocked.
 */
export function s3Store(options: S3Options): MutableStore {
  const { http, bucket, credentials, region = 'us-east-1' } = options;
  const endpoint = options.endpoint.replace(/\/+$/, '');
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) throw storeError('bucket-malformed', { given: bucket });
  const urlOf = (key: string, query: Readonly<Record<string, string | undefined>> = {}): string => {
    const path = key === '' ? '' : `/${key.split('/').map(encoded).join('/')}`;
    const search = Object.entries(query)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${encoded(name)}=${encoded(value ?? '')}`)
      .join('&');
    return `${endpoint}/${bucket}${path}${search === '' ? '' : `?${search}`}`;
  };
  const signed = async (request: HttpRequest & { url: string }): Promise<HttpRequest> => {
    const signer = new AwsV4Signer({
      ...credentials,
      service: 's3',
      region,
      method: request.method ?? 'GET',
      url: request.url,
      headers: { 'x-amz-content-sha256': EMPTY_SHA256, ...request.headers },
    });
    const { headers } = await signer.sign();
    const { host: _host, ...sent } = Object.fromEntries(headers);
    return { ...request, headers: sent, ...(options.signal ? { signal: options.signal } : {}) };
  };

  /** What the user can mend of what a store refuses is said as such. */
  const asked = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw refusalOf(error, { bucket, store: safeUrl(endpoint) });
    }
  };

  async function* pages(
    query: Readonly<Record<string, string>>,
    next: (page: XmlElement) => Record<string, string>,
  ): AsyncGenerator<XmlElement> {
    let position: Record<string, string> = {};
    for (let page = 0; page < MAX_PAGES; page++) {
      const url = urlOf('', { ...query, ...position });
      const { bytes } = await asked(async () => fetchBytes(http, await signed({ url }), MAX_LISTING_BYTES));
      const document = await parseXml(bytes, safeUrl(endpoint), options.signal);
      yield document;
      if (childText(document, 'IsTruncated') !== 'true') return;
      position = next(document);
    }
    throw baseError('response-malformed', {
      url: safeUrl(endpoint),
      detail: `a listing of more than ${MAX_PAGES} pages`,
    });
  }
  const listed = (inside: XmlElement): StoredObject => {
    const url = safeUrl(endpoint);
    return {
      key: requiredText(inside, 'Key', url),
      versionId: childText(inside, 'VersionId') ?? '',
      size: Number(requiredText(inside, 'Size', url)),
      etag: childText(inside, 'ETag') ?? '',
      modifiedAt: new Date(requiredText(inside, 'LastModified', url)).toISOString(),
    };
  };
  const look = async (method: 'HEAD' | 'GET', key: string, versionId?: string): Promise<HttpResponse | undefined> => {
    const request = await signed({ method, url: urlOf(key, { versionId }), accept: [200, 404] });
    const response = await asked(() => http.send(request));
    if (response.status === 200) return response;
    await response.discard();
    return undefined;
  };

  const put = async (
    key: string,
    upload: Upload,
    { contentType, retention }: PutOptions,
    condition: Readonly<Record<string, string>> = {},
  ): Promise<StoredObject | undefined> => {
    if (upload.size > MAX_PUT_BYTES)
      throw storeError('object-too-large', { key, found: upload.size, limit: MAX_PUT_BYTES });
    const guard = idleGuard(IDLE_MS, { method: 'PUT', url: safeUrl(urlOf(key)) });
    const request = await signed({
      method: 'PUT',
      url: urlOf(key),
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
    });
    const abort = request.signal ? AbortSignal.any([request.signal, guard.signal]) : guard.signal;
    const response = await asked(() => http.send({ ...request, signal: abort })).finally(guard.end);
    await response.discard();
    if (response.status !== 200) return undefined;
    return {
      key,
      versionId: response.headers['x-amz-version-id'] ?? 'null',
      size: upload.size,
      etag: response.headers['etag'] ?? '',
      contentType,
      ...(retention ? { retention } : {}),
    };
  };

  return {
    name: `s3://${bucket} at ${safeUrl(endpoint)}`,
    put: async (key, upload, options) => {
      const stored = await put(key, upload, options);
      if (!stored) throw baseError('response-malformed', { url: safeUrl(urlOf(key)), detail: 'no 200 for a put' });
      return stored;
    },
    putIf: (key, upload, options, condition) =>
      put(key, upload, options, 'ifMatch' in condition ? { 'if-match': condition.ifMatch } : { 'if-none-match': '*' }),
    remove: async (key, versionId) => {
      const request = await signed({ method: 'DELETE', url: urlOf(key, { versionId }), accept: [200, 204, 404] });
      await (await asked(() => http.send(request))).discard();
    },
    head: async (key, versionId) => {
      const response = await look('HEAD', key, versionId);
      await response?.discard();
      return response && objectOf(key, response);
    },
    get: async (key, versionId) => {
      const response = await look('GET', key, versionId);
      if (!response) throw storeError('object-not-found', { key, store: bucket });
      return { object: objectOf(key, response), content: response.body };
    },
    async *list(prefix) {
      const query = { 'list-type': '2', prefix };
      for await (const document of pages(query, (page) => ({
        'continuation-token': requiredText(page, 'NextContinuationToken', endpoint),
      })))
        yield* childrenNamed(document, 'Contents').map(listed);
    },
    async *versions(prefix) {
      const next = (page: XmlElement): Record<string, string> => ({
        'key-marker': requiredText(page, 'NextKeyMarker', endpoint),
        'version-id-marker': requiredText(page, 'NextVersionIdMarker', endpoint),
      });
      for await (const document of pages({ versions: '', prefix }, next))
        yield* childrenNamed(document, 'Version').map(listed);
    },
  };
}
