import { baseError } from '../../lib/errors.ts';
import { nextPage } from '../../lib/http/links.ts';
import { type HttpResponse, safeUrl } from '../../lib/http.ts';
import type { RegistryConnection } from './connection.ts';

/**
 * Returns the URL of the next page of a list, and undefined for the last page. Throws `response-malformed` for a page that must
 * not be read, such as one on another origin: a part of a list must not pass for the whole list.
 */
export function readNextPage(response: HttpResponse, connection: RegistryConnection, what: string): URL | undefined {
  const { link } = response.headers;
  const next = nextPage(link, connection.base, response.url);
  if (!next && /\brel="?next"?/i.test(link ?? ''))
    throw baseError('response-malformed', {
      url: safeUrl(response.url),
      detail: `a next page of ${what} that is on another host, or has no address`,
    });
  return next;
}
