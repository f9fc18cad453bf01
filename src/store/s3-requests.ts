import { AwsV4Signer } from 'aws4fetch';
import { baseError } from '../lib/errors.ts';
import { fetchBytes, type Http, type HttpRequest, type HttpResponse, safeUrl } from '../lib/http.ts';
import { storeError } from './errors.ts';
import { explainRefusal } from './refusal.ts';
import { findText, parseXml, type XmlElement } from './xml.ts';

export interface S3Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export interface S3Options {
  readonly http: Http;
  /** `https://s3.eu-central-1.amazonaws.com`, or any server with the S3 API in path style. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly credentials: S3Credentials;
  /** Default: `us-east-1`, which servers without regions also accept. */
  readonly region?: string;
  readonly signal?: AbortSignal;
}

/** A request for one object, or for the bucket. Its URL is created from the key and query. */
export type S3Request = Omit<HttpRequest, 'url'> & {
  /** Default: the bucket itself. */
  readonly key?: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
};

const MAX_LISTING_BYTES = 8 * 1024 * 1024;
const MAX_PAGES = 10_000;
const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** Encodes a text for SigV4 (RFC 3986): encodeURIComponent leaves five more characters unchanged. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** Sends signed requests to one bucket (S3 REST API, Signature Version 4). */
export class S3Requests {
  readonly #options: S3Options;
  readonly #endpoint: string;

  /** Throws `bucket-malformed`. */
  constructor(options: S3Options) {
    const { bucket, endpoint } = options;
    if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) throw storeError('bucket-malformed', { given: bucket });
    this.#options = options;
    this.#endpoint = endpoint.replace(/\/+$/, '');
  }

  /** The endpoint without credentials, for messages. */
  get store(): string {
    return safeUrl(this.#endpoint);
  }

  /** Returns the URL of a key, without credentials and query, for messages. */
  formatUrl(key: string): string {
    return safeUrl(this.#url(key));
  }

  async send(request: S3Request): Promise<HttpResponse> {
    const signed = await this.#sign(request);
    return this.#explain(() => this.#options.http.send(signed));
  }

  /** Reads the pages of a listing. `next` reads the position of the next page. */
  async *readPages(
    query: Readonly<Record<string, string>>,
    next: (page: XmlElement) => Record<string, string>,
  ): AsyncGenerator<XmlElement> {
    const { http, signal } = this.#options;
    let position: Record<string, string> = {};
    for (let page = 0; page < MAX_PAGES; page++) {
      const request = { query: { ...query, ...position } };
      const { bytes } = await this.#explain(async () => fetchBytes(http, await this.#sign(request), MAX_LISTING_BYTES));
      const document = await parseXml(bytes, this.store, signal);
      yield document;
      if (findText(document, 'IsTruncated') !== 'true') return;
      position = next(document);
    }
    throw baseError('response-malformed', { url: this.store, detail: `a listing of more than ${MAX_PAGES} pages` });
  }

  #url(key: string, query: Readonly<Record<string, string | undefined>> = {}): string {
    const path = key === '' ? '' : `/${key.split('/').map(encode).join('/')}`;
    const search = Object.entries(query)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${encode(name)}=${encode(value ?? '')}`)
      .join('&');
    return `${this.#endpoint}/${this.#options.bucket}${path}${search === '' ? '' : `?${search}`}`;
  }

  async #sign({ key = '', query, ...request }: S3Request): Promise<HttpRequest> {
    const { credentials, region = 'us-east-1' } = this.#options;
    const url = this.#url(key, query);
    const signer = new AwsV4Signer({
      ...credentials,
      service: 's3',
      region,
      method: request.method ?? 'GET',
      url,
      headers: { 'x-amz-content-sha256': EMPTY_SHA256, ...request.headers },
    });
    const { headers } = await signer.sign();
    const { host: _host, ...sent } = Object.fromEntries(headers);
    const signal = request.signal ?? this.#options.signal;
    return { ...request, url, headers: sent, ...(signal ? { signal } : {}) };
  }

  /** Replaces a refusal that the user can fix with a configuration error. */
  async #explain<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw explainRefusal(error, { bucket: this.#options.bucket, store: this.store });
    }
  }
}
