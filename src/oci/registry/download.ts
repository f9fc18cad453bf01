import { baseError } from '../../lib/errors.ts';
import { isConnectionFault } from '../../lib/http.ts';
import type { Descriptor } from '../types.ts';
import type { RegistryConnection } from './connection.ts';

const MAX_RESUMES = 5;

/** Reads a blob from the byte `from` on, and resumes a cut. Does not check the bytes: the caller compares them with the digest. */
export async function* downloadBlob(
  connection: RegistryConnection,
  descriptor: Descriptor,
  from = 0,
): AsyncGenerator<Uint8Array> {
  let at = from;
  for (let attempt = 0; ; attempt++) {
    const response = await connection.send({
      url: `blobs/${descriptor.digest}`,
      headers: at > 0 ? { range: `bytes=${at}-` } : {},
      accept: [200, 206, 404, 416],
    });
    if (response.status === 404 || response.status === 416) {
      await response.discard();
      throw baseError('http-status', {
        method: 'GET',
        url: `${connection.name}/blobs/${descriptor.digest}`,
        status: response.status,
        detail: 'the blob was not found',
        attempts: 1,
      });
    }
    let skip = response.status === 200 ? at : 0; // a server without ranges sends the blob from its start
    try {
      for await (const chunk of response.body) {
        const wanted = chunk.subarray(Math.min(skip, chunk.length));
        skip -= chunk.length - wanted.length;
        if (wanted.length === 0) continue;
        at += wanted.length;
        yield wanted;
      }
      return;
    } catch (error) {
      const isCut = isConnectionFault(error);
      if (!isCut || attempt >= MAX_RESUMES || at >= descriptor.size) throw error;
    }
  }
}
