import { createHash } from 'node:crypto';
import type { Digest } from '../../lib/digest.ts';
import { Refusal } from '../requests.ts';

/** A digest in a registry: OCI registers SHA-256 and SHA-512. */
export type RegistryDigest = Digest | `sha512:${string}`;

/** OCI image spec 1.1, "Digests": the registered algorithms. */
const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
const ALGORITHMS = ['sha256', 'sha512'];

/** Returns whether a text is a digest that the registry accepts. */
export const isDigest = (text: string): text is RegistryDigest => DIGEST.test(text);

/** Creates an error response in the form of the distribution spec. */
export const createProblem = (
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Refusal => new Refusal(status, { errors: [{ code, message }] }, headers);

/** Throws 400 for any text other than a SHA-256 or SHA-512 digest. */
export function assertDigest(text: string): asserts text is RegistryDigest {
  if (!isDigest(text)) throw createProblem(400, 'DIGEST_INVALID', `"${text}" is not a sha256 or sha512 digest`);
}

/** Throws 400 for a `?digest-algorithm=` (distribution spec) that this registry does not support. */
export function assertAlgorithm(name: string | null): void {
  if (name !== null && !ALGORITHMS.includes(name))
    throw createProblem(400, 'DIGEST_INVALID', `expected the algorithm sha256 or sha512, found "${name}"`);
}

/** Throws 405 for a method that a route does not have. */
export function assertMethod(method: string | undefined, ...allowed: readonly string[]): void {
  if (allowed.includes(method ?? '')) return;
  throw createProblem(405, 'UNSUPPORTED', `expected ${allowed.join(', ')}, found ${method}`, {
    allow: allowed.join(', '),
  });
}

/** Returns the digest of a stream by the algorithm of `other`. */
export async function streamDigestLike(
  stream: AsyncIterable<Uint8Array>,
  other: RegistryDigest,
): Promise<RegistryDigest> {
  const algorithm = other.startsWith('sha512:') ? 'sha512' : 'sha256';
  const hash = createHash(algorithm);
  for await (const chunk of stream) hash.update(chunk);
  return `${algorithm}:${hash.digest('hex')}`;
}
