import { parseDuration } from '../lib/duration.ts';
import { actionError } from './errors.ts';
import type { ActionName, InputName } from './io.ts';

/** Reads the inputs of one action as typed values. The runner gives an empty string for an input that is not set. */
export interface Inputs<A extends ActionName> {
  /** Returns undefined for an empty input. */
  text(name: InputName<A>): string | undefined;
  required(name: InputName<A>, expected: string): string;
  /** Returns the lines that are not blank. */
  lines(name: InputName<A>): readonly string[];
  /** Returns a Boolean of YAML 1.2 core in one of its three spellings, as `core.getBooleanInput` does. */
  flag(name: InputName<A>, fallback: boolean): boolean;
  choice<T extends string>(name: InputName<A>, allowed: readonly T[], fallback?: T): T;
  /** Returns seconds. */
  duration(name: InputName<A>): number | undefined;
}

/** Creates the reader of an action's inputs. `read` returns the trimmed text of an input, or ''. */
export function createInputs<A extends ActionName>(read: (name: string) => string): Inputs<A> {
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
