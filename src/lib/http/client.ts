import { Readable } from 'node:stream';
import pRetry from 'p-retry';
import { Agent, type Dispatcher, EnvHttpProxyAgent } from 'undici';
import { DOCUMENT_TIMEOUT_MS } from '../bytes.ts';
import { type Clock, systemClock } from '../clock.ts';
import { describe } from '../describe.ts';
import { baseError } from '../errors.ts';
import { McError } from '../mc-error.ts';
import { excerptOf, rememberHeaders } from '../secrets.ts';
import { relay } from './relay.ts';
import { type AnswerLimits, createResponse } from './response.ts';
import { isRetriedStatus, isTlsFault, retryAfterMs, TryFailed } from './retry.ts';
import type { Http, HttpOptions, HttpRequest, HttpResponse } from './types.ts';
import { admit, isLoopback, MAX_REDIRECTS, resolveGiven, safeUrl, sharesCredentials } from './urls.ts';

const TRY_TIMEOUT_MS = 20_000;
const TOTAL_TIMEOUT_MS = 60_000;
const RETRIES = 3;
const CONNECT_TIMEOUT_MS = 5_000;
const BODY_IDLE_MS = 30_000; // the contract: a transfer without a byte for 30 s is a fault
const ANSWER_TIMEOUT_MS = 10 * 60_000; // a registry may compute digests of large blobs before it answers
const ERROR_BODY_BYTES = 2_048;
const ERROR_BODY_MS = 5_000;
const ERROR_DETAIL_CHARS = 200;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

type Send = (request: HttpRequest, signal: AbortSignal) => Promise<HttpResponse>;

/** Opens a client over undici. */
export function openClient(options: HttpOptions = {}): Http {
  const idleMs = options.idleTimeoutMs ?? BODY_IDLE_MS;
  const tuning = { connect: { timeout: CONNECT_TIMEOUT_MS }, bodyTimeout: idleMs, headersTimeout: 0 };
  const direct = new Agent(tuning);
  const { http = '', https = '', noProxy = '' } = options.proxy ?? {};
  // Every field is set, also an empty one: undici reads the environment of the process for a field that is missing.
  const proxied =
    http || https ? new EnvHttpProxyAgent({ ...tuning, httpProxy: http, httpsProxy: https, noProxy }) : direct;
  const dispatcherFor = (url: URL): Dispatcher => (isLoopback(url.hostname) ? direct : proxied);
  const send: Send = (request, signal) => follow(request, options, dispatcherFor, signal);
  return {
    send: (request) => withRetries(request, options, send),
    relay: async (request) => {
      const plain = options.plainHttpHosts ?? [];
      const [from, to] = [admit(request.from.url, plain), admit(request.to.url, plain)];
      if (dispatcherFor(from) !== direct || dispatcherFor(to) !== direct) return undefined;
      rememberHeaders(request.from.headers);
      rememberHeaders(request.to.headers);
      const agent = { 'user-agent': options.userAgent ?? 'mc-actions' };
      const identified = {
        ...request,
        from: { ...request.from, headers: { ...agent, ...request.from.headers } },
        to: { ...request.to, headers: { ...agent, ...request.to.headers } },
      };
      const answer = await relay(identified, {
        connectMs: CONNECT_TIMEOUT_MS,
        idleMs,
        answerMs: ANSWER_TIMEOUT_MS,
        documentMs: options.documentTimeoutMs ?? DOCUMENT_TIMEOUT_MS,
      });
      const outcome = answer ? String(answer.status) : 'not possible, sent by the ordinary client';
      options.onTry?.({ method: `relay ${request.to.method}`, url: safeUrl(to), attempt: 1, outcome });
      return answer;
    },
    close: async () => {
      await Promise.all([...new Set<Dispatcher>([direct, proxied])].map((dispatcher) => dispatcher.destroy()));
    },
  };
}

