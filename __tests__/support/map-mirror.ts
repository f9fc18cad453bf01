import { collect, streamOf } from '../../src/lib/bytes.ts';
import { baseError } from '../../src/lib/errors.ts';
import { below, type Destination } from '../../src/mirror/destination/types.ts';
import type { StaticFiles } from '../../src/mirror/format/files.ts';

/**
 * Creates a mirror with its files in a map. After `changesLeft` writes and removals each later one fails and has no
 * effect, as after a kill.
 */
export function mapMirror(files: Map<string, Buffer>, changesLeft = Number.POSITIVE_INFINITY): Destination {
  let left = changesLeft;
  const change = (): void => {
    if (left-- <= 0) throw baseError('internal-error', { what: 'the writer was killed' });
  };
  const self: Destination = {
    ...readMap(files),
    has: async (path) => files.has(path),
    stream: async (path) => {
      const bytes = files.get(path);
      return bytes && streamOf(bytes);
    },
    write: async (path, content) => {
      const bytes =
        typeof content === 'string' || content instanceof Uint8Array
          ? Buffer.from(content)
          : await collect(content, 2 ** 26, path);
      change();
      files.set(path, bytes);
    },
    list: async (prefix = '') =>
      [...files]
        .filter(([path]) => path.startsWith(prefix))
        .map(([path, { length }]) => ({ path, size: length }))
        .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    remove: async (path) => {
      if (!files.has(path)) return;
      change();
      files.delete(path);
    },
    lockedUntil: async () => undefined,
    erase: async (path) => {
      await self.remove(path);
      return undefined;
    },
    under: (prefix) => below(self, prefix),
    withLock: (work) => work(undefined),
  };
  return self;
}

/** Reads files from a map as a reader does, and records the requested paths. */
export function readMap(files: ReadonlyMap<string, Buffer>): StaticFiles & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    name: 'the mirror',
    asked,
    read: async (path) => {
      asked.push(path);
      return files.get(path);
    },
  };
}
