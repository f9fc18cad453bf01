import { setTimeout as delay } from 'node:timers/promises';

/** The time, as a port: a test sets it, the drill measures with it. */
export interface Clock {
  now(): Date;
  /** Waits; rejects with the signal's reason when it is aborted. `ms` is milliseconds. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => new Date(),
  sleep: async (ms, signal) => {
    await delay(ms, undefined, signal ? { signal } : {});
  },
};

/** RFC 3339 UTC with milliseconds: the one form of a time in reports and files. */
export const rfc3339 = (time: Date): string => time.toISOString();

/** Seconds between two times, to the millisecond. */
export const secondsBetween = (start: Date, end: Date): number => (end.getTime() - start.getTime()) / 1000;
