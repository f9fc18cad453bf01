import { collect, MiB, streamOf } from '../../lib/bytes.ts';
import { type Digest, digestOf } from '../../lib/digest.ts';
import { canonicalJson } from '../../lib/json.ts';
import { writeTar } from '../../lib/tar.ts';
import {
  CREATED_ANNOTATION,
  type Descriptor,
  OCI_INDEX,
  OCI_MANIFEST,
  type OciDigest,
  type Repository,
} from '../../oci/index.ts';
import { ARCHITECTURES, type Architecture, type SourceFile } from './product-files.ts';

const CONFIG_TYPE = 'application/vnd.oci.image.config.v1+json';
/** Not compressed: versions of zlib write different bytes, so the digest would differ too. */
const LAYER_TYPE = 'application/vnd.oci.image.layer.v1.tar';
const MAX_LAYER_BYTES = 1024 * MiB;

interface Blob {
  readonly descriptor: Descriptor;
  readonly bytes: Buffer;
}

export interface BuiltImage {
  readonly index: Blob;
  /** The manifests that the index names. */
  readonly manifests: readonly Blob[];
  readonly blobs: readonly Blob[];
  readonly platforms: readonly { readonly platform: string; readonly digest: OciDigest }[];
  readonly layers: readonly Digest[];
  /** Bytes of all manifests and blobs. */
  readonly size: number;
}

export interface ImageRequest {
  readonly title: string;
  readonly version: string;
  /** RFC 3339. */
  readonly created: string;
  /** The commit, if known. */
  readonly revision?: string;
  /** The files of each layer, the lowest layer first. */
  readonly layers: readonly (readonly SourceFile[])[];
  readonly entrypoint: readonly string[];
  /** The architectures of the images; default: all. */
  readonly architectures?: readonly Architecture[];
}

const createBlob = (mediaType: string, bytes: Buffer, more: Partial<Descriptor> = {}): Blob => ({
  descriptor: { mediaType, digest: digestOf(bytes), size: bytes.length, ...more },
  bytes,
});

const createLayer = async (files: readonly SourceFile[]): Promise<Blob> =>
  createBlob(
    LAYER_TYPE,
    await collect(
      writeTar(
        files.map(({ name, content, executable }) => ({
          name,
          size: content.length,
          content: () => streamOf(content),
          mode: executable ? 0o755 : 0o644,
        })),
      ),
      MAX_LAYER_BYTES,
      'the layer',
    ),
  );

/**
 * Builds an OCI image index with an image per architecture (image spec 1.1). The same files, version and time give the same
 * bytes on every machine: layers are deterministic tars, and everything else is canonical JSON.
 */
export async function buildImage(request: ImageRequest): Promise<BuiltImage> {
  const layers = await Promise.all(request.layers.map(createLayer));
  const annotations = {
    'org.opencontainers.image.title': request.title,
    'org.opencontainers.image.version': request.version,
    [CREATED_ANNOTATION]: request.created,
    ...(request.revision === undefined ? {} : { 'org.opencontainers.image.revision': request.revision }),
  };
  const images = (request.architectures ?? ARCHITECTURES).map((architecture) => {
    const config = createBlob(
      CONFIG_TYPE,
      Buffer.from(
        canonicalJson({
          created: request.created,
          architecture,
          os: 'linux',
          config: { Entrypoint: request.entrypoint, WorkingDir: '/app', Labels: annotations },
          rootfs: { type: 'layers', diff_ids: layers.map(({ descriptor }) => descriptor.digest) },
          history: layers.map(() => ({ created: request.created, created_by: 'mc-actions release' })),
        }),
      ),
    );
    const manifest = {
      schemaVersion: 2,
      mediaType: OCI_MANIFEST,
      config: config.descriptor,
      layers: layers.map(({ descriptor }) => descriptor),
      annotations,
    };
    return {
      platform: `linux/${architecture}`,
      config,
      manifest: createBlob(OCI_MANIFEST, Buffer.from(canonicalJson(manifest)), {
        platform: { architecture, os: 'linux' },
      }),
    };
  });
  const manifests = images.map(({ manifest }) => manifest);
  const index = createBlob(
    OCI_INDEX,
    Buffer.from(
      canonicalJson({
        schemaVersion: 2,
        mediaType: OCI_INDEX,
        manifests: manifests.map(({ descriptor }) => descriptor),
        annotations,
      }),
    ),
  );
  const blobs = [...layers, ...images.map(({ config }) => config)];
  return {
    index,
    manifests,
    blobs,
    platforms: images.map(({ platform, manifest }) => ({ platform, digest: manifest.descriptor.digest })),
    layers: layers.map(({ bytes }) => digestOf(bytes)),
    size: [index, ...manifests, ...blobs].reduce((sum, { bytes }) => sum + bytes.length, 0),
  };
}

/** Pushes an image to a repository of a registry or a layout. Pushes the tag, if there is one, last. */
export async function pushImage(repository: Repository, image: BuiltImage, tag?: string): Promise<void> {
  for (const { descriptor, bytes } of image.blobs) await repository.pushBlob(descriptor, () => streamOf(bytes));
  for (const { descriptor, bytes } of image.manifests) await repository.pushManifest(bytes, descriptor.mediaType);
  await repository.pushManifest(image.index.bytes, image.index.descriptor.mediaType, tag);
}
