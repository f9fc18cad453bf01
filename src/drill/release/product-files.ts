import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileKind, readFileBounded } from '../../lib/files.ts';
import { drillError } from '../errors.ts';

const MAX_FILE_BYTES = 256 * 1024 * 1024;
const MAX_FILES = 20_000;

export interface SourceFile {
  /** Within the image, without a leading slash: `app/dist/mc.js`. */
  readonly name: string;
  readonly content: Buffer;
  readonly executable: boolean;
}

/** Reads every file under a folder, sorted by name. Skips links and special files: another machine may resolve them differently. */
async function readFiles(folder: string, prefix: string): Promise<SourceFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  if (paths.length > MAX_FILES)
    throw drillError('release-too-large', { folder, found: paths.length, limit: MAX_FILES });
  const files: SourceFile[] = [];
  for (const path of paths) {
    const name = `${prefix}/${path.slice(folder.length + 1).replaceAll('\\', '/')}`;
    const executable = ((await stat(path)).mode & 0o100) !== 0;
    files.push({ name, content: await readFileBounded(path, MAX_FILE_BYTES), executable });
  }
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Reads the files of the product from its installation folder: `dist/`, and the files with its name and licence. Throws
 * `dist-missing` and `release-too-large`.
 */
export async function readProductFiles(installRoot: string): Promise<{ dist: SourceFile[]; about: SourceFile[] }> {
  const dist = join(installRoot, 'dist');
  if ((await fileKind(dist)) !== 'directory') throw drillError('dist-missing', { path: dist });
  const about: SourceFile[] = [];
  for (const name of ['LICENSE', 'README.md', 'package.json']) {
    const path = join(installRoot, name);
    if ((await fileKind(path)) === 'file')
      about.push({ name: `app/${name}`, content: await readFileBounded(path, MAX_FILE_BYTES), executable: false });
  }
  const files = await readFiles(dist, 'app/dist');
  if (files.length === 0) throw drillError('dist-missing', { path: dist });
  return { dist: files, about };
}
