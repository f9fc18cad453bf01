import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { digestLike, verifyStream } from '../lib/digest.ts';
import { baseError } from '../lib/errors.ts';
import { fileKind, readRegularFile, readRegularStream, writeFileAtomic } from '../lib/files.ts';
import { withLock } from '../lib/lock.ts';
import { ociError } from './errors.ts';
import {
  blobName,
  checkLayoutFile,
  entryOf,
  findIn,
  indexBytes,
  LAYOUT_FILE,
  MAX_INDEX_BYTES,
  readIndex,
  referrerFinder,
  tagsIn,
} from './layout-index.ts';
import { MAX_MANIFEST_BYTES, readManifest } from './manifest.ts';
import { REF_NAME_ANNOTATION } from './media-types.ts';
import type { LayoutReference } from './reference.ts';
import type { Descriptor, Manifest, Repository } from './types.ts';

/** What a writer that was killed left behind is removed when no writer can still be at it. */
const ABANDONED_MS = 24 * 60 * 60_000;

/** OCI image layout 1.1: a folder as a repository. Its index.json lists tags, and referrers without a tag. */
export function openLayout(reference: LayoutReference): Repository {
  const root = reference.path;
  const name = `oci-layout:${root}`;
  const blobPath = (digest: string): string => join(root, blobName(digest));
  const indexPath = join(root, 'index.json');

  // Written under another name and renamed: the same file is the same content.
  let parsed: { readonly of: string; readonly entries: readonly Descriptor[] } | undefined;
  const entries = async (): Promise<readonly Descriptor[]> => {
    if ((await fileKind(indexPath)) === undefined) return [];
    const { ino, size, mtimeMs } = await stat(indexPath);
    const of = `${ino} ${size} ${mtimeMs}`;
    if (parsed?.of !== of)
      parsed = { of, entries: readIndex(await readRegularFile(indexPath, MAX_INDEX_BYTES), indexPath) };
    return parsed.entries;
  };

  /** What the layout lists. A folder that is not there, or empty, is a layout that is still to be written. */
  const existing = async (): Promise<readonly Descriptor[]> => {
    const path = join(root, 'oci-layout');
    if ((await fileKind(path)) !== 'file') {
      if ((await fileKind(root)) === undefined || (await readdir(root)).every(isUnfinishedMark)) return [];
      throw ociError('layout-malformed', { path: root, detail: 'there is no file oci-layout in it' });
    }
    checkLayoutFile(await readRegularFile(path, 4096), path);
    return entries();
  };

  const find = async (target: string): Promise<Descriptor | undefined> => {
    const listed = findIn(await existing(), target);
    if (listed) return (await fileKind(blobPath(listed.digest))) === 'file' ? listed : undefined;
    if (!target.includes(':') || (await fileKind(blobPath(target))) !== 'file') return undefined;
    return (await read({ digest: target })).descriptor;
  };

  const read = async ({ digest, mediaType }: { digest: string; mediaType?: string }): Promise<Manifest> => {
    const what = `the manifest ${digest} of ${name}`;
    const bytes = await readRegularFile(blobPath(digest), MAX_MANIFEST_BYTES, what);
    const found = digestLike(bytes, digest);
    if (found !== digest) throw baseError('digest-mismatch', { what, expected: digest, found });
    const manifest = readManifest(bytes, mediaType, `${name}@${digest}`);
    return { ...manifest, descriptor: { ...manifest.descriptor, digest } };
  };

  const referrersIn = referrerFinder(read);

  const begin = async (): Promise<void> => {
    if ((await fileKind(join(root, 'oci-layout'))) === undefined)
      await writeFileAtomic(join(root, 'oci-layout'), LAYOUT_FILE);
  };

  /** Writers of one layout take turns: each adds to what the others have written. */
  const write = (add: (all: readonly Descriptor[]) => readonly Descriptor[]): Promise<void> =>
    withLock(join(root, 'index.json.lock'), async () => {
      const before = await entries();
      const after = add(before);
      if (after !== before) await writeFileAtomic(indexPath, indexBytes(after));
    });
  const list = (entry: Descriptor): Promise<void> =>
    write((all) => (all.some((one) => one.digest === entry.digest) ? all : [...all, entry]));

  return {
    name,
    requests: 0,
    resolve: find,
    manifest: async (target) => {
      const descriptor = await find(target);
      if (!descriptor) throw ociError('reference-not-found', { reference: `${name}:${target}`, what: 'manifest' });
      return read(descriptor);
    },
    // Of another size it is not the blob, whatever its name is: a disk that was full, a file that was cut.
    hasBlob: async ({ digest, size }) => (await sizeOf(blobPath(digest))) === size,
    blob: (descriptor) => {
      const what = `the blob ${descriptor.digest} of ${name}`;
      return verifyStream(readRegularStream(blobPath(descriptor.digest), what), descriptor, what);
    },
    referrers: async (digest, artifactType) =>
      (await referrersIn(await existing(), digest)).filter(
        (found) => artifactType === undefined || found.artifactType === artifactType,
      ),
    tags: async () => [...tagsIn(await existing()).keys()],
    pushBlob: async (descriptor, content) => {
      await begin();
      const verified = verifyStream(content(), descriptor, `the blob ${descriptor.digest}`);
      await writeFileAtomic(blobPath(descriptor.digest), verified);
    },
    pushManifest: async (bytes, mediaType, target) => {
      const given = readManifest(Buffer.from(bytes), mediaType, `a manifest for ${name}`);
      const byDigest = target?.includes(':') === true;
      const digest = byDigest ? digestLike(bytes, target) : given.descriptor.digest;
      if (byDigest && digest !== target)
        throw baseError('digest-mismatch', { what: 'a manifest', expected: target, found: digest });
      const manifest = { ...given, descriptor: { ...given.descriptor, digest } };
      await begin();
      await writeFileAtomic(blobPath(digest), bytes);
      if (target !== undefined && !byDigest) {
        const others = (all: readonly Descriptor[]): readonly Descriptor[] =>
          all.filter(({ annotations }) => annotations?.[REF_NAME_ANNOTATION] !== target);
        await write((all) => [...others(all), entryOf(manifest, target)]);
      } else if (given.json.subject) await list(entryOf(manifest));
      return manifest.descriptor;
    },
    // Its content stays, as that of all that is not listed any more.
    removeReferrer: (_subject, { digest }) =>
      write((all) =>
        all.filter((one) => one.digest !== digest || one.annotations?.[REF_NAME_ANNOTATION] !== undefined),
      ),
    commit: async ({ root: first, tag, manifests }) => {
      const manifest = manifests.find(({ descriptor }) => descriptor.digest === first.digest);
      // Without a tag nothing would lead to it.
      if (tag === undefined && manifest) await list(entryOf(manifest));
      await removeAbandoned(join(root, 'blobs'));
    },
  };
}

/** The file `oci-layout` while a writer has it under its temporary name: nothing else is written before it. */
const isUnfinishedMark = (name: string): boolean => /^oci-layout\.[0-9a-f]{12}\.tmp$/.test(name);

async function sizeOf(path: string): Promise<number | undefined> {
  return (await fileKind(path)) === 'file' ? (await stat(path)).size : undefined;
}

async function removeAbandoned(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const file of files.filter((one) => one.isFile() && /\.[0-9a-f]{12}\.tmp$/.test(one.name))) {
    const path = join(file.parentPath, file.name);
    const written = await stat(path).catch(() => undefined); // its writer may have come to an end
    if (written && Date.now() - written.mtimeMs > ABANDONED_MS) await rm(path, { force: true });
  }
}
