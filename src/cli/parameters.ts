import { parseBytes } from '../lib/bytes.ts';
import { parseDuration } from '../lib/duration.ts';
import { baseError } from '../lib/errors.ts';

/** The value of a parameter on a command line: several for a parameter that may be repeated, undefined for a missing one. */
export type RawValue = string | readonly string[] | boolean | undefined;

/** Returns the value of a parameter on the command line. */
export type LookUp = (parameter: Parameter<unknown>) => RawValue;

/** One operand or option of a command. */
export interface Parameter<T> {
  /** The syntax of an operand (`<file>`, `[code]`) or an option (`--policy <file>`); `<file...>` may be repeated. */
  readonly syntax: string;
  readonly description: string;
  /** The value of an option that is not given; --help shows it. */
  readonly fallback?: string | undefined;
  /** The values that it accepts, for the completion of a shell. */
  readonly choices?: readonly string[];
  /** Returns the typed value. Throws `usage`, `option-invalid` or `duration-malformed`; `command` is for their hints. */
  readonly read: (given: RawValue, command: string) => T;
}

export type Parameters = Readonly<Record<string, Parameter<unknown>>>;

/** The typed values of parameters, by name. */
export type Values<P extends Parameters> = {
  readonly [K in keyof P]: P[K] extends Parameter<infer T> ? T : never;
};

/** Returns whether a parameter is an operand, which has a place, and not an option, which has a name. */
export const isOperand = ({ syntax }: Parameter<unknown>): boolean => !syntax.startsWith('-');

/** Reads the values of all parameters in the order in which they are defined. */
export function readValues<P extends Parameters>(parameters: P, lookUp: LookUp, command: string): Values<P> {
  const entries = Object.entries(parameters).map(([name, parameter]) => [
    name,
    parameter.read(lookUp(parameter), command),
  ]);
  return Object.fromEntries(entries) as Values<P>;
}

/** Returns the option of a syntax: `--policy` for `--policy <file>`. */
export const getFlag = (syntax: string): string => syntax.split(' ')[0] ?? '';
const getText = (given: RawValue): string | undefined => (typeof given === 'string' ? given : undefined);
const getTexts = (given: RawValue): readonly string[] =>
  typeof given === 'string' ? [given] : typeof given === 'object' ? given : [];

/** An operand that the command line must have. */
export const operand = (syntax: `<${string}>`, description: string): Parameter<string> => ({
  syntax,
  description,
  read: (given) => getText(given) ?? '',
});

/** An operand that may be missing. `choices` are the values that the completion of a shell offers. */
export const optionalOperand = (
  syntax: `[${string}]`,
  description: string,
  choices?: readonly string[],
): Parameter<string | undefined> => ({
  syntax,
  description,
  ...(choices ? { choices } : {}),
  read: getText,
});

/** An option with a value. With a fallback it always has one. */
export function text(syntax: string, description: string): Parameter<string | undefined>;
export function text(syntax: string, description: string, fallback: string): Parameter<string>;
export function text(syntax: string, description: string, fallback?: string): Parameter<string | undefined> {
  return { syntax, description, fallback, read: (given) => getText(given) ?? fallback };
}

/** An option that the command line must have. */
export const requiredText = (syntax: string, description: string): Parameter<string> => ({
  syntax,
  description: `${description} (required)`,
  read: (given, command) => getText(given) ?? refuseMissing(syntax, command),
});

/** An operand or option that may be repeated. */
export const list = (
  syntax: `${string}...>` | `[${string}...]`,
  description: string,
): Parameter<readonly string[]> => ({
  syntax,
  description,
  read: getTexts,
});

/** An option that must be given once or more. */
export const requiredList = (
  syntax: `${string}...>`,
  description: string,
): Parameter<readonly [string, ...string[]]> => ({
  syntax,
  description: `${description} (required)`,
  read: (given, command) => {
    const [first = refuseMissing(syntax, command), ...more] = getTexts(given);
    return [first, ...more];
  },
});

