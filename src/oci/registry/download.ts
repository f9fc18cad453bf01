import { baseError } from '../../lib/errors.ts';
import { McError } from '../../lib/mc-error.ts';
import type { Descriptor } from '../types.ts';
import type { RegistryConnection } from './connection.ts';

const RESUMES = 5;

/** A blob's bytes from the byte `from` on, as the registry sends them: who reads them holds them against the digest. A cut is resumed. */
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
        detail: 'the blob is not there',
        attempts: 1,
      });
    }
    let skip = response.status === 200 ? at : 0; // a server without ranges begins anew
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
      const cut = error instanceof McError && error.code === 'network-unreachable';
      if (!cut || attempt >= RESUMES || at >= descriptor.size) throw error;
    }
  }
}
