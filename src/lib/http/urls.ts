import { ConfigurationError } from '../errors.ts';

/** Whether a URL's host is this machine: 127.0.0.0/8, ::1, localhost and names under .localhost (RFC 6761). */
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

/** A URL as it may be printed: without user, password, query and fragment, where secrets live. */
export function safeUrl(url: URL | string): string {
  try {
    const { protocol, host, pathname } = new URL(url);
    return `${protocol}//${host}${pathname}`;
  } catch {
    return '(malformed URL)';
  }
}

/** Parses and admits a URL: http(s) only, and plain http only to loopback or the hosts the user named. */
export function admit(url: string | URL, plainHttpHosts: readonly string[]): URL {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    throw new ConfigurationError('url-malformed', {
      what: 'the address',
      given: String(url).slice(0, 200),
      expected: 'https://HOST/…',
    });
  }
  if (parsed.protocol === 'https:') return parsed;
  if (parsed.protocol !== 'http:') {
    throw new ConfigurationError('url-malformed', {
      what: 'the address',
      given: safeUrl(parsed),
      expected: 'https://HOST/…',
    });
  }
  const named = plainHttpHosts.includes(parsed.host) || plainHttpHosts.includes(parsed.hostname);
  if (!named && !isLoopback(parsed.hostname))
    throw new ConfigurationError('plain-http-refused', { url: safeUrl(parsed) });
  return parsed;
}
