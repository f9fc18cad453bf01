import { drillError } from '../errors.ts';

/** A range of UTC days. Both are part of it. */
export interface Days {
  /** `2025-11-24` */
  readonly from: string;
  readonly to: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Returns whether a text is a day of the calendar, such as `2025-11-24`. */
function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const time = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}

/** Parses a range of UTC days. Throws `period-day-malformed` and `period-reversed`. */
export function parseDays(from: string, to: string): Days {
  for (const [option, given] of [
    ['--from', from],
    ['--to', to],
  ] as const)
    if (!isDay(given)) throw drillError('period-day-malformed', { option, given });
  if (from > to) throw drillError('period-reversed', { from, to });
  return { from, to };
}

/** Returns whether an RFC 3339 time in UTC is in the range. */
export function includesTime({ from, to }: Days, time: string): boolean {
  const day = new Date(time).toISOString().slice(0, 10);
  return from <= day && day <= to;
}

/** Returns whether a time is before the range. A time that cannot be read is not before it. */
export function precedes(time: string | undefined, { from }: Days): boolean {
  const at = time === undefined ? Number.NaN : Date.parse(time);
  return at < Date.parse(`${from}T00:00:00.000Z`);
}
