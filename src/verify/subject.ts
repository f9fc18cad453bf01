import { readFileSync, statSync } from 'node:fs';
import { describe } from '../lib/describe.ts';
import { createDigestSet, readSubjectDigest } from '../lib/digest.ts';
import { fileKind } from '../lib/files.ts';
import {
  assertNotImageName,
  formatFullNameHint,
  isReferenceLike,
  parseReference,
  type Reference,
} from '../oci/index.ts';
import type { SubjectDigests } from '../sigstore/index.ts';
import { digestsOf, digestsOfBytes, FEW_BYTES } from './digests.ts';
import { verifyError } from './errors.ts';

/** What a user may name: a file, a digest, a reference. */
export type Subject =
  | { readonly kind: 'file'; readonly path: string; readonly digests: SubjectDigests }
  | { readonly kind: 'digest'; readonly digests: SubjectDigests }
  | { readonly kind: 'reference'; readonly reference: Reference };

/** Files are streamed. Throws `subject-not-found`, and `subject-ambiguous` where a file has the name of an image. */
export async function readSubject(
  text: string,
  resolvePath: (path: string) => string,
  signal?: AbortSignal,
): Promise<Subject> {
  const digest = readSubjectDigest(text);
  if (digest) return { kind: 'digest', digests: createDigestSet(digest) };
  const path = resolvePath(text);
  const few = fewBytesOf(path);
  if (few || (await fileKind(path)) === 'file') {
    assertNotImageName(text);
    return { kind: 'file', path, digests: few ? digestsOfBytes(few) : await digestsOf(path, signal) };
  }
  if (isReferenceLike(text)) return { kind: 'reference', reference: parseReference(text) };
  throw verifyError('subject-not-found', { given: text, meant: formatFullNameHint(text) });
}

/** The bytes of a small file, without the detour of a stream; what cannot be read is told where it is read as one. */
function fewBytesOf(path: string): Uint8Array | undefined {
  try {
    return contentOf(path)(FEW_BYTES);
  } catch {
    return undefined;
  }
}

/**
 * A file's bytes, read when they are asked for; undefined where there are more than may be held. Pipes and devices are read
 * once, for their digests: a second time they say nothing, or never end. Throws `subject-changed` where it is gone meanwhile.
 */
export const contentOf =
  (path: string) =>
  (maxBytes: number): Uint8Array | undefined => {
    try {
      const status = statSync(path);
      return status.isFile() && status.size <= maxBytes ? readFileSync(path) : undefined;
    } catch (error) {
      // It was read a moment ago, for its digests.
      const found = `what cannot be read (${describe(error)})`;
      throw verifyError('subject-changed', { path, expected: 'a file', found }, { cause: error });
    }
  };
