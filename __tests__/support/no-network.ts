import { baseError } from '../../src/lib/errors.ts';
import type { Http } from '../../src/lib/http.ts';

/** Returns a network without connections. It records and refuses each attempt. */
export function noNetwork(): Http & { tried: string[] } {
  const tried: string[] = [];
  return {
    tried,
    send: async ({ url }) => {
      tried.push(String(url));
      throw baseError('network-unreachable', { method: 'GET', url: String(url), detail: 'no network', attempts: 1 });
    },
    close: async () => {},
  };
}
