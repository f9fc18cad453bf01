import type { Clock } from './clock.ts';
import type { Http } from './http.ts';
import type { Progress } from './progress.ts';
import type { Threads } from './threads.ts';

/** The context that every entry point gets, an action or a command. An entry point uses nothing else of the process. */
export interface EntryContext {
  readonly http: Http;
  readonly clock: Clock;
  readonly progress: Progress;
  /** Aborts when the user, the runner or a timeout stops the run. Its reason is an McError. */
  readonly signal: AbortSignal;
  /** The number of transfers at a time. */
  readonly concurrency: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths start from: the working directory, or the workspace of a job. */
  readonly cwd: string;
  /** The folder of the checkout or package, which contains dist/, SECURITY/ and package-lock.json. */
  readonly installRoot: string;
  /** Worker threads for work that needs much computing; undefined where none can be started. */
  readonly threads?: Threads | undefined;
}
