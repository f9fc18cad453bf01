import { parseDuration } from '../lib/duration.ts';
import { actionError } from './errors.ts';
import type { ActionName, InputName } from './io.ts';

/** Typed, checked reads of one action's inputs. An input that is not set is the empty string, as the runner has it. */
export interface Inputs<A extends ActionName> {
  /** `undefined` when empty. */
  text(name: InputName<A>): string | undefined;
  required(name: InputName<A>, expected: string): string;
  /** One a line; blank lines are left out. */
  lines(name: InputName<A>): readonly string[];
  /** YAML 1.2 core: true or false in three spellings, as `core.getBooleanInput` reads them. */
  flag(name: InputName<A>, fallback: boolean): boolean;
  choice<T extends string>(name: InputName<A>, allowed: readonly T[], fallback?: T): T;
  /** Seconds. */
  duration(name: InputName<A>): number | undefined;
}

/** `read` gives the raw text of an input, trimmed, or ''. */
export function inputsOf<A extends ActionName>(read: (name: string) => string): Inputs<A> {
  const text = (name: InputName<A>): string | undefined => read(name) || undefined;
  const invalid = (input: string, given: string, expected: string): never => {
    throw actionError('input-invalid', { input, given, expected });
  };
  return {
    text,
    required: (name, expected) => {
      const value = text(name);
      if (value === undefined) throw actionError('input-missing', { input: name, expected });
      return value;
    },
    lines: (name) =>
      read(name)
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    flag: (name, fallback) => {
      const value = read(name);
      if (value === '') return fallback;
      if (['true', 'True', 'TRUE'].includes(value)) return true;
      if (['false', 'False', 'FALSE'].includes(value)) return false;
      return invalid(name, value, 'true or false');
    },
    choice: (name, allowed, fallback) => {
      const value = read(name);
      if (value === '' && fallback !== undefined) return fallback;
      return allowed.find((choice) => choice === value) ?? invalid(name, value, allowed.join(' | '));
    },
    duration: (name) => {
      const value = text(name);
      return value === undefined ? undefined : parseDuration(value, `the input "${name}"`);
    },
  };
}
