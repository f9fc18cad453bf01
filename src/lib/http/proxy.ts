import { baseError } from '../errors.ts';
import { rememberSecret } from '../secrets.ts';
import type { HttpOptions } from './types.ts';

/** Reads the proxy settings of an environment as curl and Go do: a lower-case name takes precedence over an upper-case one. */
export function proxyFromEnv(env: Readonly<Record<string, string | undefined>>): NonNullable<HttpOptions['proxy']> {
  const read = (name: string): string => env[name.toLowerCase()] || env[name.toUpperCase()] || '';
  return { http: read('http_proxy'), https: read('https_proxy'), noProxy: read('no_proxy') };
}

/** The address of a proxy. */
export interface ProxyAddress {
  /** The URL without credentials. */
  readonly url: string;
  /** `HOST:PORT`, for messages. */
  readonly address: string;
  /** The value of Proxy-Authorization. */
  readonly authorization: string | undefined;
}

/**
 * Parses the URL of a proxy. A text without a scheme is an http proxy, as in curl. Throws `proxy-malformed`, which shows no part of
 * the text, because it may contain a password.
 */
export function parseProxy(given: string, variable: string): ProxyAddress {
  const malformed = (found: string) => proxyMalformed(variable, found);
  const text = given.trim();
  const written = text.includes('://') ? text : `http://${text}`;
  if (!URL.canParse(written)) throw malformed('text that is not a URL');
  const url = new URL(written);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw malformed(`the scheme ${url.protocol}//`);
  let pair: string;
  try {
    pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  } catch {
    throw malformed('a user or password with a "%" that is not an escape');
  }
  const authorization = pair === ':' ? undefined : `Basic ${Buffer.from(pair).toString('base64')}`;
  rememberSecret(decodeURIComponent(url.password));
  if (authorization !== undefined) rememberSecret(authorization.slice('Basic '.length));
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return { url: url.origin, address: `${url.hostname}:${port}`, authorization };
}

const proxyMalformed = (variable: string, found: string): Error => baseError('proxy-malformed', { variable, found });
