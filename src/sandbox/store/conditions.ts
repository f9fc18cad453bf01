import type { IncomingMessage } from 'node:http';
import { noSuchKey, notImplemented, refuse } from './answers.ts';
import type { ObjectVersion } from './files.ts';

const preconditionFailed = () =>
  refuse(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');

/** Compares entity tags (RFC 9110 section 8.8.3). S3 has strong tags only, and accepts them without quotes. */
const matches = (header: string, etag: string): boolean =>
  header.split(',').some((one) => one.trim() === '*' || one.trim().replaceAll('"', '') === etag.replaceAll('"', ''));

/** Throws unless the condition of a write holds: `If-Match` with an entity tag, or `If-None-Match: *`. */
export function checkWriteConditions({ headers }: IncomingMessage, current: ObjectVersion | undefined): void {
  const [ifMatch, ifNoneMatch] = [headers['if-match'], headers['if-none-match']];
  if (headers['if-modified-since'] ?? headers['if-unmodified-since'])
    throw notImplemented('a write with a condition on the time');
  if (ifNoneMatch !== undefined && ifNoneMatch.trim() !== '*') throw notImplemented('If-None-Match other than *');
  if (ifMatch !== undefined && !current) throw noSuchKey();
  if (ifMatch !== undefined && current && !matches(ifMatch, current.etag)) throw preconditionFailed();
  if (ifNoneMatch !== undefined && current) throw preconditionFailed();
}

/** Returns whether the client already has this version (304). Throws 412 (RFC 9110 section 13.2.2). */
export function isNotModified({ headers }: IncomingMessage, { etag, at }: ObjectVersion): boolean {
  const seconds = Math.floor(at / 1000) * 1000; // the precision of Last-Modified
  const time = (value: string | undefined): number => Date.parse(value ?? '');
  if (headers['if-match'] !== undefined) {
    if (!matches(headers['if-match'], etag)) throw preconditionFailed();
  } else if (seconds > time(headers['if-unmodified-since'])) throw preconditionFailed();
  if (headers['if-none-match'] !== undefined) return matches(headers['if-none-match'], etag);
  return seconds <= time(headers['if-modified-since']);
}

/**
 * Parses a Range header. Returns the bytes from `from` to before `to`, or undefined for the whole object. Throws 416 for a
 * range that the object does not have.
 */
export function readRange(
  { headers }: IncomingMessage,
  { etag, size }: ObjectVersion,
): { readonly from: number; readonly to: number } | undefined {
  const { range } = headers;
  const ifRange = headers['if-range']?.toString();
  // If-Range names another version: the client needs the whole object.
  if (range === undefined || (ifRange !== undefined && !matches(ifRange, etag))) return undefined;
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range.trim()) ?? [];
  // RFC 9110 section 14.2: a server ignores an invalid range, and may ignore several ranges.
  if (first === '' && last === '') return undefined;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  if (from >= to)
    throw refuse(416, 'InvalidRange', 'The requested range is not satisfiable', { 'content-range': `bytes */${size}` });
  return { from, to };
}
