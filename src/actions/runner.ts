import type { EntryContext } from '../lib/entry-context.ts';
import type { McError, Reason } from '../lib/mc-error.ts';
import type { Section } from '../lib/present.ts';
import type { Inputs } from './inputs.ts';
import type { ActionName, OutputName } from './io.ts';

export interface Conclusion<A extends ActionName> {
  /** The report; it becomes the output `result`. The step fails unless its `outcome` is "passed". */
  readonly report: {
    readonly outcome: string;
    readonly subject?: string | undefined;
    readonly reasons?: readonly Reason[];
  };
  /** All outputs but `result`. An output that is undefined is set to ''. */
  readonly outputs: { readonly [K in Exclude<OutputName<A>, 'result'>]?: string | undefined };
  /** The text for the job summary. */
  readonly summary: readonly Section[];
}

/** The Actions cache: folders by key. */
export interface CacheService {
  /** Restores the newest folder whose key has this prefix; returns false if there is none. */
  restore(dir: string, prefix: string): Promise<boolean>;
  save(dir: string, key: string): Promise<void>;
}

/** The surroundings of an action: the GitHub Actions runner. No action uses `@actions/core` itself. */
export interface Runner<A extends ActionName> extends EntryContext {
  /** The log of the step without cleaning, for the output of a recorded command. */
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  /** Returns an OIDC token of this job for an audience, masked in the log. Throws `id-token-unavailable`. */
  idToken(audience: string): Promise<string>;
  /** Masks a secret in the log. Call it before anything can print the secret. */
  maskSecret(secret: string): void;
  info(line: string): void;
  warning(error: McError | Reason): void;
  /** Folds the log lines that `work` prints. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** The Actions cache. Its methods throw if there is no cache service; the caller reports that as a warning. */
  readonly cache: CacheService;
  /** Sets the outputs and writes the summary. Adds annotations and fails the step if the outcome is not "passed". */
  conclude(conclusion: Conclusion<A>): Promise<void>;
}

/** An action: parses its inputs, then runs. */
export type Action<A extends ActionName> = (inputs: Inputs<A>, runner: Runner<A>) => Promise<void>;
