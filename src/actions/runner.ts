import type { Clock } from '../lib/clock.ts';
import type { Http } from '../lib/http.ts';
import type { McError, Reason } from '../lib/mc-error.ts';
import type { Section } from '../lib/present.ts';
import type { Progress } from '../lib/progress.ts';
import type { Threads } from '../lib/threads.ts';
import type { ActionName, OutputName } from './io.ts';

export interface Conclusion<A extends ActionName> {
  /** The report; becomes the output `result`. Its `outcome` decides whether the step fails. */
  readonly report: {
    readonly outcome: string;
    readonly subject?: string | undefined;
    readonly reasons?: readonly Reason[];
  };
  /** All outputs but `result`; what is undefined is set to ''. */
  readonly outputs: { readonly [K in Exclude<OutputName<A>, 'result'>]?: string | undefined };
  /** For the job's page and the log. */
  readonly summary: readonly Section[];
}

/** The cache of the workflow's runs: folders by key. */
export interface CacheService {
  /** The newest folder whose key begins so, put in its place; false where there is none. */
  restore(dir: string, prefix: string): Promise<boolean>;
  save(dir: string, key: string): Promise<void>;
}

/** What an action gets of the world: the GitHub Actions runner. Nobody else touches `@actions/core`. */
export interface Runner<A extends ActionName> {
  readonly http: Http;
  readonly clock: Clock;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  readonly concurrency: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The workspace; relative paths start here. */
  readonly cwd: string;
  /** The folder of the action's repository: where dist/ and SECURITY/ lie. */
  readonly installRoot: string;
  /** Where an action that computes much may do so beside itself. */
  readonly threads?: Threads | undefined;
  /** The step's log, raw: for what passes a stream through. */
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  /** An OIDC token of this job for an audience. Throws `id-token-unavailable`. It is masked before it is returned. */
  idToken(audience: string): Promise<string>;
  /** From here on the log shows *** for it. Call it before anything can be printed. */
  maskSecret(secret: string): void;
  info(line: string): void;
  warning(error: McError | Reason): void;
  /** Folds what is printed by `work`. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** The Actions cache. It fails where there is none; that is for the caller to make a warning of. */
  readonly cache: CacheService;
  /** Sets the outputs, writes the summary, annotates and fails the step when the outcome is not "passed". */
  conclude(conclusion: Conclusion<A>): Promise<void>;
}
