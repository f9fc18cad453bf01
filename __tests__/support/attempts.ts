import { McError } from '../../src/lib/mc-error.ts';

/** Keeps what each piece of work threw, as `code path: detail`. */
export function attempts() {
  const told: string[] = [];
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof McError)) throw error;
      told.push(`${error.code} ${error.details['path']}: ${error.details['detail']}`);
    }
  };
  return { told, attempt };
}
