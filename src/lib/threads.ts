import { realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** Where further threads may run: the program that is running, and how many cores it leaves idle. */
export interface Threads {
  readonly program: string;
  readonly idleCores: number;
}

/** Those of this process; undefined where it runs no file that can be run again. */
export function threadsOf(program: string | undefined): Threads | undefined {
  try {
    return program === undefined
      ? undefined
      : { program: realpathSync(program), idleCores: availableParallelism() - 1 };
  } catch {
    return undefined;
  }
}
