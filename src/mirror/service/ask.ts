import { asMcError } from '../../lib/errors.ts';
import type { McError } from '../../lib/mc-error.ts';
import { mirrorError } from '../errors.ts';
import type { MirrorPorts } from '../ports.ts';

/**
 * Asks one source, unless it is left alone for now, and for no longer than a source may take: what it has given by then
 * is kept, and the next time goes on from there.
 */
export async function askSource<T>(
  source: string,
  ports: MirrorPorts,
  work: (limited: MirrorPorts) => Promise<T>,
): Promise<T> {
  ports.backoff?.admit(source);
  const { sourceLimitMs, clock, signal } = ports;
  if (sourceLimitMs === undefined) return done(source, ports, await work(ports));
  const [late, ended] = [new AbortController(), new AbortController()];
  const limit = clock.sleep(sourceLimitMs, ended.signal).then(
    () => late.abort(mirrorError('source-overdue', { source, seconds: sourceLimitMs / 1000 })),
    () => undefined,
  );
  try {
    const limited = signal ? AbortSignal.any([signal, late.signal]) : late.signal;
    return done(source, ports, await work({ ...ports, signal: limited }));
  } catch (error) {
    throw late.signal.aborted && !signal?.aborted ? late.signal.reason : error;
  } finally {
    ended.abort();
    await limit;
  }
}

function done<T>(source: string, { backoff }: MirrorPorts, result: T): T {
  backoff?.succeeded(source);
  return result;
}

/** What went wrong with one source; being stopped is no fault of a source. */
export function sourceError(source: string, thrown: unknown, { signal, backoff }: MirrorPorts): McError {
  if (signal?.aborted) throw signal.reason;
  const error = asMcError(thrown);
  backoff?.failed(source, error);
  return error;
}
