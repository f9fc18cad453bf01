import { stat } from 'node:fs/promises';
import { readRegularFile } from '../../lib/files.ts';
import type { PolicyFiles } from './types.ts';

/** Reads a policy and the files that it pins from the disk. */
export const policyFiles: PolicyFiles = {
  read: readRegularFile,
  modifiedAt: async (path) => (await stat(path)).mtime,
};
