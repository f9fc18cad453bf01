import { randomBytes } from 'node:crypto';
import { streamOf } from '../../src/lib/bytes.ts';
import { mapConcurrent } from '../../src/lib/concurrency.ts';
import { digestOf } from '../../src/lib/digest.ts';
import { type Descriptor, OCI_INDEX, OCI_MANIFEST, type Repository } from '../../src/oci/index.ts';

const CONFIG = 'application/vnd.oci.image.config.v1+json';
const LAYER = 'application/vnd.oci.image.layer.v1.tar';

async function push(repository: Repository, mediaType: string, bytes: Buffer): Promise<Descriptor> {
  const descriptor = { mediaType, digest: digestOf(bytes), size: bytes.length };
  await repository.pushBlob(descriptor, () => streamOf(bytes));
  return descriptor;
}

/** Pushes an image with a number of layers of random bytes. */
export async function pushImage(
  repository: Repository,
  layers: number,
  bytes: number,
  tag?: string,
): Promise<Descriptor> {
  const config = await push(
    repository,
    CONFIG,
    Buffer.from(JSON.stringify({ os: 'linux', salt: randomBytes(8).toString('hex') })),
  );
  const all = await mapConcurrent(Array.from({ length: layers }), 4, () => push(repository, LAYER, randomBytes(bytes)));
  return pushLayeredImage(repository, config, all, tag);
}

export const pushLayeredImage = (
  repository: Repository,
  config: Descriptor,
  layers: readonly Descriptor[],
  tag?: string,
): Promise<Descriptor> =>
  repository.pushManifest(
    Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: OCI_MANIFEST, config, layers })),
    OCI_MANIFEST,
    tag,
  );

/** Pushes an index of small images. It has one manifest more than the images. */
export async function pushIndex(repository: Repository, images: number, tag: string): Promise<Descriptor> {
  const manifests = await mapConcurrent(Array.from({ length: images }), 4, () => pushImage(repository, 1, 1_000));
  const index = { schemaVersion: 2, mediaType: OCI_INDEX, manifests };
  return repository.pushManifest(Buffer.from(JSON.stringify(index)), OCI_INDEX, tag);
}
