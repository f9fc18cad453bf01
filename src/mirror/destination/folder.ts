import { readdir, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Clock } from '../../lib/clock.ts';
import { mapConcurrent } from '../../lib/concurrency.ts';
import { describe, systemCode } from '../../lib/describe.ts';
import { baseError } from '../../lib/errors.ts';
import { fileKind, readFileStream, writeFileAtomic } from '../../lib/files.ts';
import { withLock } from '../../lib/lock.ts';
import { formatPortablePath } from '../../lib/portable-path.ts';
import { folderFiles } from '../format/files.ts';
import { below, type Destination, type ListedFile } from './types.ts';

const LOCK = '.lock';
/** More than the threads that do file I/O, so that none of them is idle. */
const STATS_AT_ONCE = 32;
const HALF_WRITTEN = /\.[0-9a-f]{12}\.tmp$/;
const isWriterFile = (path: string): boolean => path === LOCK || path.startsWith(`${LOCK}.`) || HALF_WRITTEN.test(path);

export interface FolderOptions {
  readonly clock?: Clock;
  readonly signal?: AbortSignal | undefined;
}

/** Opens a mirror in a folder. A lock file admits one writer at a time: see {@link withLock}. */
export function folderDestination(dir: string, { clock, signal }: FolderOptions = {}): Destination {
  const at = (path: string): string => join(dir, path);
  let writing: AbortSignal | undefined;
  const folder: Destination = {
    ...folderFiles(dir),
    has: async (path) => (await fileKind(at(path))) === 'file',
    stream: async (path) => ((await fileKind(at(path))) === 'file' ? readFileStream(at(path)) : undefined),
    write: async (path, content) => {
      writing?.throwIfAborted(); // a writer that lost its lock must not write any more
      await writeFileAtomic(at(path), content);
    },
    list: async (prefix = '') => {
      // A prefix may end within a file name. Its part up to the last slash is the folder to read.
      const from = prefix.slice(0, prefix.lastIndexOf('/') + 1);
      const names = (await listFiles(at(from))).map((name) => `${from}${name}`);
      const wanted = names.filter((path) => path.startsWith(prefix) && !isWriterFile(path));
      const sized = await mapConcurrent(wanted, STATS_AT_ONCE, async (path): Promise<ListedFile[]> => {
        const info = await stat(at(path)).catch(() => undefined); // removed after the listing
        return info ? [{ path, size: info.size }] : [];
      });
      return sized.flat();
    },
    remove: async (path) => {
      writing?.throwIfAborted();
      await rm(at(path), { force: true });
      await removeEmptyFolders(dir, dirname(path));
    },
    lockedUntil: async () => undefined,
    erase: async (path) => {
      await folder.remove(path);
      return undefined;
    },
    under: (prefix) => below(folder, prefix),
    withLock: (work) =>
      withLock(
        at(LOCK),
        async (lockSignal) => {
          writing = lockSignal;
          for (const name of await listFiles(dir))
            if (HALF_WRITTEN.test(name) && !name.startsWith(`${LOCK}.`)) await rm(at(name), { force: true });
          try {
            return await work(lockSignal);
          } finally {
            writing = undefined;
          }
        },
        { ...(clock ? { clock } : {}), signal },
      ),
  };
  return folder;
}

/** Removes empty folders upwards from `path`, because a mirror in a bucket has no empty folders either. */
async function removeEmptyFolders(dir: string, path: string): Promise<void> {
  for (let at = path; at !== '.' && at !== ''; at = dirname(at)) {
    try {
      await rmdir(join(dir, at));
    } catch {
      return; // it is not empty
    }
  }
}

/** Returns the path of each file below a folder, sorted, with "/" as the separator. */
async function listFiles(dir: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(dir, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => formatPortablePath(dir, join(entry.parentPath, entry.name)))
      .sort();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw baseError('file-unreadable', { path: dir, detail: describe(error) }, { cause: error });
  }
}
