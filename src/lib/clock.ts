import { setTimeout as delay } from 'node:timers/promises';

/** The clock as a port. Tests set it, and drills measure with it. */
export interface Clock {
  now(): Date;
  /** Waits `ms` milliseconds. Rejects with the signal's reason when the signal aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => new Date(),
  sleep: async (ms, signal) => {
    await delay(ms, undefined, signal ? { signal } : {});
  },
};

/** Formats a time as RFC 3339 UTC with milliseconds, as in all reports and files. */
export const rfc3339 = (time: Date): string => time.toISOString();

/** Returns the seconds between two times, to the millisecond. */
export const secondsBetween = (start: Date, end: Date): number => (end.getTime() - start.getTime()) / 1000;
