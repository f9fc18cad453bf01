import { createHash } from 'node:crypto';
import { ConfigurationError, VerificationError } from './errors.ts';

/** `sha256:<64 lower-case hex>`: the form of a digest everywhere in the project (OCI image spec, descriptor). */
export type Digest = `sha256:${string}`;

const DIGEST = /^sha256:[0-9a-f]{64}$/;

export const isDigest = (text: string): text is Digest => DIGEST.test(text);

/** Throws `digest-malformed`; `what` names the input in the message. */
export function parseDigest(text: string, what = 'the digest'): Digest {
  if (!isDigest(text)) throw new ConfigurationError('digest-malformed', { what, given: text });
  return text;
}

export const hexOf = (digest: Digest): string => digest.slice('sha256:'.length);

export const sha256 = (data: Uint8Array | string): Buffer => createHash('sha256').update(data).digest();

export const digestOf = (data: Uint8Array | string): Digest => `sha256:${sha256(data).toString('hex')}`;

/** The digest of `data` by the algorithm that another digest names; OCI registers sha256 and sha512. */
export const digestLike = (data: Uint8Array, other: string): string => {
  const algorithm = other.startsWith('sha512:') ? 'sha512' : 'sha256';
  return `${algorithm}:${createHash(algorithm).update(data).digest('hex')}`;
};

/** Digest and size (bytes) of a stream, which is read to its end and not kept. */
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
 * Passes a stream on while it holds it against the promised digest and size (bytes). Throws `size-mismatch` as
 * soon as there is too much, `digest-mismatch` or `size-mismatch` at the end: the reader must not use what it got
 * before the stream has ended well.
 */
export async function* verifiedStream(
  stream: AsyncIterable<Uint8Array>,
  promised: { readonly digest: string; readonly size: number },
  what: string,
): AsyncGenerator<Uint8Array> {
  const algorithm = promised.digest.startsWith('sha512:') ? 'sha512' : 'sha256';
  const hash = createHash(algorithm);
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > promised.size) {
      throw new VerificationError('size-mismatch', {
        what,
        expected: promised.size,
        found: `more than ${promised.size}`,
      });
    }
    hash.update(chunk);
    yield chunk;
  }
  if (size !== promised.size)
    throw new VerificationError('size-mismatch', { what, expected: promised.size, found: size });
  const found = `${algorithm}:${hash.digest('hex')}`;
  if (found !== promised.digest)
    throw new VerificationError('digest-mismatch', { what, expected: promised.digest, found });
}
