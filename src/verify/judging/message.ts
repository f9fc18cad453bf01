import type { Details } from '../../lib/mc-error.ts';
import type { SubjectDigests } from '../../sigstore/index.ts';
import type { Accepted, Refused } from '../evidence/types.ts';
import type { PolicyFiles } from '../policy/types.ts';

/** A file of a policy that was read once, so that all threads judge under the same policy. */
export interface ReadFile {
  readonly bytes?: Uint8Array;
  readonly modifiedAt?: Date;
}

/** The start message of a thread. */
export interface ThreadStart {
  readonly policy: string;
  readonly root: string | undefined;
  readonly asOf: Date;
  readonly files: ReadonlyMap<string, ReadFile>;
}

/** A bundle to judge; `path` is the file of the subject, where there is one. */
export interface Ask {
  readonly id: number;
  readonly origin: string;
  readonly bytes: Uint8Array;
  readonly payload?: Uint8Array;
  readonly digests: SubjectDigests;
  readonly path?: string | undefined;
}

/** The answer to one {@link Ask}. */
export interface WorkerAnswer {
  readonly id: number;
  readonly accepted?: Accepted;
  /** An error is sent as its code and details. */
  readonly refused?: Omit<Refused, 'error'> & { readonly code: string; readonly details: Details };
}

/** Wraps the files of a policy and records what is read. */
export function recordFiles(files: PolicyFiles): {
  readonly files: PolicyFiles;
  readonly record: ReadonlyMap<string, ReadFile>;
} {
  const record = new Map<string, ReadFile>();
  return {
    record,
    files: {
      read: async (path, maxBytes, what) => {
        const bytes = await files.read(path, maxBytes, what);
        record.set(path, { ...record.get(path), bytes });
        return bytes;
      },
      modifiedAt: async (path) => {
        const modifiedAt = await files.modifiedAt(path);
        record.set(path, { ...record.get(path), modifiedAt });
        return modifiedAt;
      },
    },
  };
}

/** Replays the files of a record. Throws a RangeError for a file that is not in it. */
export function replayFiles(record: ReadonlyMap<string, ReadFile>): PolicyFiles {
  const get = <T>(value: T | undefined, path: string): T => {
    if (value === undefined) throw new RangeError(`expected ${path} in the record, found no such file`);
    return value;
  };
  return {
    read: async (path) => asBuffer(get(record.get(path)?.bytes, path)),
    modifiedAt: async (path) => get(record.get(path)?.modifiedAt, path),
  };
}

/** Wraps bytes from another thread, which arrive as a Uint8Array, without a copy. */
export const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);
