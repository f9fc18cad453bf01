import { systemClock } from './clock.ts';
import { ClientScope } from './http/scope.ts';
import type { Http, HttpOptions } from './http/types.ts';

/**
 * Creates the HTTP client of the project; see {@link Http}. A run must create one client only: through its scope all repositories
 * share the pace of a host and the writes of fallback tags. The code is loaded with the first request, because verifying a file
 * needs none.
 */
export function createHttp(options: HttpOptions = {}): Http {
  let loading: Promise<Http> | undefined;
  const client = (): Promise<Http> => {
    loading ??= import('./http/client.ts').then(({ openClient }) => openClient(options));
    return loading;
  };
  return {
    send: async (request) => (await client()).send(request),
    relay: async (request) => (await client()).relay?.(request),
    routeFetch: async () => (await client()).routeFetch?.(),
    clock: options.clock ?? systemClock,
    scope: new ClientScope(),
    close: async () => (await loading)?.close(),
  };
}

export { isConnectionFault } from './http/faults.ts';
export { fetchBytes } from './http/fetch-bytes.ts';
export { proxyFromEnv } from './http/proxy.ts';
export { retryAfterMs } from './http/retry.ts';
export type { Http, HttpOptions, HttpRequest, HttpResponse, RelayAnswer, RelayRequest } from './http/types.ts';
export { isDowngrade, isLoopback, resolveServerUrl, safeUrl, sharesCredentials } from './http/urls.ts';
