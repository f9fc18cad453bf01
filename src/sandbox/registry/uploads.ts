import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseUrl } from '../requests.ts';
import { assertAlgorithm, assertDigest, assertMethod, createProblem, isDigest } from './digests.ts';
import type { RegistryFiles } from './files.ts';

const UPLOAD_ID = /^[0-9a-f-]{36}$/;

/** One upload of a repository. `id` is empty when the client starts an upload. */
interface UploadRoute {
  readonly name: string;
  readonly id: string;
  /** Whether a mount may omit the source repository. */
  readonly anonymousMounts: boolean;
}

/** Serves the upload routes: POST starts an upload, PATCH adds a chunk, PUT ends it, GET returns the progress, DELETE cancels. */
export async function serveUpload(
  files: RegistryFiles,
  request: IncomingMessage,
  response: ServerResponse,
  route: UploadRoute,
): Promise<void> {
  const upload = new Upload(files, request, response, route.name);
  if (route.id === '') return upload.start(route.anonymousMounts);
  assertMethod(request.method, 'GET', 'PATCH', 'PUT', 'DELETE');
  const size = UPLOAD_ID.test(route.id) ? await files.uploadSize(route.name, route.id) : undefined;
  if (size === undefined) throw createProblem(404, 'BLOB_UPLOAD_UNKNOWN', route.id);
  switch (request.method) {
    case 'GET':
      return upload.sendProgress(204, route.id);
    case 'DELETE':
      await files.cancelUpload(route.name, route.id);
      response.writeHead(204).end();
      return;
    default:
      return upload.append(route.id, size);
  }
}

/** One request of an upload. */
class Upload {
  readonly #files: RegistryFiles;
  readonly #request: IncomingMessage;
  readonly #response: ServerResponse;
  readonly #name: string;
  readonly #query: URLSearchParams;
  readonly #digest: string;

  constructor(files: RegistryFiles, request: IncomingMessage, response: ServerResponse, name: string) {
    this.#files = files;
    this.#request = request;
    this.#response = response;
    this.#name = name;
    this.#query = parseUrl(request).searchParams;
    this.#digest = this.#query.get('digest') ?? '';
  }

  /** Mounts a blob, stores one from a single POST, or opens an upload session. */
  async start(anonymousMounts: boolean): Promise<void> {
    assertMethod(this.#request.method, 'POST');
    assertAlgorithm(this.#query.get('digest-algorithm'));
    const mount = this.#query.get('mount') ?? '';
    if (isDigest(mount)) {
      const from =
        this.#query.get('from') ?? (anonymousMounts ? await this.#files.findRepositoryWithBlob(mount) : undefined);
      if (from && (await this.#files.mount(this.#name, mount, from))) return this.#sendCreated(mount);
    }
    if (this.#digest) assertDigest(this.#digest);
    const id = await this.#files.startUpload(this.#name);
    if (!this.#digest) return this.sendProgress(202, id);
    await this.#files.append(this.#name, id, this.#request);
    return this.#finish(id);
  }

  /** Appends the body of a PATCH or a PUT to an upload of `size` bytes. A PUT ends the upload. */
  async append(id: string, size: number): Promise<void> {
    const start = /^(?:bytes )?(\d+)-/.exec(this.#request.headers['content-range'] ?? '')?.[1];
    if (start !== undefined && Number(start) !== size) {
      this.#response.setHeader('range', `0-${Math.max(0, size - 1)}`);
      throw createProblem(416, 'BLOB_UPLOAD_INVALID', `expected a chunk from byte ${size} on, found ${start}`);
    }
    await this.#files.append(this.#name, id, this.#request);
    return this.#request.method === 'PATCH' ? this.sendProgress(202, id) : this.#finish(id);
  }

  async sendProgress(status: number, id: string): Promise<void> {
    const size = (await this.#files.uploadSize(this.#name, id)) ?? 0;
    this.#response.writeHead(status, {
      location: `/v2/${this.#name}/blobs/uploads/${id}`,
      range: `0-${Math.max(0, size - 1)}`,
      'docker-upload-uuid': id,
      'content-length': '0',
    });
    this.#response.end();
  }

  async #finish(id: string): Promise<void> {
    const digest = this.#digest;
    assertDigest(digest);
    if (!(await this.#files.finishUpload(this.#name, id, digest)))
      throw createProblem(400, 'DIGEST_INVALID', `the bytes do not have the digest ${digest}`);
    this.#sendCreated(digest);
  }

  #sendCreated(digest: string): void {
    this.#response
      .writeHead(201, {
        location: `/v2/${this.#name}/blobs/${digest}`,
        'docker-content-digest': digest,
        'content-length': '0',
      })
      .end();
  }
}
