export interface HttpRequest {
  readonly method?: string;
  readonly url: string | URL;
  readonly headers?: Readonly<Record<string, string>>;
  /** A function makes the body anew for each try; a plain stream could not be sent twice. */
  readonly body?: Uint8Array | string | (() => AsyncIterable<Uint8Array>);
  /** Bytes; sent as Content-Length with a streamed body. Without it such a body is chunked. */
  readonly contentLength?: number;
  /** Statuses that are answers here; all others throw `http-status`. Default: 200 to 299. */
  readonly accept?: readonly number[] | 'any';
  /** `manual` hands a redirect's answer to the caller. */
  readonly redirect?: 'follow' | 'manual';
  readonly signal?: AbortSignal;
  /** Milliseconds that one try may take until its answer's headers are there. */
  readonly tryTimeoutMs?: number;
  /** Milliseconds for all tries together, until the last one's headers are there. */
  readonly totalTimeoutMs?: number;
  /** How often a failed try is tried again; 0 for what must not be sent twice. */
  readonly retries?: number;
}

export interface HttpResponse {
  readonly status: number;
  /** Where the answer came from, after redirects. */
  readonly url: string;
  /** Names in lower case; several of one name are joined with ", ". */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The body as it comes; ends with a fault when no byte comes for 30 s, or when it is cut. Read it or `discard` it. */
  readonly body: AsyncIterable<Uint8Array>;
  /** The whole body. Throws `response-too-large` past `maxBytes`. */
  bytes(maxBytes: number): Promise<Buffer>;
  text(maxBytes: number): Promise<string>;
  /** Throws `response-malformed` for what is no JSON. */
  json(maxBytes: number): Promise<unknown>;
  discard(): Promise<void>;
}

/** The one way out over HTTP; retries, bounds and redirects are its business, credentials are the caller's (`headers`). */
export interface Http {
  send(request: HttpRequest): Promise<HttpResponse>;
  close(): Promise<void>;
}

export interface HttpOptions {
  /** As curl understands them: URLs, and a list of host suffixes. Loopback never goes through a proxy. */
  readonly proxy?: { readonly http?: string; readonly https?: string; readonly noProxy?: string };
  /** Hosts (`host` or `host:port`) besides loopback that may be spoken to over plain HTTP. */
  readonly plainHttpHosts?: readonly string[];
  readonly userAgent?: string;
  readonly tryTimeoutMs?: number;
  readonly totalTimeoutMs?: number;
  readonly retries?: number;
  /** Told of each try, for --verbose; the URL carries no credentials and no query. */
  readonly onTry?: (event: { method: string; url: string; attempt: number; outcome: string }) => void;
}
