import { baseError } from '../lib/errors.ts';

/**
 * Creates the guard of an upload. It aborts `signal` with a fault when the server accepts no byte for `ms`, or does not answer for
 * as long after the last byte. A limit for the whole upload would depend on the bandwidth.
 */
export function createIdleGuard(ms: number, what: { readonly method: string; readonly url: string }) {
  const controller = new AbortController();
  const limit = `${ms / 1000} s`;
  const fault = () => controller.abort(baseError('network-timeout', { ...what, limit, attempts: 1 }));
  let timer = setTimeout(fault, ms);
  const touch = (): void => {
    clearTimeout(timer);
    timer = setTimeout(fault, ms);
  };
  return {
    signal: controller.signal,
    watch: (content: () => AsyncIterable<Uint8Array>) =>
      async function* (): AsyncGenerator<Uint8Array> {
        for await (const chunk of content()) {
          touch();
          yield chunk;
        }
        touch();
      },
    end: (): void => clearTimeout(timer),
  };
}
