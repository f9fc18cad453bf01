import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls';
import { Agent, Dispatcher, setGlobalDispatcher } from 'undici';
import { DOCUMENT_TIMEOUT_MS } from '../bytes.ts';
import { rememberHeaders } from '../secrets.ts';
import { sendWithRetries } from './attempts.ts';
import { type ConnectionRoute, followRedirects } from './follow.ts';
import { createNoProxyRule } from './no-proxy.ts';
import { parseProxy } from './proxy.ts';
import { type AgentSettings, createProxyAgent } from './proxy-agent.ts';
import { type RelayLimits, relay } from './relay.ts';
import type { Http, HttpOptions, RelayAnswer, RelayRequest } from './types.ts';
import { isLoopback, parseAllowedUrl, safeUrl } from './urls.ts';

const CONNECT_TIMEOUT_MS = 5_000;
const BODY_IDLE_MS = 30_000; // a transfer without a byte for 30 s is a fault
const ANSWER_TIMEOUT_MS = 10 * 60_000; // a registry may compute digests of large blobs before it answers

/**
 * Creates the TLS context of a client with further certificate authorities. The default ones stay trusted: those of Node.js and of
 * NODE_EXTRA_CA_CERTS. Returns undefined without further ones, because TLS then uses the default context.
 */
const createTrustContext = (ca: readonly string[] = []): SecureContext | undefined =>
  ca.length === 0 ? undefined : createSecureContext({ ca: [...getCACertificates('default'), ...ca] });

/** Opens a client over undici. Throws `proxy-malformed`. */
export function openClient(options: HttpOptions = {}): Http {
  const idleMs = options.idleTimeoutMs ?? BODY_IDLE_MS;
  const secureContext = createTrustContext(options.ca);
  const trust = secureContext ? { secureContext } : {};
  const settings = { connect: { timeout: CONNECT_TIMEOUT_MS, ...trust }, bodyTimeout: idleMs, headersTimeout: 0 };
  const { select, direct, dispatchers } = openRoutes(options.proxy ?? {}, settings);
  return {
    send: (request) =>
      sendWithRetries(request, options, (once, signal) => followRedirects(once, options, select, signal)),
    relay: async (request) => {
      const hosts = options.plainHttpHosts ?? [];
      const urls = [parseAllowedUrl(request.from.url, hosts), parseAllowedUrl(request.to.url, hosts)];
      // A relay opens its own connections, which cannot use a proxy.
      return urls.every((url) => select(url) === direct)
        ? relayDirectly(request, options, { idleMs, secureContext })
        : undefined;
    },
    routeFetch: async () => setGlobalDispatcher(new RoutingDispatcher(select)),
    close: async () => {
      await Promise.all(dispatchers.map((dispatcher) => dispatcher.destroy()));
    },
  };
}

interface Routes {
  readonly select: (url: URL) => ConnectionRoute;
  readonly direct: ConnectionRoute;
  readonly dispatchers: readonly Dispatcher[];
}

/** Opens the connections of a client: the direct ones, and those through the proxy of each scheme. */
function openRoutes(
  { http = '', https = '', noProxy = '' }: NonNullable<HttpOptions['proxy']>,
  settings: AgentSettings,
): Routes {
  const direct: ConnectionRoute = { dispatcher: new Agent(settings) };
  const open = (given: string, variable: string): ConnectionRoute => {
    if (given.trim() === '') return direct;
    const proxy = parseProxy(given, variable);
    return { dispatcher: createProxyAgent(proxy, settings), proxy: proxy.address };
  };
  const routes = { 'http:': open(http, 'HTTP_PROXY'), 'https:': open(https, 'HTTPS_PROXY') };
  const isException = createNoProxyRule(noProxy);
  return {
    direct,
    // Loopback comes first: plain http is allowed there because no other machine sees it.
    select: (url) =>
      isLoopback(url.hostname) || isException(url) ? direct : routes[url.protocol === 'http:' ? 'http:' : 'https:'],
    dispatchers: [...new Set([direct, ...Object.values(routes)].map(({ dispatcher }) => dispatcher))],
  };
}

/** Sends each request over the route of its URL. */
class RoutingDispatcher extends Dispatcher {
  readonly #select: (url: URL) => ConnectionRoute;

  constructor(select: (url: URL) => ConnectionRoute) {
    super();
    this.#select = select;
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    return this.#select(new URL(String(options.origin))).dispatcher.dispatch(options, handler);
  }
}

async function relayDirectly(
  request: RelayRequest,
  options: HttpOptions,
  connection: Pick<RelayLimits, 'idleMs' | 'secureContext'>,
): Promise<RelayAnswer | undefined> {
  const { from, to } = request;
  rememberHeaders(from.headers);
  rememberHeaders(to.headers);
  const agent = { 'user-agent': options.userAgent ?? 'mc-actions' };
  const complete = {
    ...request,
    from: { ...from, headers: { ...agent, ...from.headers } },
    to: { ...to, headers: { ...agent, ...to.headers } },
  };
  const answer = await relay(complete, {
    ...connection,
    connectMs: CONNECT_TIMEOUT_MS,
    answerMs: ANSWER_TIMEOUT_MS,
    documentMs: options.documentTimeoutMs ?? DOCUMENT_TIMEOUT_MS,
  });
  const outcome = answer ? String(answer.status) : 'not possible, a normal request follows';
  options.onTry?.({ method: `relay ${to.method}`, url: safeUrl(to.url), attempt: 1, outcome });
  return answer;
}
