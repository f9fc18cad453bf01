import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { describe } from '../lib/describe.ts';
import { readFileStream } from '../lib/files.ts';
import type { SubjectDigests } from '../sigstore/index.ts';
import { verifyError } from './errors.ts';

const ALL = ['sha256', 'sha384', 'sha512'] as const;
type Algorithm = (typeof ALL)[number];

/** Up to here all digests cost no more than asking which are needed. */
export const FEW_BYTES = 1024 * 1024;
const CHUNK_BYTES = 1024 * 1024;

/** Whether a file is one of those; what cannot be read is none, and is told by reading it. */
export function isLarge(path: string): boolean {
  try {
    const status = statSync(path);
    return status.isFile() && status.size > FEW_BYTES;
  } catch {
    return false;
  }
}

/**
 * The digests of a file, read as a stream. Of a large one SHA-256 at first: SHA-384 and SHA-512 cost three times as much,
 * are what few signatures are over, and are made when one asks for them. A pipe says its bytes once: all of it then.
 */
export async function digestsOf(path: string, signal?: AbortSignal): Promise<SubjectDigests> {
  const large = isLarge(path);
  const hashes = hashesOf(large ? ['sha256'] : ALL);
  for await (const chunk of readFileStream(path, 'the subject', signal))
    for (const hash of Object.values(hashes)) hash.update(chunk);
  const digests = resultOf(hashes);
  return large ? withTheRest(path, digests.sha256 as string) : digests;
}

/** The same of bytes that are at hand. */
export const digestsOfBytes = (bytes: Uint8Array): SubjectDigests => {
  const hashes = hashesOf(ALL);
  for (const hash of Object.values(hashes)) hash.update(bytes);
  return resultOf(hashes);
};

const hashesOf = (algorithms: readonly Algorithm[]): Readonly<Partial<Record<Algorithm, Hash>>> =>
  Object.fromEntries(algorithms.map((algorithm) => [algorithm, createHash(algorithm)]));

const resultOf = (hashes: Readonly<Partial<Record<Algorithm, Hash>>>): SubjectDigests =>
  Object.fromEntries(
    Object.entries(hashes).map(([algorithm, hash]) => [algorithm, hash.digest('hex')]),
  ) as unknown as SubjectDigests;

/** Throws `subject-changed` where the file is not any more what its SHA-256 says: two files are no subject. */
function withTheRest(path: string, sha256: string): SubjectDigests {
  const expected = `sha256:${sha256}`;
  let rest: SubjectDigests | undefined;
  const read = (): SubjectDigests => {
    try {
      rest ??= readAll(path);
    } catch (error) {
      const found = `what cannot be read (${describe(error)})`;
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

/** Not as a stream: a bundle is judged in one go, and asks in the middle of it. */
function readAll(path: string): SubjectDigests {
  const hashes = hashesOf(ALL);
  const chunk = Buffer.alloc(CHUNK_BYTES);
  const file = openSync(path, 'r');
  try {
    for (let length = readSync(file, chunk); length > 0; length = readSync(file, chunk))
      for (const hash of Object.values(hashes)) hash.update(chunk.subarray(0, length));
  } finally {
    closeSync(file);
  }
  return resultOf(hashes);
}
