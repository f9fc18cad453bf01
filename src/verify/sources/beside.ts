import { lstat } from 'node:fs/promises';
import { describe, systemCode } from '../../lib/describe.ts';
import { baseError } from '../../lib/errors.ts';
import { readRegularFile } from '../../lib/files.ts';
import { sigstoreError } from '../../sigstore/errors.ts';
import type { EvidenceSource } from '../evidence/types.ts';
import { createFileSource } from './files.ts';

/** The names under which signers and users store the bundles of a file, in the order in which they are read. */
const SUFFIXES = ['.sigstore.json', '.bundle', '.jsonl'];

/** A name that is too long for the file system cannot exist. */
const ABSENT: readonly string[] = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'];

/**
 * Lists the sources beside a file: `FILE.sigstore.json`, `FILE.bundle` and `FILE.jsonl`, where they exist. Anyone who can
 * write to the folder can create them, so only regular files are read, symbolic links are not followed, and anything
 * else is refused evidence. A path that cannot be examined is a source that fails, and not "absent".
 */
export async function findBesideSources(path: string): Promise<readonly EvidenceSource[]> {
  const found = await Promise.all(SUFFIXES.map((suffix) => findBeside(`${path}${suffix}`)));
  return found.filter((source) => source !== undefined);
}

async function findBeside(path: string): Promise<EvidenceSource | undefined> {
  try {
    const status = await lstat(path);
    if (status.isFile()) return createFileSource(path, readUnlinked);
    const kind = status.isDirectory() ? 'a folder' : status.isSymbolicLink() ? 'a symbolic link' : 'a pipe or a device';
    return refuse(path, kind);
  } catch (error) {
    if (ABSENT.includes(systemCode(error))) return undefined;
    return fail(path, error);
  }
}

const readUnlinked = (path: string, maxBytes: number, what: string): Promise<Buffer> =>
  readRegularFile(path, maxBytes, what, { noFollow: true });

/** Creates a source with one piece of evidence that is not usable. */
const refuse = (path: string, found: string): EvidenceSource => ({
  name: path,
  async *bundlesFor() {
    const detail = `expected a regular file, found ${found}`;
    yield { origin: path, unusable: sigstoreError('bundle-malformed', { what: path, detail }) };
  },
});

/** Creates a source that cannot be read. */
const fail = (path: string, cause: unknown): EvidenceSource => ({
  name: path,
  bundlesFor: () => {
    throw baseError('file-unreadable', { path, detail: describe(cause) }, { cause });
  },
});
