import type { Dispatcher } from 'undici';
import { readWhole } from '../bytes.ts';
import { describe } from '../describe.ts';
import { baseError } from '../errors.ts';
import { jsonProblem } from '../json.ts';
import { McError } from '../mc-error.ts';
import type { HttpResponse } from './types.ts';
import { safeUrl } from './urls.ts';

/** Longer than this the rest of an answer that no one reads is not worth a connection. */
const DISCARD_MS = 2_000;

/** How long what is no transfer may take. */
export interface AnswerLimits {
  /** When the whole of a small answer must be there, in milliseconds since the epoch. */
  readonly wholeBy: number;
  /** The same as a duration in milliseconds, for the message. */
  readonly documentMs: number;
}

/** Wraps undici's answer: reads bounded in size and time, coded faults. */
export function responseOf(
  answer: Dispatcher.ResponseData,
  at: URL,
  method: string,
  { wholeBy, documentMs }: AnswerLimits,
): HttpResponse {
  const url = at.href;
  const what = safeUrl(at);
  const body = coded(answer.body, at);
  const bytes = (maxBytes: number, withinMs = documentMs): Promise<Buffer> =>
    readWhole(body, {
      maxBytes,
      withinMs: Math.min(withinMs, wholeBy - Date.now()),
      tooLarge: () => baseError('response-too-large', { url: what, limit: maxBytes }), // leaving the loop ends the transfer
      tooSlow: (found) => {
        answer.body.destroy();
        return baseError('document-too-slow', { what, limit: `${documentMs / 1000} s`, found });
      },
    });
  const text = async (maxBytes: number, withinMs?: number): Promise<string> =>
    (await bytes(maxBytes, withinMs)).toString('utf8');
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
    bytes: (maxBytes) => bytes(maxBytes),
    text,
    json: async (maxBytes) => {
      const said = await text(maxBytes);
      try {
        return JSON.parse(said);
      } catch (error) {
        throw baseError('response-malformed', { url: what, detail: `no JSON: ${jsonProblem(error)}` });
      }
    },
    discard: async () => {
      // What is small is read to its end, so that the connection can serve again; what is not is cut off.
      // The length in the answer to a HEAD is that of a body that does not come.
      const limit = method === 'HEAD' ? Number.MAX_SAFE_INTEGER : 64 * 1024;
      const signal = AbortSignal.timeout(Math.min(DISCARD_MS, documentMs));
      await answer.body.dump({ limit, signal }).catch(() => undefined);
    },
  };
}

async function* coded(body: AsyncIterable<Uint8Array>, at: URL): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    if (error instanceof McError) throw error;
    throw baseError(
      'network-unreachable',
      { method: 'reading', url: safeUrl(at), detail: describe(error), attempts: 1 },
      { cause: error },
    );
  }
}
