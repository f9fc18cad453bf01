import { redactOutside } from './secrets.ts';

/**
 * The kind of an error. The user can fix `configuration`, and an operator can fix `fault`. `verification` is a fact about the
 * subject, which no one can fix.
 */
export type Family = 'configuration' | 'verification' | 'fault';

/**
 * The text of an error. The details of an error fill the `{places}` of both sentences. The hint is an imperative sentence with
 * the command or input to use.
 */
export interface ErrorEntry {
  readonly family: Family;
  readonly message: string;
  readonly hint: string;
}

export type Detail = string | number | boolean | readonly string[];
export type Details = Readonly<Record<string, Detail | null | undefined>>;

/** The names of the places in a sentence. `{ key: value }` is an example of YAML or JSON and not a place. */
type Places<Sentence> = Sentence extends `${string}{${infer Place}}${infer Rest}`
  ? (Place extends `${string} ${string}` ? never : Place) | Places<Rest>
  : never;
type Sentences<Entry extends ErrorEntry> = Entry['message'] | Entry['hint'];
/** The details of an error: one for every place, and others that the report contains for machines. */
type DetailsOf<Entry extends ErrorEntry> = Readonly<Record<Places<Sentences<Entry>>, Detail>> & Details;
type ErrorArguments<Entry extends ErrorEntry> = [Places<Sentences<Entry>>] extends [never]
  ? [details?: Details, options?: ErrorOptions]
  : [details: DetailsOf<Entry>, options?: ErrorOptions];

/** The reason of a failure in a report: the code, the sentence, the hint and the details of an error. */
export interface Reason {
  readonly code: string;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly [detail: string]: unknown;
}

const MAX_DETAIL_LENGTH = 2_000; // characters: a longer one does not help, and may be untrusted text

const fillPlaces = (sentence: string, details: Details): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = details[name];
    if (value === undefined || value === null) return place;
    const text = Array.isArray(value) ? value.join(', ') : String(value);
    return text.length > MAX_DETAIL_LENGTH ? `${text.slice(0, MAX_DETAIL_LENGTH)} …` : text;
  });

/** Redacts details, because they may contain untrusted text, such as an answer that repeats a credential. */
const redactDetails = (details: Details): Details =>
  Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      typeof value === 'string' ? redactOutside(value) : Array.isArray(value) ? value.map(redactOutside) : value,
    ]),
  );

/**
 * An error with a stable code. Modules create it with the function that `defineErrors` returns. An McError of neither
 * subclass is a fault (network, disk, a bug); its chain of causes gives the reason.
 */
export class McError extends Error {
  readonly code: string;
  readonly family: Family;
  readonly hint: string;
  readonly details: Details;

  constructor(code: string, entry: ErrorEntry, details: Details = {}, options: ErrorOptions = {}) {
    const redacted = redactDetails(details);
    super(fillPlaces(entry.message, redacted), options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.code = code;
    this.family = entry.family;
    this.hint = fillPlaces(entry.hint, redacted).replace(/ {2,}/g, ' ');
    this.details = redacted;
  }

  /** Returns the error as the reason of a report. */
  toReason(): Reason {
    const details = Object.fromEntries(Object.entries(this.details).filter(([, value]) => value !== undefined));
    return { ...details, code: this.code, message: this.message, hint: this.hint };
  }
}

/** An error that the user can fix. It names the input, the given value and the allowed values. */
export class ConfigurationError extends McError {}

/** An error that is a fact about the subject. It names the expected and the found value. */
export class VerificationError extends McError {}

const CLASSES = { configuration: ConfigurationError, verification: VerificationError, fault: McError };

/** The entries of all modules that this process has loaded, by code. */
const defined = new Map<string, ErrorEntry>();

const createError = (code: string, entry: ErrorEntry, details?: Details, options?: ErrorOptions): McError =>
  new CLASSES[entry.family](code, entry, details, options);

type ErrorsOf<T> = Readonly<Record<keyof T & string, ErrorEntry>>;
type ClassOf<F extends Family> = F extends 'configuration'
  ? ConfigurationError
  : F extends 'verification'
    ? VerificationError
    : McError;

/** Creates the errors of one module. `entries` has their sentences, for `mc explain` and docs/errors.md. */
export interface ErrorFactory<T extends ErrorsOf<T>> {
  <C extends keyof T & string>(code: C, ...rest: ErrorArguments<T[C]>): ClassOf<T[C]['family']>;
  readonly entries: T;
}

/** Defines the errors of one module. Throws a TypeError if another module of this process already defines a code. */
export function defineErrors<const T extends ErrorsOf<T>>(entries: T): ErrorFactory<T> {
  for (const [code, entry] of Object.entries<ErrorEntry>(entries)) {
    if (defined.has(code)) throw new TypeError(`the error code "${code}" is defined twice`);
    defined.set(code, entry);
  }
  const create = (code: keyof T & string, details?: Details, options?: ErrorOptions): McError =>
    createError(code, entries[code], details, options);
  return Object.assign(create, { entries }) as unknown as ErrorFactory<T>;
}

/** Returns the family of a code in a report; undefined for a code that no loaded module defines. */
export const findFamily = (code: string): Family | undefined => defined.get(code)?.family;

/**
 * Returns the hint of a code that an earlier process recorded without details; undefined for an unknown code, and for a hint that
 * needs details.
 */
export function findHint(code: string): string | undefined {
  const hint = defined.get(code)?.hint;
  return hint === undefined || /\{\w+\}/.test(hint) ? undefined : hint;
}

/** Creates an error from a code and details that another thread or an earlier process wrote. */
export function reviveError(code: string, details?: Details, options?: ErrorOptions): McError | undefined {
  const entry = defined.get(code);
  return entry && createError(code, entry, details, options);
}
