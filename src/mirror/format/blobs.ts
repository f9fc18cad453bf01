import { type Digest, isDigest } from '../../lib/digest.ts';
import { VerificationError } from '../../lib/mc-error.ts';
import {
  type Descriptor,
  MAX_MANIFEST_BYTES,
  type Manifest,
  type OnDropped,
  type Repository,
  readManifest,
} from '../../oci/index.ts';
import type { Destination } from '../destination/types.ts';
import { mirrorError } from '../errors.ts';
import { blobPath, MAX_EVIDENCE_BYTES } from './layout.ts';
import { readBlob } from './reading.ts';

/** The content-addressed blobs of a mirror, for writing. Counts the files and bytes of a sync. */
export class BlobStore {
  readonly #to: Destination;
  /** Number of fetched files. */
  copied = 0;
  /** Number of files that were in the mirror already. */
  present = 0;
  /** Number of fetched bytes. */
  bytes = 0;

  constructor(to: Destination) {
    this.#to = to;
  }

  async has(digest: Digest): Promise<boolean> {
    return this.#to.has(blobPath(digest));
  }

  /** Copies a blob, unless the mirror has it. The repository verifies its digest. Throws `evidence-too-large`. */
  async copy(repository: Repository, descriptor: Descriptor & { readonly digest: Digest }): Promise<void> {
    if (descriptor.size > MAX_EVIDENCE_BYTES)
      throw mirrorError('evidence-too-large', {
        what: `${repository.name}@${descriptor.digest}`,
        found: descriptor.size,
        limit: MAX_EVIDENCE_BYTES,
      });
    if (await this.has(descriptor.digest)) {
      this.present++;
      return;
    }
    await this.#to.write(blobPath(descriptor.digest), repository.blob(descriptor));
    this.copied++;
    this.bytes += descriptor.size;
  }

  /** Reads a blob; undefined for a missing or damaged one. */
  async read(digest: Digest): Promise<Buffer | undefined> {
    if (!(await this.has(digest))) return undefined;
    try {
      return await readBlob(this.#to, digest);
    } catch (error) {
      if (error instanceof VerificationError) return undefined;
      throw error;
    }
  }

  /** Writes a blob, unless the mirror has it. The caller has verified its digest. */
  async put(digest: Digest, bytes: Buffer): Promise<void> {
    if (!(await this.has(digest))) await this.#to.write(blobPath(digest), bytes);
  }

  /** Counts a file that the caller fetched. */
  countFetched(bytes: number): void {
    this.copied++;
    this.bytes += bytes;
  }

  /** Reads a manifest; undefined for a missing or damaged one, which is then written again. */
  async manifest(digest: Digest): Promise<Manifest | undefined> {
    const bytes = await this.read(digest);
    if (!bytes || bytes.length > MAX_MANIFEST_BYTES) return undefined;
    try {
      return readManifest(bytes, undefined, digest);
    } catch (error) {
      if (error instanceof VerificationError) return undefined;
      throw error;
    }
  }

  /** Writes a manifest, also over a damaged one. Ignores a manifest whose digest is not SHA-256. */
  async putManifest({ descriptor, bytes }: Manifest): Promise<void> {
    if (!isDigest(descriptor.digest)) return;
    await this.#to.write(blobPath(descriptor.digest), bytes);
    this.copied++;
    this.bytes += bytes.length;
  }
}

/**
 * Wraps a repository, and reads known manifests from the mirror: content under a digest never changes. The next sync of
 * a release then requests only its tags and referrers.
 */
export function createCachingRepository(repository: Repository, blobs: BlobStore): Repository {
  let tags: ReturnType<typeof listTags> | undefined;
  return {
    name: repository.name,
    resolve: (target) => repository.resolve(target),
    manifest: async (target) => {
      // A tag may have moved: resolve it, but read a known manifest from the mirror.
      const digest = isDigest(target) ? target : (await repository.resolve(target))?.digest;
      const known = digest !== undefined && isDigest(digest) ? await blobs.manifest(digest) : undefined;
      if (known) {
        blobs.present++;
        return known;
      }
      const manifest = await repository.manifest(digest ?? target);
      await blobs.putManifest(manifest);
      return manifest;
    },
    hasBlob: (descriptor) => repository.hasBlob(descriptor),
    blob: (descriptor) => repository.blob(descriptor),
    referrers: (digest, artifactType, known) => repository.referrers(digest, artifactType, known),
    tags: async (onDropped) => {
      tags ??= listTags(repository);
      const { kept, dropped } = await tags;
      for (const error of dropped) onDropped?.(error);
      return kept;
    },
    pushBlob: (descriptor, content) => repository.pushBlob(descriptor, content),
    pushManifest: (bytes, mediaType, target) => repository.pushManifest(bytes, mediaType, target),
    get requests() {
      return repository.requests;
    },
  };
}

async function listTags(repository: Repository) {
  const dropped: Parameters<OnDropped>[0][] = [];
  const kept = await repository.tags((error) => dropped.push(error));
  return { kept, dropped };
}
