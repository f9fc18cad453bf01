import type { StaticFiles } from '../format/files.ts';

/** Files of a mirror that count what a check reads. */
export interface CountingFiles extends StaticFiles {
  /** The number of files that were read. */
  readonly count: number;
  /** The number of bytes that were read. */
  readonly bytes: number;
  /** Adds a file that was read in another way. */
  counted(bytes: number): void;
}

/** Wraps the files of a mirror and counts each file that is read. */
export function countingFiles(files: StaticFiles): CountingFiles {
  let [count, sum] = [0, 0];
  const counted = (bytes: number): void => {
    count++;
    sum += bytes;
  };
  return {
    name: files.name,
    get count() {
      return count;
    },
    get bytes() {
      return sum;
    },
    counted,
    read: async (path, maxBytes) => {
      const bytes = await files.read(path, maxBytes);
      if (bytes) counted(bytes.length);
      return bytes;
    },
  };
}
