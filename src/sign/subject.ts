import { readSubjectDigest } from '../lib/digest.ts';
import { baseError } from '../lib/errors.ts';
import { fileKind } from '../lib/files.ts';
import { fullNameHint, isReferenceLike, parseReference, refuseImageName } from '../oci/index.ts';
import type { SignSubject } from './types.ts';

/** Parses a subject of the user: a digest, a file that exists, or an image. `resolvePath` makes a path absolute. */
export async function parseSubject(given: string, resolvePath: (path: string) => string): Promise<SignSubject> {
  const digest = readSubjectDigest(given);
  if (digest) return { kind: 'digest', digest };
  const path = resolvePath(given);
  if ((await fileKind(path)) === 'file') {
    refuseImageName(given);
    return { kind: 'file', path };
  }
  if (!isReferenceLike(given)) {
    // With a tag or a digest the text is meant as an image. The error of the parser then gives its full name.
    if (/[:@]/.test(given) && fullNameHint(given) !== '') parseReference(given);
    throw baseError('file-not-found', { what: `the subject${fullNameHint(given)}; the file`, path });
  }
  const reference = parseReference(given);
  return {
    kind: 'image',
    reference: reference.kind === 'layout' ? { ...reference, path: resolvePath(reference.path) } : reference,
  };
}
