import type { z } from 'zod';
import { baseError } from './errors.ts';
import { type ConfigurationError, McError } from './mc-error.ts';

const MAX_WRITER_LENGTH = 100;

const get = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;

/** Returns the version of mc in `writtenBy` of a file. It is a hint for people; no code relies on it. */
function readWriter(value: unknown): string {
  const writer = get(value, 'writtenBy');
  const isPlain = typeof writer === 'string' && writer.length <= MAX_WRITER_LENGTH && !/[\p{Cc}\p{Cf}]/u.test(writer);
  return isPlain ? writer : 'a later version of mc';
}

/** Creates the error for a file whose format is later than the latest that this version of mc knows. */
export const createNewerFormatError = (
  what: string,
  found: number,
  known: number,
  value?: unknown,
): ConfigurationError => baseError('format-newer', { what, found, expected: known, writer: readWriter(value) });

/** Returns whether an error is `format-newer`: a later version of mc wrote the file. */
export const isFormatNewer = (error: unknown): boolean => error instanceof McError && error.code === 'format-newer';

/** Returns the version that a schema knows and the later one that was found, if an issue is about a field `version`. */
function findLaterVersion(
  issue: z.core.$ZodIssue,
  value: unknown,
): { readonly known: number; readonly found: number } | undefined {
  if (issue.code === 'invalid_union') {
    // Every alternative must reject the version. An alternative that accepts it rejects the value for another reason.
    const within = issue.path.reduce(get, value);
    const each = issue.errors.map((issues) => issues.map((one) => findLaterVersion(one, within)).find((one) => one));
    return each.length > 0 && each.every((one) => one) ? each[0] : undefined;
  }
  if (issue.code !== 'invalid_value' || issue.path.at(-1) !== 'version') return undefined;
  const known = Math.max(...issue.values.map((one) => (typeof one === 'number' ? one : Number.NaN)));
  const found = issue.path.reduce(get, value);
  return typeof found === 'number' && Number.isSafeInteger(found) && found > known ? { known, found } : undefined;
}

/**
 * Throws `format-newer` if the schema refused a value because of a field `version`, at any depth, that is an integer above the
 * one that the schema names. A later format may differ everywhere, so this reason comes before every other.
 */
export function assertNotNewer(issues: readonly z.core.$ZodIssue[], value: unknown, what: string): void {
  for (const issue of issues) {
    const later = findLaterVersion(issue, value);
    if (later) throw createNewerFormatError(what, later.found, later.known, value);
  }
}
