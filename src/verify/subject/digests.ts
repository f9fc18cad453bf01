import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { describe } from '../../lib/describe.ts';
import { readFileStream } from '../../lib/files.ts';
import type { SubjectDigests } from '../../sigstore/index.ts';
import { verifyError } from '../errors.ts';

const ALL = ['sha256', 'sha384', 'sha512'] as const;
type Algorithm = (typeof ALL)[number];

/** Up to this size, all digests are computed at once. */
export const FEW_BYTES = 1024 * 1024;
const CHUNK_BYTES = 1024 * 1024;

/**
 * Returns whether a regular file has more than {@link FEW_BYTES}. For a path that cannot be read it returns false, and
 * the reader reports the error.
 */
export function isLarge(path: string): boolean {
  try {
    const status = statSync(path);
    return status.isFile() && status.size > FEW_BYTES;
  } catch {
    return false;
  }
}

/**
 * Computes the digests of a file, read as a stream. For a large file, SHA-384 and SHA-512 are computed on first use:
 * they cost three times as much, and few signatures are over them. A pipe can be read once only, so all its digests are
 * computed.
 */
export async function computeDigests(path: string, signal?: AbortSignal): Promise<SubjectDigests> {
  const large = isLarge(path);
  const hashes = createHashes(large ? ['sha256'] : ALL);
  for await (const chunk of readFileStream(path, 'the subject', signal))
    for (const hash of Object.values(hashes)) hash.update(chunk);
  const digests = finishHashes(hashes);
  return large ? withLazyDigests(path, digests.sha256 as string) : digests;
}

/** Computes all digests of bytes in memory. */
export const hashBytes = (bytes: Uint8Array): SubjectDigests => {
  const hashes = createHashes(ALL);
  for (const hash of Object.values(hashes)) hash.update(bytes);
  return finishHashes(hashes);
};

const createHashes = (algorithms: readonly Algorithm[]): Readonly<Partial<Record<Algorithm, Hash>>> =>
  Object.fromEntries(algorithms.map((algorithm) => [algorithm, createHash(algorithm)]));

const finishHashes = (hashes: Readonly<Partial<Record<Algorithm, Hash>>>): SubjectDigests =>
  Object.fromEntries(
    Object.entries(hashes).map(([algorithm, hash]) => [algorithm, hash.digest('hex')]),
  ) as unknown as SubjectDigests;

/**
 * Adds digests that are computed on first use. They throw `subject-changed` where the SHA-256 of the file has changed.
 */
function withLazyDigests(path: string, sha256: string): SubjectDigests {
  const expected = `sha256:${sha256}`;
  let rest: SubjectDigests | undefined;
  const read = (): SubjectDigests => {
    try {
      rest ??= readAll(path);
    } catch (error) {
      const found = `a file that cannot be read (${describe(error)})`;
      throw verifyError('subject-changed', { path, expected, found }, { cause: error });
    }
    if (rest.sha256 !== sha256)
      throw verifyError('subject-changed', { path, expected, found: `sha256:${rest.sha256}` });
    return rest;
  };
  return {
    sha256,
    get sha384() {
      return read().sha384 as string;
    },
    get sha512() {
      return read().sha512 as string;
    },
  };
}

/** Computes all digests synchronously, because the verification of a bundle is synchronous. */
function readAll(path: string): SubjectDigests {
  const hashes = createHashes(ALL);
  const chunk = Buffer.alloc(CHUNK_BYTES);
  const file = openSync(path, 'r');
  try {
    for (let length = readSync(file, chunk); length > 0; length = readSync(file, chunk))
      for (const hash of Object.values(hashes)) hash.update(chunk.subarray(0, length));
  } finally {
    closeSync(file);
  }
  return finishHashes(hashes);
}
