import { describe } from '../../lib/describe.ts';
import { createHttp } from '../../lib/http.ts';
import { McError } from '../../lib/mc-error.ts';

const PROBE_MS = 2_000;

/** The result of a request over a new connection. */
export interface UrlProbe {
  readonly url: string;
  readonly state: 'answers' | 'refuses' | 'fails';
  /** The HTTP status, or the error of the connection: `connect ECONNREFUSED …`. */
  readonly detail: string;
}

/** Sends a request to a URL over a new connection. */
export async function probeUrl(url: string): Promise<UrlProbe> {
  // A new client: an old one would first try a connection that it keeps open.
  const http = createHttp({ retries: 0, tryTimeoutMs: PROBE_MS });
  try {
    const answer = await http.send({ url, accept: 'any' });
    await answer.discard();
    return { url, state: 'answers', detail: String(answer.status) };
  } catch (error) {
    const detail = describe(error instanceof McError ? (error.cause ?? error) : error);
    return { url, state: /\bECONNREFUSED\b/.test(detail) ? 'refuses' : 'fails', detail };
  } finally {
    await http.close();
  }
}