async function withRetries(request: HttpRequest, options: HttpOptions, send: Send): Promise<HttpResponse> {
  const url = admit(request.url, options.plainHttpHosts ?? []);
  const method = request.method ?? 'GET';
  rememberHeaders(request.headers);
  const total = request.totalTimeoutMs ?? options.totalTimeoutMs ?? TOTAL_TIMEOUT_MS;
  const perTry = request.tryTimeoutMs ?? options.tryTimeoutMs ?? TRY_TIMEOUT_MS;
  const clock = options.clock ?? systemClock;
  const now = (): number => clock.now().getTime();
  const deadline = now() + total;
  let attempts = 0;

  const once = async (): Promise<HttpResponse> => {
    if (++attempts > 1) request.onRetry?.();
    // The time limits end with the headers. The caller's signal also holds for the body.
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), Math.max(1, Math.min(perTry, deadline - now())));
    const signal = request.signal ? AbortSignal.any([limit.signal, request.signal]) : limit.signal;
    const report = (outcome: string) => options.onTry?.({ method, url: safeUrl(url), attempt: attempts, outcome });
    try {
      const response = await send(request, signal);
      report(String(response.status));
      if (request.accept === 'any' || accepted(response.status, request.accept)) return response;
      throw await refused(response, request, attempts, now());
    } catch (error) {
      if (error instanceof TryFailed) throw error;
      if (error instanceof McError) throw new TryFailed(error, false);
      report(describe(error));
      throw asTryFailed(error, {
        method,
        url: safeUrl(url),
        attempts,
        perTry,
        request,
        timedOut: limit.signal.aborted,
      });
    } finally {
      clearTimeout(timer);
    }
  };

  try {
    return await pRetry(once, {
      retries: request.retries ?? options.retries ?? RETRIES,
      minTimeout: 150,
      maxTimeout: 5_000,
      randomize: true,
      ...(request.signal ? { signal: request.signal } : {}),
      shouldRetry: ({ error }) => error instanceof TryFailed && error.retryable && now() < deadline,
      onFailedAttempt: async ({ error, retriesLeft }) => {
        if (!(error instanceof TryFailed) || error.afterMs === undefined || retriesLeft === 0) return;
        if (now() + error.afterMs >= deadline) throw error; // the server asks for more time than is left
        await clock.sleep(error.afterMs, request.signal);
      },
    });
  } catch (error) {
    if (error instanceof TryFailed) throw error.error;
    if (request.signal?.aborted) throw cancelled(method, url, request.signal);
    throw error;
  }
}

const accepted = (status: number, accept: readonly number[] | undefined): boolean =>
  accept ? accept.includes(status) : status >= 200 && status < 300;

const cancelled = (method: string, url: URL, signal: AbortSignal): McError =>
  signal.reason instanceof McError
    ? signal.reason
    : baseError('cancelled', { what: `${method} ${safeUrl(url)}` }, { cause: signal.reason });

/** Returns the fault for a status that the caller does not accept, with the beginning of the server's answer. */
async function refused(
  response: HttpResponse,
  request: HttpRequest,
  attempts: number,
  now: number,
): Promise<TryFailed> {
  const body = await response.text(ERROR_BODY_BYTES, ERROR_BODY_MS).catch(() => '');
  const detail = excerptOf(body, ERROR_DETAIL_CHARS, request.headers);
  const error = baseError('http-status', {
    method: request.method ?? 'GET',
    url: safeUrl(response.url),
    status: response.status,
    detail,
    attempts,
  });
  return new TryFailed(error, isRetriedStatus(response.status), retryAfterMs(response.headers['retry-after'], now));
}

