import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { notImplemented, refuse } from './answers.ts';
import { type Checksum, checkChecksums, checkMd5 } from './checksums.ts';

/** The decoded body of a request, checked with every checksum of the request. */
export interface CheckedBody {
  readonly bytes: Buffer;
  /** Hex. */
  readonly md5: string;
  readonly checksum: Checksum | undefined;
  /** Whether the request has a checksum for the body. A PUT with Object Lock must have one. */
  readonly isChecked: boolean;
}

const UNSIGNED_TRAILER = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';
const MAX_CHUNK_HEADER = 1_024;

/**
 * Decodes the body of a request and checks it with `x-amz-content-sha256`, Content-MD5, and the checksum in a header or
 * in the trailer of `aws-chunked`. Throws 501 for signed chunks. Source: Amazon S3 API, "Signature Calculations for
 * Trailing Headers".
 */
export function checkBody({ headers }: IncomingMessage, raw: Buffer): CheckedBody {
  const claimed = String(headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD');
  const codings = String(headers['content-encoding'] ?? '').split(',');
  const isChunked = codings.some((coding) => coding.trim() === 'aws-chunked');
  if (claimed.startsWith('STREAMING-') && claimed !== UNSIGNED_TRAILER) throw notImplemented(claimed);
  if (isChunked !== (claimed === UNSIGNED_TRAILER))
    throw isChunked ? notImplemented('aws-chunked with x-amz-content-sha256 of another kind') : notImplemented(claimed);
  const { bytes, trailers } = isChunked ? decodeChunks(raw) : { bytes: raw, trailers: {} };
  if (isChunked) checkChunked(headers, bytes, trailers);
  else if (claimed !== 'UNSIGNED-PAYLOAD' && claimed !== createHash('sha256').update(raw).digest('hex'))
    throw refuse(
      400,
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
  const md5 = checkMd5(headers, bytes);
  const checksum = checkChecksums(headers, trailers, bytes);
  return { bytes, md5: md5.hex, checksum, isChecked: md5.given || checksum !== undefined };
}

function checkChunked(
  headers: IncomingMessage['headers'],
  bytes: Buffer,
  trailers: Readonly<Record<string, string>>,
): void {
  if (headers['x-amz-decoded-content-length'] !== String(bytes.length))
    throw refuse(400, 'IncompleteBody', 'The request body does not have the length of x-amz-decoded-content-length.');
  const announced = String(headers['x-amz-trailer'] ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  if (announced.toSorted().join() !== Object.keys(trailers).toSorted().join())
    throw refuse(400, 'MalformedTrailerError', 'The trailers of the request are not those of x-amz-trailer.');
}

/**
 * Decodes `aws-chunked`: chunks of `<hex size>CRLF<bytes>CRLF`, a chunk of size 0, then trailers of `name:valueCRLF`, and
 * CRLF.
 */
function decodeChunks(raw: Buffer): { bytes: Buffer; trailers: Readonly<Record<string, string>> } {
  const malformed = () => refuse(400, 'IncompleteBody', 'The request body is not in the form of aws-chunked.');
  const chunks: Buffer[] = [];
  let at = 0;
  const line = (): string => {
    const end = raw.indexOf('\r\n', at);
    if (end === -1 || end - at > MAX_CHUNK_HEADER) throw malformed();
    const text = raw.toString('latin1', at, end);
    at = end + 2;
    return text;
  };
  for (;;) {
    const header = line();
    if (!/^[0-9a-fA-F]{1,8}$/.test(header)) throw malformed();
    const size = Number.parseInt(header, 16);
    if (size === 0) break;
    if (at + size + 2 > raw.length || raw.toString('latin1', at + size, at + size + 2) !== '\r\n') throw malformed();
    chunks.push(raw.subarray(at, at + size));
    at += size + 2;
  }
  const trailers: Record<string, string> = {};
  while (at < raw.length) {
    const text = line();
    if (text === '') break;
    const [, name, value] = /^([!-9;-~]+):[ \t]*(.*?)[ \t]*$/.exec(text) ?? [];
    if (name === undefined || value === undefined || Object.hasOwn(trailers, name.toLowerCase())) throw malformed();
    trailers[name.toLowerCase()] = value;
  }
  if (at !== raw.length) throw malformed();
  return { bytes: Buffer.concat(chunks), trailers };
}
