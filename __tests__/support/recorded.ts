import { below, type Destination } from '../../src/mirror/destination/types.ts';

/**
 * Wraps a destination and records its operations in order: `has PATH`, `read PATH`, `list PREFIX`, `write PATH`,
 * `remove PATH`.
 */
export function recordOperations(whole: Destination): Destination & { readonly done: string[] } {
  const done: string[] = [];
  const note = (what: string, path: string): void => {
    done.push(`${what} ${path}`);
  };
  const self: Destination & { readonly done: string[] } = {
    ...whole,
    done,
    has: async (path) => {
      note('has', path);
      return whole.has(path);
    },
    read: async (path, maxBytes) => {
      note('read', path);
      return whole.read(path, maxBytes);
    },
    list: async (prefix = '') => {
      note('list', prefix);
      return whole.list(prefix);
    },
    write: async (path, content) => {
      note('write', path);
      await whole.write(path, content);
    },
    remove: async (path) => {
      note('remove', path);
      await whole.remove(path);
    },
    under: (prefix) => below(self, prefix),
  };
  return self;
}

/** Returns the operations that changed something. */
export const changes = (done: readonly string[]): string[] => done.filter((one) => /^(write|remove) /.test(one));
