import { baseError } from '../lib/errors.ts';
import { parseJson } from '../lib/json.ts';
import { cosignTags } from './closure.ts';
import { ociError } from './errors.ts';
import { childrenOf, readManifest } from './manifest.ts';
import { isManifestType, OCI_INDEX, REF_NAME_ANNOTATION } from './media-types.ts';
import { fallbackTag } from './registry/fallback.ts';
import type { Committed, Descriptor, Manifest } from './types.ts';

export const MAX_INDEX_BYTES = 16 * 1024 * 1024;
export const LAYOUT_FILE = '{"imageLayoutVersion":"1.0.0"}';

/** What `cosign save` writes instead of tags: of which kind an entry is. */
const SAVED_KINDS: Readonly<Record<string, number>> = {
  'dev.cosignproject.cosign/sigs': 0,
  'dev.cosignproject.cosign/atts': 1,
};
/** cosign's tags, and those of referrers: of something else, never of an image that is asked for by no name. */
const BESIDE = /^sha(256|512)-[0-9a-f]+/;
const SAVED_IMAGE = /^dev\.cosignproject\.cosign\/image/;

/** A blob's place within a layout. Throws `digest-malformed`: what becomes a path must be one of the two registered forms. */
export function blobName(digest: string): string {
  if (!/^(sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/.test(digest))
    throw baseError('digest-malformed', { what: 'a digest', given: digest });
  return `blobs/${digest.replace(':', '/')}`;
}

/** Holds the file oci-layout against the image layout specification. */
export function checkLayoutFile(bytes: Buffer, path: string): void {
  const { imageLayoutVersion: version } = (parseJson(bytes.toString('utf8'), path) ?? {}) as Record<string, unknown>;
  if (version !== '1.0.0')
    throw ociError('layout-malformed', { path, detail: `its version is ${String(version)}, not 1.0.0` });
}

export const readIndex = (bytes: Buffer, path: string): readonly Descriptor[] =>
  childrenOf(readManifest(bytes, OCI_INDEX, path));

export const indexBytes = (manifests: readonly Descriptor[]): Buffer =>
  Buffer.from(`${JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests })}\n`);

const tagOf = ({ annotations }: Descriptor): string | undefined => annotations?.[REF_NAME_ANNOTATION];

/** The tags of a layout, and where each leads. */
export function tagsIn(entries: readonly Descriptor[]): ReadonlyMap<string, Descriptor> {
  const tags = new Map<string, Descriptor>();
  for (const entry of entries) {
    const tag = tagOf(entry);
    if (tag !== undefined && !tags.has(tag)) tags.set(tag, entry);
  }
  const [image] = entries.filter(({ annotations }) => SAVED_IMAGE.test(annotations?.['kind'] ?? ''));
  for (const entry of entries) {
    const tag = cosignTags(image?.digest ?? '')[SAVED_KINDS[entry.annotations?.['kind'] ?? ''] ?? -1];
    if (image && tag !== undefined && !tags.has(tag)) tags.set(tag, entry);
  }
  return tags;
}

/** Where a tag or a listed digest leads. A layout with one image and no tag is that image, as other tools have it. */
export function findIn(entries: readonly Descriptor[], target: string): Descriptor | undefined {
  if (target.includes(':')) return entries.find(({ digest }) => digest === target);
  const tagged = tagsIn(entries).get(target);
  if (tagged || target !== 'latest') return tagged;
  const saved = entries.filter(({ annotations }) => SAVED_IMAGE.test(annotations?.['kind'] ?? ''));
  const untagged = saved.length > 0 ? saved : entries.filter(({ artifactType }) => artifactType === undefined);
  const named = untagged.some((entry) => tagOf(entry) !== undefined && !BESIDE.test(tagOf(entry) ?? ''));
  const images = untagged.filter((entry) => tagOf(entry) === undefined);
  return named || images.length !== 1 ? undefined : images[0];
}

/** What a manifest says of itself that matters for who refers to whom; it never changes, as long as its digest is right. */
interface Known {
  readonly descriptor: Descriptor;
  readonly subject: string | undefined;
}

/**
 * Finds the referrers that a layout leads to: manifests that it lists (ours, and those of oras), and those under a fallback tag
 * (regclient's). Each manifest is read once, however often is asked.
 */
export function referrerFinder(
  read: (descriptor: Descriptor) => Promise<Manifest>,
): (entries: readonly Descriptor[], subject: string) => Promise<readonly Descriptor[]> {
  const known = new Map<string, Known>();
  const look = async (candidate: Descriptor): Promise<Known> => {
    const before = known.get(candidate.digest);
    if (before) return before;
    const { descriptor, json } = await read(candidate);
    const found = { descriptor, subject: json.subject?.digest };
    known.set(candidate.digest, found);
    return found;
  };
  return async (entries, subject) => {
    const fallback = tagsIn(entries).get(fallbackTag(subject));
    const listed = fallback?.mediaType === OCI_INDEX ? childrenOf(await read(fallback)) : [];
    const found = new Map<string, Descriptor>();
    for (const candidate of [...entries, ...listed]) {
      if (!isManifestType(candidate.mediaType) || found.has(candidate.digest)) continue;
      const one = await look(candidate);
      if (one.subject === subject) found.set(one.descriptor.digest, one.descriptor);
    }
    return [...found.values()];
  };
}

/** An entry of index.json. */
export const entryOf = ({ descriptor, json }: Manifest, tag?: string): Descriptor => ({
  mediaType: descriptor.mediaType,
  digest: descriptor.digest,
  size: descriptor.size,
  ...(json.subject && descriptor.artifactType ? { artifactType: descriptor.artifactType } : {}),
  ...(tag === undefined ? {} : { annotations: { [REF_NAME_ANNOTATION]: tag } }),
});

/** All entries that lead to what a copy brought, in an order of their own: the same content, the same bytes. */
export function entriesFor({ root, tag, tags, manifests }: Committed): readonly Descriptor[] {
  const byDigest = new Map(manifests.map((manifest) => [manifest.descriptor.digest, manifest]));
  const entry = (digest: string, name?: string): Descriptor[] => {
    const manifest = byDigest.get(digest);
    return manifest ? [entryOf(manifest, name)] : [];
  };
  const key = (descriptor: Descriptor): string => `${tagOf(descriptor) ?? '~'} ${descriptor.digest}`;
  const beside = [
    ...tags.flatMap((one) => entry(one.digest, one.tag)),
    ...manifests.filter(({ json }) => json.subject).map((manifest) => entryOf(manifest)),
  ].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return [
    ...entry(root.digest, tag),
    ...beside.filter((one) => one.digest !== root.digest || tagOf(one) !== undefined),
  ];
}
