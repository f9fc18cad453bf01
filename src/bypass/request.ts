import { isUtf8 } from 'node:buffer';
import { z } from 'zod';
import { describe } from '../lib/describe.ts';
import { type Digest, digestOf } from '../lib/digest.ts';
import { canonicalJson, conform, parseJson } from '../lib/json.ts';
import { bypassError } from './errors.ts';

export const MAX_REQUEST_BYTES = 16 * 1024;
export const MAX_TTL_S = 14_400; // 4 h

/** The id of a request: the name of its file, its branch and its pull request. */
export const REQUEST_ID = /^[a-z0-9][a-z0-9-]{7,63}$/;

const id = z.int().positive();
/** Text without control characters, in well-formed Unicode. */
const line = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => text.isWellFormed() && !/[\p{Cc}\ufffd]/u.test(text), 'expected text without control characters');

/** What a bypass opens: one artifact, of one commit, at one gate, for one environment of one repository. */
export const subjectSchema = z.strictObject({
  digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  sha: z.string().regex(/^[0-9a-f]{40}$/),
  gate: line(100),
  environment: line(255),
  repository_id: id,
});

/** The file `bypass/<id>.json` of a request. */
export const requestSchema = z.strictObject({
  version: z.literal(1),
  id: z.string().regex(REQUEST_ID),
  nonce: z.string().regex(/^[0-9a-f]{32}$/),
  severity: z.literal('SEV-1'),
  created_s: id,
  ttl_s: z.int().min(1).max(MAX_TTL_S),
  requester: z.strictObject({ id, type: z.literal('User') }),
  subject: subjectSchema,
  incident: z
    .url({ protocol: /^https$/ })
    .max(2_000)
    .refine((text) => !/[\p{Cc}\s]/u.test(text), 'expected a URL without white space'),
  reason: z
    .string()
    .min(1)
    .max(1_000)
    .refine((text) => text.isWellFormed() && text.trim() !== '', 'expected text'),
  run: z.strictObject({ id, attempt: id }).nullable(),
});

export type BypassSubject = z.infer<typeof subjectSchema>;
export type RequestDocument = z.infer<typeof requestSchema>;

/** A request as it is stored: the document, its bytes and their digest. */
export interface StoredRequest {
  readonly document: RequestDocument;
  readonly bytes: Buffer;
  readonly digest: Digest;
}

/** Formats a request as its file: canonical JSON (RFC 8785), UTF-8, without a newline at the end. */
export function formatRequest(document: RequestDocument): StoredRequest {
  const bytes = Buffer.from(canonicalJson(conform(requestSchema, document, 'the request')));
  return { document, bytes, digest: digestOf(bytes) };
}

/** Parses the file of a request. `name` is its base name without `.json`. Throws `bypass-request-invalid`. */
export function parseRequest(bytes: Buffer, name: string): StoredRequest {
  try {
    if (bytes.length > MAX_REQUEST_BYTES) throw new Error(`expected at most ${MAX_REQUEST_BYTES} bytes`);
    if (!isUtf8(bytes)) throw new Error('expected UTF-8');
    const text = bytes.toString('utf8');
    const document = conform(requestSchema, parseJson(text, 'the file'), 'the file');
    if (canonicalJson(document) !== text) throw new Error('expected canonical JSON (RFC 8785)');
    if (document.id !== name) throw new Error(`expected the id "${name}" of the file, found "${document.id}"`);
    return { document, bytes, digest: digestOf(bytes) };
  } catch (error) {
    throw bypassError('bypass-request-invalid', { file: `${name}.json`, detail: describe(error) }, { cause: error });
  }
}
