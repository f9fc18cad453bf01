import type { StepRecord } from '../schema.ts';

/** Formats a measured time with its precision: `1.913 s`, `12.40 s`, `61 min 4 s`. */
export function formatSeconds(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(3)} s`;
  if (seconds < 120) return `${seconds.toFixed(2)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/** Formats an objective, which is a round number: `60 min`, `90 s`, `4 h`. */
export function formatObjective(seconds: number): string {
  if (seconds >= 7200 && seconds % 3600 === 0) return `${seconds / 3600} h`;
  if (seconds >= 60 && seconds % 60 === 0) return `${seconds / 60} min`;
  return `${seconds} s`;
}

/** Returns the time of day of an RFC 3339 time, with milliseconds. */
export const formatTime = (time: string): string => time.slice(11, 23);

/** Returns date and time of an RFC 3339 time, in seconds. */
export const formatDayTime = (time: string): string => `${time.slice(0, 10)} ${time.slice(11, 19)} UTC`;

/** Returns the outcome of a step for people. */
export const formatOutcome = (outcome: StepRecord['outcome']): string =>
  ({ passed: 'Passed', failed: 'Failed', skipped: 'Not reached' })[outcome];

/** Returns an RFC 3339 time in milliseconds since 1970. */
export const parseMilliseconds = (time: string): number => Date.parse(time);
