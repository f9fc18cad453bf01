/** The part of DER (X.690) that certificates, SCTs and timestamps need: encoders, and a reader for requests. */

const LENGTH_LONG = 0x80;

function tlv(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  if (body.length < LENGTH_LONG) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const length = Buffer.from(
    body.length.toString(16).padStart(Math.ceil(body.length.toString(16).length / 2) * 2, '0'),
    'hex',
  );
  return Buffer.concat([Buffer.from([tag, LENGTH_LONG | length.length]), length, body]);
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer => tlv(0x30, ...parts);
/** Encodes a SET OF. DER sorts its elements by their bytes. */
export const setOf = (...parts: readonly Uint8Array[]): Buffer =>
  tlv(0x31, ...[...parts].sort((a, b) => Buffer.compare(a, b)));
export const octets = (bytes: Uint8Array): Buffer => tlv(0x04, bytes);
export const bits = (bytes: Uint8Array, unused = 0): Buffer => tlv(0x03, Buffer.from([unused]), bytes);
export const utf8 = (text: string): Buffer => tlv(0x0c, Buffer.from(text));
export const boolean = (value: boolean): Buffer => tlv(0x01, Buffer.from([value ? 0xff : 0]));
export const nothing = (): Buffer => tlv(0x05);
export const explicit = (number: number, ...parts: readonly Uint8Array[]): Buffer => tlv(0xa0 | number, ...parts);
export const implicit = (number: number, bytes: Uint8Array): Buffer => tlv(0x80 | number, bytes);

/** Encodes a non-negative integer, given as a number or as its big-endian bytes. */
export function integer(value: number | Uint8Array): Buffer {
  const hex = typeof value === 'number' ? value.toString(16) : Buffer.from(value).toString('hex');
  const bytes = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex');
  const first = bytes.findIndex((byte) => byte !== 0);
  const trimmed = first === -1 ? Buffer.from([0]) : bytes.subarray(first);
  return tlv(0x02, (trimmed[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.from([0]), trimmed]) : trimmed);
}

/** Encodes an object identifier, given in dotted form. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second];
  for (const part of rest) {
    const groups = [part & 0x7f];
    for (let left = Math.floor(part / 128); left > 0; left = Math.floor(left / 128))
      groups.unshift((left & 0x7f) | 0x80);
    bytes.push(...groups);
  }
  return tlv(0x06, Buffer.from(bytes));
}

const digits = (time: Date): string => time.toISOString().replace(/[-:T]/g, '');
/** Encodes a time in whole seconds: UTCTime until 2049, then GeneralizedTime (RFC 5280 section 4.1.2.5). */
export const time = (at: Date): Buffer =>
  at.getUTCFullYear() < 2050
    ? tlv(0x17, Buffer.from(`${digits(at).slice(2, 14)}Z`))
    : tlv(0x18, Buffer.from(`${digits(at).slice(0, 14)}Z`));
/** Encodes a GeneralizedTime with this text. */
export const generalizedTimeText = (text: string): Buffer => tlv(0x18, Buffer.from(text));
/** Encodes a genTime (RFC 3161) in milliseconds. DER omits trailing zeros of the fraction. */
export const generalizedTime = (at: Date): Buffer => {
  const fraction = digits(at)
    .slice(14, 18)
    .replace(/\.?0+$/, '');
  return generalizedTimeText(`${digits(at).slice(0, 14)}${fraction}Z`);
};

export interface Element {
  readonly tag: number;
  readonly body: Buffer;
  /** Tag, length and body. */
  readonly raw: Buffer;
}

/** Reads the element at an offset. Throws for bytes that are cut or not DER. */
export function read(bytes: Buffer, at = 0): Element {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) throw new RangeError('DER: the bytes are cut');
  const more = first & LENGTH_LONG ? first & 0x7f : 0;
  if (more > 4 || first === LENGTH_LONG) throw new RangeError('DER: invalid length');
  const length = more ? bytes.readUIntBE(at + 2, more) : first;
  const start = at + 2 + more;
  if (start + length > bytes.length) throw new RangeError('DER: the bytes are cut');
  return { tag, body: bytes.subarray(start, start + length), raw: bytes.subarray(at, start + length) };
}

/** Reads the elements of a constructed element. */
export function children({ body }: Pick<Element, 'body'>): Element[] {
  const found: Element[] = [];
  for (let at = 0; at < body.length; ) {
    const element = read(body, at);
    found.push(element);
    at += element.raw.length;
  }
  return found;
}

/** Reads one element of a constructed element. Throws if it is missing. */
export function child(element: Pick<Element, 'body'>, index: number): Element {
  const found = children(element)[index];
  if (!found) throw new RangeError(`DER: no element ${index}`);
  return found;
}
