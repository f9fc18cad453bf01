import { join } from 'node:path';
import { getAsset, isSea } from 'node:sea';
import { baseError } from './errors.ts';
import { readFileBounded } from './files.ts';

/** The asset with the program that worker threads of the single file run. `scripts/single-file` embeds it. */
const THREAD_PROGRAM = 'thread-program.js';

/** Returns whether this process runs the single file: one executable that contains Node.js, the bundle and its data. */
export const isSingleFile = (): boolean => isSea();

/**
 * Reads a file of the installation by its path below the root: `policy/opa/bypass.wasm`. The single file contains its own copy, and never
 * reads it from the disk. Throws `file-not-found` and `file-too-large`.
 */
export async function readInstalledFile(root: string, name: string, limit: number, what: string): Promise<Buffer> {
  if (!isSingleFile()) return readFileBounded(join(root, name), limit, what);
  return readEmbeddedFile(name);
}

/** Returns the program of worker threads in the single file, as a URL that contains it. */
export const createThreadProgram = (): URL =>
  new URL(`data:text/javascript,${encodeURIComponent(readEmbeddedFile(THREAD_PROGRAM).toString('utf8'))}`);

function readEmbeddedFile(name: string): Buffer {
  try {
    return Buffer.from(getAsset(name));
  } catch {
    throw baseError('internal-error', { what: `the single file does not contain ${name}` });
  }
}
