import { baseError } from '../lib/errors.ts';
import { rememberSecret } from '../lib/secrets.ts';

/** A server that receives telemetry. */
export interface Target {
  /** The URL without user and password. */
  readonly url: URL;
  /** The header for the user and password of the URL. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Parses the URL of a server that receives telemetry. A user and password become a header, so that no message can repeat them.
 * Throws `option-invalid`.
 */
export function parseTarget(given: string, option: string, command: string): Target {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.hash !== '' || url.search !== '')
    throw baseError('option-invalid', {
      option,
      given: url ? `${url.protocol}//${url.host}${url.pathname}` : '(not a URL)',
      expected: 'https://[USER:PASSWORD@]HOST[:PORT][/PATH], without a query',
      command,
    });
  const { username, password } = url;
  url.username = '';
  url.password = '';
  if (username === '' && password === '') return { url, headers: {} };
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const encoded = Buffer.from(credentials).toString('base64');
  rememberSecret(encoded);
  if (password !== '') rememberSecret(decodeURIComponent(password));
  return { url, headers: { authorization: `Basic ${encoded}` } };
}

/** Returns the URL of a path below the target. */
export const joinUrl = ({ url }: Target, path: string): string => `${url.href.replace(/\/+$/, '')}/${path}`;
