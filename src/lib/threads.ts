import { realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { createThreadProgram, isSingleFile } from './installation.ts';

/** The program that worker threads run, and the number of cores that are idle. */
export interface Threads {
  /** A path, or a URL that contains the program. */
  readonly program: string | URL;
  readonly idleCores: number;
}

/**
 * Finds what worker threads of this process need; undefined if its program is not a file that can run again. The single file contains the
 * program of its threads.
 */
export function findThreads(program: string | undefined): Threads | undefined {
  const idleCores = availableParallelism() - 1;
  if (isSingleFile()) return { program: createThreadProgram(), idleCores };
  try {
    return program === undefined ? undefined : { program: realpathSync(program), idleCores };
  } catch {
    return undefined;
  }
}
