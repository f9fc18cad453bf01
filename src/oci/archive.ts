import { constants, createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { collect, streamOf } from '../lib/bytes.ts';
import { describe } from '../lib/describe.ts';
import { digestLike, verifyStream } from '../lib/digest.ts';
import { baseError } from '../lib/errors.ts';
import { fileKind, writeFileAtomic } from '../lib/files.ts';
import { withLock } from '../lib/lock.ts';
import { McError } from '../lib/mc-error.ts';
import { type TarEntry, writeTar } from '../lib/tar.ts';
import { listTar } from '../lib/tar-list.ts';
import { ociError } from './errors.ts';
import { openLayout } from './layout.ts';
import {
  blobName,
  checkLayoutFile,
  entriesFor,
  findIn,
  indexBytes,
  LAYOUT_FILE,
  MAX_INDEX_BYTES,
  readIndex,
  referrerFinder,
  tagsIn,
} from './layout-index.ts';
import { MAX_MANIFEST_BYTES, readManifest } from './manifest.ts';
import type { LayoutReference } from './reference.ts';
import type { Committed, Descriptor, Manifest, Repository } from './types.ts';

const MAX_MEMBERS = 100_000;
const READ_BYTES = 1024 * 1024;

/**
 * An OCI image layout in one file, a tar: read in place, by the offsets of its members. A copy to it makes it anew with just
 * what was copied, from what it had and what it lacked; the same content is the same bytes. Until that is whole, what it
 * lacked lies in a folder beside it, `FILE.partial`, where a copy that was stopped finds it again.
 */
export function openArchive({ path }: LayoutReference): Repository {
  const name = `oci-archive:${path}`;
  const partial = openLayout({ kind: 'layout', path: `${path}.partial` });
  let file: Promise<TarFile> | undefined;
  let writing = false;
  const tar = (): Promise<TarFile> => {
    file ??= openTar(path, name);
    return file;
  };

  /** The manifest as the archive has it; `undefined` where it has none. */
  const inTar = async (digest: string, mediaType?: string): Promise<Manifest | undefined> => {
    const bytes = await (await tar()).bytes(blobName(digest), MAX_MANIFEST_BYTES);
    if (!bytes) return undefined;
    const found = digestLike(bytes, digest);
    const what = `${name}@${digest}`;
    if (found !== digest) throw baseError('digest-mismatch', { what, expected: digest, found });
    const manifest = readManifest(bytes, mediaType, what);
    return { ...manifest, descriptor: { ...manifest.descriptor, digest } };
  };
  const manifest = async (target: string): Promise<Manifest> => {
    if (writing && (await partial.resolve(target))) return partial.manifest(target);
    const entry = findIn((await tar()).entries, target);
    const digest = entry?.digest ?? (target.includes(':') ? target : undefined);
    const found = digest === undefined ? undefined : await inTar(digest, entry?.mediaType);
    if (!found) throw ociError('reference-not-found', { reference: `${name}:${target}`, what: 'manifest' });
    return found;
  };
  const referrersIn = referrerFinder((one) => manifest(one.digest));
  const mayWrite = (): void => {
    if (!writing) throw ociError('archive-not-writable', { path });
  };
  const content = async function* (descriptor: Descriptor): AsyncGenerator<Uint8Array> {
    if (writing && (await partial.hasBlob(descriptor))) yield* partial.blob(descriptor);
    else {
      const what = `the blob ${descriptor.digest} of ${name}`;
      yield* verifyStream((await tar()).stream(blobName(descriptor.digest), what), descriptor, what);
    }
  };

  return {
    name,
    requests: 0,
    manifest,
    resolve: async (target) => {
      try {
        return (await manifest(target)).descriptor;
      } catch (error) {
        if (error instanceof McError && error.code === 'reference-not-found') return undefined;
        throw error;
      }
    },
    hasBlob: async (descriptor) =>
      (writing && (await partial.hasBlob(descriptor))) ||
      (await tar()).sizeOf(blobName(descriptor.digest)) === descriptor.size,
    blob: content,
    referrers: async (subject, artifactType) => {
      const { entries } = await tar();
      const found = [...(await referrersIn(entries, subject)), ...(writing ? await partial.referrers(subject) : [])];
      return [...new Map(found.map((one) => [one.digest, one])).values()].filter(
        (one) => artifactType === undefined || one.artifactType === artifactType,
      );
    },
    tags: async () => [...tagsIn((await tar()).entries).keys()],
    pushBlob: async (descriptor, bytes) => {
      mayWrite();
      return partial.pushBlob(descriptor, bytes);
    },
    pushManifest: async (bytes, mediaType, target) => {
      mayWrite();
      return partial.pushManifest(bytes, mediaType, target);
    },
    prepare: () => {
      writing = true;
    },
    commit: async (committed) => {
      await withLock(`${path}.lock`, async () => {
        await writeFileAtomic(path, writeTar(members(committed, content), { extended: true }));
        await rm(`${path}.partial`, { recursive: true, force: true });
      });
      writing = false;
      file = undefined;
    },
  };
}

/** The members of the archive of a copy: what makes it a layout first, then blobs by name. */
function* members(
  committed: Committed,
  blob: (descriptor: Descriptor) => AsyncIterable<Uint8Array>,
): Generator<TarEntry> {
  const file = (name: string, bytes: Buffer): TarEntry => ({
    name,
    size: bytes.length,
    content: () => streamOf(bytes),
  });
  yield file('oci-layout', Buffer.from(LAYOUT_FILE));
  yield file('index.json', indexBytes(entriesFor(committed)));
  const parts = new Map<string, TarEntry>();
  for (const { descriptor, bytes } of committed.manifests)
    parts.set(descriptor.digest, file(blobName(descriptor.digest), bytes));
  for (const descriptor of committed.blobs) {
    const { digest, size } = descriptor;
    parts.set(digest, { name: blobName(digest), size, content: () => blob(descriptor) });
  }
  for (const digest of [...parts.keys()].sort()) {
    const part = parts.get(digest);
    if (part) yield part;
  }
}

/** An archive as it lies on the disk; one that is not there is empty. */
interface TarFile {
  readonly entries: readonly Descriptor[];
  sizeOf(member: string): number | undefined;
  bytes(member: string, maxBytes: number): Promise<Buffer | undefined>;
  stream(member: string, what: string): AsyncIterable<Uint8Array>;
}

async function openTar(path: string, name: string): Promise<TarFile> {
  const files = (await fileKind(path)) === undefined ? new Map() : await membersOf(path);
  const stream = async function* (member: string, what: string): AsyncGenerator<Uint8Array> {
    const at = files.get(member);
    if (!at) throw baseError('file-not-found', { what, path });
    if (at.size === 0) return;
    try {
      yield* createReadStream(path, { start: at.offset, end: at.offset + at.size - 1, highWaterMark: READ_BYTES });
    } catch (error) {
      throw baseError('file-unreadable', { path, detail: describe(error) }, { cause: error });
    }
  };
  const bytes = async (member: string, maxBytes: number): Promise<Buffer | undefined> =>
    files.has(member) ? collect(stream(member, member), maxBytes, `${member} in ${name}`) : undefined;
  if (files.size === 0) return { entries: [], sizeOf: () => undefined, bytes, stream };
  const [layout, index] = [await bytes('oci-layout', 4096), await bytes('index.json', MAX_INDEX_BYTES)];
  if (!layout || !index)
    throw ociError('layout-malformed', { path, detail: 'there is no oci-layout or no index.json in it' });
  checkLayoutFile(layout, path);
  return {
    entries: readIndex(index, `index.json in ${name}`),
    sizeOf: (member) => files.get(member)?.size,
    bytes,
    stream,
  };
}

async function membersOf(path: string): Promise<Awaited<ReturnType<typeof listTar>>> {
  try {
    const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      if (!(await handle.stat()).isFile())
        throw baseError('file-not-regular', { path, found: 'a folder, a pipe or a device' });
      const read = async (offset: number, length: number): Promise<Buffer> => {
        const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, offset);
        return buffer.subarray(0, bytesRead);
      };
      return await listTar(read, { members: MAX_MEMBERS }, path);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof McError) throw error;
    throw baseError('file-unreadable', { path, detail: describe(error) }, { cause: error });
  }
}
