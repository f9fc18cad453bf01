import pRetry from 'p-retry';
import { DOCUMENT_TIMEOUT_MS } from '../bytes.ts';
import { type Clock, systemClock } from '../clock.ts';
import { McError } from '../mc-error.ts';
import type { Http, HttpRequest, HttpResponse } from './types.ts';

/**
 * Requests a small document and reads it completely. If the body is cut in transit, it repeats the request, which `send` alone
 * cannot do. The time limit is for all attempts together.
 */
export async function fetchBytes(
  http: Pick<Http, 'send' | 'clock'>,
  request: HttpRequest,
  maxBytes: number,
  clock: Clock = http.clock ?? systemClock,
): Promise<{ readonly response: HttpResponse; readonly bytes: Buffer }> {
  const documentMs = request.documentTimeoutMs ?? DOCUMENT_TIMEOUT_MS;
  const nowMs = (): number => clock.now().getTime();
  const deadlineMs = nowMs() + documentMs;
  return pRetry(
    async (attempt) => {
      const documentTimeoutMs = attempt === 1 ? documentMs : Math.max(1, deadlineMs - nowMs());
      const response = await http.send({ ...request, documentTimeoutMs });
      return { response, bytes: await response.bytes(maxBytes) };
    },
    {
      retries: request.retries ?? 2,
      minTimeout: 150,
      maxTimeout: 2_000,
      randomize: true,
      ...(request.signal ? { signal: request.signal } : {}),
      shouldRetry: ({ error }) => isCut(error) && nowMs() < deadlineMs,
    },
  );
}

const isCut = (error: Error): boolean =>
  error instanceof McError && error.code === 'network-unreachable' && error.details.method === 'reading';
