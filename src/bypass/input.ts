import { describe } from '../lib/describe.ts';
import { baseError } from '../lib/errors.ts';
import { parseJson } from '../lib/json.ts';

export const MAX_INPUT_BYTES = 4 * 1024 * 1024; // about ten thousand approvals; a request has fewer than ten

/** Facts that the gate knows itself. They replace the same fields of `subject`. */
export interface GateFacts {
  readonly gate?: string;
  readonly digest?: string;
  readonly environment?: string;
}

const NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** Returns the digits and the exponent of a JSON number token (RFC 8259, section 6) without zeros that carry no value. */
function normalizeNumber(token: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = NUMBER.exec(token) ?? [];
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (significant === '') return '0';
  return `${sign}${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`;
}

/** Returns whether JavaScript reads a different value than the token has. */
const isInexact = (token: string): boolean =>
  NUMBER.test(token) && normalizeNumber(String(Number(token))) !== normalizeNumber(token);

const isNumberPart = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2d || code === 0x2e || code === 0x45 || code === 0x65;

/**
 * Replaces number tokens that do not round-trip by null, which the decision denies. Rego compares exact values, so
 * `14400.0000000000000000001` must not be 14400 here. Unlike a reviver of JSON.parse, this function does not recurse.
 */
function refuseInexactNumbers(text: string): string {
  const parts: string[] = [];
  let [kept, at] = [0, 0];
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      for (at++; at < text.length && text.charCodeAt(at) !== 0x22; at++) if (text.charCodeAt(at) === 0x5c) at++;
      at++;
      continue;
    }
    if (code !== 0x2d && (code < 0x30 || code > 0x39)) {
      at++;
      continue;
    }
    const start = at;
    while (at < text.length && isNumberPart(text.charCodeAt(at))) at++;
    if (!isInexact(text.slice(start, at))) continue;
    parts.push(text.slice(kept, start), 'null');
    kept = at;
  }
  return [...parts, text.slice(kept)].join('');
}

/**
 * Parses the text of an input, without a check of its shape. A number token that does not round-trip becomes null. Throws
 * `json-malformed` for text that is not JSON. `what` names the text in the message.
 */
export function parseInput(bytes: Uint8Array, what: string): unknown {
  let text: string;
  try {
    // Strict like OPA's JSON: all bytes are UTF-8, without a byte order mark.
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw baseError('json-malformed', { what, detail: describe(error) }, { cause: error });
  }
  // The depth needs no limit: JSON.parse does not recurse, and the decision reads four levels.
  return parseJson(refuseInexactNumbers(text), what, Number.POSITIVE_INFINITY);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Replaces fields of the input's subject by the facts of the gate. Returns an input without a subject unchanged; it is denied. */
export function applyGateFacts(input: unknown, gateFacts: GateFacts): unknown {
  if (!isObject(input) || !isObject(input.subject)) return input;
  return { ...input, subject: { ...input.subject, ...gateFacts } };
}