/** An option without a value: true where it is given. That holds for `--no-color` too. */
export const flag = (syntax: `--${string}`, description: string): Parameter<boolean> => ({
  syntax,
  description,
  // The parser has true for the opposite of a missing --no-… option, and false once the option is given.
  read: (given) => given === !syntax.startsWith('--no-'),
});

/** An option with one of a few values. */
export const choice = <T extends string>(
  syntax: string,
  description: string,
  allowed: readonly T[],
  fallback: T,
): Parameter<T> => ({
  syntax,
  description,
  fallback,
  choices: allowed,
  read: (given, command) => readChoice(syntax, getText(given) ?? fallback, allowed, command),
});

/** An option with one of a few values that may be missing. */
export const optionalChoice = <T extends string>(
  syntax: string,
  description: string,
  allowed: readonly T[],
): Parameter<T | undefined> => ({
  syntax,
  description,
  choices: allowed,
  read: (given, command) => {
    const value = getText(given);
    return value === undefined ? undefined : readChoice(syntax, value, allowed, command);
  },
});

/** An operand with one of a few values. Its error names them, so the syntax is that of an operand that may be missing. */
export const choiceOperand = <T extends string>(
  syntax: `[${string}]`,
  description: string,
  allowed: readonly T[],
): Parameter<T> => ({
  syntax,
  description,
  choices: allowed,
  read: (given, command) => {
    const value = getText(given);
    if (value !== undefined) return readChoice(syntax, value, allowed, command);
    const detail = `the operand ${syntax} is missing: expected one of ${allowed.join(', ')}`;
    throw baseError('usage', { detail, command });
  },
});

/** An option with a duration, such as 90s or 15m. Its value is in seconds. With a fallback it always has one. */
export function seconds(syntax: string, description: string): Parameter<number | undefined>;
export function seconds(syntax: string, description: string, fallback: string): Parameter<number>;
export function seconds(syntax: string, description: string, fallback?: string): Parameter<number | undefined> {
  return {
    syntax,
    description,
    fallback,
    read: (given) => {
      const value = getText(given) ?? fallback;
      return value === undefined ? undefined : parseDuration(value, getFlag(syntax));
    },
  };
}

/** An option with a size, such as 500MB or 2GiB. Its value is in bytes. */
export const bytes = (syntax: string, description: string): Parameter<number | undefined> => ({
  syntax,
  description,
  read: (given, command) => {
    const value = getText(given);
    if (value === undefined) return undefined;
    return parseBytes(value) ?? refuseInvalid(getFlag(syntax), value, 'bytes, like 500MB', command);
  },
});

/** An option with a whole number from 1 to `max`. */
export function count(syntax: string, description: string, max: number): Parameter<number | undefined>;
export function count(syntax: string, description: string, max: number, fallback: string): Parameter<number>;
export function count(
  syntax: string,
  description: string,
  max: number,
  fallback?: string,
): Parameter<number | undefined> {
  return {
    syntax,
    description,
    fallback,
    read: (given, command) => {
      const value = getText(given) ?? fallback;
      if (value === undefined) return undefined;
      const number = /^\d+$/.test(value) ? Number(value) : 0;
      if (number >= 1 && number <= max) return number;
      return refuseInvalid(getFlag(syntax), value, `a whole number from 1 to ${max}`, command);
    },
  };
}

const readChoice = <T extends string>(syntax: string, value: string, allowed: readonly T[], command: string): T =>
  allowed.find((one) => one === value) ?? refuseInvalid(getFlag(syntax), value, allowed.join(' | '), command);

function refuseMissing(syntax: string, command: string): never {
  throw baseError('usage', { detail: `${getFlag(syntax)} is required`, command });
}

function refuseInvalid(option: string, given: string, expected: string, command: string): never {
  throw baseError('option-invalid', { option, given, expected, command });
}
