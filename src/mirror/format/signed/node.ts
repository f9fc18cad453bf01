import { type Digest, digestOf } from '../../../lib/digest.ts';
import { McError } from '../../../lib/mc-error.ts';
import { mirrorError } from '../../errors.ts';
import type { StaticFiles } from '../files.ts';
import { signedNodePath } from '../layout.ts';

/** Reads a node of the signed catalog. Throws `mirror-damaged` if it is missing, too large, or has another digest. */
export async function readNode(files: StaticFiles, digest: Digest, maxBytes: number): Promise<Buffer> {
  return readExpected(files, signedNodePath(digest), digest, maxBytes);
}

/** Reads a required file with a known digest. Throws `mirror-damaged`. */
export async function readExpected(
  files: StaticFiles,
  path: string,
  digest: Digest,
  maxBytes: number,
): Promise<Buffer> {
  const damaged = (detail: string) => mirrorError('mirror-damaged', { path, detail });
  const bytes = await readWithin(files, path, maxBytes);
  if (!bytes) throw damaged('it is missing');
  const found = digestOf(bytes);
  if (found !== digest) throw damaged(`its digest is ${found}, expected ${digest}`);
  return bytes;
}

const TOO_LARGE: ReadonlySet<string> = new Set(['file-too-large', 'response-too-large']);

/**
 * Reads a file of a mirror; undefined for a missing one. Throws `mirror-damaged` for more than `maxBytes`: the host of
 * the mirror chooses how much it sends, so a large response is not a network fault.
 */
export async function readWithin(files: StaticFiles, path: string, maxBytes: number): Promise<Buffer | undefined> {
  try {
    return await files.read(path, maxBytes);
  } catch (error) {
    if (!(error instanceof McError && TOO_LARGE.has(error.code))) throw error;
    throw mirrorError('mirror-damaged', { path, detail: error.message }, { cause: error });
  }
}
