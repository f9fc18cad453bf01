import type { Clock } from '../clock.ts';
import type { ClientScope } from './scope.ts';

export interface HttpRequest {
  readonly method?: string;
  readonly url: string | URL;
  readonly headers?: Readonly<Record<string, string>>;
  /** A function creates the body again for each try: a plain stream cannot be sent twice. */
  readonly body?: Uint8Array | string | (() => AsyncIterable<Uint8Array>);
  /** Bytes; sent as Content-Length with a streamed body. Without it such a body is chunked. */
  readonly contentLength?: number;
  /** The statuses that are answers. Every other status throws `http-status`. Default: 200 to 299. */
  readonly accept?: readonly number[] | 'any';
  /** `manual` returns the answer with the redirect to the caller. */
  readonly redirect?: 'follow' | 'manual';
  readonly signal?: AbortSignal;
  /** Milliseconds that one try may take until the headers of its answer arrive. */
  readonly tryTimeoutMs?: number;
  /** Milliseconds for all tries together, until the headers of the last answer arrive. */
  readonly totalTimeoutMs?: number;
  /** Milliseconds in which an answer that `bytes`, `text` or `json` reads must arrive. The client's own limit is the maximum. */
  readonly documentTimeoutMs?: number;
  /** The number of further tries after a failure. 0 for a request that must not be sent twice. */
  readonly retries?: number;
  /** Is called before each try except the first. */
  readonly onRetry?: () => void;
}

export interface HttpResponse {
  readonly status: number;
  /** The URL of the answer, after redirects. */
  readonly url: string;
  /** Names are in lower case. Several headers of one name are joined with ", ". */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The body as a stream. It ends with a fault when no byte arrives for 30 s, or when it is cut. Read it or `discard` it. */
  readonly body: AsyncIterable<Uint8Array>;
  /** Reads the whole body. Throws `response-too-large` past `maxBytes`, and `document-too-slow` past the time limit. */
  bytes(maxBytes: number): Promise<Buffer>;
  /** Reads the body as text. `withinMs` sets a shorter time limit in milliseconds. */
  text(maxBytes: number, withinMs?: number): Promise<string>;
  /** Reads the body as JSON. Throws `response-malformed` for any other text. */
  json(maxBytes: number): Promise<unknown>;
  discard(): Promise<void>;
}

/** A part of a body that goes from one server to another and is not stored. */
export interface RelayRequest {
  readonly from: { readonly url: URL; readonly headers: Readonly<Record<string, string>> };
  readonly to: { readonly url: URL; readonly method: string; readonly headers: Readonly<Record<string, string>> };
  /** Byte offsets in the whole body: it is read from `at` to before `end`, and sent from `sendFrom` on. */
  readonly range: { readonly at: number; readonly sendFrom: number; readonly end: number; readonly size: number };
  /** Receives every byte that is read, in order, before it is sent. An error that it throws ends the transfer, which is then incomplete. */
  readonly inspect: (block: Buffer) => void;
  readonly signal?: AbortSignal | undefined;
}

export interface RelayAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The beginning of the body. */
  readonly body: Buffer;
}

/** The port for HTTP. It handles retries, bounds and redirects. The caller adds credentials (`headers`). */
export interface Http {
  send(request: HttpRequest): Promise<HttpResponse>;
  /**
   * Passes a body from one server to another over connections of its own, which is faster for large bodies. Returns undefined
   * where that is not possible: a proxy, a redirect, another length than promised, a server that does not answer. Then nothing
   * was sent, and the caller must use `send`. Throws `network-unreachable` when the transfer is cut, or idle for 30 s.
   */
  relay?(request: RelayRequest): Promise<RelayAnswer | undefined>;
  /** The clock of deadlines and pauses. A stand-in without one has the system's clock. */
  readonly clock?: Clock;
  /** State that lives as long as this client. A stand-in without one shares no state between repositories. */
  readonly scope?: ClientScope;
  close(): Promise<void>;
}

export interface HttpOptions {
  /** Proxies as curl reads them: URLs, and a list of host suffixes. Requests to loopback never use a proxy. */
  readonly proxy?: { readonly http?: string; readonly https?: string; readonly noProxy?: string };
  /** Hosts (`host` or `host:port`) that the client may reach over plain HTTP, in addition to loopback. */
  readonly plainHttpHosts?: readonly string[];
  readonly userAgent?: string;
  /** Default: the system's clock. */
  readonly clock?: Clock;
  readonly tryTimeoutMs?: number;
  readonly totalTimeoutMs?: number;
  readonly retries?: number;
  /** Milliseconds from the request in which a small answer must arrive. Default: 60 s. Transfers have no such limit. */
  readonly documentTimeoutMs?: number;
  /** Milliseconds that a transfer may be idle. Default: 30 s. */
  readonly idleTimeoutMs?: number;
  /** Is called after each try, for --verbose. The URL has no credentials and no query. */
  readonly onTry?: (event: { method: string; url: string; attempt: number; outcome: string }) => void;
}
