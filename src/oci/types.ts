/** OCI image spec 1.1, content descriptor. `digest` is `sha256:<hex>` or `sha512:<hex>`; `size` is bytes. */
export interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
  readonly artifactType?: string;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly platform?: Readonly<Record<string, unknown>>;
  readonly urls?: readonly string[];
}

/** A manifest or an index, with the exact bytes that its digest is of. */
export interface Manifest {
  readonly descriptor: Descriptor;
  readonly bytes: Buffer;
  readonly json: ManifestJson;
}

/** The parts of image manifests and indexes that matter for what refers to what. */
export interface ManifestJson {
  readonly mediaType?: string | undefined;
  readonly artifactType?: string | undefined;
  readonly config?: Descriptor | undefined;
  readonly layers?: readonly Descriptor[] | undefined;
  readonly manifests?: readonly Descriptor[] | undefined;
  readonly subject?: Descriptor | undefined;
  readonly annotations?: Readonly<Record<string, string>> | undefined;
}

/**
 * One repository of a registry, or one layout on a disk. What is read is verified against its digest; what cannot be
 * read is a fault; only a clear "not there" is `undefined` or `false`.
 */
export interface Repository {
  /** For people: `ghcr.io/acme/app`, `oci-layout:DIR`. */
  readonly name: string;
  resolve(tagOrDigest: string): Promise<Descriptor | undefined>;
  manifest(tagOrDigest: string): Promise<Manifest>;
  hasBlob(descriptor: Descriptor): Promise<boolean>;
  blob(descriptor: Descriptor): AsyncIterable<Uint8Array>;
  /** Descriptors of the manifests whose `subject` is `digest`, by the referrers API or the fallback tag. */
  referrers(digest: string, artifactType?: string): Promise<readonly Descriptor[]>;
  tags(): Promise<readonly string[]>;
  /** `content` may be asked for more than once. */
  pushBlob(descriptor: Descriptor, content: () => AsyncIterable<Uint8Array>): Promise<void>;
  /** Its blobs and children must be there. Keeps the referrers fallback tag where the registry does not. */
  pushManifest(bytes: Uint8Array, mediaType: string, tag?: string): Promise<Descriptor>;
  /** Requests that were made so far; 0 for a disk. */
  readonly requests: number;
}
