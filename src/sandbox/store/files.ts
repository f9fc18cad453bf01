import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Checksum } from './checksums.ts';

export interface Retention {
  readonly mode: 'COMPLIANCE' | 'GOVERNANCE';
  /** RFC 3339. */
  readonly until: string;
}

export interface ObjectVersion {
  readonly key: string;
  /** `null` in a bucket without versions. */
  readonly versionId: string;
  /** Names the files of the version. */
  readonly file: string;
  /** Milliseconds since 1970; versions of a key are in this order. */
  readonly at: number;
  readonly size: number;
  readonly etag: string;
  readonly contentType: string;
  readonly checksum?: Checksum;
  readonly deleteMarker?: boolean;
  readonly retention?: Retention;
  readonly legalHold?: boolean;
  /** Headers that come back as they were given: `x-amz-meta-…`, Cache-Control and the like. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Bucket {
  readonly name: string;
  readonly versioned: boolean;
  /** Whether objects can be locked; then it has versions too. */
  readonly lock: boolean;
}

export type NewVersion = Omit<ObjectVersion, 'versionId' | 'file' | 'at' | 'etag' | 'size'>;

const BUCKET_FILE = 'bucket';

/** A bucket store as files: per version a JSON of facts and the bytes. Small by intent: it lists by reading all facts. */
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

  /** Adds a version of a key; in a bucket without versions it replaces the one that is there. */
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

  async write(bucket: Bucket, version: ObjectVersion): Promise<void> {
    const path = this.#facts(bucket, version.file);
    await writeFile(`${path}.tmp`, JSON.stringify(version));
    await rename(`${path}.tmp`, path);
  }

  /** Every version of every key under a prefix: by key, the newest first. */
  async versions({ name }: Bucket, prefix = ''): Promise<ObjectVersion[]> {
    const names = (await readdir(this.#folder(name)).catch(() => [])).filter((file) => file.endsWith('.json'));
    const all = await Promise.all(
      names.map(async (file) => JSON.parse(await readFile(join(this.#folder(name), file), 'utf8')) as ObjectVersion),
    );
    return all.filter(({ key }) => key.startsWith(prefix)).sort((a, b) => compareKeys(a.key, b.key) || b.at - a.at);
  }

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

/** The order of S3: that of the bytes in UTF-8. */
export const compareKeys = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
