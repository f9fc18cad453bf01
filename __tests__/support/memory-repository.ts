import { collect, streamOf } from '../../src/lib/bytes.ts';
import { digestLike, verifyStream } from '../../src/lib/digest.ts';
import { baseError } from '../../src/lib/errors.ts';
import { ociError } from '../../src/oci/errors.ts';
import { type Descriptor, listBlobs, type Manifest, type Repository, readManifest } from '../../src/oci/index.ts';

/** A repository in memory, with faults that a test can set. */
export interface MemoryRepository extends Repository {
  readonly blobs: Map<string, Buffer>;
  readonly manifests: Map<string, Manifest>;
  readonly tagged: Map<string, string>;
  /** Every write, in order: `blob DIGEST`, `manifest DIGEST`, `tag NAME`. */
  readonly writes: string[];
  /** How often each blob was read. */
  readonly reads: Map<string, number>;
  /** The number of writes before all further writes fail. */
  writesLeft: number;
  /** Lists stored content that refers to missing content. */
  dangling(): string[];
}

export interface MemoryOptions {
  readonly name?: string;
  readonly writesLeft?: number;
  /** Waits between operations, so that they interleave. */
  readonly pause?: () => Promise<void>;
  /** Returns the bytes to serve for a blob, for a registry with wrong answers. */
  readonly given?: (digest: string, bytes: Buffer) => AsyncIterable<Uint8Array>;
  /** Whether the repository stores an accepted blob. */
  readonly keeps?: (digest: string) => boolean;
  /** `false`: keeps a stored blob, even a damaged one, as registries that store by digest do. */
  readonly overwrites?: boolean;
}

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export function memoryRepository(options: MemoryOptions = {}): MemoryRepository {
  const { name = 'memory.test/app', pause = tick, keeps = () => true, overwrites = true } = options;
  const blobs = new Map<string, Buffer>();
  const manifests = new Map<string, Manifest>();
  const tagged = new Map<string, string>();
  const writes: string[] = [];
  const reads = new Map<string, number>();
  const resolveTarget = (target: string): string | undefined =>
    target.includes(':') ? (manifests.has(target) ? target : undefined) : tagged.get(target);
  const write = async (what: string): Promise<void> => {
    await pause();
    if (self.writesLeft <= 0) throw baseError('internal-error', { what: 'the destination is gone' });
    self.writesLeft--;
    writes.push(what);
  };
  const self: MemoryRepository = {
    name,
    requests: 0,
    blobs,
    manifests,
    tagged,
    writes,
    reads,
    writesLeft: options.writesLeft ?? Number.POSITIVE_INFINITY,
    dangling: () => [
      ...[...manifests.values()].flatMap((manifest) => [
        ...listBlobs(manifest)
          .filter(({ digest }) => !blobs.has(digest))
          .map(({ digest }) => `blob ${digest}`),
        ...(manifest.json.manifests ?? [])
          .filter(({ digest }) => !manifests.has(digest) && !blobs.has(digest))
          .map(({ digest }) => `child ${digest}`),
        ...(manifest.json.subject && !manifests.has(manifest.json.subject.digest) ? ['subject'] : []),
      ]),
      ...[...tagged].filter(([, digest]) => !manifests.has(digest)).map(([tag]) => `tag ${tag}`),
    ],
    resolve: async (target) => {
      await pause();
      const digest = resolveTarget(target);
      return digest === undefined ? undefined : manifests.get(digest)?.descriptor;
    },
    manifest: async (target) => {
      await pause();
      const found = manifests.get(resolveTarget(target) ?? '');
      if (!found) throw ociError('reference-not-found', { reference: target, what: 'manifest' });
      return found;
    },
    hasBlob: async ({ digest }) => {
      await pause();
      return blobs.has(digest);
    },
    blob: async function* (descriptor) {
      await pause();
      reads.set(descriptor.digest, (reads.get(descriptor.digest) ?? 0) + 1);
      const bytes = blobs.get(descriptor.digest);
      if (!bytes) throw baseError('http-status', { status: 404, url: name, method: 'GET', detail: '', attempts: 1 });
      const stream = options.given?.(descriptor.digest, bytes) ?? streamOf(bytes.subarray(0, 3), bytes.subarray(3));
      yield* verifyStream(stream, descriptor, `the blob ${descriptor.digest}`);
    },
    referrers: async (digest) => {
      await pause();
      return [...manifests.values()].filter(({ json }) => json.subject?.digest === digest).map((one) => one.descriptor);
    },
    tags: async () => [...tagged.keys()],
    pushBlob: async (descriptor, content) => {
      const bytes = await collect(content(), 1_000_000, descriptor.digest);
      await write(`blob ${descriptor.digest}`);
      if (digestLike(bytes, descriptor.digest) !== descriptor.digest)
        throw baseError('digest-mismatch', { what: 'an upload', expected: descriptor.digest, found: '' });
      if (keeps(descriptor.digest) && (overwrites || !blobs.has(descriptor.digest)))
        blobs.set(descriptor.digest, bytes);
    },
    pushManifest: async (bytes, mediaType, target) => {
      const read = readManifest(Buffer.from(bytes), mediaType, 'a manifest');
      const digest = target?.includes(':') ? digestLike(bytes, target) : read.descriptor.digest;
      const manifest = { ...read, descriptor: { ...read.descriptor, digest } };
      for (const blob of listBlobs(manifest))
        if (!blobs.has(blob.digest) && !blob.urls)
          throw ociError('registry-refused', { registry: name, what: 'a manifest', detail: `no ${blob.digest}` });
      await write(target !== undefined && !target.includes(':') ? `tag ${target}` : `manifest ${digest}`);
      manifests.set(digest, manifest);
      if (target !== undefined && !target.includes(':')) tagged.set(target, digest);
      return manifest.descriptor;
    },
  };
  return self;
}

/** Returns all content of a repository for a comparison. */
export const listContent = ({ blobs, manifests, tagged }: MemoryRepository): object => ({
  blobs: [...blobs.keys()].sort(),
  manifests: [...manifests.keys()].sort(),
  tags: [...tagged].sort(),
});

export const pushBytes = async (repository: Repository, mediaType: string, bytes: Buffer): Promise<Descriptor> => {
  const descriptor = { mediaType, digest: digestLike(bytes, 'sha256:'), size: bytes.length };
  await repository.pushBlob(descriptor, () => streamOf(bytes));
  return descriptor;
};
