import type { VerificationError } from '../../lib/mc-error.ts';
import { mirrorError } from '../errors.ts';
import type { StaticFiles } from '../format/files.ts';

export const damaged = (path: string, detail: string, cause?: unknown): VerificationError =>
  mirrorError('mirror-damaged', { path, detail }, { cause });

/** Counts what is read. */
export interface CountingFiles extends StaticFiles {
  readonly count: number;
  readonly bytes: number;
  counted(bytes: number): void;
}

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
