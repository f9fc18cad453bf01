import { sharesCredentials } from './urls.ts';

const MAX_LINK_CHARS = 16 * 1024;
/** RFC 8288 section 3: a target in angle brackets, and parameters whose values are tokens or quoted. */
const LINK = /<([^<>\s]{1,4096})>((?:\s?;\s?[A-Za-z*!-]{1,32}(?:\s?=\s?(?:"[^"]{0,1024}"|[^\s",;]{0,1024}))?){0,16})/g;
const REL = /;\s?rel\s?=\s?(?:"([^"]*)"|([^\s",;]*))/i;

/** Finds the target of an RFC 8288 `Link: <…>; rel="next"`; undefined if there is none or it is not a URL. */
export function findNextLink(link: string | undefined, current: string): URL | undefined {
  for (const [, target = '', parameters = ''] of (link ?? '').slice(0, MAX_LINK_CHARS).matchAll(LINK)) {
    const [, quoted, token] = REL.exec(parameters) ?? [];
    if (!(quoted ?? token ?? '').toLowerCase().split(/\s+/).includes('next')) continue;
    return URL.canParse(target, current) ? new URL(target, current) : undefined;
  }
  return undefined;
}

/** Finds the next page. A page on another origin is ignored, because each page gets the credentials. */
export function nextPage(link: string | undefined, base: URL, current: string): URL | undefined {
  const next = findNextLink(link, current);
  return next && sharesCredentials(base, next) ? next : undefined;
}
