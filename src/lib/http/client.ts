import { Agent, type Dispatcher, EnvHttpProxyAgent } from 'undici';
import { DOCUMENT_TIMEOUT_MS } from '../bytes.ts';
import { rememberHeaders } from '../secrets.ts';
import { sendWithRetries } from './attempts.ts';
import { followRedirects } from './follow.ts';
import { relay } from './relay.ts';
import type { Http, HttpOptions, RelayAnswer, RelayRequest } from './types.ts';
import { isLoopback, parseAllowedUrl, safeUrl } from './urls.ts';

const CONNECT_TIMEOUT_MS = 5_000;
const BODY_IDLE_MS = 30_000; // a transfer without a byte for 30 s is a fault
const ANSWER_TIMEOUT_MS = 10 * 60_000; // a registry may compute digests of large blobs before it answers

/** Opens a client over undici. */
export function openClient(options: HttpOptions = {}): Http {
  const idleMs = options.idleTimeoutMs ?? BODY_IDLE_MS;
  const settings = { connect: { timeout: CONNECT_TIMEOUT_MS }, bodyTimeout: idleMs, headersTimeout: 0 };
  const direct = new Agent(settings);
  const { http = '', https = '', noProxy = '' } = options.proxy ?? {};
  // Every field is set, even to '': undici reads the environment of the process for a field that is missing.
  const proxied =
    http || https ? new EnvHttpProxyAgent({ ...settings, httpProxy: http, httpsProxy: https, noProxy }) : direct;
  const selectDispatcher = (url: URL): Dispatcher => (isLoopback(url.hostname) ? direct : proxied);
  return {
    send: (request) =>
      sendWithRetries(request, options, (once, signal) => followRedirects(once, options, selectDispatcher, signal)),
    relay: async (request) => {
      const hosts = options.plainHttpHosts ?? [];
      const urls = [parseAllowedUrl(request.from.url, hosts), parseAllowedUrl(request.to.url, hosts)];
      // A relay opens its own connections, which cannot use a proxy.
      return urls.every((url) => selectDispatcher(url) === direct)
        ? relayDirectly(request, options, idleMs)
        : undefined;
    },
    close: async () => {
      await Promise.all([...new Set<Dispatcher>([direct, proxied])].map((dispatcher) => dispatcher.destroy()));
    },
  };
}

async function relayDirectly(
  request: RelayRequest,
  options: HttpOptions,
  idleMs: number,
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
    connectMs: CONNECT_TIMEOUT_MS,
    idleMs,
    answerMs: ANSWER_TIMEOUT_MS,
    documentMs: options.documentTimeoutMs ?? DOCUMENT_TIMEOUT_MS,
  });
  const outcome = answer ? String(answer.status) : 'not possible, a normal request follows';
  options.onTry?.({ method: `relay ${to.method}`, url: safeUrl(to.url), attempt: 1, outcome });
  return answer;
}
