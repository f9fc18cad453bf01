import { refuse } from './accounts.ts';
import type { RouteAnswer } from './route.ts';

const MAX_PER_PAGE = 100;
const DEFAULT_PER_PAGE = 30;

export interface Page {
  readonly body: unknown;
  /** The header `Link`; undefined if one page is all. */
  readonly link: string | undefined;
}

/** Cuts one page out of a list. `Link` names the others, as on GitHub: by number, or by a cursor. */
export function cutPage(answer: Extract<RouteAnswer, { list: unknown }>, url: URL, href: string): Page {
  const { list, wrap = (page) => page, cursor } = answer;
  const perPage = Math.min(readCount(url, 'per_page', DEFAULT_PER_PAGE), MAX_PER_PAGE) || DEFAULT_PER_PAGE;
  const name = cursor ? 'after' : 'page';
  const at = cursor ? readCount(url, name, 0) : Math.max(readCount(url, name, 1), 1) - 1;
  const from = cursor ? at : at * perPage;
  const page = list.slice(from, from + perPage);
  const makeLink = (to: number, rel: string): string => {
    const target = new URL(href);
    target.search = url.search;
    target.searchParams.set(name, String(to));
    return `<${target.href}>; rel="${rel}"`;
  };
  const links: string[] = [];
  const hasMore = from + perPage < list.length;
  if (cursor) {
    if (hasMore) links.push(makeLink(from + perPage, 'next'));
  } else {
    if (at > 0) links.push(makeLink(at, 'prev'));
    if (hasMore) links.push(makeLink(at + 2, 'next'), makeLink(Math.ceil(list.length / perPage), 'last'));
    if (at > 0) links.push(makeLink(1, 'first'));
  }
  return { body: wrap(page, list.length), link: links.length > 0 ? links.join(', ') : undefined };
}

function readCount(url: URL, name: string, missing: number): number {
  const text = url.searchParams.get(name);
  if (text === null || text === '') return missing;
  if (!/^\d{1,9}$/.test(text)) throw refuse(422, `Validation Failed: ${name} is not a number`);
  return Number(text);
}
