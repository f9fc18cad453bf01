import type { Http, HttpOptions } from './http/types.ts';

/**
 * Creates the HTTP client of the project; see {@link Http}. Its code is loaded with the first request: verifying a file needs
 * none.
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
    close: async () => (await loading)?.close(),
  };
}

export { fetchBytes } from './http/fetch-bytes.ts';
export { proxyFromEnv } from './http/proxy.ts';
export { retryAfterMs } from './http/retry.ts';
export type { Http, HttpOptions, HttpRequest, HttpResponse, RelayAnswer, RelayRequest } from './http/types.ts';
export { isDowngrade, isLoopback, resolveServerUrl, safeUrl, sharesCredentials } from './http/urls.ts';
