/** A retention by S3 Object Lock. No one can shorten or bypass COMPLIANCE before `until`. */
export interface Retention {
  readonly mode: 'COMPLIANCE' | 'GOVERNANCE';
  /** RFC 3339, UTC. */
  readonly until: string;
}

/** One version of one object, as the store describes it. */
export interface StoredObject {
  readonly key: string;
  readonly versionId: string;
  /** Bytes. */
  readonly size: number;
  readonly etag: string;
  readonly contentType?: string;
  /** RFC 3339. Missing where the store does not report it. */
  readonly modifiedAt?: string;
  readonly retention?: Retention;
  /** A legal hold, which keeps the object until someone removes the hold. */
  readonly legalHold?: true;
}

/** Content for a store. It is hashed before the upload, so that the store can check it. */
export interface Upload {
  readonly size: number;
  readonly sha256: Buffer;
  readonly md5: Buffer;
  /** May be called more than once. */
  readonly content: () => AsyncIterable<Uint8Array>;
}

export interface PutOptions {
  readonly contentType: string;
  readonly retention?: Retention;
}

/** An object store with versions. A put never replaces an object: it creates a new version. */
export interface ObjectStore {
  /** The name for messages: `s3://bucket at https://…`. */
  readonly name: string;
  /** Creates a version and returns it. A put that was retried may leave an older version with the same bytes. */
  put(key: string, upload: Upload, options: PutOptions): Promise<StoredObject>;
  /** Describes a version, by default the newest. Returns undefined where there is none. */
  head(key: string, versionId?: string): Promise<StoredObject | undefined>;
  /** Reads a version, by default the newest. Throws `object-not-found`. */
  get(
    key: string,
    versionId?: string,
  ): Promise<{ readonly object: StoredObject; readonly content: AsyncIterable<Uint8Array> }>;
  /** Lists the newest version of each key under a prefix. */
  list(prefix: string): AsyncIterable<StoredObject>;
  /** Lists every version of every key under a prefix. */
  versions(prefix: string): AsyncIterable<StoredObject>;
}

/** A store that can also write on a condition and remove objects. A store that only keeps evidence does not need this. */
export interface MutableStore extends ObjectStore {
  /**
   * Puts only where there is no object (`If-None-Match: *`), or only over the object with this etag (`If-Match`). Returns undefined
   * where the condition does not hold. Of two writers at once, exactly one succeeds.
   */
  putIf(
    key: string,
    upload: Upload,
    options: PutOptions,
    condition: { readonly ifAbsent: true } | { readonly ifMatch: string },
  ): Promise<StoredObject | undefined>;
  /** Hides the newest version, which stays where the bucket has versions. With `versionId` it deletes that version. */
  remove(key: string, versionId?: string): Promise<void>;
}
