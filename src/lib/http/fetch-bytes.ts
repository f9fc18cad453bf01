import pRetry from 'p-retry';
import { DOCUMENT_TIMEOUT_MS } from '../bytes.ts';
import { systemClock } from '../clock.ts';
import { McError } from '../mc-error.ts';
import type { Http, HttpRequest, HttpResponse } from './types.ts';

/**
 * Requests a small answer and reads its body. Requests it again when the body is cut in transit, which `send` alone cannot do.
 * The time limit holds for all tries together.
 */
export async function fetchBytes(
  http: Pick<Http, 'send' | 'clock'>,
  request: HttpRequest,
  maxBytes: number,
): Promise<{ readonly response: HttpResponse; readonly bytes: Buffer }> {
  const documentMs = request.documentTimeoutMs ?? DOCUMENT_TIMEOUT_MS;
  const clock = http.clock ?? systemClock;
  const now = (): number => clock.now().getTime();
  const deadline = now() + documentMs;
  return pRetry(
    async (attempt) => {
      const documentTimeoutMs = attempt === 1 ? documentMs : Math.max(1, deadline - now());
      const response = await http.send({ ...request, documentTimeoutMs });
      return { response, bytes: await response.bytes(maxBytes) };
    },
    {
      retries: request.retries ?? 2,
      minTimeout: 150,
      maxTimeout: 2_000,
      randomize: true,
      ...(request.signal ? { signal: request.signal } : {}),
      shouldRetry: ({ error }) =>
        error instanceof McError &&
        error.code === 'network-unreachable' &&
        error.details['method'] === 'reading' &&
        now() < deadline,
    },
  );
}
