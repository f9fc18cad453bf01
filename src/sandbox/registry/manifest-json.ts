/** The media type of an image index (OCI image spec 1.1). */
export const INDEX = 'application/vnd.oci.image.index.v1+json';

interface Descriptor {
  readonly mediaType?: string;
  readonly digest: string;
  readonly size?: number;
  readonly urls?: string[];
}

/** A manifest or an index as a client pushes it. Digests are not checked. */
export interface ManifestBody {
  readonly mediaType?: string;
  readonly artifactType?: string;
  readonly config?: Descriptor;
  readonly layers?: Descriptor[];
  readonly manifests?: Descriptor[];
  readonly subject?: Descriptor;
  readonly annotations?: Record<string, string>;
}
