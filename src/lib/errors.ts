import { type Code, type CodeOf, catalogue } from './catalogue/index.ts';
import type { CatalogueEntry, Family } from './catalogue/types.ts';
import { redactOutside } from './secrets.ts';

export type { Code, CodeOf } from './catalogue/index.ts';

export type Details = Readonly<Record<string, string | number | boolean | null | undefined | readonly string[]>>;

/** Why something failed, as a report carries it: the sentence, the code, and what was expected and found. */
export interface Reason {
  readonly code: string;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly [detail: string]: unknown;
}

const MAX_PLACE = 2_000; // characters of one detail in a sentence: more is of no help, and may be somebody else's

const fill = (sentence: string, details: Details): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = details[name];
    if (value === undefined || value === null) return place;
    const text = Array.isArray(value) ? value.join(', ') : String(value);
    return text.length > MAX_PLACE ? `${text.slice(0, MAX_PLACE)} …` : text;
  });

/** What others wrote is among the details: no error carries a secret, whatever a server repeats. */
const withoutSecrets = (details: Details): Details =>
  Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      typeof value === 'string' ? redactOutside(value) : Array.isArray(value) ? value.map(redactOutside) : value,
    ]),
  );

/**
 * An error with a stable code. The catalogue holds the sentence and the hint; `details` fill their places and
 * stay readable for machines. Its two families are below; an McError that is neither is a fault
 * (network, disk, a bug), whose cause chain says what happened.
 */
export class McError extends Error {
  readonly code: Code;
  readonly family: Family;
  readonly hint: string | undefined;
  readonly details: Details;

  constructor(code: Code, details: Details = {}, options: { cause?: unknown } = {}) {
    const entry: CatalogueEntry = catalogue[code];
    const clear = withoutSecrets(details);
    super(fill(entry.message, clear), options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.code = code;
    this.family = entry.family;
    this.hint = entry.hint === undefined ? undefined : fill(entry.hint, clear).replace(/ {2,}/g, ' ');
    this.details = clear;
  }

  toReason(): Reason {
    const hint = this.hint === undefined ? {} : { hint: this.hint };
    const details = Object.fromEntries(Object.entries(this.details).filter(([, value]) => value !== undefined));
    return { ...details, code: this.code, message: this.message, ...hint };
  }
}

/** The family of a code as a report carries it; undefined where it is none of ours. */
export const familyOf = (code: string): Family | undefined =>
  Object.hasOwn(catalogue, code) ? catalogue[code as Code].family : undefined;

/** The user can mend it: names the input, what was given and what is allowed. */
export class ConfigurationError extends McError {
  constructor(code: CodeOf<'configuration'>, details?: Details, options?: { cause?: unknown }) {
    super(code, details, options);
  }
}

/** A fact about the subject: expected against found. */
export class VerificationError extends McError {
  constructor(code: CodeOf<'verification'>, details?: Details, options?: { cause?: unknown }) {
    super(code, details, options);
  }
}

/** What a file system says no with, as far as a user can do something about it. */
const FILE_SYSTEM = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'EIO',
  'EMFILE',
  'ENFILE',
  'ELOOP',
  'ENAMETOOLONG',
  'ENOTDIR',
  'EISDIR',
  'ENOENT',
]);

/**
 * Whatever was thrown, as an McError: our own stay, a disk that says no is `file-unusable` with its path, everything else
 * is an internal error with its cause.
 */
export function asMcError(thrown: unknown): McError {
  if (thrown instanceof McError) return thrown;
  const path = part(thrown, 'path');
  if (typeof path === 'string' && FILE_SYSTEM.has(systemCode(thrown)))
    return new McError('file-unusable', { path, detail: describe(thrown) }, { cause: thrown });
  return new McError('internal-error', { what: describe(thrown) }, { cause: thrown });
}

/** Structural, because an error from another realm (a worker, a test's sandbox) is no `instanceof Error` here. */
const part = (thrown: unknown, name: 'message' | 'code' | 'name' | 'cause' | 'path'): unknown =>
  typeof thrown === 'object' && thrown !== null && name in thrown
    ? (thrown as Record<string, unknown>)[name]
    : undefined;

/** The code of a system error (`ENOENT`, `ECONNREFUSED`, …), or ''. */
export const systemCode = (thrown: unknown): string => {
  const code = part(thrown, 'code');
  return typeof code === 'string' ? code : '';
};

/** One line for a thrown thing of any kind, with its causes: for `detail` places. */
export function describe(thrown: unknown): string {
  const parts: string[] = [];
  for (let at = thrown, depth = 0; at !== undefined && at !== null && depth < 5; at = part(at, 'cause'), depth++) {
    const text = String(part(at, 'message') || systemCode(at) || part(at, 'name') || at);
    if (!parts.includes(text)) parts.push(text);
  }
  return redactOutside(parts.join(': ').replace(/\s+/g, ' ')).slice(0, 500);
}
