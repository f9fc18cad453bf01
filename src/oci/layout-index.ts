import type { SubjectDigest } from '../lib/digest.ts';
import { baseError } from '../lib/errors.ts';
import { parseJson } from '../lib/json.ts';
import { cosignTags, fallbackTag } from './derived-tags.ts';
import { isOciDigest, type OciDigest } from './digest.ts';
import { ociError } from './errors.ts';
import { listChildren, readManifest } from './manifest.ts';
import { isManifestType, OCI_INDEX, REF_NAME_ANNOTATION } from './media-types.ts';
import type { Committed, Descriptor, Manifest } from './types.ts';

export const MAX_INDEX_BYTES = 16 * 1024 * 1024;
export const LAYOUT_FILE = '{"imageLayoutVersion":"1.0.0"}';

/** The annotation `kind` that `cosign save` writes instead of a tag, and the position of that tag in {@link cosignTags}. */
const SAVED_KINDS: Readonly<Record<string, number>> = {
  'dev.cosignproject.cosign/sigs': 0,
  'dev.cosignproject.cosign/atts': 1,
};
/** The tags of cosign and of referrer lists. They never name the image of a layout. */
export const DERIVED_TAG = /^sha(256|512)-[0-9a-f]+/;
const SAVED_IMAGE = /^dev\.cosignproject\.cosign\/image/;

/** Returns the path of a blob in a layout. Throws `digest-malformed`: only a registered form may become a path. */
export function blobName(text: string): string {
  if (!isOciDigest(text)) throw baseError('digest-malformed', { what: 'a digest', given: text });
  return `blobs/${text.replace(':', '/')}`;
}

/** Checks the version in the file oci-layout (OCI image layout specification). Throws `layout-malformed`. */
export function assertLayoutVersion(bytes: Buffer, path: string): void {
  const { imageLayoutVersion: version } = (parseJson(bytes.toString('utf8'), path) ?? {}) as Record<string, unknown>;
  if (version !== '1.0.0')
    throw ociError('layout-malformed', { path, detail: `expected version 1.0.0, found ${String(version)}` });
}

/** Reads the entries of an index.json. */
export const readIndex = (bytes: Buffer, path: string): readonly Descriptor[] =>
  listChildren(readManifest(bytes, OCI_INDEX, path));

/** Encodes an index.json. */
export const encodeIndex = (manifests: readonly Descriptor[]): Buffer =>
  Buffer.from(`${JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests })}\n`);

const readTag = ({ annotations }: Descriptor): string | undefined => annotations?.[REF_NAME_ANNOTATION];

/** Maps the tags of a layout to their entries. Entries that `cosign save` wrote get the tags that cosign uses in a registry. */
export function mapTags(entries: readonly Descriptor[]): ReadonlyMap<string, Descriptor> {
  const tags = new Map<string, Descriptor>();
  for (const entry of entries) {
    const tag = readTag(entry);
    if (tag !== undefined && !tags.has(tag)) tags.set(tag, entry);
  }
  const [image] = entries.filter(({ annotations }) => SAVED_IMAGE.test(annotations?.kind ?? ''));
  for (const entry of entries) {
    const tag = image && cosignTags(image.digest)[SAVED_KINDS[entry.annotations?.kind ?? ''] ?? -1];
    if (tag !== undefined && !tags.has(tag)) tags.set(tag, entry);
  }
  return tags;
}

/** Finds the entry of a tag or digest. In a layout with one image and no tag, `latest` is that image, as in other tools. */
export function findEntry(entries: readonly Descriptor[], target: string): Descriptor | undefined {
  if (target.includes(':')) return entries.find(({ digest }) => digest === target);
  const tagged = mapTags(entries).get(target);
  if (tagged || target !== 'latest') return tagged;
  const saved = entries.filter(({ annotations }) => SAVED_IMAGE.test(annotations?.kind ?? ''));
  const untagged = saved.length > 0 ? saved : entries.filter(({ artifactType }) => artifactType === undefined);
  const hasNamedImage = untagged.some(
    (entry) => readTag(entry) !== undefined && !DERIVED_TAG.test(readTag(entry) ?? ''),
  );
  const images = untagged.filter((entry) => readTag(entry) === undefined);
  return hasNamedImage || images.length !== 1 ? undefined : images[0];
}

/** The descriptor and subject of a manifest. They do not change while the digest is the same. */
interface Candidate {
  readonly descriptor: Descriptor;
  readonly subject: OciDigest | undefined;
}

/**
 * Creates a function that finds the referrers of a subject in a layout. This module and oras list such manifests in the index;
 * regclient lists them under a fallback tag. The function reads each manifest once.
 */
export function createReferrerFinder(
  read: (descriptor: Descriptor) => Promise<Manifest>,
): (entries: readonly Descriptor[], subject: SubjectDigest) => Promise<readonly Descriptor[]> {
  const known = new Map<string, Candidate>();
  const readCandidate = async (candidate: Descriptor): Promise<Candidate> => {
    const before = known.get(candidate.digest);
    if (before) return before;
    const { descriptor, json } = await read(candidate);
    const found = { descriptor, subject: json.subject?.digest };
    known.set(candidate.digest, found);
    return found;
  };
  return async (entries, subject) => {
    const fallback = mapTags(entries).get(fallbackTag(subject));
    const listed = fallback?.mediaType === OCI_INDEX ? listChildren(await read(fallback)) : [];
    const found = new Map<string, Descriptor>();
    for (const candidate of [...entries, ...listed]) {
      if (!isManifestType(candidate.mediaType) || found.has(candidate.digest)) continue;
      const one = await readCandidate(candidate);
      if (one.subject === subject) found.set(one.descriptor.digest, one.descriptor);
    }
    return [...found.values()];
  };
}

/** Creates an entry of index.json. */
export const createEntry = ({ descriptor, json }: Manifest, tag?: string): Descriptor => ({
  mediaType: descriptor.mediaType,
  digest: descriptor.digest,
  size: descriptor.size,
  ...(json.subject && descriptor.artifactType ? { artifactType: descriptor.artifactType } : {}),
  ...(tag === undefined ? {} : { annotations: { [REF_NAME_ANNOTATION]: tag } }),
});

/** Lists the entries of a copy in a fixed order, so that the same content gives the same bytes. */
export function listCommittedEntries({ root, tag, tags, manifests }: Committed): readonly Descriptor[] {
  const byDigest = new Map(manifests.map((manifest) => [manifest.descriptor.digest, manifest]));
  const entry = (digest: OciDigest, name?: string): Descriptor[] => {
    const manifest = byDigest.get(digest);
    return manifest ? [createEntry(manifest, name)] : [];
  };
  const key = (descriptor: Descriptor): string => `${readTag(descriptor) ?? '~'} ${descriptor.digest}`;
  const derived = [
    ...tags.flatMap((one) => entry(one.digest, one.tag)),
    ...manifests.filter(({ json }) => json.subject).map((manifest) => createEntry(manifest)),
  ].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return [
    ...entry(root.digest, tag),
    ...derived.filter((one) => one.digest !== root.digest || readTag(one) !== undefined),
  ];
}
