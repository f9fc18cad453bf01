import { readSubjectDigest } from '../lib/digest.ts';
import { baseError } from '../lib/errors.ts';
import { fileKind } from '../lib/files.ts';
import { assertNotImageName, explainReference, isReferenceLike, parseReference, resolveLayout } from '../oci/index.ts';
import type { SignSubject } from './types.ts';

/** Parses a subject of the user: a digest, a file that exists, or an image. `resolvePath` makes a path absolute. */
export async function parseSubject(given: string, resolvePath: (path: string) => string): Promise<SignSubject> {
  const digest = readSubjectDigest(given);
  if (digest) return { kind: 'digest', digest };
  const path = resolvePath(given);
  if ((await fileKind(path)) === 'file') {
    assertNotImageName(given);
    return { kind: 'file', path };
  }
  if (!isReferenceLike(given)) {
    // With a tag or a digest the text is meant as an image. The error of the parser then gives its full name.
    if (/[:@]/.test(given) && explainReference(given) !== '') parseReference(given);
    throw baseError('file-not-found', { what: `the subject${explainReference(given)}; the file`, path });
  }
  return { kind: 'image', reference: resolveLayout(parseReference(given), resolvePath) };
}
