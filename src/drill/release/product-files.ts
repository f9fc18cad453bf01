import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileKind, readFileBounded } from '../../lib/files.ts';
import { isSingleFile, readInstalledFile } from '../../lib/installation.ts';
import { formatPortablePath } from '../../lib/portable-path.ts';
import { drillError } from '../errors.ts';

const MAX_FILE_BYTES = 256 * 1024 * 1024;
const MAX_FILES = 20_000;
const ABOUT = ['LICENSE', 'README.md', 'package.json'];

/** The architectures of the images of a release, as OCI names them. */
export const ARCHITECTURES = ['amd64', 'arm64'] as const;
export type Architecture = (typeof ARCHITECTURES)[number];

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
    const name = `${prefix}/${formatPortablePath(folder, path)}`;
    const executable = ((await stat(path)).mode & 0o100) !== 0;
    files.push({ name, content: await readFileBounded(path, MAX_FILE_BYTES), executable });
  }
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The product as files of an image. */
export interface ProductFiles {
  /** The program: `dist/`, or the single file. */
  readonly program: readonly SourceFile[];
  /** The files with its name and licence. */
  readonly about: readonly SourceFile[];
  readonly entrypoint: readonly string[];
  /** The architectures that the program runs on, as OCI names them; every one for JavaScript. */
  readonly architectures: readonly Architecture[];
}

/** Reads the files of the product from its installation folder. Throws `dist-missing` and `release-too-large`. */
export const readProductFiles = (installRoot: string): Promise<ProductFiles> =>
  isSingleFile() ? readSingleFile(installRoot) : readDist(installRoot);

/** Returns this executable as the product: the single file has no other files. */
async function readSingleFile(installRoot: string): Promise<ProductFiles> {
  const about: SourceFile[] = [];
  for (const name of ABOUT)
    about.push({
      name: `app/${name}`,
      content: await readInstalledFile(installRoot, name, MAX_FILE_BYTES, 'the file'),
      executable: false,
    });
  const content = await readFileBounded(process.execPath, MAX_FILE_BYTES, 'the single file');
  return {
    program: [{ name: 'app/mc', content, executable: true }],
    about,
    entrypoint: ['/app/mc'],
    architectures: [process.arch === 'arm64' ? 'arm64' : 'amd64'],
  };
}

async function readDist(installRoot: string): Promise<ProductFiles> {
  const dist = join(installRoot, 'dist');
  if ((await fileKind(dist)) !== 'directory') throw drillError('dist-missing', { path: dist });
  const about: SourceFile[] = [];
  for (const name of ABOUT) {
    const path = join(installRoot, name);
    if ((await fileKind(path)) === 'file')
      about.push({ name: `app/${name}`, content: await readFileBounded(path, MAX_FILE_BYTES), executable: false });
  }
  const files = await readFiles(dist, 'app/dist');
  if (files.length === 0) throw drillError('dist-missing', { path: dist });
  return { program: files, about, entrypoint: ['node', '/app/dist/mc.js'], architectures: ARCHITECTURES };
}
