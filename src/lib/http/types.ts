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
  /** Milliseconds in which an answer that is read by `bytes`, `text` or `json` must arrive whole; at most the client's own limit. */
  readonly documentTimeoutMs?: number;
  /** How often a failed try is tried again; 0 for what must not be sent twice. */
  readonly retries?: number;
  /** Told before each try but the first. */
  readonly onRetry?: () => void;
}

export interface HttpResponse {
  readonly status: number;
  /** Where the answer came from, after redirects. */
  readonly url: string;
  /** Names in lower case; several of one name are joined with ", ". */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The body as it comes; ends with a fault when no byte comes for 30 s, or when it is cut. Read it or `discard` it. */
  readonly body: AsyncIterable<Uint8Array>;
  /** The whole body. Throws `response-too-large` past `maxBytes`, and `document-too-slow` past the limit of time. */
  bytes(maxBytes: number): Promise<Buffer>;
  /** The same as text, within a shorter time (milliseconds) where that is given. */
  text(maxBytes: number, withinMs?: number): Promise<string>;
  /** Throws `response-malformed` for what is no JSON. */
  json(maxBytes: number): Promise<unknown>;
  discard(): Promise<void>;
}

/** A part of a body that is passed on from one place to another without being kept. */
export interface RelayRequest {
  readonly from: { readonly url: URL; readonly headers: Readonly<Record<string, string>> };
  readonly to: { readonly url: URL; readonly method: string; readonly headers: Readonly<Record<string, string>> };
  /** Bytes of the whole: read from `at` to before `end`, sent from `sendFrom` on. */
  readonly range: { readonly at: number; readonly sendFrom: number; readonly end: number; readonly size: number };
  /** Sees every byte that is read, in order, before it is sent. What it throws ends the transfer, which is then incomplete. */
  readonly inspect: (block: Buffer) => void;
  readonly signal?: AbortSignal | undefined;
}

export interface RelayAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The beginning of what was said. */
  readonly body: Buffer;
}

/** The one way out over HTTP; retries, bounds and redirects are its business, credentials are the caller's (`headers`). */
export interface Http {
  send(request: HttpRequest): Promise<HttpResponse>;
  /**
   * Passes a body on from one server to another over connections of its own: the fast way for large ones. `undefined` where
   * that is not possible (a proxy, a redirect, a length that is not the promised one, a server that is not there): then
   * nothing was sent, and `send` is to be used. Throws `network-unreachable` when it is cut, or idle for 30 s.
   */
  relay?(request: RelayRequest): Promise<RelayAnswer | undefined>;
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
  /** Milliseconds in which a small answer must arrive whole, from the request on; default 60 s. Transfers have no such limit. */
  readonly documentTimeoutMs?: number;
  /** Milliseconds that a transfer may go without a byte; default 30 s. */
  readonly idleTimeoutMs?: number;
  /** Told of each try, for --verbose; the URL carries no credentials and no query. */
  readonly onTry?: (event: { method: string; url: string; attempt: number; outcome: string }) => void;
}
