import type { McError } from '../mc-error.ts';

const RETRIED_STATUSES = new Set([408, 425, 429, 500, 502, 503, 504]);
const MAX_RETRY_AFTER_MS = 60_000; // a server that asks for more counts as down

/** Returns the milliseconds of a `Retry-After` (RFC 9110 section 10.2.3: seconds or an HTTP date); undefined for other text. */
export function retryAfterMs(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  const text = value.trim();
  if (/^\d{1,9}$/.test(text)) return Math.min(Number(text) * 1000, MAX_RETRY_AFTER_MS);
  if (!/^[A-Za-z]{3,9},? /.test(text)) return undefined; // Date.parse accepts more than HTTP dates
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : Math.min(Math.max(time - now, 0), MAX_RETRY_AFTER_MS);
}

/** A try that failed. `retryable` allows another try, and `afterMs` is the delay that the server asked for. */
export class FailedAttempt extends Error {
  readonly error: McError;
  readonly retryable: boolean;
  readonly afterMs: number | undefined;

  constructor(error: McError, retryable: boolean, afterMs?: number) {
    super(error.message);
    this.error = error;
    this.retryable = retryable;
    this.afterMs = afterMs;
  }
}

/** Returns whether a request is sent again after an answer with this status. */
export const isRetriedStatus = (status: number): boolean => RETRIED_STATUSES.has(status);
