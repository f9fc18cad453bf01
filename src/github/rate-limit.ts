import type { HttpResponse } from '../lib/http.ts';

const MAX_WAIT_MS = 60_000; // GitHub resets within an hour; a gate that waits so long is down

/**
 * Returns how long to wait before the next try, in milliseconds; Infinity if that is over a minute or unknown. Returns undefined for an
 * answer that is not about a rate limit.
 *
 * A limit is 429, or 403 with no requests left, with a `Retry-After`, or with the text of a secondary limit (GitHub REST, "Rate limits for
 * the REST API").
 */
export function findRateLimit(
  { status, headers }: Pick<HttpResponse, 'status' | 'headers'>,
  body: string,
  now: Date | undefined,
): number | undefined {
  const retryAfter = headers['retry-after'];
  const isLimit =
    status === 429 ||
    (status === 403 &&
      (headers['x-ratelimit-remaining'] === '0' || retryAfter !== undefined || /rate limit/i.test(body)));
  if (!isLimit) return undefined;
  const waitMs = readSeconds(retryAfter) ?? waitForReset(headers['x-ratelimit-reset'], now);
  return waitMs !== undefined && waitMs <= MAX_WAIT_MS ? waitMs : Number.POSITIVE_INFINITY;
}

/** Reads a duration or a time since 1970 in seconds (ten digits), as milliseconds. */
const readSeconds = (value: string | undefined): number | undefined =>
  value !== undefined && /^\d{1,12}$/.test(value.trim()) ? Number(value) * 1000 : undefined;

function waitForReset(value: string | undefined, now: Date | undefined): number | undefined {
  const resetMs = readSeconds(value);
  return resetMs === undefined || now === undefined ? undefined : Math.max(0, resetMs - now.getTime());
}
