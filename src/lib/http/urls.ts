import { baseError } from '../errors.ts';

/** The number of redirects that the client follows for one request. */
export const MAX_REDIRECTS = 5;

/** Decides whether a host is this machine: 127.0.0.0/8, ::1, localhost and names under .localhost (RFC 6761). */
export function isLoopback(hostname: string): boolean {
  const host = hostname.toLowerCase();
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '[::1]' ||
    host === '::1' ||
    /^127(\.\d{1,3}){3}$/.test(host)
  );
}

/** Formats a URL for printing, without user, password, query and fragment, which may contain secrets. */
export function safeUrl(url: URL | string): string {
  try {
    const { protocol, host, pathname } = new URL(url);
    return `${protocol}//${host}${pathname}`;
  } catch {
    return '(malformed URL)';
  }
}

/**
 * Parses a URL. Throws `url-malformed` unless it is http or https, and `plain-http-refused` for plain HTTP to another host than
 * loopback or one of the user.
 */
export function parseAllowedUrl(url: string | URL, plainHttpHosts: readonly string[]): URL {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    throw baseError('url-malformed', {
      what: 'the address',
      given: String(url).slice(0, 200),
      expected: 'https://HOST/…',
    });
  }
  if (parsed.protocol === 'https:') return parsed;
  if (parsed.protocol !== 'http:') {
    throw baseError('url-malformed', {
      what: 'the address',
      given: safeUrl(parsed),
      expected: 'https://HOST/…',
    });
  }
  const named = plainHttpHosts.includes(parsed.host) || plainHttpHosts.includes(parsed.hostname);
  if (!named && !isLoopback(parsed.hostname)) throw baseError('plain-http-refused', { url: safeUrl(parsed) });
  return parsed;
}

/** Decides whether a server leads from https to another scheme, which is never followed. */
export const isDowngrade = (from: URL, to: URL): boolean => from.protocol === 'https:' && to.protocol !== 'https:';

/** Decides whether credentials for one URL may also be sent to another: only within one origin. */
export const sharesCredentials = (from: URL, to: URL): boolean => from.origin === to.origin;

/**
 * Resolves a URL in an answer of a server, such as a redirect or the Location of an upload. It is absolute, or relative to `from`
 * (RFC 9110 section 10.2.2). Throws `http-redirect` if it is not a URL, or leads from https to plain http.
 */
export function resolveServerUrl(given: string, from: URL | string, method: string): URL {
  const origin = new URL(from);
  const to = URL.canParse(given, origin.href) ? new URL(given, origin) : undefined;
  const url = safeUrl(origin);
  if (to === undefined)
    throw baseError('http-redirect', { method, url, detail: 'to something that is not a URL', limit: MAX_REDIRECTS });
  if (isDowngrade(origin, to))
    throw baseError('http-redirect', { method, url, detail: `from https to ${safeUrl(to)}`, limit: MAX_REDIRECTS });
  return to;
}
