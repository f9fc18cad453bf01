import type { Dispatcher } from 'undici';
import { readWhole } from '../bytes.ts';
import type { Clock } from '../clock.ts';
import { describe } from '../describe.ts';
import { baseError } from '../errors.ts';
import { jsonProblem } from '../json.ts';
import { McError } from '../mc-error.ts';
import type { HttpResponse } from './types.ts';
import { safeUrl } from './urls.ts';

/** After this time a new connection is cheaper than the rest of an answer that no one reads. */
const DISCARD_MS = 2_000;

/** How long an answer may take that is not a transfer. */
export interface AnswerLimits {
  /** The time until which a small answer must arrive, in milliseconds since the epoch. */
  readonly wholeBy: number;
  /** The same limit as a duration in milliseconds, for the message. */
  readonly documentMs: number;
  readonly clock: Clock;
}

/** Wraps an answer of undici: bounds the size and time of reads, and throws faults with a code. */
export function createResponse(
  answer: Dispatcher.ResponseData,
  at: URL,
  method: string,
  { wholeBy, documentMs, clock }: AnswerLimits,
): HttpResponse {
  const url = at.href;
  const what = safeUrl(at);
  const body = withCode(answer.body, at);
  const bytes = (maxBytes: number, withinMs = documentMs): Promise<Buffer> =>
    readWhole(body, {
      maxBytes,
      withinMs: Math.min(withinMs, wholeBy - clock.now().getTime()),
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
      const content = await text(maxBytes);
      try {
        return JSON.parse(content);
      } catch (error) {
        throw baseError('response-malformed', { url: what, detail: `expected JSON: ${jsonProblem(error)}` });
      }
    },
    discard: async () => {
      // A small body is read to its end, so that the connection can be used again. A larger one is cut off.
      // The answer to a HEAD has the length of a body that does not arrive.
      const limit = method === 'HEAD' ? Number.MAX_SAFE_INTEGER : 64 * 1024;
      const signal = AbortSignal.timeout(Math.min(DISCARD_MS, documentMs));
      await answer.body.dump({ limit, signal }).catch(() => undefined);
    },
  };
}

async function* withCode(body: AsyncIterable<Uint8Array>, at: URL): AsyncGenerator<Uint8Array> {
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
