import { resolve } from 'node:path';

/** Resolves the path of an option that may be missing. */
export const resolveOptional = (cwd: string, path: string | undefined): string | undefined =>
  path === undefined ? undefined : resolve(cwd, path);
