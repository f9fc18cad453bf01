import { readFileSync, statSync } from 'node:fs';
import { describe } from '../../lib/describe.ts';
import { createDigestSet, readSubjectDigest } from '../../lib/digest.ts';
import { fileKind } from '../../lib/files.ts';
import {
  assertNotImageName,
  explainReference,
  isReferenceLike,
  parseReference,
  type Reference,
  resolveLayout,
} from '../../oci/index.ts';
import type { SubjectDigests } from '../../sigstore/index.ts';
import { verifyError } from '../errors.ts';
import { computeDigests, FEW_BYTES, hashBytes } from './digests.ts';

/** What a user verifies: a file, a digest, or an image reference. */
export type Subject =
  | { readonly kind: 'file'; readonly path: string; readonly digests: SubjectDigests }
  | { readonly kind: 'digest'; readonly digests: SubjectDigests }
  | { readonly kind: 'reference'; readonly reference: Reference };

/**
 * Reads a subject as a user names it. Files are hashed as streams. Throws `subject-not-found`, and `subject-ambiguous`
 * where a file has the name of an image.
 */
export async function readSubject(
  text: string,
  resolvePath: (path: string) => string,
  signal?: AbortSignal,
): Promise<Subject> {
  const digest = readSubjectDigest(text);
  if (digest) return { kind: 'digest', digests: createDigestSet(digest) };
  const path = resolvePath(text);
  const bytes = readSmallFile(path);
  if (bytes || (await fileKind(path)) === 'file') {
    assertNotImageName(text);
    return { kind: 'file', path, digests: bytes ? hashBytes(bytes) : await computeDigests(path, signal) };
  }
  if (isReferenceLike(text)) return { kind: 'reference', reference: resolveLayout(parseReference(text), resolvePath) };
  throw verifyError('subject-not-found', { given: text, meant: explainReference(text) });
}

/** Checks that a text names a subject, and reads nothing. Throws `subject-not-found`, and `reference-malformed`. */
export async function assertSubject(text: string, resolvePath: (path: string) => string): Promise<void> {
  if (readSubjectDigest(text) || (await fileKind(resolvePath(text))) !== undefined) return;
  if (!isReferenceLike(text)) throw verifyError('subject-not-found', { given: text, meant: explainReference(text) });
  parseReference(text);
}

/** Reads a small file without a stream. A file that cannot be read is reported where it is read as a stream. */
function readSmallFile(path: string): Uint8Array | undefined {
  try {
    return createContentReader(path)(FEW_BYTES);
  } catch {
    return undefined;
  }
}

/**
 * Returns a function that reads a file of at most `maxBytes` again, and returns undefined for a larger one. Pipes and devices
 * are not read a second time. Throws `subject-changed` where the file was removed.
 */
export const createContentReader =
  (path: string) =>
  (maxBytes: number): Uint8Array | undefined => {
    try {
      const status = statSync(path);
      return status.isFile() && status.size <= maxBytes ? readFileSync(path) : undefined;
    } catch (error) {
      // The file was read before, for its digests.
      const found = `a file that cannot be read (${describe(error)})`;
      throw verifyError('subject-changed', { path, expected: 'a file', found }, { cause: error });
    }
  };
