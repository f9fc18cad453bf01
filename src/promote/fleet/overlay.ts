import { type Digest, isDigest } from '../../lib/digest.ts';
import { baseError } from '../../lib/errors.ts';
import { McError } from '../../lib/mc-error.ts';
import { ociError } from '../../oci/errors.ts';
import {
  type Descriptor,
  EMPTY_BYTES,
  EMPTY_DESCRIPTOR,
  isManifestType,
  listBlobs,
  listChildren,
  type Manifest,
  type OciDigest,
  type Repository,
  readManifest,
} from '../../oci/index.ts';

/** The part of a mirror that a restoration needs: the referrers of a digest, and verified content by digest. */
export interface MirroredEvidence {
  readonly name: string;
  evidence(
    subject: Digest,
  ): Promise<readonly { readonly manifest?: Digest | undefined; readonly tag?: string | undefined }[]>;
  blob(digest: Digest): Promise<Buffer>;
  /** The warnings for a report that relies on the mirror. */
  warnings?(): readonly McError[];
}

const MAX_NODES = 20_000;

/** The evidence of a release in a mirror: artifacts by subject and by cosign's tag, and the digests of their blobs. */
interface Evidence {
  readonly manifests: ReadonlyMap<string, Manifest>;
  readonly referrers: ReadonlyMap<string, readonly Descriptor[]>;
  readonly tags: ReadonlyMap<string, Descriptor>;
  readonly blobs: ReadonlySet<string>;
}

/**
 * Returns a repository with the content of a registry and the evidence of a mirror. It lists the referrers of the registry, and
 * adds those that only the mirror has.
 */
export async function withEvidence(content: Repository, store: MirroredEvidence, root: OciDigest): Promise<Repository> {
  const { manifests, referrers, tags, blobs } = await gatherEvidence(content, store, root);
  const { tallied: _, commit: __, ...rest } = content; // a source is not counted by part, and not written
  return {
    ...rest,
    get requests() {
      return content.requests;
    },
    resolve: async (target) => manifests.get(target)?.descriptor ?? tags.get(target) ?? (await content.resolve(target)),
    manifest: async (target) => manifests.get(tags.get(target)?.digest ?? target) ?? (await content.manifest(target)),
    hasBlob: async (descriptor) => blobs.has(descriptor.digest) || (await content.hasBlob(descriptor)),
    blob: (descriptor) =>
      blobs.has(descriptor.digest) ? readStored(store, content, descriptor) : content.blob(descriptor),
    referrers: async (digest, artifactType, known, onCut) => {
      const listed = await content.referrers(digest, artifactType, known, onCut);
      const added = (referrers.get(digest) ?? []).filter(
        (one) => artifactType === undefined || one.artifactType === artifactType,
      );
      return [...new Map([...listed, ...added].map((one) => [one.digest, one])).values()];
    },
    tags: async (onDropped) => [...new Set([...(await content.tags(onDropped)), ...tags.keys()])],
  };
}

/** Reads a manifest of the image from the registry. Reads it from the mirror where the registry lost it. */
async function readImageManifest(
  content: Repository,
  store: MirroredEvidence,
  digest: OciDigest,
  manifests: Map<string, Manifest>,
): Promise<Manifest> {
  try {
    return await content.manifest(digest);
  } catch (error) {
    if (!(error instanceof McError) || error.code !== 'reference-not-found' || !isDigest(digest)) throw error;
    const stored = await readBlob(store, digest);
    if ('fault' in stored) throw stored.fault;
    if (!stored.bytes) throw error;
    const found = readManifest(stored.bytes, undefined, `${digest} in ${store.name}`);
    manifests.set(digest, found);
    return found;
  }
}

/** Reads content of the mirror: the bytes, none where the mirror lacks it, or the fault of a mirror that does not answer. */
async function readBlob(
  store: MirroredEvidence,
  digest: Digest,
): Promise<{ readonly bytes: Buffer | undefined } | { readonly fault: McError }> {
  try {
    return { bytes: await store.blob(digest) };
  } catch (error) {
    const isFault = error instanceof McError && error.family === 'fault';
    return isFault ? { fault: error } : { bytes: undefined };
  }
}

async function* readStored(
  store: MirroredEvidence,
  content: Repository,
  descriptor: Descriptor,
): AsyncGenerator<Uint8Array> {
  const { digest, size } = descriptor;
  if (digest === EMPTY_DESCRIPTOR.digest) return yield EMPTY_BYTES;
  const stored = await readBlob(store, digest as Digest);
  // The registry may have content that the mirror quarantined or lost. A mirror that does not answer decides nothing.
  if ('fault' in stored && !(await content.hasBlob(descriptor))) throw stored.fault;
  if ('fault' in stored || !stored.bytes) return yield* content.blob(descriptor);
  const { bytes } = stored;
  if (bytes.length !== size)
    throw baseError('digest-mismatch', {
      what: `${digest} in ${store.name}`,
      expected: `${size} bytes`,
      found: `${bytes.length} bytes`,
    });
  yield bytes;
}

/** Walks the release from its root, and collects the evidence of each manifest in the mirror. */
async function gatherEvidence(content: Repository, store: MirroredEvidence, root: OciDigest): Promise<Evidence> {
  const manifests = new Map<string, Manifest>();
  const referrers = new Map<string, Descriptor[]>();
  const tags = new Map<string, Descriptor>();
  const blobs = new Set<string>();
  const seen = new Set<OciDigest>([root]);
  const queue: OciDigest[] = [root];
  const enqueue = (digest: OciDigest): void => {
    if (seen.has(digest)) return;
    seen.add(digest);
    queue.push(digest);
    if (seen.size > MAX_NODES) throw ociError('closure-too-large', { what: root, limit: MAX_NODES, unit: 'manifests' });
  };
  for (let subject = queue.shift(); subject !== undefined; subject = queue.shift()) {
    const known = manifests.get(subject) ?? (await readImageManifest(content, store, subject, manifests));
    for (const child of listChildren(known)) if (isManifestType(child.mediaType)) enqueue(child.digest);
    for (const { digest, tag, artifact } of await readArtifacts(store, subject)) {
      if (tag !== undefined) tags.set(tag, artifact.descriptor);
      else addReferrer(referrers, subject, digest, artifact);
      manifests.set(digest, artifact);
      for (const blob of listBlobs(artifact)) blobs.add(blob.digest);
      enqueue(digest);
    }
  }
  return { manifests, referrers, tags, blobs };
}

interface Artifact {
  readonly digest: Digest;
  readonly tag: string | undefined;
  readonly artifact: Manifest;
}

/** Reads the artifacts about a subject in the mirror: those under a cosign tag, and those that name it as their subject. */
async function readArtifacts(store: MirroredEvidence, subject: OciDigest): Promise<readonly Artifact[]> {
  if (!isDigest(subject)) return []; // a mirror finds evidence by sha256
  const artifacts: Artifact[] = [];
  for (const { manifest: digest, tag } of await store.evidence(subject)) {
    if (digest === undefined) continue; // evidence that is not in a registry, such as an attestation on GitHub
    const artifact = readManifest(await store.blob(digest), undefined, `${digest} in ${store.name}`);
    if (tag !== undefined || artifact.json.subject?.digest === subject) artifacts.push({ digest, tag, artifact });
  }
  return artifacts;
}

function addReferrer(
  referrers: Map<string, Descriptor[]>,
  subject: OciDigest,
  digest: OciDigest,
  { descriptor }: Manifest,
): void {
  const listed = referrers.get(subject) ?? [];
  if (!listed.some((one) => one.digest === digest)) referrers.set(subject, [...listed, descriptor]);
}
