import type { HttpOptions } from './types.ts';

/** The proxy settings of an environment, as curl and Go read them: lower case wins over upper case. */
export function proxyFromEnv(env: Readonly<Record<string, string | undefined>>): NonNullable<HttpOptions['proxy']> {
  const read = (name: string): string => env[name.toLowerCase()] || env[name.toUpperCase()] || '';
  return { http: read('http_proxy'), https: read('https_proxy'), noProxy: read('no_proxy') };
}
