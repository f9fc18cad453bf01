import { baseError } from '../errors.ts';

/** The most redirects of one request that the client follows. */
export const MAX_REDIRECTS = 5;

/** Returns whether a host is this machine: 127.0.0.0/8, ::1, localhost and names under .localhost (RFC 6761). */
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

/** Returns a URL that may be printed: without user, password, query and fragment, which may contain secrets. */
export function safeUrl(url: URL | string): string {
  try {
    const { protocol, host, pathname } = new URL(url);
    return `${protocol}//${host}${pathname}`;
  } catch {
    return '(malformed URL)';
  }
}

/** Parses a URL. Admits only https, and plain http to loopback or to hosts that the user named. */
export function admit(url: string | URL, plainHttpHosts: readonly string[]): URL {
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

/** Returns whether a URL from a server leads from https to another scheme, which a request must not follow. */
export const isDowngrade = (from: URL, to: URL): boolean => from.protocol === 'https:' && to.protocol !== 'https:';

/** Returns whether credentials for one URL may also be sent to another: only within one origin. */
export const sharesCredentials = (from: URL, to: URL): boolean => from.origin === to.origin;

/**
 * Resolves a URL from a server's answer, such as a redirect or the Location of an upload. It may be absolute, or relative to `from`
 * (RFC 9110, section 10.2.2). Throws `http-redirect` for text that is not a URL, and for a step from https to plain http.
 */
export function resolveGiven(given: string, from: URL | string, method: string): URL {
  const origin = new URL(from);
  const to = URL.canParse(given, origin.href) ? new URL(given, origin) : undefined;
  const url = safeUrl(origin);
  if (to === undefined)
    throw baseError('http-redirect', { method, url, detail: 'to something that is not a URL', limit: MAX_REDIRECTS });
  if (isDowngrade(origin, to))
    throw baseError('http-redirect', { method, url, detail: `from https to ${safeUrl(to)}`, limit: MAX_REDIRECTS });
  return to;
}
