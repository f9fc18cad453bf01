import { McError } from '../../lib/mc-error.ts';

/** Runs `work`, and returns undefined if a source lacks the content, has damaged content, or is unavailable. */
export async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof McError && error.code !== 'cancelled') return undefined;
    throw error;
  }
}
