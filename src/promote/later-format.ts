import { createNewerFormatError } from '../lib/format-version.ts';
import { parseJson } from '../lib/json.ts';
import type { ConfigurationError } from '../lib/mc-error.ts';

/** The bundle of a mark in a later format, and its predicate type. */
export interface LaterMark {
  readonly bundle: Buffer;
  readonly predicateType: string;
}

const VERSION = /^(.*\/v)(\d{1,9})$/;

/**
 * Returns the error `format-newer` for an in-toto statement whose predicate type is a later version of the kind's type. The version
 * is at the end of the type, as in `…/predicates/promotion/v1`. Returns undefined for every other statement.
 */
export function readLaterFormat(
  kind: { readonly predicateType: string },
  statement: Buffer,
  what: string,
): { readonly error: ConfigurationError; readonly predicateType: string } | undefined {
  const [, name, known] = VERSION.exec(kind.predicateType) ?? [];
  const { predicateType } = (readObject(statement, what) ?? {}) as { readonly predicateType?: unknown };
  if (typeof predicateType !== 'string') return undefined;
  const [, given, version] = VERSION.exec(predicateType) ?? [];
  if (given === undefined || given !== name || Number(version) <= Number(known)) return undefined;
  return { error: createNewerFormatError(what, Number(version), Number(known)), predicateType };
}

function readObject(bytes: Buffer, what: string): object | undefined {
  try {
    const value = parseJson(bytes.toString('utf8'), what);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined; // the reader of the statement reports it
  }
}
