import type { OciDigest } from './digest.ts';
import type { OnDropped } from './listed-name.ts';

/** OCI image spec 1.1, content descriptor. `size` is in bytes. */
export interface Descriptor {
  readonly mediaType: string;
  readonly digest: OciDigest;
  readonly size: number;
  readonly artifactType?: string;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly platform?: Readonly<Record<string, unknown>>;
  readonly urls?: readonly string[];
}

/** A manifest or an index, with the exact bytes of its digest. */
export interface Manifest {
  readonly descriptor: Descriptor;
  readonly bytes: Buffer;
  readonly json: ManifestJson;
}

/** The fields of image manifests and indexes that name other content. */
export interface ManifestJson {
  readonly mediaType?: string | undefined;
  readonly artifactType?: string | undefined;
  readonly config?: Descriptor | undefined;
  readonly layers?: readonly Descriptor[] | undefined;
  readonly manifests?: readonly Descriptor[] | undefined;
  readonly subject?: Descriptor | undefined;
  readonly annotations?: Readonly<Record<string, string>> | undefined;
}

/** A manifest that was pushed. `unlistedAt` is its subject where the registry does not list referrers, so that the client must. */
export interface PushedReferrer {
  readonly descriptor: Descriptor;
  readonly unlistedAt: OciDigest | undefined;
}

/**
 * One repository of a registry, or one OCI image layout on a disk. Verifies everything it reads against the digest. Content that
 * cannot be read is a fault. Only a clear "not found" is `undefined` or `false`.
 */
export interface Repository {
  /** The name for people: `ghcr.io/acme/app`, `oci-layout:DIR`. */
  readonly name: string;
  resolve(tagOrDigest: string): Promise<Descriptor | undefined>;
  manifest(tagOrDigest: string): Promise<Manifest>;
  hasBlob(descriptor: Descriptor): Promise<boolean>;
  blob(descriptor: Descriptor): AsyncIterable<Uint8Array>;
  /**
   * Lists the descriptors of the manifests whose `subject` is `digest`, by the referrers API or by the fallback tag. A caller
   * that has listed all tags passes them: then both are read, except a fallback tag that is not among the tags. A list past the
   * bounds throws `closure-too-large`. With `onCut` the part that was read is returned, and the bound is reported.
   */
  referrers(
    digest: string,
    artifactType?: string,
    tags?: ReadonlySet<string>,
    onCut?: OnCut,
  ): Promise<readonly Descriptor[]>;
  /** Lists the tags that match the grammar of OCI. `onDropped` is called with every other name that the registry lists. */
  tags(onDropped?: OnDropped): Promise<readonly string[]>;
  /** Pushes a blob. May call `content` more than once. To copy from another repository, use `transferBlob`. */
  pushBlob(descriptor: Descriptor, content: () => AsyncIterable<Uint8Array>): Promise<void>;
  /** Replaces `transferBlob` for this destination; `content` has the same meaning. */
  receiveBlob?(
    source: Repository,
    descriptor: Descriptor,
    content?: () => AsyncIterable<Uint8Array>,
  ): Promise<'uploaded' | 'mounted'>;
  /**
   * Pushes a manifest whose blobs and children are present. Writes the referrers fallback tag where the registry does not list
   * referrers. `target` is a tag, or a digest in another algorithm than sha256. `onlyFrom` is the digest that the tag must have
   * (or `absent`), for registries that check such a condition. Throws `tag-moved` where the registry rejects the condition.
   */
  pushManifest(bytes: Uint8Array, mediaType: string, target?: string, onlyFrom?: string): Promise<Descriptor>;
  /** Removes a referrer of `subject` from the list. Is missing where that is not possible, as in an archive. Throws where the registry refuses. */
  removeReferrer?(subject: OciDigest, referrer: Descriptor): Promise<void>;
  /** Pushes a manifest and leaves out the fallback tag: for several referrers, whose list is then written once. */
  pushUnlisted?(bytes: Uint8Array, mediaType: string, target?: string): Promise<PushedReferrer>;
  /** Adds the referrers that were pushed with `pushUnlisted` to the fallback tag of their subject. */
  addReferrers?(subject: OciDigest, referrers: readonly Descriptor[]): Promise<void>;
  /** The number of requests so far; 0 for a disk. */
  readonly requests: number;
  /** Returns the same repository. Its requests are also counted in `tally`. A disk makes no requests. */
  tallied?(tally: Tally): Repository;
  /** Is called before a copy starts. An archive is writable only between `prepare` and `commit`. */
  prepare?(): void;
  /** Is called once, after all content of a copy is present. Writes the list or archive that is not yet written. */
  commit?(content: Committed): Promise<void>;
}

/** Is called when a list was not read to its end. `limit` names the bound, as in `10000 referrers`. */
export type OnCut = (limit: string) => void;

/** Counts requests, and how many of them were sent again after a failure. */
export interface Tally {
  requests: number;
  retries: number;
}

/** The content of a finished copy: its root, manifests and blobs, and the tags that lead to them. */
export interface Committed {
  readonly root: Descriptor;
  readonly tag: string | undefined;
  readonly tags: readonly { readonly tag: string; readonly digest: OciDigest }[];
  readonly manifests: readonly Manifest[];
  readonly blobs: readonly Descriptor[];
}
