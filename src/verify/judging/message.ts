import type { Details } from '../../lib/mc-error.ts';
import type { SubjectDigests } from '../../sigstore/index.ts';
import type { Accepted, Refused } from '../judge.ts';
import type { PolicyFiles } from '../trust.ts';

/** A file of a policy as it was read once, so that all threads judge under the same bytes. */
export interface ReadFile {
  readonly bytes?: Uint8Array;
  readonly modifiedAt?: Date;
}

/** What a thread is started with. */
export interface ThreadStart {
  readonly policy: string;
  readonly root: string | undefined;
  readonly asOf: Date;
  readonly files: ReadonlyMap<string, ReadFile>;
}

/** A bundle to judge; `path` is that of the subject's bytes, where they may be asked for. */
export interface Ask {
  readonly id: number;
  readonly origin: string;
  readonly bytes: Uint8Array;
  readonly payload?: Uint8Array;
  readonly digests: SubjectDigests;
  readonly path?: string | undefined;
}

export interface Answer {
  readonly id: number;
  readonly accepted?: Accepted;
  /** An error crosses as its code and details. */
  readonly refused?: Omit<Refused, 'error'> & { readonly code: string; readonly details: Details };
}

/** A policy's files, and a record of all that was read of them. */
export function recorded(files: PolicyFiles): {
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

/** The same files out of the record. Throws a RangeError for what is not in it. */
export function replayed(record: ReadonlyMap<string, ReadFile>): PolicyFiles {
  const held = <T>(value: T | undefined, path: string): T => {
    if (value === undefined) throw new RangeError(`${path} was not read before`);
    return value;
  };
  return {
    read: async (path) => bufferOf(held(record.get(path)?.bytes, path)),
    modifiedAt: async (path) => held(record.get(path)?.modifiedAt, path),
  };
}

/** A Buffer that went to another thread arrives as the bytes it is. */
export const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);
