import { constants, createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { collect, streamOf } from '../lib/bytes.ts';
import { type Clock, systemClock } from '../lib/clock.ts';
import { describe } from '../lib/describe.ts';
import { digestLike, verifyStream } from '../lib/digest.ts';
import { baseError } from '../lib/errors.ts';
import { fileKind, writeFileAtomic } from '../lib/files.ts';
import { withLock } from '../lib/lock.ts';
import { McError } from '../lib/mc-error.ts';
import { type TarEntry, writeTar } from '../lib/tar.ts';
import { listTar } from '../lib/tar-list.ts';
import type { OciDigest } from './digest.ts';
import { ociError } from './errors.ts';
import { openLayout } from './layout.ts';
import {
  assertLayoutVersion,
  blobName,
  createReferrerFinder,
  encodeIndex,
  findEntry,
  LAYOUT_FILE,
  listCommittedEntries,
  MAX_INDEX_BYTES,
  mapTags,
  readIndex,
} from './layout-index.ts';
import { MAX_MANIFEST_BYTES, readManifest } from './manifest.ts';
import type { LayoutReference } from './reference.ts';
import type { Committed, Descriptor, Manifest, Repository } from './types.ts';

const MAX_MEMBERS = 100_000;
const READ_BYTES = 1024 * 1024;

/**
 * Opens an OCI image layout in one file, a tar. Reads it in place, by the offsets of its members. A copy writes a new archive that
 * has exactly the copied content; the same content gives the same bytes. Until then new content is in the folder `FILE.partial`,
 * where a copy that was stopped finds it again.
 */
export function openArchive({ path }: LayoutReference, clock: Clock = systemClock): Repository {
  const archive = new Archive(path, clock);
  const { name } = archive;
  const findReferrers = createReferrerFinder((one) => archive.readManifest(one.digest));
  return {
    name,
    requests: 0,
    manifest: (target) => archive.readManifest(target),
    resolve: async (target) => {
      try {
        return (await archive.readManifest(target)).descriptor;
      } catch (error) {
        if (error instanceof McError && error.code === 'reference-not-found') return undefined;
        throw error;
      }
    },
    hasBlob: (descriptor) => archive.hasBlob(descriptor),
    blob: (descriptor) => archive.readBlob(descriptor),
    referrers: async (subject, artifactType) => {
      const stored = await findReferrers(await archive.list(), subject);
      const found = [...stored, ...((await archive.writable?.referrers(subject)) ?? [])];
      return [...new Map(found.map((one) => [one.digest, one])).values()].filter(
        (one) => artifactType === undefined || one.artifactType === artifactType,
      );
    },
    tags: async () => [...mapTags(await archive.list()).keys()],
    pushBlob: async (descriptor, content) => archive.requireWritable().pushBlob(descriptor, content),
    pushManifest: async (bytes, mediaType, target) => archive.requireWritable().pushManifest(bytes, mediaType, target),
    prepare: () => archive.prepare(),
    commit: (content) => archive.commit(content),
  };
}

/**
 * Removes a folder under another name. A folder of which a killed process removed a part is not a layout, and the next copy would
 * reject it.
 */
async function removeAtOnce(folder: string, removed: string): Promise<void> {
  await rm(removed, { recursive: true, force: true });
  if ((await fileKind(folder)) !== undefined) await rename(folder, removed);
  await rm(removed, { recursive: true, force: true });
}

/** An archive, and the folder with the content of a copy that is not finished. */
class Archive {
  readonly name: string;
  /** The folder of new content, while a copy writes the archive. */
  writable: Repository | undefined;
  readonly #path: string;
  readonly #partial: Repository;
  #tar: Promise<TarFile> | undefined;

  constructor(path: string, clock: Clock) {
    this.name = `oci-archive:${path}`;
    this.#path = path;
    this.#partial = openLayout({ kind: 'layout', path: `${path}.partial` }, clock);
  }

  async list(): Promise<readonly Descriptor[]> {
    return (await this.#open()).entries;
  }

  async readManifest(target: string): Promise<Manifest> {
    if (this.writable && (await this.writable.resolve(target))) return this.writable.manifest(target);
    const entry = findEntry((await this.#open()).entries, target);
    const digest = entry?.digest ?? (target.includes(':') ? (target as OciDigest) : undefined); // blobName checks it
    const found = digest === undefined ? undefined : await this.#readStored(digest, entry?.mediaType);
    if (!found) throw ociError('reference-not-found', { reference: `${this.name}:${target}`, what: 'manifest' });
    return found;
  }

  async hasBlob(descriptor: Descriptor): Promise<boolean> {
    if (await this.writable?.hasBlob(descriptor)) return true;
    return (await this.#open()).memberSize(blobName(descriptor.digest)) === descriptor.size;
  }

  async *readBlob(descriptor: Descriptor): AsyncGenerator<Uint8Array> {
    if (await this.writable?.hasBlob(descriptor)) yield* this.#partial.blob(descriptor);
    else {
      const what = `the blob ${descriptor.digest} of ${this.name}`;
      yield* verifyStream((await this.#open()).stream(blobName(descriptor.digest), what), descriptor, what);
    }
  }

  /** Throws `archive-not-writable` outside of a copy. */
  requireWritable(): Repository {
    if (!this.writable) throw ociError('archive-not-writable', { path: this.#path });
    return this.writable;
  }

  prepare(): void {
    this.writable = this.#partial;
  }

  async commit(content: Committed): Promise<void> {
    const path = this.#path;
    await withLock(`${path}.lock`, async () => {
      const members = listMembers(content, (descriptor) => this.readBlob(descriptor));
      await writeFileAtomic(path, writeTar(members, { extended: true }));
      await removeAtOnce(`${path}.partial`, `${path}.finished`);
    });
    this.writable = undefined;
    this.#tar = undefined;
  }

  #open(): Promise<TarFile> {
    this.#tar ??= openTar(this.#path, this.name);
    return this.#tar;
  }

  /** Reads a manifest from the tar. Returns undefined where it is missing. */
  async #readStored(digest: OciDigest, mediaType?: string): Promise<Manifest | undefined> {
    const bytes = await (await this.#open()).bytes(blobName(digest), MAX_MANIFEST_BYTES);
    if (!bytes) return undefined;
    const found = digestLike(bytes, digest);
    const what = `${this.name}@${digest}`;
    if (found !== digest) throw baseError('digest-mismatch', { what, expected: digest, found });
    const manifest = readManifest(bytes, mediaType, what);
    return { ...manifest, descriptor: { ...manifest.descriptor, digest } };
  }
}

/** Lists the members of the archive of a copy: the files of the layout first, then the blobs by name. */
function* listMembers(
  committed: Committed,
  readBlob: (descriptor: Descriptor) => AsyncIterable<Uint8Array>,
): Generator<TarEntry> {
  const file = (name: string, bytes: Buffer): TarEntry => ({
    name,
    size: bytes.length,
    content: () => streamOf(bytes),
  });
  yield file('oci-layout', Buffer.from(LAYOUT_FILE));
  yield file('index.json', encodeIndex(listCommittedEntries(committed)));
  const parts = new Map<string, TarEntry>();
  for (const { descriptor, bytes } of committed.manifests)
    parts.set(descriptor.digest, file(blobName(descriptor.digest), bytes));
  for (const descriptor of committed.blobs) {
    const { digest, size } = descriptor;
    parts.set(digest, { name: blobName(digest), size, content: () => readBlob(descriptor) });
  }
  for (const digest of [...parts.keys()].sort()) {
    const part = parts.get(digest);
    if (part) yield part;
  }
}

/** The tar on the disk. A file that is missing is an empty archive. */
interface TarFile {
  readonly entries: readonly Descriptor[];
  memberSize(member: string): number | undefined;
  bytes(member: string, maxBytes: number): Promise<Buffer | undefined>;
  stream(member: string, what: string): AsyncIterable<Uint8Array>;
}

async function openTar(path: string, name: string): Promise<TarFile> {
  const files = (await fileKind(path)) === undefined ? new Map() : await readMembers(path);
  const stream = async function* (member: string, what: string): AsyncGenerator<Uint8Array> {
    const place = files.get(member);
    if (!place) throw baseError('file-not-found', { what, path });
    if (place.size === 0) return;
    const { offset, size } = place;
    try {
      yield* createReadStream(path, { start: offset, end: offset + size - 1, highWaterMark: READ_BYTES });
    } catch (error) {
      throw baseError('file-unreadable', { path, detail: describe(error) }, { cause: error });
    }
  };
  const bytes = async (member: string, maxBytes: number): Promise<Buffer | undefined> =>
    files.has(member) ? collect(stream(member, member), maxBytes, `${member} in ${name}`) : undefined;
  if (files.size === 0) return { entries: [], memberSize: () => undefined, bytes, stream };
  const [layout, index] = [await bytes('oci-layout', 4096), await bytes('index.json', MAX_INDEX_BYTES)];
  if (!layout || !index)
    throw ociError('layout-malformed', { path, detail: 'there is no oci-layout or no index.json in it' });
  assertLayoutVersion(layout, path);
  return {
    entries: readIndex(index, `index.json in ${name}`),
    memberSize: (member) => files.get(member)?.size,
    bytes,
    stream,
  };
}

async function readMembers(path: string): Promise<Awaited<ReturnType<typeof listTar>>> {
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
