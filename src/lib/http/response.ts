import type { Dispatcher } from 'undici';
import { readWhole } from '../bytes.ts';
import type { Clock } from '../clock.ts';
import { describe } from '../describe.ts';
import { baseError } from '../errors.ts';
import { describeJsonError } from '../json.ts';
import { McError } from '../mc-error.ts';
import type { HttpResponse } from './types.ts';
import { safeUrl } from './urls.ts';

/** Reading the rest of an answer for longer than this costs more than a new connection. */
const DISCARD_MS = 2_000;
const DISCARD_BYTES = 64 * 1024;

/** The time limit of an answer that is a document and not a transfer. */
export interface AnswerLimits {
  /** The end of the limit, in milliseconds since the epoch. */
  readonly deadlineMs: number;
  /** The length of the limit, for the message. */
  readonly documentMs: number;
}

/** Wraps an answer of undici: bounds reads in size and time, and gives its errors a code. */
export function createResponse(
  answer: Dispatcher.ResponseData,
  responseUrl: URL,
  method: string,
  { deadlineMs, documentMs }: AnswerLimits,
  clock: Clock,
): HttpResponse {
  const url = responseUrl.href;
  const what = safeUrl(responseUrl);
  const body = wrapBody(answer.body, responseUrl);
  const bytes = (maxBytes: number, withinMs = documentMs): Promise<Buffer> =>
    readWhole(body, {
      maxBytes,
      withinMs: Math.min(withinMs, deadlineMs - clock.now().getTime()),
      tooLarge: () => baseError('response-too-large', { url: what, limit: maxBytes }),
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
      const document = await text(maxBytes);
      try {
        return JSON.parse(document);
      } catch (error) {
        throw baseError('response-malformed', { url: what, detail: `not JSON: ${describeJsonError(error)}` });
      }
    },
    discard: async () => {
      // A small rest is read so that the connection can be used again; a large one is cut off.
      // The length in the answer to a HEAD is the length of a body that does not follow.
      const limit = method === 'HEAD' ? Number.MAX_SAFE_INTEGER : DISCARD_BYTES;
      const signal = AbortSignal.timeout(Math.min(DISCARD_MS, documentMs));
      await answer.body.dump({ limit, signal }).catch(() => undefined);
    },
  };
}

async function* wrapBody(body: AsyncIterable<Uint8Array>, url: URL): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    if (error instanceof McError) throw error;
    throw baseError(
      'network-unreachable',
      { method: 'reading', url: safeUrl(url), detail: describe(error), attempts: 1 },
      { cause: error },
    );
  }
}
