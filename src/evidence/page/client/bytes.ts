// Everything in this folder runs in a browser: it uses no Node API.

/** Bytes as WebCrypto takes them. */
export type Bytes = Uint8Array<ArrayBuffer>;

const utf8 = new TextEncoder();
const text = new TextDecoder('utf-8', { fatal: true });

/** Encodes text as UTF-8. */
export const encodeText = (value: string): Bytes => utf8.encode(value);

/** Decodes UTF-8. Throws for bytes that are not UTF-8. */
export const decodeText = (bytes: Uint8Array): string => text.decode(bytes);

/** Formats bytes as lower-case hex. */
export const formatHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Returns the SHA-256 of bytes in hex. */
export const hashHex = async (bytes: Bytes): Promise<string> =>
  formatHex(new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes)));

/** Decodes canonical base64. Throws for any other value. */
export function decodeBase64(coded: unknown): Bytes {
  const binary = atob(String(coded));
  if (btoa(binary) !== coded) throw new Error('the base64 is not canonical');
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** Returns whether two byte arrays are equal. The time depends on the bytes, which are public. */
export const isEqual = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Returns the value at a path in parsed JSON; undefined where the path leads nowhere. */
export const readPath = (value: unknown, ...path: (string | number)[]): unknown =>
  path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);
