import { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { DOCUMENT_TIMEOUT_MS } from '../bytes.ts';
import { type Clock, systemClock } from '../clock.ts';
import { readPart } from '../describe.ts';
import { baseError } from '../errors.ts';
import { ProxyFault } from './faults.ts';
import { type AnswerLimits, createResponse } from './response.ts';
import type { HttpOptions, HttpRequest, HttpResponse } from './types.ts';
import { MAX_REDIRECTS, parseAllowedUrl, resolveServerUrl, safeUrl, sharesCredentials } from './urls.ts';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** The parts of a request that a redirect can change. */
interface Hop {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: HttpRequest['body'];
}

/** The connections for a URL, and the `HOST:PORT` of the proxy that they use. */
export interface ConnectionRoute {
  readonly dispatcher: Dispatcher;
  readonly proxy?: string;
}

/** Sends a request once and follows its redirects. Throws `http-redirect`, `plain-http-refused` and the errors of undici. */
export async function followRedirects(
  request: HttpRequest,
  options: HttpOptions,
  selectRoute: (url: URL) => ConnectionRoute,
  signal: AbortSignal,
): Promise<HttpResponse> {
  const { clock = systemClock, plainHttpHosts = [], userAgent = 'mc-actions' } = options;
  const startedMs = clock.now().getTime();
  let hop: Hop = {
    url: parseAllowedUrl(request.url, plainHttpHosts),
    method: request.method ?? 'GET',
    headers: { 'user-agent': userAgent, ...lowerCaseNames(request.headers) },
    body: request.body,
  };
  for (let redirects = 0; ; redirects++) {
    const { url, method } = hop;
    const answer = await sendOver(selectRoute(url), createDispatch(hop, request.contentLength, signal));
    const response = createResponse(answer, url, method, createLimits(request, options, clock, startedMs), clock);
    const location = response.headers.location;
    if (!REDIRECTS.has(response.status) || location === undefined || request.redirect === 'manual') return response;
    await response.discard();
    const next = parseAllowedUrl(resolveServerUrl(location, url, method), plainHttpHosts);
    if (redirects >= MAX_REDIRECTS)
      throw baseError('http-redirect', { method, url: safeUrl(url), detail: 'too often', limit: MAX_REDIRECTS });
    hop = redirect(hop, response.status, next);
  }
}

/** Sends a request over a route. A proxy that wants credentials for plain http is a fault of the proxy. */
async function sendOver(
  { dispatcher, proxy }: ConnectionRoute,
  options: Dispatcher.RequestOptions,
): Promise<Dispatcher.ResponseData> {
  try {
    return await dispatcher.request(options);
  } catch (error) {
    // The agent has no code of its own for this answer.
    if (proxy === undefined || !/^Proxy Authentication Required/.test(String(readPart(error, 'message')))) throw error;
    throw new ProxyFault(proxy, { status: 407, cause: error });
  }
}

function createDispatch(
  { url, method, headers, body }: Hop,
  contentLength: number | undefined,
  signal: AbortSignal,
): Dispatcher.RequestOptions {
  const hasLength = body !== undefined && contentLength !== undefined;
  return {
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
    method: method as Dispatcher.HttpMethod,
    headers: hasLength ? { ...headers, 'content-length': String(contentLength) } : headers,
    body: typeof body === 'function' ? Readable.from(body(), { objectMode: false }) : (body ?? null),
    signal,
    // By default undici closes the connection after each HEAD.
    ...(method === 'HEAD' ? { reset: false } : {}),
  };
}

/** Returns the request to the target of a redirect (RFC 9110 section 15.4). Another origin gets no credentials. */
function redirect(hop: Hop, status: number, url: URL): Hop {
  const becomesGet = status === 303 || (status < 303 && hop.method === 'POST');
  return {
    url,
    method: becomesGet && hop.method !== 'HEAD' ? 'GET' : hop.method,
    headers: sharesCredentials(hop.url, url) ? hop.headers : removeCredentials(hop.headers),
    body: becomesGet ? undefined : hop.body,
  };
}

/**
 * Returns the time limit of an answer. It starts with the request, or with the headers where the request may take longer than the
 * whole answer.
 */
function createLimits(request: HttpRequest, options: HttpOptions, clock: Clock, startedMs: number): AnswerLimits {
  const maxMs = options.documentTimeoutMs ?? DOCUMENT_TIMEOUT_MS;
  const documentMs = Math.min(maxMs, request.documentTimeoutMs ?? maxMs);
  const startsWithHeaders = (request.tryTimeoutMs ?? 0) > documentMs;
  return { documentMs, deadlineMs: (startsWithHeaders ? clock.now().getTime() : startedMs) + documentMs };
}

const lowerCaseNames = (headers: Readonly<Record<string, string>> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

function removeCredentials(headers: Readonly<Record<string, string>>): Record<string, string> {
  const { authorization: _a, cookie: _c, 'proxy-authorization': _p, 'x-amz-security-token': _t, ...others } = headers;
  return others;
}
