import { parseDuration } from '../lib/duration.ts';
import { baseError } from '../lib/errors.ts';

const DAY_SECONDS = 86_400;

/** Parses an interval of a service, in seconds. Throws `option-invalid` outside of one second to one day. */
export function parseInterval(given: string, option: string, command: string): number {
  const seconds = parseDuration(given, option);
  if (seconds >= 1 && seconds <= DAY_SECONDS) return seconds;
  throw baseError('option-invalid', { option, given, expected: 'one second to one day, such as 5m', command });
}
