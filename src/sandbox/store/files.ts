import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Checksum } from './checksums.ts';

export interface ObjectRetention {
  readonly mode: 'COMPLIANCE' | 'GOVERNANCE';
  /** RFC 3339. */
  readonly until: string;
}

export interface ObjectVersion {
  readonly key: string;
  /** `null` in a bucket without versions. */
  readonly versionId: string;
  /** The base name of the version's files. */
  readonly file: string;
  /** Milliseconds since 1970. Orders the versions of a key. */
  readonly at: number;
  readonly size: number;
  readonly etag: string;
  readonly contentType: string;
  readonly checksum?: Checksum;
  readonly deleteMarker?: boolean;
  readonly retention?: ObjectRetention;
  readonly legalHold?: boolean;
  /** Headers that the store returns unchanged: `x-amz-meta-…`, Cache-Control and others. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Bucket {
  readonly name: string;
  readonly versioned: boolean;
  /** Whether objects can be locked. Such a bucket has versions too. */
  readonly lock: boolean;
}

export type NewVersion = Omit<ObjectVersion, 'versionId' | 'file' | 'at' | 'etag' | 'size'>;

const BUCKET_FILE = 'bucket';

/** Stores buckets as files: for each version its facts in JSON, and its bytes. A listing reads the facts of all versions. */
export class StoreFiles {
  readonly #root: string;
  #last = 0;

  constructor(root: string) {
    this.#root = root;
  }

  #folder = (bucket: string): string => join(this.#root, encodeURIComponent(bucket));
  #facts = ({ name }: Bucket, file: string): string => join(this.#folder(name), `${file}.json`);
  #bytes = ({ name }: Bucket, file: string): string => join(this.#folder(name), `${file}.bytes`);

  async bucket(name: string): Promise<Bucket | undefined> {
    const text = await readFile(join(this.#folder(name), BUCKET_FILE), 'utf8').catch(() => undefined);
    return text === undefined ? undefined : (JSON.parse(text) as Bucket);
  }

  async writeBucket(bucket: Bucket): Promise<void> {
    await mkdir(this.#folder(bucket.name), { recursive: true });
    await writeFile(join(this.#folder(bucket.name), BUCKET_FILE), JSON.stringify(bucket));
  }

  /** Adds a version of a key. In a bucket without versions, it replaces the existing version. */
  async put(bucket: Bucket, facts: NewVersion, bytes: Buffer, md5: string): Promise<ObjectVersion> {
    this.#last = Math.max(Date.now(), this.#last + 1);
    const file = randomUUID().replaceAll('-', '');
    const replaced = bucket.versioned ? undefined : await this.find(bucket, facts.key);
    const version: ObjectVersion = {
      ...facts,
      file,
      versionId: bucket.versioned ? file : 'null',
      at: this.#last,
      size: bytes.length,
      etag: `"${md5}"`,
    };
    await writeFile(this.#bytes(bucket, file), bytes);
    await this.write(bucket, version);
    if (replaced) await this.remove(bucket, replaced);
    return version;
  }

  /** Writes the facts of a version. */
  async write(bucket: Bucket, version: ObjectVersion): Promise<void> {
    const path = this.#facts(bucket, version.file);
    await writeFile(`${path}.tmp`, JSON.stringify(version));
    await rename(`${path}.tmp`, path);
  }

  /** Lists every version of every key with a prefix, by key, newest first. */
  async versions({ name }: Bucket, prefix = ''): Promise<ObjectVersion[]> {
    const names = (await readdir(this.#folder(name)).catch(() => [])).filter((file) => file.endsWith('.json'));
    const all = await Promise.all(
      names.map(async (file) => JSON.parse(await readFile(join(this.#folder(name), file), 'utf8')) as ObjectVersion),
    );
    return all.filter(({ key }) => key.startsWith(prefix)).sort((a, b) => compareKeys(a.key, b.key) || b.at - a.at);
  }

  /** Finds a version of a key; the newest without `versionId`. */
  async find(bucket: Bucket, key: string, versionId?: string): Promise<ObjectVersion | undefined> {
    const versions = (await this.versions(bucket, key)).filter((version) => version.key === key);
    return versionId === undefined ? versions[0] : versions.find((version) => version.versionId === versionId);
  }

  read = (bucket: Bucket, { file }: ObjectVersion): Promise<Buffer> => readFile(this.#bytes(bucket, file));

  async remove(bucket: Bucket, { file }: ObjectVersion): Promise<void> {
    await rm(this.#facts(bucket, file), { force: true });
    await rm(this.#bytes(bucket, file), { force: true });
  }
}

/** Compares keys in the order of S3, by their bytes in UTF-8. */
export const compareKeys = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
