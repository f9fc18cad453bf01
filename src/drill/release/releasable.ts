import type { Provenance } from '../../github/index.ts';
import { type Digest, digestOf } from '../../lib/digest.ts';
import type { Repository } from '../../oci/index.ts';
import type { Release } from './build.ts';
import { pushImage } from './image.ts';

/** Something that can be released, wherever its bytes are. */
export interface Releasable {
  readonly version: string;
  /** Of the index, or of the manifest of an image for one platform. */
  readonly digest: Digest;
  /** Bytes of everything in it. */
  readonly size: number;
  readonly platforms: readonly { readonly platform: string; readonly digest: string }[];
  readonly sbom: Record<string, unknown>;
  readonly provenance: Provenance;
  /** For people. */
  readonly builtFrom: string;
  /** Puts all of it into a repository, without a tag. */
  push(repository: Repository): Promise<void>;
  /** Makes it the one that a tag names. */
  tag(repository: Repository, tag: string): Promise<void>;
}

/** A release that this program built. */
export const releasable = (release: Release): Releasable => {
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
