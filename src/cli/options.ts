import { parseBytes } from '../lib/bytes.ts';
import { parseDuration } from '../lib/duration.ts';
import { baseError } from '../lib/errors.ts';
import { mirrorError } from '../mirror/errors.ts';
import type { CommandInput } from './command.ts';

/** Typed reads of a command's options; commander hands them over untyped. */
export const optionText = (input: CommandInput, name: string): string | undefined => {
  const value = input.options[name];
  return typeof value === 'string' ? value : undefined;
};

export const optionFlag = (input: CommandInput, name: string): boolean => input.options[name] === true;

/** An option that may be given several times. */
export const optionList = (input: CommandInput, name: string): readonly string[] => {
  const value = input.options[name];
  return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
};

export function optionRequired(input: CommandInput, name: string, flag: string, command: string): string {
  const value = optionText(input, name);
  if (value === undefined) throw baseError('usage', { detail: `${flag} is required`, command });
  return value;
}

export function optionChoice<T extends string>(
  input: CommandInput,
  name: string,
  flag: string,
  allowed: readonly T[],
  command: string,
): T {
  const given = optionText(input, name) ?? '';
  const found = allowed.find((choice) => choice === given);
  if (found === undefined) {
    throw baseError('option-invalid', { option: flag, given, expected: allowed.join(' | '), command });
  }
  return found;
}

/** Seconds. */
export const optionSeconds = (input: CommandInput, name: string, flag: string): number | undefined => {
  const value = optionText(input, name);
  return value === undefined ? undefined : parseDuration(value, flag);
};

/** Bytes: `500MB`, `2GiB`. */
export function optionBytes(input: CommandInput, name: string, flag: string, command: string): number | undefined {
  const given = optionText(input, name);
  const bytes = given === undefined ? undefined : parseBytes(given);
  if (given !== undefined && bytes === undefined)
    throw baseError('option-invalid', { option: flag, given, expected: 'bytes, like 500MB', command });
  return bytes;
}

/** `HOST:PORT`, `[::1]:PORT`. */
export function addressOf(text: string): { readonly host: string; readonly port: number } {
  const [, bracketed, plain, port = ''] = /^(?:\[([0-9a-fA-F:]+)\]|([^:\s]+)):(\d{1,5})$/.exec(text) ?? [];
  const host = bracketed ?? plain;
  if (host === undefined || Number(port) > 65_535) throw mirrorError('listen-malformed', { given: text });
  return { host, port: Number(port) };
}
