import { createHash } from 'node:crypto';
import { baseError } from './errors.ts';

/** A digest as the project writes it everywhere: `sha256:<64 lower-case hex>` (OCI image spec, descriptor). */
export type Digest = `sha256:${string}`;

const DIGEST = /^sha256:[0-9a-f]{64}$/;

/** The digest that names a subject: SHA-256, or SHA-384 or SHA-512 if no SHA-256 is known. */
export type SubjectDigest = Digest | `sha384:${string}` | `sha512:${string}`;

/** The digests of one subject by algorithm, in hex. At least one is set. */
export interface DigestsByAlgorithm {
  readonly sha256?: string;
  readonly sha384?: string;
  readonly sha512?: string;
}

/** The length of a digest in bytes, by algorithm (FIPS 180-4). */
const DIGEST_BYTES: Readonly<Record<string, number>> = { sha256: 32, sha384: 48, sha512: 64 };

/** Returns whether a text is a digest: `sha256:` and 64 lower-case hex digits. */
export const isDigest = (text: string): text is Digest => DIGEST.test(text);

/** Parses a SHA-256 digest. Throws `digest-malformed`; `what` names the input in the message. */
export function parseDigest(text: string, what = 'the digest'): Digest {
  if (!isDigest(text)) throw baseError('digest-malformed', { what, given: text });
  return text;
}

/** Returns whether a text is a digest in an algorithm that names a subject: sha256, sha384 or sha512. */
export function isSubjectDigest(text: string): text is SubjectDigest {
  const [, algorithm = '', hex = ''] = /^(sha256|sha384|sha512):([0-9a-f]+)$/.exec(text) ?? [];
  return hex.length > 0 && hex.length === (DIGEST_BYTES[algorithm] ?? 0) * 2;
}

/** Parses a digest of any algorithm that may name a subject. Throws as {@link parseDigest}. */
export function parseSubjectDigest(text: string, what = 'the digest'): SubjectDigest {
  if (!isSubjectDigest(text)) throw baseError('digest-malformed', { what, given: text });
  return text;
}

/**
 * Reads a digest as a user writes it: `sha256:<hex>`, `sha384:<hex>`, `sha512:<hex>`, or `sha512-<base64>` from a lock file of npm
 * (W3C Subresource Integrity, section 3.5). Returns undefined for any other text.
 */
export function readSubjectDigest(text: string): SubjectDigest | undefined {
  if (isSubjectDigest(text)) return text;
  const [, algorithm = '', base64 = ''] = /^(sha256|sha384|sha512)-([A-Za-z0-9+/]{43,86}={0,2})$/.exec(text) ?? [];
  const bytes = Buffer.from(base64, 'base64');
  // Only canonical base64 is accepted, so that one digest has one text.
  if (bytes.length === 0 || bytes.length !== DIGEST_BYTES[algorithm] || bytes.toString('base64') !== base64)
    return undefined;
  return `${algorithm}:${bytes.toString('hex')}` as SubjectDigest;
}

/** Returns one digest as the set of digests that statements and signatures are compared with. */
export function createDigestSet(digest: SubjectDigest): DigestsByAlgorithm & Readonly<Record<string, string>> {
  const [algorithm = '', hex = ''] = digest.split(':');
  return { [algorithm]: hex };
}

/** Returns the digest that evidence is searched by: SHA-256 if it is known. */
export function primaryDigest({ sha256, sha512, sha384 }: DigestsByAlgorithm): SubjectDigest {
  if (sha256 !== undefined) return `sha256:${sha256}`;
  if (sha512 !== undefined) return `sha512:${sha512}`;
  return `sha384:${sha384 ?? ''}`;
}

/** Returns the 64 hex digits of a digest. */
export const getHex = (digest: Digest): string => digest.slice('sha256:'.length);

/** Hashes bytes, or text in UTF-8, with SHA-256. Returns 32 bytes. */
export const sha256 = (data: Uint8Array | string): Buffer => createHash('sha256').update(data).digest();

/** Returns the digest of bytes, or of text in UTF-8: `sha256:<hex>`. */
export const digestOf = (data: Uint8Array | string): Digest => `sha256:${sha256(data).toString('hex')}`;

/** Returns the digest of `data` with the algorithm of another digest. OCI registers sha256 and sha512. */
export const digestLike = (data: Uint8Array, other: string): Digest | `sha512:${string}` => {
  const algorithm = other.startsWith('sha512:') ? 'sha512' : 'sha256';
  return `${algorithm}:${createHash(algorithm).update(data).digest('hex')}`;
};

/** Returns the digest and the size in bytes of a stream. It reads the stream to its end and stores nothing. */
export async function digestOfStream(stream: AsyncIterable<Uint8Array>): Promise<{ digest: Digest; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of stream) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { digest: `sha256:${hash.digest('hex')}`, size };
}

/**
 * Passes a stream on and checks it against the promised digest and size in bytes. Throws `size-mismatch` at the first byte past
 * the size, and `digest-mismatch` or `size-mismatch` at the end. The caller must not use the bytes before the stream ends without an
 * error.
 */
export async function* verifyStream(
  stream: AsyncIterable<Uint8Array>,
  promised: { readonly digest: Digest | `sha512:${string}`; readonly size: number },
  what: string,
): AsyncGenerator<Uint8Array> {
  const algorithm = promised.digest.startsWith('sha512:') ? 'sha512' : 'sha256';
  const hash = createHash(algorithm);
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > promised.size) {
      throw baseError('size-mismatch', {
        what,
        expected: promised.size,
        found: `more than ${promised.size}`,
      });
    }
    hash.update(chunk);
    yield chunk;
  }
  if (size !== promised.size) throw baseError('size-mismatch', { what, expected: promised.size, found: size });
  const found = `${algorithm}:${hash.digest('hex')}`;
  if (found !== promised.digest) throw baseError('digest-mismatch', { what, expected: promised.digest, found });
}
