import { asMcError } from '../../lib/errors.ts';
import type { McError } from '../../lib/mc-error.ts';
import { mirrorError } from '../errors.ts';
import type { MirrorPorts } from '../ports.ts';

/**
 * Asks one source, within the time limit for a source. Throws the last error if the source must still wait after a failure.
 * Content that arrived before the time limit is kept, and the next round continues from there.
 */
export async function askSource<T>(
  source: string,
  ports: MirrorPorts,
  work: (limited: MirrorPorts) => Promise<T>,
): Promise<T> {
  ports.backoff?.admit(source);
  const { sourceLimitMs, clock, signal } = ports;
  if (sourceLimitMs === undefined) return recordSuccess(source, ports, await work(ports));
  const [late, ended] = [new AbortController(), new AbortController()];
  const limit = clock.sleep(sourceLimitMs, ended.signal).then(
    () => late.abort(mirrorError('source-overdue', { source, seconds: sourceLimitMs / 1000 })),
    () => undefined,
  );
  try {
    const limited = signal ? AbortSignal.any([signal, late.signal]) : late.signal;
    return recordSuccess(source, ports, await work({ ...ports, signal: limited }));
  } catch (error) {
    throw late.signal.aborted && !signal?.aborted ? late.signal.reason : error;
  } finally {
    ended.abort();
    await limit;
  }
}

function recordSuccess<T>(source: string, { backoff }: MirrorPorts, result: T): T {
  backoff?.succeeded(source);
  return result;
}

/** Records the failure of a source and returns its error. Throws the reason of an abort, which is not a failure of the source. */
export function recordSourceFailure(source: string, thrown: unknown, { signal, backoff }: MirrorPorts): McError {
  if (signal?.aborted) throw signal.reason;
  const error = asMcError(thrown);
  backoff?.failed(source, error);
  return error;
}
