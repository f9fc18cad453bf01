import { McError } from '../../src/lib/mc-error.ts';

/** Records the error of each task as `code path: detail`. */
export function recordErrors() {
  const told: string[] = [];
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof McError)) throw error;
      told.push(`${error.code} ${error.details.path}: ${error.details.detail}`);
    }
  };
  return { told, attempt };
}
