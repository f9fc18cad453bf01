import { collect, streamOf } from '../../src/lib/bytes.ts';
import type { Clock } from '../../src/lib/clock.ts';
import { bucketDestination } from '../../src/mirror/destination/bucket.ts';
import type { Destination } from '../../src/mirror/index.ts';
import { storeError } from '../../src/store/errors.ts';
import type { MutableStore, PutOptions, StoredObject, Upload } from '../../src/store/index.ts';

interface Version {
  readonly object: StoredObject;
  readonly bytes: Buffer;
}

/** A bucket with versions, in memory. It removes locked objects too, so the caller must check the lock. */
export interface MemoryStore extends MutableStore {
  /** Oldest first. */
  readonly held: Map<string, Version[]>;
  /** Every write and removal, in order: `put KEY`, `remove KEY`, `remove KEY VERSION`. */
  readonly asked: string[];
  /** The options of each write. */
  readonly options: Map<string, PutOptions>;
  /** Writes a version as another client does. */
  place(key: string, text: string, said?: Pick<StoredObject, 'retention' | 'legalHold'>): StoredObject;
}

export function memoryStore(): MemoryStore {
  const held = new Map<string, Version[]>();
  const hidden = new Set<string>();
  const [asked, options]: [string[], Map<string, PutOptions>] = [[], new Map()];
  let made = 0;
  const newest = (key: string): Version | undefined => (hidden.has(key) ? undefined : held.get(key)?.at(-1));
  const find = (key: string, versionId?: string): Version | undefined =>
    versionId === undefined ? newest(key) : held.get(key)?.find(({ object }) => object.versionId === versionId);
  const add = (key: string, bytes: Buffer, said: Pick<StoredObject, 'retention' | 'legalHold'>): StoredObject => {
    const object = { key, versionId: `v${++made}`, size: bytes.length, etag: `"${made}"`, ...said };
    held.set(key, [...(held.get(key) ?? []), { object, bytes }]);
    hidden.delete(key);
    return object;
  };
  const put = async (key: string, { content, size }: Upload, given: PutOptions): Promise<StoredObject> => {
    asked.push(`put ${key}`);
    options.set(key, given);
    const { retention } = given;
    return add(key, await collect(content(), size, key), retention ? { retention } : {});
  };
  return {
    name: 'memory',
    held,
    asked,
    options,
    place: (key, text, said = {}) => add(key, Buffer.from(text), said),
    put,
    putIf: async (key, upload, given, condition) => {
      const etag = newest(key)?.object.etag;
      if ('ifMatch' in condition ? etag !== condition.ifMatch : condition.ifAbsent && etag !== undefined)
        return undefined;
      return put(key, upload, given);
    },
    remove: async (key, versionId) => {
      asked.push(`remove ${key}${versionId === undefined ? '' : ` ${versionId}`}`);
      if (versionId === undefined) hidden.add(key);
      else
        held.set(
          key,
          (held.get(key) ?? []).filter(({ object }) => object.versionId !== versionId),
        );
    },
    head: async (key, versionId) => find(key, versionId)?.object,
    get: async (key, versionId) => {
      const found = find(key, versionId);
      if (!found) throw storeError('object-not-found', { key, store: 'memory' });
      return { object: found.object, content: streamOf(found.bytes) };
    },
    list: async function* (prefix) {
      for (const key of held.keys()) {
        const found = newest(key);
        if (found && key.startsWith(prefix)) yield found.object;
      }
    },
    versions: async function* (prefix) {
      for (const [key, all] of held) if (key.startsWith(prefix)) for (const { object } of all) yield object;
    },
  };
}

/** A clock that advances only in sleeps and reports each sleep. */
export interface SteppedClock extends Clock {
  readonly slept: number[];
  at: number;
}

/** `during` runs in each sleep, before the time advances. */
export function steppedClock(at = 0, during: (clock: SteppedClock) => unknown = () => undefined): SteppedClock {
  const clock: SteppedClock = {
    at,
    slept: [],
    now: () => new Date(clock.at),
    sleep: async (ms, signal) => {
      clock.slept.push(ms);
      await during(clock);
      await new Promise((resolve) => setImmediate(resolve));
      signal?.throwIfAborted();
      clock.at += ms;
    },
  };
  return clock;
}

/** Creates a mirror in memory with these files. */
export async function memoryMirror(
  files: Iterable<readonly [path: string, content: Uint8Array | string]> = [],
): Promise<Destination> {
  const location = { bucket: 'memory', prefix: '' };
  const mirror = bucketDestination({ store: memoryStore(), location, clock: steppedClock() });
  for (const [path, content] of files) await mirror.write(path, content);
  return mirror;
}
