import type { SubjectDigest } from '../lib/digest.ts';
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

/** A manifest that was pushed. `unlistedSubject` is its subject where the client must add it to the list of referrers. */
export interface PushedManifest {
  readonly descriptor: Descriptor;
  readonly unlistedSubject: OciDigest | undefined;
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
   * Lists the descriptors of the manifests whose `subject` is `digest`. Reads the referrers API, or the fallback tag where the
   * registry has no API. With `tags`, the complete list of the repository's tags, also reads a fallback tag that is among them.
   * Throws `closure-too-large` past the bounds. With `onCut` it reports the bound instead, and returns the part that was read.
   */
  referrers(
    digest: SubjectDigest,
    artifactType?: string,
    tags?: ReadonlySet<string>,
    onCut?: OnCut,
  ): Promise<readonly Descriptor[]>;
  /** Lists the tags that match the grammar of OCI. `onDropped` is called with every other name that the registry lists. */
  tags(onDropped?: OnDropped): Promise<readonly string[]>;
  /** Pushes a blob. May call `content` more than once. To copy from another repository, use `transferBlob`. */
  pushBlob(descriptor: Descriptor, content: () => AsyncIterable<Uint8Array>): Promise<void>;
  /** Receives a blob in a way of its own, which `transferBlob` then uses for this destination. The arguments are the same. */
  receiveBlob?(
    source: Repository,
    descriptor: Descriptor,
    content?: () => AsyncIterable<Uint8Array>,
  ): Promise<'uploaded' | 'mounted'>;
  /**
   * Pushes a manifest whose blobs and children are present. Writes the referrers fallback tag where the registry does not list
   * referrers. `target` is a tag, or a digest in another algorithm than sha256. `ifTagDigest` is the digest that the tag must have
   * before (or `absent`), for registries that check such a condition. Throws `tag-moved` where the registry rejects it.
   */
  pushManifest(
    bytes: Uint8Array,
    mediaType: string,
    target?: string,
    ifTagDigest?: OciDigest | 'absent',
  ): Promise<Descriptor>;
  /** Removes a referrer from the list of `subject`. Missing where that is not possible (an archive). Throws `registry-refused`. */
  removeReferrer?(subject: OciDigest, referrer: Descriptor): Promise<void>;
  /** Pushes a manifest without writing the fallback tag. For several referrers: `addReferrers` then writes their list once. */
  pushUnlisted?(bytes: Uint8Array, mediaType: string, target?: string): Promise<PushedManifest>;
  /** Adds the referrers that were pushed with `pushUnlisted` to the fallback tag of their subject. */
  addReferrers?(subject: OciDigest, referrers: readonly Descriptor[]): Promise<void>;
  /** The number of requests so far; 0 for a disk. */
  readonly requests: number;
  /** Returns the same repository. Its requests are also counted in `tally`. A disk makes no requests. */
  tallied?(tally: Tally): Repository;
  /** Called before a copy starts. An archive is writable only between `prepare` and `commit`. */
  prepare?(): void;
  /** Called once, after all content of a copy is present. Writes the list or archive that is not yet written. */
  commit?(content: Committed): Promise<void>;
}

/** Called when a list was not read to its end. `limit` names the bound, as in `10000 referrers`. */
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
