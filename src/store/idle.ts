import { baseError } from '../lib/errors.ts';

/**
 * Watches an upload: its `signal` is aborted, with a fault as the reason, when the server takes no byte for `ms`, or
 * gives no answer for so long after the last one. A limit on the whole would have to know how fast the way is.
 */
export function idleGuard(ms: number, what: { readonly method: string; readonly url: string }) {
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
