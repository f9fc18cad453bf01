import { createHash } from 'node:crypto';

/** The response of a route: a status and a body. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
  /** Additional headers. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Creates a JSON response. */
export const jsonAnswer = (value: unknown, status = 200): Answer => ({
  status,
  type: 'application/json',
  body: Buffer.from(`${JSON.stringify(value)}\n`),
});

/** Creates a text response. */
export const textAnswer = (text: string, status = 200, type = 'text/plain; charset=utf-8'): Answer => ({
  status,
  type,
  body: Buffer.from(text),
});

/** Creates the 404 response for something that the mirror does not have. */
export const notFound = (what: string): Answer =>
  jsonAnswer({ code: 404, message: `${what} is not in this mirror` }, 404);

/** Computes a strong validator (RFC 9110, section 8.8.3) from the SHA-256 of the body. */
export const computeEtag = (body: Uint8Array): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
