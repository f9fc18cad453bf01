import { baseError } from '../../src/lib/errors.ts';
import type { Http } from '../../src/lib/http.ts';

/** A network that is not there: each try is noted, and refused. */
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
