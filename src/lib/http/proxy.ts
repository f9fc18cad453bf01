import type { HttpOptions } from './types.ts';

/** Reads the proxy settings of an environment as curl and Go do: a lower-case name takes precedence over an upper-case one. */
export function proxyFromEnv(env: Readonly<Record<string, string | undefined>>): NonNullable<HttpOptions['proxy']> {
  const read = (name: string): string => env[name.toLowerCase()] || env[name.toUpperCase()] || '';
  return { http: read('http_proxy'), https: read('https_proxy'), noProxy: read('no_proxy') };
}