function asTryFailed(
  error: unknown,
  at: { method: string; url: string; attempts: number; perTry: number; request: HttpRequest; timedOut: boolean },
): TryFailed {
  const { method, url, attempts } = at;
  if (at.request.signal?.aborted)
    return new TryFailed(cancelled(method, new URL(at.request.url), at.request.signal), false);
  if (at.timedOut) {
    const limit = `${at.perTry / 1000} s`;
    return new TryFailed(baseError('network-timeout', { method, url, limit, attempts }, { cause: error }), true);
  }
  const detail = describe(error);
  return new TryFailed(
    baseError('network-unreachable', { method, url, detail, attempts }, { cause: error }),
    !isTlsFault(error),
  );
}

interface Hop {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: HttpRequest['body'];
}

/** Sends a request once, and follows the redirects of its answers. */
async function follow(
  request: HttpRequest,
  options: HttpOptions,
  dispatcherFor: (url: URL) => Dispatcher,
  signal: AbortSignal,
): Promise<HttpResponse> {
  const plain = options.plainHttpHosts ?? [];
  const clock = options.clock ?? systemClock;
  const startedAt = clock.now().getTime();
  let hop: Hop = {
    url: admit(request.url, plain),
    method: request.method ?? 'GET',
    headers: { 'user-agent': options.userAgent ?? 'mc-actions', ...lowerCased(request.headers) },
    body: request.body,
  };
  for (let redirects = 0; ; redirects++) {
    const { url, method } = hop;
    const answer = await dispatch(hop, request.contentLength, dispatcherFor(url), signal);
    const response = createResponse(answer, url, method, answerLimits(request, options, clock, startedAt));
    const location = response.headers['location'];
    if (!REDIRECTS.has(response.status) || location === undefined || request.redirect === 'manual') return response;
    await response.discard();
    const next = admit(resolveGiven(location, url, method), plain);
    if (redirects >= MAX_REDIRECTS)
      throw baseError('http-redirect', { method, url: safeUrl(url), detail: 'too often', limit: MAX_REDIRECTS });
    hop = redirected(hop, response.status, next);
  }
}

function dispatch(
  { url, method, headers, body }: Hop,
  contentLength: number | undefined,
  dispatcher: Dispatcher,
  signal: AbortSignal,
): Promise<Dispatcher.ResponseData> {
  const hasLength = body !== undefined && contentLength !== undefined;
  const stream = typeof body === 'function' ? Readable.from(body(), { objectMode: false }) : body;
  return dispatcher.request({
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
    method: method as Dispatcher.HttpMethod,
    headers: hasLength ? { ...headers, 'content-length': String(contentLength) } : headers,
    body: stream === undefined ? null : stream,
    signal,
    // By default undici closes the connection after each HEAD.
    ...(method === 'HEAD' ? { reset: false } : {}),
  });
}

/** Returns the request that follows a redirect (RFC 9110, section 15.4). Credentials stay with the origin that they are for. */
function redirected({ url, method, headers, body }: Hop, status: number, next: URL): Hop {
  const becomesGet = status === 303 || (status < 303 && method === 'POST');
  return {
    url: next,
    method: becomesGet && method !== 'HEAD' ? 'GET' : method,
    headers: sharesCredentials(url, next) ? headers : withoutCredentials(headers),
    body: becomesGet ? undefined : body,
  };
}

/** The time of an answer starts with the request. Where a try may take longer than an answer, it starts with the headers. */
function answerLimits(request: HttpRequest, options: HttpOptions, clock: Clock, startedAt: number): AnswerLimits {
  const most = options.documentTimeoutMs ?? DOCUMENT_TIMEOUT_MS;
  const documentMs = Math.min(most, request.documentTimeoutMs ?? most);
  const isPatient = (request.tryTimeoutMs ?? 0) > documentMs;
  return { documentMs, wholeBy: (isPatient ? clock.now().getTime() : startedAt) + documentMs, clock };
}

const lowerCased = (headers: Readonly<Record<string, string>> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

function withoutCredentials(headers: Readonly<Record<string, string>>): Record<string, string> {
  const { authorization: _a, cookie: _c, 'proxy-authorization': _p, 'x-amz-security-token': _t, ...kept } = headers;
  return kept;
}
