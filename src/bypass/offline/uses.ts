import { lstat, mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { collect } from '../../lib/bytes.ts';
import { describe, systemCode } from '../../lib/describe.ts';
import { type Digest, getHex } from '../../lib/digest.ts';
import type { EntryContext } from '../../lib/entry-context.ts';
import { fileKind, readRegularFile } from '../../lib/files.ts';
import type { McError } from '../../lib/mc-error.ts';
import {
  createBytesUpload,
  formatKey,
  type MutableStore,
  openS3Store,
  parseStoreLocation,
  readStoreAccess,
  type StoreLocation,
} from '../../store/index.ts';
import { bypassError } from '../errors.ts';

/** The record of a use: it is this one, or another one was there first. */
export type UseOutcome = 'ours' | 'taken';

/** The uses of requests, one record each, in a store that creates only. A record is never changed or removed. */
export interface UseStore {
  readonly name: string;
  /** Returns the record of a request; undefined if it is not used. */
  find(digest: Digest): Promise<Buffer | undefined>;
  /** Records a use. Of several writers at once, exactly one gets `ours`. Throws `bypass-use-unrecorded`. */
  record(digest: Digest, content: Buffer): Promise<UseOutcome>;
  /** Set for a store that may be the wrong one. */
  readonly warning?: McError;
}

const MAX_RECORD_BYTES = 64 * 1024;
const formatName = (digest: Digest): string => `used/${getHex(digest)}`;

type StorePorts = Pick<EntryContext, 'http' | 'env' | 'signal'>;

/** Opens a store: a folder, which is created if it is missing, or `s3://BUCKET/PREFIX`. `endpoint` is the URL of the S3 server. */
export async function openUseStore(location: string, ports: StorePorts, endpoint?: string): Promise<UseStore> {
  if (!location.startsWith('s3://')) return openFolder(location);
  const place = parseStoreLocation(location);
  const { bucket } = place;
  const store = openS3Store({
    http: ports.http,
    bucket,
    signal: ports.signal,
    ...readStoreAccess(ports.env, endpoint),
  });
  return openBucket(store, place);
}

const refuse = (store: string, detail: string, cause?: unknown): McError =>
  bypassError('bypass-use-unrecorded', { store, detail }, { cause });

/** Opens a folder. Every gate must see the same folder: a share with locks over NFS version 3 or later, or a local disk. */
async function openFolder(folder: string): Promise<UseStore> {
  const isNew = (await fileKind(folder)) === undefined;
  const locate = (digest: Digest): string => join(folder, formatName(digest));
  return {
    name: folder,
    ...(isNew ? { warning: bypassError('bypass-store-new', { store: folder }) } : {}),
    find: async (digest) => {
      const path = locate(digest);
      try {
        await lstat(path);
      } catch (error) {
        if (systemCode(error) === 'ENOENT') return undefined;
        throw refuse(folder, describe(error), error);
      }
      return readRegularFile(path, MAX_RECORD_BYTES, 'the record of the use', { noFollow: true });
    },
    record: async (digest, content) => {
      try {
        return await createDurably(locate(digest), content);
      } catch (error) {
        throw refuse(folder, describe(error), error);
      }
    },
  };
}

/** Creates a file with O_EXCL, and flushes the file and its folders. A crash half-way leaves a file, so the request stays used. */
async function createDurably(path: string, content: Buffer): Promise<UseOutcome> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  let file: Awaited<ReturnType<typeof open>>;
  try {
    file = await open(path, 'wx', 0o644);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return 'taken';
    throw error;
  }
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  for (const parent of [folder, dirname(folder)]) {
    const handle = await open(parent, 'r');
    await handle.sync().finally(() => handle.close());
  }
  return 'ours';
}

/** Opens a bucket. A lost answer to a write is resolved by reading the object back. */
export function openBucket(store: MutableStore, place: StoreLocation): UseStore {
  const locate = (digest: Digest): string => formatKey(place, formatName(digest));
  const find = async (digest: Digest): Promise<Buffer | undefined> => {
    const key = locate(digest);
    // Versions also show a record that was hidden by a delete marker.
    for await (const version of store.versions(key)) {
      if (version.key !== key) continue;
      const { content } = await store.get(key, version.versionId);
      return collect(content, MAX_RECORD_BYTES, 'the record of the use');
    }
    return undefined;
  };
  return {
    name: store.name,
    find,
    record: async (digest, content) => {
      const upload = await createBytesUpload(content);
      const condition = { ifAbsent: true } as const;
      let failure: unknown;
      try {
        const stored = await store.putIf(locate(digest), upload, { contentType: 'application/json' }, condition);
        if (stored) return 'ours';
      } catch (error) {
        failure = error;
      }
      const found = await find(digest).catch((error: unknown) => {
        throw refuse(store.name, describe(failure ?? error), failure ?? error);
      });
      if (!found)
        throw refuse(store.name, failure ? describe(failure) : 'the store refused to create an object', failure);
      return found.equals(content) ? 'ours' : 'taken';
    },
  };
}
