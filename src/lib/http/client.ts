import { Readable } from 'node:stream';
import pRetry from 'p-retry';
import { Agent, type Dispatcher, EnvHttpProxyAgent } from 'undici';
import { DOCUMENT_TIMEOUT_MS } from '../bytes.ts';
import { systemClock } from '../clock.ts';
import { describe } from '../describe.ts';
import { baseError } from '../errors.ts';
import { McError } from '../mc-error.ts';
import { excerptOf, rememberHeaders } from '../secrets.ts';
import { relay } from './relay.ts';
import { type AnswerLimits, responseOf } from './response.ts';
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

/** A client over undici. */
export function openClient(options: HttpOptions = {}): Http {
  const idleMs = options.idleTimeoutMs ?? BODY_IDLE_MS;
  const tuning = { connect: { timeout: CONNECT_TIMEOUT_MS }, bodyTimeout: idleMs, headersTimeout: 0 };
  const direct = new Agent(tuning);
  const { http = '', https = '', noProxy = '' } = options.proxy ?? {};
  // Every field is given, an empty one too: left out, undici would look into the process's environment itself.
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
      const told = {
        ...request,
        from: { ...request.from, headers: { ...agent, ...request.from.headers } },
        to: { ...request.to, headers: { ...agent, ...request.to.headers } },
      };
      const answer = await relay(told, {
        connectMs: CONNECT_TIMEOUT_MS,
        idleMs,
        answerMs: ANSWER_TIMEOUT_MS,
        documentMs: options.documentTimeoutMs ?? DOCUMENT_TIMEOUT_MS,
      });
      const outcome = answer ? String(answer.status) : 'left to the ordinary way';
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
  const deadline = Date.now() + total;
  let attempts = 0;

  const once = async (): Promise<HttpResponse> => {
    if (++attempts > 1) request.onRetry?.();
    // The time limits hold until the headers are there; the caller's signal holds for the body too.
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), Math.max(1, Math.min(perTry, deadline - Date.now())));
    const signal = request.signal ? AbortSignal.any([limit.signal, request.signal]) : limit.signal;
    const tell = (outcome: string) => options.onTry?.({ method, url: safeUrl(url), attempt: attempts, outcome });
    try {
      const response = await send(request, signal);
      tell(String(response.status));
      if (request.accept === 'any' || accepted(response.status, request.accept)) return response;
      throw await refused(response, request, attempts);
    } catch (error) {
      if (error instanceof TryFailed) throw error;
      if (error instanceof McError) throw new TryFailed(error, false);
      tell(describe(error));
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
      shouldRetry: ({ error }) => error instanceof TryFailed && error.retryable && Date.now() < deadline,
      onFailedAttempt: async ({ error, retriesLeft }) => {
        if (!(error instanceof TryFailed) || error.afterMs === undefined || retriesLeft === 0) return;
        if (Date.now() + error.afterMs >= deadline) throw error; // the server asks for more time than there is
        await systemClock.sleep(error.afterMs, request.signal);
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

/** A status that is no answer here becomes a fault, with the beginning of what the server said. */
async function refused(response: HttpResponse, request: HttpRequest, attempts: number): Promise<TryFailed> {
  const said = await response.text(ERROR_BODY_BYTES, ERROR_BODY_MS).catch(() => '');
  const detail = excerptOf(said, ERROR_DETAIL_CHARS, request.headers);
  const error = baseError('http-status', {
    method: request.method ?? 'GET',
    url: safeUrl(response.url),
    status: response.status,
    detail,
    attempts,
  });
  return new TryFailed(
    error,
    isRetriedStatus(response.status),
    retryAfterMs(response.headers['retry-after'], Date.now()),
  );
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

/** One try: the request, and the redirects it is answered with. */
async function follow(
  request: HttpRequest,
  options: HttpOptions,
  dispatcherFor: (url: URL) => Dispatcher,
  signal: AbortSignal,
): Promise<HttpResponse> {
  const plain = options.plainHttpHosts ?? [];
  const began = Date.now();
  let url = admit(request.url, plain);
  let method = request.method ?? 'GET';
  let headers: Record<string, string> = {
    'user-agent': options.userAgent ?? 'mc-actions',
    ...lowerCased(request.headers),
  };
  let body = request.body;
  for (let hop = 0; ; hop++) {
    const framed = body !== undefined && request.contentLength !== undefined;
    const answer: Dispatcher.ResponseData = await dispatcherFor(url).request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: method as Dispatcher.HttpMethod,
      headers: framed ? { ...headers, 'content-length': String(request.contentLength) } : headers,
      body:
        body === undefined ? null : typeof body === 'function' ? Readable.from(body(), { objectMode: false }) : body,
      signal,
      // Left alone, undici closes the connection after each HEAD.
      ...(method === 'HEAD' ? { reset: false } : {}),
    });
    const response = responseOf(answer, url, method, answerLimits(request, options, began));
    const location = response.headers['location'];
    if (!REDIRECTS.has(response.status) || location === undefined || request.redirect === 'manual') return response;
    await response.discard();
    const next = admit(resolveGiven(location, url, method), plain);
    if (hop >= MAX_REDIRECTS)
      throw baseError('http-redirect', { method, url: safeUrl(url), detail: 'too often', limit: MAX_REDIRECTS });
    if (response.status === 303 || (response.status < 303 && method === 'POST')) {
      if (method !== 'HEAD') method = 'GET';
      body = undefined;
    }
    if (!sharesCredentials(url, next)) headers = withoutCredentials(headers);
    url = next;
  }
}

/** An answer has its time from the request on; where that was given more time than the answer, from its headers on. */
function answerLimits(request: HttpRequest, options: HttpOptions, began: number): AnswerLimits {
  const most = options.documentTimeoutMs ?? DOCUMENT_TIMEOUT_MS;
  const documentMs = Math.min(most, request.documentTimeoutMs ?? most);
  const patient = (request.tryTimeoutMs ?? 0) > documentMs;
  return { documentMs, wholeBy: (patient ? Date.now() : began) + documentMs };
}

const lowerCased = (headers: Readonly<Record<string, string>> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

function withoutCredentials(headers: Record<string, string>): Record<string, string> {
  const { authorization: _a, cookie: _c, 'proxy-authorization': _p, 'x-amz-security-token': _t, ...kept } = headers;
  return kept;
}
