import { type Digest, isDigest } from '../../lib/digest.ts';
import { baseError } from '../../lib/errors.ts';
import { McError } from '../../lib/mc-error.ts';
import { ociError } from '../../oci/errors.ts';
import {
  blobsOf,
  childrenOf,
  type Descriptor,
  EMPTY_BYTES,
  EMPTY_DESCRIPTOR,
  isManifestType,
  type Manifest,
  type Repository,
  readManifest,
} from '../../oci/index.ts';

/** A mirror, as far as it is asked here: what refers to a digest, and contents by digest, verified. */
export interface EvidenceStore {
  readonly name: string;
  evidence(
    subject: Digest,
  ): Promise<readonly { readonly manifest?: Digest | undefined; readonly tag?: string | undefined }[]>;
  blob(digest: Digest): Promise<Buffer>;
  /** What a report that relies on it says. */
  warnings?(): readonly McError[];
}

const MAX_NODES = 20_000;

/** What a mirror holds about a release: artifacts by their subject, by cosign's tag, and the digests of all their parts. */
interface Held {
  readonly manifests: ReadonlyMap<string, Manifest>;
  readonly referrers: ReadonlyMap<string, readonly Descriptor[]>;
  readonly tags: ReadonlyMap<string, Descriptor>;
  readonly blobs: ReadonlySet<string>;
}

/**
 * A release whose content is in a registry and whose evidence may be in a mirror only: a repository that has both. What
 * the registry lists stays; what the mirror holds beside it is added, as if it had been there.
 */
export async function withEvidence(content: Repository, store: EvidenceStore, root: string): Promise<Repository> {
  const { manifests, referrers, tags, blobs } = await gather(content, store, root);
  const { tallied: _, commit: __, ...rest } = content; // a source is neither counted part by part nor written
  return {
    ...rest,
    get requests() {
      return content.requests;
    },
    resolve: async (target) => manifests.get(target)?.descriptor ?? tags.get(target) ?? (await content.resolve(target)),
    manifest: async (target) => manifests.get(tags.get(target)?.digest ?? target) ?? (await content.manifest(target)),
    hasBlob: async (descriptor) => blobs.has(descriptor.digest) || (await content.hasBlob(descriptor)),
    blob: (descriptor) =>
      blobs.has(descriptor.digest) ? fromStore(store, content, descriptor) : content.blob(descriptor),
    referrers: async (digest, artifactType, known) => {
      const listed = await content.referrers(digest, artifactType, known);
      const added = (referrers.get(digest) ?? []).filter(
        (one) => artifactType === undefined || one.artifactType === artifactType,
      );
      return [...new Map([...listed, ...added].map((one) => [one.digest, one])).values()];
    },
    tags: async (onDropped) => [...new Set([...(await content.tags(onDropped)), ...tags.keys()])],
  };
}

/** A manifest of the image itself: the registry's, or where that has lost it the mirror's, which keeps them too. */
async function contentOr(
  content: Repository,
  store: EvidenceStore,
  digest: string,
  manifests: Map<string, Manifest>,
): Promise<Manifest> {
  try {
    return await content.manifest(digest);
  } catch (error) {
    if (!(error instanceof McError) || error.code !== 'reference-not-found' || !isDigest(digest)) throw error;
    const bytes = await store.blob(digest).catch(() => undefined);
    if (!bytes) throw error;
    const found = readManifest(bytes, undefined, `${digest} in ${store.name}`);
    manifests.set(digest, found);
    return found;
  }
}

async function* fromStore(
  store: EvidenceStore,
  content: Repository,
  descriptor: Descriptor,
): AsyncGenerator<Uint8Array> {
  const { digest, size } = descriptor;
  if (digest === EMPTY_DESCRIPTOR.digest) return yield EMPTY_BYTES;
  const bytes = await store.blob(digest as Digest).catch(() => undefined);
  // What a mirror put aside, or lost, the registry may have.
  if (!bytes) return yield* content.blob(descriptor);
  if (bytes.length !== size)
    throw baseError('digest-mismatch', {
      what: `${digest} in ${store.name}`,
      expected: `${size} bytes`,
      found: `${bytes.length} bytes`,
    });
  yield bytes;
}

async function gather(content: Repository, store: EvidenceStore, root: string): Promise<Held> {
  const [manifests, referrers, tags, blobs] = [
    new Map<string, Manifest>(),
    new Map<string, Descriptor[]>(),
    new Map<string, Descriptor>(),
    new Set<string>(),
  ];
  const seen = new Set<string>([root]);
  const queue: string[] = [root];
  const then = (digest: string): void => {
    if (seen.has(digest)) return;
    seen.add(digest);
    queue.push(digest);
    if (seen.size > MAX_NODES) throw ociError('closure-too-large', { what: root, limit: MAX_NODES, unit: 'manifests' });
  };
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    const known = manifests.get(at) ?? (await contentOr(content, store, at, manifests));
    for (const child of childrenOf(known)) if (isManifestType(child.mediaType)) then(child.digest);
    if (!isDigest(at)) continue; // a mirror is addressed by sha256
    for (const { manifest: digest, tag } of await store.evidence(at)) {
      if (digest === undefined) continue; // no artifact of a registry, such as what GitHub keeps
      const artifact = readManifest(await store.blob(digest), undefined, `${digest} in ${store.name}`);
      if (tag !== undefined) tags.set(tag, artifact.descriptor);
      else if (artifact.json.subject?.digest !== at) continue;
      else if (!referrers.get(at)?.some((one) => one.digest === digest))
        referrers.set(at, [...(referrers.get(at) ?? []), artifact.descriptor]);
      manifests.set(digest, artifact);
      for (const blob of blobsOf(artifact)) blobs.add(blob.digest);
      then(digest);
    }
  }
  return { manifests, referrers, tags, blobs };
}
