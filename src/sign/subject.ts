import { isDigest } from '../lib/digest.ts';
import { ConfigurationError } from '../lib/errors.ts';
import { fileKind } from '../lib/files.ts';
import { isReferenceLike, parseReference } from '../oci/index.ts';
import type { SignSubject } from './types.ts';

/** What a user means by a text: a digest, a file that is there, or an image. `resolvePath` makes a path absolute. */
export async function parseSubject(given: string, resolvePath: (path: string) => string): Promise<SignSubject> {
  if (isDigest(given)) return { kind: 'digest', digest: given };
  const path = resolvePath(given);
  if ((await fileKind(path)) === 'file') return { kind: 'file', path };
  if (!isReferenceLike(given)) throw new ConfigurationError('file-not-found', { what: 'the subject', path });
  const reference = parseReference(given);
  return {
    kind: 'image',
    reference: reference.kind === 'layout' ? { ...reference, path: resolvePath(reference.path) } : reference,
  };
}
