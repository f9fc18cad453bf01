import { createHash } from 'node:crypto';

/** What a route says: a status and bytes. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
  /** Further headers. */
  readonly headers?: Readonly<Record<string, string>>;
}

export const jsonAnswer = (value: unknown, status = 200): Answer => ({
  status,
  type: 'application/json',
  body: Buffer.from(`${JSON.stringify(value)}\n`),
});

export const textAnswer = (text: string, status = 200, type = 'text/plain; charset=utf-8'): Answer => ({
  status,
  type,
  body: Buffer.from(text),
});

export const notFound = (what: string): Answer =>
  jsonAnswer({ code: 404, message: `${what} is not in this mirror` }, 404);

/** A strong validator (RFC 9110 section 8.8.3): the beginning of the body's SHA-256. */
export const etagOf = (body: Uint8Array): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
