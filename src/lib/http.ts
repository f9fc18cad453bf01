export { createHttp } from './http/client.ts';
export { fetchBytes } from './http/fetch-bytes.ts';
export { proxyFromEnv } from './http/proxy.ts';
export { retryAfterMs } from './http/retry.ts';
export type { Http, HttpOptions, HttpRequest, HttpResponse } from './http/types.ts';
export { isLoopback, safeUrl } from './http/urls.ts';
