/** S3 Object Lock. COMPLIANCE cannot be shortened or bypassed by anybody before `until`. */
export interface Retention {
  readonly mode: 'COMPLIANCE' | 'GOVERNANCE';
  /** RFC 3339, UTC. */
  readonly until: string;
}

/** What a store says about one version of one object. */
export interface StoredObject {
  readonly key: string;
  readonly versionId: string;
  /** Bytes. */
  readonly size: number;
  readonly etag: string;
  readonly contentType?: string;
  /** RFC 3339, where the store says. */
  readonly modifiedAt?: string;
  readonly retention?: Retention;
  /** Held until somebody lifts it, whatever its retention. */
  readonly legalHold?: true;
}

/** Bytes on their way into a store, hashed beforehand: the store is told what to expect. */
export interface Upload {
  readonly size: number;
  readonly sha256: Buffer;
  readonly md5: Buffer;
  /** May be asked for more than once. */
  readonly content: () => AsyncIterable<Uint8Array>;
}

export interface PutOptions {
  readonly contentType: string;
  readonly retention?: Retention;
}

/** An object store with versions: what is put is never replaced, an overwrite makes a new version. */
export interface ObjectStore {
  /** For people: `s3://bucket at https://…`. */
  readonly name: string;
  /** Gives the version that was made. A put that had to be tried again may leave an older version of the same bytes. */
  put(key: string, upload: Upload, options: PutOptions): Promise<StoredObject>;
  /** `undefined` where nothing is. Without `versionId` the newest. */
  head(key: string, versionId?: string): Promise<StoredObject | undefined>;
  /** Throws `object-not-found`. */
  get(
    key: string,
    versionId?: string,
  ): Promise<{ readonly object: StoredObject; readonly content: AsyncIterable<Uint8Array> }>;
  /** The newest version of each key under a prefix. */
  list(prefix: string): AsyncIterable<StoredObject>;
  /** Every version of every key under a prefix. */
  versions(prefix: string): AsyncIterable<StoredObject>;
}

/** A store whose objects may also be written on a condition and removed. What only keeps evidence has no need of it. */
export interface MutableStore extends ObjectStore {
  /**
   * Puts only where nothing is (`If-None-Match: *`), or only over what has this etag (`If-Match`): undefined where the
   * condition does not hold. What two do at once, one of them gets.
   */
  putIf(
    key: string,
    upload: Upload,
    options: PutOptions,
    condition: { readonly ifAbsent: true } | { readonly ifMatch: string },
  ): Promise<StoredObject | undefined>;
  /** Removes the newest version from sight (it stays where the bucket has versions), or one version for good. */
  remove(key: string, versionId?: string): Promise<void>;
}
