import pRetry from 'p-retry';
import { McError } from '../errors.ts';
import type { Http, HttpRequest, HttpResponse } from './types.ts';

/**
 * A request whose whole (bounded, small) answer is wanted: a body that is cut on the way is asked for again,
 * which `send` alone cannot do.
 */
export async function fetchBytes(
  http: Http,
  request: HttpRequest,
  maxBytes: number,
): Promise<{ readonly response: HttpResponse; readonly bytes: Buffer }> {
  return pRetry(
    async () => {
      const response = await http.send(request);
      return { response, bytes: await response.bytes(maxBytes) };
    },
    {
      retries: request.retries ?? 2,
      minTimeout: 150,
      maxTimeout: 2_000,
      randomize: true,
      ...(request.signal ? { signal: request.signal } : {}),
      shouldRetry: ({ error }) =>
        error instanceof McError && error.code === 'network-unreachable' && error.details['method'] === 'reading',
    },
  );
}
