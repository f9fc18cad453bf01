import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Clock, systemClock } from '../lib/clock.ts';
import { digestLike, verifyStream } from '../lib/digest.ts';
import { baseError } from '../lib/errors.ts';
import { fileKind, readRegularFile, readRegularStream, writeFileAtomic } from '../lib/files.ts';
import { withLock } from '../lib/lock.ts';
import type { OciDigest } from './digest.ts';
import { ociError } from './errors.ts';
import {
  assertLayoutVersion,
  blobName,
  createEntry,
  createReferrerFinder,
  encodeIndex,
  findEntry,
  LAYOUT_FILE,
  MAX_INDEX_BYTES,
  mapTags,
  readIndex,
} from './layout-index.ts';
import { MAX_MANIFEST_BYTES, readManifest } from './manifest.ts';
import { REF_NAME_ANNOTATION } from './media-types.ts';
import type { LayoutReference } from './reference.ts';
import type { Committed, Descriptor, Manifest, Repository } from './types.ts';

/** The age at which a temporary file is removed: no writer can still use it. */
const ABANDONED_MS = 24 * 60 * 60_000;

/** Opens a folder as a repository (OCI image layout 1.1). Its index.json lists tags, and referrers without a tag. */
export function openLayout(reference: LayoutReference, clock: Clock = systemClock): Repository {
  const layout = new Layout(reference.path, clock);
  const { name } = layout;
  const findReferrers = createReferrerFinder((descriptor) => layout.readManifest(descriptor));
  return {
    name,
    requests: 0,
    resolve: (target) => layout.find(target),
    manifest: async (target) => {
      const descriptor = await layout.find(target);
      if (!descriptor) throw ociError('reference-not-found', { reference: `${name}:${target}`, what: 'manifest' });
      return layout.readManifest(descriptor);
    },
    // A file of another size is damaged: the disk was full, or the file was cut.
    hasBlob: async ({ digest, size }) => (await fileSize(layout.blobPath(digest))) === size,
    blob: (descriptor) => {
      const what = `the blob ${descriptor.digest} of ${name}`;
      return verifyStream(readRegularStream(layout.blobPath(descriptor.digest), what), descriptor, what);
    },
    referrers: async (digest, artifactType) =>
      (await findReferrers(await layout.list(), digest)).filter(
        (found) => artifactType === undefined || found.artifactType === artifactType,
      ),
    tags: async () => [...mapTags(await layout.list()).keys()],
    pushBlob: (descriptor, content) => layout.writeBlob(descriptor, content),
    pushManifest: (bytes, mediaType, target) => layout.writeManifest(bytes, mediaType, target),
    removeReferrer: (_subject, referrer) => layout.unlist(referrer),
    commit: (content) => layout.commit(content),
  };
}

/** The files of a layout. */
class Layout {
  readonly name: string;
  readonly #root: string;
  readonly #clock: Clock;
  readonly #indexPath: string;
  readonly #versionPath: string;
  /** The entries of index.json, and the state of the file that they were read from. */
  #parsed: { readonly state: string; readonly entries: readonly Descriptor[] } | undefined;

  constructor(root: string, clock: Clock) {
    this.name = `oci-layout:${root}`;
    this.#root = root;
    this.#clock = clock;
    this.#indexPath = join(root, 'index.json');
    this.#versionPath = join(root, 'oci-layout');
  }

