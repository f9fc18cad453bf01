import { stat } from 'node:fs/promises';
import { readRegularFile } from '../lib/files.ts';
import type { PolicyFiles } from './trust.ts';

/** A policy and what it pins, on the disk. */
export const policyFiles: PolicyFiles = {
  read: readRegularFile,
  modifiedAt: async (path) => (await stat(path)).mtime,
};
