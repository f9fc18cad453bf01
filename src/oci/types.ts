import type { OnDropped } from './listed-name.ts';

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

/** A manifest that was pushed, and the subject that does not lead to it yet, because the registry does not list referrers. */
export interface PushedReferrer {
  readonly descriptor: Descriptor;
  readonly unlistedAt: string | undefined;
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
  /**
   * Descriptors of the manifests whose `subject` is `digest`, by the referrers API or the fallback tag. Who has just listed
   * all tags gives them: then both are read, and the fallback tag is not asked for where there is none. A list past the
   * bounds throws `closure-too-large`; with `onCut` it is returned as far as it was read, and the bound is reported.
   */
  referrers(
    digest: string,
    artifactType?: string,
    tags?: ReadonlySet<string>,
    onCut?: OnCut,
  ): Promise<readonly Descriptor[]>;
  /** Tags of the grammar. `onDropped` is called with every other name that the registry lists. */
  tags(onDropped?: OnDropped): Promise<readonly string[]>;
  /** `content` may be asked for more than once. From another repository: `transferBlob`. */
  pushBlob(descriptor: Descriptor, content: () => AsyncIterable<Uint8Array>): Promise<void>;
  /** A way of its own to take a blob from another repository; `content` as of `transferBlob`. */
  receiveBlob?(
    source: Repository,
    descriptor: Descriptor,
    content?: () => AsyncIterable<Uint8Array>,
  ): Promise<'uploaded' | 'mounted'>;
  /**
   * Its blobs and children must be there. Keeps the referrers fallback tag where the registry does not. `target` is a tag, or
   * the digest to keep it under where that is not its sha256. `onlyFrom` is what the tag must be (a digest, or `absent`),
   * for registries that hold such conditions; one that says no is `tag-moved`.
   */
  pushManifest(bytes: Uint8Array, mediaType: string, target?: string, onlyFrom?: string): Promise<Descriptor>;
  /**
   * Removes a referrer of `subject`, so that it is no longer listed. Absent where that is not possible, as in an archive.
   * Throws where the registry refuses.
   */
  removeReferrer?(subject: string, referrer: Descriptor): Promise<void>;
  /** The same without the referrers fallback tag: for referrers that are pushed together, whose list is then written once. */
  pushUnlisted?(bytes: Uint8Array, mediaType: string, target?: string): Promise<PushedReferrer>;
  /** Lists referrers that were pushed with `pushUnlisted` under the fallback tag of their subject. */
  addReferrers?(subject: string, referrers: readonly Descriptor[]): Promise<void>;
  /** Requests that were made so far; 0 for a disk. */
  readonly requests: number;
  /** The same repository, whose requests are counted in `tally` too. A disk makes none. */
  tallied?(tally: Tally): Repository;
  /** Called before a copy begins. An archive takes something only between `prepare` and `commit`. */
  prepare?(): void;
  /** Called once, after everything of a copy is there: lists or writes what is not so by itself. */
  commit?(content: Committed): Promise<void>;
}

/** Called when a list was not read to its end; `limit` says at which bound: `10000 referrers`. */
export type OnCut = (limit: string) => void;

/** Requests that were sent, and how many of those were sent again after a failure. */
export interface Tally {
  requests: number;
  retries: number;
}

/** All that a copy brought: what it begins with, its manifests and blobs, and the tags that lead to them. */
export interface Committed {
  readonly root: Descriptor;
  readonly tag: string | undefined;
  readonly tags: readonly { readonly tag: string; readonly digest: string }[];
  readonly manifests: readonly Manifest[];
  readonly blobs: readonly Descriptor[];
}
