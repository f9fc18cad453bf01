import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { describe } from '../lib/describe.ts';
import { baseError } from '../lib/errors.ts';
import { fileKind } from '../lib/files.ts';
import { McError } from '../lib/mc-error.ts';
import { formatPortablePath } from '../lib/portable-path.ts';
import { isSafeMemberName } from '../lib/tar-header.ts';
import { evidenceError } from './errors.ts';

export interface FoundFile {
  /** The name of the member. */
  readonly name: string;
  readonly path: string;
}

/**
 * Lists the files of a pack. The files of a folder have names that start with the name of the folder (`chain/…`), except
 * for the folder `.`. A single file has its name alone. Throws `pack-not-a-file` for a link or a socket: a pack must not
 * silently miss a file.
 */
export async function listFiles(sources: readonly string[]): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const source of sources) {
    const kind = await fileKind(source);
    if (kind === undefined) throw baseError('file-not-found', { what: 'the evidence', path: source });
    const path = resolve(source);
    if (kind === 'file') found.push({ name: basename(path), path });
    else found.push(...(await listFolder(path, source === '.' ? '' : `${basename(path)}/`)));
  }
  const names = new Set<string>();
  for (const { name, path } of found) {
    if (!isSafeMemberName(name)) throw evidenceError('pack-name-invalid', { name, path });
    if (names.has(name)) throw evidenceError('pack-name-twice', { name, path });
    names.add(name);
  }
  return found;
}

/** Lists the reports of bypasses as members in a folder of their own. Throws `file-not-found`, `pack-not-a-file`, `pack-name-invalid`. */
export async function listReports(paths: readonly string[], folder: string): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const path of paths) {
    const kind = await fileKind(path);
    if (kind === undefined) throw baseError('file-not-found', { what: 'the report', path });
    if (kind !== 'file') throw evidenceError('pack-not-a-file', { path });
    const name = `${folder}${basename(path)}`;
    if (!isSafeMemberName(name)) throw evidenceError('pack-name-invalid', { name, path });
    found.push({ name, path });
  }
  return found;
}

async function listFolder(folder: string, prefix: string): Promise<FoundFile[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        if (!entry.isFile()) throw evidenceError('pack-not-a-file', { path });
        return { name: prefix + formatPortablePath(folder, path), path };
      });
  } catch (error) {
    if (error instanceof McError) throw error;
    throw baseError('file-unreadable', { path: folder, detail: describe(error) }, { cause: error });
  }
}
