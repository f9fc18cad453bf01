import { realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** The program that worker threads run, and the number of cores that are idle. */
export interface Threads {
  readonly program: string;
  readonly idleCores: number;
}

/** Finds what worker threads of this process need; undefined if its program is not a file that can run again. */
export function findThreads(program: string | undefined): Threads | undefined {
  try {
    return program === undefined
      ? undefined
      : { program: realpathSync(program), idleCores: availableParallelism() - 1 };
  } catch {
    return undefined;
  }
}
