/** The head of an HTTP/1.1 response (RFC 9112 sections 4 and 5), names in lower case, and its length in bytes. */
export interface ResponseHead {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: number;
}

const MAX_HEAD_BYTES = 32 * 1024;
const MAX_FIELDS = 100;
const STATUS_LINE = /^HTTP\/1\.1 ([1-5][0-9]{2})(?: [\t\x20-\x7e\x80-\xff]*)?$/;
const FIELD = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([\t\x20-\x7e\x80-\xff]*)$/;
/** The fields that determine the end of the body. A second one would let two readers find different ends. */
const FRAMING_FIELDS = new Set(['content-length', 'transfer-encoding', 'content-range', 'content-encoding']);

/**
 * Parses the head at the beginning of `bytes`. Returns `undefined` for an incomplete head. Returns `malformed` for a head that is
 * not strict HTTP/1.1, is larger than any real head, or gives the end of its body twice.
 */
export function parseHead(bytes: Buffer): ResponseHead | 'malformed' | undefined {
  const end = bytes.subarray(0, MAX_HEAD_BYTES).indexOf('\r\n\r\n');
  if (end < 0) return bytes.length >= MAX_HEAD_BYTES ? 'malformed' : undefined;
  const [first = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
  const status = STATUS_LINE.exec(first)?.[1];
  if (status === undefined || lines.length > MAX_FIELDS) return 'malformed';
  const headers: Record<string, string> = Object.create(null);
  for (const line of lines) {
    const [, name, value] = FIELD.exec(line) ?? [];
    if (name === undefined || value === undefined) return 'malformed';
    const key = name.toLowerCase();
    const before = headers[key];
    if (before !== undefined && FRAMING_FIELDS.has(key)) return 'malformed';
    headers[key] = before === undefined ? value.trimEnd() : `${before}, ${value.trimEnd()}`;
  }
  return { status: Number(status), headers, bytes: end + 4 };
}

/** Returns the length of the body in bytes; `undefined` if the head does not state it. */
export function bodyLength({ headers }: ResponseHead): number | undefined {
  const length = headers['content-length'];
  if (headers['transfer-encoding'] !== undefined || length === undefined || !/^\d{1,15}$/.test(length))
    return undefined;
  return Number(length);
}

/** Formats the head of a request that closes its connection after the answer. Throws a RangeError for a field with a line end. */
export function formatHead(method: string, url: URL, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries({ host: url.host, connection: 'close', ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  if (lines.some((line) => /[\r\n\0]/.test(line))) throw new RangeError('a header with a line end in it');
  return [`${method} ${url.pathname}${url.search} HTTP/1.1`, ...lines, '', ''].join('\r\n');
}
