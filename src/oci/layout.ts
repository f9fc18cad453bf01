import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { digestLike, verifiedStream } from '../lib/digest.ts';
import { ConfigurationError, VerificationError } from '../lib/errors.ts';
import { fileKind, readFileBounded, readFileStream, writeFileAtomic } from '../lib/files.ts';
import { parseJson } from '../lib/json.ts';
import { childrenOf, MAX_MANIFEST_BYTES, readManifest } from './manifest.ts';
import { isManifestType, OCI_INDEX, REF_NAME_ANNOTATION } from './media-types.ts';
import type { LayoutReference } from './reference.ts';
import type { Descriptor, Manifest, Repository } from './types.ts';

const MAX_INDEX_BYTES = 16 * 1024 * 1024;
const SAVED_KINDS = [
  ['.sig', 'dev.cosignproject.cosign/sigs'],
  ['.att', 'dev.cosignproject.cosign/atts'],
] as const;
const LAYOUT_FILE = '{"imageLayoutVersion":"1.0.0"}';

/** OCI image layout 1.1: a folder as a repository. Its index.json lists tags, and referrers without a tag. */
export function openLayout(reference: LayoutReference): Repository {
  const root = reference.path;
  const name = `oci-layout:${root}`;
  const blobPath = (digest: string): string => {
    const [algorithm = '', encoded = ''] = digest.split(':');
    // The digest becomes a path: what is not one of the two registered forms must not.
    if (!/^sha(256:[0-9a-f]{64}|512:[0-9a-f]{128})$/.test(digest))
      throw new ConfigurationError('digest-malformed', { what: 'a digest', given: digest });
    return join(root, 'blobs', algorithm, encoded);
  };

  const entries = async (): Promise<readonly Descriptor[]> => {
    const path = join(root, 'index.json');
    if ((await fileKind(path)) === undefined) return [];
    return childrenOf(readManifest(await readFileBounded(path, MAX_INDEX_BYTES), OCI_INDEX, path));
  };

  /** What the layout lists. A folder that is not there, or empty, is a layout that is still to be written. */
  const existing = async (): Promise<readonly Descriptor[]> => {
    if ((await fileKind(join(root, 'oci-layout'))) !== 'file') {
      if ((await fileKind(root)) === undefined || (await readdir(root)).length === 0) return [];
      throw new ConfigurationError('layout-malformed', { path: root, detail: 'there is no file oci-layout in it' });
    }
    parseJson((await readFileBounded(join(root, 'oci-layout'), 4096)).toString('utf8'), join(root, 'oci-layout'));
    return entries();
  };

  const byTag = (all: readonly Descriptor[], tag: string): Descriptor | undefined =>
    all.find(({ annotations }) => annotations?.[REF_NAME_ANNOTATION] === tag) ??
    // `cosign save` writes no tag for the signatures beside its one image, only of what kind they are.
    all.find(({ annotations }) =>
      SAVED_KINDS.some(([end, kind]) => tag.endsWith(end) && annotations?.['kind'] === kind),
    );

  const find = async (target: string): Promise<Descriptor | undefined> => {
    const all = await existing();
    if (!target.includes(':')) {
      const manifests = all.filter(({ annotations }) => annotations?.[REF_NAME_ANNOTATION] !== undefined);
      // A layout with one image and no tag is that image, as other tools have it.
      return (
        byTag(all, target) ?? (target === 'latest' && manifests.length === 0 && all.length === 1 ? all[0] : undefined)
      );
    }
    const listed = all.find(({ digest }) => digest === target);
    if (listed) return listed;
    if ((await fileKind(blobPath(target))) !== 'file') return undefined;
    return (await read(target, undefined)).descriptor;
  };

  const read = async (digest: string, mediaType: string | undefined): Promise<Manifest> => {
    const bytes = await readFileBounded(blobPath(digest), MAX_MANIFEST_BYTES, `the manifest ${digest} of ${name}`);
    const found = digestLike(bytes, digest);
    if (found !== digest)
      throw new VerificationError('digest-mismatch', {
        what: `the manifest ${digest} of ${name}`,
        expected: digest,
        found,
      });
    const manifest = readManifest(bytes, mediaType, `${name}@${digest}`);
    return { ...manifest, descriptor: { ...manifest.descriptor, digest } };
  };

  const begin = async (): Promise<void> => {
    if ((await fileKind(join(root, 'oci-layout'))) === undefined)
      await writeFileAtomic(join(root, 'oci-layout'), LAYOUT_FILE);
  };

  const write = async (add: (all: readonly Descriptor[]) => readonly Descriptor[]): Promise<void> => {
    const before = await entries();
    const manifests = add(before);
    await writeFileAtomic(
      join(root, 'index.json'),
      `${JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests })}\n`,
    );
  };

  return {
    name,
    requests: 0,
    resolve: find,
    manifest: async (target) => {
      const descriptor = await find(target);
      if (!descriptor)
        throw new ConfigurationError('reference-not-found', { reference: `${name}:${target}`, what: 'manifest' });
      return read(descriptor.digest, descriptor.mediaType);
    },
    hasBlob: async ({ digest }) => (await fileKind(blobPath(digest))) === 'file',
    blob: (descriptor) =>
      verifiedStream(
        readFileStream(blobPath(descriptor.digest), `the blob ${descriptor.digest} of ${name}`),
        descriptor,
        `the blob ${descriptor.digest} of ${name}`,
      ),
    referrers: async (digest, artifactType) => {
      const found: Descriptor[] = [];
      for (const { digest: candidate, mediaType } of await existing()) {
        if (!isManifestType(mediaType)) continue;
        const { json, descriptor } = await read(candidate, mediaType);
        if (json.subject?.digest === digest && (!artifactType || descriptor.artifactType === artifactType))
          found.push(descriptor);
      }
      return found;
    },
    tags: async () =>
      (await existing())
        .map(({ annotations }) => annotations?.[REF_NAME_ANNOTATION])
        .filter((tag): tag is string => tag !== undefined),
    pushBlob: async (descriptor, content) => {
      await begin();
      await writeFileAtomic(
        blobPath(descriptor.digest),
        verifiedStream(content(), descriptor, `the blob ${descriptor.digest}`),
      );
      return 'uploaded';
    },
    pushManifest: async (bytes, mediaType, tag) => {
      const { descriptor, json } = readManifest(Buffer.from(bytes), mediaType, `a manifest for ${name}`);
      await begin();
      await writeFileAtomic(blobPath(descriptor.digest), bytes);
      const { mediaType: type, digest, size, artifactType } = descriptor;
      const entry: Descriptor = {
        mediaType: type,
        digest,
        size,
        ...(json.subject && artifactType ? { artifactType } : {}),
      };
      if (tag !== undefined) {
        const tagged = { ...entry, annotations: { [REF_NAME_ANNOTATION]: tag } };
        await write((all) => [...all.filter(({ annotations }) => annotations?.[REF_NAME_ANNOTATION] !== tag), tagged]);
      } else if (json.subject) {
        await write((all) => (all.some((one) => one.digest === digest) ? all : [...all, entry]));
      }
      return descriptor;
    },
  };
}
