import { stat } from 'node:fs/promises';
import { readRegularFile } from '../../lib/files.ts';
import type { AdHocPolicy, PolicyFiles } from './types.ts';

/** Reads a policy and the files that it pins from the disk. */
export const policyFiles: PolicyFiles = {
  read: readRegularFile,
  modifiedAt: async (path) => (await stat(path)).mtime,
};

/** The path of a policy without a file, in reports and errors. */
export const AD_HOC = 'ad-hoc policy';

/** Returns a reader of files in which some have the given content, by their paths. The others are read with `rest`. */
export const layerFiles = (content: ReadonlyMap<string, Buffer>, rest: PolicyFiles): PolicyFiles => ({
  read: async (path, maxBytes, what) => content.get(path) ?? rest.read(path, maxBytes, what),
  modifiedAt: async (path) => (content.has(path) ? new Date() : rest.modifiedAt(path)),
});

/** Returns a reader of a policy without a file, which has the path {@link AD_HOC}. */
export const layerAdHoc = ({ text, files }: AdHocPolicy, rest: PolicyFiles): PolicyFiles =>
  layerFiles(new Map([...files, [AD_HOC, Buffer.from(text)]]), rest);
