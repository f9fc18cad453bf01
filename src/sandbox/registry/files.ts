import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { appendFile, link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type RegistryDigest, streamDigestLike } from './digests.ts';

export interface StoredManifest {
  readonly digest: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** Stores a registry's data as files: one folder for each repository, with blobs, manifests, tags and open uploads. */
export class RegistryFiles {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  #path(repository: string, ...parts: readonly string[]): string {
    return join(this.#root, encodeURIComponent(repository), ...parts.map((part) => part.replace(':', '-')));
  }

  async repositories(): Promise<string[]> {
    return (await readdir(this.#root).catch(() => [])).map(decodeURIComponent).sort();
  }

  async blob(
    repository: string,
    digest: string,
  ): Promise<{ size: number; read(from: number, to: number): NodeJS.ReadableStream } | undefined> {
    const path = this.#path(repository, 'blobs', digest);
    const info = await stat(path).catch(() => undefined);
    return info && { size: info.size, read: (start, end) => createReadStream(path, { start, end }) };
  }

  /** Returns the first repository that has the blob. */
  async findRepositoryWithBlob(digest: RegistryDigest): Promise<string | undefined> {
    for (const repository of await this.repositories()) if (await this.blob(repository, digest)) return repository;
    return undefined;
  }

  /** Links a blob of another repository. Returns whether that repository has it. */
  async mount(repository: string, digest: RegistryDigest, from: string): Promise<boolean> {
    if (!(await this.blob(from, digest))) return false;
    await mkdir(this.#path(repository, 'blobs'), { recursive: true });
    await link(this.#path(from, 'blobs', digest), this.#path(repository, 'blobs', digest)).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      },
    );
    return true;
  }

  deleteBlob = (repository: string, digest: string): Promise<boolean> =>
    this.#remove(this.#path(repository, 'blobs', digest));

  async startUpload(repository: string): Promise<string> {
    const id = randomUUID();
    await mkdir(this.#path(repository, 'uploads'), { recursive: true });
    await writeFile(this.#path(repository, 'uploads', id), '');
    return id;
  }

  uploadSize = async (repository: string, id: string): Promise<number | undefined> =>
    (await stat(this.#path(repository, 'uploads', id)).catch(() => undefined))?.size;

  /** Appends a stream to an upload. After a cut, the received bytes stay, as in real registries. */
  async append(repository: string, id: string, body: NodeJS.ReadableStream): Promise<void> {
    await pipeline(body, createWriteStream(this.#path(repository, 'uploads', id), { flags: 'a' }));
  }

  /** Turns an upload into a blob if it has the digest. Otherwise removes the upload and returns false. */
  async finishUpload(repository: string, id: string, digest: RegistryDigest): Promise<boolean> {
    const path = this.#path(repository, 'uploads', id);
    if ((await streamDigestLike(createReadStream(path), digest)) !== digest) {
      await rm(path, { force: true });
      return false;
    }
    await mkdir(this.#path(repository, 'blobs'), { recursive: true });
    await rename(path, this.#path(repository, 'blobs', digest));
    return true;
  }

  cancelUpload = (repository: string, id: string): Promise<boolean> =>
    this.#remove(this.#path(repository, 'uploads', id));

  async putManifest(
    repository: string,
    { digest, mediaType, bytes }: StoredManifest,
    tags: readonly string[],
  ): Promise<void> {
    await mkdir(this.#path(repository, 'manifests'), { recursive: true });
    await this.#write(this.#path(repository, 'manifests', `${digest}.type`), mediaType);
    await this.#write(this.#path(repository, 'manifests', digest), bytes);
    if (tags.length > 0) await mkdir(this.#path(repository, 'tags'), { recursive: true });
    for (const tag of tags) await this.#write(this.#path(repository, 'tags', tag), digest);
  }

  async manifest(repository: string, reference: string): Promise<StoredManifest | undefined> {
    const digest = reference.includes(':')
      ? reference
      : await readFile(this.#path(repository, 'tags', reference), 'utf8').catch(() => '');
    if (!digest) return undefined;
    const bytes = await readFile(this.#path(repository, 'manifests', digest)).catch(() => undefined);
    const mediaType = await readFile(this.#path(repository, 'manifests', `${digest}.type`), 'utf8').catch(() => '');
    return bytes && { digest, mediaType, bytes };
  }

  async manifests(repository: string): Promise<StoredManifest[]> {
    const names = (await readdir(this.#path(repository, 'manifests')).catch(() => [])).filter(
      (name) => !name.endsWith('.type') && !name.endsWith('.tmp'),
    );
    const all = await Promise.all(names.sort().map((name) => this.manifest(repository, name.replace('-', ':'))));
    return all.filter((manifest): manifest is StoredManifest => manifest !== undefined);
  }

  deleteManifest = (repository: string, reference: string): Promise<boolean> =>
    this.#remove(
      reference.includes(':')
        ? this.#path(repository, 'manifests', reference)
        : this.#path(repository, 'tags', reference),
    );

  async tags(repository: string): Promise<string[] | undefined> {
    if (!(await stat(this.#path(repository)).catch(() => undefined))) return undefined;
    return (await readdir(this.#path(repository, 'tags')).catch(() => []))
      .filter((name) => !name.endsWith('.tmp'))
      .sort();
  }

  async #write(path: string, data: Buffer | string): Promise<void> {
    const temporary = `${path}.${randomUUID()}.tmp`;
    await appendFile(temporary, data);
    await rename(temporary, path);
  }

  #remove = async (path: string): Promise<boolean> =>
    rm(path).then(
      () => true,
      () => false,
    );
}
