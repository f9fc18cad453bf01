import { type Clock, rfc3339 } from '../../lib/clock.ts';
import type { McError } from '../../lib/mc-error.ts';
import { restoreError } from '../errors.ts';
import type { MirrorState } from '../format/state.ts';
import type { Backoff, Retry } from '../ports.ts';

const LONGEST_MS = 3_600_000; // the service reads a recovered source again within an hour

interface Failing {
  readonly failures: number;
  readonly until: number;
  readonly error: McError;
}

/** A source that failed when it was last asked. */
export interface FailingSource extends Retry {
  readonly source: string;
  readonly code: string;
}

/** Returns numbers from 0 to 1, evenly distributed, as Math.random does. */
export type Random = () => number;

/**
 * Returns the wait after the n-th failure in a row, in milliseconds. It doubles with each failure up to one hour, or one round
 * if that is longer, and varies by 20 %.
 */
export function computeBackoffMs(failures: number, everyMs: number, random: Random): number {
  const longest = Math.max(LONGEST_MS, everyMs);
  const wait = Math.min(everyMs * 2 ** Math.min(failures - 1, 32), longest);
  return Math.round(wait * (0.8 + 0.4 * random()));
}

/** Delays requests to a failing source, longer after each failure. Other sources are not affected. */
export class SourceBackoff implements Backoff {
  readonly #clock: Pick<Clock, 'now'>;
  readonly #everyMs: number;
  readonly #random: Random;
  readonly #failing = new Map<string, Failing>();

  constructor(clock: Pick<Clock, 'now'>, everyMs: number, random: Random = Math.random) {
    this.#clock = clock;
    this.#everyMs = everyMs;
    this.#random = random;
  }

  /** Restores the waits that an earlier process recorded, so that frequent restarts do not overload a source. */
  restore(errors: MirrorState['errors']): void {
    for (const { source, code, message, failures, nextTry } of errors) {
      if (failures === undefined || nextTry === undefined || this.#failing.has(source)) continue;
      // The clock may have been wrong then. Limit the wait to the longest possible one.
      const until = Math.min(Date.parse(nextTry), this.#now() + 1.2 * Math.max(LONGEST_MS, this.#everyMs));
      this.#failing.set(source, { failures, until, error: restoreError(code, message) });
    }
  }

  admit(source: string): void {
    const failing = this.#failing.get(source);
    if (failing && this.#now() < failing.until) throw failing.error;
  }

  succeeded(source: string): void {
    this.#failing.delete(source);
  }

  failed(source: string, error: McError): void {
    const before = this.#failing.get(source);
    if (before && this.#now() < before.until) return; // the source was not asked
    const failures = (before?.failures ?? 0) + 1;
    this.#failing.set(source, {
      failures,
      until: this.#now() + computeBackoffMs(failures, this.#everyMs, this.#random),
      error,
    });
  }

  getRetry(source: string): Retry | undefined {
    const failing = this.#failing.get(source);
    return failing && { failures: failing.failures, nextTry: rfc3339(new Date(failing.until)) };
  }

  /** Lists the failing sources. */
  list(): readonly FailingSource[] {
    return [...this.#failing].map(([source, { failures, until, error }]) => ({
      source,
      code: error.code,
      failures,
      nextTry: rfc3339(new Date(until)),
    }));
  }

  #now(): number {
    return this.#clock.now().getTime();
  }
}
