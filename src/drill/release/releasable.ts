import type { Provenance } from '../../github/index.ts';
import { type Digest, digestOf } from '../../lib/digest.ts';
import type { OciDigest, Repository } from '../../oci/index.ts';
import type { Release } from './build.ts';
import { pushImage } from './image.ts';

/** A release that the drill can publish. Its bytes are in memory or in another repository. */
export interface Releasable {
  readonly version: string;
  /** Of the index, or of the manifest of an image for one platform. */
  readonly digest: Digest;
  /** Bytes of all manifests and blobs. */
  readonly size: number;
  readonly platforms: readonly { readonly platform: string; readonly digest: OciDigest }[];
  readonly sbom: Record<string, unknown>;
  readonly provenance: Provenance;
  /** The source of the release, for people. */
  readonly builtFrom: string;
  /** Pushes all of it to a repository, without a tag. */
  push(repository: Repository): Promise<void>;
  /** Sets a tag to it. */
  tag(repository: Repository, tag: string): Promise<void>;
}

/** Creates a releasable from a release that this program built. */
export const createReleasable = (release: Release): Releasable => {
  const { image, version, sbom, provenance, builtFrom } = release;
  return {
    version,
    digest: digestOf(image.index.bytes),
    size: image.size,
    platforms: image.platforms,
    sbom,
    provenance,
    builtFrom,
    push: (repository) => pushImage(repository, image),
    tag: async (repository, tag) => {
      await repository.pushManifest(image.index.bytes, image.index.descriptor.mediaType, tag);
    },
  };
};
