import { McError } from '../../lib/errors.ts';
import type { Descriptor } from '../types.ts';
import { problemOf, type RegistryConnection } from './connection.ts';

/** No idle bound helps against a registry that computes digests of large blobs before it answers. */
const UPLOAD_TIMEOUT_MS = 10 * 60_000;

/** Distribution spec 1.1, "Pushing a blob monolithically": POST, then one PUT of known size to where it points. */
export async function uploadBlob(
  connection: RegistryConnection,
  descriptor: Descriptor,
  content: () => AsyncIterable<Uint8Array>,
): Promise<'uploaded' | 'mounted'> {
  const started = await connection.send(
    { url: 'blobs/uploads/', method: 'POST', headers: { 'content-length': '0' }, accept: [202] },
    'push',
  );
  await started.discard();
  const location = started.headers['location'];
  if (!location || !URL.canParse(location, started.url)) {
    throw new McError('response-malformed', { url: started.url, detail: 'an upload without a Location' });
  }
  const url = new URL(location, started.url);
  url.searchParams.set('digest', descriptor.digest);
  const finished = await connection.send(
    {
      url,
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body: content,
      contentLength: descriptor.size,
      accept: [201, 400, 404, 416],
      tryTimeoutMs: UPLOAD_TIMEOUT_MS,
      totalTimeoutMs: UPLOAD_TIMEOUT_MS,
      retries: 0, // an upload session is used up by a failed PUT; the caller begins a new one
    },
    'push',
  );
  if (finished.status !== 201)
    throw connection.refused({ url, method: 'PUT' }, `${finished.status} ${await problemOf(finished)}`);
  await finished.discard();
  return 'uploaded';
}

/** Asks the registry to take a blob from another repository of its own. `false`: it did not, so upload it. */
export async function mountBlob(
  connection: RegistryConnection,
  descriptor: Descriptor,
  from: string,
): Promise<boolean> {
  const url = `blobs/uploads/?mount=${encodeURIComponent(descriptor.digest)}&from=${encodeURIComponent(from)}`;
  const response = await connection.send(
    { url, method: 'POST', headers: { 'content-length': '0' }, accept: 'any' },
    'push',
    [from],
  );
  await response.discard();
  return response.status === 201;
}
