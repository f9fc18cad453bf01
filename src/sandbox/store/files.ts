import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf } from '../../lib/digest.ts';

export interface Retention {
  readonly mode: 'COMPLIANCE' | 'GOVERNANCE';
  /** RFC 3339. */
  readonly until: string;
}

export interface ObjectVersion {
  readonly key: string;
  readonly versionId: string;
  /** Milliseconds since 1970; versions of a key are in this order. */
  readonly at: number;
  readonly size: number;
  readonly etag: string;
  readonly contentType: string;
  readonly checksumSha256?: string;
  readonly deleteMarker?: boolean;
  readonly retention?: Retention;
  readonly legalHold?: boolean;
  readonly metadata?: Readonly<Record<string, string>>;
}

/** A bucket store as files: per version a JSON of facts and the bytes. Small by intent: it lists by reading all facts. */
export class StoreFiles {
  readonly #root: string;
  #last = 0;

  constructor(root: string) {
    this.#root = root;
  }

  #folder = (bucket: string): string => join(this.#root, encodeURIComponent(bucket));
  #bytes = (bucket: string, versionId: string): string => join(this.#folder(bucket), `${versionId}.bytes`);

  async hasBucket(bucket: string): Promise<boolean> {
    return (await readdir(this.#folder(bucket)).catch(() => undefined)) !== undefined;
  }

  createBucket = (bucket: string): Promise<unknown> => mkdir(this.#folder(bucket), { recursive: true });

  async put(
    bucket: string,
    facts: Omit<ObjectVersion, 'versionId' | 'at' | 'etag' | 'size'>,
    bytes: Buffer,
    md5: string,
  ): Promise<ObjectVersion> {
    this.#last = Math.max(Date.now(), this.#last + 1);
    const version: ObjectVersion = {
      ...facts,
      versionId: randomUUID().replaceAll('-', ''),
      at: this.#last,
      size: bytes.length,
      etag: `"${md5}"`,
    };
    await writeFile(this.#bytes(bucket, version.versionId), bytes);
    await this.write(bucket, version);
    return version;
  }

  async write(bucket: string, version: ObjectVersion): Promise<void> {
    const path = join(this.#folder(bucket), `${version.versionId}.json`);
    await writeFile(`${path}.tmp`, JSON.stringify(version));
    await rename(`${path}.tmp`, path);
  }

  /** Every version of every key under a prefix: by key, the newest first. */
  async versions(bucket: string, prefix = ''): Promise<ObjectVersion[]> {
    const names = (await readdir(this.#folder(bucket)).catch(() => [])).filter((name) => name.endsWith('.json'));
    const all = await Promise.all(
      names.map(async (name) => JSON.parse(await readFile(join(this.#folder(bucket), name), 'utf8')) as ObjectVersion),
    );
    return all
      .filter(({ key }) => key.startsWith(prefix))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : b.at - a.at));
  }

  async find(bucket: string, key: string, versionId?: string): Promise<ObjectVersion | undefined> {
    const versions = (await this.versions(bucket, key)).filter((version) => version.key === key);
    return versionId === undefined ? versions[0] : versions.find((version) => version.versionId === versionId);
  }

  read = (bucket: string, { versionId }: ObjectVersion): Promise<Buffer> => readFile(this.#bytes(bucket, versionId));

  async remove(bucket: string, { versionId }: ObjectVersion): Promise<void> {
    await rm(join(this.#folder(bucket), `${versionId}.json`), { force: true });
    await rm(this.#bytes(bucket, versionId), { force: true });
  }
}

/** S3: base64 of the SHA-256, as x-amz-checksum-sha256 carries it. */
export const checksumOf = (bytes: Buffer): string => Buffer.from(digestOf(bytes).slice(7), 'hex').toString('base64');
