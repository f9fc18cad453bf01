import { type Clock, rfc3339 } from '../../lib/clock.ts';
import { baseError } from '../../lib/errors.ts';
import { type McError, reviveError } from '../../lib/mc-error.ts';
import type { MirrorState } from '../format/state.ts';
import type { Backoff, Retry } from '../ports.ts';

const LONGEST_MS = 3_600_000; // a source that is back is followed again within an hour

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

/** 0 to 1, evenly: Math.random. */
export type Random = () => number;

/** Milliseconds after the n-th failure in a row: twice as long each time, at most an hour or one round, give or take a fifth. */
export function backoffMs(failures: number, everyMs: number, random: Random): number {
  const longest = Math.max(LONGEST_MS, everyMs);
  const wait = Math.min(everyMs * 2 ** Math.min(failures - 1, 32), longest);
  return Math.round(wait * (0.8 + 0.4 * random()));
}

/** Leaves a source that failed alone, for longer with each failure, while the others are followed as always. */
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

  /** Goes on from what an earlier process wrote down: one that is started over and over must not hammer a source. */
  restore(errors: MirrorState['errors']): void {
    for (const { source, code, message, failures, nextTry } of errors) {
      if (failures === undefined || nextTry === undefined || this.#failing.has(source)) continue;
      // A clock that was wrong then must not silence a source for longer than a wait can be.
      const until = Math.min(Date.parse(nextTry), this.#now() + 1.2 * Math.max(LONGEST_MS, this.#everyMs));
      this.#failing.set(source, { failures, until, error: remembered(code, message) });
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
    if (before && this.#now() < before.until) return; // it was not asked
    const failures = (before?.failures ?? 0) + 1;
    this.#failing.set(source, {
      failures,
      until: this.#now() + backoffMs(failures, this.#everyMs, this.#random),
      error,
    });
  }

  getRetry(source: string): Retry | undefined {
    const failing = this.#failing.get(source);
    return failing && { failures: failing.failures, nextTry: rfc3339(new Date(failing.until)) };
  }

  /** What is left alone or about to be asked again, by source. */
  all(): readonly FailingSource[] {
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

/** An error as it was written down: its code, which a later version may no longer have, and its sentence. */
function remembered(code: string, message: string): McError {
  const error = reviveError(code) ?? baseError('internal-error', { what: message });
  error.message = message;
  return error;
}
