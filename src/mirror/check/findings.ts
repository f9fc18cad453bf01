import { type McError, VerificationError } from '../../lib/mc-error.ts';
import { mirrorError } from '../errors.ts';

/** Runs one step of a check. Records a verification error of the step as a finding, and throws all other errors. */
export type AttemptStep = (step: () => Promise<void>) => Promise<unknown>;

/** Creates the error for a damaged file. */
export const damaged = (path: string, detail: string, cause?: unknown): VerificationError =>
  mirrorError('mirror-damaged', { path, detail }, { cause });

/** Collects what a check finds wrong. */
export class CheckFindings {
  readonly errors: McError[] = [];
  readonly #signal: AbortSignal | undefined;

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal;
  }

  add(error: McError): void {
    this.errors.push(error);
  }

  readonly attempt = async <T>(step: () => Promise<T>): Promise<T | undefined> => {
    this.#signal?.throwIfAborted();
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof VerificationError)) throw error;
      this.add(error);
      return undefined;
    }
  };

  /** Returns whether a finding names the path of a file, with or without a folder in front. */
  namesPath(path: string): boolean {
    return this.errors.some(({ details }) => `/${path}`.endsWith(`/${details.path}`));
  }
}
