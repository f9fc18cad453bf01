import { readSubjectDigest } from '../lib/digest.ts';
import { baseError } from '../lib/errors.ts';
import { fileKind } from '../lib/files.ts';
import type { McError } from '../lib/mc-error.ts';
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
    throw createNotFound(given, path);
  }
  return { kind: 'image', reference: resolveLayout(parseReference(given), resolvePath) };
}

/** Creates the error for a subject that does not exist. A text that looks like the name of an image also gets its likely mistake. */
function createNotFound(given: string, path: string): McError {
  const problem = explainReference(given);
  return baseError('file-not-found', {
    what: problem === '' ? 'the file' : `"${given}" is not a reference${problem}; the file`,
    path,
  });
}
