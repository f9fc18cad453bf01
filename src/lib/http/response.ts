import type { Dispatcher } from 'undici';
import { describe, McError } from '../errors.ts';
import { jsonProblem } from '../json.ts';
import type { HttpResponse } from './types.ts';
import { safeUrl } from './urls.ts';

/** Wraps undici's answer: bounded reads, coded faults. */
export function responseOf(answer: Dispatcher.ResponseData, at: URL, method: string): HttpResponse {
  const url = at.href;
  const body = coded(answer.body, at);
  const bytes = async (maxBytes: number): Promise<Buffer> => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of body) {
      size += chunk.length;
      if (size > maxBytes) throw new McError('response-too-large', { url: safeUrl(at), limit: maxBytes }); // leaving the loop ends the transfer
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  };
  const text = async (maxBytes: number): Promise<string> => (await bytes(maxBytes)).toString('utf8');
  return {
    status: answer.statusCode,
    url,
    headers: Object.fromEntries(
      Object.entries(answer.headers).map(([name, value]) => [
        name.toLowerCase(),
        Array.isArray(value) ? value.join(', ') : value,
      ]),
    ),
    body,
    bytes,
    text,
    json: async (maxBytes) => {
      const said = await text(maxBytes);
      try {
        return JSON.parse(said);
      } catch (error) {
        throw new McError('response-malformed', { url: safeUrl(at), detail: `no JSON: ${jsonProblem(error)}` });
      }
    },
    discard: async () => {
      // What is small is read to its end, so that the connection can serve again; what is not is cut off.
      // The length in the answer to a HEAD is that of a body that does not come.
      const limit = method === 'HEAD' ? Number.MAX_SAFE_INTEGER : 64 * 1024;
      await answer.body.dump({ limit }).catch(() => undefined);
    },
  };
}

async function* coded(body: AsyncIterable<Uint8Array>, at: URL): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    if (error instanceof McError) throw error;
    throw new McError(
      'network-unreachable',
      { method: 'reading', url: safeUrl(at), detail: describe(error), attempts: 1 },
      { cause: error },
    );
  }
}
