/** RFC 8288 `Link: <…>; rel="next"`; a page on another origin is none. */
export function nextPage(link: string | undefined, base: URL, current: string): URL | undefined {
  const match = /<([^>]{1,4096})>\s*;[^,]*\brel="?next"?/i.exec(link ?? '');
  if (!match?.[1] || !URL.canParse(match[1], current)) return undefined;
  const next = new URL(match[1], current);
  return next.origin === base.origin ? next : undefined;
}
