import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { parseUrl } from '../requests.ts';
import { assertAlgorithm, assertDigest, assertMethod, isDigest, problem } from './digests.ts';
import type { RegistryFiles } from './files.ts';

const UPLOAD_ID = /^[0-9a-f-]{36}$/;

/** GET, HEAD and DELETE of a blob, with ranges (RFC 9110 section 14). */
export async function sendBlob(
  files: RegistryFiles,
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  digest: string,
): Promise<void> {
  assertMethod(request.method, 'GET', 'HEAD', 'DELETE');
  assertDigest(digest);
  if (request.method === 'DELETE') {
    if (!(await files.deleteBlob(name, digest))) throw problem(404, 'BLOB_UNKNOWN', digest);
    response.writeHead(202).end();
    return;
  }
  const blob = await files.blob(name, digest);
  if (!blob) throw problem(404, 'BLOB_UNKNOWN', `${name} has no blob ${digest}`);
  const headers = {
    'content-type': 'application/octet-stream',
    'docker-content-digest': digest,
    'accept-ranges': 'bytes',
    etag: `"${digest}"`,
  };
  const range = rangeOf(request.headers.range, blob.size);
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'content-range': `bytes */${blob.size}`, 'content-length': '0' }).end();
    return;
  }
  const { from, to } = range ?? { from: 0, to: blob.size - 1 };
  response.writeHead(range ? 206 : 200, {
    ...headers,
    'content-length': blob.size === 0 ? 0 : to - from + 1,
    ...(range ? { 'content-range': `bytes ${from}-${to}/${blob.size}` } : {}),
  });
  if (request.method === 'HEAD' || blob.size === 0) response.end();
  else await pipeline(blob.read(from, to), response);
}

/**
 * RFC 9110 section 14.1.2: one range of bytes, also the last so many. `undefined` for what is to be ignored: no range, another
 * unit, several ranges.
 */
function rangeOf(
  header: string | undefined,
  size: number,
): { readonly from: number; readonly to: number } | 'unsatisfiable' | undefined {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return from > to ? 'unsatisfiable' : { from, to };
}

/** One upload of a repository: `id` is empty where it is to begin. */
interface UploadRoute {
  readonly name: string;
  readonly id: string;
  /** Whether a mount need not name the repository that it takes the blob from. */
  readonly anonymousMounts: boolean;
}

/** The upload routes: begin (or mount, or all in one POST), PATCH chunks, PUT the end, GET how far, DELETE. */
export async function receiveBlob(
  files: RegistryFiles,
  request: IncomingMessage,
  response: ServerResponse,
  { name, id, anonymousMounts }: UploadRoute,
): Promise<void> {
  const { searchParams } = parseUrl(request);
  const digest = searchParams.get('digest') ?? '';
  const created = (blob: string): void => {
    response
      .writeHead(201, { location: `/v2/${name}/blobs/${blob}`, 'docker-content-digest': blob, 'content-length': '0' })
      .end();
  };
  const finish = async (upload: string): Promise<void> => {
    assertDigest(digest);
    if (!(await files.finishUpload(name, upload, digest)))
      throw problem(400, 'DIGEST_INVALID', `the bytes are not ${digest}`);
    created(digest);
  };
  const progress = async (status: number, upload: string): Promise<void> => {
    const size = (await files.uploadSize(name, upload)) ?? 0;
    response.writeHead(status, {
      location: `/v2/${name}/blobs/uploads/${upload}`,
      range: `0-${Math.max(0, size - 1)}`,
      'docker-upload-uuid': upload,
      'content-length': '0',
    });
    response.end();
  };

  if (id === '') {
    assertMethod(request.method, 'POST');
    assertAlgorithm(searchParams.get('digest-algorithm'));
    const mount = searchParams.get('mount') ?? '';
    const named = searchParams.get('from');
    const from = named ?? (anonymousMounts && isDigest(mount) ? await files.holderOf(mount) : undefined);
    if (isDigest(mount) && from && (await files.mount(name, mount, from))) return created(mount);
    if (digest) assertDigest(digest);
    const upload = await files.startUpload(name);
    if (!digest) return progress(202, upload);
    await files.append(name, upload, request);
    return finish(upload);
  }
  assertMethod(request.method, 'GET', 'PATCH', 'PUT', 'DELETE');
  if (!UPLOAD_ID.test(id)) throw problem(404, 'BLOB_UPLOAD_UNKNOWN', id);
  const size = await files.uploadSize(name, id);
  if (size === undefined) throw problem(404, 'BLOB_UPLOAD_UNKNOWN', id);
  switch (request.method) {
    case 'GET':
      return progress(204, id);
    case 'DELETE':
      await files.cancelUpload(name, id);
      response.writeHead(204).end();
      return;
    case 'PATCH':
    case 'PUT': {
      const start = /^(?:bytes )?(\d+)-/.exec(request.headers['content-range'] ?? '')?.[1];
      if (start !== undefined && Number(start) !== size) {
        response.setHeader('range', `0-${Math.max(0, size - 1)}`);
        throw problem(416, 'BLOB_UPLOAD_INVALID', `the next byte is ${size}`);
      }
      await files.append(name, id, request);
      return request.method === 'PATCH' ? progress(202, id) : finish(id);
    }
  }
}