  blobPath(text: string): string {
    return join(this.#root, blobName(text));
  }

  /** Lists the entries of the layout. A folder that is empty or missing is a layout that will be written. */
  async list(): Promise<readonly Descriptor[]> {
    const root = this.#root;
    if ((await fileKind(this.#versionPath)) !== 'file') {
      if ((await fileKind(root)) === undefined || (await readdir(root)).every(isUnfinishedVersionFile)) return [];
      throw ociError('layout-malformed', { path: root, detail: 'there is no file oci-layout in it' });
    }
    assertLayoutVersion(await readRegularFile(this.#versionPath, 4096), this.#versionPath);
    return this.#readEntries();
  }

  async #readEntries(): Promise<readonly Descriptor[]> {
    const path = this.#indexPath;
    if ((await fileKind(path)) === undefined) return [];
    // The file is replaced by a rename, so the same state means the same content.
    const { ino, size, mtimeMs } = await stat(path);
    const state = `${ino} ${size} ${mtimeMs}`;
    if (this.#parsed?.state !== state)
      this.#parsed = { state, entries: readIndex(await readRegularFile(path, MAX_INDEX_BYTES), path) };
    return this.#parsed.entries;
  }

  async find(target: string): Promise<Descriptor | undefined> {
    const listed = findEntry(await this.list(), target);
    if (listed) return (await fileKind(this.blobPath(listed.digest))) === 'file' ? listed : undefined;
    if (!target.includes(':') || (await fileKind(this.blobPath(target))) !== 'file') return undefined;
    return (await this.readManifest({ digest: target as OciDigest })).descriptor; // blobPath checked the digest
  }

  async readManifest({ digest, mediaType }: { digest: OciDigest; mediaType?: string }): Promise<Manifest> {
    const what = `the manifest ${digest} of ${this.name}`;
    const bytes = await readRegularFile(this.blobPath(digest), MAX_MANIFEST_BYTES, what);
    const found = digestLike(bytes, digest);
    if (found !== digest) throw baseError('digest-mismatch', { what, expected: digest, found });
    const manifest = readManifest(bytes, mediaType, `${this.name}@${digest}`);
    return { ...manifest, descriptor: { ...manifest.descriptor, digest } };
  }

  async writeBlob(descriptor: Descriptor, content: () => AsyncIterable<Uint8Array>): Promise<void> {
    await this.#writeVersionFile();
    const verified = verifyStream(content(), descriptor, `the blob ${descriptor.digest}`);
    await writeFileAtomic(this.blobPath(descriptor.digest), verified);
  }

  async writeManifest(bytes: Uint8Array, mediaType: string, target: string | undefined): Promise<Descriptor> {
    const given = readManifest(Buffer.from(bytes), mediaType, `a manifest for ${this.name}`);
    const isByDigest = target?.includes(':') === true;
    const digest = isByDigest ? digestLike(bytes, target) : given.descriptor.digest;
    if (isByDigest && digest !== target)
      throw baseError('digest-mismatch', { what: 'a manifest', expected: target, found: digest });
    const manifest = { ...given, descriptor: { ...given.descriptor, digest } };
    await this.#writeVersionFile();
    await writeFileAtomic(this.blobPath(digest), bytes);
    if (target !== undefined && !isByDigest) await this.#setTag(target, manifest);
    else if (given.json.subject) await this.#addEntry(createEntry(manifest));
    return manifest.descriptor;
  }

  /** Removes the entry of a referrer. Its content stays, as that of every manifest that is no longer listed. */
  unlist({ digest }: Descriptor): Promise<void> {
    return this.#update((all) =>
      all.filter((one) => one.digest !== digest || one.annotations?.[REF_NAME_ANNOTATION] !== undefined),
    );
  }

  async commit({ root, tag, manifests }: Committed): Promise<void> {
    const manifest = manifests.find(({ descriptor }) => descriptor.digest === root.digest);
    // Without a tag only this entry leads to the release.
    if (tag === undefined && manifest) await this.#addEntry(createEntry(manifest));
    await this.#removeAbandoned(join(this.#root, 'blobs'));
  }

  async #writeVersionFile(): Promise<void> {
    if ((await fileKind(this.#versionPath)) === undefined) await writeFileAtomic(this.#versionPath, LAYOUT_FILE);
  }

  #setTag(tag: string, manifest: Manifest): Promise<void> {
    return this.#update((all) => [
      ...all.filter(({ annotations }) => annotations?.[REF_NAME_ANNOTATION] !== tag),
      createEntry(manifest, tag),
    ]);
  }

  #addEntry(entry: Descriptor): Promise<void> {
    return this.#update((all) => (all.some((one) => one.digest === entry.digest) ? all : [...all, entry]));
  }

  /** Updates index.json under a lock, so that each writer keeps the entries of the others. */
  #update(change: (all: readonly Descriptor[]) => readonly Descriptor[]): Promise<void> {
    return withLock(join(this.#root, 'index.json.lock'), async () => {
      const before = await this.#readEntries();
      const after = change(before);
      if (after !== before) await writeFileAtomic(this.#indexPath, encodeIndex(after));
    });
  }

  async #removeAbandoned(folder: string): Promise<void> {
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const file of files.filter((one) => one.isFile() && /\.[0-9a-f]{12}\.tmp$/.test(one.name))) {
      const path = join(file.parentPath, file.name);
      const written = await stat(path).catch(() => undefined); // its writer may have finished
      if (written && this.#clock.now().getTime() - written.mtimeMs > ABANDONED_MS) await rm(path, { force: true });
    }
  }
}

/** Returns whether a file is `oci-layout` under its temporary name. A writer writes this file first. */
const isUnfinishedVersionFile = (name: string): boolean => /^oci-layout\.[0-9a-f]{12}\.tmp$/.test(name);

async function fileSize(path: string): Promise<number | undefined> {
  return (await fileKind(path)) === 'file' ? (await stat(path)).size : undefined;
}
