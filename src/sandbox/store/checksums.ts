import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { crc32 } from 'node:zlib';
import { notImplemented, refuse } from './answers.ts';

/** A checksum in the form of S3: base64 of the big-endian bytes, in the header `x-amz-checksum-<algorithm>`. */
export interface Checksum {
  readonly algorithm: Algorithm;
  readonly value: string;
}

type Algorithm = keyof typeof ALGORITHMS;

const CASTAGNOLI = 0x82f63b78; // reversed, see RFC 3720 appendix B.4
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ CASTAGNOLI : value >>> 1;
  return value >>> 0;
});

/** Computes the CRC-32C (RFC 3720). */
export function crc32c(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function encodeWord(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

const ALGORITHMS = {
  crc32: { size: 4, compute: (bytes: Uint8Array) => encodeWord(crc32(bytes)) },
  crc32c: { size: 4, compute: (bytes: Uint8Array) => encodeWord(crc32c(bytes)) },
  sha1: { size: 20, compute: (bytes: Uint8Array) => createHash('sha1').update(bytes).digest() },
  sha256: { size: 32, compute: (bytes: Uint8Array) => createHash('sha256').update(bytes).digest() },
} as const;
const PREFIX = 'x-amz-checksum-';
/** Headers with this prefix that are not checksums. */
const NO_CHECKSUMS = new Set(['x-amz-checksum-mode', 'x-amz-checksum-type', 'x-amz-checksum-algorithm']);

/** Returns the header of S3 that has a checksum. */
export const checksumHeader = ({ algorithm, value }: Checksum): Readonly<Record<string, string>> => ({
  [`${PREFIX}${algorithm}`]: value,
});

/**
 * Compares the checksum of a request, in its headers or in the trailers of its body, with the body. Returns the checksum,
 * if there is one. Throws BadDigest for a mismatch, and 501 for an algorithm that is not implemented.
 */
export function checkChecksums(
  headers: IncomingHttpHeaders,
  trailers: Readonly<Record<string, string>>,
  body: Uint8Array,
): Checksum | undefined {
  const given = Object.entries({ ...headers, ...trailers }).filter(
    ([name]) => name.startsWith(PREFIX) && !NO_CHECKSUMS.has(name),
  );
  if (given.length > 1) throw refuse(400, 'InvalidRequest', 'Expecting a single x-amz-checksum- header.');
  const wanted = headers['x-amz-sdk-checksum-algorithm']?.toString().toLowerCase();
  const [first] = given;
  if (!first) {
    if (wanted !== undefined)
      throw refuse(
        400,
        'InvalidRequest',
        'x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.',
      );
    return undefined;
  }
  const [name, value] = [first[0], String(first[1])];
  const algorithm = name.slice(PREFIX.length);
  if (!isAlgorithm(algorithm)) throw notImplemented(name);
  if (wanted !== undefined && wanted !== algorithm)
    throw refuse(
      400,
      'InvalidRequest',
      `Value for x-amz-sdk-checksum-algorithm header is invalid: expected ${algorithm}.`,
    );
  const { size, compute } = ALGORITHMS[algorithm];
  const bytes = Buffer.from(value, 'base64');
  if (bytes.length !== size || bytes.toString('base64') !== value)
    throw refuse(400, 'InvalidRequest', `Value for ${name} header is invalid.`);
  if (!compute(body).equals(bytes))
    throw refuse(
      400,
      'BadDigest',
      `The ${algorithm.toUpperCase()} you specified did not match the calculated checksum.`,
    );
  return { algorithm, value };
}

const isAlgorithm = (name: string): name is Algorithm => Object.hasOwn(ALGORITHMS, name);

/** Compares Content-MD5 with a body. Returns the MD5 of the body (hex), and whether the request has the header. */
export function checkMd5(
  headers: IncomingHttpHeaders,
  body: Uint8Array,
): { readonly hex: string; readonly given: boolean } {
  const md5 = createHash('md5').update(body).digest();
  const wanted = headers['content-md5']?.toString();
  if (wanted !== undefined) {
    const bytes = Buffer.from(wanted, 'base64');
    if (bytes.length !== 16) throw refuse(400, 'InvalidDigest', 'The Content-MD5 you specified is not valid.');
    if (!bytes.equals(md5))
      throw refuse(400, 'BadDigest', 'The Content-MD5 you specified did not match what we received.');
  }
  return { hex: md5.toString('hex'), given: wanted !== undefined };
}
