import type { Clock } from '../clock.ts';
import type { ClientScope } from './scope.ts';

export interface HttpRequest {
  readonly method?: string;
  readonly url: string | URL;
  readonly headers?: Readonly<Record<string, string>>;
  /** A function returns a new stream for each try, because a stream cannot be sent twice. */
  readonly body?: Uint8Array | string | (() => AsyncIterable<Uint8Array>);
  /** The length of a streamed body in bytes, sent as Content-Length. A streamed body without it is chunked. */
  readonly contentLength?: number;
  /** The statuses that the caller accepts. Others throw `http-status`. Default: 200 to 299. */
  readonly accept?: readonly number[] | 'any';
  /** With `manual` the caller gets the redirect itself. */
  readonly redirect?: 'follow' | 'manual';
  readonly signal?: AbortSignal;
  /** Milliseconds for one try, until the headers of the answer arrive. */
  readonly tryTimeoutMs?: number;
  /** Milliseconds for all tries together, until the headers of the last answer arrive. */
  readonly totalTimeoutMs?: number;
  /** Milliseconds for a complete answer that is read with `bytes`, `text` or `json`; at most the client's own limit. */
  readonly documentTimeoutMs?: number;
  /** The number of further tries after a failed one; 0 for a request that must not be sent twice. */
  readonly retries?: number;
  /** Called before each try but the first. */
  readonly onRetry?: () => void;
}

export interface HttpResponse {
  readonly status: number;
  /** The URL of the answer, after redirects. */
  readonly url: string;
  /** Names are in lower case. Several values of one name are joined with ", ". */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The body as a stream, which throws when it is cut or when no byte arrives for 30 s. The caller must read or `discard` it. */
  readonly body: AsyncIterable<Uint8Array>;
  /** Returns the complete body. Throws `response-too-large` above `maxBytes`, and `document-too-slow` after the time limit. */
  bytes(maxBytes: number): Promise<Buffer>;
  /** The same as text, within a shorter time (milliseconds) where that is given. */
  text(maxBytes: number, withinMs?: number): Promise<string>;
  /** Throws `response-malformed` for a body that is not JSON. */
  json(maxBytes: number): Promise<unknown>;
  discard(): Promise<void>;
}

/** A part of a body that is passed from one server to another without being stored. */
export interface RelayRequest {
  readonly from: { readonly url: URL; readonly headers: Readonly<Record<string, string>> };
  readonly to: { readonly url: URL; readonly method: string; readonly headers: Readonly<Record<string, string>> };
  /** Positions in the complete body of `size` bytes: it is read from `at` to before `end`, and sent from `sendFrom` on. */
  readonly range: { readonly at: number; readonly sendFrom: number; readonly end: number; readonly size: number };
  /** Gets every byte in order, before the byte is sent. If it throws, the transfer ends and is incomplete. */
  readonly inspect: (block: Buffer) => void;
  readonly signal?: AbortSignal | undefined;
}

export interface RelayAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The beginning of the body. */
  readonly body: Buffer;
}

/** The HTTP client of the project. It retries, bounds and follows redirects; the caller sends credentials in `headers`. */
export interface Http {
  send(request: HttpRequest): Promise<HttpResponse>;
  /**
   * Passes a body from one server to another over its own connections, which is faster for large bodies. Returns undefined if that is
   * not possible: a proxy, a redirect, another length than promised, or a server that is down. Nothing was sent then, and the caller
   * must use `send`. Throws `network-unreachable` when the transfer is cut, or idle for 30 s.
   */
  relay?(request: RelayRequest): Promise<RelayAnswer | undefined>;
  /**
   * Sends the requests of the global `fetch` over this client's connections, for a library that has no other way to use its proxy
   * and its certificate authorities. It has none of the limits of `send`.
   */
  routeFetch?(): Promise<void>;
  /** The clock of deadlines and pauses. Default: the system's clock. */
  readonly clock?: Clock;
  /** State that lives as long as this client, such as the pace of each registry. Without it, repositories share no state. */
  readonly scope?: ClientScope;
  close(): Promise<void>;
}

export interface HttpOptions {
  /** The clock of time limits. Default: the system's clock. */
  readonly clock?: Clock;
  /** URLs, and the list of NO_PROXY; see docs/network.md. Requests to loopback never use a proxy. */
  readonly proxy?: { readonly http?: string; readonly https?: string; readonly noProxy?: string };
  /** Certificate authorities (PEM) that are trusted in addition to the default ones. */
  readonly ca?: readonly string[];
  /** Hosts (`host` or `host:port`) besides loopback that plain HTTP is allowed for. */
  readonly plainHttpHosts?: readonly string[];
  readonly userAgent?: string;
  readonly tryTimeoutMs?: number;
  readonly totalTimeoutMs?: number;
  readonly retries?: number;
  /** Milliseconds from the request to the end of a small answer; default 60 s. Transfers have no such limit. */
  readonly documentTimeoutMs?: number;
  /** Milliseconds that a transfer may be idle; default 30 s. */
  readonly idleTimeoutMs?: number;
  /** Called after each try, for --verbose. The URL has no credentials and no query. */
  readonly onTry?: (event: { method: string; url: string; attempt: number; outcome: string }) => void;
}
