import { createHash } from 'node:crypto';
import { Refusal } from '../requests.ts';

/** OCI image spec 1.1, "Digests": the algorithms that it registers and that this registry takes. */
const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
const ALGORITHMS = ['sha256', 'sha512'];

export const isDigest = (text: string): boolean => DIGEST.test(text);

/** An error as the distribution spec writes it. */
export const problem = (
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Refusal => new Refusal(status, { errors: [{ code, message }] }, headers);

/** Throws 400 for what is not a digest of a known algorithm. */
export function assertDigest(text: string): void {
  if (!isDigest(text)) throw problem(400, 'DIGEST_INVALID', `"${text}" is not a sha256 or sha512 digest`);
}

/** Distribution spec, `?digest-algorithm=`: throws 400 for one that this registry cannot compute. */
export function assertAlgorithm(name: string | null): void {
  if (name !== null && !ALGORITHMS.includes(name))
    throw problem(400, 'DIGEST_INVALID', `expected the algorithm sha256 or sha512, found "${name}"`);
}

/** Throws 405 for a method that a route does not have. */
export function assertMethod(method: string | undefined, ...allowed: readonly string[]): void {
  if (allowed.includes(method ?? '')) return;
  throw problem(405, 'UNSUPPORTED', `expected ${allowed.join(', ')}, found ${method}`, { allow: allowed.join(', ') });
}

/** The digest of a stream by the algorithm of another digest. */
export async function streamDigestLike(stream: AsyncIterable<Uint8Array>, other: string): Promise<string> {
  const algorithm = other.startsWith('sha512:') ? 'sha512' : 'sha256';
  const hash = createHash(algorithm);
  for await (const chunk of stream) hash.update(chunk);
  return `${algorithm}:${hash.digest('hex')}`;
}
