import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { assertDigest, assertMethod, createProblem } from './digests.ts';
import type { RegistryFiles } from './files.ts';

/** Serves GET, HEAD and DELETE of a blob, with ranges (RFC 9110 section 14). */
export async function serveBlob(
  files: RegistryFiles,
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  digest: string,
): Promise<void> {
  assertMethod(request.method, 'GET', 'HEAD', 'DELETE');
  assertDigest(digest);
  if (request.method === 'DELETE') {
    if (!(await files.deleteBlob(name, digest))) throw createProblem(404, 'BLOB_UNKNOWN', digest);
    response.writeHead(202).end();
    return;
  }
  const blob = await files.blob(name, digest);
  if (!blob) throw createProblem(404, 'BLOB_UNKNOWN', `${name} has no blob ${digest}`);
  const range = parseRange(request.headers.range, blob.size);
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'content-range': `bytes */${blob.size}`, 'content-length': '0' }).end();
    return;
  }
  const { from, to } = range ?? { from: 0, to: blob.size - 1 };
  response.writeHead(range ? 206 : 200, {
    'content-type': 'application/octet-stream',
    'docker-content-digest': digest,
    'accept-ranges': 'bytes',
    etag: `"${digest}"`,
    'content-length': blob.size === 0 ? 0 : to - from + 1,
    ...(range ? { 'content-range': `bytes ${from}-${to}/${blob.size}` } : {}),
  });
  if (request.method === 'HEAD' || blob.size === 0) response.end();
  else await pipeline(blob.read(from, to), response);
}

interface ByteRange {
  readonly from: number;
  /** The last byte, included. */
  readonly to: number;
}

/**
 * Parses a Range header (RFC 9110 section 14.1.2) with one range of bytes, or the last N bytes. Returns undefined for a
 * header that a server ignores: no range, another unit, or several ranges.
 */
function parseRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | undefined {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return from > to ? 'unsatisfiable' : { from, to };
}
