import { fileKind } from '../lib/files.ts';
import { ociError } from './errors.ts';
import { ARCHIVE, LAYOUT, MAX_REFERENCE_LENGTH, readReference } from './reference-grammar.ts';

/** A path, and the tag and the digest that may follow it in a reference. */
const PATH_AND_TARGET = /^(.+?)(?::[^:@/]+)?(?:@[^@/]+)?$/;

/**
 * Creates the error of a text that is not a reference but names an existing folder or file, such as `release/layout`. The error names
 * the form to write: `oci-layout:release/layout`. Returns undefined for any other text.
 */
export async function createLocalPathError(
  text: string,
  resolvePath: (path: string) => string,
): Promise<ReturnType<typeof ociError> | undefined> {
  if (text.length > MAX_REFERENCE_LENGTH || text.includes('\0')) return undefined;
  for (const path of new Set([text, PATH_AND_TARGET.exec(text)?.[1] ?? text])) {
    const kind = await findKind(resolvePath(path));
    if (kind === undefined) continue;
    const reference = `${kind === 'directory' ? LAYOUT : ARCHIVE}${text}`;
    if (!readReference(reference)) continue;
    const meant = `: it is the path of a ${kind === 'directory' ? 'folder' : 'file'}; write ${reference}`;
    return ociError('reference-malformed', { given: text, meant });
  }
  return undefined;
}

/** Returns the kind of a path. A path that cannot be examined has none: the text is then reported as any other one. */
async function findKind(path: string): Promise<'file' | 'directory' | undefined> {
  try {
    return await fileKind(path);
  } catch {
    return undefined;
  }
}
