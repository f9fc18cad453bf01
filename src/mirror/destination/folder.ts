import { readdir, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { Clock } from '../../lib/clock.ts';
import { mapConcurrent } from '../../lib/concurrency.ts';
import { describe, systemCode } from '../../lib/describe.ts';
import { baseError } from '../../lib/errors.ts';
import { fileKind, readFileStream, writeFileAtomic } from '../../lib/files.ts';
import { withLock } from '../../lib/lock.ts';
import { folderFiles } from '../format/files.ts';
import { below, type Destination, type ListedFile } from './types.ts';

const LOCK = '.lock';
/** More than the threads that ask the disk, so that none of them waits; far fewer than the tiles of a log. */
const SIZED_AT_ONCE = 32;
const HALF_WRITTEN = /\.[0-9a-f]{12}\.tmp$/;
const isOurs = (path: string): boolean => path === LOCK || path.startsWith(`${LOCK}.`) || HALF_WRITTEN.test(path);

export interface FolderOptions {
  readonly clock?: Clock;
  readonly signal?: AbortSignal | undefined;
}

/** A mirror in a folder. One writer by a lock file that outlives no crash: see {@link withLock}. */
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
      // A prefix may end within a name; the folder that is read is the whole part of it.
      const from = prefix.slice(0, prefix.lastIndexOf('/') + 1);
      const names = (await namesIn(at(from))).map((name) => `${from}${name}`);
      const wanted = names.filter((path) => path.startsWith(prefix) && !isOurs(path));
      const sized = await mapConcurrent(wanted, SIZED_AT_ONCE, async (path): Promise<ListedFile[]> => {
        const info = await stat(at(path)).catch(() => undefined); // gone since it was listed
        return info ? [{ path, size: info.size }] : [];
      });
      return sized.flat();
    },
    remove: async (path) => {
      writing?.throwIfAborted();
      await rm(at(path), { force: true });
      await dropEmpty(dir, dirname(path));
    },
    lockedUntil: async () => undefined,
    erase: async (path) => {
      await folder.remove(path);
      return undefined;
    },
    under: (prefix) => below(folder, prefix),
    alone: (work) =>
      withLock(
        at(LOCK),
        async (held) => {
          writing = held;
          for (const name of await namesIn(dir))
            if (HALF_WRITTEN.test(name) && !name.startsWith(`${LOCK}.`)) await rm(at(name), { force: true });
          try {
            return await work(held);
          } finally {
            writing = undefined;
          }
        },
        { ...(clock ? { clock } : {}), signal },
      ),
  };
  return folder;
}

/** Folders that hold nothing any more are no part of a mirror: a bucket has none either. */
async function dropEmpty(dir: string, path: string): Promise<void> {
  for (let at = path; at !== '.' && at !== ''; at = dirname(at)) {
    try {
      await rmdir(join(dir, at));
    } catch {
      return; // it holds something
    }
  }
}

/** Every file below a folder, sorted, with "/" between the parts of its path. */
async function namesIn(dir: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(dir, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(join(dir, 'x').length - 1)
          .split(sep)
          .join('/'),
      )
      .sort();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw baseError('file-unreadable', { path: dir, detail: describe(error) }, { cause: error });
  }
}
