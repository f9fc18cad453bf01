import { beforeEach, describe, expect, it } from '@jest/globals';
import { streamOf } from '../../../src/lib/bytes.ts';
import { type Digest, digestLike, digestOf } from '../../../src/lib/digest.ts';
import { baseError } from '../../../src/lib/errors.ts';
import { BlobStore, createCachingRepository } from '../../../src/mirror/format/blobs.ts';
import { blobPath, MAX_EVIDENCE_BYTES } from '../../../src/mirror/format/layout.ts';
import { folderDestination } from '../../../src/mirror/index.ts';
import { readManifest } from '../../../src/oci/index.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { attach, pushImage } from '../../support/image.ts';
import { memoryRepository } from '../../support/memory-repository.ts';
import { changes, recordOperations } from '../../support/recorded.ts';

let to: ReturnType<typeof recordOperations>;
let blobs: BlobStore;
beforeEach(async () => {
  to = recordOperations(folderDestination(await temporaryFolder()));
  blobs = new BlobStore(to);
});
const readCounts = () => [blobs.copied, blobs.present, blobs.bytes];
const INDEX = 'application/vnd.oci.image.index.v1+json';
/** Returns a manifest of exactly `size` bytes, padded with trailing spaces. */
const createManifest = (length: number): Buffer =>
  Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: INDEX, manifests: [] }).padEnd(length));

describe('BlobStore', () => {
  /** Returns a repository whose blobs report any requested size without allocating it. */
  const repository = { ...memoryRepository(), blob: () => streamOf(Buffer.from('content')) };
  const descriptor = (size: number) => ({ mediaType: 'x/y', digest: digestOf('content'), size });

  it('copies each blob once and counts it', async () => {
    await blobs.copy(repository, descriptor(7));
    expect(readCounts()).toEqual([1, 0, 7]);
    await blobs.copy(repository, descriptor(7));
    expect(readCounts()).toEqual([1, 1, 7]);
    expect(changes(to.done)).toEqual([`write ${blobPath(digestOf('content'))}`]);
  });

  it('refuses a blob of more than 128 MiB', async () => {
    await blobs.copy(repository, descriptor(MAX_EVIDENCE_BYTES));
    await expect(blobs.copy(repository, descriptor(MAX_EVIDENCE_BYTES + 1))).rejects.toMatchObject({
      code: 'evidence-too-large',
      details: {
        what: `memory.test/app@${digestOf('content')}`,
        found: MAX_EVIDENCE_BYTES + 1,
        limit: MAX_EVIDENCE_BYTES,
      },
    });
  });

  it('counts a blob that another caller fetched', () => {
    blobs.countFetched(5);
    expect(readCounts()).toEqual([1, 0, 5]);
  });
});

describe('BlobStore with local blobs', () => {
  const digest = digestOf('content');

  it('returns a blob only if its content matches its digest', async () => {
    expect(await blobs.read(digest)).toBeUndefined();
    await blobs.put(digest, Buffer.from('content'));
    expect((await blobs.read(digest))?.toString()).toBe('content');
    await to.write(blobPath(digest), 'changed');
    expect(await blobs.read(digest)).toBeUndefined();
  });

  it('writes each blob once', async () => {
    await blobs.put(digest, Buffer.from('content'));
    await blobs.put(digest, Buffer.from('content'));
    expect(changes(to.done)).toHaveLength(1);
  });

  it('does not report a blob as missing if the disk cannot read it', async () => {
    const broken = baseError('file-unreadable', { path: 'x', detail: 'EIO' });
    const store = new BlobStore({
      ...to,
      has: async () => true,
      read: async () => {
        throw broken;
      },
    });
    await expect(store.read(digest)).rejects.toBe(broken);
  });
});

describe('BlobStore with local manifests', () => {
  const put = async (bytes: Buffer): Promise<Digest> => {
    await to.write(blobPath(digestOf(bytes)), bytes);
    return digestOf(bytes);
  };

  it('returns manifests of up to 4 MiB and no other content', async () => {
    const small = await put(createManifest(100));
    expect(await blobs.manifest(small)).toMatchObject({ descriptor: { digest: small, size: 100 } });
    const largest = await put(createManifest(4 * 1024 * 1024));
    expect((await blobs.manifest(largest))?.descriptor.size).toBe(4 * 1024 * 1024);
    expect(await blobs.manifest(await put(createManifest(4 * 1024 * 1024 + 1)))).toBeUndefined();
    expect(await blobs.manifest(await put(Buffer.from('no manifest')))).toBeUndefined();
    expect(await blobs.manifest(digestOf('none'))).toBeUndefined();
  });

  it('writes and counts a manifest, and stores none without a SHA-256 digest', async () => {
    const manifest = readManifest(createManifest(100), INDEX, 'it');
    await blobs.putManifest(manifest);
    expect(await blobs.has(digestOf(manifest.bytes))).toBe(true);
    expect(readCounts()).toEqual([1, 0, 100]);
    const digest = digestLike(manifest.bytes, 'sha512:');
    await blobs.putManifest({ ...manifest, descriptor: { ...manifest.descriptor, digest } });
    expect(readCounts()).toEqual([1, 0, 100]);
    expect(changes(to.done)).toHaveLength(1);
  });
});

describe('a repository with a manifest cache', () => {
  it('resolves a tag at its source, and fetches a manifest that is not stored yet', async () => {
    const source = memoryRepository();
    const image = await pushImage(source, 'content', 'v1');
    const requests: string[] = [];
    const counting = {
      ...source,
      manifest: (target: string) => {
        requests.push(target);
        return source.manifest(target);
      },
    };
    const repository = createCachingRepository(counting, blobs);
    for (const target of ['v1', image.digest, 'v1'])
      expect((await repository.manifest(target)).descriptor.digest).toBe(image.digest);
    expect(requests).toEqual([image.digest]);
    expect([blobs.copied, blobs.present]).toEqual([1, 2]);
    await attach(source, image, 'application/spdx+json', 'an SBOM');
    expect(await repository.referrers(image.digest)).toHaveLength(1);
    await pushImage(source, 'another', 'v1');
    expect((await repository.manifest('v1')).descriptor.digest).not.toBe(image.digest);
    expect(requests).toHaveLength(2);
  });

  it('asks its source each time for a missing manifest or one without a SHA-256 digest', async () => {
    const source = memoryRepository();
    const bytes = createManifest(100);
    const digest = digestLike(bytes, 'sha512:');
    await source.pushManifest(bytes, INDEX, digest);
    const requests: string[] = [];
    const counting = {
      ...source,
      manifest: (target: string) => {
        requests.push(target);
        return source.manifest(target);
      },
    };
    const repository = createCachingRepository(counting, blobs);
    for (let i = 0; i < 2; i++) expect((await repository.manifest(digest)).descriptor.digest).toBe(digest);
    expect(requests).toEqual([digest, digest]);
    await expect(repository.manifest('none')).rejects.toMatchObject({ code: 'reference-not-found' });
    expect(requests.at(-1)).toBe('none');
  });

  it('lists its tags once', async () => {
    const source = memoryRepository();
    await pushImage(source, 'content', 'v1');
    let listed = 0;
    const tags = () => {
      listed++;
      return source.tags();
    };
    const repository = createCachingRepository({ ...source, tags }, blobs);
    expect([await repository.tags(), await repository.tags()]).toEqual([['v1'], ['v1']]);
    expect(listed).toBe(1);
  });
});
