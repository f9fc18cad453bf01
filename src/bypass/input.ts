import { ConfigurationError, describe } from '../lib/errors.ts';
import { parseJson } from '../lib/json.ts';

export const MAX_INPUT_BYTES = 4 * 1024 * 1024; // some ten thousand approvals; a request has a handful

/** What is being done at the gate, where the gate knows it itself; it stands in for the same fields of `subject`. */
export interface AtTheGate {
  readonly gate?: string;
  readonly digest?: string;
  readonly environment?: string;
}

/**
 * Text that is JSON becomes a value, whatever its shape: the decision answers that. Throws `json-malformed` for
 * text that is none; `what` names it.
 */
export function parseInput(bytes: Uint8Array, what: string): unknown {
  let text: string;
  try {
    // Strict in both, as Go's JSON is: no byte that is not UTF-8, no mark in front.
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new ConfigurationError('json-malformed', { what, detail: describe(error) }, { cause: error });
  }
  // Depth is no danger here: JSON.parse does not recurse, and the decision looks four levels deep.
  return parseJson(text, what, Number.POSITIVE_INFINITY);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The input, held to what is at the gate. An input without a subject to hold stays as it is, and is denied. */
export function holdTo(input: unknown, atTheGate: AtTheGate): unknown {
  if (!isObject(input) || !isObject(input['subject'])) return input;
  return { ...input, subject: { ...input['subject'], ...atTheGate } };
}
